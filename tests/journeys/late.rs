//! A report that lies longer than it should: first in grace, then late, and what its owner hears meanwhile.

use domain::id::VisitId;
use domain::report::approval::Desk;
use domain::schedule::Milestone;
use harness::{World, t};

harness::on_both!(
    a_report_is_in_grace_before_it_is_late,
    its_owner_is_reminded_once_a_day_that_is_set,
    a_correction_has_a_day_of_its_own,
    notes_are_due_the_day_after_and_in_grace_before_they_are_late,
);

async fn due(world: &World, visit: VisitId) -> (chrono::NaiveDate, chrono::NaiveDate) {
    let due = world.visit(visit).await.due(Milestone::ToNetworkLeader).unwrap();
    let until = world.app().settings().report.grace.until(Milestone::ToNetworkLeader, due);
    assert!(until > due, "this network gives grace");
    (due, until)
}

async fn a_report_is_in_grace_before_it_is_late(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithHost)).await;
    let (day, until) = due(&world, visit).await;
    let (nina, hanne) = (world.person("nina"), world.person("hanne"));
    let (overview, late) = (format!("/visits/{visit}/report"), "/network/reports?late=yes");
    for (today, in_grace, is_late) in [
        (day, false, false),
        (day + chrono::Days::new(1), true, false),
        (until, true, false),
        (until + chrono::Days::new(1), false, true),
    ] {
        world.comes(today);
        let (list, page) = (nina.get("/network/reports").await, hanne.get(&overview).await);
        list.is(200).says("Vestfjord");
        for page in [&list, &page] {
            assert_eq!(page.has("men greit til"), in_grace, "{today} {}", page.path());
            assert_eq!(page.has(t("state-overdue")), is_late, "{today} {}", page.path());
        }
        assert_eq!(nina.get(late).await.has("Vestfjord"), is_late, "{today}");
        // the list of visits says the same
        assert_eq!(nina.get("/network/visits?late=yes").await.has(t("state-overdue")), is_late, "{today}");
        assert_eq!(nina.get("/network/visits").await.has("men greit til"), in_grace, "{today}");
        let counts = if is_late { "1 av 1" } else { "0 av 1" };
        list.says(counts);
    }
    // what is sent on is nobody's lateness any more
    let (me, page) = (world.me("hanne").await, world.read_report(visit, "hanne").await);
    world.app().send_report_to_network_leader(&me, visit, page).await.unwrap();
    nina.get(late).await.lacks("Vestfjord");
}

async fn its_owner_is_reminded_once_a_day_that_is_set(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithHost)).await;
    let (due, until) = due(&world, visit).await;
    let set = world.app().settings().reminders.days_before.clone();
    let mut told = Vec::new();
    for offset in -10..=20 {
        let today = due + chrono::Duration::days(offset);
        world.comes(today);
        let before = reminders(&world).await;
        assert_eq!(reminders(&world).await, before, "twice on {today}");
        told.push((today, before));
    }
    let grew = |pair: &&[(chrono::NaiveDate, usize)]| pair[1].1 > pair[0].1;
    let days: Vec<_> = told.windows(2).filter(grew).map(|pair| pair[1].0).collect();
    let mut expected: Vec<_> = set.iter().map(|before| due - chrono::Duration::days(*before)).collect();
    expected.push(until);
    expected.sort_unstable();
    expected.dedup();
    assert_eq!(days, expected);
    assert_eq!(told.last().unwrap().1, expected.len(), "one letter each time, to the unit leader alone");
}

async fn a_correction_has_a_day_of_its_own(world: World) {
    let visit = Box::pin(world.visit_at(Desk::Accepted)).await;
    let (nina, hanne, app) = (world.me("nina").await, world.me("hanne").await, world.app());
    world.days_pass(60);
    let (list, lies) = (world.person("nina"), "/network/reports?at=with-network-leader");
    list.get(lies).await.is(200).lacks("Vestfjord");
    app.correct_report(&nina, visit, "En skrivefeil.").await.unwrap();
    let days = chrono::Days::new(u64::from(app.settings().report.correction_days));
    let due = app.today() + days;
    let stands = world.visit(visit).await;
    assert_eq!(stands.due(Milestone::HostAcceptance), Some(due));
    list.get(lies).await.says("Vestfjord").lacks(t("state-overdue"));
    let day = format!("{}. juni", due.format("%-d"));
    for path in ["/".to_owned(), format!("/visits/{visit}/report")] {
        list.get(&path).await.is(200).says(&day);
    }
    // she hears of it before the day, and the host once it lies there
    let before = reminders(&world).await;
    world.comes(due - chrono::Duration::days(app.settings().reminders.days_before[0]));
    assert_eq!(reminders(&world).await, before + 1, "the network leader");
    let page = world.read_report(visit, "nina").await;
    app.send_report_to_acceptance(&nina, visit, page).await.unwrap();
    list.get(lies).await.lacks("Vestfjord");
    world.comes(due + chrono::Duration::days(10));
    list.get("/network/reports?at=awaiting-acceptance&late=yes").await.says("Vestfjord");
    world.person("hanne").get("/").await.says(&day);

    // whom the unit leader names takes the corrected edition as well
    let kjell = world.id("kjell");
    app.name_stand_in(&hanne, visit, kjell).await.unwrap();
    let page = world.read_report(visit, "kjell").await;
    app.accept_report(&world.me("kjell").await, visit, page).await.unwrap();
    let done = world.visit(visit).await.report;
    assert!(done.correction.is_none() && done.former.len() == 1);
    list.get("/network/reports?late=yes").await.lacks("Vestfjord");
}

async fn notes_are_due_the_day_after_and_in_grace_before_they_are_late(world: World) {
    let visit = world.visit_on_its_day().await;
    let (day, due) = (world.today(), world.visit(visit).await.due(Milestone::NotesDue).unwrap());
    assert_eq!(due, day + chrono::Days::new(1), "the end of the day after the visit");
    let until = world.app().settings().report.grace.until(Milestone::NotesDue, due);
    assert!(until > due, "this network gives grace");
    for (today, in_grace, is_late) in [
        (due, false, false),
        (due + chrono::Days::new(1), true, false),
        (until, true, false),
        (until + chrono::Days::new(1), false, true),
    ] {
        world.comes(today);
        for name in ["vidar", "mona"] {
            let page = world.person(name).get(format!("/visits/{visit}/notes")).await;
            page.is(200);
            assert_eq!(page.has("men greit til"), in_grace, "{name} {today}");
            assert_eq!(page.has(t("state-overdue")), is_late, "{name} {today}");
        }
        let late = world.person("nina").get("/network/visits?late=yes").await.has(t("state-overdue"));
        assert_eq!(late, is_late, "the network leader's list {today}");
    }
    // what nobody waits for is not late
    let now = world.visit(visit).await;
    for (session, person) in now.programme.awaited() {
        let name = harness::TEAM.into_iter().find(|name| world.id(name) == person).unwrap();
        world.app().hand_in_notes(&world.me(name).await, visit, session.id, true).await.unwrap();
    }
    let page = world.person("vidar").get(format!("/visits/{visit}/notes")).await;
    page.is(200).lacks(t("state-overdue")).says("Levert");
}

/// Asks for today's reminders and sends them; how many were ever sent about a report that waits.
async fn reminders(world: &World) -> usize {
    assert!(world.app().queue_reminders().await.unwrap());
    while world.app().send_due_letters().await.unwrap() > 0 {}
    let subject = t("letter-report-late-subject");
    world.letters().all().iter().filter(|letter| letter.subject == subject).count()
}
