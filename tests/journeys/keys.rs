//! Keys: nothing that is not signed gets anything, whoever leaves is left behind, and signed in is not unlocked.

use domain::id::VisitId;
use domain::note::{NoteKind, Written};
use domain::text::NoteText;
use domain::visit::team::Function;
use harness::{Database, World, t};
use sea_orm::{ConnectionTrait, Statement, TransactionTrait};

harness::on_both!(
    a_public_key_changed_in_the_database_gets_nothing_and_raises_the_alarm,
    a_roster_somebody_wrote_into_is_not_believed,
    a_roster_put_back_from_a_copy_is_not_believed,
    a_wrap_that_names_another_suite_is_not_opened,
    whoever_leaves_opens_nothing_with_what_she_had_and_the_team_reads_on,
    locked_one_sees_the_desk_writes_notes_and_reads_nothing,
    keys_lock_themselves_and_the_privacy_officer_locks_everyone,
    nothing_is_written_where_nothing_waits,
    what_could_not_be_done_for_keys_is_done_at_the_next_request,
    whoever_waits_for_a_key_is_told_who_can_give_it,
    a_keeper_who_waits_for_the_consents_key_is_told_on_her_desk,
    consents_have_a_key_of_their_own_for_the_hosts_keepers_alone,
    whoever_keeps_consents_no_more_loses_their_key_and_a_new_one_is_made,
    a_row_that_names_another_keeper_gives_nobody_outside_the_unit_their_key,
    the_visit_leader_signs_no_roster_of_the_consents_key,
    who_has_left_is_given_no_key_by_a_member_who_unlocks_before_the_leader,
    a_new_visit_leader_takes_over_the_keys_and_the_former_signs_no_more,
);

/// A public key of someone else's.
const STRANGER: &str = "age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z";

async fn count(world: &World, query: &str) -> i64 {
    let records = world.records().await;
    let asked = Statement::from_string(records.get_database_backend(), query);
    let row = records.query_one_raw(asked).await.unwrap().unwrap();
    let counted = row.try_get_by_index(0).unwrap();
    records.close().await.unwrap();
    counted
}

async fn text(world: &World, query: &str) -> String {
    let records = world.records().await;
    let asked = Statement::from_string(records.get_database_backend(), query);
    let row = records.query_one_raw(asked).await.unwrap().unwrap();
    let found = row.try_get_by_index(0).unwrap();
    records.close().await.unwrap();
    found
}

async fn wraps_of(world: &World, visit: VisitId, name: &str) -> i64 {
    let person = world.id(name);
    count(world, &format!("SELECT COUNT(*) FROM wraps WHERE visit_id = '{visit}' AND person_id = '{person}'"))
        .await
}

