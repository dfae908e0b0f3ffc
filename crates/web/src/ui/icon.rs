//! Small drawings, always beside a word.

use maud::{Markup, html};

/// A drawing of 20 × 20 in the colour of the text it stands by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A tick in a circle.
    Good,
    /// An i in a circle.
    Info,
    /// A triangle with a bar.
    Caution,
    /// An octagon with a bar.
    Stop,
    /// A padlock.
    Lock,
    /// A ring: nothing yet.
    Ring,
    /// A half-filled ring: under way.
    Half,
    /// An hourglass: someone else has it.
    Waiting,
    /// A tick alone.
    Tick,
}

impl Icon {
    fn paths(self) -> &'static [&'static str] {
        match self {
            Self::Good => &["M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z", "M6.2 10.4l2.6 2.6l5-5.6"],
            Self::Info => &["M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z", "M10 9v5", "M10 6v.4"],
            Self::Caution => &["M10 2.6L18.2 17H1.8z", "M10 8v4.2", "M10 14.4v.3"],
            Self::Stop => &["M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z", "M6 10h8"],
            Self::Lock => &["M4 9h12v8.5H4z", "M6.8 9V6.2a3.2 3.2 0 0 1 6.4 0V9"],
            Self::Ring => &["M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14z"],
            Self::Half => &["M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14z", "M10 3v14M13 4v12M15.5 6v8"],
            Self::Waiting => &["M5 2.5h10M5 17.5h10", "M6 3c0 5 8 9 8 14M14 3c0 5-8 9-8 14"],
            Self::Tick => &["M3.5 10.6l4.2 4.2l9-9.8"],
        }
    }

    /// The drawing; a reader of the page hears nothing.
    pub fn draw(self) -> Markup {
        html! {
            svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false" {
                @for path in self.paths() { path d=(path) {} }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_silent() {
        assert!(Icon::Lock.draw().0.contains(r#"aria-hidden="true""#));
    }
}
