//! An older backup put back: whoever was erased since is erased again, notes destroyed since are certified anew.

use app::App;
use domain::report::approval::Desk;
use domain::visit::destruction::Destruction;
use harness::{Keys, PASSPHRASE, World, t};
use sea_orm::ConnectionTrait;

harness::on_both!(
    whoever_was_erased_does_not_come_back_with_an_older_backup,
    notes_destroyed_since_the_backup_are_certified_anew_at_once,
);

const NOTE: &str = "Kanarifugl i notatet: gul gullregn";

async fn comes_in(app: &App, name: &str) -> bool {
    app.sign_in(&format!("{name}@example.no"), PASSPHRASE).await.is_ok()
}

async fn whoever_was_erased_does_not_come_back_with_an_older_backup(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let backup = world.app().back_up(shelf.path(), None, None).await.unwrap();
    let (pia, otto) = (world.me("pia").await, world.id("otto"));
    let restored = world.restore(&backup, Keys::Live).await;
    assert!(comes_in(restored.app(), "otto").await, "the control: she is in it");
    restored.close().await;
    world.app().erase_someone(&pia, otto).await.unwrap();

    let restored = world.restore(&backup, Keys::Live).await;
    let found = restored.count("SELECT COUNT(*) FROM people WHERE email = 'otto@example.no'").await;
    let slots = restored.count(&format!("SELECT COUNT(*) FROM slots WHERE person_id = '{otto}'")).await;
    let told = restored.count("SELECT COUNT(*) FROM leaves WHERE kind = 'person_erased'").await;
    assert_eq!((found, slots, told), (0, 0, 1), "name, key and a leaf");
    assert!(!comes_in(restored.app(), "otto").await);
    assert!(comes_in(restored.app(), "rolf").await, "everybody else is there");
    assert_eq!(restored.app().names(&[otto]).await.unwrap()[&otto].name.as_str(), t("erasure-name"));
    restored.close().await;

    let keys = world.keys().await;
    keys.execute_unprepared("DELETE FROM gone").await.unwrap();
    keys.close().await.unwrap();
    let restored = world.restore(&backup, Keys::Live).await;
    let found = restored.count("SELECT COUNT(*) FROM people WHERE email = 'otto@example.no'").await;
    assert_eq!(found, 1, "the control: nothing but `keys` remembers it");
    restored.close().await;
}

async fn notes_destroyed_since_the_backup_are_certified_anew_at_once(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let visit = world.visit_at(Desk::Drafting).await;
    world.write_note(visit, "mona", NOTE).await;
    world.take_on(visit, Desk::Accepted).await;
    let backup = world.app().back_up(shelf.path(), None, None).await.unwrap();
    let restored = world.restore(&backup, Keys::Live).await;
    assert_eq!(restored.app().destroy_due_notes().await.unwrap(), 0, "the control: it is not time yet");
    restored.close().await;
    let (vidar, nina) = (world.me("vidar").await, world.me("nina").await);
    let asked = world.app().ask_destruction(&vidar, visit).await.unwrap();
    let asked = asked.destruction.request(world.app().now()).unwrap().at.timestamp_micros();
    assert!(world.app().confirm_destruction(&nina, visit, asked).await.unwrap());

    let restored = world.restore(&backup, Keys::Live).await;
    let texts = format!("SELECT COUNT(*) FROM notes WHERE visit_id = '{visit}' AND LENGTH(sealed) > 0");
    assert!(restored.count(&texts).await > 0, "the backup has its texts");
    assert_eq!(restored.app().destroy_due_notes().await.unwrap(), 1);
    assert_eq!(restored.count(&texts).await, 0);
    let (_, vidar) = restored.app().sign_in("vidar@example.no", PASSPHRASE).await.unwrap();
    let certified = restored.app().certificate(&vidar, visit).await.unwrap();
    assert!(matches!(certified.visit.destruction, Destruction::Done { .. }));
    assert!(certified.certificate.is_some());
    restored.close().await;
}
