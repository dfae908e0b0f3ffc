//! Whose words may be told, in whose words, and how few: said where notes are written, on the bench, and at the gate.

use crate::outbox::photo;
use crate::voices::{at, noted, opens};
use domain::consent::{Group, Yes};
use domain::id::{NoteId, VisitId};
use domain::note::{NoteKind, Written};
use domain::programme::Kind;
use domain::refusal::Refusal;
use domain::text::NoteText;
use domain::voice::{Heard, Unready};
use harness::{World, t};

harness::on_both!(
    a_note_of_someone_who_may_not_be_retold_is_marked_and_becomes_no_view,
    a_small_count_is_told_of_when_a_view_is_written_and_nothing_typed_is_lost,
    the_sheet_of_a_locked_note_is_shut_and_goes_when_the_words_are_out,
);

fn words(text: &str, speakers: &[&str]) -> Written {
    let text = NoteText::parse(text).unwrap();
    let speakers = speakers.iter().map(|label| (*label).to_owned()).collect();
    Written { kind: NoteKind::Challenge, standard: None, text, speakers }
}

async fn ulla_notes(world: &World, visit: VisitId, text: &str, speaker: &str) -> NoteId {
    let (ulla, session) = (world.me("ulla").await, world.session(visit, Kind::FocusPatients).await);
    world.app().write_note(&ulla, visit, session, None, &words(text, &[speaker])).await.unwrap()
}

async fn a_note_of_someone_who_may_not_be_retold_is_marked_and_becomes_no_view(world: World) {
    let visit = world.visit_on_its_day().await;
    let slips = world.asked(visit, Group::Patients, 2).await;
    world.says(&slips[0], Yes { alone: false, paraphrase: false, attribution: false }).await;
    world.says_yes(&slips[1], false).await;
    let hers = ulla_notes(&world, visit, "Hun savner hunden sin.", &slips[0].label).await;
    let control = ulla_notes(&world, visit, "Kveldene er lange.", &slips[1].label).await;
    let other = noted(&world, visit, Kind::FocusRelatives, "Helgene er stille.").await;
    let session = world.session(visit, Kind::FocusPatients).await;
    let page = world.person("ulla").get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    page.is(200).says(&format!("Kan ikke gjengis, heller ikke med andre ord: {}", slips[0].label));

    let vidar = world.person("vidar");
    let bench = vidar.get(at(visit, "")).await;
    bench.is(200).says(t("bench-note-not-retold"));
    opens(&world, "vidar", visit, hers).await.is(200).says(&slips[0].label).says("heller ikke med andre ord");
    opens(&world, "vidar", visit, control).await.is(200).lacks("heller ikke med andre ord");
    // gone through all the same, it is still nobody's to retell
    let gone = world.go_through_notes(visit, "vidar").await;
    assert!(gone.contains(&control) && !gone.contains(&hers), "{gone:?}");
    assert!(world.visit(visit).await.hearing.gone(hers).is_some_and(|gone| gone.open == 0), "the control");
    let page = vidar.get(at(visit, "/fresh")).await;
    page.says("Kveldene er lange.").lacks("hunden");
    let text = "Flere savner noe hjemmefra.";
    let form = page.form(t("bench-voice-save")).fill("text", text).fill("heard", "several");
    let refused = form.forge("from", &hers.to_string()).submit().await;
    refused.is(409).says(t("refusal-may-not-be-retold")).says(text);
    assert!(world.visit(visit).await.hearing.voices.is_empty());
    let written = world.write_voice(visit, "vidar", &[control, other], text).await;
    assert!(world.visit(visit).await.hearing.voice(written).is_some());
}

