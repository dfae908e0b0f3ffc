//! A state in a word, with a drawing.

use domain::lang::Lang;
use maud::{Markup, html};

use super::{Icon, Words};

/// What a colour means; it never speaks alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to say yet.
    Quiet,
    /// For information.
    Info,
    /// In order.
    Good,
    /// Something to be aware of.
    Caution,
    /// Cannot go on like this.
    Stop,
}

impl Tone {
    /// The class name in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Info => "info",
            Self::Good => "good",
            Self::Caution => "caution",
            Self::Stop => "stop",
        }
    }

    /// The drawing that goes with the tone.
    pub fn icon(self) -> Icon {
        match self {
            Self::Quiet => Icon::Ring,
            Self::Info => Icon::Info,
            Self::Good => Icon::Good,
            Self::Caution => Icon::Caution,
            Self::Stop => Icon::Stop,
        }
    }

    /// The word that goes with the tone.
    pub fn word(self, lang: Lang) -> &'static str {
        lang.t(match self {
            Self::Quiet | Self::Info => "ui-tone-info",
            Self::Good => "ui-tone-good",
            Self::Caution => "ui-tone-caution",
            Self::Stop => "ui-tone-stop",
        })
    }
}

/// A short word for a state.
pub fn badge(tone: Tone, word: &str) -> Markup {
    badge_with(tone, tone.icon(), word)
}

/// A short word for a state with its own drawing.
pub fn badge_with(tone: Tone, icon: Icon, word: &str) -> Markup {
    html! { span class={ "badge " (tone.class()) } { (icon.draw()) (word) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn a_badge_says_its_word_beside_its_colour() {
        let markup = badge(Tone::Good, "Ferdig");
        assert_eq!(words(&markup), "Ferdig");
        assert!(markup.0.contains("badge good") && markup.0.contains("<svg"));
    }
}
