//! What backups still give: everything that is kept, and nothing of what was destroyed or replaced.

use app::backup::BackupError;
use app::drill::Outcome;
use app::log::Outside;
use domain::id::{NoteId, VisitId};
use domain::report::approval::Desk;
use domain::visit::team::Function;
use harness::{Database, Keys, PASSPHRASE, Restored, TEAM, World, t};
use sea_orm::{ConnectionTrait, Statement};
use std::path::{Path, PathBuf};
use vault::{ExposeSecret, Identity, Passphrase, Sealed, Slot, WorkFactor, Wrap};

harness::on_both!(
    destroyed_notes_open_from_no_kind_of_backup_and_others_do,
    a_drill_shows_that_destroyed_notes_do_not_open_and_notices_when_they_do,
    someone_who_left_opens_nothing_with_yesterdays_dump,
    a_backup_under_load_is_one_moment_and_alone_opens_nothing,
    a_backup_holds_attachments_and_no_key_and_the_log_page_tells_of_it,
    the_server_makes_one_a_day_and_waits_an_hour_after_a_failure,
);

const NOTE: &str = "Kanarifugl i notatet: gul gullregn";

/// A visit's note, and where it stands.
#[derive(Clone, Copy)]
struct Note {
    visit: VisitId,
    note: NoteId,
}

/// A note of mona's in a visit whose report is not begun.
async fn noted(world: &World) -> Note {
    let visit = world.visit_at(Desk::Drafting).await;
    let note = world.write_note(visit, "mona", NOTE).await;
    Note { visit, note }
}

/// Two people destroy a visit's notes.
async fn destroy(world: &World, visit: VisitId) {
    let (vidar, nina) = (world.me("vidar").await, world.me("nina").await);
    let asked = world.app().ask_destruction(&vidar, visit).await.unwrap();
    let asked = asked.destruction.request(world.app().now()).unwrap().at.timestamp_micros();
    assert!(world.app().confirm_destruction(&nina, visit, asked).await.unwrap());
}

/// How many of the team read the note in a restored instance, each with her own passphrase.
async fn readers(restored: &Restored, note: Note) -> usize {
    let mut readers = 0;
    for name in TEAM {
        let (_, me) = restored.app().sign_in(&format!("{name}@example.no"), PASSPHRASE).await.unwrap();
        let read = restored.app().note(&me, note.visit, note.note).await;
        readers += usize::from(read.is_ok_and(|(_, note)| note.text == NOTE));
    }
    readers
}

/// Every kind of copy there is of the records as they stand.
async fn every_kind(world: &World, into: &Path) -> Vec<PathBuf> {
    let folder = |name: &str| {
        let folder = into.join(name);
        std::fs::create_dir(&folder).unwrap();
        folder
    };
    let mut kinds = vec![world.app().back_up(&into.join("backups"), None, None).await.unwrap()];
    match world.database() {
        Database::Sqlite => {
            let (files, whole) = (folder("files with their journal"), folder("one file"));
            world.copy_files(&files);
            let records = world.records().await;
            let file = whole.join("records.sqlite");
            records.execute_unprepared(&format!("VACUUM INTO '{}'", file.display())).await.unwrap();
            records.close().await.unwrap();
            kinds.extend([files, whole]);
        }
        Database::Postgres => {
            let plain = folder("plain dump");
            world.dump_plain(&plain);
            kinds.push(plain);
        }
    }
    kinds
}

async fn destroyed_notes_open_from_no_kind_of_backup_and_others_do(world: World) {
    let first_day = world.today();
    let gone = noted(&world).await;
    world.comes(first_day);
    let kept = noted(&world).await;
    world.take_on(gone.visit, Desk::Accepted).await;
    let folder = tempfile::tempdir().unwrap();
    let kinds = every_kind(&world, folder.path()).await;
    for kind in &kinds {
        let restored = world.restore(kind, Keys::Live).await;
        assert_eq!(readers(&restored, gone).await, TEAM.len(), "the control, before: {}", kind.display());
        restored.close().await;
    }
    destroy(&world, gone.visit).await;
    for kind in &kinds {
        let restored = world.restore(kind, Keys::Live).await;
        let held =
            format!("SELECT COUNT(*) FROM wraps WHERE visit_id = '{}' AND scope = 'notes'", gone.visit);
        assert!(restored.count(&held).await >= 4, "it holds everybody's wrap: {}", kind.display());
        assert_eq!(readers(&restored, gone).await, 0, "{}", kind.display());
        assert_eq!(readers(&restored, kept).await, TEAM.len(), "the control, after: {}", kind.display());
        restored.close().await;
    }
}

