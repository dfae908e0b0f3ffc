//! The host fills in its self-evaluation together, looks it over and submits it; team and network leader read it.

#![expect(clippy::unwrap_used, reason = "tests")]

use app::papers::Signing;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::id::VisitId;
use harness::{Answer, Page, Visitor, World, t};

harness::on_both!(
    the_host_fills_it_in_together_and_submits_it,
    two_who_write_in_one_field_see_both_texts,
    the_script_saves_a_field_and_is_told_of_another_writer,
    what_cannot_be_taken_comes_back_as_it_was_typed,
    the_organisation_chart_is_sealed_and_opened_by_those_with_a_key,
    evidence_for_a_standard_is_sealed_and_stands_beside_it,
    what_was_recommended_last_year_stands_beside_its_standard,
    only_the_host_writes_and_only_when_it_is_open,
);

fn at(visit: VisitId, part: &str) -> String {
    format!("/visits/{visit}/self-evaluation/{part}")
}

/// Fills in every field of a part and goes on.
async fn fill(who: &Visitor, path: &str) -> Page {
    let page = who.get(path).await;
    let mut form = page.form(t("action-save-and-continue"));
    let names: Vec<String> = form.names().into_iter().map(ToOwned::to_owned).collect();
    for name in names.iter().filter(|name| name.contains('.') && !name.starts_with("v[")) {
        if form.choices(name).contains(&"partly") {
            form = form.fill(name, "partly");
        } else if !name.starts_with("focus") && !name.starts_with("question") && form.value(name) == Some("")
        {
            form = form.fill(name, if number(name) { "12,5" } else { "Slik er det hos oss." });
        }
    }
    form.submit().await
}

fn number(name: &str) -> bool {
    let numbers = ["unit.beds", "unit.admissions"];
    numbers.contains(&name)
        || (name.starts_with("unit.staff_") && !["other", "shift"].iter().any(|end| name.ends_with(end)))
}

async fn fill_in_everything(world: &World, visit: VisitId) {
    let hanne = world.person("hanne");
    let mut page = fill(&hanne, &at(visit, "unit")).await;
    while !page.path().ends_with("/contributors") {
        let path = page.path().to_owned();
        page = fill(&hanne, &path).await;
        page.is(200);
    }
    let page = page.send(t("action-add"), &[("role", "Psykolog"), ("safety", "yes")]).await;
    page.says("Psykolog (verneombud)");
}

async fn sign_papers(world: &World, visit: VisitId, name: &str) {
    let me = world.person(name).me().await;
    let edition = world.app().edition(world.visit(visit).await.edition).await.unwrap();
    let (secrecy, consent) = (&edition.format.papers.secrecy, &edition.format.papers.team_consent);
    let signing = Signing {
        secrecy: secrecy.version.clone(),
        consent: consent.version.clone(),
        named_in_report: false,
    };
    world.app().sign_papers(&me, visit, signing).await.unwrap();
}

async fn the_host_fills_it_in_together_and_submits_it(world: World) {
    let visit = world.planned_visit().await;
    let (hanne, kjell) = (world.person("hanne"), world.person("kjell"));
    let overview = hanne.get(format!("/visits/{visit}/self-evaluation")).await;
    overview.says(t("state-not-started"));
    let refused = hanne.get(at(visit, "check")).await;
    assert!(!refused.offers(t("evaluation-submit")), "nothing is submitted while answers are missing");

    let focus = kjell.get(at(visit, "focus")).await;
    focus
        .send(t("action-save-and-continue"), &[("focus.1", "3"), ("question.1", "Hvordan gjør dere det?")])
        .await;
    fill_in_everything(&world, visit).await;
    let check = kjell.get(at(visit, "check")).await;
    check.says(t("evaluation-complete")).says(t("refusal-for-the-unit-leader"));

    let told = kjell.get(at(visit, "introduction")).await;
    told.send(t("action-save-and-continue"), &[("intro.needs", "Ring meg på 22 33 44 55.")]).await;
    let check = hanne.get(at(visit, "check")).await;
    check.says(t("giveaway-phone")).says("Hvordan gjør dere det?");
    check.send(t("evaluation-submit"), &[]).await.says(t("evaluation-submitted"));
    assert!(world.visit(visit).await.evaluation.is_submitted());
    let again = hanne.post(at(visit, "submission"), &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "a second press is harmless");

    sign_papers(&world, visit, "vidar").await;
    let read = world.person("vidar").get(at(visit, "reading")).await;
    read.is(200).says("Slik er det hos oss.").says("12,5").says("Psykolog (verneombud)");
    let nina = world.person("nina").get(at(visit, "reading")).await;
    nina.send(t("evaluation-reopen-button"), &[("reason", "")]).await.is(422);
    let page = nina.send(t("evaluation-reopen-button"), &[("reason", "Tallene for 2025 mangler.")]).await;
    page.says(t("evaluation-reopened"));
    hanne.get(format!("/visits/{visit}/self-evaluation")).await.says("Tallene for 2025 mangler.");
    hanne
        .get(at(visit, "check"))
        .await
        .send(t("evaluation-submit"), &[])
        .await
        .says(t("evaluation-submitted"));
    assert_eq!(world.visit(visit).await.evaluation.snapshots, 2);
}

