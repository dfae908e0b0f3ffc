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

use crate::consent::{Band, Group};
use crate::id::{NoteId, PersonId, SessionId, VoiceId};
use crate::person::Signature;
use crate::programme::Kind;
use crate::refusal::Refusal;
use crate::text::View;
use crate::visit::Visit;
use serde::{Deserialize, Serialize};

mod copied;
mod gate;
pub mod rules;
mod section;
mod sentence;

pub use copied::copied;
pub use gate::{FocusNote, Held, Pool, Unready};
pub use rules::{Heading, Heard, Limit, Met, Ruling, Told};
pub use section::{Saying, foreign_lines, section};
pub use sentence::Sentence;

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
    /// The version of the note that was gone through.
    pub of: u32,
    /// Grows by one each time.
    pub version: u32,
    /// Places nobody has decided about.
    pub open: usize,
    /// Everyone who has gone through it.
    pub hands: Vec<PersonId>,
}

/// What has become of the focus groups' notes on a visit: ids, persons and counts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Hearing {
    /// Sessions whose notes are in, and are to be gone through.
    pub awaited: Vec<SessionId>,
    /// Notes that were gone through.
    pub gone: Vec<Gone>,
    /// The views.
    pub voices: Vec<Known>,
    /// How many took part, where a member has said so.
    pub sizes: Vec<(Group, Band)>,
    /// How groups were told in an edition that has left the team.
    pub told: Option<Told>,
}

impl Hearing {
    /// The note, if it was gone through.
    pub fn gone(&self, note: NoteId) -> Option<&Gone> {
        self.gone.iter().find(|gone| gone.note == note)
    }

    /// The view.
    pub fn voice(&self, voice: VoiceId) -> Option<&Known> {
        self.voices.iter().find(|known| known.id == voice)
    }

    /// How many views wait for this person as their second reader.
    pub fn to_read(&self, person: PersonId) -> usize {
        self.voices.iter().filter(|known| known.may_be_read_by(person).is_ok()).count()
    }

    /// How many places in notes are open.
    pub fn open_places(&self) -> usize {
        self.gone.iter().map(|gone| gone.open).sum()
    }

    /// Notes from a focus group were handed in.
    pub fn expect(&mut self, session: SessionId) {
        if !self.awaited.contains(&session) {
            self.awaited.push(session);
        }
    }

    /// Sessions whose notes are in and of which none was gone through.
    pub fn untouched(&self) -> impl Iterator<Item = SessionId> {
        let touched = |session: &&SessionId| self.gone.iter().any(|gone| gone.session == **session);
        self.awaited.iter().filter(move |session| !touched(session)).copied()
    }

    fn held(&mut self, voice: VoiceId) -> Result<&mut Known, Refusal> {
        self.voices.iter_mut().find(|known| known.id == voice).ok_or(Refusal::NoSuchVoice)
    }

    /// A note was gone through: once more, or for the first time.
    pub fn go_through(&mut self, gone: Gone) {
        match self.gone.iter_mut().find(|known| known.note == gone.note) {
            Some(known) => {
                let mut hands = std::mem::take(&mut known.hands);
                *known = gone;
                hands.append(&mut known.hands);
                known.hands = settled(hands);
            }
            None => self.gone.push(gone),
        }
    }

    /// Somebody writes a view: the version it now has. Everyone who had a hand in the notes it comes from has one in it, and
    /// whoever had one in it before keeps it. It waits for its second reader, whatever it was.
    pub fn write(&mut self, voice: VoiceId, by: PersonId, from: &[NoteId]) -> Result<u32, Refusal> {
        let ready = |note: &NoteId| self.gone(*note).filter(|gone| gone.open == 0);
        let sources: Vec<&Gone> = from.iter().filter_map(ready).collect();
        if sources.is_empty() || sources.len() != from.len() {
            return Err(Refusal::GoThroughFirst);
        }
        let mut hands: Vec<PersonId> = sources.iter().flat_map(|gone| gone.hands.iter().copied()).collect();
        hands.push(by);
        if let Ok(known) = self.held(voice) {
            known.hands.append(&mut hands);
            known.hands = settled(std::mem::take(&mut known.hands));
            known.version += 1;
            known.state = State::Waiting;
            return Ok(known.version);
        }
        if self.voices.len() >= MOST_VOICES {
            return Err(Refusal::TooManyVoices);
        }
        self.voices.push(Known { id: voice, hands: settled(hands), version: 1, state: State::Waiting });
        Ok(1)
    }

    /// The second reader answers that nobody can be recognised.
    pub fn clear(&mut self, voice: VoiceId, by: Signature) -> Result<(), Refusal> {
        let known = self.held(voice)?;
        known.may_be_read_by(by.by)?;
        known.state = State::Cleared { by };
        Ok(())
    }

    /// The second reader answers that somebody could be recognised.
    pub fn send_back(&mut self, voice: VoiceId, by: Signature) -> Result<(), Refusal> {
        let known = self.held(voice)?;
        known.may_be_read_by(by.by)?;
        known.state = State::SentBack { by };
        Ok(())
    }

    /// A view is not used after all.
    pub fn drop_voice(&mut self, voice: VoiceId) -> Result<(), Refusal> {
        self.held(voice)?.state = State::Dropped;
        Ok(())
    }

    /// A member says how many took part in a group.
    pub fn say_size(&mut self, group: Group, size: Band) {
        self.sizes.retain(|(known, _)| *known != group);
        self.sizes.push((group, size));
        self.sizes.sort_unstable_by_key(|(group, _)| *group);
    }
}

fn settled(mut people: Vec<PersonId>) -> Vec<PersonId> {
    people.sort_unstable();
    people.dedup();
    people
}

impl Visit {
    /// The group whose words a session's notes hold.
    pub fn group_of(&self, session: SessionId) -> Option<Group> {
        self.programme.session(session).ok().and_then(|session| Group::of(session.kind))
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
        let met = Group::ALL.into_iter().filter(|group| held(*group).next().is_some());
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
