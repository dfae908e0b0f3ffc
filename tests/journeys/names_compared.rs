//! The team's words against the names kept with the consents: neither side sees the other's, and the team is told which of
//! its own words is among them.

use crate::sealed_names::asked;
use crate::voices::{at, noted, opens};
use app::AppError;
use domain::id::VisitId;
use domain::programme::Kind;
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::voice::{NotCompared, Unready};
use harness::{TEAM, World, t};

harness::on_both!(
    a_name_behind_a_consent_is_a_find_in_the_note_and_neither_side_sees_the_other,
    a_name_in_a_view_is_in_the_way_until_it_is_put_in_other_words,
    a_common_word_that_is_also_a_name_stands_for_a_reason_and_is_read_again,
    nobody_settles_a_word_that_was_not_found,
    a_name_that_is_sealed_later_is_compared_with_what_was_written_before,
    the_report_waits_for_the_keeper_and_says_who,
    the_keeper_hears_that_she_is_waited_for_once_and_unlocks_from_her_desk,
    the_round_of_the_day_calls_the_keeper_once_while_the_team_waits,
    where_no_keeper_comes_the_visit_leader_goes_on_after_some_days_and_says_why,
    where_no_name_is_kept_nothing_waits,
);

/// The detector takes it for nobody's name: a word of the weather.
const NAME: &str = "Regn Gulfjærvik";
const TOLD: &str = "Flere sa at Gulfjærvik ringte om kvelden.";
/// What the team is told while the keeper has not come by.
const WAITS: &str = "har ennå ikke sammenliknet";
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
    world.person("vidar").get(at(visit, "")).await.says(WAITS).lacks(t("bench-has-name"));

    keeper_unlocks(&world).await;
    let list = world.person("vidar").get(at(visit, "")).await;
    list.says(t("bench-has-name")).lacks(WAITS).says(t("unready-named-note"));
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

async fn a_common_word_that_is_also_a_name_stands_for_a_reason_and_is_read_again(world: World) {
    let visit = world.visit_on_its_day().await;
    let consent = asked(&world, visit).await;
    world.app().seal_name(&world.me("kjell").await, visit, consent.id, NAME).await.unwrap();
    noted(&world, visit, Kind::FocusPatients, "Flere savner ro.").await;
    let notes = world.go_through_notes(visit, "mona").await;
    let voice = world.write_voice(visit, "vidar", &notes, "Regn på ruten gjør kveldene lange.").await;
    world.app().clear_voice(&world.me("ulla").await, visit, voice, 1).await.unwrap();
    keeper_unlocks(&world).await;
    let named = Unready::NamedVoice { voice };
    assert!(unready(&world, visit).await.contains(&named));

    let view = at(visit, &format!("/views/{voice}"));
    let page = world.person("vidar").get(&view).await;
    page.says("Hvorfor kan «Regn» stå?");
    let form = page.form(t("bench-voice-save"));
    // nothing chosen settles nothing
    form.clone().submit().await.says(t("bench-voice-saved"));
    keeper_unlocks(&world).await;
    assert!(unready(&world, visit).await.contains(&named));
    let page = world.person("vidar").get(&view).await;
    page.send(t("bench-voice-save"), &[("why", "ordinary")]).await.says(t("bench-voice-saved"));
    keeper_unlocks(&world).await;
    let left = unready(&world, visit).await;
    assert!(!left.contains(&named) && left.contains(&Unready::NoSecondReader { voice }), "{left:?}");
    let traces = world.traces().await;
    assert!(!traces.of_text("voice_name_kept").is_empty(), "that it stands is logged");
    let reading = format!("{view}/reading");
    world.person("mona").get(&reading).await.says(t("refusal-another-must-read"));
    let page = world.person("ulla").get(&reading).await;
    page.says("«Regn» står også blant navnene bak samtykkene").says(t("bench-keep-ordinary"));
    page.send(t("bench-reading-nobody"), &[]).await.says(t("bench-cleared"));
    assert!(unready(&world, visit).await.is_empty());
    // written anew without the reason it is compared anew
    let page = world.person("vidar").get(&view).await;
    page.send(t("bench-voice-save"), &[("why", "")]).await.says(t("bench-voice-saved"));
    keeper_unlocks(&world).await;
    assert!(unready(&world, visit).await.contains(&named));
}

