//! Which answer: a typed key, the same in forms, rows and snapshots.

use crate::id::RecommendationId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One answer of a self-evaluation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Field {
    /// A fact about the unit, by the format's key: `unit.beds`.
    Unit(String),
    /// A prompt of the leader's introduction: `intro.context`.
    Introduction(String),
    /// A chosen function area, from 1: `focus.1`.
    Focus(usize),
    /// A question of the unit's own, from 1: `question.1`.
    Question(usize),
    /// What is said about a standard: `standard.3.2.level`.
    Standard(String, Aspect),
    /// What became of a recommendation of last year: `follow_up.<id>.status`.
    FollowUp(RecommendationId, Reply),
}

/// The three things said about a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// Key of a level of the scale.
    Level,
    /// Why that level.
    Comment,
    /// What can be shown.
    Evidence,
}

/// The two things said about a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reply {
    /// How far it has come: the key of a [`Status`](crate::measure::Status).
    Status,
    /// In words.
    Comment,
}

impl Aspect {
    /// Level, comment and evidence.
    pub const ALL: [Self; 3] = [Self::Level, Self::Comment, Self::Evidence];

    fn key(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Comment => "comment",
            Self::Evidence => "evidence",
        }
    }
}

impl Reply {
    const ALL: [Self; 2] = [Self::Status, Self::Comment];

    fn key(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Comment => "comment",
        }
    }
}

impl Field {
    /// Reads a key in its one canonical form; whether an edition asks it is another question.
    pub fn parse(text: &str) -> Option<Self> {
        let (head, rest) = text.split_once('.')?;
        match head {
            "unit" => code(rest).map(Self::Unit),
            "intro" => code(rest).map(Self::Introduction),
            "focus" => number(rest).map(Self::Focus),
            "question" => number(rest).map(Self::Question),
            "standard" => {
                let (standard, aspect) = rest.rsplit_once('.')?;
                let aspect = Aspect::ALL.into_iter().find(|one| one.key() == aspect)?;
                Some(Self::Standard(code(standard)?, aspect))
            }
            "follow_up" => {
                let (id, reply) = rest.rsplit_once('.')?;
                let reply = Reply::ALL.into_iter().find(|one| one.key() == reply)?;
                let parsed: RecommendationId = id.parse().ok()?;
                (parsed.to_string() == id).then_some(Self::FollowUp(parsed, reply))
            }
            _ => None,
        }
    }

    /// The level, comment or evidence of a standard.
    pub fn of_standard(code: &str, aspect: Aspect) -> Self {
        Self::Standard(code.to_owned(), aspect)
    }
}

fn code(text: &str) -> Option<String> {
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let fine = !text.is_empty() && text.len() <= crate::content::limits::CODE && text.chars().all(known);
    fine.then(|| text.to_owned())
}

fn number(text: &str) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    (number > 0 && number.to_string() == text).then_some(number)
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit(key) => write!(f, "unit.{key}"),
            Self::Introduction(key) => write!(f, "intro.{key}"),
            Self::Focus(number) => write!(f, "focus.{number}"),
            Self::Question(number) => write!(f, "question.{number}"),
            Self::Standard(code, aspect) => write!(f, "standard.{code}.{}", aspect.key()),
            Self::FollowUp(id, reply) => write!(f, "follow_up.{id}.{}", reply.key()),
        }
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.to_string()
    }
}

impl TryFrom<String> for Field {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a field of a self-evaluation")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_back_as_it_was_written() {
        let id = "0191d3a0-0000-7000-8000-000000000001";
        for key in [
            "unit.beds".to_owned(),
            "intro.vision".to_owned(),
            "focus.2".to_owned(),
            "question.5".to_owned(),
            "standard.3.2.1.level".to_owned(),
            "standard.A-1.comment".to_owned(),
            "standard.3.evidence".to_owned(),
            format!("follow_up.{id}.status"),
            format!("follow_up.{id}.comment"),
        ] {
            assert_eq!(Field::parse(&key).map(|field| field.to_string()), Some(key));
        }
    }

    #[test]
    fn anything_else_is_no_field() {
        let upper = "follow_up.0191D3A0-0000-7000-8000-00000000000A.status";
        for key in [
            "",
            "unit",
            "unit.",
            "unit.a b",
            "focus.0",
            "focus.01",
            "focus.x",
            "standard.3.2",
            "standard..level",
            "standard.3.2.grade",
            "follow_up.7.status",
            "name.x",
            upper,
        ] {
            assert_eq!(Field::parse(key), None, "{key}");
        }
    }
}
