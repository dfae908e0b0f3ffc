//! Asked by code, answered by whoever holds the slip, as easy to take back as to give; seen by those it is for.

use app::AppError;
use app::consents::{Giving, Shown};
use domain::consent::{Group, How, Said, Voice};
use domain::id::VisitId;
use domain::lang::Lang;
use domain::report::approval::Desk;
use harness::{Page, TEAM, World, t};

harness::on_both!(
    at_seventeen_she_answers_for_herself_and_takes_it_back,
    a_childs_consent_waits_for_both_guardians_and_her_own_no_wins,
    nobody_but_the_keeper_sees_who_was_asked,
    whoever_works_in_the_unit_can_keep_the_consents_and_sees_nothing_else,
    the_keepers_desk_says_what_is_missing_and_a_letter_comes_in_time,
    notes_wait_for_consents_where_the_format_says_so,
    a_lost_slip_is_printed_anew_and_the_old_code_is_void,
    what_was_said_on_paper_is_written_down_by_the_keeper,
    a_focus_group_is_opened_for_as_many_as_have_said_yes,
    words_are_taken_back_until_the_report_is_accepted,
    a_tablet_shows_the_page_for_codes_and_nothing_else,
    a_code_that_is_void_is_told_like_one_that_never_was_and_as_fast,
    every_age_and_group_is_asked_by_the_rule,
    two_guardians_who_differ_are_not_told_of_each_other,
    a_text_that_changed_while_it_was_read_is_not_answered,
);

fn desk(visit: VisitId) -> String {
    format!("/visits/{visit}/consents")
}

/// Whether a label stands in a list or a table; its few signs may be part of something else on the page.
fn lists(page: &Page, label: &str) -> bool {
    page.all("main li, main li *, main tbody th, main tbody td, main tbody a")
        .iter()
        .any(|words| words.trim() == label)
}

/// The keeper fills in the form; the codes as they stand on the slips, with whose they are.
async fn slips(world: &World, visit: VisitId, fields: &[(&str, &str)]) -> Vec<(String, String, String)> {
    let page = world.person("hanne").get(desk(visit)).await;
    read_slips(&page.send(t("consents-ask-button"), fields).await)
}

fn read_slips(page: &Page) -> Vec<(String, String, String)> {
    page.is(200).says(t("consents-slips-lead"));
    let (voices, labels) = (page.all(".slip .of span:first-child"), page.all(".slip .of span:last-child"));
    let codes = page.all(".slip .code");
    assert_eq!((voices.len(), labels.len()), (codes.len(), codes.len()));
    assert_eq!(page.all(".slip svg").len(), codes.len());
    voices.into_iter().zip(labels).zip(codes).map(|((voice, label), code)| (voice, label, code)).collect()
}

/// Someone types a code on a device nobody knows.
async fn types(world: &World, code: &str) -> Page {
    let page = world.nobody().get("/c").await;
    page.is(200);
    page.send(t("code-open"), &[("code", code)]).await
}

async fn answers(world: &World, code: &str, taking_part: &str) -> Page {
    let page = types(world, code).await;
    page.is(200);
    page.send(t("code-send"), &[("taking_part", taking_part)]).await
}

/// The page of an unknown code, with the code itself taken out.
fn told(page: &Page, code: &str) -> String {
    page.is(422).says(t("code-unknown"));
    page.body().replace(code, "")
}

