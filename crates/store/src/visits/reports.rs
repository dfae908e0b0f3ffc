//! Every report of the network, by where it lies: from plain columns alone.

use super::list::PAGE;
use crate::entity::visits;
use crate::{Db, StoreError, row};
use chrono::{Days, NaiveDate};
use domain::grace::Grace;
use domain::id::{PersonId, UnitId, VisitId};
use domain::report::approval::Desk;
use domain::schedule::Milestone;
use sea_orm::sea_query::{Expr, Func, NullOrdering};
use sea_orm::{ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};

/// What the column says of visits whose report is not begun.
const NOT_BEGUN: [&str; 2] = ["dated", "submitted"];

/// Which reports a list shows.
#[derive(Debug, Clone, Copy)]
pub struct ChosenReports<'a> {
    /// Those that lie here; every one that is not accepted when `None`. One that is not begun counts from the day after the
    /// visit.
    pub desk: Option<Desk>,
    /// Only those past a deadline and its grace.
    pub late: bool,
    /// The day it is.
    pub today: NaiveDate,
    /// The grace after each deadline.
    pub grace: &'a Grace,
}

/// A report as a line in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// Its visit.
    pub visit: VisitId,
    /// The host unit.
    pub unit: UnitId,
    /// The visit leader.
    pub leader: Option<PersonId>,
    /// Where it lies.
    pub desk: Desk,
    /// The day of the visit.
    pub day: Option<NaiveDate>,
    /// The first thing that is not done, and its deadline.
    pub due: Option<(Milestone, NaiveDate)>,
}

type Columns = (String, String, Option<String>, String, Option<NaiveDate>, Option<NaiveDate>, Option<String>);

/// One page of the list, what is due first on top; pages are counted from 0.
pub async fn report_lines(
    db: &impl Db,
    chosen: &ChosenReports<'_>,
    page: u64,
) -> Result<Vec<ReportLine>, StoreError> {
    use visits::Column as C;
    let found = visits::Entity::find()
        .select_only()
        .columns([C::Id, C::UnitId, C::LeaderId, C::Desk, C::Day, C::Due, C::DueFor])
        .filter(chosen.condition()?)
        .order_by_with_nulls(C::Due, Order::Asc, NullOrdering::Last)
        .order_by_asc(C::Id)
        .offset(page.saturating_mul(PAGE))
        .limit(PAGE)
        .into_tuple::<Columns>()
        .all(db.records())
        .await?;
    found.into_iter().map(line).collect()
}

/// How many reports lie where, and how many of those are past a deadline and its grace; the accepted ones as well.
pub async fn report_tally(
    db: &impl Db,
    today: NaiveDate,
    grace: &Grace,
) -> Result<Vec<(Desk, u64, u64)>, StoreError> {
    use visits::Column as C;
    let late = Expr::case(late(today, grace)?, 1).finally(0);
    let all = Desk::ALL.into_iter().fold(Condition::any(), |all, desk| all.add(at(desk, today)));
    let found = visits::Entity::find()
        .select_only()
        .column(C::Desk)
        .column_as(C::Id.count(), "reports")
        .column_as(Expr::from(Func::sum(late)), "late")
        .filter(all)
        .group_by(C::Desk)
        .into_tuple::<(String, i64, i64)>()
        .all(db.records())
        .await?;
    let mut tally = Desk::ALL.map(|desk| (desk, 0, 0)).to_vec();
    for (key, reports, late) in found {
        let desk = desk(&key)?;
        for one in tally.iter_mut().filter(|one| one.0 == desk) {
            one.1 += u64::try_from(reports).unwrap_or_default();
            one.2 += u64::try_from(late).unwrap_or_default();
        }
    }
    Ok(tally)
}

impl ChosenReports<'_> {
    fn condition(self) -> Result<Condition, StoreError> {
        let asked = |desk: &Desk| self.desk.map_or(*desk != Desk::Accepted, |asked| asked == *desk);
        let desks = Desk::ALL.into_iter().filter(asked);
        let lies = desks.fold(Condition::any(), |all, desk| all.add(at(desk, self.today)));
        let all = Condition::all().add(lies);
        Ok(if self.late { all.add(late(self.today, self.grace)?) } else { all })
    }
}

/// Past a deadline, and past the grace after it.
pub(super) fn late(today: NaiveDate, grace: &Grace) -> Result<Condition, StoreError> {
    use visits::Column as C;
    let (mut late, mut with_grace) = (Condition::any(), Vec::new());
    for (milestone, days) in grace.days() {
        let (name, days) = (row::write(&milestone, "visits")?, Days::new(u64::from(days)));
        let before = today.checked_sub_days(days).unwrap_or(NaiveDate::MIN);
        late = late.add(Condition::all().add(C::DueFor.eq(name.clone())).add(C::Due.lt(before)));
        with_grace.push(name);
    }
    let without = Condition::all().add(C::DueFor.is_not_in(with_grace)).add(C::Due.lt(today));
    Ok(late.add(without))
}

/// The visits whose report lies here.
fn at(desk: Desk, today: NaiveDate) -> Condition {
    use visits::Column as C;
    let key = match desk {
        Desk::NotBegun => {
            return Condition::all().add(C::Desk.is_in(NOT_BEGUN)).add(C::Day.lt(today));
        }
        Desk::Drafting => "drafting",
        Desk::WithTeam => "with_team",
        Desk::WithHost => "with_host",
        Desk::WithNetworkLeader => "with_network_leader",
        Desk::AwaitingAcceptance => "awaiting_acceptance",
        Desk::Accepted => "accepted",
    };
    Condition::all().add(C::Desk.eq(key))
}

fn desk(key: &str) -> Result<Desk, StoreError> {
    Ok(match key {
        "drafting" => Desk::Drafting,
        "with_team" => Desk::WithTeam,
        "with_host" => Desk::WithHost,
        "with_network_leader" => Desk::WithNetworkLeader,
        "awaiting_acceptance" => Desk::AwaitingAcceptance,
        "accepted" => Desk::Accepted,
        key if NOT_BEGUN.contains(&key) => Desk::NotBegun,
        _ => return Err(StoreError::Corrupt("visits")),
    })
}

fn line(columns: Columns) -> Result<ReportLine, StoreError> {
    let (id, unit, leader, key, day, due, due_for) = columns;
    let milestone = due_for.map(|text| row::read::<Milestone>(&text, "visits")).transpose()?;
    Ok(ReportLine {
        visit: row::id(&id, "visits")?,
        unit: row::id(&unit, "visits")?,
        leader: leader.map(|id| row::id(&id, "visits")).transpose()?,
        desk: desk(&key)?,
        day,
        due: milestone.zip(due),
    })
}
