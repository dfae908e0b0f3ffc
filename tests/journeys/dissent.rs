//! What the host sees differently stands in the report under its own name, and nobody else changes it.

use domain::id::VisitId;
use domain::report::approval::Desk;
use domain::report::section::{Body, DISSENT};
use harness::{World, t};

harness::on_both!(
    what_the_host_sees_differently_stands_under_its_name,
    a_host_that_agrees_has_no_such_section
);

const VIEW: &str = "Vi ser kveldene annerledes: de unge har valgt dem selv.";
const HEADING: &str = "Enhetens eget syn: Vestfjord";

fn at(visit: VisitId, path: &str) -> String {
    format!("/visits/{visit}/report{path}")
}

async fn what_the_host_sees_differently_stands_under_its_name(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithHost)).await;
    let section = at(visit, &format!("/sections/{DISSENT}"));
    let (hanne, app) = (world.person("hanne"), world.app());
    let page = hanne.get(at(visit, "/reading")).await;
    page.is(200).says(HEADING);
    let page = hanne.get(&section).await;
    page.is(200).send(t("action-save"), &[("text", VIEW)]).await.is(200);
    for name in ["vidar", "nina"] {
        let me = world.me(name).await;
        let seen = app.section(&me, visit, DISSENT).await.unwrap().2.version;
        let body = Body::Text("Enheten er enig.".to_owned());
        app.write_section(&me, visit, DISSENT, seen, body, false).await.unwrap_err();
    }
    let (me, page) = (world.me("hanne").await, world.read_report(visit, "hanne").await);
    app.send_report_to_network_leader(&me, visit, page).await.unwrap();
    let nina = world.me("nina").await;
    let seen = app.section(&nina, visit, DISSENT).await.unwrap().2.version;
    let body = Body::Text("Enheten er enig.".to_owned());
    app.write_section(&nina, visit, DISSENT, seen, body, false).await.unwrap_err();
    let page = world.read_report(visit, "nina").await;
    app.send_report_to_acceptance(&nina, visit, page).await.unwrap();
    hanne.get(at(visit, "/acceptance")).await.says(VIEW).says(HEADING);
    let (page, me) = (world.read_report(visit, "hanne").await, world.me("hanne").await);
    app.accept_report(&me, visit, page).await.unwrap();
    for path in ["/reading", "/paper", "/text"] {
        let page = world.person("vidar").get(at(visit, path)).await;
        assert!(page.body().contains(VIEW) && page.body().contains(HEADING), "{path}");
    }
    for (path, begins) in [("/pdf", "%PDF-1.7"), ("/word", "PK")] {
        assert!(world.person("vidar").get(at(visit, path)).await.is(200).body().starts_with(begins));
    }
}

async fn a_host_that_agrees_has_no_such_section(world: World) {
    let visit = Box::pin(world.visit_at(Desk::Accepted)).await;
    for path in ["/reading", "/paper", "/text"] {
        let page = world.person("vidar").get(at(visit, path)).await;
        assert!(!page.is(200).body().contains("Enhetens eget syn"), "{path}");
    }
}
