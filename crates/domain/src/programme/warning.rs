//! What the visit leader should look at again before the programme is final. Nothing here stops her.

use super::{Programme, Session};
use crate::id::{PersonId, SessionId};

/// Something to look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Two sessions run at the same time; carries those who are needed in both.
    Overlap {
        /// The one that starts first.
        first: SessionId,
        /// The other.
        second: SessionId,
        /// Who leads or takes notes in both.
        people: Vec<PersonId>,
    },
    /// Nobody takes notes in a session that needs it.
    NoNoteTaker(SessionId),
    /// One person takes all the notes.
    OneTakesAll(PersonId),
    /// A user representative takes no notes.
    NoneFor(PersonId),
}

impl Programme {
    /// Everything to look at again.
    pub fn warnings(&self, user_representatives: &[PersonId]) -> Vec<Warning> {
        let mut warnings = self.overlaps();
        warnings.extend(self.without_note_taker().into_iter().map(|s| Warning::NoNoteTaker(s.id)));
        let noted: Vec<&Session> = self.sessions.iter().filter(|s| s.kind.takes_notes()).collect();
        let takers: Vec<PersonId> = noted.iter().flat_map(|s| s.note_takers.iter().copied()).collect();
        let Some(first) = takers.first() else {
            return warnings;
        };
        if takers.len() > 1 && takers.iter().all(|person| person == first) {
            warnings.push(Warning::OneTakesAll(*first));
        }
        let idle = user_representatives.iter().filter(|person| !takers.contains(person));
        warnings.extend(idle.map(|person| Warning::NoneFor(*person)));
        warnings
    }

    fn overlaps(&self) -> Vec<Warning> {
        let mut found = Vec::new();
        for (at, first) in self.sessions.iter().enumerate() {
            for second in &self.sessions[at + 1..] {
                if minute(second) < minute(first) + i64::from(first.minutes)
                    && minute(first) < minute(second) + i64::from(second.minutes)
                {
                    let people = first.needs().into_iter().filter(|p| second.needs().contains(p)).collect();
                    found.push(Warning::Overlap { first: first.id, second: second.id, people });
                }
            }
        }
        found
    }
}

impl Session {
    /// Who must be there: whoever leads it and those who take notes.
    fn needs(&self) -> Vec<PersonId> {
        let mut people = self.note_takers.clone();
        people.extend(self.lead.filter(|lead| !people.contains(lead)));
        people
    }
}

/// When a session starts, in minutes from the beginning of the visit day.
fn minute(session: &Session) -> i64 {
    let start = session.starts.signed_duration_since(chrono::NaiveTime::MIN).num_minutes();
    i64::from(session.day_offset) * 24 * 60 + start
}
