//! Consents: who is asked to speak with the visit team, whose word is needed, and what they said.
//!
//! A request has a label and a group, never a name. How far it has come follows from the words alone:
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Waiting: ask
//!     Waiting --> Waiting: a yes, others are missing
//!     Waiting --> Stands: the last yes that was needed
//!     Waiting --> Declined: a no, whoever says it
//!     Stands --> Withdrawn: withdraw
//!     Waiting --> Withdrawn: withdraw
//!     Waiting --> Cancelled: the keeper cancels
//!     Stands --> Cancelled: the keeper cancels
//! ```
//!
//! No word is ever changed: a no stays a no, and a yes can only be withdrawn. Whoever changes her mind is asked anew, with
//! a new request, so nothing leads from a child's no to a consent.

use crate::id::{ConsentId, VisitId};
use crate::person::Signature;
use crate::refusal::Refusal;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod asked;
mod band;
mod rule;
mod standing;
mod tally;
mod text;
mod word;

pub use asked::{AgeBand, Group, Voice, speaks_in};
pub use band::{Band, Opening, present};
pub use rule::{GuardianPart, Holders, Needs, Rule};
pub use standing::{Missing, Permission, Standing};
pub use tally::{Tallies, Tally, tallies};
pub use text::{Answers, ConsentText, ConsentTexts, Reader, TextFault};
pub use word::{Evidence, How, Said, Withdrawal, Word, Yes};

/// Most requests on one visit.
pub const MOST_REQUESTS: usize = 200;
/// Most requests made at once.
pub const MOST_AT_ONCE: usize = 30;

/// One request for consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// The visit it is for.
    pub visit: VisitId,
    /// What the lists call it: a few letters, chosen at random, that tell nothing.
    pub label: String,
    /// Which group the person belongs to.
    pub group: Group,
    /// How old she is, roughly.
    pub age: AgeBand,
    /// Whose word is needed beside her own; as the rule was when she was asked.
    pub needs: Needs,
    /// Who asks, and since when.
    pub asked: Signature,
    words: BTreeMap<Voice, Word>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    informed: Option<Signature>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cancelled: Option<Signature>,
    /// Voices whose word was over after the copy was made that these records were put back from, and since when.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    over: BTreeMap<Voice, DateTime<Utc>>,
}

impl Consent {
    /// A new request. Staff are grown-ups, whatever was chosen.
    pub fn ask(
        (id, visit): (ConsentId, VisitId),
        label: String,
        (group, age): (Group, AgeBand),
        needs: Needs,
        asked: Signature,
    ) -> Self {
        let (age, needs) =
            if group == Group::Staff { (AgeBand::Adult, Needs::OwnWord) } else { (age, needs) };
        Self {
            id,
            visit,
            label,
            group,
            age,
            needs,
            asked,
            words: BTreeMap::new(),
            informed: None,
            cancelled: None,
            over: BTreeMap::new(),
        }
    }

    /// Everyone whose word is needed, the person herself first.
    pub fn voices(&self) -> &'static [Voice] {
        self.needs.voices()
    }

    /// What someone said, if she has.
    pub fn word(&self, voice: Voice) -> Option<&Word> {
        self.words.get(&voice)
    }

    /// Who cancelled it, and when.
    pub fn cancelled(&self) -> Option<Signature> {
        self.cancelled
    }

    /// Someone says yes or no. Refused to whoever is not asked, twice, and after the request was cancelled. It is not
    /// refused because another has said no or withdrawn: nobody learns what the others said.
    pub fn give(&mut self, voice: Voice, said: Said, evidence: Evidence) -> Result<(), Refusal> {
        self.is_open_to(voice)?;
        if self.words.contains_key(&voice) || self.over.contains_key(&voice) {
            return Err(Refusal::WordIsGiven);
        }
        let said = match said {
            Said::Yes(yes) => Said::Yes(yes.within(self.group, voice)),
            Said::No => Said::No,
        };
        self.words.insert(voice, Word { said, evidence, withdrawn: None });
        Ok(())
    }

    /// Someone takes her yes back.
    pub fn withdraw(&mut self, voice: Voice, withdrawal: Withdrawal) -> Result<(), Refusal> {
        self.is_open_to(voice)?;
        match self.words.get_mut(&voice) {
            Some(word) if word.is_yes() => {
                word.withdrawn = Some(withdrawal);
                Ok(())
            }
            Some(_) | None => Err(Refusal::NothingToWithdraw),
        }
    }

    /// The keeper has told those with parental responsibility.
    pub fn inform(&mut self, signed: Signature) -> Result<(), Refusal> {
        if self.cancelled.is_some() {
            return Err(Refusal::RequestIsCancelled);
        }
        match self.needs {
            Needs::Informed => self.informed = Some(signed),
            Needs::OwnWord | Needs::OneGuardian | Needs::TwoGuardians => return Err(Refusal::WordNotAsked),
        }
        Ok(())
    }

    /// The keeper cancels the request; what was said is no longer used.
    pub fn cancel(&mut self, signed: Signature) -> Result<(), Refusal> {
        if self.cancelled.is_some() {
            return Err(Refusal::RequestIsCancelled);
        }
        self.cancelled = Some(signed);
        Ok(())
    }

    /// An older copy of the records was put back, and this voice's word was over before that: what stands again is taken
    /// back, and what was not said yet is not said any more. Whether that changes anything.
    pub fn end_again(&mut self, voice: Voice, at: DateTime<Utc>) -> bool {
        if !self.voices().contains(&voice) || self.over.contains_key(&voice) {
            return false;
        }
        match self.words.get_mut(&voice) {
            Some(word) if word.is_yes() => word.withdrawn = Some(Withdrawal { at, recorded_by: None }),
            Some(_) => return false,
            None => {
                self.over.insert(voice, at);
            }
        }
        true
    }

    /// Since when a voice's word is over that these records do not hold.
    pub fn over(&self, voice: Voice) -> Option<DateTime<Utc>> {
        self.over.get(&voice).copied()
    }

    fn is_open_to(&self, voice: Voice) -> Result<(), Refusal> {
        if self.cancelled.is_some() {
            return Err(Refusal::RequestIsCancelled);
        }
        if self.voices().contains(&voice) { Ok(()) } else { Err(Refusal::WordNotAsked) }
    }
}

#[cfg(test)]
mod tests;
