//! What the host has handed in lies before the team, with a question for every gap.

#![expect(clippy::unwrap_used, reason = "tests")]

use app::evaluations::Typed;
use domain::evaluation::{Aspect, Contributor, Field};
use domain::id::VisitId;
use domain::text::Line;
use harness::{World, t};

harness::on_both!(the_team_reads_what_was_handed_in_and_meets_its_gaps_as_questions);

fn answer(field: &Field) -> String {
    let text = match field {
        Field::Standard(_, Aspect::Level) => "not",
        Field::Unit(key) if key.starts_with("staff") || ["beds", "admissions"].contains(&key.as_str()) => {
            "12"
        }
        _ => "Slik er det hos oss.",
    };
    text.to_owned()
}

/// The host answers all that is asked for, and submits.
async fn submit(world: &World, visit: VisitId) {
    let (app, hanne) = (world.app(), world.person("hanne").me().await);
    let role = Line::parse("Enhetsleder").unwrap();
    let one = Contributor { role, safety_representative: false, union_representative: true };
    app.add_contributor(&hanne, visit, one).await.unwrap();
    for _ in 0..3 {
        let evaluation = app.evaluation_to_answer(&hanne, visit).await.unwrap();
        let missing = evaluation.questionnaire().missing(&evaluation.answers);
        let typed = |field: Field| Typed { text: answer(&field), seen: 0, field };
        let typed: Vec<Typed> = missing.into_iter().map(|one| typed(one.field)).collect();
        app.save_answers(&hanne, visit, &typed).await.unwrap();
    }
    app.submit_evaluation(&hanne, visit).await.unwrap();
}

async fn the_team_reads_what_was_handed_in_and_meets_its_gaps_as_questions(world: World) {
    let visit = world.planned_visit().await;
    let mona = world.person("mona");
    let preparation = format!("/visits/{visit}/preparation");
    let papers = mona.get(&preparation).await;
    assert_eq!(papers.path(), format!("/visits/{visit}/papers"), "first the papers");
    let boxes = [("secrecy", "yes"), ("consent", "yes"), ("no_conflict", "yes")];
    papers.send(t("papers-sign-button"), &boxes).await.says(t("papers-signed"));
    mona.get(&preparation).await.is(200).says(t("preparation-empty-title"));

    submit(&world, visit).await;
    let page = mona.get(&preparation).await;
    page.says("Slik er det hos oss.").says(t("evaluation-ratings")).says(t("preparation-no-recommendations"));
    page.says(t("gap-no-safety-representative")).lacks(t("gap-no-union-representative"));
    page.says(t("gap-no-chart")).says(t("gap-no-focus")).says(t("gap-not-met"));
    let sheet = page.follow(t("preparation-print")).await;
    sheet.is(200).says(t("gap-not-met")).lacks("Slik er det hos oss.");
    assert_eq!(sheet.attr("body", "class").as_deref(), Some("sheet"));

    for name in ["hanne", "nina", "otto"] {
        world.person(name).get(&preparation).await.is(404);
        world.person(name).get(format!("{preparation}/questions")).await.is(404);
    }
}
