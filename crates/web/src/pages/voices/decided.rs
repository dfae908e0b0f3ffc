//! What a form says about the places of a note.

use crate::form::{Pairs, value};
use domain::anonymised::{Decision, Keep, MOST_MARKS, MOST_WORDS, Mark, What};

/// The name of a place in a form: `12-18-person`.
pub(super) fn name(mark: &Mark) -> String {
    format!("{}-{}-{}", mark.start, mark.end, mark.what.key())
}

/// The decided places of a form; those left open, and those that cannot be read, are left out. `all` says that every
/// proposal is accepted that nothing else was decided about.
pub(super) fn read(form: &Pairs, all: bool) -> Vec<Mark> {
    let places = form.iter().filter_map(|(key, answer)| Some((key.strip_prefix("d-")?, answer.as_str())));
    places.take(MOST_MARKS).filter_map(|(place, answer)| one(form, place, answer, all)).collect()
}

fn one(form: &Pairs, place: &str, answer: &str, all: bool) -> Option<Mark> {
    let mut parts = place.splitn(3, '-');
    let (start, end) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let what = What::from_key(parts.next()?)?;
    let words = || {
        let typed = value(form, &format!("w-{place}"));
        typed.chars().filter(|c| !c.is_control()).take(MOST_WORDS).collect::<String>()
    };
    let decision = match answer {
        "replace" => Decision::Replaced(words().trim().to_owned()),
        "keep" => Decision::Kept(Keep::from_key(value(form, &format!("k-{place}")))?),
        _ if all => Decision::Replaced(words().trim().to_owned()),
        _ => return None,
    };
    Some(Mark { start, end, what, doubtful: false, named: false, decision: Some(decision) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Pairs {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_decision_is_read_with_its_place() {
        let typed = form(&[
            ("d-0-4-person", "replace"),
            ("w-0-4-person", " en ansatt "),
            ("d-9-12-national-id", "keep"),
            ("k-9-12-national-id", "many"),
            ("d-20-22-date", "open"),
        ]);
        let marks = read(&typed, false);
        let said: Vec<_> = marks.iter().map(|mark| (mark.start, mark.what, mark.decision.clone())).collect();
        assert_eq!(said[0], (0, What::Person, Some(Decision::Replaced("en ansatt".to_owned()))));
        assert_eq!(said[1], (9, What::NationalId, Some(Decision::Kept(Keep::Many))));
        assert_eq!((said.len(), read(&typed, true).len()), (2, 3));
    }

    #[test]
    fn what_cannot_be_read_is_left_open() {
        let wrong = ["d-", "d-1", "d-1-2", "d-x-2-person", "d-1-2-nothing", "d-1--2-person"];
        assert!(wrong.iter().all(|key| read(&form(&[(key, "replace")]), true).is_empty()));
        assert!(read(&form(&[("d-1-2-person", "keep"), ("k-1-2-person", "because")]), false).is_empty());
    }
}
