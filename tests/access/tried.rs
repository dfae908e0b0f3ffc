//! The trying itself.

use crate::ids;
use domain::actor::Actor;
use domain::id::VisitId;
use domain::policy::{Action, Decision, decide, decide_in_network};
use domain::report::approval::Desk;
use harness::{Answer, Visitor, World};
use std::collections::BTreeSet;
use web::routes::{Needs, Row};

/// One person for every role, and some without a part.
const PEOPLE: [&str; 11] =
    ["otto", "rolf", "leif", "arne", "nils", "kjell", "ulla", "mona", "hanne", "nina", "vidar"];

/// Routes that change who is signed in or what one's own account is; tried by their own journeys.
const OWN: [&str; 2] = ["/sign-out", "/profile/passphrase"];

async fn ask(visitor: &Visitor, row: &Row, path: &str) -> Answer {
    match row.method {
        "GET" => visitor.open(path).await,
        _ => visitor.post(path, &[]).await,
    }
}

/// What policy says, for whoever asks, about a visit as it stands now.
async fn decision(world: &World, name: &str, needs: Needs, visit: VisitId) -> Decision {
    let who = world.me(name).await.who();
    match needs {
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
        Decision::Hidden => Ok(()),
        Decision::Denied(_) if status == 403 => Ok(()),
        Decision::Denied(reason) => Err(format!("denied ({reason:?}), but answered {status}")),
        Decision::Allowed if [401, 403, 405].contains(&status) || status >= 500 => {
            Err(format!("allowed, but answered {status}"))
        }
        Decision::Allowed => Ok(()),
    }
}

/// Every route with a visit in it, by everyone, on one visit. Those that cannot be tried here are given back.
async fn try_visit(world: &World, visit: VisitId, wrong: &mut Vec<String>) -> BTreeSet<String> {
    let mut tried = BTreeSet::new();
    for row in web::table() {
        let Needs::Visit(action) = row.needs else { continue };
        for name in PEOPLE {
            // What was done by others may have changed what there is.
            let ids = ids::of(world, visit).await;
            let Some(path) = ids::filled(row.path, &ids) else { break };
            let nowhere = path.replace(&visit.to_string(), &vault::fresh_id::<VisitId>().to_string());
            let (visitor, decision) = (world.person(name), decision(world, name, row.needs, visit).await);
            let (answer, unknown) = (ask(&visitor, &row, &path).await, ask(&visitor, &row, &nowhere).await);
            if unknown.status.as_u16() != 404 {
                wrong.push(format!("{} {} of no visit, {name}: {}", row.method, row.path, unknown.status));
            }
            if let Err(why) = fits(&decision, &answer, &unknown) {
                let desk = world.visit(visit).await.report.approval.desk();
                wrong.push(format!("{desk:?} {} {} ({}) {name}: {why}", row.method, row.path, action.name()));
            }
            tried.insert(format!("{} {}", row.method, row.path));
        }
    }
    tried
}

#[tokio::test]
async fn what_policy_says_is_what_every_route_answers() {
    let (mut wrong, mut tried) = (Vec::new(), BTreeSet::new());
    for stage in 0..6 {
        let world = World::new().await;
        let visit = match stage {
            0 => world.planned_visit().await,
            1 => world.dated_visit().await,
            2 => world.visit_on_its_day().await,
            3 => world.visit_at(Desk::Drafting).await,
            4 => world.visit_at(Desk::WithHost).await,
            _ => world.visit_at(Desk::Accepted).await,
        };
        tried.extend(try_visit(&world, visit, &mut wrong).await);
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} answers differ from policy:\n{}", wrong.len(), wrong.join("\n"));
    let all = web::table().into_iter().filter(|row| matches!(row.needs, Needs::Visit(_)));
    let untried: Vec<String> = all
        .map(|row| format!("{} {}", row.method, row.path))
        .filter(|route| !tried.contains(route))
        .collect();
    let known: Vec<&str> = include_str!("untried.txt").lines().collect();
    assert_eq!(untried, known, "tests/access/untried.txt lists what is not tried here");
}

#[tokio::test]
async fn the_networks_pages_answer_as_policy_says() {
    let world = World::new().await;
    let visit = world.planned_visit().await;
    let (ids, mut wrong) = (ids::of(&world, visit).await, Vec::new());
    for row in web::table() {
        let Needs::Network(action) = row.needs else { continue };
        let path = ids::filled(row.path, &ids).unwrap();
        for name in PEOPLE {
            let (visitor, decision) = (world.person(name), decision(&world, name, row.needs, visit).await);
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
    let (ids, mut wrong) = (ids::of(&world, visit).await, Vec::new());
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
