//! Notes that nobody should write and somebody will: markup, hidden letters, other languages, capitals, no line end.

use crate::voices::{noted, opens};
use domain::programme::Kind;
use domain::text::NoteText;
use harness::{World, t};

harness::on_both!(
    a_name_in_disguise_is_marked_and_markup_stays_text,
    a_note_in_another_language_or_of_one_long_line_is_gone_through_like_any_other,
    a_note_too_long_is_refused_in_words_and_nothing_of_it_is_kept,
);

async fn a_name_in_disguise_is_marked_and_markup_stays_text(world: World) {
    let visit = world.visit_on_its_day().await;
    let text = "<script>alert(1)</script><b>K\u{200b}ari Han\u{ad}sen</b> ringte.\nKARI HANSEN gråt & 311299\n56715.";
    let note = noted(&world, visit, Kind::FocusPatients, text).await;
    let page = opens(&world, "mona", visit, note).await;
    page.is(200).says("<script>alert(1)</script>");
    assert!(!page.body().contains("<script>alert(1)"), "{page} shows markup as it was typed");
    let marked = page.all(".marked mark").join(" | ");
    assert!(marked.contains("KARI HANSEN") && page.all(".marked mark").len() >= 2, "{marked}");
    page.send(t("bench-accept-all"), &[]).await.is(200);
    assert_eq!(world.visit(visit).await.hearing.open_places(), 0);
    let bench = world.app().bench(&world.me("mona").await, visit).await.unwrap();
    let gone = &bench.pieces.iter().find(|piece| piece.note.id == note).unwrap().gone.as_ref().unwrap().1;
    let folded = gone.text.replace(['\u{200b}', '\u{ad}'], "").to_lowercase();
    for gives_away in ["kari", "hansen", "311299", "56715"] {
        assert!(!folded.contains(gives_away), "{gives_away}: {}", gone.text);
    }
    assert!(folded.contains("ringte"), "the rest stands");
}

async fn a_note_in_another_language_or_of_one_long_line_is_gone_through_like_any_other(world: World) {
    let visit = world.visit_on_its_day().await;
    let long = "lang linje uten slutt ".repeat(900);
    for (text, part) in [
        ("Pani Kowalska mówi, że wieczory są długie.", "mówi, że wieczory"),
        ("الأمسيات طويلة، كما قالوا.", "الأمسيات طويلة"),
        (long.as_str(), "lang linje uten slutt lang linje uten slutt"),
    ] {
        let note = noted(&world, visit, Kind::FocusPatients, text).await;
        let page = opens(&world, "mona", visit, note).await;
        page.is(200).says(part);
        let button =
            if page.offers(t("bench-accept-all")) { "bench-accept-all" } else { "bench-nothing-button" };
        page.send(t(button), &[]).await.is(200);
    }
    let known = world.visit(visit).await;
    assert_eq!((known.hearing.gone.len(), known.hearing.open_places()), (3, 0));
}

async fn a_note_too_long_is_refused_in_words_and_nothing_of_it_is_kept(world: World) {
    let visit = world.visit_on_its_day().await;
    let session = world.session(visit, Kind::FocusPatients).await;
    let (ulla, path) = (world.person("ulla"), format!("/visits/{visit}/sessions/{session}/notes"));
    let page = ulla.get(&path).await;
    let form = page.form(t("notes-save")).fill("kind", "idea");
    let back = form.clone().fill("text", &"a".repeat(NoteText::LIMIT + 1)).submit().await;
    back.is(422).says("tegn");
    assert_eq!(
        back.form(t("notes-save")).value("text").unwrap().len(),
        NoteText::LIMIT + 1,
        "what was typed is there"
    );
    form.clone().fill("text", &"a".repeat(2 << 20)).submit().await.is(413).says(t("error-too-large"));
    form.clone().fill("text", " \u{200b}\n").submit().await.is(422);
    form.fill("text", "").submit().await.is(422).says(t("problem-empty"));
    assert!(world.app().open_notes(&world.me("ulla").await, visit).await.unwrap().is_empty());
}
