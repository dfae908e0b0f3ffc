//! Somebody stands in for whoever has the report: the visit leader's place in the team, the unit leader's at the host.

use domain::id::VisitId;
use domain::report::approval::Desk;
use harness::{Page, TEAM, World, t};

harness::on_both!(
    a_member_takes_the_report_to_the_host_while_its_leader_is_away,
    another_of_the_host_accepts_it_and_the_report_says_so,
    a_stand_in_taken_back_acts_no_more,
    the_wrong_people_are_neither_named_nor_name_anyone,
);

fn at(visit: VisitId, path: &str) -> String {
    format!("/visits/{visit}/report{path}")
}

/// Whoever has the report names someone.
async fn names(world: &World, owner: &str, visit: VisitId, name: &str) -> Page {
    let page = world.person(owner).get(at(visit, "")).await.follow(t("stand-in-title")).await;
    let person = world.id(name).to_string();
    page.is(200).send(t("stand-in-name"), &[("person", &person)]).await
}

async fn reads(world: &World, name: &str, visit: VisitId) -> Page {
    world.person(name).get(at(visit, "/reading")).await
}

async fn a_member_takes_the_report_to_the_host_while_its_leader_is_away(world: World) {
    let visit = Box::pin(world.visit_at(Desk::Drafting)).await;
    names(&world, "vidar", visit, "mona").await.is(200).says(t("stand-in-named"));
    while world.app().send_due_letters().await.unwrap() > 0 {}
    let subject = t("letter-stands-in-subject");
    let letters: Vec<_> = world.letters().all().into_iter().filter(|one| one.subject == subject).collect();
    assert_eq!(letters.len(), 1);
    world.person("mona").get("/").await.says(t("task-send-to-team"));
    let overview = world.person("ulla").get(at(visit, "")).await;
    overview.says("Mona Moe er stedfortreder for Vidar Vik.");

    reads(&world, "mona", visit).await.send(t("report-send-to-team"), &[]).await.is(200);
    for name in TEAM {
        reads(&world, name, visit).await.send(t("report-give-word"), &[]).await.is(200);
    }
    let page = reads(&world, "mona", visit).await.follow(t("report-to-host")).await;
    page.send(t("report-send-to-host"), &[]).await.is(200).says(t("report-sent-to-host"));
    // the visit leader has not been here since: what the host needs was signed when she named her stand-in
    reads(&world, "hanne", visit).await.is(200).says("Enheten møter unge med ro og tid.");
    world.person("hanne").get(at(visit, "")).await.says("Mona Moe, for Vidar Vik");
    let report = world.visit(visit).await.report;
    assert_eq!((report.approval.desk(), report.stand_in), (Desk::WithHost, None));
    reads(&world, "mona", visit).await.lacks(t("report-send-back"));
}

async fn another_of_the_host_accepts_it_and_the_report_says_so(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithHost)).await;
    names(&world, "hanne", visit, "kjell").await.is(200).says(t("stand-in-named"));
    world.person("kjell").get("/").await.says(t("task-read-as-host"));
    reads(&world, "kjell", visit).await.send(t("report-send-to-network-leader"), &[]).await.is(200);
    // the network leaders need nobody
    world
        .person("nina")
        .get(at(visit, "/stand-in"))
        .await
        .is(403)
        .says(t("refusal-any-network-leader-reads"));
    reads(&world, "nina", visit).await.send(t("report-send-to-acceptance"), &[]).await.is(200);
    // it ended with the stage
    world.person("kjell").get(at(visit, "/acceptance")).await.is(403).says(t("refusal-for-the-unit-leader"));
    names(&world, "hanne", visit, "kjell").await.is(200);
    let page = reads(&world, "kjell", visit).await.follow(t("report-to-acceptance")).await;
    page.send(t("report-accept"), &[]).await.is(200).says(t("report-accepted"));
    world.person("vidar").get(at(visit, "")).await.says("Kjell").says(", for Hanne Holm");
    let text = world.person("vidar").get(at(visit, "/text")).await;
    assert_eq!(text.body().matches(t("report-log-stand-in")).count(), 2, "both steps of the host");
    let log = world.person("pia").get("/log?kind=stand_in_named").await;
    log.is(200).says(t("log-kind-stand-in-named"));
}

async fn a_stand_in_taken_back_acts_no_more(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithHost)).await;
    names(&world, "hanne", visit, "kjell").await.is(200);
    let open = reads(&world, "kjell", visit).await;
    assert!(open.offers(t("report-send-to-network-leader")));
    let page = world.person("hanne").get(at(visit, "/stand-in")).await;
    page.says("er stedfortreder nå").send("/stand-in/withdrawal", &[]).await.is(200);
    // from the page that was open since before
    let late = open.send(t("report-send-to-network-leader"), &[]).await;
    late.is(403).says(t("refusal-for-the-unit-leader"));
    assert!(!reads(&world, "kjell", visit).await.offers(t("report-send-to-network-leader")));
    assert_eq!(world.visit(visit).await.report.approval.desk(), Desk::WithHost);
    let again = world.person("hanne").post(at(visit, "/stand-in/withdrawal"), &[]).await;
    assert_eq!(again.status.as_u16(), 409);
    // the owner's own hand still counts
    reads(&world, "hanne", visit).await.send(t("report-send-to-network-leader"), &[]).await.is(200);
}

async fn the_wrong_people_are_neither_named_nor_name_anyone(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithTeam)).await;
    let vidar = world.person("vidar");
    for name in ["ulla", "vidar", "hanne", "kjell", "nina", "otto"] {
        let person = world.id(name).to_string();
        let answer = vidar.post(at(visit, "/stand-in"), &[("person", person.as_str())]).await;
        assert_eq!(answer.status.as_u16(), 409, "{name}");
    }
    for person in ["", "mona", &"x".repeat(100_000), "\u{0}"] {
        let answer = vidar.post(at(visit, "/stand-in"), &[("person", person)]).await;
        assert_eq!(answer.status.as_u16(), 422, "{person:.10}");
    }
    let person = world.id("mona").to_string();
    for (name, status) in [("mona", 403), ("hanne", 403), ("nina", 403), ("otto", 404), ("arne", 404)] {
        let answer = world.person(name).post(at(visit, "/stand-in"), &[("person", person.as_str())]).await;
        assert_eq!(answer.status.as_u16(), status, "{name}");
    }
    assert!(world.visit(visit).await.report.stand_in.is_none());
}
