//! A person's desk: what waits for her on a visit, and by when.
//!
//! Whether something is *time* is decided here; whether it is *allowed* by [`policy`](crate::policy) alone, so a desk never
//! offers what the page would refuse.

use crate::actor::{Actor, Role, Who};
use crate::policy;
use crate::visit::Visit;
use crate::visit::destruction::{Destruction, REQUEST_DAYS};
use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, Utc};

mod deadlines;
mod host;
mod kind;
mod late;
mod missing;
mod network;
mod road;
mod team;

pub use deadlines::{Deadline, DeadlineState, deadlines};
pub use kind::TaskKind;
pub use late::first_due;
pub use missing::{Lack, Missing, before_closing, missing};
pub use road::{StepState, road};

/// One thing that waits for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What it is.
    pub kind: TaskKind,
    /// By when, once the date of the visit is locked.
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub state: TaskState,
}

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing is done yet.
    NotStarted,
    /// Some of it is done.
    Started,
    /// Others must do their part first.
    Waiting(Waiting),
}

/// Whom a task waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Waiting {
    /// The host unit.
    Host,
    /// The visit team.
    Team,
    /// The network leader.
    NetworkLeader,
    /// The visit leader.
    VisitLeader,
}

impl Waiting {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Host, Self::Team, Self::NetworkLeader, Self::VisitLeader];

    /// Its name in `config/texts`: `waiting-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Team => "team",
            Self::NetworkLeader => "network-leader",
            Self::VisitLeader => "visit-leader",
        }
    }
}

/// The heading a task stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Due today, or overdue.
    Today,
    /// Due by Sunday.
    ThisWeek,
    /// Due after Sunday.
    Later,
    /// Without a date.
    Undated,
}

impl Group {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Today, Self::ThisWeek, Self::Later, Self::Undated];
}

/// The heading for something due on `due`. Weeks begin on Monday.
pub fn when(due: Option<NaiveDate>, today: NaiveDate) -> Group {
    let Some(due) = due else {
        return Group::Undated;
    };
    let left = 6 - today.weekday().num_days_from_monday();
    let sunday = today.checked_add_days(Days::new(u64::from(left)));
    if due <= today {
        Group::Today
    } else if sunday.is_some_and(|sunday| due <= sunday) {
        Group::ThisWeek
    } else {
        Group::Later
    }
}

/// What waits for this person on this visit, the most pressing first and the undated last.
pub fn tasks(who: Who, visit: &Visit, today: NaiveDate) -> Vec<Task> {
    let actor = Actor::on(who, visit);
    let mut tasks = if actor.role.in_team() {
        team::tasks(&actor, visit, today)
    } else if actor.role.in_host() {
        host::tasks(&actor, visit, today)
    } else if actor.role == Role::ConsentKeeper {
        host::consents(&actor, visit, today)
    } else if actor.role == Role::NetworkLeader {
        network::tasks(visit)
    } else {
        Vec::new()
    };
    tasks.extend(destruction(visit, today));
    tasks.retain(|task| task.is_waiting() || task.is_allowed(&actor, visit));
    tasks.sort_by_key(|task| (task.due.is_none(), task.due));
    tasks
}

/// For the keeper, while words of the team's texts wait to be compared with the names she keeps: they do it when she unlocks.
/// `asked` is when the last of them was asked about, `by` the day from which the visit leader may go on without.
pub fn names_to_compare(who: Who, visit: &Visit, asked: DateTime<Utc>, by: NaiveDate) -> Option<Task> {
    let task = Task::new(TaskKind::CompareNames, Some(by));
    let hers = visit.keeper() == who.id && visit.waits_for_names(asked);
    Some(task).filter(|task| hers && task.is_allowed(&Actor::on(who, visit), visit))
}

/// Whoever may confirm sees the request until it expires; policy tells who that is.
fn destruction(visit: &Visit, today: NaiveDate) -> Option<Task> {
    let Destruction::Asked { by } = &visit.destruction else { return None };
    let until = (by.at + Duration::days(REQUEST_DAYS)).date_naive();
    (today <= until).then(|| Task::new(TaskKind::ConfirmDestruction, Some(until)))
}

impl Task {
    fn new(kind: TaskKind, due: Option<NaiveDate>) -> Self {
        Self { kind, due, state: TaskState::NotStarted }
    }

    fn started_when(mut self, begun: bool) -> Self {
        if begun {
            self.state = TaskState::Started;
        }
        self
    }

    fn waiting_when(mut self, missing: bool, whom: Waiting) -> Self {
        if missing {
            self.state = TaskState::Waiting(whom);
        }
        self
    }

    /// Whether others must do their part first.
    pub fn is_waiting(&self) -> bool {
        match self.state {
            TaskState::Waiting(_) => true,
            TaskState::NotStarted | TaskState::Started => false,
        }
    }

    fn is_allowed(&self, actor: &Actor, visit: &Visit) -> bool {
        policy::decide(actor, self.kind.action(), visit).is_allowed()
    }
}
