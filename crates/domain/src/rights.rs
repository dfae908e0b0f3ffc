//! What people may ask for about themselves: to see, take along, correct and erase what is kept of them.
//!
//! What can be done at once is answered at once. Everything else waits for somebody, who has a month:
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Open: ask
//!     Open --> Done: answer
//!     Open --> Refused: answer, with a reason
//! ```

use crate::id::{ConsentId, PersonId, RightId, VisitId};
use crate::refusal::Refusal;
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// To see what is kept (article 15).
    Access,
    /// To take it along (article 20).
    Export,
    /// To have it corrected (article 16).
    Correction,
    /// To have it erased (article 17).
    Erasure,
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Access, Self::Export, Self::Correction, Self::Erasure];

    /// Its name in forms and in `config/texts`: `right-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Export => "export",
            Self::Correction => "correction",
            Self::Erasure => "erasure",
        }
    }

    /// The right with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.key() == key)
    }
}

/// What is wrong. Chosen and never written: nothing that gives someone away comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// The group.
    Group,
    /// The age.
    Age,
    /// What was said.
    Answer,
    /// Something else; whoever keeps the consents asks.
    Other,
}

impl Wrong {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Group, Self::Age, Self::Answer, Self::Other];

    /// Its name in forms and in `config/texts`: `right-wrong-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Age => "age",
            Self::Answer => "answer",
            Self::Other => "other",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wrong| wrong.key() == key)
    }
}

/// Whose data it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum Whose {
    /// Someone who was asked for consent and holds a code.
    Code {
        /// The visit.
        visit: VisitId,
        /// The request.
        consent: ConsentId,
        /// What the lists call it.
        label: String,
    },
    /// Someone with an account.
    Account {
        /// Who.
        person: PersonId,
    },
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// Nothing was found to be wrong.
    NothingWrong,
    /// It must still be kept, as proof that consent was given.
    StillNeeded,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Done, Self::NothingWrong, Self::StillNeeded];

    /// Its name in forms and in `config/texts`: `right-outcome-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NothingWrong => "nothing-wrong",
            Self::StillNeeded => "still-needed",
        }
    }

    /// The outcome with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.key() == key)
    }

    /// What may come of a request for this right.
    pub fn of(right: Right) -> &'static [Self] {
        match right {
            Right::Access | Right::Export => &[Self::Done],
            Right::Correction => &[Self::Done, Self::NothingWrong],
            Right::Erasure => &[Self::Done, Self::StillNeeded],
        }
    }
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What came of it.
    pub outcome: Outcome,
    /// When.
    pub at: DateTime<Utc>,
    /// Who answered; nobody when the system did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// Someone's request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Its id.
    pub id: RightId,
    /// What is asked for.
    pub right: Right,
    /// What is wrong, when something is to be corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrong: Option<Wrong>,
    /// Whose data it is about.
    pub whose: Whose,
    /// When it was asked.
    pub asked: DateTime<Utc>,
    answer: Option<Answer>,
}

impl Request {
    /// A new request.
    pub fn ask(id: RightId, right: Right, wrong: Option<Wrong>, whose: Whose, asked: DateTime<Utc>) -> Self {
        let wrong = wrong.filter(|_| right == Right::Correction);
        Self { id, right, wrong, whose, asked, answer: None }
    }

    /// The last day to answer: a month after it was asked (article 12).
    pub fn due(&self) -> NaiveDate {
        let asked = self.asked.date_naive();
        asked.checked_add_months(Months::new(1)).unwrap_or(asked)
    }

    /// The answer, if there is one.
    pub fn answer(&self) -> Option<Answer> {
        self.answer
    }

    /// Answers it, once.
    pub fn give(&mut self, answer: Answer) -> Result<(), Refusal> {
        if self.answer.is_some() || !Outcome::of(self.right).contains(&answer.outcome) {
            return Err(Refusal::RightIsAnswered);
        }
        self.answer = Some(answer);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn asked(right: Right, day: &str) -> Request {
        let whose = Whose::Account { person: PersonId::from(Uuid::nil()) };
        let at = format!("{day}T10:00:00Z").parse().unwrap();
        Request::ask(RightId::from(Uuid::nil()), right, Some(Wrong::Age), whose, at)
    }

    #[test]
    fn there_is_a_month_and_never_more() {
        assert_eq!(asked(Right::Erasure, "2026-06-04").due().to_string(), "2026-07-04");
        assert_eq!(asked(Right::Erasure, "2026-01-31").due().to_string(), "2026-02-28");
    }

    #[test]
    fn a_request_is_answered_once_and_with_what_fits() {
        let mut request = asked(Right::Correction, "2026-06-04");
        assert_eq!(request.wrong, Some(Wrong::Age));
        let answer = |outcome| Answer { outcome, at: request.asked, by: None };
        let (done, needed) = (answer(Outcome::Done), answer(Outcome::StillNeeded));
        assert_eq!(request.give(needed), Err(Refusal::RightIsAnswered), "that is no answer to a correction");
        request.give(done).unwrap();
        assert_eq!(request.give(done), Err(Refusal::RightIsAnswered));
        assert_eq!(asked(Right::Erasure, "2026-06-04").wrong, None);
    }
}