async fn at_seventeen_she_answers_for_herself_and_takes_it_back(world: World) {
    let visit = world.prepared_visit().await;
    let asked = [("group", "patients"), ("age", "from-16-to-17"), ("count", "1")];
    let made = slips(&world, visit, &asked).await;
    let [(_, label, code)] = made.as_slice() else { panic!("{made:?}") };
    world.person("vidar").get(desk(visit)).await.is(200).says(t("consents-team-none")).lacks_mark(label);

    let page = types(&world, &code.to_lowercase().replace('-', " ")).await;
    page.is(200).says("Det er du som bestemmer").says("Vestfjord");
    let none = page.send(t("code-send"), &[]).await;
    none.is(422).says(t("code-choose"));
    let english = page.send("English", &[("code", code)]).await;
    english.is(200).says("It is your decision");
    let page = page.send(t("code-send"), &[("taking_part", "alone"), ("paraphrase", "yes")]).await;
    page.is(200).says(t("code-thanks")).says("Ja, men alene").says("2026-1");
    assert!(page.headers().get("set-cookie").is_none(), "nothing is kept on her phone");
    let team = world.person("vidar").get(desk(visit)).await;
    team.is(200).says(label).says(t("consents-alone")).lacks(code);

    let page = types(&world, code).await.send(t("code-withdraw"), &[]).await;
    page.is(200).says(t("code-withdrawn"));
    world.person("vidar").get(desk(visit)).await.lacks_mark(label);
    let (never, wrong) = ("0000-1111-2222-3333", "not a code");
    let gone = told(&types(&world, code).await, code);
    assert_eq!(gone, told(&types(&world, never).await, never), "withdrawn is told like unknown");
    assert_eq!(gone, told(&types(&world, wrong).await, wrong), "and like what is no code");
    let kept = world.person("hanne").get(desk(visit)).await;
    kept.says(label).says(t("consent-standing-withdrawn"));

    let traces = world.traces().await;
    assert!(traces.of_text(code).is_empty() && traces.of_text(&code.replace('-', "")).is_empty());
    assert!(!traces.of_text("from_16_to_17").is_empty(), "the control");
}

async fn a_childs_consent_waits_for_both_guardians_and_her_own_no_wins(world: World) {
    let visit = world.prepared_visit().await;
    let asked = [("group", "patients"), ("age", "under-12"), ("holders", "two"), ("count", "2")];
    let made = slips(&world, visit, &asked).await;
    assert_eq!(made.len(), 6);
    let of = |at: usize| (made[at].1.clone(), [0, 1, 2].map(|voice| made[at + voice].2.clone()));
    let ((first, codes), (second, others)) = (of(0), of(3));
    answers(&world, &codes[1], "yes").await.says(t("code-thanks"));
    answers(&world, &codes[0], "in_group").await.says(t("code-thanks"));
    let keeper = world.person("hanne").get(desk(visit)).await;
    keeper.says(t("consent-voice-second-guardian"));
    world.person("mona").get(desk(visit)).await.lacks(&first);
    answers(&world, &codes[2], "yes").await.says(t("code-thanks"));
    world.person("mona").get(desk(visit)).await.says(&first);

    answers(&world, &others[0], "no").await.is(200).says(t("code-no-title"));
    for guardian in &others[1..] {
        let page = answers(&world, guardian, "yes").await;
        page.says(t("code-thanks")).lacks(t("consent-standing-declined"));
    }
    told(&types(&world, &others[0]).await, &others[0]);
    world.person("mona").get(desk(visit)).await.lacks(&second);
    world.person("hanne").get(desk(visit)).await.says(t("consent-standing-declined"));
}

async fn nobody_but_the_keeper_sees_who_was_asked(world: World) {
    let visit = world.prepared_visit().await;
    let made = slips(&world, visit, &[("group", "staff"), ("age", "adult"), ("count", "1")]).await;
    let (_, label, _) = &made[0];
    for name in ["kjell", "kaja", "nina", "pia", "arne", "otto", "nils"] {
        world.person(name).get(desk(visit)).await.is(404);
        assert_eq!(world.person(name).post(desk(visit), &[]).await.status, 404, "{name}");
    }
    let kjell = world.id("kjell").to_string();
    let page = world.person("hanne").get(desk(visit)).await;
    page.says(label);
    let page = page.send(t("consents-keeper-button"), &[("person", &kjell)]).await;
    page.is(200).says(t("consents-keeper-chosen")).lacks_mark(label);
    world.person("kjell").get(desk(visit)).await.is(200).says(label);
    assert_eq!(world.person("hanne").post(desk(visit), &[]).await.status, 404);
    let path = format!("/visits/{visit}/consent-keeper");
    let outside = world.id("mona").to_string();
    assert_eq!(world.person("kjell").post(&path, &[("person", &kjell)]).await.status, 403);
    assert_eq!(world.person("hanne").post(&path, &[("person", &outside)]).await.status, 409);
}

