//! What is heard and sealed as a concern has no way into a report, a paper or a list: no code of theirs knows of it, and
//! its own code knows of none of them.

use crate::files::texts;

/// What becomes the report, leaves on paper or is counted.
const REPORT: [&str; 9] = [
    "crates/documents/",
    "crates/domain/src/report",
    "crates/domain/src/measure",
    "crates/domain/src/desk",
    "crates/app/src/reports",
    "crates/app/src/measures",
    "crates/app/src/preparation",
    "crates/web/src/pages/report",
    "crates/web/src/pages/follow_up",
];

/// How code names a concern.
const CONCERN: [&str; 5] = ["Concern", "concern::", "concerns::", "concern_", "concern-"];

/// The use cases of concerns, and what they must not name.
const OWN: &str = "crates/app/src/concerns";
const ELSEWHERE: [&str; 5] = ["reports", "sections", "documents", "Scope::Report", "Scope::Notes"];

fn naming<'a>(files: &'a [(String, String)], where_: &[&str], words: &[&str]) -> Vec<&'a str> {
    let in_place = |name: &str| where_.iter().any(|place| name.starts_with(place));
    let code = |text: &str| {
        let mut lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.any(|line| words.iter().any(|word| line.contains(word)))
    };
    files.iter().filter(|(name, text)| in_place(name) && code(text)).map(|(name, _)| name.as_str()).collect()
}

#[test]
fn nothing_that_becomes_a_report_knows_of_concerns() {
    let files = texts();
    for place in REPORT {
        assert!(files.iter().any(|(name, _)| name.starts_with(place)), "{place}: no file was looked at");
    }
    assert_eq!(naming(&files, &REPORT, &CONCERN), Vec::<&str>::new());
    assert!(!naming(&files, &[OWN], &CONCERN).is_empty(), "the control: where they are, they are found");
}

#[test]
fn concerns_know_of_nothing_that_becomes_a_report() {
    let files = texts();
    assert_eq!(naming(&files, &[OWN], &ELSEWHERE), Vec::<&str>::new());
    assert!(!naming(&files, &REPORT, &ELSEWHERE).is_empty(), "the control: reports name themselves");
}
