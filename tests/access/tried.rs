//! The trying itself.

use crate::ids;
use domain::actor::Actor;
use domain::id::VisitId;
use domain::policy::{Action, Decision, decide, decide_in_network};
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use harness::{Answer, Visitor, World};
use web::routes::{Needs, Row};

/// One person for every role, and some without a part.
const PEOPLE: [&str; 12] =
    ["otto", "pia", "rolf", "leif", "arne", "nils", "kjell", "ulla", "mona", "hanne", "nina", "vidar"];

/// Routes that change who is signed in or what one's own account is; tried by their own journeys.
const OWN: [&str; 2] = ["/sign-out", "/profile/passphrase"];

async fn ask(visitor: &Visitor, row: &Row, path: &str) -> Answer {
    if row.method == "GET" {
        return visitor.open(path).await;
    }
    let answer = visitor.post(path, &[]).await;
    if answer.status.as_u16() != 400 {
        return answer;
    }
    // This one takes a file.
    visitor.post_raw(path, "multipart/form-data; boundary=x", "--x--\r\n").await
}

/// What policy says, for whoever asks, about a visit as it stands now.
async fn decision(world: &World, name: &str, row: &Row, visit: VisitId) -> Decision {
    let me = world.me(name).await;
    let who = me.who();
    match row.needs {
        // Who writes in a section depends on the section, so its page asks further.
        Needs::Visit(Action::ReadReport) if row.method == "POST" => {
            let stands = world.visit(visit).await;
            let edition = world.app().edition(stands.edition).await.unwrap();
            app::reports::may_write(&me, &stands, edition.format.section(ids::SECTION).unwrap())
        }
        Needs::Nothing | Needs::SignIn => Decision::Allowed,
        Needs::Network(action) => decide_in_network(who, action),
        Needs::Visit(action) => {
            let stands = world.visit(visit).await;
            decide(&Actor::on(who, &stands), action, &stands)
        }
    }
}

/// Whether an answer is what policy says; the sentence about it when it is not.
fn fits(decision: &Decision, answer: &Answer, unknown: &Answer) -> Result<(), String> {
    let status = answer.status.as_u16();
    match decision {
        Decision::Hidden if status != 404 => Err(format!("hidden, but answered {status}")),
        Decision::Hidden if answer.body != unknown.body => {
            Err("answered otherwise than what is not there".into())
        }
        Decision::Denied(_) if status == 403 => Ok(()),
        // Whoever has not signed is led to what she must sign.
        Decision::Denied(Refusal::SignPapersFirst)
            if answer.leads_to().is_some_and(|to| to.ends_with("/papers")) =>
        {
            Ok(())
        }
        // Submitting twice is answered as submitting once.
        Decision::Denied(Refusal::EvaluationIsSubmitted) if status == 303 => Ok(()),
        Decision::Denied(reason) => Err(format!("denied ({reason:?}), but answered {status}")),
        Decision::Allowed if [401, 403, 405].contains(&status) || status >= 500 => {
            Err(format!("allowed, but answered {status}"))
        }
        Decision::Hidden | Decision::Allowed => Ok(()),
    }
}