async fn a_lost_slip_is_printed_anew_and_the_old_code_is_void(world: World) {
    let visit = world.prepared_visit().await;
    let asked = [("group", "relatives"), ("age", "from-12-to-15"), ("holders", "one"), ("count", "1")];
    let made = slips(&world, visit, &asked).await;
    answers(&world, &made[0].2, "in_group").await.says(t("code-thanks"));
    let page = world.person("hanne").get(desk(visit)).await.follow(&made[0].1).await;
    let again = read_slips(&page.send(t("consents-renew-button"), &[]).await);
    assert_eq!(again.len(), 2);
    for (_, _, old) in &made {
        told(&types(&world, old).await, old);
    }
    types(&world, &again[0].2).await.is(200).says(t("code-thanks"));
    answers(&world, &again[1].2, "yes").await.says(t("code-thanks"));
    assert!(lists(&world.person("ulla").get(desk(visit)).await, &made[0].1));
    let page = world.person("hanne").get(desk(visit)).await.follow(&made[0].1).await;
    page.send(t("consents-cancel-button"), &[]).await.says(t("consents-cancelled"));
    assert!(!lists(&world.person("ulla").get(desk(visit)).await, &made[0].1));
    told(&types(&world, &again[0].2).await, &again[0].2);
}

async fn what_was_said_on_paper_is_written_down_by_the_keeper(world: World) {
    let visit = world.prepared_visit().await;
    let made = slips(&world, visit, &[("group", "relatives"), ("age", "adult"), ("count", "1")]).await;
    let (_, label, code) = &made[0];
    let page = world.person("hanne").get(desk(visit)).await.follow(label).await;
    let again = page.send(t("consents-record-button"), &[("said", "in_group")]).await;
    again.is(422).says(t("consents-problem-choose"));
    let page = again.send(t("consents-record-button"), &[("said", "in_group"), ("how", "paper")]).await;
    page.is(200).says(t("consents-recorded")).says(t("consent-how-paper"));
    world.person("vidar").get(desk(visit)).await.says(label);
    types(&world, code).await.is(200).says(t("code-thanks"));
    page.send(t("consents-record-withdraw"), &[]).await.says(t("consents-recorded"));
    world.person("vidar").get(desk(visit)).await.lacks_mark(label);
    told(&types(&world, code).await, code);
}

async fn a_focus_group_is_opened_for_as_many_as_have_said_yes(world: World) {
    let world = world.with_groups_closed().await;
    let visit = world.prepared_visit().await;
    world.comes(world.visit(visit).await.day().unwrap());
    let programme = world.visit(visit).await.programme;
    let session = programme.sessions.iter().find(|one| Group::of(one.kind) == Some(Group::Patients)).unwrap();
    let taker = TEAM.into_iter().find(|name| session.note_takers.contains(&world.id(name))).unwrap();
    let path = format!("/visits/{visit}/sessions/{}/notes", session.id);
    let note = [("kind", "idea"), ("text", "Flere turer ut i helgene."), ("note", ""), ("standard", "")];
    let page = world.person(taker).get(&path).await;
    page.is(200).says(t("consents-open-button")).says(t("consent-band-under-five")).lacks(t("notes-save"));
    assert_eq!(world.person(taker).post(&path, &note).await.status, 409, "nor past the page");
    let page = page.send(t("consents-open-button"), &[("present", "2")]).await;
    page.is(409).says(t("refusal-consents-are-missing"));

    world.consents_stand(visit, Group::Patients, 2).await;
    world.consents_stand(visit, Group::Staff, 3).await;
    let page = page.send(t("consents-open-button"), &[("present", "3")]).await;
    page.is(409).says(t("refusal-more-present-than-consents"));
    let page = page.send(t("consents-open-button"), &[("present", "2")]).await;
    page.is(200).says(t("consents-opened")).says(t("notes-save"));
    let saved = page.send(t("notes-save"), &[("kind", "idea"), ("text", "Flere turer ut i helgene.")]).await;
    saved.is(200).says("Flere turer ut i helgene.");
    let management =
        programme.sessions.iter().find(|one| one.kind.takes_notes() && !one.kind.is_focus_group());
    let other = management.unwrap();
    let taker = TEAM.into_iter().find(|name| other.note_takers.contains(&world.id(name))).unwrap();
    let page = world.person(taker).get(format!("/visits/{visit}/sessions/{}/notes", other.id)).await;
    page.is(200).says(t("notes-save"));
}

