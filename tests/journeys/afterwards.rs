//! After the report: the host follows up, the team gives feedback, the visit closes. And the desk that tells of it.

use app::texts::Words;
use domain::lang::Lang;
use harness::{Page, World, t};

harness::on_both!(
    the_host_says_what_it_will_do_about_each_suggestion,
    two_people_of_the_host_writing_at_once_see_both_texts,
    what_cannot_be_a_plan_comes_back_filled_in,
    the_team_tells_the_network_leader_how_it_went_and_nobody_else_reads_it,
    the_network_leader_closes_the_visit_and_learns_what_is_left,
    each_desk_tells_what_waits_and_each_visit_where_it_stands,
    an_administrator_learns_only_that_the_visit_exists,
);

const SUGGESTED: [&str; 2] = ["La pasientene skrive i sin egen plan.", "Møt pårørende den første uken."];

fn plan() -> [(&'static str, &'static str); 5] {
    [
        ("what", "Ny mal for planen"),
        ("who", "fagutvikler"),
        ("due", "2026-09-01"),
        ("status", "started"),
        ("comment", ""),
    ]
}

async fn first_form(world: &World, name: &str, visit: impl std::fmt::Display) -> Page {
    let page = world.person(name).get(format!("/visits/{visit}/follow-up")).await;
    page.is(200).follow(t("follow-write")).await
}

async fn the_host_says_what_it_will_do_about_each_suggestion(world: World) {
    let visit = world.accepted_visit(&SUGGESTED).await;
    let form = first_form(&world, "hanne", visit).await;
    form.says(SUGGESTED[0]).lacks(SUGGESTED[1]);
    let list = form.send(t("action-save"), &plan()).await;
    list.is(200).says(t("measure-saved")).says("Ny mal for planen").says("tirsdag 1. september 2026");
    assert_eq!(world.visit(visit).await.measures, (1, 2));

    let team = world.person("mona").get(format!("/visits/{visit}/follow-up")).await;
    team.says("fagutvikler").lacks(t("follow-change"));
    let next = world.visit(visit).await;
    let next = domain::visit::Visit { previous: Some(next.id), ..next };
    let list = world.app().last_years_recommendations(&next).await.unwrap();
    assert_eq!(list.len(), 2);
    assert!(list[0].measure.is_some() && list[1].measure.is_none());
}

async fn two_people_of_the_host_writing_at_once_see_both_texts(world: World) {
    let visit = world.accepted_visit(&SUGGESTED).await;
    let (hers, his) = (first_form(&world, "hanne", visit).await, first_form(&world, "kjell", visit).await);
    hers.send(t("action-save"), &plan()).await.is(200);
    hers.send(t("action-save"), &plan()).await.is(200);
    let mut other = plan();
    other[0].1 = "Planen skrives sammen med pasienten";
    let both = his.send(t("action-save"), &other).await;
    both.is(409).says("Ny mal for planen").says(t("ui-conflict-title"));
    assert_eq!(both.form(t("action-save")).value("what"), Some("Planen skrives sammen med pasienten"));
    both.send(t("action-save"), &[]).await.is(200).says("Planen skrives sammen med pasienten");
}

async fn what_cannot_be_a_plan_comes_back_filled_in(world: World) {
    let visit = world.accepted_visit(&SUGGESTED).await;
    let form = first_form(&world, "hanne", visit).await;
    let page = form.send(t("action-save"), &[("what", "Ny mal"), ("who", ""), ("due", "i morgen")]).await;
    page.is(422).says(t("problem-empty")).says(t("problem-date")).says(t("problem-choose"));
    assert_eq!(page.form(t("action-save")).value("what"), Some("Ny mal"));
    let mut dropped = plan();
    dropped[3].1 = "dropped";
    form.send(t("action-save"), &dropped).await.is(422).says(t("measure-say-why"));
    let unknown = "0191d3a0-0000-7000-8000-000000000001";
    let path = format!("/visits/{visit}/recommendations/{unknown}/measure");
    world.person("hanne").get(&path).await.is(404);
    let refused = world.person("mona").post(form.path(), &plan()).await;
    assert_eq!(refused.status, 403);
}

