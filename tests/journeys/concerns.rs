//! Something serious is heard: a case of its own, its ladder, and everyone to whom it does not exist.

use domain::concern::{Rung, Standing};
use domain::id::{ConcernId, PersonId, VisitId};
use domain::text::Prose;
use domain::visit::team::Function;
use harness::{Page, World, t};
use sea_orm::{ConnectionTrait, Statement};

harness::on_both!(
    a_case_goes_up_its_whole_ladder_and_each_is_let_in_in_turn,
    one_approver_alone_opens_nothing_to_the_network_leader,
    whoever_leaves_the_team_loses_it_and_the_others_read_on,
    what_is_written_is_found_nowhere_else,
    its_time_comes_and_no_copy_of_the_records_opens_it,
    it_is_opened_with_locked_keys_and_read_with_open_ones,
    what_cannot_be_taken_comes_back_with_a_sentence,
    a_first_roster_somebody_wrote_into_is_not_believed,
    what_a_row_says_lets_nobody_in,
);

const HEARD: &str = "Kanarifugl i bekymringen: rødt trekkspill";
const DONE: &str = "Kanarifugl i tiltaket: brun sykkelhjelm";
const OUTCOME: &str = "Kanarifugl i utfallet: lilla kaffekopp";

type At = (VisitId, ConcernId);

fn path((visit, concern): At) -> String {
    format!("/visits/{visit}/concerns/{concern}")
}

/// Mona writes down what she heard.
async fn heard(world: &World, visit: VisitId) -> At {
    let page = world.person("mona").get(format!("/visits/{visit}")).await;
    let page =
        page.follow(t("part-concerns")).await.visitor().get(format!("/visits/{visit}/concerns/new")).await;
    page.says(t("concern-not-the-channel")).says(t("concern-danger"));
    let page = page.form(t("concern-new-button")).fill("text", HEARD).submit().await;
    page.is(200).says(HEARD).says(t("concern-not-the-channel")).says(t("concern-duties"));
    (visit, page.path().rsplit('/').next().unwrap().parse().unwrap())
}

async fn read(world: &World, name: &str, at: At) -> Page {
    let page = world.person(name).get(path(at)).await;
    page.is(200).says(HEARD);
    page
}

/// To her the case is an address that is not there, whatever she tries; and nothing hints at one.
async fn unseen(world: &World, name: &str, at: At) {
    hidden(world, name, at).await;
    for page in ["/".to_owned(), format!("/visits/{}", at.0), format!("/visits/{}/concerns", at.0)] {
        world.person(name).get(page).await.lacks(&at.1.to_string()).lacks(t("concern-desk"));
    }
}

async fn hidden(world: &World, name: &str, at: At) {
    let her = world.person(name);
    let nowhere = (at.0, vault::fresh_id::<ConcernId>());
    let (page, unknown) = (her.open(&path(at)).await, her.open(&path(nowhere)).await);
    assert_eq!((page.status.as_u16(), &page.body), (404, &unknown.body), "{name}");
    for part in ["texts", "rungs", "call", "call/approval", "reported", "closing"] {
        let form =
            [("text", HEARD), ("word", "done"), ("rung", "team"), ("channel", "ukom"), ("day", "2026-01-01")];
        let page = her.post(format!("{}/{part}", path(at)), &form).await;
        let unknown = her.post(format!("{}/{part}", path(nowhere)), &form).await;
        assert_eq!((page.status.as_u16(), &page.body), (404, &unknown.body), "{name} {part}");
    }
}

pub(crate) async fn count(world: &World, query: &str) -> i64 {
    let records = world.records().await;
    let asked = Statement::from_string(records.get_database_backend(), query);
    let counted = records.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    records.close().await.unwrap();
    counted
}

async fn leaves(world: &World, kind: &str) -> i64 {
    count(world, &format!("SELECT COUNT(*) FROM leaves WHERE kind = '{kind}'")).await
}

/// The visit leader and magnus let nina in, vidar signing on the spot.
async fn called_in(world: &World, at: At) {
    let app = world.app();
    app.climb_with_concern(&world.me("vidar").await, at.0, at.1, Rung::LeaderWithTeam).await.unwrap();
    let page = world.person("magnus").get(path(at)).await;
    page.send("/call", &[]).await.is(200).says(t("concern-call-made"));
    let page = world.person("vidar").get(path(at)).await;
    page.send("/call/approval", &[]).await.is(200).says(t("concern-call-approved"));
}

