//! What somebody may no longer do ends with her next request, however long her session has to go.

use axum::body::Body;
use axum::http::Request;
use domain::person::{NetworkRole, Person};
use harness::World;

harness::on_both!(
    a_role_withdrawn_ends_with_the_next_request_of_a_running_session,
    an_account_closed_ends_with_the_next_request_of_a_running_session,
);

async fn a_role_withdrawn_ends_with_the_next_request_of_a_running_session(world: World) {
    let (arne, otto) = (world.me("arne").await, world.person("otto"));
    otto.get("/log").await.is(404);
    let who = otto.me().await.person;
    let officer = Person { network: vec![NetworkRole::PrivacyOfficer], ..who.clone() };
    world.app().save_person(&arne, &officer).await.unwrap();
    otto.get("/log").await.is(200);
    world.app().save_person(&arne, &who).await.unwrap();
    otto.get("/log").await.is(404);
    otto.get("/").await.is(200);
}

async fn an_account_closed_ends_with_the_next_request_of_a_running_session(world: World) {
    let (arne, otto) = (world.me("arne").await, world.person("otto"));
    assert!(otto.open("/").await.status.is_success(), "the control: she is in");
    let who = otto.me().await.person;
    world.app().save_person(&arne, &Person { active: false, ..who }).await.unwrap();
    assert!(otto.has_cookie());
    let answer = otto.send(Request::get("/").body(Body::empty()).unwrap()).await;
    assert!(answer.leads_to().is_some_and(|to| to.starts_with("/sign-in")), "{}", answer.text());
}
