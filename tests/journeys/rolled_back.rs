//! A sealed text put back, exchanged or taken away in the database is noticed: it is not shown, and the alarm is raised.

use app::texts::Words;
use domain::id::{NoteId, SessionId, VisitId};
use domain::lang::Lang;
use domain::note::{NoteKind, Written};
use domain::report::approval::Desk;
use domain::text::NoteText;
use domain::visit::team::Function;
use harness::{Page, World, t};
use sea_orm::{ConnectionTrait, Statement};

harness::on_both!(
    yesterdays_row_of_a_note_is_not_shown_as_todays,
    a_version_number_set_back_is_noticed,
    a_note_taken_away_and_one_put_back_after_its_author_deleted_it_are_noticed,
    two_notes_exchanged_or_one_over_the_other_are_noticed,
    a_note_put_back_is_not_made_good_by_writing_on_or_by_a_new_key,
    yesterdays_row_of_a_section_is_not_shown_as_todays,
    what_is_saved_while_others_read_raises_no_alarm,
);

const OLD: &str = "Først skrevet: rommet var låst.";
const NEW: &str = "Rettet: rommet var åpent.";

fn words(text: &str) -> Written {
    Written {
        kind: NoteKind::Strength,
        standard: None,
        text: NoteText::parse(text).unwrap(),
        speakers: Vec::new(),
    }
}

fn noticed(count: u32) -> String {
    Lang::Nb.tr("notes-rolled-back", &[("count", count.into())])
}

async fn alarms(world: &World) -> i64 {
    let records = world.records().await;
    let query = "SELECT COUNT(*) FROM leaves WHERE kind = 'text_forged'";
    let asked = Statement::from_string(records.get_database_backend(), query);
    let counted = records.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    records.close().await.unwrap();
    counted
}

