//! Someone takes her yes back: at once she is out of the list and her words are locked, and the report waits until they
//! are out.

use self::Place::{InNote, InReport};
use app::AppError;
use app::texts::Words;
use domain::consent::Group;
use domain::id::{NoteId, SessionId, VisitId};
use domain::lang::Lang;
use domain::note::{NoteKind, Written};
use domain::programme::{Kind, SessionPlan};
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::text::{Line, NoteText};
use harness::{World, t};

harness::on_both!(
    a_withdrawal_the_minute_before_the_final_approval_stops_it,
    her_words_are_locked_at_once_and_come_into_no_draft,
    a_note_is_open_again_when_her_label_is_off_it,
    the_gate_names_each_place_where_withdrawn_words_stand_with_a_link,
    whoever_would_rather_talk_alone_is_offered_that_and_counted_nowhere,
    a_request_that_is_cancelled_locks_what_was_said_on_it,
);

const HERS: &str = "Hun ville heller hatt rommet ut mot hagen.";

/// Where something waits to be taken out.
#[derive(Debug, PartialEq)]
enum Place {
    InNote,
    InReport,
}

async fn places(world: &World, visit: VisitId) -> Vec<Place> {
    let place = |words: &domain::visit::WithdrawnWords| match words.place {
        domain::visit::Place::Note { .. } => InNote,
        domain::visit::Place::Report => InReport,
    };
    world.visit(visit).await.withdrawn_words.iter().map(place).collect()
}

fn words(text: &str, speakers: &[&str]) -> Written {
    let text = NoteText::parse(text).unwrap();
    let speakers = speakers.iter().map(|label| (*label).to_owned()).collect();
    Written { kind: NoteKind::Challenge, standard: None, text, speakers }
}

/// A note from the focus group with patients by ulla, with these labels.
async fn noted(world: &World, visit: VisitId, speakers: &[&str]) -> NoteId {
    let (ulla, session) = (world.me("ulla").await, world.session(visit, Kind::FocusPatients).await);
    world.app().write_note(&ulla, visit, session, None, &words(HERS, speakers)).await.unwrap()
}

async fn withdraws(world: &World, code: &str) -> harness::Page {
    let page = world.nobody().get("/c").await.send(t("code-open"), &[("code", code)]).await;
    page.is(200);
    page.send(t("code-withdraw"), &[]).await
}

fn report(visit: VisitId) -> String {
    format!("/visits/{visit}/report")
}

async fn a_withdrawal_the_minute_before_the_final_approval_stops_it(world: World) {
    let visit = world.visit_at(Desk::AwaitingAcceptance).await;
    let slips = world.consents_stand(visit, Group::Patients, 2).await;
    let note = noted(&world, visit, &[&slips[0].label]).await;
    let edition = world.read_report(visit, "hanne").await;
    let approval = world.person("hanne").get(format!("{}/acceptance?edition={edition}", report(visit))).await;
    approval.is(200);

    let page = withdraws(&world, slips[0].written()).await;
    page.is(200).says(t("code-withdrawn")).says(t("code-withdrawn-begun")).says(t("code-withdrawn-mixed"));
    assert_eq!(places(&world, visit).await, [InNote, InReport]);
    let stopped = approval.send(t("report-accept"), &[]).await;
    stopped.is(403).says("Noen har trukket samtykket sitt");
    let hanne = world.person("hanne").get(report(visit)).await;
    hanne.is(200).says(t("withdrawn-with-the-team")).lacks_mark(&slips[0].label);
    let desk = world.person("hanne").get("/").await;
    desk.says(t("task-accept-report")).says(t("waiting-team"));

    let desk = world.person("ulla").get("/").await;
    let page = desk.follow(t("task-take-out-words")).await;
    page.is(200).says(&slips[0].label).says(HERS);
    while world.app().send_due_letters().await.unwrap() > 0 {}
    let letters = world.letters().all();
    let told = letters.iter().filter(|letter| letter.text.contains(&format!("/visits/{visit}"))).count();
    assert!(told > 0 && letters.iter().all(|letter| !letter.text.contains(&slips[0].label)));
    let vidar = world.person("vidar").get(report(visit)).await;
    vidar.says(&slips[0].label);
    assert!(!vidar.offers(t("withdrawn-looked")), "the notes come first");
    vidar.follow(&slips[0].label).await.is(200).says(t("notes-locked-hidden")).lacks(HERS);
    let path = format!("/visits/{visit}/notes/{note}/withdrawn-words");
    assert_eq!(world.person("vidar").post(&path, &[]).await.status, 404, "that is for its author");

    page.send(t("notes-taken-out-button"), &[]).await.is(200).says(t("notes-taken-out"));
    assert_eq!(world.person("ulla").post(&path, &[]).await.status, 409, "once");
    let looked = world.person("vidar").get(report(visit)).await.send(t("withdrawn-looked"), &[]).await;
    looked.is(200).says(t("withdrawn-looked-done"));
    let hanne = world.me("hanne").await;
    world.app().accept_report(&hanne, visit, edition).await.unwrap();
}

