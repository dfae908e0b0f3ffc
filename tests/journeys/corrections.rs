//! An accepted report is never changed: a correction is a new edition, which names the one before.

use app::reports::Stands;
use domain::id::VisitId;
use domain::letter::Letter;
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::report::section::Body;
use harness::{World, t};

harness::on_both!(
    a_correction_is_a_new_edition_and_the_one_before_stays_as_it_was,
    nothing_but_a_correction_changes_an_accepted_report,
    an_accepted_edition_that_was_changed_afterwards_breaks_the_chain,
    a_correction_that_the_host_does_not_want_is_withdrawn,
);

fn at(visit: VisitId, path: &str) -> String {
    format!("/visits/{visit}/report{path}")
}

const SLIP: &str = "Enheten møter unge med ro og tid.";
const MENDED: &str = "Enheten møter de unge med ro og god tid.";

async fn writes(world: &World, visit: VisitId, key: &str, words: &str) -> Result<(), app::AppError> {
    let nina = world.me("nina").await;
    let seen = world.app().section(&nina, visit, key).await.unwrap().2.version;
    let body = Body::Text(words.to_owned());
    world.app().write_section(&nina, visit, key, seen, body, false).await.map(|_| ())
}

/// The network leader mends a slip, and the unit leader approves the new edition. The two editions.
async fn corrected(world: &World, visit: VisitId) -> (u32, u32) {
    let before = world.visit(visit).await.report.edition;
    let (nina, hanne) = (world.person("nina"), world.person("hanne"));
    let page = nina.get(at(visit, "")).await;
    page.send(t("report-correct-begin"), &[("reason", "")]).await.is(422);
    let page = nina.get(at(visit, "")).await;
    let begun = page.send(t("report-correct-begin"), &[("reason", "To skrivefeil i innledningen.")]).await;
    begun.is(200).says(t("report-correct-begun")).says(t("report-correcting-title"));
    writes(world, visit, "essence", MENDED).await.unwrap();
    let page = nina.get(at(visit, "/reading")).await;
    page.send(t("report-send-to-acceptance"), &[]).await.is(200).says(t("report-sent-to-acceptance"));
    let page = hanne.get(at(visit, "/reading")).await.follow(t("report-to-acceptance")).await;
    page.send(t("report-accept"), &[]).await.is(200).says(t("report-accepted"));
    (before, world.visit(visit).await.report.edition)
}

async fn a_correction_is_a_new_edition_and_the_one_before_stays_as_it_was(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    let nina = world.me("nina").await;
    let (_, listed) = world.app().recommendations(&nina, visit).await.unwrap();
    let notes_end = world.visit(visit).await.notes_end(30);
    world.days_pass(3);
    let (before, now) = corrected(&world, visit).await;
    assert!(now > before);
    assert_eq!(world.visit(visit).await.notes_end(30), notes_end, "the notes do not live longer for it");
    let (_, after) = world.app().recommendations(&nina, visit).await.unwrap();
    assert_eq!(listed.len(), after.len(), "the host's list is what it was");

    for name in ["vidar", "kjell", "hanne", "nina"] {
        let reader = world.person(name);
        reader.get(at(visit, "/reading")).await.is(200).says(MENDED);
        let old = reader.get(at(visit, &format!("/editions/{before}"))).await;
        old.is(200).says(SLIP).lacks(MENDED).says(t("report-edition-old-title"));
        old.lacks(t("report-signed-broken-title"));
        let file = reader.get(at(visit, &format!("/editions/{before}/pdf"))).await;
        assert!(file.is(200).body().starts_with("%PDF-1.7"));
        reader.get(at(visit, &format!("/editions/{now}"))).await.is(200).says(MENDED);
        reader.get(at(visit, "/editions/99")).await.is(404);
        let me = world.me(name).await;
        for edition in [before, now] {
            let whole = world.app().accepted_edition(&me, visit, edition).await.unwrap();
            assert!(whole.signed.len() == 8 && whole.signed.iter().all(|one| one.stands == Stands::Holds));
            let named = whole.previous.map(|previous| (previous.edition, previous.holds));
            assert_eq!(named, (edition == now).then_some((before, true)));
        }
        let whole = world.app().read_report(&me, visit).await.unwrap();
        assert!(whole.previous.is_some_and(|previous| previous.holds));
    }
    for name in ["arne", "otto"] {
        world.person(name).get(at(visit, &format!("/editions/{before}"))).await.is(404);
    }
    world
        .person("nina")
        .get(at(visit, ""))
        .await
        .says(t("report-editions"))
        .says(t("report-step-correction"));
    world.app().send_due_letters().await.unwrap();
    let told = world.letters().to("mona@example.no");
    let subject = t("letter-report-corrected-subject");
    assert!(told.iter().any(|letter| letter.subject == subject), "{told:?}");
    // and once more: a chain of three
    let (second, third) = corrected_again(&world, visit).await;
    assert_eq!(second, now);
    let whole = world.app().accepted_edition(&nina, visit, third).await.unwrap();
    assert!(whole.previous.is_some_and(|previous| previous.holds && previous.edition == second));
    assert_eq!(world.visit(visit).await.report.former.len(), 2);
}

