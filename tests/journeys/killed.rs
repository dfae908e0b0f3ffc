//! A process that is killed while it destroys or erases: the next start finishes it, and nothing opens in between.

use app::log::Outside;
use domain::id::{SessionId, VisitId};
use domain::report::approval::Desk;
use harness::{Database, Hang, PASSPHRASE, World, t};
use sea_orm::{ConnectionTrait, Statement};
use vault::{Certificate, Stated};

harness::on_both!(
    a_destruction_killed_at_any_step_is_finished_by_the_next_start_and_certified_once,
    an_erasure_killed_at_any_step_is_finished_by_the_next_start,
);

const NOTE: &str = "Kanarifugl i notatet: gul gullregn";
/// The ignored test that is run as a process of its own.
const CHILD: &str = "killed::what_is_killed";

#[tokio::test]
#[ignore = "the tests of this file start it, to kill it"]
async fn what_is_killed() {
    let Some((app, what)) = harness::told_by_parent().await else { return };
    if what == "notes" {
        app.destroy_due_notes().await.unwrap();
    } else {
        let (_, me) = app.sign_in(&what, PASSPHRASE).await.unwrap();
        app.erase_myself(&me, PASSPHRASE).await.unwrap();
    }
}

const fn hang(name: &'static str, change: &'static str, table: &'static str, when: &'static str) -> Hang {
    Hang { name, change, table, when }
}

async fn counted(world: &World, in_keys: bool, query: &str) -> i64 {
    let database = if in_keys { world.keys().await } else { world.records().await };
    let asked = Statement::from_string(database.get_database_backend(), query.to_owned());
    let counted = database.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    database.close().await.unwrap();
    counted
}

/// Whether whoever wrote the note reads it.
async fn reads(world: &World, (visit, session): (VisitId, SessionId)) -> bool {
    let page = world.person("mona").get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    page.is(200).has(NOTE)
}

async fn noted(world: &World) -> (VisitId, SessionId) {
    let visit = world.visit_at(Desk::Drafting).await;
    let session = world.visit(visit).await.programme.sessions_of(world.id("mona"))[0].id;
    let page = world.person("mona").get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    page.send(t("notes-save"), &[("kind", "idea"), ("text", NOTE)]).await.is(200).says(NOTE);
    world.take_on(visit, Desk::Accepted).await;
    world.days_pass(31);
    for name in ["mona", "vidar"] {
        world.person(name).sign_in().await.is(200);
    }
    (visit, session)
}

/// Killed while the journals are being emptied: somebody reads an older state (SQLite), or has the table (PostgreSQL).
async fn kill_at_scrubbing(world: &World) {
    let other = world.records().await;
    let held = match world.database() {
        Database::Sqlite => ["BEGIN", "SELECT COUNT(*) FROM notes"],
        Database::Postgres => ["BEGIN", "LOCK TABLE wraps IN SHARE UPDATE EXCLUSIVE MODE"],
    };
    for statement in held {
        other.execute_unprepared(statement).await.unwrap();
    }
    let looking = world.records().await;
    world.kill_when_waiting(&looking, CHILD, "notes").await;
    looking.close().await.unwrap();
    other.execute_unprepared("ROLLBACK").await.unwrap();
    other.close().await.unwrap();
}

