//! Words of a note gone through that were found among the names behind consents. Nobody in the team is told whose.

use super::{Anonymised, Decision, Mark, What, missed};

impl Anonymised {
    /// Words that were found among the names and kept all the same, in small letters: they are not asked about again.
    pub fn settled_names(&self, original: &str) -> Vec<String> {
        let kept = |mark: &&Mark| mark.named && matches!(mark.decision, Some(Decision::Kept(_)));
        let words = |mark: &Mark| words_of(original.get(mark.start..mark.end).unwrap_or_default());
        self.marks.iter().filter(kept).flat_map(words).collect()
    }

    /// The places that still stand as decided, now that `names` are known to be names: a decision that lets one of them
    /// through is asked for once more.
    pub fn standing(&self, original: &str, names: &[String]) -> Vec<Mark> {
        let names: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        let tells = |words: &str| words_of(words).iter().any(|word| names.contains(word));
        let lets_through = |mark: &Mark| match &mark.decision {
            Some(Decision::Replaced(words)) => tells(words),
            Some(Decision::Kept(_)) => {
                !mark.named && tells(original.get(mark.start..mark.end).unwrap_or_default())
            }
            None => false,
        };
        self.marks.iter().filter(|mark| !lets_through(mark)).cloned().collect()
    }
}

/// What was found, with the places of `names` among it: a place that holds one says so, and the others come first.
pub fn named(original: &str, names: &[String], mut found: Vec<Mark>) -> Vec<Mark> {
    let places = names.iter().filter_map(|name| missed(original, name, What::Person).ok()).flatten();
    let mut places: Vec<Mark> = places.map(|mark| Mark { named: true, ..mark }).collect();
    mark_named(&mut found, &places);
    places.retain(|place| !found.iter().any(|mark| meet(mark, place)));
    places.append(&mut found);
    places
}

/// Says of each of these places that it was found among the names, where it meets one of `known` that was.
pub fn mark_named(marks: &mut [Mark], known: &[Mark]) {
    for mark in marks {
        mark.named |= known.iter().any(|known| known.named && meet(mark, known));
    }
}

fn meet(one: &Mark, other: &Mark) -> bool {
    one.start < other.end && other.start < one.end
}

fn words_of(words: &str) -> Vec<String> {
    let parts = words.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'');
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Keep;
    use super::*;

    const NOTE: &str = "Storm sa at Kari ringte.";

    fn mark(words: &str, decision: Option<Decision>) -> Mark {
        let start = NOTE.find(words).unwrap();
        let end = start + words.len();
        Mark { start, end, what: What::Person, doubtful: false, named: false, decision }
    }

    #[test]
    fn a_kept_word_that_is_a_name_is_asked_about_once_more_and_then_no_more() {
        let names = ["Storm".to_owned()];
        let kept = mark("Storm", Some(Decision::Kept(Keep::Ordinary)));
        let replaced = mark("Kari", Some(Decision::Replaced("en ansatt".to_owned())));
        let gone = Anonymised::of(NOTE, 1, vec![kept.clone(), replaced.clone()], Vec::new());
        assert_eq!(gone.standing(NOTE, &names), std::slice::from_ref(&replaced));
        assert!(gone.settled_names(NOTE).is_empty());
        let found = named(NOTE, &names, Vec::new());
        assert!(found.len() == 1 && found[0].named);
        let mut decided = vec![kept, replaced];
        mark_named(&mut decided, &found);
        let gone = Anonymised::of(NOTE, 1, decided, found);
        assert_eq!((gone.open(), gone.settled_names(NOTE)), (0, vec!["storm".to_owned()]));
        assert_eq!(gone.standing(NOTE, &names), gone.marks);
    }

    #[test]
    fn a_name_put_in_the_place_of_another_is_asked_about() {
        let put = mark("Kari", Some(Decision::Replaced("Storm sin mor".to_owned())));
        let gone = Anonymised::of(NOTE, 1, vec![put], Vec::new());
        assert!(gone.standing(NOTE, &["storm".to_owned()]).is_empty());
    }

    #[test]
    fn a_find_that_holds_the_name_says_so_itself() {
        let found = named(NOTE, &["Kari".to_owned()], vec![mark("Kari ringte", None)]);
        assert!(found.len() == 1 && found[0].named && found[0].end > NOTE.find(" ringte").unwrap() + 2);
    }
}
