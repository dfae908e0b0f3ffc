//! How far something has come.

use domain::lang::Lang;
use maud::{Markup, html};

use super::Words;

/// "12 av 40 besvart": a bar and the same in words; `what` says what is counted.
pub fn progress(lang: Lang, done: usize, all: usize, what: &str) -> Markup {
    let counted = lang.tr("ui-progress", &[("done", done.into()), ("all", all.into())]);
    let sentence = format!("{counted} {what}");
    html! {
        div.progress {
            progress value=(done) max=(all.max(1)) aria-label=(sentence) {}
            p { (sentence) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn progress_is_told_in_words_too() {
        assert_eq!(words(&progress(Lang::Nb, 12, 40, "besvart")), "12 av 40 besvart");
        assert!(progress(Lang::Nb, 0, 0, "").0.contains(r#"max="1""#));
    }
}
