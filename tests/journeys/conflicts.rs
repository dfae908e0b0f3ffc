//! Two people at once: the second sees both texts, and nothing that was typed is lost.

use domain::report::approval::Desk;
use harness::{World, t};

harness::on_both!(
    two_in_one_answer_see_both_texts,
    two_in_one_section_see_both_texts,
    two_dates_locked_at_once_are_one,
    a_word_given_on_a_text_that_changed_is_not_taken,
);

async fn two_in_one_answer_see_both_texts(world: World) {
    let visit = world.dated_visit().await;
    let path = format!("/visits/{visit}/self-evaluation/introduction");
    let (hers, his) = (world.person("hanne").get(&path).await, world.person("kjell").get(&path).await);
    let hers = hers.form(t("action-save-and-continue")).fill("intro.context", "Hannes ord om enheten.");
    hers.submit().await.is(200);
    let his = his.form(t("action-save-and-continue")).fill("intro.context", "Kjells ord om enheten.");
    let both = his.submit().await;
    both.is(409).says("Hannes ord om enheten.").says("Kjells ord om enheten.");
}

async fn two_in_one_section_see_both_texts(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let path = format!("/visits/{visit}/report/sections/focus_areas");
    let (one, other) = (world.person("mona").get(&path).await, world.person("magnus").get(&path).await);
    one.send(t("action-save"), &[("text", "Monas ord om styrker.")]).await.is(200);
    let both = other.send(t("action-save"), &[("text", "Magnus sine ord om styrker.")]).await;
    both.is(409).says("Monas ord om styrker.").says("Magnus sine ord om styrker.");
}

async fn two_dates_locked_at_once_are_one(world: World) {
    let visit = world.planned_visit().await;
    let days = ["2026-04-15", "2026-04-16", "2026-04-21"].map(|day| day.parse().unwrap());
    world.app().offer_dates(&world.me("hanne").await, visit, days).await.unwrap();
    let path = format!("/visits/{visit}/locked-date");
    let (vidar, nina) = (world.person("vidar"), world.person("nina"));
    let (first, second) =
        tokio::join!(vidar.post(&path, &[("day", "2026-04-15")]), nina.post(&path, &[("day", "2026-04-16")]));
    let mut answers = [first.status.as_u16(), second.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers[0], 303);
    assert!([403, 409].contains(&answers[1]), "{answers:?}");
}

async fn a_word_given_on_a_text_that_changed_is_not_taken(world: World) {
    let visit = world.visit_at(Desk::WithTeam).await;
    let page = world.person("mona").get(format!("/visits/{visit}/report/reading")).await;
    let path = format!("/visits/{visit}/report/sections/focus_areas");
    let other = world.person("vidar").get(&path).await;
    other.send(t("action-save"), &[("text", "Et nytt ord om styrker.")]).await.is(200);
    page.send(t("report-give-word"), &[]).await.is(409).says(t("refusal-another-edition"));
}