/// The alarm is raised in its own time.
async fn alarms(world: &World, kind: &str) -> i64 {
    for _ in 0..100 {
        let found = count(world, &format!("SELECT COUNT(*) FROM leaves WHERE kind = '{kind}'")).await;
        if found > 0 {
            return found;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    0
}

fn words(text: &str) -> Written {
    Written {
        kind: NoteKind::Strength,
        standard: None,
        text: NoteText::parse(text).unwrap(),
        speakers: Vec::new(),
    }
}

async fn a_public_key_changed_in_the_database_gets_nothing_and_raises_the_alarm(world: World) {
    let (nina, cycle) = (world.me("nina").await, world.cycle().await);
    let visit = world.app().plan_visit(&nina, cycle, world.unit("vestfjord")).await.unwrap();
    let team = [
        (world.id("vidar"), Function::VisitLeader),
        (world.id("mona"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ];
    world.app().choose_team(&nina, visit, &team).await.unwrap();
    let mona = world.id("mona");
    world
        .tamper(&[&format!("UPDATE person_keys SET recipient = '{STRANGER}' WHERE person_id = '{mona}'")])
        .await;
    world.person("vidar").get("/").await.is(200);
    assert_eq!(wraps_of(&world, visit, "mona").await, 0, "nothing is wrapped for a key she did not make");
    assert_eq!(wraps_of(&world, visit, "ulla").await, 2, "the control: the others have their wraps");
    assert!(alarms(&world, "card_forged").await > 0);
}

async fn a_roster_somebody_wrote_into_is_not_believed(world: World) {
    let visit = world.visit_on_its_day().await;
    world.write_note(visit, "mona", "Kontrollen: dette går.").await;
    let of_notes = format!("visit_id = '{visit}' AND scope = 'notes'");
    let before = text(&world, &format!("SELECT recipient FROM visit_keys WHERE {of_notes}")).await;
    let swap = |from: &str, to: &str| {
        format!(
            "UPDATE visit_keys SET recipient = '{to}', roster = REPLACE(roster, '{from}', '{to}') WHERE {of_notes}"
        )
    };
    world.tamper(&[&swap(&before, STRANGER)]).await;
    let me = world.me("mona").await;
    let session = world.visit(visit).await.programme.sessions_of(me.id())[0].id;
    let refused = world.app().write_note(&me, visit, session, None, &words("Hemmelig")).await;
    assert!(refused.is_err(), "nothing is sealed to a key nobody signed for");
    let page = world.person("vidar").get(format!("/visits/{visit}/sessions/{session}/team-notes")).await;
    page.is(403).says(t("refusal-keys-do-not-agree"));
    assert!(alarms(&world, "roster_forged").await > 0);
    world.tamper(&[&swap(STRANGER, &before)]).await;
    world.app().write_note(&me, visit, session, None, &words("Åpent igjen")).await.unwrap();
}

async fn a_roster_put_back_from_a_copy_is_not_believed(world: World) {
    let visit = world.planned_visit().await;
    let of_notes = format!("visit_id = '{visit}' AND scope = 'notes'");
    let old = text(&world, &format!("SELECT roster FROM visit_keys WHERE {of_notes}")).await;
    world
        .tamper(&[
            "CREATE TABLE kept_keys AS SELECT * FROM visit_keys",
            "CREATE TABLE kept_wraps AS SELECT * FROM wraps",
        ])
        .await;
    let nina = world.me("nina").await;
    let team = [
        (world.id("vidar"), Function::VisitLeader),
        (world.id("magnus"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ];
    world.app().choose_team(&nina, visit, &team).await.unwrap();
    world.person("vidar").get("/").await.is(200);
    assert_ne!(text(&world, &format!("SELECT roster FROM visit_keys WHERE {of_notes}")).await, old);
    let me = world.me("vidar").await;
    world.app().can_seal(&world.visit(visit).await).await.unwrap();
    world
        .tamper(&[
            "DELETE FROM visit_keys",
            "INSERT INTO visit_keys SELECT * FROM kept_keys",
            "DELETE FROM wraps",
            "INSERT INTO wraps SELECT * FROM kept_wraps",
        ])
        .await;
    let refused = world.app().open_notes(&me, visit).await;
    drop(refused);
    assert!(world.app().can_seal(&world.visit(visit).await).await.is_err(), "yesterday's keys are refused");
    assert!(alarms(&world, "roster_forged").await > 0);
}

async fn whoever_leaves_opens_nothing_with_what_she_had_and_the_team_reads_on(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", "Dette leser teamet videre").await;
    let mona = world.me("mona").await;
    assert!(
        world.app().note(&mona, visit, note).await.is_ok(),
        "the control: while she is in the team she reads"
    );
    world.tamper(&["CREATE TABLE kept_wraps AS SELECT * FROM wraps"]).await;
    let nina = world.me("nina").await;
    let team = [
        (world.id("vidar"), Function::VisitLeader),
        (world.id("magnus"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ];
    world.app().choose_team(&nina, visit, &team).await.unwrap();
    assert_eq!(wraps_of(&world, visit, "mona").await, 0, "her wraps go at once");
    world.person("vidar").get("/").await.is(200);
    let epochs = format!("SELECT COUNT(*) FROM visit_keys WHERE visit_id = '{visit}' AND epoch = 2");
    assert_eq!(count(&world, &epochs).await, 2, "both keys have a new generation");
    let (_, read) = world.app().note(&world.me("vidar").await, visit, note).await.unwrap();
    assert_eq!(read.text, "Dette leser teamet videre");
    assert_eq!(shreds(&world, visit, 1).await, 0, "what opened yesterday's copies is destroyed");
    assert!(shreds(&world, visit, 2).await > 0, "the control: today's is there");
}

async fn shreds(world: &World, visit: VisitId, epoch: i32) -> i64 {
    let keys = world.keys().await;
    let query = format!(
        "SELECT COUNT(*) FROM shred_secrets WHERE visit_id = '{visit}' AND scope = 'notes' AND epoch = {epoch}"
    );
    let asked = Statement::from_string(keys.get_database_backend(), query);
    let counted = keys.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    keys.close().await.unwrap();
    counted
}

async fn locked_one_sees_the_desk_writes_notes_and_reads_nothing(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", "Skrevet mens det var åpent").await;
    let vidar = world.person("vidar");
    let session = world.visit(visit).await.programme.sessions_of(world.id("mona"))[0].id;
    let reading = format!("/visits/{visit}/sessions/{session}/team-notes");
    vidar.get(&reading).await.is(200).says("Skrevet mens det var åpent");
    let desk = vidar.get("/").await;
    desk.send(t("ui-lock-now"), &[]).await.is(200).says(t("lock-done"));

    vidar.get("/").await.is(200);
    let door = vidar.get(&reading).await;
    door.is(200).says(t("unlock-title")).lacks("Skrevet mens det var åpent");
    assert!(door.path().starts_with("/unlock"), "{}", door.path());
    let me = world.me("vidar").await;
    assert!(world.app().note(&me, visit, note).await.is_err());
    let wrong = door.send(t("unlock-button"), &[("passphrase", "noe helt annet enn det riktige")]).await;
    wrong.is(422).says(t("unlock-wrong"));

    let mona = world.person("mona");
    mona.get("/").await.send(t("ui-lock-now"), &[]).await.is(200);
    let locked = world.me("mona").await;
    world.app().write_note(&locked, visit, session, None, &words("Skrevet mens det var låst")).await.unwrap();
    let open = door.send(t("unlock-button"), &[("passphrase", harness::PASSPHRASE)]).await;
    open.is(200).says("Skrevet mens det var låst").says("Skrevet mens det var åpent");
}

async fn keys_lock_themselves_and_the_privacy_officer_locks_everyone(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", "Noe å lese").await;
    let vidar = world.person("vidar");
    assert!(world.app().note(&world.me("vidar").await, visit, note).await.is_ok());
    world.clock().minutes_pass(9);
    vidar.get("/").await.is(200);
    assert!(world.app().note(&world.me("vidar").await, visit, note).await.is_ok(), "in use, they stay open");
    world.clock().minutes_pass(11);
    vidar.get("/").await.is(200).says("Vidar");
    assert!(
        world.app().note(&world.me("vidar").await, visit, note).await.is_err(),
        "locked, and still signed in"
    );

    let ulla = world.person("ulla").on_another_machine();
    ulla.sign_in().await.is(200);
    assert!(world.app().note(&ulla.me().await, visit, note).await.is_ok());
    world.person("pia").sign_in().await;
    let refused = world.person("mona").on_another_machine();
    refused.sign_in().await.is(200);
    assert_eq!(refused.post("/locks", &[]).await.status.as_u16(), 404);
    assert!(
        world.app().note(&ulla.me().await, visit, note).await.is_ok(),
        "the control: a member locks nobody"
    );
    let pia = world.person("pia");
    assert!(pia.post("/locks", &[]).await.status.is_redirection());
    assert!(world.app().note(&ulla.me().await, visit, note).await.is_err());
}

/// Holds every visit, so that whoever wants to write must wait.
async fn held(world: &World) -> sea_orm::DatabaseTransaction {
    let records = world.records().await;
    let held = records.begin().await.unwrap();
    let statement = match world.database() {
        Database::Sqlite => "UPDATE visits SET id = id",
        Database::Postgres => "LOCK TABLE visits IN EXCLUSIVE MODE",
    };
    held.execute_unprepared(statement).await.unwrap();
    held
}

async fn settles(world: &World, name: &str) -> bool {
    let (app, me) = (world.app().clone(), world.me(name).await);
    let settling = tokio::time::timeout(std::time::Duration::from_secs(2), app.settle(&me));
    settling.await.is_ok_and(|settled| settled.is_ok())
}

async fn nothing_is_written_where_nothing_waits(world: World) {
    let visit = world.planned_visit().await;
    for name in ["vidar", "mona", "ulla", "magnus"] {
        world.person(name).get("/").await.is(200);
    }
    let lock = held(&world).await;
    for name in ["vidar", "mona", "ulla"] {
        assert!(settles(&world, name).await, "{name} waits for nobody's lock");
    }
    lock.rollback().await.unwrap();
    world.tamper(&[&format!("UPDATE visit_keys SET retiring = TRUE WHERE visit_id = '{visit}'")]).await;
    let lock = held(&world).await;
    assert!(!settles(&world, "vidar").await, "the control: where something waits, it is written");
    lock.rollback().await.unwrap();
    assert!(settles(&world, "vidar").await);
}

async fn what_could_not_be_done_for_keys_is_done_at_the_next_request(world: World) {
    let visit = world.planned_visit().await;
    let mona = world.id("mona");
    let vidar = world.person("vidar");
    world
        .tamper(&[
            &format!("DELETE FROM wraps WHERE person_id = '{mona}'"),
            "ALTER TABLE appointments RENAME TO appointments_away",
        ])
        .await;
    world.unsettle("vidar").await;
    vidar.get("/").await.is(200);
    assert_eq!(wraps_of(&world, visit, "mona").await, 0, "the control: it could not be done");
    world.tamper(&["ALTER TABLE appointments_away RENAME TO appointments"]).await;
    vidar.get("/").await.is(200);
    assert_eq!(wraps_of(&world, visit, "mona").await, 2);
}

async fn whoever_waits_for_a_key_is_told_who_can_give_it(world: World) {
    let visit = world.planned_visit().await;
    for name in ["vidar", "mona", "ulla", "magnus"] {
        world.person(name).get("/").await.is(200).lacks("Du får nøkkelen når");
    }
    let mona = world.id("mona");
    world.tamper(&[&format!("DELETE FROM wraps WHERE person_id = '{mona}'")]).await;
    for path in ["/".to_owned(), format!("/visits/{visit}")] {
        world.person("mona").get(&path).await.is(200).says("Du får nøkkelen når").says("Vidar Vik");
        world.person("ulla").get(&path).await.is(200).lacks("Du får nøkkelen når");
    }
}

async fn a_keeper_who_waits_for_the_consents_key_is_told_on_her_desk(world: World) {
    const SAYS: &str = "navn og skjemaer bak samtykkene";
    let visit = world.prepared_visit().await;
    let (app, hanne) = (world.app(), world.me("hanne").await);
    app.choose_keeper(&hanne, visit, world.id("kjell")).await.unwrap();
    let pages = ["/".to_owned(), format!("/visits/{visit}")];
    let told = async |name: &str| world.person(name).get("/").await.is(200).body().contains(SAYS);
    assert!(!told("kjell").await, "her unit seals no names, so she needs no key");
    app.set_names_sealed(&hanne, visit, true).await.unwrap();
    for path in &pages {
        world.person("kjell").get(path).await.is(200).says(SAYS).says("Hanne");
    }
    assert!(
        !told("hanne").await && !told("vidar").await,
        "the unit leader makes the key; the team gets none"
    );
    world.unsettle("hanne").await;
    world.person("hanne").get("/").await.is(200);
    for path in &pages {
        world.person("kjell").get(path).await.is(200).lacks(SAYS);
    }
    let kjell = world.id("kjell");
    world.tamper(&[&format!("DELETE FROM wraps WHERE person_id = '{kjell}'")]).await;
    assert!(told("kjell").await, "the control: without it she waits");
}

async fn holders_of(world: &World, visit: VisitId, scope: &str) -> Vec<String> {
    let records = world.records().await;
    let query = format!("SELECT person_id FROM wraps WHERE visit_id = '{visit}' AND scope = '{scope}'");
    let rows = records.query_all_raw(Statement::from_string(records.get_database_backend(), query)).await;
    let mut held: Vec<String> = rows.unwrap().iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
    records.close().await.unwrap();
    held.sort_unstable();
    held
}

fn ids(world: &World, names: &[&str]) -> Vec<String> {
    let mut ids: Vec<String> = names.iter().map(|name| world.id(name).to_string()).collect();
    ids.sort_unstable();
    ids
}

async fn consents_have_a_key_of_their_own_for_the_hosts_keepers_alone(world: World) {
    let visit = world.planned_visit().await;
    let come = async |names: &[&str]| {
        for name in names {
            world.unsettle(name).await;
            world.person(name).get("/").await.is(200);
        }
    };
    come(&["vidar", "mona", "ulla", "nina", "kjell", "kaja"]).await;
    assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &[]), "nobody but the host makes it");
    come(&["hanne", "vidar", "kjell"]).await;
    assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &["hanne"]));
    assert_eq!(holders_of(&world, visit, "notes").await.len(), 4, "the control: the team has its own");

    let hanne = world.me("hanne").await;
    world.app().choose_keeper(&hanne, visit, world.id("kjell")).await.unwrap();
    come(&["hanne", "kjell", "kaja", "vidar", "nina"]).await;
    assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &["hanne", "kjell"]));
    for name in ["hanne", "kjell"] {
        let page = world.person(name).get(format!("/visits/{visit}/keys")).await;
        page.is(200).says(t("visit-keys-consents")).says("Kjell Krogh");
    }
    for name in ["kaja", "nina", "ulla"] {
        let page = world.person(name).get(format!("/visits/{visit}/keys")).await;
        page.is(200).says(t("visit-keys-notes")).lacks(t("visit-keys-consents"));
    }
}

async fn whoever_keeps_consents_no_more_loses_their_key_and_a_new_one_is_made(world: World) {
    let visit = world.planned_visit().await;
    let hanne = world.me("hanne").await;
    world.app().choose_keeper(&hanne, visit, world.id("kjell")).await.unwrap();
    world.person("hanne").get("/").await.is(200);
    assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &["hanne", "kjell"]));
    world.app().choose_keeper(&hanne, visit, world.id("kaja")).await.unwrap();
    assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &["hanne"]), "at once");
    world.person("hanne").get("/").await.is(200);
    assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &["hanne", "kaja"]));
    let epochs = |scope: &str| {
        format!(
            "SELECT CAST(MAX(epoch) AS BIGINT) FROM visit_keys WHERE visit_id = '{visit}' AND scope = '{scope}'"
        )
    };
    assert_eq!(count(&world, &epochs("consents")).await, 2);
    assert_eq!(count(&world, &epochs("notes")).await, 1, "the team's keys are not touched");
}

