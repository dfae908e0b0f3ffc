//! The answers given so far, and what becomes of one more.

use super::{Aspect, Field};
use crate::id::PersonId;
use crate::person::Signature;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One answer as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The text, the number with a decimal point, or the key of the choice. Empty when it was taken back.
    pub value: String,
    /// How many times it was written, from 1.
    pub version: u32,
    /// Whether it was confirmed as unchanged since last year.
    pub carried: bool,
    /// Who wrote it last.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Answers by field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Field, Answer>);

/// What becomes of an answer that somebody sends in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The answer says so already, or the person never touched it.
    Unchanged,
    /// To be saved.
    Written(Answer),
    /// Somebody else wrote in the field after the person saw it.
    Conflict,
}

/// The mark of a text: sent along with a form as "this is what I saw", at most 2^52. The mark of nothing is 0.
///
/// A mark of the text, rather than a count of its versions, tells an untouched old text from a new one.
pub fn mark(text: &str) -> i64 {
    if text.is_empty() {
        return 0;
    }
    // FNV-1a; the top bits fold into what a script's number can hold
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    i64::try_from((hash ^ (hash >> 52)) & ((1 << 52) - 1)).map_or(1, |mark| mark.max(1))
}

impl Answers {
    /// The answer to a field, if it was ever written.
    pub fn get(&self, field: &Field) -> Option<&Answer> {
        self.0.get(field)
    }

    /// What stands in a field; empty when nothing does.
    pub fn text(&self, field: &Field) -> &str {
        self.get(field).map_or("", |answer| answer.value.as_str())
    }

    /// What is said about a standard; empty when nothing is.
    pub fn of_standard(&self, code: &str, aspect: Aspect) -> &str {
        self.text(&Field::of_standard(code, aspect))
    }

    /// Puts an answer in its place.
    pub fn put(&mut self, field: Field, answer: Answer) {
        self.0.insert(field, answer);
    }

    /// Every field that was ever written, with its answer.
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &Answer)> {
        self.0.iter()
    }

    /// Whether something stands in a field.
    pub fn is_given(&self, field: &Field) -> bool {
        !self.text(field).is_empty()
    }

    /// Codes of the chosen function areas, each once.
    pub fn focus(&self) -> Vec<String> {
        let mut chosen = Vec::new();
        for (field, answer) in &self.0 {
            if let Field::Focus(_) = field
                && !answer.value.is_empty()
                && !chosen.contains(&answer.value)
            {
                chosen.push(answer.value.clone());
            }
        }
        chosen
    }

    /// What becomes of `text` sent for `field` by someone who saw the text with the mark `seen`.
    pub fn receive(&self, field: &Field, text: &str, seen: i64, by: Signature) -> Outcome {
        let now = self.text(field);
        if now == text {
            Outcome::Unchanged
        } else if seen == mark(now) {
            Outcome::Written(self.next(field, text.to_owned(), false, by))
        } else if seen == mark(text) {
            // what she sent is what she was shown: it is the other's text that is new
            Outcome::Unchanged
        } else {
            Outcome::Conflict
        }
    }

    pub(super) fn next(&self, field: &Field, value: String, carried: bool, by: Signature) -> Answer {
        let version = self.get(field).map_or(0, |answer| answer.version) + 1;
        Answer { value, version, carried, by: by.by, at: by.at }
    }
}

impl FromIterator<(Field, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (Field, Answer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(number: u128) -> Signature {
        Signature { by: uuid::Uuid::from_u128(number).into(), at: "2026-03-10T09:00:00Z".parse().unwrap() }
    }

    fn context() -> Field {
        Field::Introduction("context".to_owned())
    }

    fn with(text: &str) -> Answers {
        let mut answers = Answers::default();
        send(&mut answers, text, 0);
        answers
    }

    fn send(answers: &mut Answers, text: &str, seen: i64) -> bool {
        match answers.receive(&context(), text, seen, by(1)) {
            Outcome::Written(answer) => {
                answers.put(context(), answer);
                true
            }
            Outcome::Unchanged | Outcome::Conflict => false,
        }
    }

    #[test]
    fn an_answer_goes_in_when_the_person_saw_what_stands_there() {
        let mut answers = with("Åtte senger");
        assert!(send(&mut answers, "Sju senger", mark("Åtte senger")));
        assert_eq!(
            answers.get(&context()).map(|answer| (answer.value.as_str(), answer.version)),
            Some(("Sju senger", 2))
        );
    }

    #[test]
    fn two_who_write_at_once_are_a_conflict_and_the_first_text_stands() {
        let answers = with("Åtte senger");
        assert_eq!(answers.receive(&context(), "Ni senger", 0, by(2)), Outcome::Conflict);
        assert_eq!(answers.text(&context()), "Åtte senger");
    }

    #[test]
    fn the_same_answer_twice_is_no_conflict() {
        let answers = with("Åtte senger");
        assert_eq!(answers.receive(&context(), "Åtte senger", 0, by(2)), Outcome::Unchanged);
    }

    #[test]
    fn an_old_text_nobody_touched_is_no_conflict() {
        let mut answers = with("Åtte senger");
        assert!(send(&mut answers, "Sju senger", mark("Åtte senger")));
        let sent_back = answers.receive(&context(), "Åtte senger", mark("Åtte senger"), by(2));
        assert_eq!(sent_back, Outcome::Unchanged);
        assert_eq!(answers.text(&context()), "Sju senger");
    }

    #[test]
    fn an_emptied_answer_stays_as_an_empty_one() {
        let mut answers = with("Åtte senger");
        assert!(send(&mut answers, "", mark("Åtte senger")));
        assert!(!answers.is_given(&context()) && answers.get(&context()).is_some());
    }

    #[test]
    fn a_mark_fits_in_a_scripts_number_and_tells_texts_apart() {
        for text in ["a", "b", "Åtte senger", "met", "not"] {
            assert!(mark(text) > 0 && mark(text) < 1 << 52);
        }
        assert_eq!(mark(""), 0);
        assert_ne!(mark("met"), mark("not"));
    }
}
