//! What a second reader cleared is cleared of certain words: when the note it comes from says something else, she reads it
//! again. And what she writes herself gives nobody away unseen.

use crate::voices::{at, noted};
use domain::consent::Group;
use domain::id::{NoteId, VisitId, VoiceId};
use domain::note::{NoteKind, Written};
use domain::programme::Kind;
use domain::refusal::Refusal;
use domain::text::NoteText;
use domain::voice::Unready;
use harness::{World, t};

harness::on_both!(
    a_view_of_a_note_that_says_something_else_is_read_again,
    a_second_readers_word_that_gives_someone_away_is_pointed_out_and_not_lost,
);

const BOTH: &str = "Den ene savner hunden sin. Den andre synes kveldene er lange.";
const ONE: &str = "Den andre synes kveldene er lange.";

fn words(text: &str, speakers: &[&str]) -> Written {
    let text = NoteText::parse(text).unwrap();
    let speakers = speakers.iter().map(|label| (*label).to_owned()).collect();
    Written { kind: NoteKind::Challenge, standard: None, text, speakers }
}

/// A note by ulla that holds the words of two, one of whom takes her yes back once a view of it is cleared.
async fn withdrawn_from(world: &World, visit: VisitId) -> (NoteId, VoiceId, Vec<String>) {
    let slips = world.consents_stand(visit, Group::Patients, 2).await;
    let labels: Vec<String> = slips.iter().map(|slip| slip.label.clone()).collect();
    let (ulla, session) = (world.me("ulla").await, world.session(visit, Kind::FocusPatients).await);
    let speakers: Vec<&str> = labels.iter().map(String::as_str).collect();
    let note = world.app().write_note(&ulla, visit, session, None, &words(BOTH, &speakers)).await.unwrap();
    world.go_through_notes(visit, "vidar").await;
    let voice = world.write_voice(visit, "vidar", &[note], "Flere savner noe hjemmefra.").await;
    world.app().clear_voice(&world.me("magnus").await, visit, voice, 1).await.unwrap();
    let code = world.nobody().get("/c").await.send(t("code-open"), &[("code", slips[0].written())]).await;
    code.send(t("code-withdraw"), &[]).await.is(200);
    (note, voice, labels)
}

async fn is_cleared(world: &World, visit: VisitId, voice: VoiceId) -> bool {
    world.visit(visit).await.hearing.voice(voice).unwrap().is_cleared()
}

async fn unready(world: &World, visit: VisitId) -> Vec<Unready> {
    world.app().voices_unready(&world.me("vidar").await, visit).await.unwrap()
}

async fn a_view_of_a_note_that_says_something_else_is_read_again(world: World) {
    let visit = world.visit_on_its_day().await;
    let (note, voice, labels) = withdrawn_from(&world, visit).await;
    assert_eq!(unready(&world, visit).await, [Unready::NoteChanged { note }], "locked");

    // her words were not in it after all: the control
    let ulla = world.me("ulla").await;
    world.app().words_are_out(&ulla, visit, note).await.unwrap();
    assert!(unready(&world, visit).await.is_empty() && is_cleared(&world, visit, voice).await);
    world.go_through_notes(visit, "mona").await;
    assert!(is_cleared(&world, visit, voice).await, "the same words, gone through once more");
    assert_eq!(unsettled(&world, "").await, 0);

    world.app().amend_note(&ulla, visit, note, 1, &words(ONE, &[&labels[1]])).await.unwrap();
    assert_eq!(unready(&world, visit).await, [Unready::NoteChanged { note }]);
    world.go_through_notes(visit, "mona").await;
    assert!(!is_cleared(&world, visit, voice).await);
    assert_eq!(unready(&world, visit).await, [Unready::NoSecondReader { voice }]);
    assert_eq!(unsettled(&world, "note_changed").await, 1, "its own line in the log");

    // four eyes: neither whoever wrote it nor whoever went through the words
    for hand in ["vidar", "mona"] {
        let no = world.app().clear_voice(&world.me(hand).await, visit, voice, 1).await;
        assert!(matches!(no, Err(app::AppError::Refused(Refusal::AnotherMustRead))), "{hand}: {no:?}");
    }
    let page = world.person("magnus").get(at(visit, &format!("/views/{voice}/reading"))).await;
    page.is(200)
        .says(ONE)
        .lacks("hunden")
        .send(t("bench-reading-nobody"), &[])
        .await
        .says(t("bench-cleared"));
    assert!(unready(&world, visit).await.is_empty() && is_cleared(&world, visit, voice).await);

    // and when the view itself is written anew; one that waits loses nothing by it
    for text in ["Flere savner noe hjemmefra, sa de.", "Flere savner noe hjemmefra."] {
        let page = world.person("vidar").get(at(visit, &format!("/views/{voice}"))).await;
        page.send(t("bench-voice-save"), &[("text", text), ("heard", "one")])
            .await
            .is(200)
            .says(t("bench-voice-saved"));
    }
    assert_eq!((unsettled(&world, "rewritten").await, unsettled(&world, "").await), (1, 2));
    let log = world.person("pia").get("/log").await;
    log.is(200).says(t("event-voice-no-longer-cleared"));
}

/// How often the log says that a cleared view is cleared no longer, and why.
async fn unsettled(world: &World, why: &str) -> i64 {
    let like =
        format!("SELECT COUNT(*) FROM leaves WHERE kind = 'voice_no_longer_cleared' AND leaf LIKE '%{why}%'");
    crate::concerns::count(world, &like).await
}

async fn a_second_readers_word_that_gives_someone_away_is_pointed_out_and_not_lost(world: World) {
    let visit = world.visit_on_its_day().await;
    noted(&world, visit, Kind::FocusPatients, "Flere savner ro.").await;
    let notes = world.go_through_notes(visit, "mona").await;
    let voice = world.write_voice(visit, "vidar", &notes, "Flere savner ro om kvelden.").await;
    let page = world.person("ulla").get(at(visit, &format!("/views/{voice}/reading"))).await;
    let word = "Alle her vet at det er Kari Hansen.";
    let form = page.form(t("bench-reading-somebody")).fill("word", word);
    let back = form.submit().await;
    back.is(422).says(t("bench-reading-word-found")).says("Dette kan røpe hvem noen er: «Kari Hansen»");
    let known = world.visit(visit).await.hearing.voice(voice).unwrap().clone();
    assert!(known.is_open() && known.may_be_read_by(world.id("ulla")).is_ok(), "nothing is sent");
    let form = back.form(t("bench-reading-somebody"));
    assert_eq!(form.value("word"), Some(word));
    let sent = form.fill("anyway", "yes").submit().await;
    sent.is(200).says(t("bench-sent-back"));
    assert!(world.visit(visit).await.hearing.voice(voice).unwrap().may_be_read_by(world.id("ulla")).is_err());

    // a word that gives nobody away goes as it is: the control
    let other = world.write_voice(visit, "vidar", &notes, "Kveldene er lange.").await;
    let page = world.person("ulla").get(at(visit, &format!("/views/{other}/reading"))).await;
    page.lacks(t("bench-reading-word-stands"));
    let form = page.form(t("bench-reading-somebody")).fill("word", "Ordet lange kan kjennes igjen.");
    form.submit().await.is(200).says(t("bench-sent-back"));
}
