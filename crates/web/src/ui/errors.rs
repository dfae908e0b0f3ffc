//! What is missing in a form, in one place.

use domain::lang::Lang;
use maud::{Markup, html};

use super::{Icon, Words};

/// The problems of a form, each a link to its field; takes focus when the page opens.
/// Each problem is the id of a field and a sentence; an empty id stands without a link.
pub fn error_summary(lang: Lang, problems: &[(String, String)]) -> Markup {
    html! {
        @if !problems.is_empty() {
            div.error-summary role="alert" tabindex="-1" aria-labelledby="error-summary-title" {
                h2 #error-summary-title { (Icon::Stop.draw()) (lang.t("ui-errors-title")) }
                ul {
                    @for (field, sentence) in problems {
                        li { (problem(field, sentence)) }
                    }
                }
            }
        }
    }
}

fn problem(field: &str, sentence: &str) -> Markup {
    html! {
        @if field.is_empty() { (sentence) }
        @else { a href={ "#" (field) } { (sentence) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn every_problem_leads_to_its_field() {
        let problems = [("beds".into(), "Skriv antall senger.".into())];
        let markup = error_summary(Lang::Nb, &problems);
        assert!(markup.0.contains(r##"<a href="#beds">Skriv antall senger.</a>"##));
        assert!(words(&markup).starts_with("Noe mangler"));
    }

    #[test]
    fn a_form_without_problems_has_no_summary() {
        assert_eq!(error_summary(Lang::Nb, &[]).0, "");
    }
}
