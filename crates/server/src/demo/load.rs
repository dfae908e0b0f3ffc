//! More visits, for load: cheap ones, spread over the early stages.

use super::cast::Cast;
use super::story::plot::{shifted, working};
use crate::Fault;
use app::App;
use app::clock::MovedClock;
use chrono::NaiveDate;
use domain::visit::team::Function;

const HOSTS: [&str; 6] = ["solsletta", "stjernevik", "vindskar", "dogglia", "maneheim", "nordlysvika"];
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
    let cycle = app.cycles().await?.first().map(|cycle| cycle.id).ok_or("no cycle is laid")?;
    let network_leader = cast.network_leader();
    clock.move_to(shifted(today, -1));
    for number in 0..more {
        let host = cast.unit(HOSTS[number % HOSTS.len()])?;
        let visit = app.plan_visit(network_leader, cycle, host).await?;
        // Whoever leads comes from the next unit, and never from the host.
        let leader = cast.person(LEADERS[(number + 2) % LEADERS.len()])?;
        let leader = if leader.person.unit() == Some(host) { cast.person("Espen Haugmo")? } else { leader };
        let user = cast.person(USERS[number % USERS.len()])?;
        let team = [(leader.id(), Function::VisitLeader), (user.id(), Function::UserRepresentative)];
        app.choose_team(network_leader, visit, &team).await?;
        if number % 3 == 0 {
            continue;
        }
        let day = working(shifted(today, 20 + i64::try_from(number % 200)?), true);
        let days = [day, working(shifted(day, 6), true), working(shifted(day, 8), true)];
        app.offer_dates(network_leader, visit, days).await?;
        if number % 3 == 2 {
            app.lock_date(leader, visit, day).await?;
        }
    }
    Ok(())
}
