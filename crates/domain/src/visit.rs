//! A visit: whose, by whom, when, and how far it has come.

use crate::consent::{Opening, Tallies};
use crate::evaluation::SelfEvaluation;
use crate::id::{CycleId, EditionId, PersonId, UnitId, VisitId};
use crate::person::Signature;
use crate::programme::Programme;
use crate::refusal::Refusal;
use crate::report::Report;
use crate::report::approval::Desk;
use crate::schedule::{Milestone, Schedule};
use crate::voice::Hearing;
use chrono::NaiveDate;
use dates::Dates;
use destruction::Destruction;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use team::{Function, Team};

mod consents;
pub mod dates;
pub mod destruction;
mod papers;
mod stage;
pub mod team;
mod withdrawn;

pub use stage::Stage;
pub use withdrawn::{Place, WithdrawnWords};

/// The unit that is visited, and who answers for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    /// The unit.
    pub unit: UnitId,
    /// The unit leader.
    pub unit_leader: PersonId,
    /// Those who fill in the self-evaluation with her.
    pub key_staff: Vec<PersonId>,
}

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// The year's round it belongs to.
    pub cycle: CycleId,
    /// The content it began with, and stays on.
    pub edition: EditionId,
    /// The unit's visit before this one.
    pub previous: Option<VisitId>,
    /// Who is visited.
    pub host: Host,
    /// Who visits; `None` until the network leader has chosen.
    pub team: Option<Team>,
    /// The date.
    pub dates: Dates,
    /// Deadlines; empty until the date is locked.
    pub schedule: Schedule,
    /// The host's self-evaluation.
    pub evaluation: SelfEvaluation,
    /// The programme.
    pub programme: Programme,
    /// The report.
    pub report: Report,
    /// Who has given feedback on the visit.
    pub feedback_from: Vec<PersonId>,
    /// Recommendations with a measure written down, and all of them; both 0 before acceptance.
    pub measures: (u32, u32),
    /// Who closed it, and when.
    pub closed: Option<Signature>,
    /// Whether the notes are still there.
    #[serde(default)]
    pub destruction: Destruction,
    /// Whom of the host's people the unit leader has chosen to keep the consents; herself when nobody is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_keeper: Option<PersonId>,
    /// Focus groups that were opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub openings: Vec<Opening>,
    /// What has become of the focus groups' notes.
    #[serde(default)]
    pub hearing: Hearing,
    /// How many were asked in each group, and how far they are.
    #[serde(default, skip_serializing_if = "Tallies::is_empty")]
    pub consents: Tallies,
    /// Words of those who took their yes back, still to be taken out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn_words: Vec<WithdrawnWords>,
}

impl Visit {
    /// A new visit, with nothing but a host.
    pub fn plan(
        id: VisitId,
        cycle: CycleId,
        edition: EditionId,
        host: Host,
        previous: Option<VisitId>,
    ) -> Self {
        Self {
            id,
            cycle,
            edition,
            previous,
            host,
            team: None,
            dates: Dates::default(),
            schedule: Schedule::default(),
            evaluation: SelfEvaluation::default(),
            programme: Programme::default(),
            report: Report::default(),
            feedback_from: Vec::new(),
            measures: (0, 0),
            closed: None,
            destruction: Destruction::default(),
            consent_keeper: None,
            openings: Vec::new(),
            hearing: Hearing::default(),
            consents: Tallies::new(),
            withdrawn_words: Vec::new(),
        }
    }

    /// The locked day.
    pub fn day(&self) -> Option<NaiveDate> {
        match self.dates {
            Dates::Locked { day, .. } => Some(day),
            Dates::Unset | Dates::Offered { .. } => None,
        }
    }

    /// The deadline of a milestone, once the date is locked. A correction has a day of its own for the final approval.
    pub fn due(&self, milestone: Milestone) -> Option<NaiveDate> {
        match &self.report.correction {
            Some(correction) if milestone == Milestone::HostAcceptance => Some(correction.due),
            Some(_) | None => self.schedule.on(milestone),
        }
    }

