//! A form that saves itself.

use domain::lang::Lang;
use maud::{Markup, html};

use super::Words;

/// A form that is sent by script a moment after the last change, with the header `X-Autosave: 1`.
///
/// A save by script holds only the fields that changed, their `v[field]`, the other hidden fields,
/// and the names of the changed ones as `changed` (so that an emptied checkbox is seen). The answer
/// is JSON: `{"text": "...", "versions": {"field": 4}}`, or with a 4xx status `{"text": "..."}`.
/// Without script, or by its button, the whole form is sent. `saved` is the line shown first.
pub fn autosave_form(lang: Lang, action: &str, saved: Option<&str>, body: &Markup) -> Markup {
    drawn(lang, (None, ""), action, saved, body)
}

/// The same, for rows whose fields share their names: a save by script holds all of them.
pub fn autosave_whole_form(lang: Lang, action: &str, saved: Option<&str>, body: &Markup) -> Markup {
    drawn(lang, (None, "whole"), action, saved, body)
}

/// The same with an id, so that a button elsewhere on the page can send it (`form="<id>"`).
pub fn autosave_form_as(
    lang: Lang,
    id: Option<&str>,
    action: &str,
    saved: Option<&str>,
    body: &Markup,
) -> Markup {
    drawn(lang, (id, ""), action, saved, body)
}

fn drawn(
    lang: Lang,
    (id, how): (Option<&str>, &str),
    action: &str,
    saved: Option<&str>,
    body: &Markup,
) -> Markup {
    html! {
        form method="post" id=[id] action=(action) data-autosave=(how)
            data-saving=(lang.t("ui-saving")) data-unsaved=(lang.t("ui-unsaved"))
            data-offline=(lang.t("ui-offline")) data-failed=(lang.t("ui-not-saved")) {
            (body)
            p.saved data-saved="" role="status" { (saved.unwrap_or(lang.t("ui-not-saved-yet"))) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn the_form_says_when_it_was_saved() {
        let markup = autosave_form(Lang::Nb, "/x", Some("Lagret kl. 14:32"), &html! {});
        assert_eq!(words(&markup), "Lagret kl. 14:32");
        assert!(markup.0.contains("data-autosave"));
    }
}
