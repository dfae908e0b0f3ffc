//! `OpenDocument` texts: the body of `content.xml`.

use super::{
    Beside, Found, Passage, ReadError,
    besides::{Passages, add},
    look::Look,
    page::{Block, Page},
    part,
    shown::Shown,
    xml::{Attributes, Visitor, walk},
};
use crate::archive;

/// How the media type of a text begins; a spreadsheet renamed to `.odt` has another.
const TEXT: &str = "application/vnd.oasis.opendocument.text";
/// Elements whose words show only when a condition holds.
const HIDDEN: [&str; 3] = ["hidden-text", "hidden-paragraph", "conditional-text"];
/// The most spaces that one element may stand for.
const SPACES: usize = 1_000;

/// The text of an `.odt` file, and what stands beside it.
pub(super) fn read(bytes: &[u8]) -> Result<Found, ReadError> {
    let mut archive = archive::open(bytes)?;
    if part(&mut archive, "mimetype")?.is_some_and(|kind| !kind.trim().starts_with(TEXT)) {
        return Err(ReadError::Broken);
    }
    let xml = part(&mut archive, "content.xml")?.ok_or(ReadError::Broken)?;
    let mut styles = Shown::default();
    if let Some(common) = part(&mut archive, "styles.xml")? {
        walk(&common, &mut styles)?;
    }
    walk(&xml, &mut styles)?;
    let mut document = Document::new(styles);
    walk(&xml, &mut document)?;
    if !document.has_body {
        return Err(ReadError::Broken);
    }
    let kinds: [(Beside, &[&str], &[&str]); 4] = [
        (Beside::Deleted, &["deletion"], &["p", "h"]),
        (Beside::Hidden, &HIDDEN, &HIDDEN),
        (Beside::Comment, &["annotation"], &["p"]),
        (Beside::Note, &["note-body"], &["p"]),
    ];
    let mut besides = std::mem::take(&mut document.hidden);
    for (kind, of, words) in kinds {
        besides.extend(Passages::new(kind, of, words).read(&xml)?);
    }
    Ok(Found { text: document.page.finish(), besides })
}

struct Document {
    page: Page,
    has_body: bool,
    /// How many lists are open around here.
    lists: usize,
    /// The next paragraph is the first of a list item.
    item_begins: bool,
    styles: Shown,
    /// How words look in each of the elements around here.
    looks: Vec<Look>,
    hidden_words: String,
    hidden: Vec<Passage>,
}

/// Elements that say how their words look.
const LOOKS: [&str; 5] = ["p", "h", "span", "a", "section"];

impl Document {
    fn new(styles: Shown) -> Self {
        Self {
            page: Page::new(),
            has_body: false,
            lists: 0,
            item_begins: false,
            styles,
            looks: Vec::new(),
            hidden_words: String::new(),
            hidden: Vec::new(),
        }
    }

    /// How words in this element look, over those around it.
    fn look(&self, name: &str, attributes: &Attributes<'_>) -> Look {
        let around = self.looks.last().copied().unwrap_or_default();
        let style = self.styles.look(&attributes.get("style-name").unwrap_or_default());
        let own = Look { hidden: (name == "section").then(|| unshown(attributes)), ..Look::default() };
        // a section that does not show hides what is in it, whatever that says of itself
        let hidden = around.hidden.filter(|hidden| *hidden);
        Look { hidden: hidden.or(own.over(style).over(around).hidden), ..style.over(around) }
    }

    fn is_unseen(&self) -> bool {
        self.looks.last().is_some_and(|look| look.is_unseen())
    }

    fn paragraph(&mut self, attributes: &Attributes<'_>) -> Block {
        if self.lists > 0 && std::mem::take(&mut self.item_begins) {
            return Block::Item(self.lists - 1);
        }
        match attributes.get("style-name").as_deref() {
            Some("Title") => Block::Heading(1),
            _ => Block::Plain,
        }
    }
}

impl Visitor for Document {
    /// Comments, text that was taken out under tracking, footnotes, and what only stands in for a picture.
    fn skips(&self, prefix: &str, name: &str) -> bool {
        match name {
            "title" | "desc" => prefix == "svg",
            _ => matches!(
                name,
                "annotation"
                    | "tracked-changes"
                    | "note"
                    | "hidden-text"
                    | "hidden-paragraph"
                    | "conditional-text"
                    | "forms"
                    | "script"
                    | "ruby-text"
                    | "covered-table-cell"
                    | "event-listeners"
            ),
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) -> Result<(), ReadError> {
        if LOOKS.contains(&name) {
            let look = self.look(name, attributes);
            self.looks.push(look);
        }
        match name {
            "text" => self.has_body = true,
            "p" => {
                let block = self.paragraph(attributes);
                self.page.begin_line(block);
            }
            "h" => {
                self.item_begins = false;
                self.page.begin_line(Block::Heading(attributes.number("outline-level").unwrap_or(1)));
            }
            "list" => self.lists += 1,
            "list-item" => self.item_begins = true,
            "table-row" => self.page.begin_row(),
            "table-cell" => self.page.begin_cell(),
            "s" => self.page.write(&" ".repeat(attributes.number("c").unwrap_or(1).min(SPACES)))?,
            "tab" => self.page.write("\t")?,
            "line-break" => self.page.write("\n")?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        if LOOKS.contains(&name) {
            self.looks.pop();
            if matches!(name, "p" | "h") {
                add(&mut self.hidden, Beside::Hidden, &std::mem::take(&mut self.hidden_words));
            }
        }
        match name {
            "p" | "h" | "table-row" | "table-cell" => self.page.end()?,
            "list" => self.lists = self.lists.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if self.is_unseen() {
            self.hidden_words.push_str(text);
            return self.page.charge(text.chars().count());
        }
        self.page.write_collapsed(text)
    }
}

/// Whether a section says that it does not show: never, or on a condition.
fn unshown(attributes: &Attributes<'_>) -> bool {
    attributes.get("display").is_some_and(|shown| shown != "true")
}