    /// Everyone with a part in the visit, the team first.
    pub fn people(&self) -> Vec<PersonId> {
        let mut people = self.team_ids();
        people.push(self.host.unit_leader);
        people.extend(self.host.key_staff.iter().copied());
        people
    }

    /// The members of the team.
    pub fn team_ids(&self) -> Vec<PersonId> {
        self.team.iter().flat_map(|team| team.members().iter().map(|member| member.person)).collect()
    }

    /// The people of the host unit who take part.
    pub fn host_ids(&self) -> Vec<PersonId> {
        std::iter::once(self.host.unit_leader).chain(self.host.key_staff.iter().copied()).collect()
    }

    /// The visit leader.
    pub fn leader(&self) -> Option<PersonId> {
        self.team.as_ref().and_then(Team::leader)
    }

    /// Whether the person is one of the user representatives.
    pub fn is_user_representative(&self, person: PersonId) -> bool {
        let member = self.team.as_ref().and_then(|team| team.member(person));
        member.is_some_and(|member| member.function == Function::UserRepresentative)
    }

    /// The network leader chose the team. Note-taking and leads of those who leave are taken out of the programme.
    pub fn choose_team(&mut self, team: Team) {
        let stays = |person: &PersonId| team.member(*person).is_some();
        for session in &mut self.programme.sessions {
            session.note_takers.retain(stays);
            session.lead = session.lead.filter(stays);
        }
        for task in &mut self.report.tasks {
            task.writer = task.writer.filter(stays);
        }
        self.team = Some(team);
    }

    /// The host's people as they are now. Someone who went over to the host after the team was chosen stays in the team
    /// until the team is chosen anew.
    pub fn choose_host(&mut self, unit_leader: PersonId, key_staff: Vec<PersonId>) {
        let team = self.team_ids();
        self.host.unit_leader = unit_leader;
        self.host.key_staff = key_staff.into_iter().filter(|person| !team.contains(person)).collect();
    }

    /// The host offers three days.
    pub fn offer_dates(
        &mut self,
        days: [NaiveDate; 3],
        today: NaiveDate,
        signed: Signature,
    ) -> Result<(), Refusal> {
        match self.dates {
            Dates::Locked { .. } => Err(Refusal::DateIsLocked),
            Dates::Unset | Dates::Offered { .. } => {
                let options = dates::three_days(days, today).map_err(Refusal::Dates)?;
                self.dates = Dates::Offered { options, signed };
                Ok(())
            }
        }
    }

    /// One of the offered days is locked, and every deadline follows.
    pub fn lock_date(
        &mut self,
        day: NaiveDate,
        offsets: &BTreeMap<Milestone, i64>,
        signed: Signature,
    ) -> Result<(), Refusal> {
        match self.dates {
            Dates::Unset => Err(Refusal::NoDatesOffered),
            Dates::Locked { .. } => Err(Refusal::DateIsLocked),
            Dates::Offered { options, .. } if options.contains(&day) => {
                self.schedule = Schedule::from_day(day, offsets);
                self.dates = Dates::Locked { day, options, signed };
                Ok(())
            }
            Dates::Offered { .. } => Err(Refusal::NotAnOfferedDate),
        }
    }

    /// The network leader closes it once the report is accepted.
    pub fn close(&mut self, signed: Signature) -> Result<(), Refusal> {
        if self.closed.is_some() {
            return Err(Refusal::VisitIsClosed);
        }
        match self.report.desk() {
            Desk::Accepted => {
                self.closed = Some(signed);
                Ok(())
            }
            Desk::NotBegun
            | Desk::Drafting
            | Desk::WithTeam
            | Desk::WithHost
            | Desk::WithNetworkLeader
            | Desk::AwaitingAcceptance => Err(Refusal::ReportNotAccepted),
        }
    }
}
