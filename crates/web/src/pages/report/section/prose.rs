//! Prose: a text, and buttons for its headings, lists and emphasis.

use crate::form::error_of;
use crate::member::Member;
use crate::pages::report::{SectionPath, title};
use crate::ui::{Field, Words, autosave_form, disclosure, submit};
use app::reports::Section;
use domain::lang::Lang;
use domain::report::section::marked;
use maud::{Markup, html};

pub(super) fn form(
    member: &Member,
    path: &SectionPath,
    section: &Section,
    typed: &str,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let marked = marked(typed);
    let field = Field::new(lang, "text", title(lang, &section.template))
        .hint(lang.t("report-text-hint"))
        .error(error_of(problems, "text"))
        .version(i64::from(section.version));
    let saved = section.at.map(|at| lang.tr("ui-saved-at", &[("time", lang.hour(at).into())]));
    autosave_form(
        lang,
        &path.to_string(),
        saved.as_deref(),
        &html! {
            @if marked > 0 { p { (lang.tr("report-marked", &[("count", marked.into())])) } }
            (toolbar(lang))
            (field.textarea(typed, 20, None))
            (disclosure(lang.t("report-markdown"), false, &html! { p.typed { (lang.t("report-markdown-how")) } }))
            div.actions { (submit(lang.t("action-save"))) }
        },
    )
}

/// Headings, lists and emphasis by button; there only where a script can press them.
fn toolbar(lang: Lang) -> Markup {
    let around = [("**", "Control+B", "writing-strong"), ("*", "Control+I", "writing-emphasis")];
    let lines = [("- ", "writing-list"), ("1. ", "writing-numbers"), ("> ", "writing-quote")];
    html! {
        div role="toolbar" aria-label=(lang.t("writing-toolbar")) aria-controls="text" data-needs-script="" hidden {
            button type="button" data-lines="### " { (lang.t("writing-heading")) }
            @for (sign, keys, label) in around {
                button type="button" data-around=(sign) aria-keyshortcuts=(keys) { (lang.t(label)) }
            }
            @for (mark, label) in lines {
                button type="button" data-lines=(mark) { (lang.t(label)) }
            }
            button type="button" data-table=(lang.t("writing-column")) { (lang.t("writing-table")) }
        }
    }
}
