use super::*;

fn mark(text: &str, words: &str, decision: impl Into<Option<Decision>>) -> Mark {
    let start = text.find(words).unwrap();
    let end = start + words.len();
    Mark { start, end, what: What::Person, doubtful: false, named: false, decision: decision.into() }
}

fn replaced(words: &str) -> Decision {
    Decision::Replaced(words.to_owned())
}

const NOTE: &str = "Ærlig talt: Åse ringte Bjørn, og Åse gråt i mai.";

#[test]
fn a_place_nobody_decided_about_is_open_and_covered() {
    let found = vec![mark(NOTE, "Åse", None), mark(NOTE, "mai", None)];
    let gone = Anonymised::of(NOTE, 1, vec![mark(NOTE, "Åse", replaced("en ansatt"))], found);
    assert_eq!((gone.open(), gone.marks.len()), (1, 2));
    assert_eq!(gone.text, "Ærlig talt: en ansatt ringte Bjørn, og Åse gråt i ▢▢▢.");
}

#[test]
fn a_place_that_is_not_there_changes_nothing() {
    let wrong = [(0, 1), (1, 2), (3, 3), (900, 901), (5, 2)];
    let wrong = wrong.map(|(start, end)| Mark { start, end, ..mark(NOTE, "Åse", replaced("x")) });
    let gone = Anonymised::of(NOTE, 1, wrong.to_vec(), Vec::new());
    assert_eq!((gone.marks.len(), gone.text.as_str()), (0, NOTE));
}

#[test]
fn what_was_missed_is_marked_wherever_it_stands_as_a_word() {
    let marks = missed(NOTE, "åse", What::Person).unwrap();
    assert_eq!(marks.len(), 2);
    assert!(marks.iter().all(|mark| &NOTE[mark.start..mark.end] == "Åse"));
    assert_eq!(missed(NOTE, "Bjør", What::Person), Err(Refusal::NoSuchWords));
    assert_eq!(missed(NOTE, "  ", What::Person), Err(Refusal::NoSuchWords));
}

#[test]
fn a_person_who_marked_more_goes_before_what_was_found() {
    let own = mark(NOTE, "Åse ringte Bjørn", replaced("de"));
    let gone = Anonymised::of(NOTE, 1, vec![own], vec![mark(NOTE, "Åse", None), mark(NOTE, "Bjørn", None)]);
    assert_eq!((gone.open(), gone.marks.len()), (0, 1));
}

#[test]
fn what_was_decided_once_is_known_again() {
    let gone = Anonymised::of(NOTE, 1, vec![mark(NOTE, "Bjørn", replaced("en forelder"))], Vec::new());
    let mut habits = Habits::default();
    habits.learn(NOTE, &gone);
    assert_eq!(habits.of("BJØRN"), Some(&Decision::Replaced("en forelder".to_owned())));
    assert_eq!(habits.of("Åse"), None);
}

proptest::proptest! {
    #[test]
    fn whatever_is_posted_nothing_found_is_left_uncovered(
        text in "[a-zæøå A-Z\n]{0,60}",
        posted in proptest::collection::vec((0_usize..70, 0_usize..70), 0..6),
        found in proptest::collection::vec((0_usize..70, 0_usize..70), 0..6),
    ) {
        let mark = |decision: Option<Decision>| move |(start, end): (usize, usize)| Mark {
            start, end, what: What::Other, doubtful: false, named: false, decision: decision.clone(),
        };
        let decided: Vec<Mark> = posted.into_iter().map(mark(Some(replaced("")))).collect();
        let found: Vec<Mark> = found.into_iter().map(mark(None)).collect();
        let gone = Anonymised::of(&text, 1, decided, found.clone());
        for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
            let is_found = found.iter().any(|one| {
                (one.start..one.end).contains(&at) && text.get(one.start..one.end).is_some()
            });
            let met = gone.marks.iter().any(|mark| (mark.start..mark.end).contains(&at));
            proptest::prop_assert!(met || !is_found, "{letter} at {at}");
        }
        let covered = gone.marks.windows(2).all(|pair| pair[0].end <= pair[1].start);
        proptest::prop_assert!(covered);
    }
}

#[test]
fn what_begins_a_sentence_has_a_capital() {
    let note = "Kari kom. Odd gikk, dr. Moe ble. Det sa Liv!\nSolveig sov";
    let put = |words: &str| mark(note, words, replaced("en ansatt"));
    let marks = ["Kari", "Odd", "Moe", "Liv", "Solveig"].map(put).to_vec();
    let gone = Anonymised::of(note, 1, marks, Vec::new());
    assert_eq!(
        gone.text,
        "En ansatt kom. En ansatt gikk, dr. en ansatt ble. Det sa en ansatt!\nEn ansatt sov"
    );
}
