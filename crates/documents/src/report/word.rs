//! A report as a Word document that can be worked on: real headings, lists and tables, tracked changes from the first key.

use super::{Block, PrintError, Report, Run};
use docx_rs::{
    BreakType, Docx, Hyperlink, HyperlinkType, IndentLevel, LevelOverride, LineSpacing, Numbering,
    NumberingId, Paragraph, RunFonts, Table, TableCell, TableRow, WidthType,
};
use finish::{finish, printable};
use frame::{framed, indent};
use std::io::Cursor;

mod columns;
mod finish;
mod frame;

/// The dotted list and the counted one.
const DOTS: usize = 2;
const COUNTED: usize = 3;
/// Levels of a list that are indented further.
const LEVELS: usize = 8;
/// Letters of the text, and smaller ones for the cells of a table, in half points.
const TEXT: usize = 21;
const CELL: usize = 18;
/// Width of a page's text in twentieths of a point.
const WIDTH: usize = 9_070;

/// A report as `.docx`.
///
/// # Errors
/// When it could not be packed.
pub fn report(report: &Report) -> Result<Vec<u8>, PrintError> {
    let mut writer = Writer { docx: framed(report), numberings: COUNTED };
    for (at, section) in report.sections.iter().enumerate() {
        // the contents have a page of their own
        let new_page = section.new_page || at == 0 && report.sections.len() > 1;
        let heading = Paragraph::new().style("Heading1").keep_next(true).page_break_before(new_page);
        writer.add(heading.add_run(docx_rs::Run::new().add_text(printable(&section.heading))));
        writer.blocks(&section.blocks, None);
    }
    let mut parts = writer.docx.build();
    finish(&mut parts, report)?;
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|_| PrintError::Packing)?;
    Ok(file.into_inner())
}

/// Where a paragraph stands: an item of a list, or words of others.
#[derive(Clone, Copy)]
enum Place {
    Item { list: usize, level: usize, first: bool },
    Quoted,
}

struct Writer {
    docx: Docx,
    numberings: usize,
}

impl Writer {
    fn add(&mut self, paragraph: Paragraph) {
        self.docx = std::mem::take(&mut self.docx).add_paragraph(paragraph);
    }

    fn blocks(&mut self, blocks: &[Block], place: Option<Place>) {
        let mut place = place;
        for block in blocks {
            self.block(block, place);
            // only an item's first paragraph carries its sign
            if let Some(Place::Item { first, .. }) = &mut place {
                *first = false;
            }
        }
    }

    fn block(&mut self, block: &Block, place: Option<Place>) {
        match block {
            Block::Heading { level, runs } => {
                let style = format!("Heading{level}");
                self.add(filled(Paragraph::new().style(&style).keep_next(true), runs));
            }
            Block::Paragraph { runs } => self.add(filled(said(placed(place), runs, place), runs)),
            Block::List { first, items } => self.list(*first, items, place),
            Block::Quote { blocks } => self.blocks(blocks, Some(Place::Quoted)),
            Block::Typed { text } => {
                let lines = text.lines().map(|line| Run { typed: true, ..Run::plain(line) });
                let runs: Vec<Run> = lines.flat_map(|line| [line, Run::plain("\n")]).collect();
                self.add(filled(placed(place), &runs[..runs.len().saturating_sub(1)]));
            }
            Block::Table { caption, head, rows } => self.table(caption, head, rows),
            Block::Ratings(ratings) => {
                let (head, rows) = ratings.table();
                self.table(&ratings.caption, &head, &rows);
            }
            // drawn by the page and the archive file; here its words stand for it
            Block::Picture { alt, .. } => self.add(filled(placed(place), &[Run::plain(alt.as_str())])),
            Block::Rule => self.add(Paragraph::new()),
        }
    }

    fn list(&mut self, first: Option<u64>, items: &[Vec<Block>], place: Option<Place>) {
        let level = match place {
            Some(Place::Item { level, .. }) => (level + 1).min(LEVELS),
            Some(Place::Quoted) | None => 0,
        };
        let list = match first {
            None => DOTS,
            Some(first) => self.counted(level, first),
        };
        for item in items {
            self.blocks(item, Some(Place::Item { list, level, first: true }));
        }
    }

    /// A numbering of its own, so that every list begins anew.
    fn counted(&mut self, level: usize, first: u64) -> usize {
        self.numberings += 1;
        let id = self.numberings;
        let from = usize::try_from(first).unwrap_or(1);
        let numbering = Numbering::new(id, COUNTED).add_override(LevelOverride::new(level).start(from));
        self.docx = std::mem::take(&mut self.docx).add_numbering(numbering);
        id
    }

