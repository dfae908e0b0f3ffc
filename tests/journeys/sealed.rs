//! Words planted in notes, drafts and the report lie nowhere in clear: not in rows, files, journals, letters or the log. A
//! control that is not sealed is found, so that a blind search is noticed.

use domain::id::VisitId;
use domain::report::approval::Desk;
use harness::{Database, World, t, written_ahead};
use std::io::Write;
use std::time::Duration;

harness::on_both!(
    planted_words_of_notes_are_found_nowhere_and_the_control_is,
    what_postgresql_writes_ahead_holds_no_words_of_notes,
);

const NOTE: &str = "Kanarifugl i notatet: blå lønneløv";
const SECTION: &str = "Kanarifugl i rapporten: grå rødstrupe";
const CONTROL: &str = "Kanarifugl i selvevalueringen: hvit svane";

async fn planted_words_of_notes_are_found_nowhere_and_the_control_is(world: World) {
    let visit = world.dated_visit().await;
    let page = world.person("hanne").get(format!("/visits/{visit}/self-evaluation/introduction")).await;
    page.form(t("action-save-and-continue")).fill("intro.context", CONTROL).submit().await.is(200);
    assert!(!world.traces().await.of_text(CONTROL).is_empty(), "a text in clear is found");

    let world = World::on(world.database()).await.unwrap();
    let visit = world.visit_at(Desk::Drafting).await;
    let noted = world.visit(visit).await.programme.sessions_of(world.id("mona"))[0].id;
    let page = world.person("mona").get(format!("/visits/{visit}/sessions/{noted}/notes")).await;
    page.send(t("notes-save"), &[("kind", "idea"), ("text", NOTE)]).await.is(200).says(NOTE);
    let page = world.person("vidar").get(format!("/visits/{visit}/report/sections/focus_areas")).await;
    page.send(t("action-save"), &[("text", SECTION)]).await.is(200);
    world.take_on(visit, Desk::Accepted).await;
    world.app().send_due_letters().await.unwrap();

    let mut traces = world.traces().await;
    assert!(traces.len() > 100_000, "something was looked through: {:?}", traces.places());
    for planted in [NOTE, SECTION] {
        assert_eq!(traces.of_text(planted), Vec::<String>::new(), "{planted}");
    }
    traces.plant("control", NOTE.as_bytes());
    assert_eq!(traces.of_text(NOTE), ["control (raw)"]);
    let mut temporary = tempfile::tempfile().unwrap();
    temporary.write_all(NOTE.as_bytes()).unwrap();
    assert_eq!(world.traces().await.of_text(NOTE), ["temporary file (raw)"], "the control: it has no name");
}

async fn what_postgresql_writes_ahead_holds_no_words_of_notes(world: World) {
    if world.database() != Database::Postgres {
        return;
    }
    // other tests write to the same server, so these words are of this one alone
    let own = |what: &str| format!("{what}-{}", vault::fresh_id::<VisitId>());
    let (note, section, control) = (own("notatet"), own("rapporten"), own("kontrollen"));
    let visit = world.visit_at(Desk::Drafting).await;
    let noted = world.visit(visit).await.programme.sessions_of(world.id("mona"))[0].id;
    let page = world.person("mona").get(format!("/visits/{visit}/sessions/{noted}/notes")).await;
    page.send(t("notes-save"), &[("kind", "idea"), ("text", &note)]).await.is(200).says(&note);
    let page = world.person("vidar").get(format!("/visits/{visit}/report/sections/focus_areas")).await;
    page.send(t("action-save"), &[("text", &section)]).await.is(200);
    world
        .tamper(&["CREATE TABLE control (said TEXT)", &format!("INSERT INTO control VALUES ('{control}')")])
        .await;
    let texts = [note.as_str(), section.as_str(), control.as_str()];
    for _ in 0..50 {
        let found = written_ahead(&texts);
        assert!(!found.contains(&note) && !found.contains(&section), "{found:?}");
        // the last that was written, so what came before it is there too
        if found == [control.as_str()] {
            return;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("the control: what is written in clear is found");
}