async fn the_team_tells_the_network_leader_how_it_went_and_nobody_else_reads_it(world: World) {
    let visit = world.accepted_visit(&SUGGESTED).await;
    let (path, reading) = (format!("/visits/{visit}/feedback"), format!("/visits/{visit}/feedback/reading"));
    let page = world.person("mona").get(&path).await;
    page.send(t("feedback-send"), &[]).await.is(422).says(t("feedback-is-empty"));
    let said = [("organisation", "Innkallingen kom hemmelig sent"), ("day_plan", "Lengre pauser")];
    page.send(t("feedback-send"), &said).await.says(t("feedback-sent"));
    page.send(t("feedback-send"), &said).await.is(409).says(t("feedback-stale"));

    let again = world.person("mona").get(&path).await;
    assert_eq!(again.form(t("feedback-amend")).value("day_plan"), Some("Lengre pauser"));
    again.send(t("feedback-amend"), &[("day_plan", "Lengre lunsj")]).await.says(t("feedback-sent"));
    assert_eq!(world.visit(visit).await.feedback_from, [world.id("mona")]);

    let read = world.person("nina").get(&reading).await;
    read.is(200).says("Innkallingen kom hemmelig sent").says("Lengre lunsj").lacks("Lengre pauser");
    for name in ["hanne", "vidar", "magnus", "otto", "arne"] {
        world.person(name).get(&reading).await.is(404);
    }
    world.person("hanne").get(&path).await.is(200).lacks("hemmelig");
    world.person("magnus").get(&path).await.is(200).lacks("hemmelig");
    assert_eq!(world.traces().await.of_text("Innkallingen kom hemmelig sent"), Vec::<String>::new());
}

async fn the_network_leader_closes_the_visit_and_learns_what_is_left(world: World) {
    let visit = world.accepted_visit(&SUGGESTED).await;
    let path = format!("/visits/{visit}/closing");
    world.person("hanne").get(&path).await.is(200).says(t("refusal-for-the-network-leader"));
    assert_eq!(world.person("hanne").post(&path, &[]).await.status, 403);

    let page = world.person("nina").get(&path).await;
    page.says(t("closing-open")).says(&Lang::Nb.tr("lack-feedback", &[("count", 4_u32.into())]));
    page.send(t("closing-button"), &[]).await.says(t("closing-done")).says(t("visit-now-closed"));
    assert_eq!(world.person("nina").post(&path, &[]).await.status, 403);

    world.person("mona").get(format!("/visits/{visit}/feedback")).await.says(t("refusal-visit-is-closed"));
    let form = first_form(&world, "hanne", visit).await;
    form.send(t("action-save"), &plan()).await.says(t("measure-saved"));
}

async fn each_desk_tells_what_waits_and_each_visit_where_it_stands(world: World) {
    let visit = world.accepted_visit(&SUGGESTED).await;
    let desk = world.person("hanne").get("/").await;
    let waits = Lang::Nb.tr("task-record-measures", &[("written", 0_u32.into()), ("total", 2_u32.into())]);
    assert_eq!(desk.link(&waits), format!("/visits/{visit}/follow-up"));
    desk.says("Vestfjord").says(t("stage-follow-up")).says(t("role-unit-leader"));
    world.person("mona").get("/").await.follow(t("task-give-feedback")).await.says(t("feedback-title"));
    let units = Lang::Nb.tr("desk-units-without-visit", &[("count", 2_u32.into())]);
    let nina = world.person("nina").get("/").await;
    nina.says(&units).says(t("task-close-visit")).says(t("waiting-host"));
    world.person("otto").get("/").await.says(t("desk-no-visits"));

    let page = world.person("kjell").get(format!("/visits/{visit}")).await;
    page.says(t("visit-now-follow-up"))
        .says(&Lang::Nb.tr("lack-measures", &[("missing", 2_u32.into()), ("total", 2_u32.into())]));
    page.says(t("event-team-chosen")).says(t("milestone-action_plan"));
    page.lacks(t("part-preparation")).lacks(t("part-closing"));
}

async fn an_administrator_learns_only_that_the_visit_exists(world: World) {
    let visit = world.accepted_visit(&SUGGESTED).await;
    let arne = world.person("arne");
    let page = arne.get(format!("/visits/{visit}")).await;
    page.is(200)
        .says("Vestfjord")
        .lacks(t("visit-events"))
        .lacks(t("visit-parts"))
        .lacks(t("visit-now-follow-up"));
    for part in ["follow-up", "feedback", "closing", "feedback/reading"] {
        arne.get(format!("/visits/{visit}/{part}")).await.is(404);
    }
    world.person("otto").get(format!("/visits/{visit}")).await.is(404);
}
