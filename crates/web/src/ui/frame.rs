//! The frame around every page: top, menu, lock line, foot.

use domain::lang::Lang;
use maud::{Markup, PreEscaped, html};

use super::page::Page;
use super::reader::Person;
use super::{Icon, Words};
use crate::assets;

pub(super) fn top(page: &Page) -> Markup {
    let lang = page.lang;
    html! {
        a.skip href="#main" { (lang.t("ui-skip")) }
        header.top {
            @if page.demo { p.demo { (Icon::Info.draw()) (lang.t("ui-demo")) } }
            div.bar {
                (mark(page))
                @if let Some(person) = &page.person { (menu(page, person)) }
            }
            @if let Some((words, action)) = &page.lock { (lock_line(lang, words, action.as_deref())) }
        }
        @if !page.crumbs.is_empty() { (crumbs(page)) }
    }
}

fn mark(page: &Page) -> Markup {
    let home = page.person.as_ref().map_or("/", |person| &person.desk);
    html! {
        a.mark-word href=[(!page.alone).then_some(home)] {
            (PreEscaped(assets::ICON))
            span { (page.lang.t("ui-product")) }
        }
    }
}

fn menu(page: &Page, person: &Person) -> Markup {
    let lang = page.lang;
    html! {
        nav.menu aria-label=(lang.t("ui-nav")) {
            ul {
                li { (place(page, lang.t("ui-desk"), &person.desk)) }
                @for (label, href) in &page.nav { li { (place(page, label, href)) } }
            }
        }
        div.person {
            a.name href="/profile" { span.heard { (lang.tr("ui-signed-in-as", &[("name", "".into())])) } (person.name) }
            (keys(page, person))
            @let device = page.device.as_ref();
            form method="post" action="/sign-out" data-account=[device.map(|device| &device.known.account)]
                data-half=[device.map(|device| &device.known.half)] data-hours=[device.map(|device| device.hours)]
                data-waiting=[device.map(|_| lang.tr("offline-waiting", &[("count", "%".into())]))]
                data-leave=[device.map(|_| lang.tr("offline-leave", &[("count", "%".into())]))] {
                button.plain type="submit" { (lang.t("ui-sign-out")) }
            }
        }
    }
}

/// Locking what is open, or opening what is locked and coming back.
fn keys(page: &Page, person: &Person) -> Markup {
    let lang = page.lang;
    match person.locked {
        None => html! {},
        Some(true) => {
            let here = page.here.as_deref().unwrap_or("/");
            html! { a.plain href=(crate::paths::unlock(here)) { (Icon::Lock.draw()) (lang.t("ui-unlock")) } }
        }
        Some(false) => html! {
            form method="post" action="/lock" { button.plain type="submit" { (lang.t("ui-lock-now")) } }
        },
    }
}

fn place(page: &Page, label: &str, href: &str) -> Markup {
    let current = page.here.as_deref() == Some(href);
    html! { a href=(href) aria-current=[current.then_some("page")] { (label) } }
}

fn lock_line(lang: Lang, words: &str, action: Option<&str>) -> Markup {
    html! {
        div.lock-line {
            p { (Icon::Lock.draw()) span { b.on-paper { (lang.t("ui-confidential")) ". " } (words) } }
            @if let Some(action) = action {
                form method="post" action=(action) {
                    button.plain type="submit" { (lang.t("ui-lock-now")) }
                }
            }
        }
    }
}

fn crumbs(page: &Page) -> Markup {
    html! {
        nav.crumbs aria-label=(page.lang.t("ui-crumbs")) {
            ol {
                @for (label, href) in &page.crumbs { li { a href=(href) { (label) } } }
            }
        }
    }
}

pub(super) fn bottom(page: &Page) -> Markup {
    let lang = page.lang;
    html! {
        footer.foot {
            div {
                p { b { (lang.t("ui-product")) } " " (lang.t("ui-product-line")) }
                ul {
                    li { a href="/accessibility" { (lang.t("ui-accessibility")) } }
                    li { a href="/privacy" { (lang.t("ui-privacy")) } }
                }
                (languages(page))
            }
        }
    }
}

/// One small form; each language is a button in its own words.
fn languages(page: &Page) -> Markup {
    html! {
        form.languages method="post" action="/language" aria-label=(page.lang.t("ui-language-choose")) {
            @if let Some(here) = &page.here { input type="hidden" name="back" value=(here); }
            @for other in Lang::ALL {
                button.plain type="submit" name="lang" value=(other.code()) lang=(other.code())
                    aria-pressed=(if other == page.lang { "true" } else { "false" }) {
                    (own_name(other))
                }
            }
        }
    }
}

/// What a language calls itself.
pub fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "Bokmål",
        Lang::Nn => "Nynorsk",
        Lang::Da => "Dansk",
        Lang::En => "English",
    }
}