async fn her_words_are_locked_at_once_and_come_into_no_draft(world: World) {
    let visit = world.noted_visit().await;
    let slips = world.consents_stand(visit, Group::Patients, 2).await;
    let note = noted(&world, visit, &[&slips[0].label]).await;
    let vidar = world.me("vidar").await;
    let material = world.app().open_notes(&vidar, visit).await.unwrap();
    assert!(material.iter().any(|note| note.text == HERS), "the control: before");

    withdraws(&world, slips[0].written()).await.is(200).says(t("code-withdrawn-mixed"));
    assert_eq!(places(&world, visit).await, [InNote]);
    let material = world.app().open_notes(&vidar, visit).await.unwrap();
    assert!(!material.is_empty() && material.iter().all(|note| note.text != HERS));
    let session = world.session(visit, Kind::FocusPatients).await;
    let read = world.person("mona").get(format!("/visits/{visit}/sessions/{session}/team-notes")).await;
    read.is(200).says(t("notes-locked-words")).says(t("notes-locked-hidden")).lacks(HERS);
    world.app().begin_report(&vidar, visit).await.unwrap();
    let drafted = world.app().read_report(&vidar, visit).await.unwrap();
    assert!(drafted.sections.iter().all(|section| !section.body.readable().contains(HERS)));

    // in an old window her label is still there to be ticked
    let ulla = world.me("ulla").await;
    let late = world.app().write_note(&ulla, visit, session, None, &words("Nytt", &[&slips[0].label])).await;
    assert!(matches!(late, Err(AppError::Invalid(_))), "{late:?}");
    world.app().delete_note(&ulla, visit, note).await.unwrap();
    assert_eq!(places(&world, visit).await, []);
}

async fn a_note_is_open_again_when_her_label_is_off_it(world: World) {
    let visit = world.visit_at(Desk::WithTeam).await;
    let slips = world.consents_stand(visit, Group::Patients, 2).await;
    let note = noted(&world, visit, &[&slips[0].label, &slips[1].label]).await;
    for slip in &slips {
        withdraws(&world, slip.written()).await.is(200);
    }
    assert_eq!(places(&world, visit).await.len(), 4, "each of them in the note and the report");
    let at = format!("/visits/{visit}/notes/{note}");
    let page = world.person("ulla").get(&at).await;
    page.is(200).says(&slips[0].label).says(&slips[1].label);
    let saved = page.send(t("action-save"), &[("text", "Flere vil ut mot hagen.")]).await;
    saved.is(200).says(t("notes-amended-now"));
    assert!(world.visit(visit).await.is_locked(note), "their labels are still on it");
    let ulla = world.me("ulla").await;
    world.app().amend_note(&ulla, visit, note, 2, &words("Flere vil ut.", &[])).await.unwrap();
    assert!(!world.visit(visit).await.is_locked(note));
    let vidar = world.me("vidar").await;
    let page = world.read_report(visit, "vidar").await;
    let sent = world.app().send_report_to_host(&vidar, visit, page).await;
    assert!(matches!(sent, Err(AppError::Denied(Refusal::WithdrawnWords(2)))), "{sent:?}");
    world.app().report_looked_through(&vidar, visit).await.unwrap();
    let sent = world.app().send_report_to_host(&vidar, visit, page).await;
    assert!(!matches!(sent, Err(AppError::Denied(Refusal::WithdrawnWords(_)))), "{sent:?}");
}

