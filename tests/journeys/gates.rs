//! The gates of quality before the host gets the report, and the way two of the team let one edition through.

use domain::id::VisitId;
use domain::report::approval::Desk;
use domain::report::section::Body;
use harness::{Page, TEAM, World, t};

harness::on_both!(
    a_page_says_that_nothing_is_in_the_way_and_whom_it_is_for,
    one_alone_lets_nothing_through_however_often_she_asks,
    what_was_let_through_does_not_carry_over_to_the_next_edition,
    a_reason_is_one_of_the_list_and_nothing_else,
);

fn at(visit: VisitId, path: &str) -> String {
    format!("/visits/{visit}/report{path}")
}

/// A challenge without a suggestion that the host has not heard: two gates stop.
async fn unfinished(world: &World) -> VisitId {
    let visit = Box::pin(world.visit_at(Desk::Drafting)).await;
    let (vidar, app) = (world.me("vidar").await, world.app());
    let seen = app.section(&vidar, visit, "challenges").await.unwrap().2.version;
    let body = Body::Text("Kveldene er lange.".to_owned());
    app.write_section(&vidar, visit, "challenges", seen, body, false).await.unwrap();
    Box::pin(world.take_on(visit, Desk::WithTeam)).await;
    visit
}

/// Every member reads and gives her word, and the visit leader tries to send it on.
async fn to_host(world: &World, visit: VisitId) -> Page {
    for name in TEAM {
        let page = world.person(name).get(at(visit, "/reading")).await;
        if page.offers(t("report-give-word")) {
            page.send(t("report-give-word"), &[]).await.is(200);
        }
    }
    let page = world.person("vidar").get(at(visit, "/reading")).await.follow(t("report-to-host")).await;
    page.send(t("report-send-to-host"), &[]).await
}

/// Asks, or agrees, on the edition as it stands; the status it is answered with.
async fn asks(world: &World, name: &str, visit: VisitId, path: &str) -> u16 {
    let edition = world.visit(visit).await.report.edition.to_string();
    let fields = [("edition", edition.as_str()), ("why", "agreed")];
    world.person(name).post(at(visit, path), &fields).await.status.as_u16()
}

/// Whether one of the team is asked on her desk, and in a letter, to agree.
async fn is_asked(world: &World, name: &str) -> (bool, bool) {
    while world.app().send_due_letters().await.unwrap() > 0 {}
    let desk = world.person(name).get("/").await.is(200).has(t("task-agree-on-gate"));
    let to = world.letters().to(&format!("{name}@example.no"));
    (desk, to.iter().any(|letter| letter.subject == t("letter-gate-asked-subject")))
}

async fn let_through(world: &World, visit: VisitId) {
    for gate in ["suggestions", "no-surprises"] {
        assert_eq!(asks(world, "vidar", visit, &format!("/gates/{gate}")).await, 303);
        assert_eq!(asks(world, "mona", visit, &format!("/gates/{gate}/agreement")).await, 303);
    }
}

async fn a_page_says_that_nothing_is_in_the_way_and_whom_it_is_for(world: World) {
    let visit = Box::pin(world.visit_at(Desk::Drafting)).await;
    let page = world.person("magnus").get(at(visit, "")).await.follow(t("report-gates")).await;
    page.is(200).says(t("gate-none-title")).says("Styrker: 1. Utfordringer: 1.");
    for name in ["hanne", "nina"] {
        world.person(name).get(at(visit, "/gates")).await.is(403);
        assert_eq!(asks(&world, name, visit, "/gates/suggestions").await, 403, "{name}");
        assert_eq!(asks(&world, name, visit, "/gates/suggestions/agreement").await, 403, "{name}");
    }
    for name in ["otto", "arne", "pia"] {
        world.person(name).get(at(visit, "/gates")).await.is(404);
        assert_eq!(asks(&world, name, visit, "/gates/suggestions").await, 404, "{name}");
    }
    // the host has it: there is nothing more to be let through
    Box::pin(world.take_on(visit, Desk::WithNetworkLeader)).await;
    for name in ["vidar", "nina"] {
        world.person(name).get(at(visit, "/gates")).await.is(403);
        assert_eq!(asks(&world, name, visit, "/gates/suggestions").await, 403, "{name}");
    }
}

