//! What is proposed to stand for a place, so that the sense of the sentence stays: read from the words around it.

use super::{Mark, What};
use crate::consent::Group;
use std::collections::BTreeMap;

/// Relatives, as they are named beside somebody: "mor til …", "moren …", "her brother …".
const KIN: &str = "mor moren mora mamma far faren pappa bror broren storebror lillebror søster søstera søsteren \
    storesøster lillesøster søsken foreldre foreldra foreldrene forældre forældrene stemor stefar \
    stemoren stefaren fostermor fosterfar bestemor bestefar besteforeldre mormor morfar farmor \
    farfar tante tanta tanten onkel onkelen fetter kusine mother father mum dad parents brother \
    sister stepmother stepfather grandmother grandfather aunt uncle cousin";
/// Between a relative and whoever she belongs to.
const OF: [&str; 5] = ["til", "av", "åt", "of", "for"];
/// Begin to tell what happened to somebody, not who she is.
const HAPPENED: &str = "mistet mista mistede overlevde overlevede vant vandt vann fikk fekk fik ble blei vart blev \
    opplevde opplevd hadde havde lost survived won had was";

/// So many characters before a place are looked at.
const NEAR: usize = 60;

/// Names of what is proposed for each of these places of a note from this group, in `config/texts`: `bench-for-<name>`.
/// Whoever is a child at one place is a child at all of them.
pub fn instead(original: &str, marks: &[Mark], group: Group) -> Vec<String> {
    let mut people = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.what == What::Person) {
        let known = people.entry(bare(words(original, mark))).or_insert("");
        if known.is_empty() {
            *known = seems(original, mark);
        }
    }
    let named = |mark: &Mark| people.get(&bare(words(original, mark))).copied().unwrap_or_default();
    let ending = |mark: &Mark| match mark.what {
        What::Person => Some(seems(original, mark)).filter(|it| !it.is_empty()).unwrap_or(named(mark)),
        What::Age => age(words(original, mark), group),
        What::Role => role(original, mark, group),
        What::Organisation
        | What::Place
        | What::Date
        | What::Room
        | What::Address
        | What::Postcode
        | What::Phone
        | What::Email
        | What::Handle
        | What::Url
        | What::NationalId
        | What::IdNumber
        | What::Plate
        | What::Other => "",
    };
    marks.iter().map(|mark| format!("{}{}", mark.what.key(), ending(mark))).collect()
}

/// One of the staff, unless something near the name tells of a child or of a relative.
fn seems(original: &str, mark: &Mark) -> &'static str {
    let before = original.get(..mark.start).unwrap_or_default();
    let after = original.get(mark.end..).unwrap_or_default();
    let from = before.char_indices().rev().take(NEAR).last().map_or(0, |(at, _)| at);
    let near = before.get(from..).unwrap_or_default().rsplit(['.', ';', ':', '!', '?', '\n']).next();
    let mut back = near.unwrap_or_default().split(|c: char| !c.is_alphabetic()).rev();
    let mut word = || back.find(|word| !word.is_empty()).unwrap_or_default().to_lowercase();
    let (last, other) = (word(), word());
    let is_kin = |word: &str| KIN.split(' ').any(|kin| kin == word);
    let owns = words(original, mark).ends_with(['s', '\'', '’']) && is_kin(&first_word(after));
    if (OF.contains(&&*last) && is_kin(&other)) || owns || is_young(after) {
        "-young"
    } else if is_kin(&last) {
        "-family"
    } else {
        ""
    }
}

fn role(original: &str, mark: &Mark, group: Group) -> &'static str {
    match group {
        Group::Staff => "-staff",
        Group::Patients | Group::Relatives if happened(words(original, mark)) => "-event",
        Group::Patients | Group::Relatives if is_said(original, mark) => "-known",
        Group::Patients | Group::Relatives => "",
    }
}

/// Whether somebody is said to be it: `far er ordfører`. One who is something else again makes no sentence.
fn is_said(original: &str, mark: &Mark) -> bool {
    const SAID: [&str; 8] = [" er ", " var ", " e ", " va ", " is ", " was ", " blir ", " bliver "];
    let before = original.get(..mark.start).unwrap_or_default();
    SAID.iter().any(|said| before.ends_with(said))
}

fn happened(words: &str) -> bool {
    let first = first_word(words);
    HAPPENED.split(' ').any(|verb| verb == first)
}

