//! The host offers three days, the visit leader locks one, and every deadline follows.

use domain::schedule::Milestone;
use harness::{World, t};

harness::on_both!(
    the_host_offers_three_days_and_the_visit_leader_locks_one,
    days_that_cannot_be_offered_come_back_with_the_reason,
);

async fn the_host_offers_three_days_and_the_visit_leader_locks_one(world: World) {
    let visit = world.planned_visit().await;
    let page = world.person("hanne").get(format!("/visits/{visit}/dates")).await;
    let days = [("first", "2026-04-14"), ("second", "2026-04-15"), ("third", "2026-04-21")];
    page.send(t("dates-offer-button"), &days).await.says(t("dates-offered"));

    let page = world.person("vidar").get(format!("/visits/{visit}/dates")).await;
    page.send(t("dates-lock-button"), &[("day", "2026-04-15")]).await.says(t("dates-locked"));
    let visit = world.visit(visit).await;
    assert_eq!(visit.day().map(|day| day.to_string()).as_deref(), Some("2026-04-15"));
    assert!(visit.due(Milestone::NotesDue) > visit.day());
}

async fn days_that_cannot_be_offered_come_back_with_the_reason(world: World) {
    let visit = world.planned_visit().await;
    let page = world.person("hanne").get(format!("/visits/{visit}/dates")).await;
    let days = [("first", "2026-04-18"), ("second", "i morgen"), ("third", "")];
    let page = page.send(t("dates-offer-button"), &days).await;
    page.is(422).says(t("problem-date"));
    let kept = page.form(t("dates-offer-button"));
    assert_eq!((kept.value("first"), kept.value("second")), (Some("2026-04-18"), Some("i morgen")));
}