async fn a_case_goes_up_its_whole_ladder_and_each_is_let_in_in_turn(world: World) {
    let visit = world.visit_on_its_day().await;
    let at = heard(&world, visit).await;
    world.person("vidar").get("/").await.says(t("concern-desk")).lacks(HEARD);
    read(&world, "vidar", at).await;
    for name in ["magnus", "ulla", "nina", "hanne", "kjell", "pia", "arne", "otto"] {
        unseen(&world, name, at).await;
    }
    let page = read(&world, "mona", at).await;
    let page = page.send(t("concern-climb-team"), &[]).await;
    page.is(200).says(t("concern-climbed")).says(t("concern-ask-team"));
    let page = page.send(t("concern-climb-leader-told"), &[]).await;
    page.is(200).says(t("concern-ask-leader-told")).says(t("refusal-for-the-visit-leader"));
    unseen(&world, "ulla", at).await;

    let page = read(&world, "vidar", at).await;
    page.send(t("concern-climb-leader-with-team"), &[]).await.is(200).says(t("concern-ask-leader-with-team"));
    for name in ["magnus", "ulla"] {
        read(&world, name, at).await;
    }
    let page = read(&world, "ulla", at).await;
    page.send(t("concern-write-button"), &[("word", "done"), ("text", DONE)]).await.is(200).says(DONE);
    unseen(&world, "nina", at).await;

    called_in(&world, at).await;
    let other = heard(&world, visit).await;
    hidden(&world, "nina", other).await;
    unseen(&world, "hanne", at).await;
    world.person("nina").get("/").await.says(t("concern-desk"));
    let page = read(&world, "nina", at).await;
    page.says(DONE).says(t("concern-ask-network-leader"));
    let page = page.send(t("concern-climb-host-leader"), &[]).await;
    page.is(200).says(t("concern-ask-host-leader"));
    let page =
        page.send(t("concern-close-button"), &[("outcome", "reported"), ("conclusion", OUTCOME)]).await;
    page.is(200).says(OUTCOME).says(t("concern-outcome-reported")).says(t("concern-ask-closed"));
    read(&world, "mona", at).await.says(OUTCOME).lacks(t("concern-close-button"));
    for (kind, times) in [
        ("concern_opened", 2),
        ("concern_written", 1),
        ("concern_climbed", 4),
        ("concern_call_made", 1),
        ("concern_call_approved", 1),
        ("concern_closed", 1),
    ] {
        assert_eq!(leaves(&world, kind).await, times, "{kind}");
    }
    assert!(leaves(&world, "read_concern").await >= 5);
}

async fn one_approver_alone_opens_nothing_to_the_network_leader(world: World) {
    let visit = world.visit_on_its_day().await;
    let at = heard(&world, visit).await;
    let page = read(&world, "vidar", at).await;
    page.send("/call", &[])
        .await
        .is(200)
        .says(t("concern-call-made"))
        .says(t("refusal-another-must-confirm"));
    unseen(&world, "nina", at).await;
    let (_, found) = world.app().concerns(&world.me("vidar").await, visit).await.unwrap();
    let (_, by) = found[0].call_waiting(&world.visit(visit).await, world.app().now()).unwrap();
    let asked = by.at.timestamp_micros().to_string();
    let approval = format!("{}/call/approval", path(at));
    for asked in [asked.as_str(), "0", "x"] {
        let form = [("asked", asked)];
        assert_eq!(world.person("vidar").post(&approval, &form).await.status, 409, "the same person twice");
    }
    for name in ["nina", "ulla", "magnus", "hanne"] {
        assert_eq!(
            world.person(name).post(&approval, &[("asked", asked.as_str())]).await.status,
            404,
            "{name}"
        );
    }
    unseen(&world, "nina", at).await;
    let again = world.person("vidar").post(format!("{}/call", path(at)), &[]).await;
    assert_eq!(again.status, 409, "one call waits already");

    let page = read(&world, "mona", at).await;
    page.send("/call/approval", &[]).await.is(200).says(t("concern-call-approved"));
    let page = world.person("nina").get(path(at)).await;
    page.is(200).says(t("concern-waits-for-key")).lacks(HEARD);
    world.person("vidar").get("/").await.is(200);
    read(&world, "nina", at).await;
    unseen(&world, "ulla", at).await;
}

