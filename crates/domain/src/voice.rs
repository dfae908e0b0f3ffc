//! Voices: views from the focus groups, in the team's words, that nobody can be recognised by.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Waiting: write, from notes gone through
//!     Waiting --> Cleared: another person, "no, nobody can be recognised"
//!     Waiting --> SentBack: another person, with a word
//!     SentBack --> Waiting: write anew
//!     Cleared --> Waiting: write anew
//!     Waiting --> Dropped: drop
//!     SentBack --> Dropped: drop
//!     Cleared --> Dropped: drop
//! ```
//!
//! What is known in clear are ids, persons and counts: [`Hearing`], on the visit. The words are sealed.

use crate::anonymised::Keep;
use crate::consent::{Band, Group};
use crate::id::{NoteId, PersonId, SessionId, VoiceId};
use crate::person::Signature;
use crate::programme::Kind;
use crate::refusal::Refusal;
use crate::text::View;
use crate::visit::Visit;
use serde::{Deserialize, Serialize};

mod copied;
mod counted;
mod counts;
mod gate;
mod hearing;
pub mod rules;
mod section;
mod sentence;
mod uncompared;

pub use copied::{copied, quoting};
pub use counted::Counted;
pub use counts::{all_counts, small_counts};
pub use gate::{FocusNote, Held, Pool, Unready};
pub use hearing::Hearing;
pub use rules::{Heading, Heard, Limit, Met, Ruling, Told};
pub use section::{Saying, foreign_lines, section};
pub use sentence::Sentence;
pub use uncompared::{GoneOn, NotCompared};

/// Most views on one visit.
pub const MOST_VOICES: usize = 200;
/// Most notes one view comes from.
pub const MOST_NOTES: usize = 100;

/// A view, before it is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// Code of the function area it is about, if about one.
    pub area: Option<String>,
    /// Its words.
    pub text: View,
    /// The notes it comes from.
    pub from: Vec<NoteId>,
    /// The groups those are from.
    pub groups: Vec<Group>,
    /// Whether more than one person has said it.
    pub heard: Heard,
    /// Words in it that were found and kept, for they give nobody away.
    #[serde(default)]
    pub kept: Vec<String>,
    /// Words in it that are compared with the names behind consents; the answer counts them.
    #[serde(default)]
    pub asked: Vec<String>,
    /// Words in it that are among those names and stand for a reason: they are not compared again.
    #[serde(default)]
    pub names: Vec<(String, Keep)>,
}

/// How far a view has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum State {
    /// It waits for its second reader.
    Waiting,
    /// The second reader could recognise someone, or was not sure.
    SentBack {
        /// Who, and when.
        by: Signature,
    },
    /// The second reader could recognise nobody.
    Cleared {
        /// Who, and when.
        by: Signature,
    },
    /// It is not used.
    Dropped,
}

/// Why a view is no longer cleared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unsettled {
    /// It was written anew.
    Rewritten,
    /// A note it comes from now says something else: its writer changed it, or words were taken out.
    NoteChanged,
}

/// A view without its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Its id.
    pub id: VoiceId,
    /// Everyone who has written it, or gone through a note it comes from.
    pub hands: Vec<PersonId>,
    /// Grows by one each time it is written.
    pub version: u32,
    /// How far it has come.
    pub state: State,
}

impl Known {
    /// Whether it may come into the report, as far as it was read.
    pub fn is_cleared(&self) -> bool {
        match self.state {
            State::Cleared { .. } => true,
            State::Waiting | State::SentBack { .. } | State::Dropped => false,
        }
    }

    /// Whether somebody still has to do something with it.
    pub fn is_open(&self) -> bool {
        match self.state {
            State::Waiting | State::SentBack { .. } => true,
            State::Cleared { .. } | State::Dropped => false,
        }
    }

    /// Refuses whoever had a hand in it.
    pub fn may_be_read_by(&self, person: PersonId) -> Result<(), Refusal> {
        match self.state {
            State::Waiting if self.hands.contains(&person) => Err(Refusal::AnotherMustRead),
            State::Waiting => Ok(()),
            State::SentBack { .. } | State::Cleared { .. } | State::Dropped => Err(Refusal::NothingToRead),
        }
    }
}

/// A note of a focus group that was gone through, without its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// The note.
    pub note: NoteId,
    /// The session it is from.
    pub session: SessionId,
    /// Whose words it holds.
    pub group: Group,
    /// The version of the note that was gone through.
    pub of: u32,
    /// Grows by one each time.
    pub version: u32,
    /// Places nobody has decided about.
    pub open: usize,
    /// Everyone who has gone through it.
    pub hands: Vec<PersonId>,
}

impl Visit {
    /// Whether a session's notes hold what patients, relatives or staff said: in a group, or alone.
    pub fn hears(&self, session: SessionId) -> bool {
        self.programme.session(session).is_ok_and(|session| session.kind.is_focus_group())
    }

    /// The groups that were met and how many they were. What was said when a group was opened goes before what was said
    /// afterwards; of several sessions the largest counts, for the others may be the same people.
    pub fn met(&self) -> Vec<Met> {
        let held = |group: Group| {
            let of_group = move |kind: Kind| Group::of(kind) == Some(group);
            self.programme.sessions.iter().filter(move |session| of_group(session.kind))
        };
        let size = |group: Group| {
            let opened =
                held(group).filter_map(|session| self.opening(session.id)).map(|opening| opening.present);
            let said = self.hearing.sizes.iter().find(|(known, _)| *known == group).map(|(_, band)| *band);
            opened.max_by_key(|band| order(*band)).or(said)
        };
        // someone heard alone is told with her group, and makes it none the larger
        let alone = |group: Group| self.hearing.gone.iter().any(|gone| gone.group == group);
        let met = Group::ALL.into_iter().filter(|group| held(*group).next().is_some() || alone(*group));
        met.map(|group| Met { group, size: size(group) }).collect()
    }

    /// How groups are told in the report as it stands.
    pub fn told_groups(&self, limit: Limit) -> Told {
        rules::told(&self.met(), limit, self.hearing.told.as_ref())
    }
}

fn order(band: Band) -> u8 {
    match band {
        Band::UnderFive => 0,
        Band::FiveToNine => 1,
        Band::TenOrMore => 2,
    }
}

#[cfg(test)]
mod tests;