async fn words_are_taken_back_until_the_report_is_accepted(world: World) {
    let visit = world.visit_at(Desk::AwaitingAcceptance).await;
    let slips = world.consents_stand(visit, Group::Patients, 2).await;
    let page = types(&world, slips[0].written()).await;
    page.send(t("code-withdraw"), &[]).await.is(200).says(t("code-withdrawn"));
    let last = types(&world, slips[1].written()).await;
    let (hanne, edition) = (world.me("hanne").await, world.read_report(visit, "hanne").await);
    world.app().accept_report(&hanne, visit, edition).await.unwrap();
    last.send(t("code-withdraw"), &[]).await.is(409).says(t("refusal-report-is-accepted"));
    let page = types(&world, slips[1].written()).await;
    page.is(200).says(t("refusal-report-is-accepted"));
    assert!(!page.offers(t("code-withdraw")));
    let kept = world.person("hanne").get(desk(visit)).await;
    kept.is(200).says(t("consents-accepted")).says(&slips[0].label).says(&slips[1].label);

    world.clock().minutes_pass(364 * 24 * 60);
    assert_eq!(world.app().delete_due_consents().await.unwrap(), 0, "the control: a day before");
    world.clock().minutes_pass(24 * 60);
    assert_eq!(world.app().delete_due_consents().await.unwrap(), 1);
    assert_eq!(world.app().delete_due_consents().await.unwrap(), 0, "once");
    world.person("hanne").get(desk(visit)).await.lacks_mark(&slips[0].label).lacks_mark(&slips[1].label);
    told(&types(&world, slips[1].written()).await, slips[1].written());
}

async fn a_text_that_changed_while_it_was_read_is_not_answered(world: World) {
    let visit = world.prepared_visit().await;
    let slips = world.asked(visit, Group::Patients, 1).await;
    let asked = world.app().asked_by_code(slips[0].written()).await.unwrap();
    let giving = Giving { said: Said::No, how: How::Tablet, lang: Lang::Da, read: "another text" };
    let stale = world.app().answer_by_code(slips[0].written(), giving).await;
    assert!(matches!(stale, Err(AppError::Stale)), "{stale:?}");
    let shown = Shown::of(&asked.consent, Voice::Own, Lang::Nb).unwrap();
    let other = Giving { read: &shown.hash, ..giving };
    assert!(
        world.app().answer_by_code(slips[0].written(), other).await.is_err(),
        "nor one in another language"
    );
    let shown = Shown::of(&asked.consent, Voice::Own, Lang::Da).unwrap();
    world.app().answer_by_code(slips[0].written(), Giving { read: &shown.hash, ..giving }).await.unwrap();
    let page = types(&world, slips[0].written()).await;
    page.is(422).says(t("code-unknown"));
}

async fn whoever_works_in_the_unit_can_keep_the_consents_and_sees_nothing_else(world: World) {
    let visit = world.prepared_visit().await;
    let (nils, mona) = (world.id("nils").to_string(), world.id("mona").to_string());
    world.person("nils").get(desk(visit)).await.is(404);
    let page = world.person("hanne").get(desk(visit)).await;
    let path = format!("/visits/{visit}/consent-keeper");
    assert_eq!(world.person("hanne").post(&path, &[("person", &mona)]).await.status, 409, "not of the unit");
    page.send(t("consents-keeper-button"), &[("person", &nils)]).await.says(t("consents-keeper-chosen"));
    let page = world.person("nils").get("/").await.follow(t("task-ask-for-consents")).await;
    let made =
        page.send(t("consents-ask-button"), &[("group", "patients"), ("age", "adult"), ("count", "1")]);
    let made = read_slips(&made.await);
    answers(&world, &made[0].2, "in_group").await.says(t("code-thanks"));
    world.person("nils").get(format!("/visits/{visit}")).await.is(200);
    for closed in ["self-evaluation/reading", "papers", "preparation", "notes", "report/reading"] {
        world.person("nils").get(format!("/visits/{visit}/{closed}")).await.is(404);
    }
    let page = world.person("hanne").get(desk(visit)).await;
    assert!(!lists(page.is(200), &made[0].1));
    let hanne = world.id("hanne").to_string();
    page.send(t("consents-keeper-button"), &[("person", &hanne)]).await.says(&made[0].1);
    world.person("nils").get(desk(visit)).await.is(404);
    world.person("nils").get(format!("/visits/{visit}")).await.is(404);
}

