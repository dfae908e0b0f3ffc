//! The team's words against the names kept with the consents: neither side sees the other's, and the team is told which of
//! its own words is among them.

use crate::sealed_names::asked;
use crate::voices::{at, noted, opens};
use domain::id::VisitId;
use domain::programme::Kind;
use domain::voice::Unready;
use harness::{World, t};

harness::on_both!(
    a_name_behind_a_consent_is_a_find_in_the_note_and_neither_side_sees_the_other,
    a_name_in_a_view_is_in_the_way_until_it_is_put_in_other_words,
    a_name_that_is_sealed_later_is_compared_with_what_was_written_before,
);

/// The detector takes it for nobody's name: a word of the weather.
const NAME: &str = "Regn Gulfjærvik";
const TOLD: &str = "Flere sa at Gulfjærvik ringte om kvelden.";
const CONTROL: &str = "Flere sa at Blåvinge ringte om kvelden.";

/// Kjell, who keeps the consents, comes by with her keys unlocked.
async fn keeper_unlocks(world: &World) {
    world.unsettle("kjell").await;
    world.person("kjell").get("/").await.is(200);
}

async fn unready(world: &World, visit: VisitId) -> Vec<Unready> {
    world.app().voices_unready(&world.me("vidar").await, visit).await.unwrap()
}

async fn a_name_behind_a_consent_is_a_find_in_the_note_and_neither_side_sees_the_other(world: World) {
    let visit = world.visit_on_its_day().await;
    let consent = asked(&world, visit).await;
    world.app().seal_name(&world.me("kjell").await, visit, consent.id, NAME).await.unwrap();
    let note = noted(&world, visit, Kind::FocusPatients, TOLD).await;
    let control = noted(&world, visit, Kind::FocusRelatives, CONTROL).await;
    let notes = world.go_through_notes(visit, "mona").await;
    world.write_voice(visit, "vidar", &notes, "Flere får telefoner om kvelden.").await;
    world.person("vidar").get(at(visit, "")).await.says(t("bench-names-wait")).lacks(t("bench-has-name"));

    keeper_unlocks(&world).await;
    let list = world.person("vidar").get(at(visit, "")).await;
    list.says(t("bench-has-name")).lacks(t("bench-names-wait")).says(t("unready-named-note"));
    let in_the_way = |place: &Unready| *place == Unready::NamedNote { note };
    assert!(unready(&world, visit).await.iter().any(in_the_way));
    opens(&world, "mona", visit, control).await.is(200).lacks(t("bench-named"));
    let page = opens(&world, "mona", visit, note).await;
    page.is(200).says(t("bench-named")).lacks("Regn");
    assert!(page.all(".find.open mark").contains(&"Gulfjærvik".to_owned()), "asked about once more");

    // the keeper comes to none of the team's words, the team to no name, and neither lies in clear
    world.person("kjell").get(at(visit, "")).await.is(404).lacks("Gulfjærvik");
    let name = format!("/visits/{visit}/consents/{}/sealed", consent.id);
    assert!([403, 404].contains(&world.person("mona").get(name).await.status().as_u16()));
    let mut traces = world.traces().await;
    assert!(!traces.of_text("consent_names_compared").is_empty());
    assert_eq!(traces.of_text("Gulfjærvik"), Vec::<String>::new());
    traces.plant("control", "x Gulfjærvik y".as_bytes());
    assert!(!traces.of_text("Gulfjærvik").is_empty(), "the control");

    let places = page.form(t("bench-save"));
    let place = places.names().into_iter().find(|name| name.starts_with("d-")).unwrap().to_owned();
    places.fill(&place, "keep").submit().await.is(200);
    keeper_unlocks(&world).await;
    assert!(!unready(&world, visit).await.iter().any(in_the_way), "kept for a reason, it is settled");
    world.person("vidar").get(at(visit, "")).await.lacks(t("bench-has-name"));
}

async fn a_name_in_a_view_is_in_the_way_until_it_is_put_in_other_words(world: World) {
    let visit = world.visit_on_its_day().await;
    let consent = asked(&world, visit).await;
    world.app().seal_name(&world.me("kjell").await, visit, consent.id, NAME).await.unwrap();
    noted(&world, visit, Kind::FocusPatients, "Flere savner ro.").await;
    let notes = world.go_through_notes(visit, "mona").await;
    let voice = world.write_voice(visit, "vidar", &notes, "Regn på ruten gjør kveldene lange.").await;
    let named = Unready::NamedVoice { voice };
    assert!(!unready(&world, visit).await.contains(&named), "not compared yet");
    keeper_unlocks(&world).await;
    assert!(unready(&world, visit).await.contains(&named));
    let page = world.person("vidar").get(at(visit, &format!("/views/{voice}"))).await;
    page.says("Står også blant navnene bak samtykkene: Regn");
    page.send(t("bench-voice-save"), &[("text", "Kveldene blir lange.")]).await.says(t("bench-voice-saved"));
    keeper_unlocks(&world).await;
    assert!(!unready(&world, visit).await.contains(&named));
}

async fn a_name_that_is_sealed_later_is_compared_with_what_was_written_before(world: World) {
    let visit = world.visit_on_its_day().await;
    let consent = asked(&world, visit).await;
    let note = noted(&world, visit, Kind::FocusPatients, TOLD).await;
    world.go_through_notes(visit, "mona").await;
    keeper_unlocks(&world).await;
    opens(&world, "mona", visit, note).await.is(200).lacks(t("bench-named"));
    world.app().seal_name(&world.me("kjell").await, visit, consent.id, NAME).await.unwrap();
    keeper_unlocks(&world).await;
    opens(&world, "mona", visit, note).await.is(200).says(t("bench-named"));
}
