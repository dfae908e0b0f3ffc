//! Word documents: the paragraphs of `word/document.xml`, with headings told by `word/styles.xml`.

use super::{
    ReadError,
    page::{Block, Page},
    part,
    styles::Styles,
    xml::{Attributes, Visitor, walk},
};
use crate::archive;

/// The text of a `.docx` file.
pub(super) fn text(bytes: &[u8]) -> Result<String, ReadError> {
    let mut archive = archive::open(bytes)?;
    let xml = part(&mut archive, "word/document.xml")?.ok_or(ReadError::Broken)?;
    let styles = part(&mut archive, "word/styles.xml")?.map(|xml| Styles::read(&xml)).transpose()?;
    let mut document = Document::new(styles.unwrap_or_default());
    walk(&xml, &mut document)?;
    if document.has_body { Ok(document.page.finish()) } else { Err(ReadError::Broken) }
}

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
        }
    }

    fn property(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "pStyle" => {
                let style = attributes.get("val").and_then(|id| self.styles.block(&id));
                self.block = style.unwrap_or(Block::Plain);
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
            "p" => self.page.begin_line(Block::Plain),
            "tr" => self.page.begin_row(),
            "tc" => self.page.begin_cell(),
            "pPr" => (self.in_properties, self.level, self.block) = (true, 0, Block::Plain),
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
            "p" | "tr" | "tc" if !self.in_properties => self.page.end()?,
            "t" => self.in_text = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if self.in_text { self.page.write(&text.replace(['\n', '\r', '\t'], " ")) } else { Ok(()) }
    }
}
