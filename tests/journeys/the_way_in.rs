//! Signing in and out, and the first thing one meets.

use harness::{PASSPHRASE, World, t};

harness::on_both!(
    everyone_signs_in_and_meets_her_desk,
    a_session_ends_and_one_signs_in_again,
    a_wrong_passphrase_and_an_unknown_address_are_answered_alike,
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

async fn a_link_opens_one_account_once(world: World) {
    let unknown = world.nobody().get("/invitations/abc").await;
    unknown.is(410).says(t("invitation-gone"));
}