async fn the_keepers_desk_says_what_is_missing_and_a_letter_comes_in_time(world: World) {
    let visit = world.prepared_visit().await;
    let desk_of = async |name: &str| world.person(name).get("/").await;
    desk_of("hanne").await.says(t("task-ask-for-consents"));
    desk_of("kjell").await.lacks(t("task-ask-for-consents"));
    world.asked(visit, Group::Patients, 1).await;
    let slips = world.asked(visit, Group::Relatives, 1).await;
    desk_of("hanne").await.lacks(t("task-ask-for-consents")).says("Følg opp 2 samtykker");
    world.says_yes(&slips[0], true).await;
    desk_of("hanne").await.says("Følg opp ett samtykke");
    let day = world.visit(visit).await.due(domain::schedule::Milestone::ProgrammeFinal).unwrap();
    let near = world.app().settings().reminders.days_before.iter().copied().max().unwrap();
    world.comes(day - chrono::Duration::days(near));
    world.clock().minutes_pass(12 * 60);
    assert!(world.app().queue_reminders().await.unwrap());
    while world.app().send_due_letters().await.unwrap() > 0 {}
    let subject = t("letter-consents-missing-subject");
    let letters: Vec<_> =
        world.letters().all().into_iter().filter(|letter| letter.subject == subject).collect();
    assert_eq!(letters.len(), 1, "to the keeper, once");
    assert!(letters[0].text.contains(&desk(visit)) && !letters[0].text.contains(&slips[0].label));
    world.comes(world.visit(visit).await.day().unwrap() + chrono::Days::new(1));
    desk_of("hanne").await.lacks("Følg opp ett samtykke");
}

async fn notes_wait_for_consents_where_the_format_says_so(world: World) {
    use domain::programme::Kind;
    let visit = world.prepared_visit().await;
    world.comes(world.visit(visit).await.day().unwrap());
    for (kind, waits) in
        [(Kind::FocusPatients, true), (Kind::FocusRelatives, true), (Kind::FocusStaff, false)]
    {
        let session = world.session(visit, kind).await;
        let programme = world.visit(visit).await.programme;
        let takers = &programme.session(session).unwrap().note_takers;
        let taker = TEAM.into_iter().find(|name| takers.contains(&world.id(name))).unwrap();
        let page = world.person(taker).get(format!("/visits/{visit}/sessions/{session}/notes")).await;
        page.is(200);
        assert_eq!(page.offers(t("consents-open-button")), waits, "{kind:?}");
        assert_eq!(page.offers(t("notes-save")), !waits, "{kind:?}");
    }
}

async fn a_tablet_shows_the_page_for_codes_and_nothing_else(world: World) {
    let visit = world.prepared_visit().await;
    let made = slips(&world, visit, &[("group", "patients"), ("age", "adult"), ("count", "1")]).await;
    let tablet = world.person("hanne").on_another_machine();
    tablet.sign_in().await;
    let page = tablet.get(desk(visit)).await.send(t("consents-tablet-button"), &[]).await;
    page.is(200).says(t("code-title"));
    assert!(
        page.links().iter().all(|(_, to)| to.starts_with("/c") || to.starts_with('#')),
        "{:?}",
        page.links()
    );
    assert!(tablet.open(&desk(visit)).await.status != 200, "her session has ended here");
    world.person("hanne").get(desk(visit)).await.is(200);
    let page = page.send(t("code-open"), &[("code", &made[0].2)]).await;
    let page = page.is(200).send(t("code-send"), &[("taking_part", "in_group")]).await;
    page.says(t("code-thanks")).says(t("code-closes"));
    assert!(
        page.links().iter().all(|(_, to)| to.starts_with("/c") || to.starts_with('#')),
        "{:?}",
        page.links()
    );
    assert!(page.body().contains("url=/c?on=tablet"), "goes on by itself");
    let next = page.follow(t("code-next")).await;
    next.is(200).says(t("code-title")).lacks(&made[0].2);
    let keeper = world.person("hanne").get(desk(visit)).await.follow(&made[0].1).await;
    keeper.says(t("consent-how-tablet"));
}

