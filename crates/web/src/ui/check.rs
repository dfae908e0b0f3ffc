//! A last look before something that can't be undone.

use domain::lang::Lang;
use maud::{Markup, html};

use super::Words;

/// An answer to look over.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What was asked.
    pub question: String,
    /// What was answered; nothing when it was left open.
    pub answer: Option<Markup>,
    /// Where it can be changed, when it can.
    pub change: Option<String>,
}

/// The answers with a way back to each.
pub fn check_answers(lang: Lang, answers: &[Answer]) -> Markup {
    html! {
        dl.answers {
            @for answer in answers {
                div {
                    dt { (answer.question) }
                    dd {
                        @if let Some(given) = &answer.answer { (given) }
                        @else { span.quiet { (lang.t("ui-not-answered")) } }
                    }
                    @if let Some(href) = &answer.change { dd.change { (change(lang, href, &answer.question)) } }
                }
            }
        }
    }
}

/// "Endre", which is heard as "Endre antall senger".
fn change(lang: Lang, href: &str, question: &str) -> Markup {
    let heard = lang.tr("ui-change-what", &[("what", question.into())]);
    html! { a href=(href) aria-label=(heard) { (lang.t("action-change")) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn an_open_question_says_that_it_is_open() {
        let open = Answer { question: "Senger".into(), answer: None, change: Some("/beds".into()) };
        let markup = check_answers(Lang::Nb, &[open]);
        assert_eq!(words(&markup), "Senger Ikke besvart Endre");
        assert!(markup.0.contains(r#"aria-label="Endre Senger""#));
    }
}
