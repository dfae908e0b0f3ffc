//! Notes are destroyed when their time is over, or at once by two people; no copy opens them again.

use domain::id::{SessionId, VisitId};
use domain::report::approval::Desk;
use domain::visit::Visit;
use domain::visit::destruction::Destruction;
use harness::{Database, World, t};
use sea_orm::{ConnectionTrait, Statement};
use vault::{Certificate, Stated, VaultError};

harness::on_both!(
    notes_are_read_until_their_last_minute_and_are_gone_after_it,
    one_alone_destroys_nothing_and_two_do,
    a_request_expires_after_seven_days,
    wherever_it_is_broken_off_it_goes_on_and_says_done_only_when_it_is,
    a_visit_that_does_not_go_through_holds_up_no_other,
);

const NOTE: &str = "Kanarifugl i notatet: gul gullregn";

async fn accepted(world: &World) -> (VisitId, SessionId) {
    let at = drafted(world).await;
    world.take_on(at.0, Desk::Accepted).await;
    at
}

async fn drafted(world: &World) -> (VisitId, SessionId) {
    let visit = world.visit_at(Desk::Drafting).await;
    let session = world.visit(visit).await.programme.sessions_of(world.id("mona"))[0].id;
    let page = world.person("mona").get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    page.send(t("notes-save"), &[("kind", "idea"), ("text", NOTE)]).await.is(200).says(NOTE);
    (visit, session)
}

async fn read(world: &World, (visit, session): (VisitId, SessionId)) -> bool {
    let page = world.person("mona").get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    let team = world.person("vidar").get(format!("/visits/{visit}/sessions/{session}/team-notes")).await;
    let gone = t("refusal-notes-are-destroyed");
    if page.is(200).has(NOTE) {
        team.is(200).says(NOTE).lacks(gone);
        return true;
    }
    page.says(gone);
    team.is(200).says(gone).lacks(NOTE);
    false
}

async fn unlock_all(world: &World) {
    for name in ["mona", "vidar", "hanne"] {
        world.person(name).sign_in().await.is(200);
    }
}

async fn notes_are_read_until_their_last_minute_and_are_gone_after_it(world: World) {
    let at = accepted(&world).await;
    let stands = world.visit(at.0).await;
    let left = stands.notes_end(30).unwrap() - world.app().now();
    world.clock().minutes_pass(left.num_minutes() - 1);
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 0);
    unlock_all(&world).await;
    assert!(read(&world, at).await, "the control: a minute before");

    world.clock().minutes_pass(1 + i64::from(left.num_seconds() % 60 > 0));
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 1);
    unlock_all(&world).await;
    assert!(!read(&world, at).await);
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 0, "once");
    world.person("hanne").get(format!("/visits/{}/report/reading", at.0)).await.is(200);
    assert_eq!(world.visit(at.0).await.measures, stands.measures);

    let me = world.me("vidar").await;
    let (certificate, mut deed) = world.app().certificate(&me, at.0).await.unwrap().certificate.unwrap();
    assert!(certificate.people.is_empty() && !certificate.shreds.is_empty() && !certificate.texts.is_empty());
    let key = world.app().certificate_verifier();
    assert!(Certificate::verify(&deed, &key).is_ok());
    deed.text = deed.text.replacen("note ", "none ", 1);
    assert_eq!(Certificate::verify(&deed, &key).unwrap_err(), VaultError::Forged);
}