/// Every route with a visit in it, by everyone, on one visit.
async fn try_visit(world: World, visit: VisitId) {
    let mut wrong = Vec::new();
    for row in web::table().into_iter().filter(|row| matches!(row.needs, Needs::Visit(_))) {
        let mut ids = Box::pin(ids::of(&world, visit)).await;
        for name in PEOPLE {
            let Some(path) = ids::filled(row.path, &ids) else { break };
            let nowhere = path.replace(&visit.to_string(), &vault::fresh_id::<VisitId>().to_string());
            let (visitor, decision) = (world.person(name), decision(&world, name, &row, visit).await);
            // what is not there first: a keeper who hands a tablet over is signed out on it
            let (unknown, answer) = (ask(&visitor, &row, &nowhere).await, ask(&visitor, &row, &path).await);
            // What was done may have changed what there is.
            if row.method == "POST" && answer.status.is_redirection() {
                ids = Box::pin(ids::of(&world, visit)).await;
            }
            if unknown.status.as_u16() != 404 {
                wrong.push(format!("{} {} of no visit, {name}: {}", row.method, row.path, unknown.status));
            }
            if let Err(why) = fits(&decision, &answer, &unknown) {
                wrong.push(format!("{} {} ({}) {name}: {why}", row.method, row.path, row.needs.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} answers differ from policy:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test]
async fn every_route_keeps_to_policy_on_a_planned_visit() {
    let world = World::new().await;
    let visit = world.planned_visit().await;
    try_visit(world, visit).await;
}

#[tokio::test]
async fn every_route_keeps_to_policy_while_the_host_evaluates_itself() {
    let world = World::new().await;
    let visit = world.dated_visit().await;
    try_visit(world, visit).await;
}

#[tokio::test]
async fn every_route_keeps_to_policy_on_the_day() {
    let world = World::new().await;
    let visit = world.visit_on_its_day().await;
    world.write_note(visit, "mona", "Rolig og varmt på omvisningen.").await;
    try_visit(world, visit).await;
}

#[tokio::test]
async fn every_route_keeps_to_policy_while_the_report_is_written() {
    let world = World::new().await;
    let visit = world.visit_at(Desk::Drafting).await;
    world.app().comment(&world.me("mona").await, visit, ids::SECTION, "Godt skrevet.").await.unwrap();
    try_visit(world, visit).await;
}

#[tokio::test]
async fn every_route_keeps_to_policy_while_the_host_has_the_report() {
    let world = World::new().await;
    let visit = world.visit_at(Desk::WithHost).await;
    world.read_report(visit, "kjell").await;
    world.app().comment(&world.me("kjell").await, visit, ids::SECTION, "Fint.").await.unwrap();
    try_visit(world, visit).await;
}

#[tokio::test]
async fn every_route_keeps_to_policy_while_the_network_leader_has_the_report() {
    let world = World::new().await;
    let visit = world.visit_at(Desk::WithNetworkLeader).await;
    try_visit(world, visit).await;
}

#[tokio::test]
async fn every_route_keeps_to_policy_after_acceptance() {
    let world = World::new().await;
    let visit = world.visit_at(Desk::Accepted).await;
    try_visit(world, visit).await;
}

#[test]
fn what_is_not_tried_is_written_down() {
    let rows = web::table();
    let untried = rows.iter().filter(|row| !ids::is_tried(row.path));
    let untried: Vec<String> = untried.map(|row| format!("{} {}", row.method, row.path)).collect();
    let known: Vec<&str> = include_str!("untried.txt").lines().collect();
    assert_eq!(untried, known, "tests/access/untried.txt lists the routes with a parameter not known here");
}

#[tokio::test]
async fn the_networks_pages_answer_as_policy_says() {
    let world = World::new().await;
    let visit = world.planned_visit().await;
    let (mut ids, mut wrong) = (Box::pin(ids::of(&world, visit)).await, Vec::new());
    // Someone whose account may be closed on the way.
    ids.insert("person", world.id("magnus").to_string());
    for row in web::table() {
        let Needs::Network(action) = row.needs else { continue };
        let path = ids::filled(row.path, &ids).unwrap();
        for name in PEOPLE {
            let (visitor, decision) = (world.person(name), decision(&world, name, &row, visit).await);
            let (answer, unknown) =
                (ask(&visitor, &row, &path).await, visitor.open("/network/nothing").await);
            if let Err(why) = fits(&decision, &answer, &unknown) {
                wrong.push(format!("{} {} ({}) {name}: {why}", row.method, row.path, action.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "answers that differ from policy:\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn nobody_is_led_to_the_door_and_a_form_from_elsewhere_is_refused() {
    let world = World::new().await;
    let visit = world.visit_on_its_day().await;
    let (ids, mut wrong) = (Box::pin(ids::of(&world, visit)).await, Vec::new());
    for row in web::table() {
        let Some(path) = ids::filled(row.path, &ids) else { continue };
        let answer = ask(&world.nobody(), &row, &path).await;
        let status = answer.status.as_u16();
        let at_the_door = answer.leads_to().is_some_and(|to| to.starts_with("/sign-in")) || status == 401;
        let fine = if row.needs == Needs::Nothing { status != 401 && status < 500 } else { at_the_door };
        if !fine {
            wrong.push(format!("{} {}: nobody got {status}", row.method, row.path));
        }
        if row.method == "POST" && !OWN.contains(&row.path) {
            let elsewhere = world.person("nina").post_from_elsewhere(&path).await.status.as_u16();
            if elsewhere != 403 {
                wrong.push(format!("{} {}: from another site {elsewhere}", row.method, row.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn an_address_that_is_no_id_answers_as_one_that_is_not_there() {
    let world = World::new().await;
    let vidar = world.person("vidar");
    let unknown = vidar.open(&format!("/visits/{}", vault::fresh_id::<VisitId>())).await;
    for path in
        ["/visits/x", "/visits/%00", "/visits/%ff", "/visits/..%2f", "/network/visits", "/nowhere", "/visits"]
    {
        let answer = vidar.open(path).await;
        assert_eq!((answer.status.as_u16(), &answer.body), (404, &unknown.body), "{path}");
    }
}

#[test]
fn every_action_of_a_visit_is_asked_for_by_some_route() {
    let table = web::table();
    let asked = |action: &&Action| table.iter().any(|row| row.needs == Needs::Visit(**action));
    let unasked: Vec<&str> = Action::ALL.iter().filter(|action| !asked(action)).map(|it| it.name()).collect();
    let known: Vec<&str> = include_str!("unasked.txt").lines().collect();
    assert_eq!(unasked, known, "tests/access/unasked.txt lists the actions no route asks for");
}