fn team_without_mona(world: &World) -> [(PersonId, Function); 3] {
    [
        (world.id("vidar"), Function::VisitLeader),
        (world.id("magnus"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ]
}

async fn whoever_leaves_the_team_loses_it_and_the_others_read_on(world: World) {
    let visit = world.visit_on_its_day().await;
    let at = heard(&world, visit).await;
    called_in(&world, at).await;
    let wraps = format!("SELECT COUNT(*) FROM wraps WHERE person_id = '{}'", world.id("mona"));
    assert!(count(&world, &wraps).await > 0, "the control: she had the key");
    world.app().choose_team(&world.me("nina").await, visit, &team_without_mona(&world)).await.unwrap();
    assert_eq!(count(&world, &wraps).await, 0);
    unseen(&world, "mona", at).await;
    world.person("vidar").get("/").await.is(200);
    let replaced = format!("SELECT COUNT(*) FROM visit_keys WHERE scope = 'concern {}' AND epoch = 2", at.1);
    assert_eq!(count(&world, &replaced).await, 1, "a new key took its place");
    for name in ["vidar", "magnus", "ulla", "nina"] {
        read(&world, name, at).await;
    }
}

async fn what_is_written_is_found_nowhere_else(world: World) {
    let visit = world.noted_visit().await;
    let at = heard(&world, visit).await;
    let mona = read(&world, "mona", at).await;
    mona.send(t("concern-write-button"), &[("word", "done"), ("text", DONE)]).await.is(200).says(DONE);
    mona.send(t("concern-report-button"), &[("channel", "county-governor")]).await.is(200);
    called_in(&world, at).await;
    let vidar = read(&world, "vidar", at).await;
    vidar.send(t("concern-close-button"), &[("outcome", "other"), ("conclusion", OUTCOME)]).await.is(200);

    world.app().begin_report(&world.me("vidar").await, visit).await.unwrap();
    let edition = world.app().edition(world.visit(visit).await.edition).await.unwrap();
    let mut pages = vec![format!("/visits/{visit}/report"), format!("/visits/{visit}/report/reading")];
    pages.extend(
        edition.format.report.iter().map(|one| format!("/visits/{visit}/report/sections/{}", one.key)),
    );
    pages.extend(
        ["report/paper", "notes", "day", "programme", ""].map(|part| format!("/visits/{visit}/{part}")),
    );
    let mut noted = 0;
    for page in pages {
        let page = world.person("vidar").get(page.trim_end_matches('/')).await;
        page.lacks(HEARD).lacks(DONE).lacks(OUTCOME);
        noted += usize::from(page.has("De voksne hører etter"));
    }
    assert!(noted > 0, "the control: notes are in the draft");
    for (name, page) in
        [("hanne", "/".to_owned()), ("pia", "/log".to_owned()), ("pia", "/log/export".to_owned())]
    {
        world.person(name).get(page).await.is(200).lacks(HEARD).lacks(DONE).lacks(OUTCOME);
    }
    while world.app().send_due_letters().await.unwrap() > 0 {}
    let letters = world.letters().all();
    let waits = letters.iter().filter(|letter| letter.subject == t("letter-something-waits-subject"));
    assert!(waits.count() >= 2, "the visit leader and the network leader are told");
    for letter in letters {
        let said = format!("{} {}", letter.subject, letter.text).to_lowercase();
        assert!(!said.contains("concern") && !said.contains("bekymring"), "{said}");
    }
    let mut traces = world.traces().await;
    for planted in [HEARD, DONE, OUTCOME] {
        assert_eq!(traces.of_text(planted), Vec::<String>::new(), "{planted}");
    }
    traces.plant("control", HEARD.as_bytes());
    assert_eq!(traces.of_text(HEARD), ["control (raw)"]);
}

async fn closed(world: &World, at: At) {
    let page = world.person("vidar").get(path(at)).await;
    page.send(t("concern-close-button"), &[("outcome", "cleared-up"), ("conclusion", OUTCOME)]).await.is(200);
}

async fn its_time_comes_and_no_copy_of_the_records_opens_it(world: World) {
    let visit = world.visit_on_its_day().await;
    let (at, open) = (heard(&world, visit).await, heard(&world, visit).await);
    closed(&world, at).await;
    world
        .tamper(&[
            "CREATE TABLE kept_texts AS SELECT * FROM concern_texts",
            "CREATE TABLE kept_wraps AS SELECT * FROM wraps",
        ])
        .await;
    world.clock().minutes_pass(365 * 24 * 60 - 1);
    assert_eq!(world.app().destroy_due_concerns().await.unwrap(), 0);
    read(&world, "mona", at).await;
    world.clock().minutes_pass(1);
    assert_eq!(world.app().destroy_due_concerns().await.unwrap(), 1);
    assert_eq!(world.app().destroy_due_concerns().await.unwrap(), 0, "once");
    let page = world.person("mona").get(path(at)).await;
    page.is(200).says(t("concern-gone")).lacks(HEARD).lacks(t("concern-write-button"));
    let scope = format!("scope = 'concern {}'", at.1);
    assert_eq!(count(&world, &format!("SELECT COUNT(*) FROM wraps WHERE {scope}")).await, 0);
    assert_eq!(leaves(&world, "concern_ended").await, 1);
    assert_eq!(leaves(&world, "concern_destroyed").await, 1);

    // everything put back from a copy, as if it had never ended: without the shred secret it stays shut
    let mut again = world.app().concerns(&world.me("mona").await, visit).await.unwrap().1[0].clone();
    assert!(matches!(again.standing, Standing::Destroyed { .. }));
    again.standing = Standing::Closed { signed: again.opened };
    let data = serde_json::to_string(&again).unwrap();
    world
        .tamper(&[
            "DELETE FROM concern_texts",
            "INSERT INTO concern_texts SELECT * FROM kept_texts",
            "DELETE FROM wraps",
            "INSERT INTO wraps SELECT * FROM kept_wraps",
            &format!("UPDATE concerns SET standing = 'closed', data = '{data}' WHERE id = '{}'", at.1),
        ])
        .await;
    world.person("mona").get(path(at)).await.is(200).lacks(HEARD).says(t("concern-waits-for-key"));
    read(&world, "mona", open).await;
}

async fn it_is_opened_with_locked_keys_and_read_with_open_ones(world: World) {
    let visit = world.visit_on_its_day().await;
    let mona = world.person("mona");
    mona.get("/").await.is(200);
    mona.post("/lock", &[]).await;
    let answer = mona.post(format!("/visits/{visit}/concerns"), &[("text", HEARD)]).await;
    let to = answer.leads_to().unwrap().to_owned();
    let at = (visit, to.rsplit('/').next().unwrap().parse().unwrap());
    mona.get(format!("/visits/{visit}/concerns")).await.is(200).says(t("concern-rung-heard")).lacks(HEARD);
    mona.get(path(at)).await.lacks(HEARD);
    unseen(&world, "magnus", at).await;
    read(&world, "vidar", at).await;
    mona.sign_in().await;
    read(&world, "mona", at).await;
}

async fn what_cannot_be_taken_comes_back_with_a_sentence(world: World) {
    let visit = world.visit_on_its_day().await;
    let mona = world.person("mona");
    let fresh = mona.get(format!("/visits/{visit}/concerns/new")).await;
    fresh.send(t("concern-new-button"), &[("text", "  ")]).await.is(422).says(t("problem-empty"));
    let named = "Ring mor på 412 34 567 eller mor@example.no";
    let page = fresh.send(t("concern-new-button"), &[("text", named)]).await;
    page.is(422).says(t("concern-gives-away")).says(named).says(t("giveaway-phone"));
    let page = page.form(t("concern-new-button")).fill("anyway", "yes").submit().await;
    page.is(200).says(named);
    let twice = fresh.send(t("concern-new-button"), &[("text", HEARD)]).await;
    fresh.send(t("concern-new-button"), &[("text", HEARD)]).await.is(200);
    let (_, found) = world.app().concerns(&world.me("mona").await, visit).await.unwrap();
    assert_eq!(found.len(), 1, "one form opens one case: {}", twice.path());

    let at = (visit, found[0].id);
    let page = mona.get(path(at)).await;
    page.send(t("concern-write-button"), &[("text", DONE)]).await.is(200);
    page.send(t("concern-write-button"), &[("text", DONE)]).await.is(200);
    let case = world.app().concern(&world.me("mona").await, visit, at.1).await.unwrap();
    assert_eq!((case.texts.len(), case.damaged), (2, 0), "one form writes once");
    let to = |part: &str| format!("{}/{part}", path(at));
    for (part, form, status) in [
        ("rungs", vec![("rung", "heaven")], 422),
        ("rungs", vec![("rung", "leader-with-team")], 409),
        ("rungs", vec![("rung", "network-leader")], 409),
        ("rungs", vec![("rung", "host-leader")], 409),
        ("texts", vec![("word", "outcome"), ("text", "x")], 422),
        ("texts", vec![], 422),
        ("reported", vec![("channel", "nobody"), ("day", "2026-01-01")], 422),
        ("reported", vec![("channel", "ukom"), ("day", "2100-01-01")], 422),
        ("reported", vec![("channel", "ukom"), ("day", "yesterday")], 422),
        ("closing", vec![("outcome", "avvik"), ("conclusion", "x")], 422),
        ("closing", vec![("outcome", "other"), ("conclusion", "x")], 409),
        ("call/approval", vec![], 409),
    ] {
        assert_eq!(mona.post(to(part), &form).await.status, status, "{part} {form:?}");
    }
    let long = "x".repeat(Prose::LIMIT + 1);
    assert_eq!(mona.post(to("texts"), &[("word", "done"), ("text", &long)]).await.status, 422);
    for id in ["x", "%00", "new/x"] {
        assert_eq!(mona.open(&format!("/visits/{visit}/concerns/{id}")).await.status, 404, "{id}");
    }
}

async fn a_first_roster_somebody_wrote_into_is_not_believed(world: World) {
    let visit = world.visit_on_its_day().await;
    let mona = world.me("mona").await;
    let text = Prose::parse(HEARD).unwrap();
    let concern = world.app().open_concern(&mona, visit, None, &text).await.unwrap();
    let scope = format!("scope = 'concern {concern}'");
    let (from, to) = (world.id("mona"), world.id("otto"));
    let swap =
        |from, to| format!("UPDATE visit_keys SET roster = REPLACE(roster, '{from}', '{to}') WHERE {scope}");
    world.tamper(&[&swap(from, to)]).await;
    let page = world.person("mona").get(path((visit, concern))).await;
    page.is(403).says(t("refusal-keys-do-not-agree")).lacks(HEARD);
    world.tamper(&[&swap(to, from)]).await;
    read(&world, "mona", (visit, concern)).await;
    let serial = |roster: i64| {
        format!("SELECT COUNT(*) FROM visit_keys WHERE {scope} AND roster LIKE '%serial%:{roster},%'")
    };
    assert_eq!(count(&world, &serial(1)).await, 1, "the server's own");
    world.person("vidar").get("/").await.is(200);
    assert_eq!(count(&world, &serial(2)).await, 1, "the visit leader has signed");
    read(&world, "mona", (visit, concern)).await;
}

async fn what_a_row_says_lets_nobody_in(world: World) {
    let visit = world.visit_on_its_day().await;
    let (at, control) = (heard(&world, visit).await, heard(&world, visit).await);
    called_in(&world, control).await;
    let (_, found) = world.app().concerns(&world.me("vidar").await, visit).await.unwrap();
    let (mut forged, real) = (found[0].clone(), &found[1]);
    // everything of the other case's ladder, its signatures too
    (forged.climbed, forged.call) = (real.climbed.clone(), real.call.clone());
    let data = serde_json::to_string(&forged).unwrap();
    let called = world.id("nina");
    world
        .tamper(&[&format!(
            "UPDATE concerns SET called_id = '{called}', data = '{data}' WHERE id = '{}'",
            at.1
        )])
        .await;
    world.app().choose_team(&world.me("nina").await, visit, &team_without_mona(&world)).await.unwrap();
    world.person("vidar").get("/").await.is(200);
    for name in ["nina", "magnus", "ulla"] {
        let page = world.person(name).get(path(at)).await;
        page.is(200).says(t("concern-waits-for-key")).lacks(HEARD);
        read(&world, name, control).await;
    }
    read(&world, "vidar", at).await;
    for _ in 0..100 {
        if leaves(&world, "roster_forged").await > 0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    unreachable!("no alarm was raised");
}
