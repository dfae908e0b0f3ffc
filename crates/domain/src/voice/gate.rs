//! The gate: what is in the way of a report that carries voices.

use super::rules::{Heard, Ruling, Told};
use super::{Hearing, Known, Voice, copied, foreign_lines, quoting};
use crate::id::{NoteId, VoiceId};
use crate::lang::Lang;

/// A note of a focus group, opened.
#[derive(Debug, Clone)]
pub struct FocusNote {
    /// Its id.
    pub id: NoteId,
    /// Its version.
    pub version: u32,
    /// Its words.
    pub text: String,
    /// Locked for use: whoever said it has taken her yes back.
    pub locked: bool,
    /// It holds words of someone who may not be told in other words.
    pub not_retold: bool,
}

/// A section of the report as it stands.
#[derive(Debug, Clone)]
pub struct Held {
    /// Its key.
    pub key: String,
    /// What stands in it.
    pub text: String,
    /// Whether it is the section of voices.
    pub voices: bool,
    /// Whether it is the host's own words.
    pub hosts: bool,
}

/// Everything the gate looks at.
#[derive(Debug)]
pub struct Pool<'a> {
    /// What is known in clear.
    pub hearing: &'a Hearing,
    /// How groups are told.
    pub told: &'a Told,
    /// The views with their words.
    pub voices: &'a [(&'a Known, &'a Voice)],
    /// Every note of the focus groups.
    pub notes: &'a [FocusNote],
    /// The notes from all other sessions: what stands in them too may stand in the report.
    pub others: &'a [&'a str],
    /// The section of voices as the cleared views make it, with what the format puts in front.
    pub made: &'a str,
    /// The language of the report.
    pub lang: Lang,
    /// Notes, and views, that hold a word from among the names behind consents.
    pub named: (&'a [NoteId], &'a [VoiceId]),
    /// How many texts that are used wait to be compared with those names.
    pub uncompared: usize,
}

/// A place that is in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unready {
    /// A note that is used has places nobody has decided about.
    OpenPlaces {
        /// The note.
        note: NoteId,
        /// How many.
        count: usize,
    },
    /// A note that is used was changed since it was gone through, locked or deleted.
    NoteChanged {
        /// The note.
        note: NoteId,
    },
    /// A view waits for its second reader.
    NoSecondReader {
        /// The view.
        voice: VoiceId,
    },
    /// The second reader sent a view back.
    SentBack {
        /// The view.
        voice: VoiceId,
    },
    /// One person alone has said it.
    FromOneAlone {
        /// The view.
        voice: VoiceId,
    },
    /// It comes from a small group that came to late, or from none the team met.
    SmallGroup {
        /// The view.
        voice: VoiceId,
    },
    /// It has words straight from a focus group's note.
    Quoted {
        /// The view.
        voice: VoiceId,
    },
    /// The section of voices has lines that are no cleared view, or a heading the rule does not allow.
    ForeignLines {
        /// The section.
        section: String,
        /// How many.
        count: usize,
    },
    /// A section has words straight from a focus group's note.
    Copied {
        /// The section.
        section: String,
        /// The note.
        note: NoteId,
    },
    /// A note that is used holds words of someone who may not be told in other words.
    NotRetold {
        /// The note.
        note: NoteId,
    },
    /// A note that is used holds a word that is among the names behind consents.
    NamedNote {
        /// The note.
        note: NoteId,
    },
    /// A view holds such a word.
    NamedVoice {
        /// The view.
        voice: VoiceId,
    },
    /// Whoever keeps the names behind consents has not compared the words of texts that are used with them yet.
    NotCompared {
        /// How many texts.
        count: usize,
    },
    /// A section counts so few of those the team heard that they, or those left, can be known.
    SmallCount {
        /// The section.
        section: String,
        /// The words it does so with.
        words: String,
    },
    /// A section counts those the team heard although the report does not tell how many they were: with a total, a small
    /// group is a subtraction.
    CountTold {
        /// The section.
        section: String,
        /// The words it does so with.
        words: String,
    },
}