async fn one_alone_lets_nothing_through_however_often_she_asks(world: World) {
    let visit = unfinished(&world).await;
    to_host(&world, visit).await.is(409).says("2 ting stopper rapporten");
    assert_eq!(asks(&world, "vidar", visit, "/gates/no-surprises/agreement").await, 409, "nobody asked");
    assert_eq!(asks(&world, "vidar", visit, "/gates/no-surprises").await, 303);
    for path in ["/gates/no-surprises", "/gates/no-surprises/agreement"] {
        let edition = world.visit(visit).await.report.edition.to_string();
        let fields = [("edition", edition.as_str()), ("why", "agreed")];
        let again = world.person("vidar").post(at(visit, path), &fields).await;
        assert_eq!(again.status.as_u16(), 409, "{path}");
        assert!(again.text().contains(t("refusal-another-must-confirm")), "{path}");
    }
    assert_eq!(asks(&world, "mona", visit, "/gates/no-surprises").await, 409, "it is asked already");
    let page = world.person("vidar").get(at(visit, "/gates")).await;
    page.says("Vidar Vik ber om å slippe gjennom");
    for (name, asked) in [("vidar", false), ("mona", true), ("ulla", true), ("hanne", false)] {
        assert_eq!(is_asked(&world, name).await, (asked, asked), "{name}");
    }
    assert!(!page.offers("/gates/no-surprises/agreement"));
    let page = world.person("ulla").get(at(visit, "/gates")).await;
    page.send("/gates/no-surprises/agreement", &[]).await.is(200).says(t("gate-agreed"));
    assert!(!is_asked(&world, "mona").await.0, "it waits for nobody any more");
    assert_eq!(asks(&world, "mona", visit, "/gates/no-surprises/agreement").await, 409, "it is through");
    to_host(&world, visit).await.is(409).says("Én ting stopper rapporten");
    // a gate that only warns is let through by nobody, and what is no gate is not there
    for gate in ["balance", "x", "no_surprises", "%00"] {
        assert_eq!(asks(&world, "vidar", visit, &format!("/gates/{gate}")).await, 404, "{gate}");
    }
}

async fn what_was_let_through_does_not_carry_over_to_the_next_edition(world: World) {
    let visit = unfinished(&world).await;
    let old = world.visit(visit).await.report.edition.to_string();
    assert_eq!(asks(&world, "mona", visit, "/gates/suggestions").await, 303);
    let (vidar, app) = (world.me("vidar").await, world.app());
    let seen = app.section(&vidar, visit, "essence").await.unwrap().2.version;
    let words = Body::Text("Det viktigste er tiden de voksne tar seg.".to_owned());
    app.write_section(&vidar, visit, "essence", seen, words, false).await.unwrap();
    // from a page that was open since before, and from one that is opened now
    let late =
        world.person("vidar").post(at(visit, "/gates/suggestions/agreement"), &[("edition", &old)]).await;
    assert_eq!(late.status.as_u16(), 409);
    assert!(late.text().contains(t("refusal-another-edition")));
    assert_eq!(asks(&world, "vidar", visit, "/gates/suggestions/agreement").await, 409);

    let_through(&world, visit).await;
    let seen = app.section(&vidar, visit, "essence").await.unwrap().2.version;
    let words = Body::Text("Det viktigste er at de voksne tar seg tid.".to_owned());
    app.write_section(&vidar, visit, "essence", seen, words, false).await.unwrap();
    to_host(&world, visit).await.is(409).says("2 ting stopper rapporten");
    let_through(&world, visit).await;
    to_host(&world, visit).await.is(200).says(t("report-sent-to-host"));

    let kept = world.visit(visit).await.report.overrides;
    assert_eq!(kept.iter().filter(|one| one.agreed.is_some()).count(), 4, "what was agreed on is kept");
    let log = world.person("pia").get("/log?kind=gate_let_through").await;
    log.is(200).says(t("log-kind-gate-let-through"));
}

async fn a_reason_is_one_of_the_list_and_nothing_else(world: World) {
    let visit = unfinished(&world).await;
    let edition = world.visit(visit).await.report.edition.to_string();
    for why in ["", " ", "fordi", &"x".repeat(100_000), "<b>", "\u{0}", "Agreed"] {
        let fields = [("edition", edition.as_str()), ("why", why)];
        let answer = world.person("vidar").post(at(visit, "/gates/suggestions"), &fields).await;
        assert_eq!(answer.status.as_u16(), 422, "{why:.10}");
        assert!(answer.text().contains(t("problem-choose")) && answer.body.len() < 100_000);
    }
    for edition in ["", "x", "-1", "4294967296", "0"] {
        let fields = [("edition", edition), ("why", "agreed")];
        let answer = world.person("vidar").post(at(visit, "/gates/suggestions"), &fields).await;
        assert_eq!(answer.status.as_u16(), 409, "{edition}");
    }
    assert!(world.visit(visit).await.report.overrides.is_empty());
}
