//! Two people wrote in the same field: both texts, and a choice.

use domain::lang::Lang;
use maud::{Markup, html};

use super::{Choice, Field, Words};

/// The two texts of one field.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// The field's name; the merged text is sent under it.
    pub field: String,
    /// The field's label.
    pub label: String,
    /// What this person wrote.
    pub mine: String,
    /// What the other wrote, which is the saved one.
    pub theirs: String,
    /// Who the other is.
    pub who: String,
    /// The version of the saved text; sent back as `v[field]`.
    pub version: i64,
}

/// The choice, for inside a form: sends `keep[field]` = `mine`, `theirs` or `merged`, the texts as
/// `mine[field]` and `field` (merged), and `v[field]`.
pub fn conflict(lang: Lang, it: &Conflict) -> Markup {
    let theirs_title = lang.tr("ui-conflict-theirs", &[("who", (&it.who).into())]);
    html! {
        section.conflict {
            h2 { (lang.t("ui-conflict-title")) ": " (it.label) }
            p { (lang.t("ui-conflict-lead")) }
            div.two-texts {
                (one(lang.t("ui-conflict-mine"), &it.mine))
                (one(&theirs_title, &it.theirs))
            }
            input type="hidden" name={ "mine[" (it.field) "]" } value=(it.mine);
            (choice(lang, it))
            (Field::new(lang, &it.field, lang.t("ui-conflict-merged"))
                .version(it.version)
                .textarea(&merged(it), 6, None))
        }
    }
}

fn one(title: &str, text: &str) -> Markup {
    html! { div.one-text { h3 { (title) } p.typed { (text) } } }
}

fn choice(lang: Lang, it: &Conflict) -> Markup {
    let choices = [
        Choice::new("mine", lang.t("ui-conflict-keep-mine")),
        Choice::new("theirs", lang.t("ui-conflict-keep-theirs")),
        Choice::new("merged", lang.t("ui-conflict-merge")),
    ];
    Field::new(lang, &format!("keep[{}]", it.field), lang.t("ui-conflict-choose")).radios(&choices, "merged")
}

/// A start for the merged text: both, with an empty line between.
fn merged(it: &Conflict) -> String {
    format!("{}\n\n{}", it.theirs, it.mine)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn both_texts_are_shown_and_can_be_merged() {
        let it = Conflict {
            field: "context".into(),
            label: "Kontekst".into(),
            mine: "Åtte senger".into(),
            theirs: "Sju senger".into(),
            who: "Kari".into(),
            version: 4,
        };
        let markup = conflict(Lang::Nb, &it);
        let said = words(&markup);
        assert!(said.contains("Din tekst Åtte senger") && said.contains("Teksten fra Kari Sju senger"));
        assert!(markup.0.contains(r#"name="v[context]" value="4""#));
    }
}