impl Pool<'_> {
    /// What is in the way of these sections. Nothing ever is when there are no notes from focus groups.
    pub fn unready(&self, sections: &[Held]) -> Vec<Unready> {
        let mut found: Vec<Unready> =
            self.voices.iter().filter_map(|(known, it)| self.of_voice(known, it)).collect();
        let open = |voice: &VoiceId| {
            let known = self.voices.iter().find(|(known, _)| known.id == *voice);
            known.is_some_and(|(known, _)| known.state != super::State::Dropped)
        };
        let named = self.named.1.iter().copied().filter(open);
        found.extend(named.map(|voice| Unready::NamedVoice { voice }));
        found.extend(self.quoted());
        found.extend(self.of_notes());
        found.extend(
            Some(self.uncompared).filter(|count| *count > 0).map(|count| Unready::NotCompared { count }),
        );
        if !self.notes.is_empty() {
            found.extend(sections.iter().flat_map(|section| self.of_section(section)));
        }
        found
    }

    fn of_voice(&self, known: &Known, it: &Voice) -> Option<Unready> {
        use super::State;
        let voice = known.id;
        match known.state {
            State::Dropped => None,
            State::Waiting => Some(Unready::NoSecondReader { voice }),
            State::SentBack { .. } => Some(Unready::SentBack { voice }),
            State::Cleared { .. } => match self.told.ruling(&it.groups, it.heard) {
                Ruling::Stands(_) => None,
                Ruling::FromOneAlone => Some(Unready::FromOneAlone { voice }),
                Ruling::Late | Ruling::FromNobody => Some(Unready::SmallGroup { voice }),
            },
        }
    }

    /// Cleared views in words straight from a note: whoever said yes did so to be told in other words.
    fn quoted(&self) -> Vec<Unready> {
        let cleared: Vec<_> = self.voices.iter().filter(|(known, _)| known.is_cleared()).collect();
        let texts: Vec<&str> = cleared.iter().map(|(_, it)| it.text.as_str()).collect();
        let notes: Vec<&str> = self.notes.iter().map(|note| note.text.as_str()).collect();
        let quoted = quoting(&texts, &notes, self.others).into_iter().filter_map(|at| cleared.get(at));
        quoted.map(|(known, _)| Unready::Quoted { voice: known.id }).collect()
    }

    /// Notes that a view comes from.
    fn of_notes(&self) -> Vec<Unready> {
        let used = self.voices.iter().filter(|(known, _)| known.state != super::State::Dropped);
        let mut used: Vec<NoteId> = used.flat_map(|(_, it)| it.from.iter().copied()).collect();
        used.sort_unstable();
        used.dedup();
        let place = |note: NoteId| {
            let gone = self.hearing.gone(note)?;
            let now = self.notes.iter().find(|it| it.id == note);
            if gone.open > 0 {
                Some(Unready::OpenPlaces { note, count: gone.open })
            } else if now.is_none_or(|now| now.locked || now.version != gone.of) {
                Some(Unready::NoteChanged { note })
            } else if now.is_some_and(|now| now.not_retold) {
                Some(Unready::NotRetold { note })
            } else if self.named.0.contains(&note) {
                Some(Unready::NamedNote { note })
            } else {
                None
            }
        };
        used.into_iter().filter_map(place).collect()
    }

    fn of_section(&self, section: &Held) -> Vec<Unready> {
        let mut found = self.told.counts_in(section, self.lang);
        found.extend(self.taken_from_notes(section));
        found
    }

    fn taken_from_notes(&self, section: &Held) -> Vec<Unready> {
        if section.voices {
            let count = foreign_lines(&section.text, self.made).len();
            let foreign = Unready::ForeignLines { section: section.key.clone(), count };
            return if count == 0 { Vec::new() } else { vec![foreign] };
        }
        let cleared =
            self.voices.iter().filter(|(known, it)| known.is_cleared() && it.heard == Heard::FromSeveral);
        let said: Vec<&str> =
            cleared.map(|(_, it)| it.text.as_str()).chain(self.others.iter().copied()).collect();
        let words: Vec<&str> = self.notes.iter().map(|note| note.text.as_str()).collect();
        let taken = copied(&section.text, &words, &said).into_iter().filter_map(|at| self.notes.get(at));
        taken.map(|note| Unready::Copied { section: section.key.clone(), note: note.id }).collect()
    }
}
