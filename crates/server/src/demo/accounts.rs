//! Who can sign in and what there is to see: on the terminal, and as JSON for tests.

use super::network::{Network, PASSPHRASE, Person, Role};
use crate::Fault;
use app::App;
use domain::visit::Visit;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;

/// Prints where to go and as whom; writes the same to `file` as JSON.
pub(crate) async fn announce(app: &App, network: &Network, file: Option<&Path>) -> Result<(), Fault> {
    let base_url = app.settings().base_url.as_str();
    if let Some(file) = file {
        // whoever reads the file need not have `localhost` in its list of hosts
        let by_number = base_url.replacen("localhost", "127.0.0.1", 1);
        let accounts: Vec<Value> = network.people.iter().map(|one| account(network, one)).collect();
        let all =
            json!({ "base_url": by_number, "accounts": accounts, "visits": visits(app, network).await? });
        std::fs::write(file, serde_json::to_vec_pretty(&all)?)
            .map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    }
    println!("An example network is open at {base_url}\nEveryone's passphrase: {PASSPHRASE}\n");
    for one in &network.people {
        println!("{:48} {} ({}, {})", one.email(), one.name, one.role.name(), network.place(one));
    }
    Ok(())
}

fn account(network: &Network, one: &Person) -> Value {
    json!({
        "name": one.name,
        "email": one.email(),
        "passphrase": PASSPHRASE,
        "roles": [one.role.name()],
        "unit": network.place(one),
    })
}

async fn visits(app: &App, network: &Network) -> Result<Vec<Value>, Fault> {
    let leader = network.people.iter().find(|one| one.role == Role::NetworkLeader);
    let leader = leader.ok_or("the example network has no leader")?;
    let (_, me) = app.sign_in(&leader.email(), PASSPHRASE).await?;
    let names: HashMap<_, _> = app.people().await?.into_iter().map(|one| (one.id, one.name)).collect();
    let units: HashMap<_, _> = app.units().await?.into_iter().map(|one| (one.id, one.name)).collect();
    let mut visits = Vec::new();
    for cycle in app.cycles().await? {
        visits.extend(app.visits_of_cycle(&me, cycle.id).await?);
    }
    app.sign_out(&me).await?;
    let name = |id| names.get(&id).map(ToString::to_string).unwrap_or_default();
    let told = |visit: &Visit| {
        json!({
            "id": visit.id.to_string(),
            "stage": stage(visit, app.today()),
            "host": units.get(&visit.host.unit).map(ToString::to_string).unwrap_or_default(),
            "leader": visit.leader().map(name).unwrap_or_default(),
            "members": visit.team_ids().into_iter().map(name).collect::<Vec<_>>(),
        })
    };
    Ok(visits.iter().map(told).collect())
}

/// How far a visit has come: the stage of its road, and within planning and the report the step.
fn stage(visit: &Visit, today: chrono::NaiveDate) -> &'static str {
    use domain::report::approval::Desk;
    use domain::visit::Stage;
    use domain::visit::dates::Dates;
    if visit.closed.is_some() {
        return "closed";
    }
    match visit.report.approval.desk() {
        Desk::NotBegun => {}
        Desk::Drafting => return "drafting",
        Desk::WithTeam => return "with_team",
        Desk::WithHost => return "with_host",
        Desk::WithNetworkLeader => return "with_network_leader",
        Desk::AwaitingAcceptance => return "awaiting_acceptance",
        Desk::Accepted => return "follow_up",
    }
    match (visit.stage(today), &visit.dates) {
        (Stage::Plan, Dates::Offered { .. }) => "dates_offered",
        (Stage::Plan, Dates::Unset | Dates::Locked { .. }) => "planned",
        (Stage::SelfEvaluation, _) => "self_evaluation",
        (Stage::Prepare, _) => "prepare",
        (Stage::Day, _) => "day",
        (Stage::Notes, _) => "notes",
        (Stage::Report, _) => "report",
        (Stage::FollowUp, _) => "follow_up",
        (Stage::Closed, _) => "closed",
    }
}
