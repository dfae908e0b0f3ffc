//! Signing in and out, and the first thing one meets.

use harness::{PASSPHRASE, World, t};
use sea_orm::{ConnectionTrait, Statement};

harness::on_both!(
    everyone_signs_in_and_meets_her_desk,
    a_session_ends_and_one_signs_in_again,
    a_wrong_passphrase_and_an_unknown_address_are_answered_alike,
    what_was_refused_at_the_door_is_in_the_log_once_with_a_count,
    a_link_opens_one_account_once,
);

async fn everyone_signs_in_and_meets_her_desk(world: World) {
    for name in ["arne", "nina", "hanne", "vidar", "ulla", "otto"] {
        world.person(name).on_another_machine().sign_in().await.is(200).says(t("desk-title"));
    }
}

async fn a_session_ends_and_one_signs_in_again(world: World) {
    let hanne = world.person("hanne");
    let old = hanne.clone();
    world.days_pass(1);
    hanne.get("/").await.is(200).says(t("desk-title"));
    hanne.post("/sign-out", &[]).await;
    assert!(!old.has_cookie());
    assert_eq!(world.nobody().get("/").await.path(), "/sign-in");
}

async fn a_wrong_passphrase_and_an_unknown_address_are_answered_alike(world: World) {
    let nobody = world.nobody();
    let mut bodies = Vec::new();
    for (email, passphrase) in
        [("hanne@example.no", "noe helt annet enn det"), ("ingen@example.no", PASSPHRASE)]
    {
        let page = nobody.get("/sign-in").await;
        let page = page.send(t("sign-in-button"), &[("email", email), ("passphrase", passphrase)]).await;
        page.is(422).says(t("sign-in-wrong"));
        bodies.push(page.body().replace(email, ""));
    }
    assert_eq!(bodies[0], bodies[1]);
}

/// Leaves of a kind, as they are written.
async fn leaves(world: &World, kind: &str) -> Vec<String> {
    let records = world.records().await;
    let query = format!("SELECT leaf FROM leaves WHERE kind = '{kind}' ORDER BY position");
    let rows = records.query_all_raw(Statement::from_string(records.get_database_backend(), query));
    let found = rows.await.unwrap().iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
    records.close().await.unwrap();
    found
}

async fn what_was_refused_at_the_door_is_in_the_log_once_with_a_count(world: World) {
    let (nobody, wrong) = (world.nobody(), "noe helt annet enn det");
    for _ in 0..4 {
        nobody.post("/sign-in", &[("email", "hanne@example.no"), ("passphrase", wrong)]).await;
        nobody.post("/sign-in", &[("email", "skriver@example.no"), ("passphrase", wrong)]).await;
    }
    let mona = world.person("mona").on_another_machine();
    mona.sign_in().await.is(200);
    mona.post("/unlock", &[("passphrase", wrong)]).await;
    world.app().tend_log().await.unwrap();
    let none: [String; 0] = [];
    assert_eq!(leaves(&world, "sign_in_refused").await, none, "they are counted first");
    world.clock().minutes_pass(16);
    world.app().tend_log().await.unwrap();
    world.app().tend_log().await.unwrap();
    let refused = leaves(&world, "sign_in_refused").await;
    assert_eq!(refused.len(), 2, "{refused:?}");
    let hanne = world.id("hanne").to_string();
    let (hers, nobodys): (Vec<_>, Vec<_>) = refused.iter().partition(|leaf| leaf.contains(&hanne));
    assert!(hers[0].contains("\"tries\":4") && nobodys[0].contains("\"person\":null"), "{refused:?}");
    assert!(refused.iter().all(|leaf| !leaf.contains("example.no")), "no address is in the log");
    let unlock = leaves(&world, "unlock_refused").await;
    assert!(unlock.len() == 1 && unlock[0].contains(&world.id("mona").to_string()), "{unlock:?}");

    mona.sign_in().await.is(200);
    mona.post("/sign-out", &[]).await;
    assert_eq!(leaves(&world, "signed_out").await.len(), 1);
    let page = world.person("pia").get("/log").await;
    page.is(200).says(t("log-kind-sign-in-refused")).says(t("log-kind-signed-out")).says("Hanne Holm");
}

async fn a_link_opens_one_account_once(world: World) {
    let unknown = world.nobody().get("/invitations/abc").await;
    unknown.is(410).says(t("invitation-gone"));
}
