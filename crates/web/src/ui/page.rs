//! A whole page: the frame, the title, the lock line, and what the page is about.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use maud::{DOCTYPE, Markup, html};

use super::reader::{Device, Person};
use super::{Icon, Words, frame};
use crate::assets;

/// A page in the making; `body` finishes it.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is something a page says by itself")]
pub struct Page {
    pub(super) lang: Lang,
    pub(super) title: String,
    pub(super) above: Option<String>,
    pub(super) lead: Option<String>,
    pub(super) person: Option<Person>,
    pub(super) nav: Vec<(String, String)>,
    pub(super) crumbs: Vec<(String, String)>,
    pub(super) lock: Option<(String, Option<String>)>,
    pub(super) status: Option<String>,
    pub(super) here: Option<String>,
    pub(super) clock: Option<DateTime<Utc>>,
    pub(super) error: bool,
    pub(super) demo: bool,
    pub(super) passkeys: bool,
    pub(super) alone: bool,
    pub(super) again: Option<&'static str>,
    pub(super) shape: &'static str,
    pub(super) sheet: Option<&'static str>,
    pub(super) script: Option<&'static str>,
    pub(super) device: Option<Device>,
}

impl Page {
    /// A page with its title, which is also its one `h1`.
    pub fn new(lang: Lang, title: impl Into<String>) -> Self {
        Self {
            lang,
            title: title.into(),
            above: None,
            lead: None,
            person: None,
            nav: Vec::new(),
            crumbs: Vec::new(),
            lock: None,
            status: None,
            here: None,
            clock: None,
            error: false,
            demo: false,
            passkeys: false,
            alone: false,
            again: None,
            shape: "",
            sheet: None,
            script: None,
            device: None,
        }
    }

    /// Who is signed in, and where that person's desk is.
    #[must_use]
    pub fn person(self, name: impl Into<String>, desk: impl Into<String>) -> Self {
        Self { person: Some(Person { name: name.into(), desk: desk.into(), locked: None }), ..self }
    }

    /// Whether her keys are locked: she can lock them, or unlock them and come back.
    #[must_use]
    pub fn locked(self, locked: bool) -> Self {
        Self { person: self.person.map(|person| Person { locked: Some(locked), ..person }), ..self }
    }

    /// Notes may wait on her device; nothing of it where an installation says no.
    #[must_use]
    pub(crate) fn device(self, device: Option<Device>) -> Self {
        Self { device, ..self }
    }

    /// Another place in the main menu.
    #[must_use]
    pub fn nav(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.nav.push((label.into(), href.into()));
        self
    }

