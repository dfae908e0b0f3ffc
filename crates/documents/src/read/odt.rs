//! `OpenDocument` texts: the body of `content.xml`.

use super::{
    Beside, Found, ReadError,
    besides::Passages,
    page::{Block, Page},
    part,
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
    let mut document = Document { page: Page::new(), has_body: false, lists: 0, item_begins: false };
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
    let mut besides = Vec::new();
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
}

impl Document {
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
        match name {
            "p" | "h" | "table-row" | "table-cell" => self.page.end()?,
            "list" => self.lists = self.lists.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        self.page.write_collapsed(text)
    }
}
