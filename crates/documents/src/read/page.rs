//! The page a document's text is set on: paragraphs, headings, list items and table rows as plain text.

use super::{OUTPUT_CHARS, ReadError};

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    /// Running text.
    Plain,
    /// A heading of a level from 1 down.
    Heading(usize),
    /// A list item, so many levels in from the outermost.
    Item(usize),
    /// A row of a table.
    Row,
}

impl Block {
    fn mark(self) -> String {
        match self {
            Self::Heading(level) => format!("{} ", "#".repeat(level.clamp(1, 6))),
            Self::Item(level) => format!("{}- ", "  ".repeat(level.min(8))),
            Self::Plain | Self::Row => String::new(),
        }
    }

    /// Items of one list and rows of one table stand close; all else has an empty line between.
    fn stands_close_to(self, before: Self) -> bool {
        matches!((before, self), (Self::Item(_), Self::Item(_)) | (Self::Row, Self::Row))
    }
}

/// Something that was begun and is not yet ended; frames nest as the elements do.
enum Frame {
    Flow { text: String, last: Option<Block> },
    Line { text: String, block: Block },
    Row { cells: Vec<String> },
}

/// Collects text as a document is walked through; stops at [`OUTPUT_CHARS`].
pub(super) struct Page {
    frames: Vec<Frame>,
    written: usize,
}

impl Page {
    /// An empty page.
    pub(super) fn new() -> Self {
        Self { frames: vec![Frame::Flow { text: String::new(), last: None }], written: 0 }
    }

    /// A paragraph begins, perhaps inside another one (a text box).
    pub(super) fn begin_line(&mut self, block: Block) {
        self.frames.push(Frame::Line { text: String::new(), block });
    }

    /// Tells what the paragraph that was begun last is.
    pub(super) fn mark(&mut self, as_block: Block) {
        if let Some(Frame::Line { block, .. }) = self.frames.last_mut() {
            *block = as_block;
        }
    }

    /// A row of a table begins.
    pub(super) fn begin_row(&mut self) {
        self.frames.push(Frame::Row { cells: Vec::new() });
    }

    /// A cell of a row begins.
    pub(super) fn begin_cell(&mut self) {
        self.frames.push(Frame::Flow { text: String::new(), last: None });
    }

    /// Text as it stands; dropped outside paragraphs.
    pub(super) fn write(&mut self, part: &str) -> Result<(), ReadError> {
        self.charge(part.chars().count())?;
        if let Some(Frame::Line { text, .. }) = self.frames.last_mut() {
            text.extend(part.chars().filter(|&c| !c.is_control() || matches!(c, '\n' | '\t')));
        }
        Ok(())
    }

    /// Text in which any run of white space is one space.
    pub(super) fn write_collapsed(&mut self, part: &str) -> Result<(), ReadError> {
        let Some(Frame::Line { text, .. }) = self.frames.last() else {
            return Ok(());
        };
        let mut after_space = text.is_empty() || text.ends_with([' ', '\n', '\t']);
        let mut collapsed = String::new();
        for c in part.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !is_space {
                collapsed.push(c);
            } else if !after_space {
                collapsed.push(' ');
            }
            after_space = is_space;
        }
        self.write(&collapsed)
    }

    /// Ends what was begun last.
    pub(super) fn end(&mut self) -> Result<(), ReadError> {
        if self.frames.len() < 2 {
            return Ok(());
        }
        match self.frames.pop() {
            Some(Frame::Line { text, block }) => self.put(block, text.trim()),
            Some(Frame::Flow { text, .. }) => self.put_cell(&text),
            Some(Frame::Row { cells }) if cells.iter().any(|cell| !cell.is_empty()) => {
                self.put(Block::Row, cells.join(" | ").trim_end_matches([' ', '|']))
            }
            Some(Frame::Row { .. }) | None => Ok(()),
        }
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        match self.frames.into_iter().next() {
            Some(Frame::Flow { text, .. }) => text,
            _ => String::new(),
        }
    }

    /// Sets a finished block on the page, or into the cell around it.
    fn put(&mut self, block: Block, line: &str) -> Result<(), ReadError> {
        if line.is_empty() {
            return Ok(());
        }
        let mark = block.mark();
        self.charge(mark.len() + 2)?;
        let around = self.frames.iter_mut().rev().find(|frame| !matches!(frame, Frame::Line { .. }));
        match around {
            Some(Frame::Flow { text, last }) => {
                if let Some(before) = *last {
                    text.push_str(if block.stands_close_to(before) { "\n" } else { "\n\n" });
                }
                text.push_str(&mark);
                text.push_str(line);
                *last = Some(block);
            }
            Some(Frame::Row { cells }) => cells.push(on_one_line(line)),
            Some(Frame::Line { .. }) | None => {}
        }
        Ok(())
    }

    /// An empty cell counts too: a row of millions of them is a text nobody wrote.
    fn put_cell(&mut self, text: &str) -> Result<(), ReadError> {
        self.charge(3)?;
        if let Some(Frame::Row { cells }) = self.frames.last_mut() {
            cells.push(on_one_line(text));
            return Ok(());
        }
        self.put(Block::Plain, text)
    }

    /// Counts characters that were read; too many are too large.
    pub(super) fn charge(&mut self, characters: usize) -> Result<(), ReadError> {
        self.written = self.written.saturating_add(characters);
        if self.written > OUTPUT_CHARS { Err(ReadError::TooLarge) } else { Ok(()) }
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
