//! Fragments of notes in many hands: what gives someone away is found, and clean ones are left alone.

use scoring::{Scores, fragments, measure};

#[path = "notes/scoring.rs"]
mod scoring;

const DEV: &str = include_str!("notes/dev.txt");
/// Thirty more sets; each was read once before anything was tuned on it.
const MORE: &str = include_str!("notes/more.txt");
/// Looked at once, when everything else was done.
const HELD_OUT: &str = include_str!("notes/held_out.txt");

#[test]
fn there_are_enough_of_them_with_every_kind_among_them() {
    let (dev, held_out) = (fragments(DEV).unwrap(), fragments(HELD_OUT).unwrap());
    assert!(dev.len() >= 400 && fragments(MORE).unwrap().len() >= 3_000 && held_out.len() >= 300);
    let mut scores = Scores::default();
    for fragment in &dev {
        scores.add(fragment, &[]);
    }
    assert_eq!(scores.kinds.len(), 16);
    assert!(scores.clean > 40);
    assert!(scores.all().covered() < 1.0, "nothing is covered where nothing is found");
}

#[test]
fn what_gives_someone_away_is_found_and_clean_fragments_are_left_alone() {
    for (name, notes) in [("tuned on", DEV), ("more hands, tuned on", MORE)] {
        let scores = measure(name, &fragments(notes).unwrap());
        assert!(scores.all().covered() >= 96.0);
        assert!(scores.all().leak() <= 4.0);
        assert!(scores.alarms() <= 10.0);
    }
}

#[test]
fn the_same_holds_where_nothing_was_tuned() {
    let scores = measure("held out", &fragments(HELD_OUT).unwrap());
    assert!(scores.all().covered() >= 93.5);
    assert!(scores.all().leak() <= 6.0);
    assert!(scores.alarms() <= 15.0);
}