async fn one_alone_destroys_nothing_and_two_do(world: World) {
    let at = accepted(&world).await;
    let path = format!("/visits/{}/destruction", at.0);
    let confirmation = format!("{path}/confirmation");
    for name in ["hanne", "otto", "arne"] {
        world.person(name).get(&path).await.is(404);
    }
    assert_eq!(world.person("mona").post(&path, &[]).await.status, 403);
    let page = world.person("vidar").get(&path).await;
    page.send(t("destruction-ask"), &[]).await.is(200).says(t("destruction-asked"));
    world.person("pia").get("/").await.is(200).says(t("task-confirm-destruction"));
    world.person("nina").get("/").await.is(200).says(t("task-confirm-destruction"));
    world.person("vidar").get("/").await.is(200).lacks(t("task-confirm-destruction"));
    world.app().send_due_letters().await.unwrap();
    let told = |name: &str| {
        let letters = world.letters().to(&format!("{name}@example.no"));
        letters.iter().filter(|letter| letter.subject == t("letter-destruction-asked-subject")).count()
    };
    assert_eq!(["pia", "nina", "vidar", "mona"].map(told), [1, 1, 0, 0]);
    let asked = world.visit(at.0).await.destruction.request(world.app().now()).unwrap();
    let asked = asked.at.timestamp_micros().to_string();
    let form = [("asked", asked.as_str())];
    assert_eq!(world.person("vidar").post(&confirmation, &form).await.status, 403, "she asked herself");
    assert_eq!(world.person("mona").post(&confirmation, &form).await.status, 403);
    assert!(!world.person("pia").post(&confirmation, &[("asked", "1")]).await.status.is_redirection());
    assert!(read(&world, at).await, "the control: nothing has happened");

    let page = world.person("pia").get(&path).await;
    page.send(t("destruction-confirm"), &[]).await.is(200).says(t("refusal-notes-are-destroyed"));
    assert!(!read(&world, at).await);
    assert_eq!(world.person("nina").post(&confirmation, &form).await.status, 403, "replayed");
    world.person("nina").get(&path).await.is(200).says(t("destruction-certificate"));
    let me = world.me("vidar").await;
    let (certificate, _) = world.app().certificate(&me, at.0).await.unwrap().certificate.unwrap();
    assert_eq!(certificate.people, [world.id("vidar"), world.id("pia")]);
}

async fn a_request_expires_after_seven_days(world: World) {
    let at = accepted(&world).await;
    let (vidar, nina) = (world.me("vidar").await, world.me("nina").await);
    let asked = world.app().ask_destruction(&vidar, at.0).await.unwrap();
    let asked = asked.destruction.request(world.app().now()).unwrap().at.timestamp_micros();
    world.clock().minutes_pass(7 * 24 * 60);
    world.app().confirm_destruction(&nina, at.0, asked).await.unwrap_err();
    let again = world.app().ask_destruction(&vidar, at.0).await.unwrap();
    world.app().confirm_destruction(&nina, at.0, asked).await.unwrap_err();
    let again = again.destruction.request(world.app().now()).unwrap().at.timestamp_micros();
    world.app().confirm_destruction(&nina, at.0, again).await.unwrap();
    assert!(world.visit(at.0).await.destruction.is_begun());
}

/// Statements that stop every change of this kind to a table, and those that let it through again.
fn stop(world: &World, name: &str, (change, table): (&str, &str), when: &str) -> (Vec<String>, Vec<String>) {
    let begin = format!("CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH ROW WHEN ({when})");
    match world.database() {
        Database::Sqlite => {
            let made = format!("{begin} BEGIN SELECT RAISE(ABORT, 'stopped'); END");
            (vec![made], vec![format!("DROP TRIGGER {name}")])
        }
        Database::Postgres => {
            let function = format!(
                "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stopped'; END $$"
            );
            let made = vec![function, format!("{begin} EXECUTE FUNCTION {name}()")];
            (made, vec![format!("DROP TRIGGER {name} ON {table}")])
        }
    }
}

/// Runs statements behind the app's back, on `keys` when the table is there.
async fn under_the_floor(world: &World, table: &str, statements: &[String]) {
    let database = if table == "shred_secrets" { world.keys().await } else { world.records().await };
    for statement in statements {
        database.execute_unprepared(statement).await.unwrap();
    }
    database.close().await.unwrap();
}

