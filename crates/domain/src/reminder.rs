//! Reminders: whom a deadline is near for.

use crate::grace::Grace;
use crate::id::VisitId;
use crate::letter::{Addressee, Letter};
use crate::report::approval::Desk;
use crate::schedule::Milestone;
use crate::visit::Visit;
use chrono::NaiveDate;

/// A letter that goes out today because a day is near.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The visit.
    pub visit: VisitId,
    /// To whom.
    pub to: Addressee,
    /// Which letter.
    pub letter: Letter,
}

/// The reminders of a visit on the day `today`; `days_before` a due date, negative for days after it. Whoever has the report
/// hears of it once more on the last day of grace.
pub fn due(visit: &Visit, today: NaiveDate, days_before: &[i64], grace: &Grace) -> Vec<Reminder> {
    let near =
        |milestone| visit.due(milestone).is_some_and(|day| days_before.contains(&(day - today).num_days()));
    let mut found: Vec<(Addressee, Letter)> = Vec::new();
    if near(Milestone::EvaluationDue) && !visit.evaluation.is_submitted() {
        found.push((Addressee::Person(visit.host.unit_leader), Letter::EvaluationDue));
    }
    if near(Milestone::ProgrammeFinal) && (!visit.groups_to_ask().is_empty() || visit.consents_waiting() > 0)
    {
        let mut people = vec![visit.keeper(), visit.host.unit_leader];
        people.dedup();
        found.extend(people.into_iter().map(|person| (Addressee::Person(person), Letter::ConsentsMissing)));
    }
    if visit.due(Milestone::NotesDue).is_some_and(|day| [0, -1].contains(&(day - today).num_days())) {
        let mut takers: Vec<_> = visit.programme.awaited().into_iter().map(|(_, person)| person).collect();
        takers.sort_unstable();
        takers.dedup();
        found.extend(takers.into_iter().map(|person| (Addressee::Person(person), Letter::NotesMissing)));
    }
    let grace_ends = |milestone| visit.due(milestone).is_some_and(|day| grace.until(milestone, day) == today);
    if let Some((milestone, to)) = owner(visit)
        && (near(milestone) || grace_ends(milestone))
    {
        found.push((to, Letter::ReportLate));
        let stands_in = visit.report.stand_in.filter(|one| visit.stands_in(one.person));
        found.extend(stands_in.map(|one| (Addressee::Person(one.person), Letter::ReportLate)));
    }
    if near(Milestone::ActionPlan) && visit.measures.0 < visit.measures.1 {
        found.push((Addressee::Person(visit.host.unit_leader), Letter::MeasuresDue));
    }
    found.into_iter().map(|(to, letter)| Reminder { visit: visit.id, to, letter }).collect()
}

/// Who has the report, and by when it goes on.
fn owner(visit: &Visit) -> Option<(Milestone, Addressee)> {
    let leader = || visit.leader().map(Addressee::Person);
    let host = Addressee::Person(visit.host.unit_leader);
    match visit.report.desk() {
        Desk::NotBegun | Desk::Drafting => Some((Milestone::DraftToTeam, leader()?)),
        Desk::WithTeam => Some((Milestone::ToHost, leader()?)),
        Desk::WithHost => Some((Milestone::ToNetworkLeader, host)),
        Desk::WithNetworkLeader => Some((Milestone::HostAcceptance, Addressee::NetworkLeaders)),
        Desk::AwaitingAcceptance => Some((Milestone::HostAcceptance, host)),
        Desk::Accepted => None,
    }
}