async fn two_who_write_in_one_field_see_both_texts(world: World) {
    let visit = world.planned_visit().await;
    let path = at(visit, "introduction");
    let (first, second) = (world.person("hanne").get(&path).await, world.person("kjell").get(&path).await);
    first.send(t("action-save-and-continue"), &[("intro.context", "Åtte senger.")]).await.is(200);
    let both = [("intro.context", "Sju senger."), ("intro.needs", "Gode råd.")];
    let page = second.send(t("action-save-and-continue"), &both).await;
    page.is(409).says("Sju senger.").says("Åtte senger.").says("Hanne Holm");

    let kept = page.form(t("action-save-and-continue"));
    assert_eq!(kept.value("intro.needs"), Some("Gode råd."), "other fields are saved");
    let chosen = kept.fill("keep[intro.context]", "merged").fill("intro.context", "Åtte senger, sju i bruk.");
    chosen.submit().await.says(t("evaluation-saved"));
    let page = world.person("kaja").get(&path).await;
    assert_eq!(
        page.form(t("action-save-and-continue")).value("intro.context"),
        Some("Åtte senger, sju i bruk.")
    );

    // an old page sent back untouched takes nothing away
    first.send(t("action-save-and-continue"), &[("intro.vision", "Færre.")]).await.is(200);
    let page = world.person("kaja").get(&path).await;
    let form = page.form(t("action-save-and-continue"));
    assert_eq!(form.value("intro.context"), Some("Åtte senger, sju i bruk."));
    assert_eq!((form.value("intro.vision"), form.value("intro.needs")), (Some("Færre."), Some("Gode råd.")));
}

async fn autosave(who: &Visitor, path: &str, body: &str) -> Answer {
    let request = Request::post(path)
        .header("sec-fetch-site", "same-origin")
        .header(header::HOST, "kvip.test")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded;charset=UTF-8")
        .header("x-autosave", "1");
    who.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

async fn the_script_saves_a_field_and_is_told_of_another_writer(world: World) {
    let visit = world.planned_visit().await;
    let (path, hanne, kjell) = (at(visit, "area-1"), world.person("hanne"), world.person("kjell"));
    let first = "standard.1.1.level=met&v%5Bstandard.1.1.level%5D=0&changed=standard.1.1.level";
    let answer = autosave(&hanne, &path, first).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let told: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(told["saved"], true);
    assert!(told["versions"]["standard.1.1.level"].as_i64().unwrap() > 0 && told["text"].is_string());

    assert_eq!(
        autosave(&hanne, &path, first).await.status,
        StatusCode::OK,
        "the same answer twice is no conflict"
    );
    let other = first.replace("=met", "=not");
    let answer = autosave(&kjell, &path, &other).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains("1.1"), "{}", answer.text());
    let answer = autosave(&kjell, &path, "standard.1.1.comment=Ja&v%5Bstandard.1.1.comment%5D=0").await;
    assert_eq!(answer.status, StatusCode::OK, "another field is no conflict");
    let shown = kjell.get(&path).await;
    assert_eq!(shown.form(t("action-save-and-continue")).value("standard.1.1.level"), Some("met"));
    assert_eq!(world.visit(visit).await.evaluation.answered, 1);
}