async fn the_gate_names_each_place_where_withdrawn_words_stand_with_a_link(world: World) {
    let visit = world.visit_at(Desk::WithTeam).await;
    let slips = world.consents_stand(visit, Group::Patients, 2).await;
    let note = noted(&world, visit, &[&slips[0].label]).await;
    let vidar = world.person("vidar");
    let pages = ["/gates", "/reading", "/host-reading"].map(|path| format!("{}{path}", report(visit)));
    for path in &pages {
        vidar.get(path).await.is(200).lacks_mark(&slips[0].label);
    }
    withdraws(&world, slips[0].written()).await.is(200);
    for lang in [Lang::En, Lang::Nb] {
        world.app().choose_language(&world.me("vidar").await, lang).await.unwrap();
        let in_report = lang.tr("withdrawn-in-report", &[("label", slips[0].label.as_str().into())]);
        for path in &pages {
            let page = vidar.get(path).await;
            page.is(200).says(&in_report);
            assert_eq!(page.link(&format!("{} i", slips[0].label)), format!("/visits/{visit}/notes/{note}"));
            assert_eq!(page.link(&in_report), report(visit), "where it is looked through");
        }
    }
    let page = vidar.get(&pages[2]).await;
    assert!(!page.offers(t("report-send-to-host")), "there is nothing to press yet");
}

async fn conversation(world: &World, visit: VisitId) -> SessionId {
    let vidar = world.me("vidar").await;
    let like = world.session(visit, Kind::FocusRelatives).await;
    let session = world.visit(visit).await.programme.session(like).unwrap().clone();
    let mut plan = SessionPlan::from(session);
    plan.kind = Kind::Conversation;
    plan.title = Line::parse("Enetime").unwrap();
    plan.note_takers = vec![world.id("ulla")];
    world.app().add_session(&vidar, visit, plan).await.unwrap();
    world.session(visit, Kind::Conversation).await
}

async fn whoever_would_rather_talk_alone_is_offered_that_and_counted_nowhere(world: World) {
    let visit = world.prepared_visit().await;
    let talk = conversation(&world, visit).await;
    let slips = world.asked(visit, Group::Relatives, 2).await;
    world.says_yes(&slips[0], true).await;
    world.says_yes(&slips[1], false).await;
    world.comes(world.visit(visit).await.day().unwrap());
    let page = world.person("ulla").get(format!("/visits/{visit}/sessions/{talk}/notes")).await;
    page.is(200).says(&slips[0].label).lacks_mark(&slips[1].label);
    let ulla = world.me("ulla").await;
    let other = world.app().write_note(&ulla, visit, talk, None, &words("Nei", &[&slips[1].label])).await;
    assert!(matches!(other, Err(AppError::Invalid(_))), "{other:?}");
    world.app().write_note(&ulla, visit, talk, None, &words(HERS, &[&slips[0].label])).await.unwrap();
    let vidar = world.me("vidar").await;
    let group = world.session(visit, Kind::FocusRelatives).await;
    let two = world.app().open_group(&vidar, visit, group, 2).await;
    assert!(matches!(two, Err(AppError::Refused(Refusal::MorePresentThanConsents))), "{two:?}");
    world.app().open_group(&vidar, visit, group, 1).await.unwrap();
    world.app().begin_report(&vidar, visit).await.unwrap();
    let drafted = world.app().read_report(&vidar, visit).await.unwrap();
    let all: String = drafted.sections.iter().map(|section| section.body.readable()).collect();
    assert!(!all.contains(HERS), "what is said in confidence goes through the voices first");
    assert!(!all.contains("Enetime"), "nowhere is it told that she was alone");
}

async fn a_request_that_is_cancelled_locks_what_was_said_on_it(world: World) {
    let visit = world.noted_visit().await;
    let slips = world.consents_stand(visit, Group::Patients, 1).await;
    noted(&world, visit, &[&slips[0].label]).await;
    let asked = world.app().asked_by_code(slips[0].written()).await.unwrap();
    let hanne = world.me("hanne").await;
    world.app().cancel_consent(&hanne, visit, asked.consent.id).await.unwrap();
    assert_eq!(places(&world, visit).await, [InNote]);
}