async fn nobody_settles_a_word_that_was_not_found(world: World) {
    let visit = world.visit_on_its_day().await;
    let consent = asked(&world, visit).await;
    world.app().seal_name(&world.me("kjell").await, visit, consent.id, NAME).await.unwrap();
    noted(&world, visit, Kind::FocusPatients, "Flere savner ro.").await;
    let notes = world.go_through_notes(visit, "mona").await;
    let draft = app::voices::Draft {
        text: "Regn på ruten gjør kveldene lange.".to_owned(),
        from: notes,
        heard: Some(domain::voice::Heard::FromSeveral),
        names: vec![("Regn".to_owned(), domain::anonymised::Keep::Ordinary)],
        ..app::voices::Draft::default()
    };
    let (vidar, voice) = (world.me("vidar").await, app::App::fresh_voice());
    world.app().write_voice(&vidar, visit, voice, 0, &draft).await.unwrap();
    world.app().write_voice(&vidar, visit, voice, 1, &draft).await.unwrap();
    keeper_unlocks(&world).await;
    assert!(unready(&world, visit).await.contains(&Unready::NamedVoice { voice }), "compared all the same");
}

/// A report that everyone has given her word on, and a keeper who has sealed a name since and locked her keys.
async fn locked_out(world: &World) -> (VisitId, u32) {
    let visit = world.visit_at(Desk::Drafting).await;
    let consent = asked(world, visit).await;
    let page = ready_to_go(world, visit).await;
    assert_eq!(round(world).await, 0, "no name, and nothing to wait for");
    let kjell = world.me("kjell").await;
    world.app().seal_name(&kjell, visit, consent.id, NAME).await.unwrap();
    world.app().lock(&kjell).await.unwrap();
    (visit, page)
}

/// The round of the day, and how many letters the keeper has after it.
async fn round(world: &World) -> usize {
    assert!(world.app().queue_reminders().await.unwrap());
    calls(world).await
}

/// A report with the team, everyone's word given, and one view that the keeper has not compared.
async fn waiting_report(world: &World) -> (VisitId, u32) {
    let visit = world.visit_at(Desk::Drafting).await;
    let consent = asked(world, visit).await;
    world.app().seal_name(&world.me("kjell").await, visit, consent.id, NAME).await.unwrap();
    (visit, ready_to_go(world, visit).await)
}

/// The page of the report that the leader would send on.
async fn ready_to_go(world: &World, visit: VisitId) -> u32 {
    world.take_on(visit, Desk::WithTeam).await;
    for name in TEAM {
        let page = world.read_report(visit, name).await;
        world.app().give_word(&world.me(name).await, visit, page).await.unwrap();
    }
    world.read_report(visit, "vidar").await
}

async fn the_report_waits_for_the_keeper_and_says_who(world: World) {
    // her every request compares, so her name is asked for first
    let keeper = world.me("kjell").await.person.name.to_string();
    let (visit, page) = waiting_report(&world).await;
    let vidar = world.me("vidar").await;
    let in_the_way = unready(&world, visit).await;
    assert!(matches!(in_the_way[..], [Unready::NotCompared { count: 1.. }]), "{in_the_way:?}");
    let sent = world.app().send_report_to_host(&vidar, visit, page).await;
    assert!(matches!(sent, Err(AppError::Refused(Refusal::VoicesNotReady(1)))), "{sent:?}");
    let reading = world.person("vidar").get(format!("/visits/{visit}/report/reading")).await;
    let list = reading.follow(t("report-to-host")).await;
    list.is(200).says(&format!("{keeper}, som er samtykkeansvarlig, {WAITS}"));
    world.person("vidar").get(at(visit, "")).await.says(&keeper).says("kan besøksleder gå videre uten fra");
    let early = world.app().go_on_uncompared(&vidar, visit, Some(NotCompared::Away)).await;
    assert!(matches!(early, Err(AppError::Invalid(_))), "{early:?}");

    keeper_unlocks(&world).await;
    assert!(unready(&world, visit).await.is_empty());
    world.app().send_report_to_host(&vidar, visit, page).await.unwrap();
}

