//! Whether what was typed is an answer to its field.

use super::{Aspect, Field, Questionnaire, Reply};
use crate::content;
use crate::measure::Status;
use crate::text::{Line, Prose, TextProblem};

/// Most characters of an answer in paragraphs.
const PROSE: usize = 10_000;
/// Most characters of a question of one's own.
const QUESTION: usize = 1_000;

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerProblem {
    /// This visit asks no such thing.
    NotAsked,
    /// The text itself.
    Text(TextProblem),
    /// Not a number of zero or more.
    NotANumber,
    /// None of the choices.
    NotAChoice,
}

impl From<TextProblem> for AnswerProblem {
    fn from(problem: TextProblem) -> Self {
        Self::Text(problem)
    }
}

impl Questionnaire<'_> {
    /// The answer as it is kept, from what was typed; empty when the field was left open.
    pub fn read(&self, field: &Field, typed: &str) -> Result<String, AnswerProblem> {
        let (set, format) = (&self.edition.standards, &self.edition.format);
        match field {
            Field::Unit(key) => {
                let info = format.info_field(key).ok_or(AnswerProblem::NotAsked)?;
                match info.kind {
                    content::Answer::Number => number(typed),
                    content::Answer::Line => Ok(written(Line::optional(typed)?)),
                    content::Answer::Prose => prose(typed, PROSE),
                }
            }
            Field::Introduction(key) if format.prompt(key).is_some() => prose(typed, PROSE),
            Field::Focus(place) if *place <= format.max_focus_areas => {
                choice(typed.trim(), |code| set.area(code).is_some())
            }
            Field::Question(place) if *place <= format.max_own_questions => prose(typed, QUESTION),
            Field::Standard(code, aspect) if set.standard(code).is_some() => match aspect {
                Aspect::Level => choice(typed.trim(), |key| set.scale.level(key).is_some()),
                Aspect::Comment | Aspect::Evidence => prose(typed, PROSE),
            },
            Field::FollowUp(id, reply) if self.recommendations.contains(id) => match reply {
                Reply::Status => choice(typed.trim(), |key| Status::from_key(key).is_some()),
                Reply::Comment => prose(typed, PROSE),
            },
            Field::Introduction(_)
            | Field::Focus(_)
            | Field::Question(_)
            | Field::Standard(..)
            | Field::FollowUp(..) => Err(AnswerProblem::NotAsked),
        }
    }
}

fn choice(key: &str, known: impl Fn(&str) -> bool) -> Result<String, AnswerProblem> {
    if key.is_empty() || known(key) { Ok(key.to_owned()) } else { Err(AnswerProblem::NotAChoice) }
}

fn written(text: Option<impl ToString>) -> String {
    text.map(|text| text.to_string()).unwrap_or_default()
}

fn prose(typed: &str, most: usize) -> Result<String, AnswerProblem> {
    let text = written(Prose::optional(typed)?);
    if text.chars().count() > most {
        return Err(TextProblem::TooLong(most).into());
    }
    Ok(text)
}

/// A number as people here write it: `1 240`, `12,5`, `12.5`. Kept with a point and without spaces.
fn number(typed: &str) -> Result<String, AnswerProblem> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if bare.is_empty() {
        return Ok(bare);
    }
    let (whole, decimals) = bare.split_once([',', '.']).unwrap_or((&bare, "0"));
    let digits = |text: &str, most: usize| {
        !text.is_empty() && text.len() <= most && text.chars().all(|c| c.is_ascii_digit())
    };
    if !digits(whole, 7) || !digits(decimals, 2) {
        return Err(AnswerProblem::NotANumber);
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let decimals = decimals.trim_end_matches('0');
    Ok(if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_be_written_as_people_here_do() {
        for (typed, kept) in [
            ("8", "8"),
            (" 12,5 ", "12.5"),
            ("12.50", "12.5"),
            ("1 240", "1240"),
            ("0,75", "0.75"),
            ("007", "7"),
            ("", ""),
        ] {
            assert_eq!(number(typed).as_deref(), Ok(kept), "{typed}");
        }
        assert_eq!(number("1\u{a0}240").as_deref(), Ok("1240"));
    }

    #[test]
    fn words_signs_and_endless_numbers_are_not_taken() {
        for typed in ["mange", "-1", "1,2,3", "1e9", "12345678", "1,234", ",5", "5,", "٣"] {
            assert_eq!(number(typed), Err(AnswerProblem::NotANumber), "{typed}");
        }
    }

    #[test]
    fn a_text_longer_than_its_field_is_not_cut() {
        assert_eq!(prose(&"å".repeat(11), 10), Err(AnswerProblem::Text(TextProblem::TooLong(10))));
    }
}
