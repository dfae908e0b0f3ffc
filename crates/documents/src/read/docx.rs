//! Word documents: the paragraphs of `word/document.xml`, with headings told by `word/styles.xml`.

use super::{
    Beside, Found, Passage, ReadError,
    besides::{Passages, add},
    page::{Block, Page},
    part,
    styles::{Styles, is_off},
    xml::{Attributes, Visitor, walk},
};
use crate::archive;

/// Parts that hold heads and feet of pages; more than a person makes are not looked at.
const MARGINS: usize = 20;

/// The text of a `.docx` file, and what stands beside it.
pub(super) fn read(bytes: &[u8]) -> Result<Found, ReadError> {
    let mut archive = archive::open(bytes)?;
    let xml = part(&mut archive, "word/document.xml")?.ok_or(ReadError::Broken)?;
    let styles = part(&mut archive, "word/styles.xml")?.map(|xml| Styles::read(&xml)).transpose()?;
    let mut document = Document::new(styles.unwrap_or_default());
    walk(&xml, &mut document)?;
    if !document.has_body {
        return Err(ReadError::Broken);
    }
    let mut besides = Passages::new(Beside::Deleted, &["del"], &["delText", "t"]).read(&xml)?;
    besides.append(&mut document.hidden);
    besides.extend(parts(&mut archive)?);
    Ok(Found { text: document.page.finish(), besides })
}

/// What lies in other parts of the file.
fn parts(archive: &mut archive::Archive<'_>) -> Result<Vec<Passage>, ReadError> {
    let margin = |name: &String| {
        let part = name.strip_prefix("word/").and_then(|part| part.strip_suffix(".xml"));
        part.is_some_and(|part| part.starts_with("header") || part.starts_with("footer"))
    };
    let names = archive.file_names_raw().filter_map(|name| String::from_utf8(name.to_vec()).ok());
    let margins: Vec<String> = names.filter(margin).take(MARGINS).collect();
    let comments = std::iter::once(("word/comments.xml".to_owned(), Beside::Comment, "comment"));
    let notes = [("footnotes", "footnote"), ("endnotes", "endnote")];
    let notes = notes.map(|(part, of)| (format!("word/{part}.xml"), Beside::Note, of));
    let margins = margins.into_iter().map(|name| {
        let of = if name.starts_with("word/header") { "hdr" } else { "ftr" };
        (name, Beside::Margin, of)
    });
    let mut found = Vec::new();
    for (name, kind, of) in comments.chain(notes).chain(margins) {
        if let Some(xml) = part(archive, &name)? {
            found.extend(Passages::new(kind, &[of], &["t", "delText"]).read(&xml)?);
        }
    }
    Ok(found)
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "where in the file one is: each is said by a tag of its own"
)]
struct Document {
    page: Page,
    styles: Styles,
    has_body: bool,
    /// Inside the properties of a paragraph, where `tab` is a tab stop and not a tab.
    in_properties: bool,
    /// Inside the text of a run; everything else between tags is layout.
    in_text: bool,
    level: usize,
    block: Block,
    /// The paragraph's style, and the run, do not show.
    is_hidden_style: bool,
    is_hidden: bool,
    hidden_words: String,
    hidden: Vec<Passage>,
}

impl Document {
    fn new(styles: Styles) -> Self {
        Self {
            page: Page::new(),
            styles,
            has_body: false,
            in_properties: false,
            in_text: false,
            level: 0,
            block: Block::Plain,
            is_hidden_style: false,
            is_hidden: false,
            hidden_words: String::new(),
            hidden: Vec::new(),
        }
    }

    fn property(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "pStyle" => {
                let id = attributes.get("val").unwrap_or_default();
                self.is_hidden_style = self.styles.is_hidden(&id);
                self.block = self.styles.block(&id).unwrap_or(Block::Plain);
            }
            "ilvl" => self.level = attributes.number("val").unwrap_or(0),
            "numId" if !matches!(self.block, Block::Heading(_)) => {
                let numbered = attributes.number("val").is_some_and(|id| id != 0);
                self.block = if numbered { Block::Item(self.level) } else { Block::Plain };
            }
            _ => {}
        }
    }
}

impl Visitor for Document {
    /// Text that was taken out under tracking, former properties, field codes, and the second telling
    /// of a drawing for old programs.
    fn skips(&self, _prefix: &str, name: &str) -> bool {
        matches!(
            name,
            "del"
                | "moveFrom"
                | "delText"
                | "instrText"
                | "delInstrText"
                | "Fallback"
                | "pPrChange"
                | "rPrChange"
                | "sectPrChange"
                | "tblPrChange"
                | "trPrChange"
                | "tcPrChange"
        )
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) -> Result<(), ReadError> {
        if self.in_properties {
            self.property(name, attributes);
            return Ok(());
        }
        match name {
            "body" => self.has_body = true,
            "p" => {
                self.is_hidden_style = false;
                self.page.begin_line(Block::Plain);
            }
            "tr" => self.page.begin_row(),
            "tc" => self.page.begin_cell(),
            "pPr" => (self.in_properties, self.level, self.block) = (true, 0, Block::Plain),
            "r" => self.is_hidden = self.is_hidden_style,
            "vanish" | "webHidden" => self.is_hidden = !is_off(attributes),
            "rStyle" => self.is_hidden = attributes.get("val").is_some_and(|id| self.styles.is_hidden(&id)),
            "t" => self.in_text = true,
            "tab" | "ptab" => self.page.write("\t")?,
            "br" | "cr" => self.page.write("\n")?,
            "noBreakHyphen" => self.page.write("\u{2011}")?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "pPr" => {
                self.in_properties = false;
                self.page.mark(self.block);
            }
            "p" | "tr" | "tc" if !self.in_properties => {
                add(&mut self.hidden, Beside::Hidden, &std::mem::take(&mut self.hidden_words));
                self.page.end()?;
            }
            "r" => self.is_hidden = false,
            "t" => self.in_text = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if !self.in_text {
            return Ok(());
        }
        if self.is_hidden {
            self.hidden_words.push_str(text);
            return self.page.charge(text.chars().count());
        }
        self.page.write(&text.replace(['\n', '\r', '\t'], " "))
    }
}
