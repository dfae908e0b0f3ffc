//! Whether a text carries words straight out of a note.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many words in a row, the same as in a note, are taken from it.
const RUN: usize = 6;

/// Which of `notes` have six words in a row that stand so in `text`, and in nothing that may be `said`.
pub fn copied(text: &str, notes: &[&str], said: &[&str]) -> Vec<usize> {
    let mut runs_here: HashSet<u64> = runs(text).collect();
    for run in said.iter().flat_map(|said| runs(said)) {
        runs_here.remove(&run);
    }
    let taken = |note: &&str| runs(note).any(|run| runs_here.contains(&run));
    if runs_here.is_empty() {
        return Vec::new();
    }
    notes.iter().enumerate().filter(|(_, note)| taken(note)).map(|(at, _)| at).collect()
}

/// Which of `texts` have six words in a row that stand so in one of `notes`, and in nothing that may be `said`.
pub fn quoting(texts: &[&str], notes: &[&str], said: &[&str]) -> Vec<usize> {
    let mut taken: HashSet<u64> = notes.iter().flat_map(|note| runs(note)).collect();
    for run in said.iter().flat_map(|said| runs(said)) {
        taken.remove(&run);
    }
    let quotes = |text: &str| runs(text).any(|run| taken.contains(&run));
    texts.iter().enumerate().filter(|(_, text)| quotes(text)).map(|(at, _)| at).collect()
}

fn runs(text: &str) -> impl Iterator<Item = u64> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = parts.map(str::to_lowercase).collect();
    let hashed = |run: &[String]| {
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        hasher.finish()
    };
    words.windows(RUN).map(hashed).collect::<Vec<u64>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = "Hun sa at ingen ringte henne den kvelden hun kom.";

    #[test]
    fn words_straight_from_a_note_are_known_again() {
        let notes = ["Noe helt annet.", NOTE];
        assert_eq!(copied("- **Ingen** ringte henne den kvelden hun var der.", &notes, &[]), [1]);
        assert!(copied("Flere ønsker seg en telefon den første kvelden.", &notes, &[]).is_empty());
        assert!(copied("", &notes, &[]).is_empty());
    }

    #[test]
    fn a_view_that_quotes_is_told_from_one_in_other_words() {
        let texts =
            ["Ingen ringte henne den kvelden hun var der.", "Flere ventet på en telefon den kvelden."];
        assert_eq!(quoting(&texts, &[NOTE], &[]), [0]);
        assert!(
            quoting(&texts, &[NOTE], &["Vi hørte at ingen ringte henne den kvelden hun var der."]).is_empty()
        );
        assert!(quoting(&[""], &[], &[]).is_empty());
    }

    #[test]
    fn what_a_cleared_view_says_may_stand() {
        let said = "Noen fortalte at ingen ringte henne den kvelden.";
        assert!(copied(said, &[NOTE], &[said]).is_empty());
    }
}
