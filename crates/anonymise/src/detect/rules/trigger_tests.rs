//! A rule that its triggers never ask for finds nothing, and nobody would notice.

use super::*;
use proptest::strategy::{Strategy, ValueTree};
use proptest::string::string_regex;
use proptest::test_runner::TestRunner;

/// Texts made of each pattern.
const EACH: usize = 40;

/// A pattern without what it says of edges, which no text can be made of.
fn made_of(pattern: &str) -> String {
    let (mut made, mut inside, mut escaped) = (String::new(), false, false);
    for letter in pattern.replace(r"(?-u:\b)", "").replace(r"\b", "").chars() {
        let edge = !escaped && !inside && matches!(letter, '^' | '$');
        if !edge {
            made.push(letter);
        }
        inside = !escaped && (letter == '[' || inside && letter != ']') || escaped && inside;
        escaped = !escaped && letter == '\\';
    }
    made
}

/// The rules that match a text without being asked, and those nothing could be made of.
fn forgotten(rules: &[Rule]) -> Vec<String> {
    let (triggers, mut runner, mut wrong) = (Triggers::new(rules), TestRunner::deterministic(), Vec::new());
    let of_matches = |rule: &Rule| rule.scan.is_none() && !rule.beside;
    for (number, rule) in rules.iter().enumerate().filter(|(_, rule)| of_matches(rule)) {
        let pattern = Regex::new(&rule.pattern).unwrap();
        let texts = string_regex(&made_of(&rule.pattern.replace("(?i:", "(?:")));
        let texts = texts.unwrap_or_else(|error| panic!("{error}: {}", rule.pattern));
        let mut met = 0;
        for _ in 0..EACH {
            let text = format!(" {} ", texts.new_tree(&mut runner).unwrap().current());
            // letters of both cases in one word are nobody's way to write
            let lower = rule.pattern.starts_with("(?i)") && !rule.pattern.contains("(?-i");
            let text = if lower { text.to_lowercase() } else { text };
            if !pattern.is_match(&text) || text.contains(['ſ', 'K', 'Å', '\u{307}', '\u{212a}']) {
                continue;
            }
            met += 1;
            let place = 0..text.len();
            if !triggers.asked(&text, std::slice::from_ref(&place))[0].has(number) {
                wrong.push(format!("{}: {text}", rule.pattern));
            }
        }
        if met == 0 {
            wrong.push(format!("nothing made: {}", rule.pattern));
        }
    }
    wrong
}

#[test]
fn every_rule_names_what_it_needs_and_has_a_bit() {
    assert!(RULES.rules.len() <= triggers::MOST, "{}", RULES.rules.len());
    for rule in &RULES.rules {
        assert!(!rule.needs.is_empty() && Regex::new(&rule.pattern).is_ok(), "{}", rule.pattern);
    }
}

#[test]
fn whatever_a_rule_matches_its_triggers_ask_for() {
    let wrong = forgotten(&RULES.rules);
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_rule_with_the_wrong_triggers_is_found_out() {
    let cat = |needs: &str| rule(needs, r"(?i)\b(?:katt|hund)en\b", Kind::Role, 0.5, "why-role");
    assert!(forgotten(&[cat("katt|hund")]).is_empty());
    assert!(!forgotten(&[cat("katt")]).is_empty());
    assert!(!forgotten(&[cat("katt|hund").with("0|1")]).is_empty());
}

#[test]
fn what_is_found_by_looking_at_words_is_asked_for_too() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/notes");
    let notes = ["dev", "more"].map(|name| std::fs::read_to_string(format!("{folder}/{name}.txt")).unwrap());
    let mark = Regex::new(r"\{[A-Z]+:|\}").unwrap();
    let (mut met, mut forgotten) = (0, Vec::new());
    for line in notes.iter().flat_map(|notes| notes.lines()).filter_map(|line| line.split_once(" | ")) {
        let text = mark.replace_all(line.1, "");
        let (sentence, place) = (Sentence::new(&text), 0..text.len());
        let asked = RULES.triggers.asked(&text, std::slice::from_ref(&place))[0];
        for (number, rule) in RULES.rules.iter().enumerate() {
            let found = rule.scan.map_or(Vec::new(), |scan| scan(&sentence));
            met += found.len();
            if !found.is_empty() && !asked.has(number) {
                forgotten.push(format!(
                    "{:?} in {text}",
                    found.iter().map(|at| sentence.bytes(at)).collect::<Vec<_>>()
                ));
            }
        }
    }
    assert!(met > 500, "{met}");
    assert!(forgotten.is_empty(), "{} forgotten: {forgotten:#?}", forgotten.len());
}
