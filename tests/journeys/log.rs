//! The tamper-evident log: it verifies, it names what was done to it, it leaves the machine, and it tells no names.

use app::log::{Damage, Found, Outside, Wrong};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ct_merkle::{InclusionProof, RootHash};
use domain::id::VisitId;
use domain::lang::Lang;
use domain::report::approval::Desk;
use harness::{Page, World, t};
use sha2_11::Sha256;
use signed_note::{Note, StandardVerifier, VerifierList};

harness::on_both!(
    a_visit_leaves_a_log_that_verifies_and_holds_no_names,
    what_is_done_to_one_row_is_named,
    a_log_rewritten_as_a_whole_is_caught_by_the_checkpoint_that_left,
    a_checkpoint_is_made_hourly_and_sent_once_a_day,
    a_log_that_was_changed_is_not_signed_again,
    the_privacy_officer_searches_explains_and_proves,
    reading_and_being_refused_is_logged_once_a_day,
    many_who_write_at_once_leave_one_log_without_a_gap,
    the_log_of_before_is_taken_over,
);

const PLANTED: &str = "Stille rom med utsikt mot fjorden";

/// What verifying finds first in the log, if anything.
async fn found(world: &World, outside: &Outside) -> Option<Found> {
    let checked = world.app().verify_log(outside).await.unwrap();
    checked.wrong.into_iter().find_map(|wrong| match wrong {
        Wrong::Log(found) => Some(found),
        Wrong::Unsigned { .. } => None,
    })
}

async fn named(world: &World) -> (u64, u64, Damage) {
    let found = found(world, &Outside::default()).await.unwrap();
    (found.position, found.until, found.what)
}

async fn sound(world: &World) -> u64 {
    let checked = world.app().verify_log(&Outside::default()).await.unwrap();
    assert_eq!(checked.wrong, []);
    checked.size
}

async fn exported(world: &World) -> String {
    let mut exported = world.app().export_log().await.unwrap();
    let mut text = String::new();
    while let Some(piece) = exported.piece().await.unwrap() {
        text.push_str(&piece);
    }
    text
}

async fn a_visit_leaves_a_log_that_verifies_and_holds_no_names(world: World) {
    let visit = world.visit_on_its_day().await;
    world.write_note(visit, "mona", PLANTED).await;
    world.app().open_notes(&world.me("vidar").await, visit).await.unwrap();
    let size = sound(&world).await;
    assert!(size > 40, "{size}");
    let text = exported(&world).await;
    assert_eq!(text.lines().count() as u64, size + 1);
    for word in [PLANTED, "Mona", " Moe", "Vidar", "example.no", "Vestfjord", "fjorden"] {
        assert!(!text.contains(word), "{word}");
    }
    // The control: what must be there is there.
    assert!(text.contains("note_written") && text.contains(&world.id("mona").to_string()));
    assert!(text.contains("read_notes"));
}

/// What somebody does to the log, and what verifying names.
type Done = (&'static [&'static str], (u64, u64, Damage));

const DONE: [Done; 9] = [
    (&["UPDATE leaves SET leaf = leaf || ' ' WHERE position = 5"], (5, 6, Damage::Changed)),
    (&["UPDATE leaves SET kind = 'note_deleted' WHERE position = 6"], (6, 7, Damage::Changed)),
    (&["UPDATE leaves SET person_id = NULL WHERE position = 7"], (7, 8, Damage::Changed)),
    (&["UPDATE leaves SET about = 'other' WHERE position = 7"], (7, 8, Damage::Changed)),
    (&["UPDATE leaves SET chain = hash WHERE position = 8"], (8, 9, Damage::Changed)),
    (&["DELETE FROM leaves WHERE position = 9"], (9, 10, Damage::Removed)),
    (
        &[
            "DELETE FROM leaves WHERE position = 9",
            "UPDATE leaves SET position = -position WHERE position > 9",
            "UPDATE leaves SET position = -position - 1 WHERE position < 0",
        ],
        (9, 10, Damage::Removed),
    ),
    (
        &[
            "UPDATE leaves SET position = -position WHERE position >= 11",
            "UPDATE leaves SET position = -position + 1 WHERE position < 0",
            "INSERT INTO leaves SELECT 11, at, person_id, visit_id, kind, leaf, hash, nodes, chain, about \
             FROM kept_leaves WHERE position = 3",
        ],
        (11, 12, Damage::Inserted),
    ),
    (
        &[
            "UPDATE leaves SET position = -1 WHERE position = 12",
            "UPDATE leaves SET position = 12 WHERE position = 17",
            "UPDATE leaves SET position = 17 WHERE position = -1",
        ],
        (12, 13, Damage::Moved),
    ),
];

async fn what_is_done_to_one_row_is_named(world: World) {
    let size = sound(&world).await;
    world.keep_log_aside().await;
    for (statements, expected) in DONE {
        world.tamper(statements).await;
        assert_eq!(named(&world).await, expected, "{statements:?}");
        world.undo().await;
        assert_eq!(sound(&world).await, size, "the control: put back, it is sound");
    }
    world.tamper(&["UPDATE log_head SET size = size - 1"]).await;
    assert_eq!(named(&world).await.2, Damage::Inserted);
    world.tamper(&["UPDATE log_head SET size = size + 1"]).await;
    sound(&world).await;
}