/// Letters to the keeper that say the report waits for her.
async fn calls(world: &World) -> usize {
    while world.app().send_due_letters().await.unwrap() > 0 {}
    let kjell = world.me("kjell").await.person.email;
    let letters = world.letters().to(kjell.as_str());
    letters.iter().filter(|letter| letter.subject == t("letter-names-wait-subject")).count()
}

async fn the_keeper_hears_that_she_is_waited_for_once_and_unlocks_from_her_desk(world: World) {
    let ((visit, page), kjell) = (locked_out(&world).await, world.person("kjell"));
    let (vidar, task) = (world.me("vidar").await, t("task-compare-names"));
    assert_eq!(calls(&world).await, 0, "nobody has tried to send it on");
    for _ in 0..2 {
        assert!(world.app().send_report_to_host(&vidar, visit, page).await.is_err());
    }
    assert_eq!(calls(&world).await, 1, "one letter, however often it is tried");

    let desk = kjell.get("/").await;
    desk.is(200).says(task).lacks("Gulfjærvik");
    let hers = world.app().desk(&kjell.me().await).await.unwrap().names;
    let by = world.app().today() + chrono::Days::new(7);
    assert_eq!(hers.get(&visit).and_then(|task| task.due), Some(by));
    kjell.get(format!("/visits/{visit}")).await.is(200).says(task);
    for other in ["hanne", "mona", "nina"] {
        world.person(other).get("/").await.is(200).lacks(task);
    }
    let door = desk.follow(task).await;
    let open = door.send(t("unlock-button"), &[("passphrase", harness::PASSPHRASE)]).await;
    open.is(200).lacks(task);
    kjell.get("/").await.lacks(task);
    assert!(unready(&world, visit).await.is_empty());
    world.app().send_report_to_host(&vidar, visit, page).await.unwrap();
}

async fn the_round_of_the_day_calls_the_keeper_once_while_the_team_waits(world: World) {
    locked_out(&world).await;
    assert_eq!((round(&world).await, round(&world).await), (1, 1));
    world.days_pass(1);
    assert_eq!(round(&world).await, 1, "the same words, and one letter");
}

async fn where_no_keeper_comes_the_visit_leader_goes_on_after_some_days_and_says_why(world: World) {
    let (visit, page) = waiting_report(&world).await;
    world.days_pass(7);
    let names = at(visit, "/names");
    for name in ["mona", "hanne"] {
        let refused = world.person(name).post(&names, &[("why", "away")]).await;
        assert!([403, 404].contains(&refused.status.as_u16()), "{name}: {}", refused.status);
    }
    world.person("mona").get(at(visit, "")).await.says(t("bench-names-leader"));
    let bench = world.person("vidar").get(at(visit, "")).await;
    bench.send(t("bench-go-on"), &[]).await.is(422).says(t("problem-choose"));
    let bench = bench.send(t("bench-go-on"), &[("why", "away")]).await;
    bench.is(200).says(t("bench-gone-on")).says(t("bench-not-compared-away"));
    assert!(!world.traces().await.of_text("names_not_compared").is_empty(), "with its reason in the log");
    // what is written afterwards waits anew
    let (vidar, voices) = (world.me("vidar").await, world.visit(visit).await.hearing.voices);
    assert!(unready(&world, visit).await.is_empty());
    let from =
        world.app().bench(&vidar, visit).await.unwrap().voice(voices[0].id).unwrap().voice.from.clone();
    let voice = world.write_voice(visit, "vidar", &from, "Regn på ruten gjør kveldene lange.").await;
    assert!(unready(&world, visit).await.iter().any(|place| matches!(place, Unready::NotCompared { .. })));
    world.app().drop_voice(&vidar, visit, voice).await.unwrap();
    world.app().send_report_to_host(&vidar, visit, page).await.unwrap();
}

async fn where_no_name_is_kept_nothing_waits(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    // the unit keeps names, and has none here
    asked(&world, visit).await;
    assert!(unready(&world, visit).await.is_empty());
    world.person("vidar").get(at(visit, "")).await.is(200).lacks(WAITS);
    world.take_on(visit, Desk::WithHost).await;
}
