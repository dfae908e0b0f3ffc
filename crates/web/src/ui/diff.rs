//! What changed between two editions of a text.

use domain::lang::Lang;
use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};
use std::time::Duration;

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
const LONGEST: Duration = Duration::from_millis(150);

/// What changed between two texts, word by word; bounded in time however long and different they are.
pub fn compared(before: &str, now: &str) -> Vec<Run> {
    let compared = TextDiff::configure().timeout(LONGEST).diff_unicode_words(before, now);
    let mut runs: Vec<Run> = Vec::new();
    for change in compared.iter_all_changes() {
        let text = change.value();
        match (change.tag(), runs.last_mut()) {
            (ChangeTag::Equal, Some(Run::Kept(run)))
            | (ChangeTag::Insert, Some(Run::Inserted(run)))
            | (ChangeTag::Delete, Some(Run::Deleted(run))) => run.push_str(text),
            (ChangeTag::Equal, _) => runs.push(Run::Kept(text.to_owned())),
            (ChangeTag::Insert, _) => runs.push(Run::Inserted(text.to_owned())),
            (ChangeTag::Delete, _) => runs.push(Run::Deleted(text.to_owned())),
        }
    }
    runs
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
    #[test]
    fn the_runs_give_back_both_texts() {
        let (before, now) =
            ("Vi har sju senger.\nOg en hage.", "Vi har åtte senger.\nOg et kjøkken, og en hage.");
        let runs = compared(before, now);
        let side = |of: fn(&Run) -> &str| runs.iter().map(of).collect::<String>();
        let earlier = side(|run| if let Run::Kept(text) | Run::Deleted(text) = run { text } else { "" });
        let later = side(|run| if let Run::Kept(text) | Run::Inserted(text) = run { text } else { "" });
        assert_eq!((earlier.as_str(), later.as_str()), (before, now));
        assert!(runs.contains(&Run::Deleted("sju".into())) && runs.contains(&Run::Inserted("åtte".into())));
    }
}
