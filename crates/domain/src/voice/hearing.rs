//! What is known in clear of a visit's voices, and the steps people take with them.

use super::rules::Told;
use super::{Gone, GoneOn, Known, MOST_VOICES, State};
use crate::consent::{Band, Group};
use crate::id::{NoteId, PersonId, SessionId, VoiceId};
use crate::person::Signature;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

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
    /// The visit leader went on without comparing words with the names behind consents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gone_on: Option<GoneOn>,
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

    /// The words these views come from are others now: what was cleared is read by a second person again, and whoever went
    /// through the words has a hand in it. Those that were cleared.
    pub fn read_again(&mut self, views: &[VoiceId], by: PersonId) -> Vec<VoiceId> {
        let mut unsettled = Vec::new();
        for known in self.voices.iter_mut().filter(|known| views.contains(&known.id)) {
            known.hands.push(by);
            known.hands = settled(std::mem::take(&mut known.hands));
            if known.is_cleared() {
                known.state = State::Waiting;
                unsettled.push(known.id);
            }
        }
        unsettled
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