async fn a_log_rewritten_as_a_whole_is_caught_by_the_checkpoint_that_left(world: World) {
    let first = world.app().checkpoint().await.unwrap().unwrap();
    world.planned_visit().await;
    let second = world.app().checkpoint().await.unwrap().unwrap();
    assert!(second.size > first.size);
    let left = std::fs::read_to_string(world.checkpoint_file()).unwrap();
    let target = first.size + 1;
    world
        .rewrite_log(first.size, |position, leaf| {
            if position == target { leaf.replacen('}', ",\"more\":1}", 1) } else { leaf }
        })
        .await;
    std::fs::write(world.checkpoint_file(), "").unwrap();
    sound(&world).await; // The control: by itself it is sound.
    let outside = Outside { texts: vec![left.clone()], verifiers: Vec::new() };
    let damage = found(&world, &outside).await.unwrap();
    assert_eq!((damage.position, damage.until, damage.what), (first.size, second.size, Damage::Rewritten));
    // A checkpoint somebody else signed says so, and is not believed.
    let forged = left.replace("kvip.test/log", "kvip.evil/log");
    let forged = Outside { texts: vec![forged], verifiers: Vec::new() };
    let checked = world.app().verify_log(&forged).await.unwrap();
    assert!(checked.wrong.iter().all(|wrong| matches!(wrong, Wrong::Unsigned { outside: true, .. })));
    assert_eq!(checked.wrong.len(), 2);
}

async fn a_checkpoint_is_made_hourly_and_sent_once_a_day(world: World) {
    world.app().tend_log().await.unwrap();
    let notes = || vault::log::notes_in(&std::fs::read_to_string(world.checkpoint_file()).unwrap()).len();
    assert_eq!(notes(), 1);
    world.app().choose_language(&world.me("nina").await, Lang::Nb).await.unwrap();
    world.app().tend_log().await.unwrap();
    assert_eq!(notes(), 1, "the hour is not over");
    world.clock().minutes_pass(61);
    world.app().tend_log().await.unwrap();
    assert_eq!(notes(), 2);
    world.clock().minutes_pass(61);
    world.app().tend_log().await.unwrap();
    assert_eq!(notes(), 2, "nothing was logged since");
    world.app().send_due_letters().await.unwrap();
    for name in ["nina", "pia"] {
        let letters = world.letters().to(&format!("{name}@example.no"));
        let sent: Vec<_> =
            letters.iter().filter(|one| one.subject == t("letter-log-checkpoint-subject")).collect();
        assert_eq!(sent.len(), 1, "{name}");
        let notes = vault::log::notes_in(&sent[0].text);
        assert_eq!(notes.len(), 1, "{}", sent[0].text);
        assert_eq!(
            verified(&world, &notes[0]).await.0,
            world.app().checkpoint().await.unwrap().unwrap().size
        );
    }
    assert!(!world.letters().to("mona@example.no").iter().any(|one| one.text.contains("kvip.test/log")));
}

async fn a_log_that_was_changed_is_not_signed_again(world: World) {
    world.app().checkpoint().await.unwrap();
    world
        .rewrite_log(
            1_000_000,
            |position, leaf| if position == 3 { leaf.replacen('}', ",\"more\":1}", 1) } else { leaf },
        )
        .await;
    world.app().choose_language(&world.me("nina").await, Lang::Nb).await.unwrap();
    let refused = world.app().checkpoint().await.unwrap_err();
    assert!(refused.to_string().contains("last checkpoint"), "{refused}");
}

/// Size and root of a checkpoint, after somebody else's program has verified it with the key the app gives away.
async fn verified(world: &World, note: &str) -> (u64, Vec<u8>) {
    let verifier = StandardVerifier::new(&world.app().log_verifier().await.unwrap()).unwrap();
    let opened = Note::from_bytes(note.as_bytes()).unwrap();
    opened.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap();
    let lines: Vec<&str> = note.lines().collect();
    assert_eq!(lines[0], "kvip.test/log");
    (lines[1].parse().unwrap(), BASE64_STANDARD.decode(lines[2]).unwrap())
}

