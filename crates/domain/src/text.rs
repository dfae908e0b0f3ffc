//! Text a person typed, parsed once at the edge: trimmed, bounded, free of control characters.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a text was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// Nothing was written.
    #[error("nothing was written")]
    Empty,
    /// More characters than the field holds; carries the limit.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// Control characters other than line breaks and tabs.
    #[error("holds characters that cannot be shown")]
    Unprintable,
    /// Not an e-mail address.
    #[error("not an e-mail address")]
    NotAnAddress,
}

fn clean(text: &str, limit: usize, lines: bool) -> Result<String, TextProblem> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    if text.chars().all(|c| c.is_whitespace() || is_unseen(c)) {
        return Err(TextProblem::Empty);
    }
    if text.chars().count() > limit {
        return Err(TextProblem::TooLong(limit));
    }
    let shown = |c: char| !c.is_control() || (lines && matches!(c, '\n' | '\t'));
    if text.chars().all(shown) { Ok(text.to_owned()) } else { Err(TextProblem::Unprintable) }
}

/// Letters that take no room and show nothing: a text of nothing else is empty.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $limit:expr, lines: $lines:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The most characters it holds.
            pub const LIMIT: usize = $limit;

            /// Trims and checks what was typed.
            pub fn parse(text: &str) -> Result<Self, TextProblem> {
                clean(text, Self::LIMIT, $lines).map(Self)
            }

            /// As `parse`, where leaving the field empty is an answer.
            pub fn optional(text: &str) -> Result<Option<Self>, TextProblem> {
                match Self::parse(text) {
                    Ok(text) => Ok(Some(text)),
                    Err(TextProblem::Empty) => Ok(None),
                    Err(problem @ (TextProblem::TooLong(_) | TextProblem::Unprintable | TextProblem::NotAnAddress)) => Err(problem),
                }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

texts! {
    /// One line: a name, a title, a room. At most 200 characters.
    Line = 200, lines: false;
    /// Several lines: an answer, a reason, a section. At most 60,000 characters.
    Prose = 60_000, lines: true;
    /// A view from the focus groups: one paragraph. At most 1,000 characters.
    View = 1_000, lines: false;
    /// A note from a session, also one read out of a file. At most 200,000 characters.
    NoteText = 200_000, lines: true;
}

/// An e-mail address, kept in lower case; one account per address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Trims, lowers and checks an address: one `@`, something on both sides, a dot in the domain, at most 254 characters.
    pub fn parse(text: &str) -> Result<Self, TextProblem> {
        let text = clean(text, 254, false)?.to_lowercase();
        let fine = text.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && domain.contains('.')
                && !domain.starts_with('.')
                && !domain.ends_with('.')
                && !domain.contains('@')
        });
        if fine && !text.contains(|c: char| c.is_whitespace() || "<>(),;:\\\"[]".contains(c)) {
            Ok(Self(text))
        } else {
            Err(TextProblem::NotAnAddress)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_bounded() {
        assert_eq!(Line::parse("  Vestfjord BUP ").map(|l| l.to_string()), Ok("Vestfjord BUP".to_owned()));
        assert_eq!(Line::parse(" \n"), Err(TextProblem::Empty));
        assert_eq!(NoteText::parse(" \u{200b}\n\u{feff}"), Err(TextProblem::Empty), "nothing anyone sees");
        assert_eq!(Line::parse("a\nb"), Err(TextProblem::Unprintable));
        assert_eq!(Line::parse(&"ø".repeat(201)), Err(TextProblem::TooLong(200)));
        assert!(Line::parse(&"ø".repeat(200)).is_ok());
    }

    #[test]
    fn prose_keeps_its_lines_and_an_empty_answer_is_none() {
        assert_eq!(Prose::parse("a\r\nb").map(|p| p.to_string()), Ok("a\nb".to_owned()));
        assert_eq!(Prose::optional("  "), Ok(None));
        assert_eq!(Prose::optional("a\u{0}b"), Err(TextProblem::Unprintable));
    }

    #[test]
    fn an_address_has_two_sides_and_is_kept_in_lower_case() {
        assert_eq!(
            Email::parse(" Kari@Example.NO ").map(|e| e.to_string()),
            Ok("kari@example.no".to_owned())
        );
        for wrong in ["", "kari", "kari@", "@example.no", "a@b", "a b@example.no", "a@b@c.no", "<a@b.no>"] {
            assert!(Email::parse(wrong).is_err(), "{wrong}");
        }
    }
}