async fn wherever_it_is_broken_off_it_goes_on_and_says_done_only_when_it_is(world: World) {
    let at = Box::pin(accepted(&world)).await;
    let steps = [
        ("at_overwriting", ("UPDATE", "shred_secrets"), "NEW.scope = 'notes'"),
        ("at_removing", ("DELETE", "shred_secrets"), "OLD.scope = 'notes'"),
        ("at_wraps", ("DELETE", "wraps"), "OLD.scope = 'notes'"),
        ("at_texts", ("UPDATE", "notes"), "1 = 1"),
        ("at_certifying", ("UPDATE", "certificates"), "NEW.deed IS NOT NULL"),
        ("at_ending", ("UPDATE", "certificates"), "NEW.done"),
    ];
    let stops = steps.map(|(name, change, when)| (change.1, stop(&world, name, change, when)));
    for (table, (made, _)) in &stops {
        under_the_floor(&world, table, made).await;
    }
    world.days_pass(31);
    unlock_all(&world).await;
    for (table, (_, dropped)) in &stops {
        assert_eq!(world.app().destroy_due_notes().await.unwrap(), 0, "it is broken off: {dropped:?}");
        let visit = world.visit(at.0).await;
        assert!(visit.destruction.is_begun() && !matches!(visit.destruction, Destruction::Done { .. }));
        let certified = world.app().certificate(&world.me("vidar").await, at.0).await.unwrap();
        assert!(certified.certificate.is_none(), "nothing is certified yet: {dropped:?}");
        let page = world.person("vidar").get(format!("/visits/{}/destruction", at.0)).await;
        page.is(200).says(t("destruction-under-way")).lacks(t("destruction-certificate"));
        assert!(!read(&world, at).await, "what is decided is decided");
        assert_eq!(destroyed(&world).await, 0, "nor is it in the log");
        under_the_floor(&world, table, dropped).await;
    }
    if world.database() == Database::Sqlite {
        // Someone is still reading what lies in the journal.
        let reader = world.records().await;
        reader.execute_unprepared("BEGIN").await.unwrap();
        reader.execute_unprepared("SELECT COUNT(*) FROM notes").await.unwrap();
        assert_eq!(world.app().destroy_due_notes().await.unwrap(), 0, "the journal is in use");
        assert_eq!(destroyed(&world).await, 0);
        reader.execute_unprepared("COMMIT").await.unwrap();
        reader.close().await.unwrap();
    }
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 1);
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 0, "once");
    assert_eq!(destroyed(&world).await, 1);
    let me = world.me("vidar").await;
    let (_, deed) = world.app().certificate(&me, at.0).await.unwrap().certificate.unwrap();
    let certificate = Certificate::verify(&deed, &world.app().certificate_verifier()).unwrap();
    assert!(!certificate.shreds.is_empty() && !certificate.texts.is_empty() && certificate.wraps.len() >= 4);
}

/// Leaves that say notes were destroyed.
async fn destroyed(world: &World) -> i64 {
    let records = world.records().await;
    let query = "SELECT COUNT(*) FROM leaves WHERE kind = 'notes_destroyed'".to_owned();
    let asked = Statement::from_string(records.get_database_backend(), query);
    let counted = records.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    records.close().await.unwrap();
    counted
}

async fn a_visit_that_does_not_go_through_holds_up_no_other(world: World) {
    let first_day = world.today();
    let first = drafted(&world).await;
    world.comes(first_day);
    let second = drafted(&world).await;
    for (visit, _) in [first, second] {
        world.take_on(visit, Desk::Accepted).await;
    }
    let only = format!("OLD.visit_id = '{}'", first.0);
    let (made, dropped) = stop(&world, "at_first", ("DELETE", "wraps"), &only);
    under_the_floor(&world, "wraps", &made).await;
    world.days_pass(60);
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 1);
    let done = |visit: Visit| matches!(visit.destruction, Destruction::Done { .. });
    assert!(done(world.visit(second.0).await) && !done(world.visit(first.0).await));
    under_the_floor(&world, "wraps", &dropped).await;
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 1);
    assert!(done(world.visit(first.0).await));
}