async fn what_cannot_be_taken_comes_back_as_it_was_typed(world: World) {
    let visit = world.planned_visit().await;
    let hanne = world.person("hanne");
    let page = hanne.get(at(visit, "unit")).await;
    let page =
        page.send(t("action-save-and-continue"), &[("unit.beds", "mange"), ("unit.ages", "13–17")]).await;
    page.is(422).says(t("evaluation-not-a-number"));
    assert_eq!(page.form(t("action-save-and-continue")).value("unit.beds"), Some("mange"));
    assert_eq!(page.form(t("action-save-and-continue")).value("unit.ages"), Some("13–17"));

    for pairs in [
        vec![("unit.pets", "3")],
        vec![("standard.99.1.level", "met")],
        vec![("nonsense", "1")],
        vec![("unit.beds", "1"), ("unit.beds", "2")],
        vec![("unit.ages", "a\u{0}b")],
        vec![("standard.1.1.level", "best")],
    ] {
        assert_eq!(
            hanne.post(at(visit, "unit"), &pairs).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{pairs:?}"
        );
    }
    let long = "å".repeat(10_001);
    assert_eq!(hanne.post(at(visit, "introduction"), &[("intro.context", &long)]).await.status.as_u16(), 422);
    for part in ["area-99", "follow-up", "nothing", "area-"] {
        assert_eq!(hanne.get(at(visit, part)).await.status(), StatusCode::NOT_FOUND, "{part}");
    }
}

async fn the_organisation_chart_is_sealed_and_opened_by_those_with_a_key(world: World) {
    let visit = world.planned_visit().await;
    let (path, hanne) = (at(visit, "organisation-chart"), world.person("hanne"));
    let chart = b"%PDF-1.7 kvalitetsleder-under-direktoren";
    let page = hanne.get(&path).await;
    let wrong = page.form(t("evaluation-chart-attach")).attach("file", "kart.svg", b"<svg/>").submit().await;
    wrong.is(422).says(t("file-of-another-kind"));
    page.form(t("evaluation-chart-attach")).submit().await.is(422).says(t("file-missing"));
    let page = page.form(t("evaluation-chart-attach")).attach("file", "../../Kårt.pdf", chart).submit().await;
    page.says(t("evaluation-chart-attached")).says("Kårt.pdf");

    let opened = world.person("kaja").get(page.link("Kårt.pdf")).await;
    assert_eq!(opened.bytes(), chart, "the host opens what is its own");
    let disposition = opened.headers()[header::CONTENT_DISPOSITION].to_str().unwrap().to_owned();
    assert!(disposition.starts_with("attachment; filename=\"K_rt.pdf\""), "{disposition}");
    world.person("ulla").get(page.link("Kårt.pdf")).await.is(403);
    world.person("otto").get(page.link("Kårt.pdf")).await.is(404);
    assert!(world.traces().await.of_text("kvalitetsleder-under-direktoren").is_empty());

    let link = page.link("Kårt.pdf");
    let page = page
        .form(t("evaluation-chart-attach"))
        .attach("file", "nytt.png", b"\x89PNG\r\n\x1a\n....")
        .submit()
        .await;
    page.says("nytt.png").lacks("Kårt.pdf");
    hanne.get(&link).await.is(404);
    page.send("/removal", &[]).await.says(t("evaluation-chart-empty-title"));

    fill_in_everything(&world, visit).await;
    page.form(t("evaluation-chart-attach")).attach("file", "kart.pdf", chart).submit().await.is(200);
    hanne.get(at(visit, "check")).await.send(t("evaluation-submit"), &[]).await.is(200);
    sign_papers(&world, visit, "ulla").await;
    let read = world.person("ulla").get(at(visit, "reading")).await;
    assert_eq!(
        world.person("ulla").get(read.link("kart.pdf")).await.bytes(),
        chart,
        "the team has the visit's key"
    );
}

async fn evidence_for_a_standard_is_sealed_and_stands_beside_it(world: World) {
    let visit = world.planned_visit().await;
    let (hanne, path) = (world.person("hanne"), at(visit, "evidence/1.1"));
    let procedure = b"%PDF-1.7 runde-gjennom-rommene";
    let page = hanne.get(at(visit, "area-1")).await.follow("Legg ved filer for 1.1").await;
    assert_eq!(page.path(), path);
    let attach = t("evaluation-chart-attach");
    page.form(attach).attach("file", "runde.svg", b"<svg/>").submit().await.is(422);
    page.form(attach).submit().await.is(422).says(t("file-missing"));
    let page = page.form(attach).attach("file", "../Runde.pdf", procedure).submit().await;
    page.says(t("evaluation-evidence-attached")).says("Runde.pdf");
    for name in ["1", "2", "3", "4"] {
        page.form(attach).attach("file", name, procedure).submit().await.is(200);
    }
    page.form(attach).attach("file", "5.pdf", procedure).submit().await.is(422).says(t("evidence-too-many"));
    let newer = b"%PDF-1.7 runde-to-ganger-i-aaret";
    let page = page.form(attach).attach("file", "Runde.pdf", newer).submit().await;
    assert_eq!(page.links().iter().filter(|(_, href)| href.starts_with(&format!("{path}/"))).count(), 5);
    assert_eq!(
        world.person("kaja").get(page.link("Runde.pdf")).await.bytes(),
        newer,
        "the newer took its place"
    );
    page.send("/removal", &[]).await.says(t("evaluation-evidence-removed"));
    assert!(world.traces().await.of_text("runde-to-ganger-i-aaret").is_empty());
    for (who, status) in [("ulla", 403), ("nina", 403), ("otto", 404), ("arne", 404)] {
        world.person(who).get(&path).await.is(status);
        world.person(who).get(page.link("1.pdf")).await.is(status);
    }
    let nowhere = hanne.get(at(visit, "evidence/99.9")).await;
    nowhere.is(404);
    let other = page.link("1.pdf").replace("/evidence/1.1/", "/evidence/1.2/");
    hanne.get(&other).await.is(404);

    frozen_and_read(&world, visit, &page.link("1.pdf"), procedure).await;
}

