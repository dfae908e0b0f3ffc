//! A box that tells something about the page.

use domain::lang::Lang;
use maud::{Markup, html};

use super::Tone;

/// A notice headed by the tone's own word.
pub fn notice(lang: Lang, tone: Tone, body: &Markup) -> Markup {
    notice_titled(tone, tone.word(lang), body)
}

/// A notice headed by a sentence of its own.
pub fn notice_titled(tone: Tone, title: &str, body: &Markup) -> Markup {
    html! {
        div class={ "notice " (tone.class()) } {
            p.notice-title { (tone.icon().draw()) strong { (title) } }
            div.notice-body { (body) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn a_notice_names_its_tone_in_words() {
        let markup = notice(Lang::En, Tone::Caution, &html! { p { "Two notes are missing." } });
        assert_eq!(words(&markup), "Please note Two notes are missing.");
    }
}