async fn corrected_again(world: &World, visit: VisitId) -> (u32, u32) {
    let (app, nina, hanne) = (world.app(), world.me("nina").await, world.me("hanne").await);
    let before = world.visit(visit).await.report.edition;
    app.correct_report(&nina, visit, "Enda en skrivefeil.").await.unwrap();
    writes(world, visit, "essence", SLIP).await.unwrap();
    let page = world.read_report(visit, "nina").await;
    app.send_report_to_acceptance(&nina, visit, page).await.unwrap();
    world.read_report(visit, "hanne").await;
    app.send_report_back(&hanne, visit, "Et komma til.").await.unwrap();
    writes(world, visit, "essence", MENDED).await.unwrap();
    let page = world.read_report(visit, "nina").await;
    app.send_report_to_acceptance(&nina, visit, page).await.unwrap();
    let page = world.read_report(visit, "hanne").await;
    app.accept_report(&hanne, visit, page).await.unwrap();
    (before, world.visit(visit).await.report.edition)
}

async fn nothing_but_a_correction_changes_an_accepted_report(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    let before = world.visit(visit).await.report;
    let edition = before.edition.to_string();
    let fields = [("edition", edition.as_str()), ("text", "Endret"), ("reason", "Fordi"), ("v[text]", "1")];
    let paths = [
        "/sections/essence",
        "/sections/host_comments",
        "/sections/recommendations",
        "/sections/essence/comments",
        "/team-reading",
        "/words",
        "/host-reading",
        "/last-reading",
        "/acceptance-request",
        "/acceptance",
        "/return",
        "/sections",
        "/draft",
    ];
    for name in ["vidar", "mona", "ulla", "hanne", "kjell", "nina"] {
        for path in paths {
            let answer = world.person(name).post(at(visit, path), &fields).await;
            assert!([403, 404, 409].contains(&answer.status.as_u16()), "{name} {path}: {}", answer.status);
        }
        if name != "nina" {
            let answer = world.person(name).post(at(visit, "/correction"), &fields).await;
            assert_eq!(answer.status.as_u16(), 403, "{name}");
        }
    }
    assert_eq!(world.visit(visit).await.report, before);

    // a correction leaves the recommendations, which are the host's list, and goes no farther back than to its beginning
    let nina = world.me("nina").await;
    world.app().correct_report(&nina, visit, "En skrivefeil.").await.unwrap();
    let refused = writes(&world, visit, "recommendations", "Noe annet").await;
    let is_theirs =
        |error: &app::AppError| matches!(error, app::AppError::Denied(Refusal::RecommendationsAreTheHosts));
    assert!(refused.as_ref().is_err_and(is_theirs), "{refused:?}");
    let back = world.app().send_report_back(&nina, visit, "Til teamet").await;
    assert!(matches!(back, Err(app::AppError::Denied(Refusal::CorrectionGoesOn))), "{back:?}");
    world.person("nina").get("/").await.is(200).says(t("task-read-as-network-leader"));
    let again = world.app().correct_report(&nina, visit, "En til").await;
    assert!(matches!(again, Err(app::AppError::Denied(Refusal::ReportIsWithTheNetworkLeader))), "{again:?}");
    let letters = domain::event::Event::ReportCorrected.letters(&world.visit(visit).await);
    assert!(letters.iter().all(|(_, letter)| *letter == Letter::ReportCorrected));
}

