//! The token bag (*ertepose*): everyone has the same number of turns to speak.

use domain::lang::Lang;
use maud::{Markup, html};

use super::Words;

/// One row per person with the same number of tokens; lives only in the open page.
pub fn peas(lang: Lang, people: &[String], each: u8) -> Markup {
    html! {
        section.peas data-peas=(each) data-left=(lang.t("ui-peas-left")) aria-label=(lang.t("ui-peas-title")) {
            p { (lang.t("ui-peas-lead")) }
            noscript { p.inset { (lang.t("ui-peas-noscript")) } }
            div data-needs-script="" hidden {
                ul { @for person in people { (row(lang, person, each)) } }
                p.actions { button type="button" class="button second" data-reset="" { (lang.t("ui-peas-reset")) } }
                p.heard role="status" {}
            }
        }
    }
}

fn row(lang: Lang, person: &str, each: u8) -> Markup {
    let take = lang.tr("ui-peas-take", &[("who", person.into())]);
    html! {
        li data-person=(person) {
            button type="button" class="take" data-take="" {
                span.who { (person) }
                span.left { (each) " " (lang.t("ui-peas-left")) }
                span.bag aria-hidden="true" { @for _ in 0..each { span.pea {} } }
                span.heard { (take) }
            }
            button type="button" class="button second" data-back="" aria-label={ (lang.t("ui-peas-back")) ": " (person) } disabled {
                (lang.t("ui-peas-back"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_has_the_same_number_of_tokens() {
        let markup = peas(Lang::Nb, &["Ada".into(), "Bo".into()], 3).0;
        assert_eq!(markup.matches(r#"class="pea""#).count(), 6);
        assert!(markup.contains("<noscript>"));
    }
}