async fn drilled(world: &World, backup: &Path) -> app::drill::Drill {
    let folder = tempfile::tempdir().unwrap();
    world.app().drill(backup, folder.path()).await.unwrap()
}

async fn a_drill_shows_that_destroyed_notes_do_not_open_and_notices_when_they_do(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let note = noted(&world).await;
    world.take_on(note.visit, Desk::Accepted).await;
    let backup = world.app().back_up(shelf.path(), None, None).await.unwrap();
    let before = drilled(&world, &backup).await;
    assert_eq!(before.outcome(), Outcome::ProvedNothing, "nothing is destroyed yet");
    assert!(before.control.opened && before.control.closed && before.control.kept.1 > 0, "{before:?}");

    let shreds = keep_shreds(&world).await;
    destroy(&world, note.visit).await;
    let drill = drilled(&world, &backup).await;
    assert_eq!(drill.outcome(), Outcome::Closed, "{drill:?}");
    let one = &drill.destroyed[0];
    assert!(one.wraps >= 4 && one.texts > 0, "{one:?}");
    assert_eq!(one.named, one.wraps + one.texts, "the certificate names every one of them");
    let later = world.app().back_up(&shelf.path().join("later"), None, None).await.unwrap();
    let later = drilled(&world, &later).await;
    assert_eq!(
        (later.outcome(), later.destroyed[0].wraps, later.destroyed[0].texts),
        (Outcome::Closed, 0, 0)
    );

    put_back(&world, &shreds).await;
    let opened = drilled(&world, &backup).await;
    assert_eq!(opened.outcome(), Outcome::Failed, "the control: somebody kept the secrets");
    assert_eq!(opened.destroyed[0].within_reach, one.wraps);
    assert!(opened.destroyed[0].left > 0);
    world.app().destroy_due_notes().await.unwrap();

    let log = world.person("pia").get("/log").await;
    log.is(200).says(t("log-kind-drill-passed")).says(t("log-kind-drill-failed")).says(t("log-drill-failed"));
    let records =
        backup.join(if world.database() == Database::Sqlite { "records.sqlite" } else { "records.dump" });
    let mut bytes = std::fs::read(&records).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&records, bytes).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let damaged = world.app().drill(&backup, folder.path()).await.unwrap_err();
    assert!(matches!(damaged, BackupError::Damaged(_)), "{damaged}");
}

/// The shred secrets as they are, for whoever did not play by the rules.
async fn keep_shreds(world: &World) -> Vec<String> {
    let keys = world.keys().await;
    let ask = "SELECT visit_id, scope, epoch, secret FROM shred_secrets WHERE scope = 'notes'".to_owned();
    let rows = keys.query_all_raw(Statement::from_string(keys.get_database_backend(), ask)).await.unwrap();
    let text = |row: &sea_orm::QueryResult, at: usize| row.try_get_by_index::<String>(at).unwrap();
    let insert = |row: &sea_orm::QueryResult| {
        let epoch: i32 = row.try_get_by_index(2).unwrap();
        format!(
            "INSERT INTO shred_secrets (visit_id, scope, epoch, secret, serial) VALUES ('{}', '{}', {epoch}, '{}', 1)",
            text(row, 0),
            text(row, 1),
            text(row, 3)
        )
    };
    let kept = rows.iter().map(insert).collect();
    keys.close().await.unwrap();
    kept
}

async fn put_back(world: &World, shreds: &[String]) {
    let keys = world.keys().await;
    for insert in shreds {
        keys.execute_unprepared(insert).await.unwrap();
    }
    keys.close().await.unwrap();
}

/// One secret text of the keys database.
async fn secret(world: &World, query: &str) -> String {
    let keys = world.keys().await;
    let asked = Statement::from_string(keys.get_database_backend(), query.to_owned());
    let found = keys.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    keys.close().await.unwrap();
    found
}

/// Bytes of the records.
async fn blobs(world: &World, query: &str) -> Vec<Vec<u8>> {
    let records = world.records().await;
    let asked = Statement::from_string(records.get_database_backend(), query.to_owned());
    let rows = records.query_all_raw(asked).await.unwrap();
    let found = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
    records.close().await.unwrap();
    found
}

