//! How a request stands: derived from the words, never stored.

use super::{Consent, Needs, Said, Voice, Word};

/// What is still missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Someone's word.
    Word(Voice),
    /// Those with parental responsibility are not told yet.
    Informing,
}

/// What a consent that stands allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permission {
    /// The person talks alone with the team, and not in a group.
    pub alone: bool,
    /// What she says may be told in other words; only when everyone who was asked said so.
    pub paraphrase: bool,
    /// It may be told which profession said it.
    pub attribution: bool,
}

/// How a request stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Someone's word is missing.
    Waiting(Vec<Missing>),
    /// Everyone who is needed has said yes.
    Stands(Permission),
    /// Someone said no.
    Declined,
    /// Someone took her yes back, or had her word ended before an older copy of the records was put back.
    Withdrawn,
    /// The keeper cancelled it.
    Cancelled,
}

impl Standing {
    /// What it allows, if it stands.
    pub fn permission(&self) -> Option<Permission> {
        match self {
            Self::Stands(permission) => Some(*permission),
            Self::Waiting(_) | Self::Declined | Self::Withdrawn | Self::Cancelled => None,
        }
    }
}

impl Consent {
    /// How it stands. A no goes before everything but the keeper's cancelling, a withdrawal before every yes.
    pub fn standing(&self) -> Standing {
        let words: Vec<Option<&Word>> = self.voices().iter().map(|voice| self.word(*voice)).collect();
        let any = |test: fn(&Word) -> bool| words.iter().flatten().any(|word| test(word));
        if self.cancelled.is_some() {
            return Standing::Cancelled;
        }
        if any(|word| word.said == Said::No) {
            return Standing::Declined;
        }
        if any(|word| word.withdrawn.is_some()) || !self.over.is_empty() {
            return Standing::Withdrawn;
        }
        let missing = self.missing();
        if missing.is_empty() { self.permitted() } else { Standing::Waiting(missing) }
    }

    /// Whose word is missing, and whether someone is still to be told.
    pub fn missing(&self) -> Vec<Missing> {
        let silent =
            self.voices().iter().filter(|voice| self.word(**voice).is_none() && self.over(**voice).is_none());
        let mut missing: Vec<Missing> = silent.map(|voice| Missing::Word(*voice)).collect();
        if self.needs == Needs::Informed && self.informed.is_none() {
            missing.push(Missing::Informing);
        }
        missing
    }

    fn permitted(&self) -> Standing {
        let yes = |voice: &Voice| self.word(*voice).and_then(Word::yes);
        match yes(&Voice::Own) {
            Some(own) => Standing::Stands(Permission {
                alone: own.alone,
                paraphrase: self.voices().iter().all(|voice| yes(voice).is_some_and(|yes| yes.paraphrase)),
                attribution: own.attribution,
            }),
            None => Standing::Waiting(vec![Missing::Word(Voice::Own)]),
        }
    }
}
