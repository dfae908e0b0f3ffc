//! More visits, for load: a unit of its own for each, spread over all stages.

use super::cast::Cast;
use super::network::PASSPHRASE;
use super::story::plot::{self, Plot, Reached};
use crate::Fault;
use app::{App, Me, WorkFactor};
use domain::id::UnitId;
use domain::lang::Lang;
use domain::person::{Experience, Home, Person, Unit, UnitRole};
use domain::text::{Email, Line};

const TEAM: [&str; 6] =
    ["Espen Haugmo", "Maren Lundås", "Nora Eidsberget", "Henrik Moengård", "Yasmin Alnes", "Sindre Tveitås"];
const USERS: [&str; 3] = ["Marit Holmboe", "Ola Kvammen", "Leila Hauge"];

/// The leaders of these units act in the story and never sign in, so their keys are locked with next to no work: half a
/// second for each would be most of the time it takes.
pub(crate) const WORK: WorkFactor = WorkFactor::for_tests();

/// Writes down a unit and its leader for each visit, and opens their accounts. `app` must lock keys with [`WORK`].
pub(crate) async fn hosts(app: &App, cast: &mut Cast, visits: usize) -> Result<(), Fault> {
    for number in 0..visits {
        let unit = unit(app, cast, number).await?;
        let leader = leader(app, cast, unit, number).await?;
        cast.add_host(key(number), unit, leader);
    }
    Ok(())
}

/// The visits: each stage in turn, told as the visit of the story that is there.
pub(crate) fn plots(visits: usize) -> Result<Vec<Plot>, Fault> {
    let told = plot::read()?;
    let at = |reached: Reached| {
        let mut there = told.iter().filter(|plot| plot.reached == reached);
        there.next().cloned().ok_or("the story has no visit at some stage")
    };
    let stages = Reached::ALL.into_iter().map(at).collect::<Result<Vec<_>, _>>()?;
    let one = |number: usize| Plot {
        host: key(number),
        leader: TEAM[number % TEAM.len()].to_owned(),
        members: [1, 3].map(|after| TEAM[(number + after) % TEAM.len()].to_owned()).to_vec(),
        users: vec![USERS[number % USERS.len()].to_owned()],
        ..stages[number % stages.len()].clone()
    };
    Ok((0..visits).map(one).collect())
}

fn key(number: usize) -> String {
    format!("more-{number}")
}

async fn unit(app: &App, cast: &Cast, number: usize) -> Result<UnitId, Fault> {
    let unit = Unit {
        id: app::fresh_id(),
        name: Line::parse(&format!("BUP Øvingsdal {}", number + 1))?,
        trust: None,
        place: None,
        notes_may_wait: true,
    };
    app.save_unit(cast.network_leader(), &unit).await?;
    Ok(unit.id)
}

async fn leader(app: &App, cast: &Cast, unit: UnitId, number: usize) -> Result<Me, Fault> {
    let (name, email) = (format!("Leder {}", number + 1), format!("leder{}@ovingsdal.example", number + 1));
    let leader = Person {
        id: app::fresh_id(),
        name: Line::parse(&name)?,
        email: Email::parse(&email)?,
        lang: Lang::Nb,
        home: Home::Unit(unit, UnitRole::UnitLeader),
        profession: None,
        experience: Experience::New,
        network: Vec::new(),
        conflicts: Vec::new(),
        active: true,
    };
    app.save_person(cast.network_leader(), &leader).await?;
    let link = app.invitation_link(cast.network_leader(), leader.id).await?;
    let token = link.rsplit('/').next().unwrap_or_default();
    Ok(app.open_account(token, PASSPHRASE, &name, &email).await?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_visits_are_spread_over_all_stages_with_nobody_twice_in_a_team() {
        let plots = plots(26).unwrap();
        for reached in Reached::ALL {
            assert_eq!(plots.iter().filter(|plot| plot.reached == reached).count(), 2);
        }
        for plot in plots {
            assert!(!plot.members.contains(&plot.leader) && plot.members[0] != plot.members[1]);
        }
    }
}
