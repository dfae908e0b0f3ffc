//! "Unchanged since last year": an answer confirmed with one press.

use super::{Answer, Answers, Aspect, Field, Questionnaire};
use crate::content::{Edition, Standard};
use crate::person::Signature;

/// What confirming these standards as unchanged writes: last year's level, comment and evidence, into fields that are
/// empty this year. Nothing that was written this year is touched.
pub fn carry<'a>(
    standards: impl IntoIterator<Item = &'a str>,
    last: &Answers,
    now: &Answers,
    by: Signature,
) -> Vec<(Field, Answer)> {
    let mut carried = Vec::new();
    for code in standards {
        if now.is_given(&Field::of_standard(code, Aspect::Level))
            || last.of_standard(code, Aspect::Level).is_empty()
        {
            continue;
        }
        for field in Aspect::ALL.map(|aspect| Field::of_standard(code, aspect)) {
            let value = last.text(&field);
            if !value.is_empty() && !now.is_given(&field) {
                let answer = now.next(&field, value.to_owned(), true, by);
                carried.push((field, answer));
            }
        }
    }
    carried
}

impl Questionnaire<'_> {
    /// Whether last year's answer to a standard still answers the same question, so that it can be confirmed.
    pub fn can_carry(&self, standard: &Standard, last: &Edition) -> bool {
        let same = last.standards.standard(&standard.code).is_some_and(|then| then.text == standard.text);
        same && last.standards.scale == self.edition.standards.scale
    }
}
