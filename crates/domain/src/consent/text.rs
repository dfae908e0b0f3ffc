//! The texts people are asked on: content with a version, in every language, for every group and age.

use super::{AgeBand, Group, Voice};
use crate::content::Words;
use crate::lang::Lang;
use serde::{Deserialize, Serialize};

/// Who reads a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// The person who is asked.
    Own,
    /// Someone with parental responsibility for her.
    Guardian,
}

impl From<Voice> for Reader {
    fn from(voice: Voice) -> Self {
        match voice {
            Voice::Own => Self::Own,
            Voice::FirstGuardian | Voice::SecondGuardian => Self::Guardian,
        }
    }
}

/// What the answers are called; they are part of what was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Yes, in a group.
    pub in_group: Words,
    /// Yes, but alone.
    pub alone: Words,
    /// Yes.
    pub yes: Words,
    /// No.
    pub no: Words,
}

/// What one kind of reader reads and is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentText {
    /// For people of these groups.
    pub groups: Vec<Group>,
    /// Of these ages.
    pub ages: Vec<AgeBand>,
    /// Read by whom.
    pub reader: Reader,
    /// Its heading.
    pub title: Words,
    /// The text, in Markdown paragraphs.
    pub text: Words,
    /// Whether she will take part.
    pub taking_part: Words,
    /// Whether what is said may be told in other words.
    pub paraphrase: Words,
    /// Whether it may be told which profession said it; staff only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Words>,
}

/// All the texts of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentTexts {
    /// Which version.
    pub version: String,
    /// What the answers are called.
    pub answers: Answers,
    /// The texts.
    pub texts: Vec<ConsentText>,
}

/// What is wrong with texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextFault {
    /// No text, or more than one, for this reader.
    NotOne(Group, AgeBand, Reader),
    /// A text is missing in a language.
    Untranslated(Reader, Lang),
}

impl ConsentTexts {
    /// The text for someone who is asked.
    pub fn find(&self, group: Group, age: AgeBand, voice: Voice) -> Option<&ConsentText> {
        let reader = Reader::from(voice);
        let fits = |text: &&ConsentText| {
            text.reader == reader && text.groups.contains(&group) && text.ages.contains(&age)
        };
        self.texts.iter().find(fits)
    }

    /// Exactly what a reader is shown, as one text: what its hash is made of.
    pub fn exact(&self, text: &ConsentText, lang: Lang) -> String {
        let answers = &self.answers;
        let words = [&text.title, &text.text, &text.taking_part]
            .into_iter()
            .chain(match text.reader {
                Reader::Own => vec![&answers.in_group, &answers.alone, &answers.no],
                Reader::Guardian => vec![&answers.yes, &answers.no],
            })
            .chain(std::iter::once(&text.paraphrase))
            .chain(&text.attribution)
            .chain([&answers.yes, &answers.no]);
        let shown = words.map(|words| words.get(lang).trim());
        let head = [self.version.as_str(), lang.code()];
        head.into_iter().chain(shown).collect::<Vec<_>>().join("\n\n")
    }

    /// Everything wrong with the texts; empty when people may be asked on them.
    pub fn check(&self) -> Vec<TextFault> {
        let mut faults = Vec::new();
        for group in Group::ALL {
            for age in group.ages() {
                for reader in [Reader::Own, Reader::Guardian] {
                    // at 18 nobody else is asked
                    let wanted = usize::from(reader == Reader::Own || *age != AgeBand::Adult);
                    let fits = |text: &&ConsentText| {
                        text.reader == reader && text.groups.contains(&group) && text.ages.contains(age)
                    };
                    if self.texts.iter().filter(fits).count() != wanted {
                        faults.push(TextFault::NotOne(group, *age, reader));
                    }
                }
            }
        }
        for text in &self.texts {
            let missing = Lang::ALL.into_iter().filter(|lang| !text.speaks(*lang));
            faults.extend(missing.map(|lang| TextFault::Untranslated(text.reader, lang)));
        }
        let answers = &self.answers;
        for words in [&answers.in_group, &answers.alone, &answers.yes, &answers.no] {
            let missing = Lang::ALL.into_iter().filter(|lang| words.exact(*lang).is_none());
            faults.extend(missing.map(|lang| TextFault::Untranslated(Reader::Own, lang)));
        }
        faults
    }
}

impl ConsentText {
    fn speaks(&self, lang: Lang) -> bool {
        let words = [&self.title, &self.text, &self.taking_part, &self.paraphrase];
        words.into_iter().chain(&self.attribution).all(|words| words.exact(lang).is_some())
    }
}