async fn a_row_that_names_another_keeper_gives_nobody_outside_the_unit_their_key(world: World) {
    let visit = world.planned_visit().await;
    world.person("hanne").get("/").await.is(200);
    let data =
        text(&world, &format!("SELECT data FROM visits WHERE id = '{visit}'")).await.replace('\'', "''");
    let write = |data: &str| format!("UPDATE visits SET data = '{data}' WHERE id = '{visit}'");
    for name in ["vidar", "nina", "otto", "arne"] {
        let (from, to) = (format!("\"key_staff\":[\"{}\"", world.id("kjell")), world.id(name));
        let wrong = data.replace(&from, &format!("\"key_staff\":[\"{to}\"")).replacen(
            '{',
            &format!("{{\"consent_keeper\":\"{to}\","),
            1,
        );
        world.tamper(&[&write(&wrong)]).await;
        assert_eq!(world.visit(visit).await.keeper(), world.id(name), "the row says so");
        world.unsettle("hanne").await;
        world.person("hanne").get("/").await.is(200);
        assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &["hanne"]), "{name}");
    }
    world.tamper(&[&write(&data)]).await;
    let hanne = world.me("hanne").await;
    world.app().choose_keeper(&hanne, visit, world.id("kjell")).await.unwrap();
    world.person("hanne").get("/").await.is(200);
    assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &["hanne", "kjell"]), "the control");
}

