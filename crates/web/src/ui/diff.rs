//! What changed between two editions of a text.

use domain::lang::Lang;
use maud::{Markup, html};
use similar::{Algorithm, ChangeTag, DiffTag, TextDiff, capture_diff_slices_deadline};
use std::time::{Duration, Instant};

use super::Words;

/// A run of text in a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// In both.
    Kept(String),
    /// Only in the later one.
    Inserted(String),
    /// Only in the earlier one.
    Deleted(String),
}

/// Texts are compared for so long; what is left then is shown as taken out and put in whole.
const LONGEST: Duration = Duration::from_millis(100);

/// What changed between two texts, word by word; bounded in time however long and different they are.
///
/// Sentences are compared first and words only where sentences differ: most of a report stands as it was, and words
/// of one sentence are not looked for in another far from it.
pub fn compared(before: &str, now: &str) -> Vec<Run> {
    let end = Instant::now().checked_add(LONGEST);
    let (earlier, later) = (sentences(before), sentences(now));
    let mut runs = Vec::new();
    for step in capture_diff_slices_deadline(Algorithm::Myers, &earlier, &later, end) {
        let (gone, come) = (earlier[step.old_range()].concat(), later[step.new_range()].concat());
        match step.tag() {
            DiffTag::Equal => push(&mut runs, ChangeTag::Equal, &come),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => by_word(&mut runs, &gone, &come, end),
        }
    }
    runs
}

/// Ends of sentences and of lines go with what they end.
fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '!', '?', ':', ';', '|', '\n']).collect()
}

fn by_word(runs: &mut Vec<Run>, before: &str, now: &str, end: Option<Instant>) {
    let mut config = TextDiff::configure();
    if let Some(end) = end {
        config.deadline(end);
    }
    for change in config.diff_unicode_words(before, now).iter_all_changes() {
        push(runs, change.tag(), change.value());
    }
}

/// Runs of one kind that follow each other are one.
fn push(runs: &mut Vec<Run>, tag: ChangeTag, text: &str) {
    match (tag, runs.last_mut()) {
        (ChangeTag::Equal, Some(Run::Kept(run)))
        | (ChangeTag::Insert, Some(Run::Inserted(run)))
        | (ChangeTag::Delete, Some(Run::Deleted(run))) => run.push_str(text),
        (ChangeTag::Equal, _) => runs.push(Run::Kept(text.to_owned())),
        (ChangeTag::Insert, _) => runs.push(Run::Inserted(text.to_owned())),
        (ChangeTag::Delete, _) => runs.push(Run::Deleted(text.to_owned())),
    }
}

/// The comparison as one running text; the changes are said in words to those who listen.
pub fn diff(lang: Lang, runs: &[Run]) -> Markup {
    html! {
        div.diff {
            @for run in runs {
                @match run {
                    Run::Kept(text) => (text),
                    Run::Inserted(text) => ins { (told(lang, "ui-diff-inserted")) (text) (told(lang, "ui-diff-end")) },
                    Run::Deleted(text) => del { (told(lang, "ui-diff-deleted")) (text) (told(lang, "ui-diff-end")) },
                }
            }
        }
    }
}

fn told(lang: Lang, key: &str) -> Markup {
    html! { span.heard { " " (lang.t(key)) " " } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn a_change_is_told_in_words_beside_its_mark() {
        let runs = [Run::Kept("Vi har ".into()), Run::Deleted("sju".into()), Run::Inserted("åtte".into())];
        let markup = diff(Lang::Nb, &runs);
        assert!(words(&markup).starts_with("Vi har tatt bort: sju slutt på endringen lagt til: åtte"));
        assert!(markup.0.contains("<del>") && markup.0.contains("<ins>"));
    }
    /// The text before and after, put together again from the runs.
    fn sides(runs: &[Run]) -> (String, String) {
        let side = |of: fn(&Run) -> &str| runs.iter().map(of).collect::<String>();
        let earlier = side(|run| if let Run::Kept(text) | Run::Deleted(text) = run { text } else { "" });
        let later = side(|run| if let Run::Kept(text) | Run::Inserted(text) = run { text } else { "" });
        (earlier, later)
    }

    #[test]
    fn the_runs_give_back_both_texts() {
        let (before, now) =
            ("Vi har sju senger.\nOg en hage.", "Vi har åtte senger.\nOg et kjøkken, og en hage.");
        let runs = compared(before, now);
        assert_eq!(sides(&runs), (before.to_owned(), now.to_owned()));
        assert!(runs.contains(&Run::Deleted("sju".into())) && runs.contains(&Run::Inserted("åtte".into())));
    }

    #[test]
    fn only_the_sentences_that_differ_are_compared_word_by_word() {
        let (before, now) = ("Ro. Sju senger er nok. Hage.\n", "Ro. Åtte senger er nok. Hage. Takk!\n");
        let runs = compared(before, now);
        assert_eq!(sides(&runs), (before.to_owned(), now.to_owned()));
        let kept = |text: &str| runs.contains(&Run::Kept(text.to_owned()));
        assert!(kept("Ro. ") || kept("Ro."), "{runs:?}");
        assert!(
            runs.iter().any(|run| matches!(run, Run::Kept(text) if text.contains("senger er nok"))),
            "{runs:?}"
        );
        assert!(runs.contains(&Run::Deleted("Sju".into())) && runs.contains(&Run::Inserted("Åtte".into())));
    }

    #[test]
    fn whatever_the_texts_are_both_come_back() {
        let texts = [
            "",
            ".",
            "\n\n",
            "a",
            "A. B. C.",
            "A. C. B.",
            "|a|b|\n|c|",
            "e\u{301}. é.",
            "مرحبا. ו؟",
            "😀!😀",
        ];
        for (before, now) in texts.iter().flat_map(|before| texts.map(|now| (*before, now))) {
            assert_eq!(sides(&compared(before, now)), (before.to_owned(), now.to_owned()));
        }
    }
}
