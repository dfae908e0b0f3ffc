//! Word documents: the paragraphs of `word/document.xml`, with headings told by `word/styles.xml`.

use super::{
    Beside, Found, Passage, ReadError,
    besides::{Passages, add},
    look::Look,
    page::{Block, Page},
    part,
    styles::{Styles, shown},
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
    /// Inside the properties of a cell.
    in_cell: bool,
    looks: Looks,
    hidden_words: String,
    hidden: Vec<Passage>,
}

/// How words look here, from the ground up.
#[derive(Default)]
struct Looks {
    cell: Look,
    style: Look,
    paragraph: Look,
    run_style: Look,
    run: Look,
}

impl Looks {
    fn are_unseen(&self) -> bool {
        let run = self.run.over(self.run_style);
        run.over(self.paragraph).over(self.style).over(self.cell).is_unseen()
    }
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
            in_cell: false,
            looks: Looks::default(),
            hidden_words: String::new(),
            hidden: Vec::new(),
        }
    }

    fn property(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "pStyle" => {
                let id = attributes.get("val").unwrap_or_default();
                self.looks.style = self.styles.look(&id);
                self.block = self.styles.block(&id).unwrap_or(Block::Plain);
            }
            "ilvl" => self.level = attributes.number("val").unwrap_or(0),
            "numId" if !matches!(self.block, Block::Heading(_)) => {
                let numbered = attributes.number("val").is_some_and(|id| id != 0);
                self.block = if numbered { Block::Item(self.level) } else { Block::Plain };
            }
            "shd" => shown(&mut self.looks.paragraph, name, attributes),
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
                (self.looks.style, self.looks.paragraph) = (Look::default(), Look::default());
                self.page.begin_line(Block::Plain);
            }
            "tr" => self.page.begin_row(),
            "tc" => {
                self.looks.cell = Look::default();
                self.page.begin_cell();
            }
            "tcPr" => self.in_cell = true,
            "shd" if self.in_cell => shown(&mut self.looks.cell, name, attributes),
            "pPr" => (self.in_properties, self.level, self.block) = (true, 0, Block::Plain),
            "r" => (self.looks.run_style, self.looks.run) = (Look::default(), Look::default()),
            "rStyle" => self.looks.run_style = self.styles.look(&attributes.get("val").unwrap_or_default()),
            "t" => self.in_text = true,
            "tab" | "ptab" => self.page.write("\t")?,
            "br" | "cr" => self.page.write("\n")?,
            "noBreakHyphen" => self.page.write("\u{2011}")?,
            _ => shown(&mut self.looks.run, name, attributes),
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
                if name == "tc" {
                    self.looks.cell = Look::default();
                }
                self.page.end()?;
            }
            "tcPr" => self.in_cell = false,
            "r" => (self.looks.run_style, self.looks.run) = (Look::default(), Look::default()),
            "t" => self.in_text = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if !self.in_text {
            return Ok(());
        }
        if self.looks.are_unseen() {
            self.hidden_words.push_str(text);
            return self.page.charge(text.chars().count());
        }
        self.page.write(&text.replace(['\n', '\r', '\t'], " "))
    }
}