async fn the_privacy_officer_searches_explains_and_proves(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    let pia = world.person("pia");
    assert_eq!(world.person("nina").open("/log").await.status.as_u16(), 404);
    let page = pia.get("/log").await;
    page.is(200).says("Hanne Holm").says(t("event-report-accepted"));
    let page = pia.get(format!("/log?visit={visit}&kind=report_accepted")).await;
    let rows = page.all("tbody tr");
    assert!(rows.len() == 1 && rows[0].contains(t("event-report-accepted")) && rows[0].contains("Vestfjord"));
    let person = world.id("mona");
    let rows = pia.get(format!("/log?person={person}")).await.all("tbody tr");
    assert!(rows.len() > 3 && rows.iter().all(|row| row.contains("Mona Moe") && !row.contains("Hanne Holm")));
    pia.get("/log?from=2020-01-01&to=2020-01-02").await.says(t("log-none-title"));
    pia.get("/log?from=x&before=-1&person=x&kind=%00").await.is(200).says(t("problem-date"));
    let proof = pia.get("/log/3").await;
    check_proof(&world, &as_typed(&proof), 3).await;
    pia.get("/log/99999999").await.is(404);
    let export = pia.open("/log/export").await;
    assert_eq!(export.status.as_u16(), 200);
    assert!(export.text().lines().count() > 50 && !export.text().contains("Mona"));
    check_paper(&world, visit).await;
}

/// What stands on a page to be copied, exactly.
fn as_typed(page: &Page) -> Vec<String> {
    let body = page.body();
    let parts = body.split("<pre class=\"typed\">").skip(1).map(|rest| rest.split("</pre>").next().unwrap());
    parts.map(|part| part.replace("&quot;", "\"").replace("&amp;", "&")).collect()
}

/// The proof on the page holds with the other implementations, and only for its line.
async fn check_proof(world: &World, shown: &[String], position: u64) {
    assert_eq!(shown.len(), 3, "{shown:?}");
    let (leaf, proof, verifier) = (&shown[0], &shown[1], &shown[2]);
    assert_eq!(*verifier, world.app().log_verifier().await.unwrap());
    let (head, note) = proof.split_once("\n\n").unwrap();
    let (size, root) = verified(world, note).await;
    let lines: Vec<&str> = head.lines().collect();
    assert_eq!(lines[..2], ["c2sp.org/tlog-proof@v1", &format!("index {position}")]);
    let hashes: Vec<u8> = lines[2..].iter().flat_map(|line| BASE64_STANDARD.decode(line).unwrap()).collect();
    let root = RootHash::<Sha256>::new(<[u8; 32]>::try_from(root).unwrap().into(), size);
    let proof = InclusionProof::try_from_bytes(hashes).unwrap();
    assert!(root.verify_inclusion(&leaf.as_bytes().to_vec(), position, &proof).is_ok());
    assert!(root.verify_inclusion(&leaf.as_bytes().to_vec(), position + 1, &proof).is_err());
    assert!(root.verify_inclusion(&b"another".to_vec(), position, &proof).is_err());
}

/// The last page of the accepted report carries a checkpoint that covers the acceptance.
async fn check_paper(world: &World, visit: VisitId) {
    let paper = world.person("hanne").get(format!("/visits/{visit}/report/paper")).await;
    paper.is(200).says(t("log-paper-title"));
    assert!(verified(world, &as_typed(&paper)[0]).await.0 > 40);
}

async fn reading_and_being_refused_is_logged_once_a_day(world: World) {
    let visit = world.visit_on_its_day().await;
    world.write_note(visit, "mona", PLANTED).await;
    let count = async |kind: &str| exported(&world).await.matches(&format!("\\\"{kind}\\\"")).count();
    for _ in 0..3 {
        world.app().open_notes(&world.me("vidar").await, visit).await.unwrap();
        world.app().open_notes(&world.me("hanne").await, visit).await.unwrap_err();
    }
    assert_eq!((count("read_notes").await, count("refused").await), (1, 1));
    world.app().open_notes(&world.me("mona").await, visit).await.unwrap();
    world.days_pass(1);
    world.person("vidar").sign_in().await;
    let vidar = world.person("vidar").sign_in().await.visitor().me().await;
    world.app().open_notes(&vidar, visit).await.unwrap();
    assert_eq!(count("read_notes").await, 3);
}

async fn many_who_write_at_once_leave_one_log_without_a_gap(world: World) {
    let before = sound(&world).await;
    let mut writers = tokio::task::JoinSet::new();
    for name in ["nina", "hanne", "vidar", "mona", "ulla", "leif", "sara", "otto"] {
        let (app, me) = (world.app().clone(), world.me(name).await);
        writers.spawn(async move {
            for _ in 0..12 {
                app.choose_language(&me, Lang::Nb).await.unwrap();
            }
        });
    }
    writers.join_all().await;
    assert_eq!(sound(&world).await, before + 8 * 12);
}

async fn the_log_of_before_is_taken_over(world: World) {
    let before = sound(&world).await;
    let by = world.id("nina");
    let at = "2026-01-01T10:00:00.000000Z";
    let old = format!(
        "INSERT INTO log (at, person_id, leaf, hash) VALUES ('2026-01-01 10:00:00+00:00', '{by}', \
         '{{\"at\":\"{at}\",\"by\":\"{by}\",\"visit\":null,\"event\":\"language_chosen\"}}', 'x')"
    );
    world.tamper(&[&old, &old, &old]).await;
    world.open_again().await;
    assert_eq!(sound(&world).await, before + 3);
    world.open_again().await;
    assert_eq!(sound(&world).await, before + 3, "once");
}
