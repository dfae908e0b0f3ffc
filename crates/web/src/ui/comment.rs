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
            p.typed { (comment.text) }
            div.comment-foot {
                (badge_with(tone, icon, lang.t(word)))
                @if let Some(actions) = actions { (actions) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

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
