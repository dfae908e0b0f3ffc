//! Numbers of those the team heard: told of while a view is written, stopped at the gate, and at every desk after it.

use crate::voices::{at, noted};
use app::AppError;
use app::texts::Words;
use domain::id::VisitId;
use domain::lang::Lang;
use domain::programme::Kind;
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::report::section::Body;
use harness::{Page, World, t};

harness::on_both!(
    a_number_beside_a_size_that_is_not_told_is_named_with_its_place_in_both_languages,
    a_larger_number_is_told_of_while_a_view_is_written,
    the_last_reading_and_the_final_approval_look_at_numbers_as_the_gate_does,
    a_correction_looks_at_numbers_and_names_too,
    the_host_names_no_few_in_what_it_says,
);

const TWELVE: &str = "Vi snakket med 12 ansatte om dette.";
const FEW: &str = "Tre av fire foreldre sa at ventetiden er lang.";
const MANY: &str = "De fleste sa at ventetiden er lang.";

fn report(visit: VisitId, path: &str) -> String {
    format!("/visits/{visit}/report{path}")
}

async fn writes(world: &World, name: &str, visit: VisitId, key: &str, words: &str) {
    let me = world.me(name).await;
    let seen = world.app().section(&me, visit, key).await.unwrap().2.version;
    let body = Body::Text(words.to_owned());
    world.app().write_section(&me, visit, key, seen, body, false).await.unwrap();
}

/// The sentence of a number, and where its link leads.
fn names(page: &Page, lang: Lang, key: &str, words: &str) -> String {
    let sentence = lang.tr(key, &[("words", words.into())]);
    page.is(200).says(&sentence);
    page.link(&sentence)
}

async fn a_number_beside_a_size_that_is_not_told_is_named_with_its_place_in_both_languages(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let vidar = world.person("vidar");
    let place = report(visit, "/sections/essence");
    // the control: a word in the number's place
    writes(&world, "vidar", visit, "essence", "Vi snakket med mange ansatte om dette.").await;
    vidar.get(report(visit, "/reading")).await.is(200).lacks("12 ansatte");
    writes(&world, "vidar", visit, "essence", TWELVE).await;
    for lang in [Lang::Nb, Lang::En] {
        world.app().choose_language(&world.me("vidar").await, lang).await.unwrap();
        for path in ["/gates", "/reading"] {
            let page = vidar.get(report(visit, path)).await;
            assert_eq!(names(&page, lang, "unready-count-told", "12 ansatte"), place, "{lang:?} {path}");
            page.follow("12 ansatte").await.is(200).says(TWELVE);
        }
    }
}

async fn a_larger_number_is_told_of_while_a_view_is_written(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = noted(&world, visit, Kind::FocusStaff, "Veiledning faller bort.").await.to_string();
    world.go_through_notes(visit, "vidar").await;
    let typed = "12 ansatte sa at veiledning faller bort.";
    let page = world.person("vidar").get(at(visit, "/fresh")).await;
    let fields = [("text", typed), ("from", note.as_str()), ("heard", "several")];
    let back = page.send(t("bench-voice-save"), &fields).await;
    let sentence = Lang::Nb.tr("unready-count-told", &[("words", "12 ansatte".into())]);
    back.is(422).says(&sentence);
    assert_eq!(back.form(t("bench-voice-save")).value("text"), Some(typed), "nothing typed is lost");
    let saved = back.form(t("bench-voice-save")).fill("counts", "seen").submit().await;
    saved.is(200).says(t("bench-voice-saved")).says(t("bench-has-count"));
    let voice = world.visit(visit).await.hearing.voices[0].id;
    world.person("ulla").get(at(visit, &format!("/views/{voice}/reading"))).await.is(200).says(&sentence);
    let page = world.person("vidar").get(at(visit, &format!("/views/{voice}"))).await;
    let mended = page.send(t("bench-voice-save"), &[("text", "Veiledning faller bort, sa flere ansatte.")]);
    mended.await.is(200).says(t("bench-voice-saved")).lacks(t("bench-has-count"));
}

/// The network leader's last reading with these words in the report; whether it may go on.
async fn sends(world: &World, visit: VisitId, words: &str) -> Result<(), AppError> {
    writes(world, "nina", visit, "essence", words).await;
    let page = world.read_report(visit, "nina").await;
    let nina = world.me("nina").await;
    world.app().send_report_to_acceptance(&nina, visit, page).await.map(|_| ())
}

async fn the_last_reading_and_the_final_approval_look_at_numbers_as_the_gate_does(world: World) {
    let visit = world.visit_at(Desk::WithNetworkLeader).await;
    for words in [FEW, TWELVE] {
        let stopped = sends(&world, visit, words).await;
        assert!(matches!(stopped, Err(AppError::Refused(Refusal::NumbersShow(1)))), "{words}: {stopped:?}");
    }
    let nina = world.person("nina");
    for lang in [Lang::En, Lang::Nb] {
        world.app().choose_language(&world.me("nina").await, lang).await.unwrap();
        let page = nina.get(report(visit, "/reading")).await;
        page.says(lang.t("report-numbers-show")).says("12 ansatte");
        let place = report(visit, "/sections/essence");
        assert!(page.links().iter().any(|(_, href)| *href == place), "{page} leads to the place");
    }
    let page = nina.get(report(visit, "/reading")).await;
    let refused = page.send(t("report-send-to-acceptance"), &[]).await;
    refused.is(409).says(&Lang::Nb.tr("refusal-numbers-show", &[("count", 1_usize.into())]));
    assert_eq!(world.visit(visit).await.report.desk(), Desk::WithNetworkLeader);

    // a name that came in after the team let it go, beside one that is no name's
    let named = sends(&world, visit, "Kari Hansen fulgte oss rundt.").await;
    assert!(matches!(named, Err(AppError::Refused(Refusal::IdentifyingText(1)))), "{named:?}");
    sends(&world, visit, MANY).await.unwrap();
    let page = world.read_report(visit, "hanne").await;
    world.app().accept_report(&world.me("hanne").await, visit, page).await.unwrap();
}

async fn a_correction_looks_at_numbers_and_names_too(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    let nina = world.me("nina").await;
    world.app().correct_report(&nina, visit, "En skrivefeil.").await.unwrap();
    let stopped = sends(&world, visit, FEW).await;
    assert!(matches!(stopped, Err(AppError::Refused(Refusal::NumbersShow(1)))), "{stopped:?}");
    let named = sends(&world, visit, "Kari Hansen fulgte oss rundt.").await;
    assert!(matches!(named, Err(AppError::Refused(Refusal::IdentifyingText(1)))), "{named:?}");
    sends(&world, visit, MANY).await.unwrap();
}

async fn the_host_names_no_few_in_what_it_says(world: World) {
    let visit = world.visit_at(Desk::WithHost).await;
    let hanne = world.me("hanne").await;
    for (words, goes) in [(FEW, false), ("Vi har 12 ansatte, og alle 12 ansatte deltok.", true)] {
        writes(&world, "kjell", visit, "host_comments", words).await;
        let page = world.read_report(visit, "hanne").await;
        let sent = world.app().send_report_to_network_leader(&hanne, visit, page).await;
        match sent {
            Ok(_) => assert!(goes, "{words}"),
            Err(AppError::Refused(Refusal::NumbersShow(1))) => assert!(!goes, "{words}"),
            Err(other) => panic!("{words}: {other}"),
        }
    }
}