async fn a_small_count_is_told_of_when_a_view_is_written_and_nothing_typed_is_lost(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = noted(&world, visit, Kind::FocusRelatives, "Ventetiden er lang.").await;
    world.go_through_notes(visit, "vidar").await;
    let typed = "Tre av fire foreldre sa at ventetiden er lang.";
    let page = world.person("vidar").get(at(visit, "/fresh")).await;
    let note = note.to_string();
    let fields = [("text", typed), ("from", note.as_str()), ("heard", "several")];
    let back = page.send(t("bench-voice-save"), &fields).await;
    back.is(422).says("«Tre av fire foreldre»: så få kan kjennes igjen").says(typed);
    assert!(world.visit(visit).await.hearing.voices.is_empty());
    let form = back.form(t("bench-voice-save"));
    assert_eq!((form.value("text"), form.value("from")), (Some(typed), Some(note.as_str())));
    assert!(form.pairs().contains(&("heard".to_owned(), "several".to_owned())));

    let saved = form.fill("counts", "seen").submit().await;
    saved.is(200).says(t("bench-voice-saved")).says(t("bench-has-count"));
    let voice = world.visit(visit).await.hearing.voices[0].id;
    let reading = world.person("ulla").get(at(visit, &format!("/views/{voice}/reading"))).await;
    reading.is(200).says("«Tre av fire foreldre»: så få kan kjennes igjen");
    let page = world.person("vidar").get(at(visit, &format!("/views/{voice}"))).await;
    let mended =
        page.send(t("bench-voice-save"), &[("text", "De fleste foreldre synes det er lenge å vente.")]);
    mended.await.is(200).says(t("bench-voice-saved")).lacks(t("bench-has-count"));
}

async fn the_sheet_of_a_locked_note_is_shut_and_goes_when_the_words_are_out(world: World) {
    let visit = world.visit_on_its_day().await;
    let slips = world.consents_stand(visit, Group::Patients, 1).await;
    let session = world.session(visit, Kind::FocusPatients).await;
    let ulla = world.person("ulla");
    let page = ulla.get(format!("/visits/{visit}/sessions/{session}/note-photos")).await;
    let form = page.form(t("notes-photo-save")).attach("photo", "ark.jpg", &photo());
    let form = form.fill("text", "Tegnet av gangen.").fill("speaker", &slips[0].label);
    let page = form.submit().await;
    let picture = page.is(200).attr(".sheets img", "src").unwrap();
    let magnus = world.person("magnus");
    magnus.get(&picture).await.is(200);

    let code = world.nobody().get("/c").await;
    let code = code.send(t("code-open"), &[("code", slips[0].written())]).await;
    code.send(t("code-withdraw"), &[]).await.is(200);
    let note = world.visit(visit).await.withdrawn_words[0].clone();
    let domain::visit::Place::Note { note, .. } = note.place else { panic!("not in a note: {note:?}") };
    for name in ["magnus", "vidar", "hanne"] {
        world.person(name).get(&picture).await.is(404);
    }
    let shown = magnus.get(format!("/visits/{visit}/sessions/{session}/team-notes")).await;
    shown.is(200).says(t("notes-locked-words"));
    assert!(shown.all(".sheets img").is_empty() && !shown.body().contains(&picture));
    let vidar = world.me("vidar").await;
    let heard = Some(Heard::FromSeveral);
    let text = "Flere tegner gangen.".to_owned();
    let draft = app::voices::Draft { text, from: vec![note], heard, ..Default::default() };
    let refused = world.app().write_voice(&vidar, visit, app::App::fresh_voice(), 0, &draft).await;
    assert!(matches!(refused, Err(app::AppError::Refused(Refusal::GoThroughFirst))), "{refused:?}");

    // whoever took it may look what is to be taken out, and then it is gone for her too
    ulla.get(&picture).await.is(200);
    let page = ulla.get(format!("/visits/{visit}/notes/{note}")).await;
    page.send(t("notes-taken-out-button"), &[]).await.is(200).says(t("notes-taken-out"));
    for name in ["ulla", "magnus"] {
        world.person(name).get(&picture).await.is(404);
    }
    assert!(
        world
            .app()
            .voices_unready(&vidar, visit)
            .await
            .unwrap()
            .iter()
            .all(|place| { !matches!(place, Unready::NoteChanged { .. }) })
    );
}