async fn someone_who_left_opens_nothing_with_yesterdays_dump(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", NOTE).await;
    let yesterday = world.app().back_up(shelf.path(), None, None).await.unwrap();
    let of_notes = format!("visit_id = '{visit}' AND scope = 'notes'");
    let wrap = format!("SELECT wrap FROM wraps WHERE {of_notes} AND person_id = '{}'", world.id("mona"));
    let wrap = blobs(&world, &wrap).await.remove(0);
    let shred = secret(&world, &format!("SELECT secret FROM shred_secrets WHERE {of_notes}")).await;
    assert!(reads(&world, &yesterday, visit, note).await, "the control: while she is in the team she reads");

    let nina = world.me("nina").await;
    let team = [
        (world.id("vidar"), Function::VisitLeader),
        (world.id("magnus"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ];
    world.app().choose_team(&nina, visit, &team).await.unwrap();
    world.person("vidar").get("/").await.is(200);
    let after = world.write_note(visit, "magnus", "Skrevet etter at hun gikk").await;
    assert!(!reads(&world, &yesterday, visit, note).await, "yesterday's dump with today's keys");

    // Even if she had kept the shred secret of her time, what is written now is sealed to another key.
    let bundle = bundle_of(&world, "mona").await;
    let shred = Identity::parse(&shred).unwrap();
    let old = vault::unwrap(&Wrap::from(wrap), &bundle, &shred).unwrap();
    let sealed = blobs(&world, &format!("SELECT sealed FROM notes WHERE id = '{after}'")).await.remove(0);
    assert!(!vault::is_sealed_to(&Sealed::from(sealed), &old));
    let restored = world.restore(&yesterday, Keys::Live).await;
    let held = format!("SELECT COUNT(*) FROM wraps WHERE {of_notes} AND person_id = '{}'", world.id("mona"));
    assert_eq!(restored.count(&held).await, 1, "the control: her wrap is in yesterday's dump");
    restored.close().await;
    for wrap in blobs(&world, &format!("SELECT wrap FROM wraps WHERE {of_notes}")).await {
        assert!(
            !vault::is_within_reach(&Wrap::from(wrap), &shred),
            "nothing of today opens with yesterday's secret"
        );
    }
}

/// Whether mona reads the note in an instance restored from a backup, with the keys of now.
async fn reads(world: &World, backup: &Path, visit: VisitId, note: NoteId) -> bool {
    let restored = world.restore(backup, Keys::Live).await;
    let (_, me) = restored.app().sign_in("mona@example.no", PASSPHRASE).await.unwrap();
    let read = restored.app().note(&me, visit, note).await.is_ok_and(|(_, note)| note.text == NOTE);
    restored.close().await;
    read
}

/// Someone's own key, as her passphrase and the pepper give it.
async fn bundle_of(world: &World, name: &str) -> Identity {
    let pepper = secret(world, "SELECT secret FROM server_keys WHERE name = 'pepper'").await;
    let slot =
        format!("SELECT slot FROM slots WHERE person_id = '{}' AND kind = 'passphrase'", world.id(name));
    let slot = Slot::from(blobs(world, &slot).await.remove(0));
    let (words, work) = (Passphrase::parse(PASSPHRASE).unwrap(), WorkFactor::for_tests());
    vault::unlock(&slot, &words, &Identity::parse(&pepper).unwrap(), work).unwrap().identity
}

async fn a_backup_under_load_is_one_moment_and_alone_opens_nothing(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let visit = world.visit_on_its_day().await;
    let first = world.write_note(visit, "mona", NOTE).await;
    let writing: Vec<_> = TEAM
        .into_iter()
        .map(|name| {
            let world = world.clone();
            tokio::spawn(async move {
                for number in 0..40 {
                    world.write_note(visit, name, &format!("Notat {number}")).await;
                }
            })
        })
        .collect();
    let mut backups = Vec::new();
    for number in 0..3 {
        let shelf = shelf.path().join(number.to_string());
        backups.push(world.app().back_up(&shelf, None, None).await.unwrap());
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    for writer in writing {
        writer.await.unwrap();
    }
    backups.push(world.app().back_up(&shelf.path().join("last"), None, None).await.unwrap());
    let verifier = world.app().log_verifier().await.unwrap();
    let mut counted = Vec::new();
    for backup in &backups {
        let restored = world.restore(backup, Keys::None).await;
        let outside = Outside { texts: Vec::new(), verifiers: vec![verifier.clone()] };
        let checked = restored.app().verify_log(&outside).await.unwrap();
        assert_eq!(checked.wrong, [], "the log in it is whole");
        let notes = restored.count("SELECT COUNT(*) FROM notes").await;
        let told = restored.count("SELECT COUNT(*) FROM leaves WHERE kind = 'note_written'").await;
        assert_eq!(notes, told, "a note and its leaf are there together or not at all");
        assert_eq!(restored.count(&format!("SELECT COUNT(*) FROM notes WHERE id = '{first}'")).await, 1);
        assert!(restored.app().sign_in("mona@example.no", PASSPHRASE).await.is_err(), "nobody comes in");
        restored.close().await;
        counted.push(notes);
    }
    assert!(counted.is_sorted() && counted[0] >= 1 && counted[3] == 161, "{counted:?}");
    let restored = world.restore(&backups[3], Keys::Live).await;
    assert!(
        restored.app().sign_in("mona@example.no", PASSPHRASE).await.is_ok(),
        "the control: with the keys"
    );
    restored.close().await;
}

async fn a_backup_holds_attachments_and_no_key_and_the_log_page_tells_of_it(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    world.submitted_visit().await;
    world.app().checkpoint().await.unwrap();
    world.person("pia").get("/log").await.is(200).says(t("log-no-backup")).says(t("log-no-drill"));
    let settings = shelf.path().join("own.toml");
    std::fs::write(&settings, "").unwrap();
    let backup = world.app().back_up(&shelf.path().join("all"), Some(1), Some(&settings)).await.unwrap();
    assert_eq!(std::fs::read_dir(backup.join("files")).unwrap().count(), 2);
    for name in ["kvip.toml", "checkpoints.txt", "manifest.json", "SHA256SUMS"] {
        assert!(backup.join(name).is_file(), "{name}");
    }
    let summed = std::process::Command::new("sha256sum")
        .args(["--check", "--quiet", "SHA256SUMS"])
        .current_dir(&backup)
        .output()
        .unwrap();
    assert!(summed.status.success(), "{}", String::from_utf8_lossy(&summed.stdout));
    let bundle = bundle_of(&world, "mona").await;
    let pepper = secret(&world, "SELECT secret FROM server_keys WHERE name = 'pepper'").await;
    let recipient = bundle.recipient().to_string();
    let (mut keys, mut control) = (0, 0);
    if world.database() == Database::Sqlite {
        let bytes = std::fs::read(backup.join("records.sqlite")).unwrap();
        let holds =
            |text: &str| usize::from(bytes.windows(text.len()).any(|window| window == text.as_bytes()));
        keys = holds(&pepper) + holds("AGE-SECRET-KEY") + holds(bundle.expose().expose_secret());
        control = holds(&recipient);
    }
    assert_eq!((keys, control), (0, usize::from(world.database() == Database::Sqlite)));
    world.days_pass(1);
    let next = world.app().back_up(&shelf.path().join("all"), Some(1), None).await.unwrap();
    assert!(!backup.exists() && next.exists(), "one is kept");
    let log = world.person("pia").get("/log").await;
    log.is(200).lacks(t("log-no-backup")).says(t("log-kind-backup-made"));
    world.person("nina").get("/log").await.is(404);
}

async fn the_server_makes_one_a_day_and_waits_an_hour_after_a_failure(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let folder = shelf.path().join("daily");
    let app = world.app_beside(&format!("[backup]\nfolder = \"{}\"\nkeep = 2", folder.display())).await;
    let count = || std::fs::read_dir(&folder).map_or(0, Iterator::count);
    let mut tried = None;
    assert!(!world.app().back_up_daily(&mut tried, None).await.unwrap(), "the control: no folder, no backup");
    std::fs::write(&folder, "in the way").unwrap();
    app.back_up_daily(&mut tried, None).await.unwrap_err();
    std::fs::remove_file(&folder).unwrap();
    assert!(!app.back_up_daily(&mut tried, None).await.unwrap(), "it waits");
    world.clock().minutes_pass(61);
    assert!(app.back_up_daily(&mut tried, None).await.unwrap());
    world.clock().minutes_pass(61);
    assert!(!app.back_up_daily(&mut tried, None).await.unwrap(), "today's is made");
    for day in 2..5 {
        world.days_pass(1);
        assert!(app.back_up_daily(&mut tried, None).await.unwrap());
        assert_eq!(count(), 2, "day {day}");
    }
    app.close().await.unwrap();
}
