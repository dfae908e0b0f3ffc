//! What changed between two editions of a text.

use domain::lang::Lang;
use maud::{Markup, html};

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
}