async fn a_destruction_killed_at_any_step_is_finished_by_the_next_start_and_certified_once(world: World) {
    let at = noted(&world).await;
    world.kill_in(hang("at_deciding", "INSERT", "certificates", "1 = 1"), CHILD, "notes").await;
    assert!(reads(&world, at).await, "the control: killed before it was decided, nothing has happened");
    let steps = [
        hang("at_remembering", "INSERT", "gone", "1 = 1"),
        hang("at_overwriting", "UPDATE", "shred_secrets", "NEW.scope = 'notes'"),
        hang("at_removing", "DELETE", "shred_secrets", "OLD.scope = 'notes'"),
        hang("at_wraps", "DELETE", "wraps", "OLD.scope = 'notes'"),
        hang("at_texts", "UPDATE", "notes", "1 = 1"),
        hang("at_certifying", "UPDATE", "certificates", "NEW.deed IS NOT NULL"),
        hang("at_ending", "UPDATE", "certificates", "NEW.done"),
    ];
    for step in steps {
        if step.name == "at_certifying" {
            kill_at_scrubbing(&world).await;
        }
        world.kill_in(step, CHILD, "notes").await;
        assert!(!reads(&world, at).await, "{}", step.name);
        let me = world.me("vidar").await;
        assert!(world.app().certificate(&me, at.0).await.unwrap().certificate.is_none(), "{}", step.name);
    }
    let next = world.app_beside("").await;
    assert_eq!(next.destroy_due_notes().await.unwrap(), 1, "the next start finishes it");
    assert_eq!(next.destroy_due_notes().await.unwrap(), 0, "once");
    let checked = next.verify_log(&Outside::default()).await.unwrap();
    assert_eq!(checked.wrong, [], "the log is whole");
    next.close().await.unwrap();
    assert!(!reads(&world, at).await);
    let me = world.me("vidar").await;
    let (_, deed) = world.app().certificate(&me, at.0).await.unwrap().certificate.unwrap();
    let certificate = Certificate::verify(&deed, &world.app().certificate_verifier()).unwrap();
    assert!(!certificate.shreds.is_empty() && !certificate.texts.is_empty() && certificate.wraps.len() >= 4);
    let leaves = "SELECT COUNT(*) FROM leaves WHERE kind = 'notes_destroyed'";
    assert_eq!(counted(&world, false, leaves).await, 1, "certified once");
    let secrets = "SELECT COUNT(*) FROM shred_secrets WHERE scope = 'notes'";
    assert_eq!(counted(&world, true, secrets).await, 0);
}

async fn an_erasure_killed_at_any_step_is_finished_by_the_next_start(world: World) {
    let (otto, address) = (world.id("otto"), "otto@example.no");
    let cards = format!("SELECT COUNT(*) FROM cards WHERE person_id = '{otto}'");
    let sessions = format!("SELECT COUNT(*) FROM sessions WHERE person_id = '{otto}'");
    for step in [hang("at_slots", "DELETE", "slots", "1 = 1"), hang("at_gone", "INSERT", "gone", "1 = 1")] {
        world.kill_in(step, CHILD, address).await;
        let next = world.app_beside("").await;
        let came = next.sign_in(address, PASSPHRASE).await;
        assert!(came.is_ok(), "the control: nothing was decided, {}", step.name);
        next.close().await.unwrap();
    }
    let last = hang("at_leaf", "INSERT", "leaves", "NEW.kind = 'person_erased'");
    world.kill_in(last, CHILD, address).await;
    assert!(world.app().names(&[otto]).await.unwrap()[&otto].name.as_str() == "Otto Olsen", "not yet");
    erased_by_the_next_start(&world, otto).await;
    assert_eq!((counted(&world, true, &cards).await, counted(&world, true, &sessions).await), (0, 0));

    let (rolf, address) = (world.id("rolf"), "rolf@example.no");
    let cards = format!("SELECT COUNT(*) FROM cards WHERE person_id = '{rolf}'");
    world.kill_in(hang("at_cards", "DELETE", "cards", "1 = 1"), CHILD, address).await;
    assert_eq!(counted(&world, true, &cards).await, 1, "the control: her public keys were still there");
    erased_by_the_next_start(&world, rolf).await;
    assert_eq!(counted(&world, true, &cards).await, 0);
}

async fn erased_by_the_next_start(world: &World, person: domain::id::PersonId) {
    for _ in 0..2 {
        let next = world.app_beside("").await;
        let names = next.names(&[person]).await.unwrap();
        assert_eq!(names[&person].name.as_str(), t("erasure-name"));
        assert_eq!(next.verify_log(&Outside::default()).await.unwrap().wrong, []);
        next.close().await.unwrap();
    }
    let leaves = format!("SELECT COUNT(*) FROM leaves WHERE leaf LIKE '%person_erased%{person}%'");
    assert_eq!(counted(world, false, &leaves).await, 1, "it is in the log once");
}
