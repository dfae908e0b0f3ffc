//! Places that are told of one: `ordfører i` and `Vågan` are replaced by the same words, or the sentence limps.

use super::{Mark, What};

/// Bind what follows to the role before it.
const BINDS: [&str; 17] = [
    "i", "på", "ved", "fra", "frå", "til", "av", "for", "om", "hos", "in", "at", "of", "from", "near",
    "with", "med",
];

/// The same places in order, with a role and what its last word binds to it as one, and two roles side by side as one.
pub fn joined(original: &str, found: Vec<Mark>) -> Vec<Mark> {
    let mut all: Vec<Mark> = Vec::with_capacity(found.len());
    for mark in found {
        match all.last_mut() {
            Some(last) if is_one(original, last, &mark) => {
                last.end = mark.end;
                last.doubtful &= mark.doubtful;
            }
            _ => all.push(mark),
        }
    }
    all
}

fn is_one(original: &str, last: &Mark, next: &Mark) -> bool {
    let role = last.what == What::Role && original.get(last.end..next.start) == Some(" ");
    let words = original.get(last.start..last.end).unwrap_or_default();
    let binds = words.split(' ').next_back().is_some_and(|word| BINDS.contains(&&*word.to_lowercase()));
    let named = matches!(next.what, What::Place | What::Organisation | What::Person);
    role && (next.what == What::Role || named && binds)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str =
        "Faren er tidligere ordfører i Vågan som kjører brannbilen, og lege Kari Moe i Bodø kom.";

    fn mark(words: &str, what: What) -> Mark {
        let start = NOTE.find(words).unwrap();
        Mark { start, end: start + words.len(), what, doubtful: false, named: false, decision: None }
    }

    #[test]
    fn a_role_takes_in_what_it_is_bound_to_and_nothing_else() {
        let found = vec![
            mark("tidligere ordfører i", What::Role),
            mark("Vågan", What::Person),
            mark("som kjører brannbilen", What::Role),
            mark("lege", What::Role),
            mark("Kari Moe", What::Person),
            mark("Bodø", What::Place),
        ];
        let one = joined(NOTE, found);
        let words: Vec<&str> = one.iter().map(|mark| &NOTE[mark.start..mark.end]).collect();
        assert_eq!(words, ["tidligere ordfører i Vågan som kjører brannbilen", "lege", "Kari Moe", "Bodø"]);
        assert_eq!(one[0].what, What::Role);
    }

    #[test]
    fn two_people_side_by_side_stay_two() {
        let found = vec![mark("Kari", What::Person), mark("Moe", What::Person)];
        assert_eq!(joined(NOTE, found.clone()), found);
    }
}