async fn the_visit_leader_signs_no_roster_of_the_consents_key(world: World) {
    let visit = world.planned_visit().await;
    world.person("hanne").get("/").await.is(200);
    let of_consents = format!("visit_id = '{visit}' AND scope = 'consents'");
    let hers = text(&world, &format!("SELECT roster FROM visit_keys WHERE {of_consents}")).await;
    let swap = format!(
        "UPDATE visit_keys SET roster = (SELECT roster FROM visit_keys WHERE visit_id = '{visit}' AND scope = 'notes') WHERE {of_consents}"
    );
    world.tamper(&[&swap]).await;
    world.unsettle("hanne").await;
    world.person("hanne").get("/").await.is(200);
    assert!(
        alarms(&world, "roster_forged").await > 0,
        "a roster the visit leader signed is none of this key"
    );
    assert_eq!(holders_of(&world, visit, "consents").await, ids(&world, &["hanne"]));
    world.tamper(&[&format!("UPDATE visit_keys SET roster = '{hers}' WHERE {of_consents}")]).await;
    let keys = world.person("hanne").get(format!("/visits/{visit}/keys")).await;
    keys.is(200)
        .says(t("visit-keys-consents"))
        .says(t("visit-keys-holds"))
        .lacks(t("refusal-keys-do-not-agree"));
}