/// The alarm is raised in its own time.
async fn alarmed(world: &World) -> bool {
    for _ in 0..100 {
        if alarms(world).await > 0 {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    false
}

async fn session_of(world: &World, visit: VisitId) -> SessionId {
    world.visit(visit).await.programme.sessions_of(world.id("mona"))[0].id
}

async fn team_reads(world: &World, visit: VisitId) -> Page {
    let session = session_of(world, visit).await;
    world.person("vidar").get(format!("/visits/{visit}/sessions/{session}/team-notes")).await
}

/// A note in its second version; the first is kept aside.
async fn amended(world: &World) -> (VisitId, NoteId) {
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", OLD).await;
    world.tamper(&["CREATE TABLE kept_notes AS SELECT * FROM notes"]).await;
    let mona = world.me("mona").await;
    world.app().amend_note(&mona, visit, note, 1, &words(NEW)).await.unwrap();
    (visit, note)
}

const PUT_BACK: [&str; 2] = ["DELETE FROM notes", "INSERT INTO notes SELECT * FROM kept_notes"];

async fn yesterdays_row_of_a_note_is_not_shown_as_todays(world: World) {
    let (visit, note) = amended(&world).await;
    world.tamper(&["CREATE TABLE newest_notes AS SELECT * FROM notes"]).await;
    team_reads(&world, visit).await.is(200).says(NEW).lacks(&noticed(1));
    assert_eq!(alarms(&world).await, 0, "the control: what was saved last raises nothing");

    world.tamper(&PUT_BACK).await;
    team_reads(&world, visit).await.is(200).says(&noticed(1)).lacks(OLD).lacks(NEW);
    let session = session_of(&world, visit).await;
    let own = world.person("mona").get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    own.is(200).says(&noticed(1)).lacks(OLD);
    let page = world.person("vidar").get(format!("/visits/{visit}/notes/{note}")).await;
    page.is(403).says(t("refusal-texts-do-not-agree")).lacks(OLD);
    let vidar = world.me("vidar").await;
    assert!(world.app().open_notes(&vidar, visit).await.is_err(), "no report is drafted from it");
    assert!(alarmed(&world).await);
    world.app().send_due_letters().await.unwrap();
    let subject = t("letter-keys-do-not-agree-subject");
    assert!(world.letters().to("nina@example.no").iter().any(|letter| letter.subject == subject));
    let page = world.person("pia").get("/log?kind=text_forged").await;
    page.is(200).says(t("log-kind-text-forged"));

    world.tamper(&["DELETE FROM notes", "INSERT INTO notes SELECT * FROM newest_notes"]).await;
    team_reads(&world, visit).await.is(200).says(NEW).lacks(&noticed(1));
}

async fn a_version_number_set_back_is_noticed(world: World) {
    let (visit, _) = amended(&world).await;
    world.tamper(&["UPDATE notes SET version = 1"]).await;
    team_reads(&world, visit).await.is(200).says(&noticed(1)).lacks(OLD).lacks(NEW);
    assert!(alarmed(&world).await);
    world.tamper(&["UPDATE notes SET version = 2"]).await;
    team_reads(&world, visit).await.says(NEW).lacks(&noticed(1));
}

async fn a_note_taken_away_and_one_put_back_after_its_author_deleted_it_are_noticed(world: World) {
    let (visit, note) = amended(&world).await;
    let (mona, vidar) = (world.me("mona").await, world.me("vidar").await);
    world.tamper(&["DELETE FROM notes"]).await;
    team_reads(&world, visit).await.is(200).says(&noticed(1)).lacks(NEW);
    let page = world.person("vidar").get(format!("/visits/{visit}/notes/{note}")).await;
    page.is(403).says(t("refusal-texts-do-not-agree"));
    assert!(alarmed(&world).await);
    let again = world
        .app()
        .write_note(&mona, visit, session_of(&world, visit).await, Some(note), &words("I stedet"))
        .await;
    assert!(again.is_err(), "nothing takes the place of what was taken away");

    let other = world.write_note(visit, "mona", "Dette angrer hun på.").await;
    world.tamper(&["CREATE TABLE undeleted AS SELECT * FROM notes"]).await;
    world.app().delete_note(&mona, visit, other).await.unwrap();
    assert!(world.app().note(&vidar, visit, other).await.is_err());
    team_reads(&world, visit).await.says(&noticed(1)).lacks("Dette angrer hun på.");
    world.tamper(&["INSERT INTO notes SELECT * FROM undeleted"]).await;
    team_reads(&world, visit).await.says(&noticed(2)).lacks("Dette angrer hun på.");
}

async fn two_notes_exchanged_or_one_over_the_other_are_noticed(world: World) {
    let visit = world.visit_on_its_day().await;
    let one = world.write_note(visit, "mona", "Det ene notatet").await;
    let two = world.write_note(visit, "mona", "Det andre notatet").await;
    team_reads(&world, visit).await.says("Det ene notatet").says("Det andre notatet");
    world.tamper(&["CREATE TABLE kept_notes AS SELECT * FROM notes"]).await;
    let from = |note: NoteId| format!("(SELECT sealed FROM kept_notes WHERE id = '{note}')");
    let put = |note: NoteId, other: NoteId| {
        format!("UPDATE notes SET sealed = {} WHERE id = '{note}'", from(other))
    };
    world.tamper(&[&put(one, two), &put(two, one)]).await;
    team_reads(&world, visit).await.says(&noticed(2)).lacks("Det ene notatet").lacks("Det andre notatet");
    world.tamper(&[&put(one, one)]).await;
    team_reads(&world, visit).await.says(&noticed(1)).says("Det ene notatet").lacks("Det andre notatet");
    assert!(alarmed(&world).await);
}

async fn a_note_put_back_is_not_made_good_by_writing_on_or_by_a_new_key(world: World) {
    let (visit, note) = amended(&world).await;
    let good = world.write_note(visit, "vidar", "Dette er som det skal være.").await;
    let mona = world.me("mona").await;
    let back = format!("DELETE FROM notes WHERE id = '{note}'");
    world.tamper(&[&back, "INSERT INTO notes SELECT * FROM kept_notes"]).await;
    let refused = world.app().amend_note(&mona, visit, note, 1, &words("Bygd på det gamle")).await;
    assert!(refused.is_err(), "a version that follows the old one is not saved");
    assert!(alarmed(&world).await);

    let team = [
        (world.id("vidar"), Function::VisitLeader),
        (world.id("magnus"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ];
    world.app().choose_team(&world.me("nina").await, visit, &team).await.unwrap();
    world.person("vidar").get("/").await.is(200);
    let vidar = world.me("vidar").await;
    let refused = world.app().note(&vidar, visit, note).await;
    assert!(refused.is_err(), "sealed anew, it is still the old one");
    let (_, read) = world.app().note(&vidar, visit, good).await.unwrap();
    assert_eq!(
        read.text, "Dette er som det skal være.",
        "the control: what was right is right under the new key"
    );
    world.app().amend_note(&vidar, visit, good, 1, &words("Og kan endres.")).await.unwrap();
    let (_, read) = world.app().note(&vidar, visit, good).await.unwrap();
    assert_eq!((read.text.as_str(), read.version), ("Og kan endres.", 2));
}

async fn yesterdays_row_of_a_section_is_not_shown_as_todays(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let path = format!("/visits/{visit}/report/sections/focus_areas");
    let vidar = world.person("vidar");
    let write = async |text: &str| {
        vidar.get(&path).await.send(t("action-save"), &[("text", text)]).await.is(200);
    };
    write("Slik sto det i går.").await;
    world.tamper(&["CREATE TABLE kept_sections AS SELECT * FROM sections"]).await;
    write("Slik står det i dag.").await;
    world.tamper(&["CREATE TABLE newest_sections AS SELECT * FROM sections"]).await;
    let me = world.me("vidar").await;
    assert!(world.app().printed_report(&me, visit).await.is_ok(), "the control");
    vidar.get(&path).await.is(200).says("Slik står det i dag.");

    world.tamper(&["DELETE FROM sections", "INSERT INTO sections SELECT * FROM kept_sections"]).await;
    vidar.get(&path).await.is(403).says(t("refusal-texts-do-not-agree")).lacks("Slik sto det i går.");
    assert!(world.app().printed_report(&me, visit).await.is_err());
    let seen = world.visit(visit).await.report.edition;
    assert!(world.app().send_report_to_team(&me, visit, seen).await.is_err(), "it goes nowhere");
    assert!(alarmed(&world).await);
    world.tamper(&["DELETE FROM sections WHERE section = 'focus_areas'"]).await;
    vidar.get(&path).await.is(403);
    world.tamper(&["DELETE FROM sections", "INSERT INTO sections SELECT * FROM newest_sections"]).await;
    vidar.get(&path).await.is(200).says("Slik står det i dag.");
}

async fn what_is_saved_while_others_read_raises_no_alarm(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", "Utgave 1").await;
    let (mona, vidar) = (world.me("mona").await, world.me("vidar").await);
    let session = session_of(&world, visit).await;
    let writing = async {
        for version in 1..=20 {
            let text = words(&format!("Utgave {}", version + 1));
            world.app().amend_note(&mona, visit, note, version, &text).await.unwrap();
        }
    };
    let reading = async {
        for _ in 0..40 {
            let (_, shelf) = world.app().notes_of_session(&vidar, visit, session, None).await.unwrap();
            assert_eq!((shelf.notes.len(), shelf.rolled_back), (1, 0));
        }
    };
    tokio::join!(writing, reading);
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert_eq!(alarms(&world).await, 0);
}