async fn an_accepted_edition_that_was_changed_afterwards_breaks_the_chain(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    let (before, _) = corrected(&world, visit).await;
    let (old, reading) = (at(visit, &format!("/editions/{before}")), at(visit, "/reading"));
    let vidar = world.person("vidar");
    for path in [&old, &reading] {
        vidar.get(path).await.is(200).lacks(t("report-signed-broken-title"));
    }
    // the former edition's words are given those of the new one, number and all
    let newer = "SELECT v.sealed FROM section_versions v WHERE v.visit_id = section_versions.visit_id AND v.section = \
                 section_versions.section AND v.version = section_versions.version + 1";
    let swapped = format!(
        "UPDATE section_versions SET sealed = ({newer}) WHERE visit_id = '{visit}' AND section = 'essence' AND \
         version = (SELECT s.version FROM sections s WHERE s.visit_id = '{visit}' AND s.section = 'essence') - 1"
    );
    world.tamper(&[&swapped]).await;
    vidar.get(&reading).await.is(200).says(t("report-signed-broken-title"));
    let me = world.me("vidar").await;
    let whole = world.app().read_report(&me, visit).await.unwrap();
    assert!(whole.previous.is_some_and(|previous| !previous.holds));
    vidar.get(&old).await.is(403).says(t("refusal-texts-do-not-agree"));
}

async fn a_correction_that_the_host_does_not_want_is_withdrawn(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    let (app, nina, hanne) = (world.app(), world.me("nina").await, world.me("hanne").await);
    let before = world.visit(visit).await.report;
    app.correct_report(&nina, visit, "Et annet ord.").await.unwrap();
    writes(&world, visit, "essence", MENDED).await.unwrap();
    let page = world.read_report(visit, "nina").await;
    app.send_report_to_acceptance(&nina, visit, page).await.unwrap();
    let withdrawal = at(visit, "/correction/withdrawal");
    let too_late = world.person("nina").post(&withdrawal, &[]).await;
    assert!(too_late.status == 403 && too_late.text().contains("endelig godkjenning"), "{}", too_late.status);
    world.read_report(visit, "hanne").await;
    app.send_report_back(&hanne, visit, "Vi mener at det første er riktig.").await.unwrap();
    for name in ["vidar", "hanne", "kjell"] {
        assert_eq!(world.person(name).post(&withdrawal, &[]).await.status, 403, "{name}");
    }
    let page = world.person("nina").get(at(visit, "")).await;
    let page =
        page.says(t("report-correction-withdraw-what")).send(t("report-correction-withdraw-do"), &[]).await;
    page.is(200).says(t("report-correction-withdrawn")).lacks(t("report-correcting-title"));
    page.says(t("report-step-correction-withdrawn"));
    let again = world.person("nina").post(&withdrawal, &[]).await;
    assert!(again.status == 403 && again.text().contains(t("refusal-no-correction")), "{}", again.status);

    let now = world.visit(visit).await.report;
    assert_eq!((now.desk(), now.known_as(), now.approval), (Desk::Accepted, before.edition, before.approval));
    let number = domain::lang::Lang::Nb;
    let number =
        app::texts::Words::tr(number, "report-edition-number", &[("edition", before.edition.into())]);
    for name in ["vidar", "kjell", "hanne", "nina"] {
        let reading = world.person(name).get(at(visit, "/reading")).await;
        reading.is(200).says(SLIP).lacks(MENDED).says(&number).lacks(t("report-signed-broken-title"));
        let whole = app.read_report(&world.me(name).await, visit).await.unwrap();
        assert!(whole.signed.len() == 8 && whole.signed.iter().all(|one| one.stands == Stands::Holds));
        assert!(whole.previous.is_none());
    }
    while app.send_due_letters().await.unwrap() > 0 {}
    let told = world.letters().to("hanne@example.no");
    let subject = t("letter-correction-withdrawn-subject");
    assert!(told.iter().any(|letter| letter.subject == subject), "{told:?}");
    // and a correction after that one follows the accepted edition
    let (_, next) = corrected_again(&world, visit).await;
    let whole = app.accepted_edition(&nina, visit, next).await.unwrap();
    assert!(whole.previous.is_some_and(|previous| previous.holds && previous.edition == before.edition));
    assert!(whole.signed.iter().all(|one| one.stands == Stands::Holds));
}
