//! What the pages of a code have in common: the empty one, what goes along, the other languages, and the way out.

use super::{CodeForm, CodePath, TABLET};
use crate::assets;
use crate::ui::{Field, Page, Words, button, error_summary, own_name, submit};
use domain::lang::Lang;
use maud::{Markup, html};

pub(super) fn entry(lang: Lang, form: &CodeForm, problems: &[(String, String)]) -> Markup {
    let field = Field::new(lang, "code", lang.t("code-field")).hint(lang.t("code-hint")).autocomplete("off");
    let page = Page::new(lang, lang.t("code-title")).error(!problems.is_empty());
    page.with(None, Some(assets::code_path())).here("/c").alone(form.is_tablet()).body(&html! {
        @if form.is_tablet() { (entry_languages(lang)) }
        (error_summary(lang, problems))
        p.lead { (lang.t("code-lead")) }
        form method="post" action=(CodePath {}) {
            (kept(form, lang))
            (field.error(crate::form::error_of(problems, "code")).text(&form.code))
            (submit(lang.t("code-open")))
        }
    })
}

/// What goes along from page to page beside the code.
pub(super) fn kept(form: &CodeForm, lang: Lang) -> Markup {
    html! {
        (device(form))
        input type="hidden" name="lang" value=(lang.code()) data-cut=(lang.t("code-cut"));
    }
}

/// What kind of device it is.
pub(super) fn device(form: &CodeForm) -> Markup {
    html! { @if form.is_tablet() { input type="hidden" name="on" value="tablet"; } }
}

/// A page of this kind; on a tablet it leads nowhere else, and does not stay.
pub(super) fn page(lang: Lang, form: &CodeForm, title: &str) -> Page {
    let again = form.is_tablet().then_some(TABLET);
    let page = Page::new(lang, title).here("/c").alone(form.is_tablet()).then(again);
    page.with(None, Some(assets::code_path()))
}

/// On a tablet, the empty page in another language.
pub(super) fn entry_languages(lang: Lang) -> Markup {
    html! {
        nav.languages aria-label=(lang.t("ui-language-choose")) {
            @for other in Lang::ALL {
                a href={ (TABLET) "&lang=" (other.code()) } lang=(other.code())
                    aria-current=[(other == lang).then_some("true")] { (own_name(other)) } " "
            }
        }
    }
}

/// The same page in another language.
pub(super) fn languages(lang: Lang, form: &CodeForm) -> Markup {
    html! {
        div.actions { form.languages method="post" action=(CodePath {}) aria-label=(lang.t("ui-language-choose")) {
            input type="hidden" name="code" value=(form.code);
            (device(form))
            @for other in Lang::ALL {
                button.plain type="submit" name="lang" value=(other.code()) lang=(other.code())
                    aria-pressed=(if other == lang { "true" } else { "false" }) { (own_name(other)) }
            }
        } }
    }
}

/// A page after which there is nothing more to do with the code.
pub(super) fn over(lang: Lang, form: &CodeForm, title: &str, sentences: &[&str]) -> Markup {
    page(lang, form, lang.t(title)).body(&html! {
        @for key in sentences { p { (lang.t(key)) } }
        (done(lang, form))
    })
}

/// The way to an empty page, for whoever comes next.
pub(super) fn done(lang: Lang, form: &CodeForm) -> Markup {
    let (to, words) = if form.is_tablet() { (TABLET, "code-next") } else { ("/c", "code-done") };
    html! {
        @if form.is_tablet() {
            p.quiet role="status" data-then=(TABLET) data-closing=(lang.t("code-closing")) data-stay=(lang.t("code-stay")) {
                (lang.t("code-closes"))
            }
        }
        div.actions { (button::second_link(to, lang.t(words))) }
    }
}
