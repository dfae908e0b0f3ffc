//! What someone says about a text.

use domain::lang::Lang;
use maud::{Markup, html};

use super::badge::badge_with;
use super::{Icon, Tone, Words};

/// A comment on a section.
#[derive(Debug, Clone)]
pub struct Comment {
    /// The anchor of the comment on the page.
    pub id: String,
    /// Who wrote it, with role.
    pub who: String,
    /// When, in words.
    pub when: String,
    /// What it says.
    pub text: String,
    /// Whether it has been taken care of.
    pub settled: bool,
}

/// A comment with what can be done about it.
pub fn comment(lang: Lang, comment: &Comment, actions: Option<&Markup>) -> Markup {
    let by = lang.tr("ui-comment-by", &[("who", (&comment.who).into())]);
    let (tone, icon, word) = if comment.settled {
        (Tone::Good, Icon::Good, "ui-comment-settled")
    } else {
        (Tone::Info, Icon::Ring, "ui-comment-open")
    };
    html! {
        article.comment #(comment.id) {
            p.comment-by { b { (by) } " " span.quiet { (comment.when) } }
            (said(&comment.text))
            div.comment-foot {
                (badge_with(tone, icon, lang.t(word)))
                @if let Some(actions) = actions { (actions) }
            }
        }
    }
}

/// What is said; the words it is about, in lines that begin with `>`, stand above it as a quotation.
fn said(text: &str) -> Markup {
    let quoted = text.lines().take_while(|line| line.starts_with('>')).count();
    let about: Vec<_> =
        text.lines().take(quoted).map(|line| line.trim_start_matches('>').trim_start()).collect();
    let rest: Vec<_> = text.lines().skip(quoted).collect();
    html! {
        @if !about.is_empty() { blockquote.inset { p.typed { (about.join("\n")) } } }
        p.typed { (rest.join("\n").trim_start_matches('\n')) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn the_words_it_is_about_stand_above_it_as_a_quotation() {
        let drawn = said("> Vi har sju senger.\n> Og en hage.\n\nÅtte senger.\n> ikke sju").0;
        assert!(drawn.contains("<blockquote"), "{drawn}");
        let (about, rest) = drawn.split_once("</blockquote>").unwrap();
        assert!(about.contains("Vi har sju senger.\nOg en hage.") && !about.contains("&gt;"), "{about}");
        assert!(rest.contains("Åtte senger.\n&gt; ikke sju"), "{rest}");
        assert!(!said("Åtte senger.").0.contains("blockquote"));
    }

    #[test]
    fn a_comment_tells_who_when_what_and_whether_it_is_settled() {
        let it = Comment {
            id: "c1".into(),
            who: "Kari, vertsenhet".into(),
            when: "i går".into(),
            text: "Åtte senger, ikke sju.".into(),
            settled: false,
        };
        let said = words(&comment(Lang::Nb, &it, None));
        assert_eq!(said, "Kari, vertsenhet skrev i går Åtte senger, ikke sju. Venter på svar");
    }
}