async fn a_code_that_is_void_is_told_like_one_that_never_was_and_as_fast(world: World) {
    let visit = world.prepared_visit().await;
    let slips = world.asked(visit, Group::Patients, 4).await;
    answers(&world, slips[0].written(), "no").await.says(t("code-no-title"));
    world.says_yes(&slips[1], false).await;
    world.app().withdraw_by_code(slips[1].written()).await.unwrap();
    let cancelled = world.app().asked_by_code(slips[2].written()).await.unwrap().consent.id;
    world.app().cancel_consent(&world.me("hanne").await, visit, cancelled).await.unwrap();
    let never = "0123-4567-89AB-CDEF";
    let codes = [never, slips[0].written(), slips[1].written(), slips[2].written()];
    let mut best = [std::time::Duration::MAX; 4];
    for _ in 0..40 {
        for (code, best) in codes.iter().zip(&mut best) {
            let begun = std::time::Instant::now();
            let found = world.app().asked_by_code(code).await;
            *best = begun.elapsed().min(*best);
            assert!(matches!(found, Err(AppError::Hidden)), "{found:?}");
        }
    }
    let (fast, slow) = (best.iter().min().unwrap(), best.iter().max().unwrap());
    println!("unknown, no, withdrawn, cancelled: {best:?}");
    assert!(*slow < *fast * 3, "{best:?}");
    let page = told(&types(&world, never).await, never);
    for code in &codes[1..] {
        assert_eq!(told(&types(&world, code).await, code), page);
    }
    assert!(world.app().asked_by_code(slips[3].written()).await.is_ok(), "the control");
}

async fn every_age_and_group_is_asked_by_the_rule(world: World) {
    let visit = world.prepared_visit().await;
    let cases = [
        ("under-12", "two", 3),
        ("under-12", "one", 2),
        ("from-12-to-15", "two", 3),
        ("from-12-to-15", "one", 2),
        ("from-16-to-17", "two", 1),
        ("adult", "two", 1),
    ];
    for group in ["patients", "relatives"] {
        for (age, holders, voices) in cases {
            let asked = [("group", group), ("age", age), ("holders", holders), ("count", "1")];
            let made = slips(&world, visit, &asked).await;
            assert_eq!(made.len(), voices, "{group} {age} {holders}");
            let (mine, theirs) = made.split_at(1);
            let team = || async { world.person("vidar").get(desk(visit)).await };
            for (_, label, code) in theirs {
                answers(&world, code, "yes").await.says(t("code-thanks"));
                team().await.lacks_mark(label);
            }
            answers(&world, &mine[0].2, "in_group").await.says(t("code-thanks"));
            assert!(team().await.has_mark(&mine[0].1), "the control: whoever said yes stands there");
        }
    }
    let made = slips(&world, visit, &[("group", "staff"), ("age", "under-12"), ("count", "1")]).await;
    let page = types(&world, &made[0].2).await;
    let page = page.send(t("code-send"), &[("taking_part", "in_group"), ("attribution", "yes")]).await;
    page.says(t("code-thanks")).says(t("code-attribution"));
}

async fn two_guardians_who_differ_are_not_told_of_each_other(world: World) {
    let visit = world.prepared_visit().await;
    let asked = [("group", "patients"), ("age", "from-12-to-15"), ("holders", "two"), ("count", "1")];
    let made = slips(&world, visit, &asked).await;
    answers(&world, &made[0].2, "in_group").await.says(t("code-thanks"));
    answers(&world, &made[1].2, "no").await.says(t("code-no-title"));
    let second = answers(&world, &made[2].2, "yes").await;
    second.says(t("code-thanks")).lacks(t("consent-standing-declined"));
    types(&world, &made[0].2).await.is(200).says(t("code-thanks"));
    assert!(!lists(&world.person("vidar").get(desk(visit)).await, &made[0].1));
    world.person("hanne").get(desk(visit)).await.says(t("consent-standing-declined"));
}