/// Whether an age under twenty stands right behind: ", 14 år", " (9)", " på 16".
fn is_young(after: &str) -> bool {
    let after = after.trim_start_matches([',', ' ', '(']);
    let after = after.strip_prefix("på ").unwrap_or(after);
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let of_age =
        rest.is_empty() || [" år", "-å", " year", ",", ")", "."].iter().any(|it| rest.starts_with(it));
    of_age && number(after).is_some_and(|age| (3..20).contains(&age))
}

fn age(words: &str, group: Group) -> &'static str {
    let age = number(words.trim_start_matches(|c: char| !c.is_ascii_digit()));
    match age {
        _ if group == Group::Staff => "-staff",
        Some(0..=5) => "-small",
        Some(6..=12) => "-child",
        Some(20..) => "-grown",
        Some(13..=19) | None => "",
    }
}

/// The number a text begins with, of one or two digits.
fn number(text: &str) -> Option<u8> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.get(..digits).filter(|digits| digits.len() < 3)?.parse().ok()
}

/// What somebody is called by: the first word, without a genitive.
fn bare(words: &str) -> String {
    let first = first_word(words);
    first.strip_suffix('s').unwrap_or(&first).to_owned()
}

fn first_word(text: &str) -> String {
    let start = text.trim_start_matches(|c: char| !c.is_alphabetic());
    start.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase()
}

fn words<'a>(original: &'a str, mark: &Mark) -> &'a str {
    original.get(mark.start..mark.end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(note: &str, group: Group, places: &[(&str, What)]) -> Vec<String> {
        let mut from = 0;
        let marks: Vec<Mark> = places
            .iter()
            .map(|(words, what)| {
                let start = from + note[from..].find(words).unwrap();
                from = start + words.len();
                Mark { start, end: from, what: *what, doubtful: false, named: false, decision: None }
            })
            .collect();
        instead(note, &marks, group)
    }

    #[test]
    fn a_child_a_relative_and_one_of_the_staff_are_told_apart() {
        use What::Person;
        let note =
            "Mor til Solveig Aarhus roste Kari. Solveig kjente Jonas, 14 år, og broren Odd. Emmas far kom.";
        let people =
            ["Solveig Aarhus", "Kari", "Solveig", "Jonas", "Odd", "Emmas"].map(|name| (name, Person));
        let proposed = told(note, Group::Relatives, &people);
        let want = ["-young", "", "-young", "-young", "-family", "-young"].map(|it| format!("person{it}"));
        assert_eq!(proposed, want);
    }

    #[test]
    fn a_sentence_that_has_ended_tells_of_nobody() {
        let note = "Vi snakket med mor. Kari 3 ganger. Rom 14. Ola, 52 år.";
        let places = [("Kari", What::Person), ("Ola", What::Person)];
        assert_eq!(told(note, Group::Patients, &places), ["person", "person"]);
    }

    #[test]
    fn an_age_is_proposed_as_the_age_it_is() {
        let note = "4 år, ni år, 9 år, 14-åring, femten, 52 år";
        let ages = ["4 år", "ni år", "9 år", "14-åring", "femten", "52 år"].map(|age| (age, What::Age));
        let want = ["age-small", "age", "age-child", "age", "age", "age-grown"];
        assert_eq!(told(note, Group::Patients, &ages), want);
        assert!(told(note, Group::Staff, &ages).iter().all(|it| it == "age-staff"));
    }

    #[test]
    fn what_happened_is_no_person() {
        let note = "Hun mistet broren i skredet, datter av presten. Mor er ordfører";
        let places = ["mistet broren i skredet", "datter av presten", "ordfører"].map(|it| (it, What::Role));
        assert_eq!(told(note, Group::Patients, &places), ["role-event", "role", "role-known"]);
        assert_eq!(told(note, Group::Staff, &places), ["role-staff"; 3]);
    }

    #[test]
    fn whatever_is_written_has_a_proposal() {
        let note = "Ø’s ñ 999999 (";
        for (start, end) in [(0, 2), (0, note.len()), (note.len(), note.len()), (1, 3)] {
            for what in What::ALL {
                let mark = Mark { start, end, what: *what, doubtful: false, named: false, decision: None };
                assert!(instead(note, &[mark], Group::Patients)[0].starts_with(what.key()));
            }
        }
    }
}