    fn table(&mut self, caption: &str, head: &[Vec<Run>], rows: &[Vec<Vec<Run>>]) {
        if head.is_empty() {
            return;
        }
        if !caption.is_empty() {
            self.add(filled(
                Paragraph::new().keep_next(true),
                &[Run { strong: true, ..Run::plain(caption) }],
            ));
        }
        let widths = columns::widths(head, rows);
        let cell = |runs: &[Run], width: usize, strong: bool| {
            let runs: Vec<Run> =
                runs.iter().map(|run| Run { strong: run.strong || strong, ..run.clone() }).collect();
            let words = Paragraph::new().line_spacing(LineSpacing::new().before(40).after(40));
            TableCell::new().width(width, WidthType::Dxa).add_paragraph(filled_in(words, &runs, CELL))
        };
        let row = |cells: &[Vec<Run>], strong: bool| {
            TableRow::new(cells.iter().zip(&widths).map(|(runs, width)| cell(runs, *width, strong)).collect())
        };
        // the mark of a head, made into one when the parts are finished
        let mut lines = vec![row(head, true).cant_split()];
        lines.extend(rows.iter().map(|cells| row(cells, false)));
        let table = Table::new(lines).set_grid(widths).width(WIDTH, WidthType::Dxa);
        self.docx = std::mem::take(&mut self.docx).add_table(table).add_paragraph(Paragraph::new());
    }
}

/// Words that stand strong by themselves are a heading to whoever typed them, and stay with what follows.
fn said(paragraph: Paragraph, runs: &[Run], place: Option<Place>) -> Paragraph {
    let label = place.is_none() && !runs.is_empty() && runs.iter().all(|run| run.strong);
    if !label {
        return paragraph;
    }
    paragraph.keep_next(true).line_spacing(LineSpacing::new().before(200).after(80))
}

fn placed(place: Option<Place>) -> Paragraph {
    match place {
        Some(Place::Item { list, level, first: true }) => Paragraph::new()
            .numbering(NumberingId::new(list), IndentLevel::new(level))
            .line_spacing(LineSpacing::new().before(40).after(40)),
        Some(Place::Item { level, first: false, .. }) => {
            Paragraph::new().indent(indent(level), None, None, None)
        }
        Some(Place::Quoted) => Paragraph::new().style("Quote"),
        None => Paragraph::new().line_spacing(LineSpacing::new().before(80).after(120)),
    }
}

fn filled(paragraph: Paragraph, runs: &[Run]) -> Paragraph {
    filled_in(paragraph, runs, TEXT)
}

/// Filled with letters of a size.
fn filled_in(paragraph: Paragraph, runs: &[Run], size: usize) -> Paragraph {
    let drawn = |run: &Run| if size == TEXT { drawn(run) } else { drawn(run).size(size) };
    runs.iter().fold(paragraph, |paragraph, run| match &run.link {
        Some(link) => paragraph.add_hyperlink(
            Hyperlink::new(link, HyperlinkType::External).add_run(drawn(run).style("Hyperlink")),
        ),
        None => paragraph.add_run(drawn(run)),
    })
}

fn drawn(run: &Run) -> docx_rs::Run {
    if run.text == "\n" {
        return docx_rs::Run::new().add_break(BreakType::TextWrapping);
    }
    let mut drawn = docx_rs::Run::new().add_text(printable(&run.text));
    if run.strong {
        drawn = drawn.bold();
    }
    if run.emphasis {
        drawn = drawn.italic();
    }
    if run.typed {
        drawn = drawn.fonts(RunFonts::new().ascii("Consolas").hi_ansi("Consolas"));
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;
    use super::super::{Section, blocks};
    use super::*;
    use std::io::Read;

    fn part(file: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
        let mut text = String::new();
        archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
        text
    }

    #[test]
    fn headings_heads_of_tables_and_the_language_are_real() {
        let file = report(&sample()).expect("packed");
        let document = part(&file, "word/document.xml");
        assert_eq!(document.matches("w:val=\"Heading1\"").count(), sample().sections.len());
        assert_eq!(document.matches("<w:tblHeader").count(), 1, "one table, one head");
        assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"nb-NO\""));
        assert!(part(&file, "word/settings.xml").contains("<w:trackRevisions"));
        let core = part(&file, "docProps/core.xml");
        assert!(
            core.contains("<dc:title>Rapport fra")
                && !core.contains("unknown")
                && core.contains("2026-06-04")
        );
    }

    #[test]
    fn every_counted_list_begins_anew() {
        let mut lists = sample();
        lists.sections = vec![Section {
            heading: "A".into(),
            blocks: blocks("1. a\n2. b\n\ntext\n\n5. c\n"),
            new_page: false,
        }];
        let numbering = part(&report(&lists).expect("packed"), "word/numbering.xml");
        assert!(numbering.contains("<w:startOverride w:val=\"5\""), "{numbering}");
    }

    #[test]
    fn signs_of_xml_are_signs_like_any_other() {
        let mut hostile = sample();
        hostile.title = "<w:p> & \"x\" \u{0}\u{FFFF}".into();
        hostile.sections[0].blocks = blocks("</w:t><evil/> & \u{1F600} مرحبا <w:cantSplit />");
        let file = report(&hostile).expect("packed");
        let document = part(&file, "word/document.xml");
        assert!(!document.contains("<evil"));
        let mut reader = quick_xml::Reader::from_str(&document);
        while !matches!(reader.read_event().expect("well formed"), quick_xml::events::Event::Eof) {}
    }
}
