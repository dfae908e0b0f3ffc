//! Fragments of notes in many hands: what gives someone away is found, and clean ones are left alone.

use kvip_anonymise::detect::detect;
use kvip_anonymise::{Kind, Settings};
use scoring::{Fragment, Scores, fragments};

#[path = "notes/scoring.rs"]
mod scoring;

const DEV: &str = include_str!("notes/dev.txt");
/// Looked at once, when everything else was done.
const HELD_OUT: &str = include_str!("notes/held_out.txt");

fn scores(all: &[Fragment]) -> Scores {
    let mut scores = Scores::default();
    for fragment in all {
        let found = detect(&fragment.text, Settings::RECALL);
        if std::env::var_os("KVIP_SHOW").is_some() {
            show(fragment, &found);
        }
        scores.add(fragment, &found);
    }
    let all = scores.all();
    println!(
        "{} places, {:.1} % covered, {:.1} % leaked, {:.1} % of {} clean fragments alarmed",
        all.places,
        all.covered(),
        all.leak(),
        scores.alarms(),
        scores.clean
    );
    let people = scores.of(Kind::Person);
    println!("names: {:.1} exact F1, {:.2} % of other letters covered", people.exact_f1(), scores.over());
    for (kind, count) in &scores.kinds {
        let (covered, own) = (count.covered(), count.covered_by_kind());
        let (code, places, precision) = (kind.code(), count.places, count.precision());
        println!("{code:9}{places:4}  {covered:5.1} covered  {own:5.1} as {code}  {precision:5.1} precision");
    }
    scores
}

/// What was missed, and what was found where there is nothing; for whoever tunes.
fn show(fragment: &Fragment, found: &[kvip_anonymise::Span]) {
    for (range, kind) in &fragment.gold {
        let whole = range.clone().all(|at| found.iter().any(|span| (span.start..span.end).contains(&at)));
        if !whole {
            println!("missed {} {:?} in {}", kind.code(), &fragment.text[range.clone()], fragment.text);
        }
    }
    for span in found {
        if !fragment.gold.iter().any(|(range, _)| range.start < span.end && span.start < range.end) {
            println!(
                "extra {} {:?} in {}",
                span.kind.code(),
                &fragment.text[span.start..span.end],
                fragment.text
            );
        }
    }
}

#[test]
fn there_are_enough_of_them_with_every_kind_among_them() {
    let (dev, held_out) = (fragments(DEV).unwrap(), fragments(HELD_OUT).unwrap());
    assert!(dev.len() >= 300 && held_out.len() >= 90);
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
    let scores = scores(&fragments(DEV).unwrap());
    assert!(scores.all().covered() >= 94.0);
    assert!(scores.all().leak() <= 5.0);
    assert!(scores.alarms() <= 15.0);
}

#[test]
fn the_same_holds_where_nothing_was_tuned() {
    let scores = scores(&fragments(HELD_OUT).unwrap());
    assert!(scores.all().covered() >= 83.0);
    assert!(scores.alarms() <= 24.0);
}
