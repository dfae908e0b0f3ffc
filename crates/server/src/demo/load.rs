//! More visits, for load: a unit of its own for each, and cheap ones, spread over the early stages.

use super::cast::Cast;
use super::story::plot::{shifted, working};
use crate::Fault;
use app::App;
use app::clock::MovedClock;
use chrono::NaiveDate;
use domain::id::{CycleId, UnitId};
use domain::lang::Lang;
use domain::person::{Experience, Home, Person, Unit, UnitRole};
use domain::text::{Email, Line};
use domain::visit::team::Function;

const LEADERS: [&str; 6] =
    ["Espen Haugmo", "Maren Lundås", "Nora Eidsberget", "Henrik Moengård", "Yasmin Alnes", "Sindre Tveitås"];
const USERS: [&str; 3] = ["Marit Holmboe", "Ola Kvammen", "Leila Hauge"];

/// Adds `more` visits to this year's cycle: a third planned, a third with dates offered, a third with a date.
pub(crate) async fn add(
    app: &App,
    clock: &MovedClock,
    cast: &Cast,
    today: NaiveDate,
    more: usize,
) -> Result<(), Fault> {
    let cycles = app.cycles().await?;
    let cycle = cycles.get(1).ok_or("this year's cycle is not laid")?.id;
    clock.move_to(shifted(today, -1));
    for number in 0..more {
        one(app, cast, cycle, today, number).await?;
    }
    Ok(())
}

async fn one(app: &App, cast: &Cast, cycle: CycleId, today: NaiveDate, number: usize) -> Result<(), Fault> {
    let network_leader = cast.network_leader();
    let visit = app.plan_visit(network_leader, cycle, unit(app, cast, number).await?).await?;
    let leader = cast.person(LEADERS[number % LEADERS.len()])?;
    let user = cast.person(USERS[number % USERS.len()])?;
    let team = [(leader.id(), Function::VisitLeader), (user.id(), Function::UserRepresentative)];
    app.choose_team(network_leader, visit, &team).await?;
    if number.is_multiple_of(3) {
        return Ok(());
    }
    let day = working(shifted(today, 20 + i64::try_from(number % 200)?), true);
    let days = [day, working(shifted(day, 6), true), working(shifted(day, 8), true)];
    app.offer_dates(network_leader, visit, days).await?;
    if number % 3 == 2 {
        app.lock_date(leader, visit, day).await?;
    }
    Ok(())
}

/// A unit with a leader who has no account yet.
async fn unit(app: &App, cast: &Cast, number: usize) -> Result<UnitId, Fault> {
    let unit = Unit {
        id: app::fresh_id(),
        name: Line::parse(&format!("BUP Øvingsdal {}", number + 1))?,
        trust: None,
        place: None,
    };
    app.save_unit(cast.network_leader(), &unit).await?;
    let leader = Person {
        id: app::fresh_id(),
        name: Line::parse(&format!("Leder {}", number + 1))?,
        email: Email::parse(&format!("leder{}@ovingsdal.example", number + 1))?,
        lang: Lang::Nb,
        home: Home::Unit(unit.id, UnitRole::UnitLeader),
        profession: None,
        experience: Experience::New,
        network: Vec::new(),
        conflicts: Vec::new(),
        active: true,
    };
    app.save_person(cast.network_leader(), &leader).await?;
    Ok(unit.id)
}