    /// The way here: the pages above this one.
    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push((label.into(), href.into()));
        self
    }

    /// A few words above the title: which visit, which section.
    #[must_use]
    pub fn above(self, words: impl Into<String>) -> Self {
        Self { above: Some(words.into()), ..self }
    }

    /// A sentence or two under the title.
    #[must_use]
    pub fn lead(self, words: impl Into<String>) -> Self {
        Self { lead: Some(words.into()), ..self }
    }

    /// The lock line: who can read this page, until when.
    #[must_use]
    pub fn lock(self, words: impl Into<String>) -> Self {
        Self { lock: Some((words.into(), None)), ..self }
    }

    /// The lock line with "Lås nå", a POST to `action`.
    #[must_use]
    pub fn lock_until(self, words: impl Into<String>, action: impl Into<String>) -> Self {
        Self { lock: Some((words.into(), Some(action.into()))), ..self }
    }

    /// What has just been done, said once.
    #[must_use]
    pub fn status(self, words: Option<String>) -> Self {
        Self { status: words, ..self }
    }

    /// The page's own path, so that choosing a language comes back here.
    #[must_use]
    pub fn here(self, path: impl Into<String>) -> Self {
        Self { here: Some(path.into()), ..self }
    }

    /// The server's time, for pages where script counts down.
    #[must_use]
    pub fn clock(self, now: DateTime<Utc>) -> Self {
        Self { clock: Some(now), ..self }
    }

    /// A form came back with problems: the title begins with "Feil:".
    #[must_use]
    pub fn error(self, error: bool) -> Self {
        Self { error, ..self }
    }

    /// Everything is made up: says so on top.
    #[must_use]
    pub fn demo(self, demo: bool) -> Self {
        Self { demo, ..self }
    }

    /// A passkey is made or asked for here; no other page gets that script.
    #[must_use]
    pub fn passkeys(self) -> Self {
        Self { passkeys: true, ..self }
    }

    /// Leads nowhere else: for a tablet that is handed from one to the next.
    #[must_use]
    pub fn alone(self, alone: bool) -> Self {
        Self { alone, ..self }
    }

    /// Goes on by itself after two minutes, so that nobody reads what is left on a tablet.
    #[must_use]
    pub fn then(self, path: Option<&'static str>) -> Self {
        Self { again: path, ..self }
    }

    /// Uses the whole width: tables, editors, the year's plan.
    #[must_use]
    pub fn wide(self) -> Self {
        Self { shape: "wide", ..self }
    }

    /// The day on a phone: large targets.
    #[must_use]
    pub fn day(self) -> Self {
        Self { shape: "day", ..self }
    }

    /// Made for paper: no menu, "confidential" on top.
    #[must_use]
    pub fn print_sheet(self) -> Self {
        Self { shape: "sheet", ..self }
    }

    /// A style sheet and a script of this page alone.
    #[must_use]
    pub fn with(self, sheet: Option<&'static str>, script: Option<&'static str>) -> Self {
        Self { sheet, script, ..self }
    }

    /// The finished page.
    pub fn body(self, body: &Markup) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.lang.code()) {
                (self.head())
                body class=(self.shape) data-clock=[self.clock.map(super::clock::iso)] {
                    (frame::top(&self))
                    main #main tabindex="-1" {
                        @if let Some(words) = &self.status {
                            p.flash role="status" { (Icon::Good.draw()) (words) }
                        }
                        (self.heading())
                        (body)
                    }
                    @if !self.alone { (frame::bottom(&self)) }
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let (lang, title) = (self.lang, &self.title);
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                @if let Some(path) = self.again {
                    // with script the page says so first, and stays when it is told to
                    noscript { meta http-equiv="refresh" content={ "120;url=" (path) }; }
                }
                title {
                    @if self.error { (lang.t("ui-error-prefix")) " " }
                    (title) " – " (lang.t("ui-product"))
                }
                link rel="stylesheet" href=(assets::css_path());
                link rel="icon" type="image/svg+xml" href=(assets::icon_path());
                @if let Some(sheet) = self.sheet { link rel="stylesheet" href=(sheet); }
                script src=(assets::js_path()) defer {}
                @if self.passkeys { script src=(assets::passkey_path()) defer {} }
                @if self.device.is_some() { script src=(assets::offline_path()) defer {} }
                @if let Some(script) = self.script { script src=(script) defer {} }
            }
        }
    }

    fn heading(&self) -> Markup {
        html! {
            @if let Some(above) = &self.above { p.above { (above) } }
            h1 { (self.title) }
            @if let Some(lead) = &self.lead { p.lead { (lead) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn a_page_has_one_title_its_landmarks_and_its_language() {
        let page = Page::new(Lang::En, "My desk").person("Ada", "/desk").body(&html! { p { "Hello" } }).0;
        assert_eq!(page.matches("<h1>").count(), 1);
        for part in [r#"<html lang="en">"#, "<header", "<nav", "<main", "<footer", r##"href="#main""##] {
            assert_eq!(page.matches(part).count(), 1, "{part}");
        }
        assert!(page.contains("<title>My desk – KvIP</title>"));
    }

    #[test]
    fn a_form_with_problems_says_so_in_the_title() {
        let page = Page::new(Lang::Nb, "Logg inn").error(true).body(&html! {}).0;
        assert!(page.contains("<title>Feil: Logg inn – KvIP</title>"));
    }

    #[test]
    fn someone_who_is_not_signed_in_meets_no_menu() {
        let page = Page::new(Lang::Nb, "Logg inn").body(&html! {});
        assert!(!page.0.contains("/sign-out"));
        assert!(words(&page).contains("Personvern"));
    }

    #[test]
    fn the_page_needs_no_script_or_style_of_its_own() {
        let page = Page::new(Lang::Nb, "Side").lock_until("Åpen til 15:10.", "/lock").body(&html! {}).0;
        assert!(!page.contains("<style") && !page.contains("style=") && !page.contains("onclick"));
        assert!(page.contains(r#"action="/lock""#));
    }
}
