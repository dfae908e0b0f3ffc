//! Notes are destroyed when their time is over, or at once by two people; no copy opens them again.

use domain::id::{SessionId, VisitId};
use domain::report::approval::Desk;
use harness::{Database, PASSPHRASE, World, t};
use vault::{Certificate, Stated, VaultError};

harness::on_both!(
    notes_are_read_until_their_last_minute_and_are_gone_after_it,
    one_alone_destroys_nothing_and_two_do,
    a_request_expires_after_seven_days,
);

const NOTE: &str = "Kanarifugl i notatet: gul gullregn";

async fn accepted(world: &World) -> (VisitId, SessionId) {
    let visit = world.visit_at(Desk::Drafting).await;
    let session = world.visit(visit).await.programme.sessions_of(world.id("mona"))[0].id;
    let page = world.person("mona").get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    page.send(t("notes-save"), &[("kind", "idea"), ("text", NOTE)]).await.is(200).says(NOTE);
    world.take_on(visit, Desk::Accepted).await;
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

/// Whether the note opens in an app on copies of databases, with a member's passphrase.
async fn opens(world: &World, folder: &std::path::Path, (visit, session): (VisitId, SessionId)) -> bool {
    let app = world.app_on(folder).await;
    let (_, me) = app.sign_in("mona@example.no", PASSPHRASE).await.unwrap();
    let read = app.my_notes(&me, visit, session, None).await;
    let found = read.is_ok_and(|(_, shelf)| shelf.notes.iter().any(|note| note.text == NOTE));
    app.close().await.unwrap();
    found
}

#[tokio::test]
async fn no_backup_taken_before_opens_after_unless_it_holds_the_keys() {
    let world = World::on(Database::Sqlite).await.unwrap();
    let at = accepted(&world).await;
    let (whole, backup) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    world.copy_databases(whole.path()).await;
    std::fs::copy(whole.path().join("records.sqlite"), backup.path().join("records.sqlite")).unwrap();
    world.days_pass(31);
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 1);
    world.copy_keys(backup.path()).await;
    assert!(!opens(&world, backup.path(), at).await);
    assert!(opens(&world, whole.path(), at).await, "the control: who copied the keys before has them");
}