async fn who_has_left_is_given_no_key_by_a_member_who_unlocks_before_the_leader(world: World) {
    let visit = world.planned_visit().await;
    for name in ["vidar", "mona", "ulla"] {
        world.person(name).get("/").await.is(200);
    }
    assert_eq!(wraps_of(&world, visit, "mona").await, 2, "the control: she held both");
    let nina = world.me("nina").await;
    let team = [
        (world.id("vidar"), Function::VisitLeader),
        (world.id("magnus"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ];
    world.app().choose_team(&nina, visit, &team).await.unwrap();
    world.unsettle("ulla").await;
    world.person("ulla").get("/").await.is(200);
    assert_eq!(wraps_of(&world, visit, "mona").await, 0);
}

async fn a_new_visit_leader_takes_over_the_keys_and_the_former_signs_no_more(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", "Skrevet under den forrige").await;
    let nina = world.me("nina").await;
    let team = [
        (world.id("mona"), Function::VisitLeader),
        (world.id("magnus"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ];
    world.app().choose_team(&nina, visit, &team).await.unwrap();
    world.app().can_seal(&world.visit(visit).await).await.unwrap();
    for name in ["mona", "ulla", "magnus"] {
        world.unsettle(name).await;
        world.person(name).get("/").await.is(200);
    }
    let (_, read) = world.app().note(&world.me("mona").await, visit, note).await.unwrap();
    assert_eq!(read.text, "Skrevet under den forrige");
    assert_eq!(wraps_of(&world, visit, "vidar").await, 0);
    let magnus = world.me("magnus").await;
    world.app().open_notes(&magnus, visit).await.unwrap();
    assert_eq!(count(&world, "SELECT COUNT(*) FROM leaves WHERE kind = 'roster_forged'").await, 0);
    let epochs = format!(
        "SELECT COUNT(*) FROM visit_keys WHERE visit_id = '{visit}' AND scope = 'notes' AND epoch = 2"
    );
    assert_eq!(count(&world, &epochs).await, 1, "she made a new generation");
}

async fn a_wrap_that_names_another_suite_is_not_opened(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", "Seglet med det vi kjenner").await;
    let mona = world.me("mona").await;
    world.app().note(&mona, visit, note).await.unwrap();
    world.tamper(&["UPDATE wraps SET suite = 'rot13/v0'"]).await;
    assert!(world.app().note(&mona, visit, note).await.is_err());
    assert!(alarms(&world, "wrap_forged").await > 0);
    world.tamper(&[&format!("UPDATE wraps SET suite = '{}'", vault::SUITE)]).await;
    assert!(world.app().note(&mona, visit, note).await.is_ok(), "the control");
}