/// Once it is submitted, evidence can no longer be changed, and those who may read the self-evaluation open it.
async fn frozen_and_read(world: &World, visit: VisitId, file: &str, procedure: &[u8]) {
    let hanne = world.person("hanne");
    fill_in_everything(world, visit).await;
    hanne.get(at(visit, "area-1")).await.says("1.pdf");
    hanne.get(at(visit, "check")).await.send(t("evaluation-submit"), &[]).await.is(200);
    let late = hanne.get(at(visit, "evidence/1.1")).await;
    let offers = late.offers(t("evaluation-chart-attach")) || late.offers("/removal");
    assert!(!offers, "frozen once it is submitted");
    let refused = hanne.post(format!("{file}/removal"), &[]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    sign_papers(world, visit, "ulla").await;
    for path in [at(visit, "reading"), format!("/visits/{visit}/preparation")] {
        let page = world.person("ulla").get(&path).await;
        assert_eq!(world.person("ulla").get(page.link("1.pdf")).await.bytes(), procedure);
    }
    assert_eq!(world.person("nina").get(file).await.bytes(), procedure);
}

async fn what_was_recommended_last_year_stands_beside_its_standard(world: World) {
    let last = world.accepted_visit(&["Gå runden to ganger i året.", "Feire det dere får til."]).await;
    assert_eq!(world.visit(last).await.measures, (0, 2));
    let visit = world.planned_visit().await;
    assert_eq!(world.visit(visit).await.previous, Some(last));
    let hanne = world.person("hanne");
    let body = hanne.get(at(visit, "area-1")).await.body();
    let (beside, before) = (body.find("Gå runden to ganger"), body.find("Feire det dere får til."));
    let standard = body.find("evidence/1.1").unwrap();
    assert!(before.unwrap() < standard, "what belongs to no standard stands before them all");
    assert!(beside.unwrap() > before.unwrap());
    hanne.get(at(visit, "area-2")).await.lacks("Gå runden to ganger").says("Feire det dere får til.");
    hanne.get(at(visit, "follow-up")).await.says("Hører til standard 1.1.");
}

async fn only_the_host_writes_and_only_when_it_is_open(world: World) {
    let visit = world.planned_visit().await;
    for (name, status) in
        [("vidar", 403), ("ulla", 403), ("nina", 403), ("arne", 404), ("otto", 404), ("leif", 404)]
    {
        let who = world.person(name);
        assert_eq!(who.get(at(visit, "unit")).await.status().as_u16(), status, "{name}");
        let posted = who.post(at(visit, "unit"), &[("unit.beds", "1")]).await;
        assert_eq!(posted.status.as_u16(), status, "{name}");
        assert_eq!(who.post(at(visit, "submission"), &[]).await.status.as_u16(), status, "{name}");
        assert_eq!(who.get(at(visit, "reading")).await.status().as_u16(), status, "{name}");
    }
    world
        .person("vidar")
        .get(format!("/visits/{visit}/self-evaluation"))
        .await
        .is(200)
        .says(t("evaluation-empty-title"));
    fill_in_everything(&world, visit).await;
    let kjell = world.person("kjell");
    assert_eq!(kjell.post(at(visit, "submission"), &[]).await.status, StatusCode::FORBIDDEN);
    let hanne = world.person("hanne");
    hanne.get(at(visit, "check")).await.send(t("evaluation-submit"), &[]).await.is(200);
    kjell.get(at(visit, "unit")).await.is(403).says(t("refusal-evaluation-is-submitted"));
    assert_eq!(
        hanne.post(at(visit, "reopening"), &[("reason", "Vi glemte noe.")]).await.status,
        StatusCode::FORBIDDEN
    );
}
