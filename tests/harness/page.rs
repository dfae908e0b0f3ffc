//! A page before a person: what it says, where it leads, what can be filled in.

use crate::filling::Filling;
use crate::html;
use crate::visitor::{Answer, Visitor};
use axum::http::{HeaderMap, StatusCode};
use scraper::{Html, Selector};

/// A page that was opened.
#[derive(Debug, Clone)]
pub struct Page {
    visitor: Visitor,
    path: String,
    answer: Answer,
}

impl Page {
    pub(crate) fn new(visitor: Visitor, path: String, answer: Answer) -> Self {
        Self { visitor, path, answer }
    }

    /// Who reads it.
    pub fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    /// Its address, after any redirects.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        self.answer.status
    }

    /// Its headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.answer.headers
    }

    /// Its source.
    pub fn body(&self) -> String {
        self.answer.text()
    }

    /// Its bytes, for what is not a page but a file.
    pub fn bytes(&self) -> &[u8] {
        &self.answer.body
    }

    /// Everything it says, single spaces between the words.
    pub fn words(&self) -> String {
        html::page_words(&self.body())
    }

    /// Whether it says this.
    pub fn has(&self, text: &str) -> bool {
        self.words().contains(&squeezed(text))
    }

    /// Falls over unless it says this.
    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.has(text), "{self} does not say “{text}”. It says: {}", self.words());
        self
    }

    /// Falls over if it says this, or hides it in its source.
    #[track_caller]
    pub fn lacks(&self, text: &str) -> &Self {
        let hidden = self.body().contains(text);
        assert!(!self.has(text) && !hidden, "{self} says “{text}”: {}", self.words());
        self
    }

    /// Whether this mark of three signs is told or hidden in its source, as a word by itself and outside what
    /// is drawn: `202` is also a piece of a year, and `5H2` of an icon's line.
    pub fn has_mark(&self, mark: &str) -> bool {
        let body = self.body();
        let undrawn = body.split("<svg").map(|part| part.rsplit("</svg>").next().unwrap_or(part));
        let told = undrawn.chain([&*self.words()]).collect::<Vec<_>>().join(" ");
        told.split(|c: char| !c.is_alphanumeric()).any(|word| word == mark)
    }

    /// Falls over if it tells or hides this mark.
    #[track_caller]
    pub fn lacks_mark(&self, mark: &str) -> &Self {
        assert!(!self.has_mark(mark), "{self} tells of the mark “{mark}”: {}", self.words());
        self
    }

    /// Falls over unless this is its status.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status().as_u16(), status, "{self} says: {}", self.words());
        self
    }

    /// Where the first link with this text, or one that holds it, leads.
    #[track_caller]
    pub fn link(&self, text: &str) -> String {
        let links = self.links();
        let found = links
            .iter()
            .find(|(words, _)| words == text)
            .or_else(|| links.iter().find(|(words, href)| words.contains(text) || href.ends_with(text)));
        let Some((_, href)) = found else { panic!("{self} has no link “{text}”; it has: {links:?}") };
        href.clone()
    }

    /// Every link: its words and where it leads.
    pub fn links(&self) -> Vec<(String, String)> {
        let document = Html::parse_document(&self.body());
        let selector = css("a[href]");
        let links = document.select(&selector);
        links.map(|a| (html::words(a), a.attr("href").unwrap().to_owned())).collect()
    }

    /// Clicks the link with this text.
    pub async fn follow(&self, text: &str) -> Page {
        let href = self.link(text);
        let href = if href.starts_with('?') {
            format!("{}{href}", self.path.split('?').next().unwrap_or_default())
        } else {
            href
        };
        self.visitor.get(href).await
    }

    /// Begins to fill in a form: the one with this button, or the one whose address ends with it.
    #[track_caller]
    pub fn form(&self, which: &str) -> Filling {
        Filling::of(self, which, &[])
    }

    /// Fills in a form, presses its button, and sees what comes. `which` is the button's text or the end of the form's
    /// address; among several, the first that has all the fields.
    pub async fn fill_and_submit(&self, which: &str, fields: &[(&str, &str)]) -> Page {
        let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        let filling = Filling::of(self, which, &names);
        fields.iter().fold(filling, |filling, (name, value)| filling.fill(name, value)).submit().await
    }

    /// The same, shorter.
    pub async fn send(&self, which: &str, fields: &[(&str, &str)]) -> Page {
        self.fill_and_submit(which, fields).await
    }

    /// Every form of it that is sent, with its first button pressed.
    pub fn forms(&self) -> Vec<Filling> {
        Filling::every(self)
    }

    /// Whether there is a form with this button or address.
    pub fn offers(&self, which: &str) -> bool {
        Filling::find(self, which, &[]).is_some()
    }

    /// The attribute `name` of the first element matching a CSS selector.
    pub fn attr(&self, selector: &str, name: &str) -> Option<String> {
        let document = Html::parse_document(&self.body());
        let found = document.select(&css(selector)).next()?;
        found.attr(name).map(ToOwned::to_owned)
    }

    /// The words of every element matching a CSS selector.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.body());
        document.select(&css(selector)).map(html::words).collect()
    }

    /// The words of the first heading.
    pub fn title(&self) -> String {
        self.all("h1").into_iter().next().unwrap_or_default()
    }
}

impl std::fmt::Display for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({}, for {})", self.path, self.status(), self.visitor.name())
    }
}

pub(crate) fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
