//! Text written in Markdown as blocks. As on the page: no HTML of its own, no pictures, links only to the web and to mail.

use super::{Block, Run};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The deepest list or quote inside another that is drawn as such.
const DEEPEST: usize = 8;

/// Markdown as blocks. The writer's topmost heading, however deep she began, becomes level 2.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut builder = Builder::new(first_level(text));
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        builder.take(event);
    }
    builder.finish()
}

fn first_level(text: &str) -> u8 {
    let levels = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(level as u8),
        _ => None,
    });
    levels.min().unwrap_or(1)
}

/// What is still open.
enum Open {
    Items { first: Option<u64>, items: Vec<Vec<Block>> },
    Item(Vec<Block>),
    Quote(Vec<Block>),
    Table { head: Vec<Vec<Run>>, rows: Vec<Vec<Vec<Run>>>, row: Vec<Vec<Run>> },
}

struct Builder {
    first_level: u8,
    done: Vec<Block>,
    open: Vec<Open>,
    runs: Vec<Run>,
    look: Run,
    typed: Option<String>,
    /// How many lists and quotes are open beyond the deepest.
    beyond: usize,
}

impl Builder {
    fn new(first_level: u8) -> Self {
        Self {
            first_level,
            done: Vec::new(),
            open: Vec::new(),
            runs: Vec::new(),
            look: Run::default(),
            typed: None,
            beyond: 0,
        }
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.say(&text),
            Event::Code(text) => {
                self.look.typed = true;
                self.say(&text);
                self.look.typed = false;
            }
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::Rule => self.put(Block::Rule),
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::CodeBlock(_) => self.typed = Some(String::new()),
            Tag::List(first) => self.begin(Open::Items { first, items: Vec::new() }),
            Tag::Item => self.begin(Open::Item(Vec::new())),
            Tag::BlockQuote(_) => self.begin(Open::Quote(Vec::new())),
            Tag::Table(_) => {
                self.begin(Open::Table { head: Vec::new(), rows: Vec::new(), row: Vec::new() });
            }
            Tag::Emphasis => self.look.emphasis = true,
            Tag::Strong => self.look.strong = true,
            Tag::Link { dest_url, .. } => self.look.link = leads_out(&dest_url).then(|| dest_url.to_string()),
            _ => {}
        }
    }

    /// Opens a list, a quote or a table; what lies too deep is left out and its words stay.
    fn begin(&mut self, what: Open) {
        self.paragraph();
        if self.open.len() >= 2 * DEEPEST {
            self.beyond += 1;
        } else {
            self.open.push(what);
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.paragraph(),
            TagEnd::Heading(level) => self.heading(level as u8),
            TagEnd::CodeBlock => {
                if let Some(text) = self.typed.take() {
                    self.put(Block::Typed { text: text.trim_end().to_owned() });
                }
            }
            TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::Table => self.close(),
            TagEnd::TableCell => self.cell(),
            TagEnd::TableHead | TagEnd::TableRow => self.row(tag == TagEnd::TableHead),
            TagEnd::Emphasis => self.look.emphasis = false,
            TagEnd::Strong => self.look.strong = false,
            TagEnd::Link => self.look.link = None,
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(typed) = &mut self.typed {
            typed.push_str(text);
            return;
        }
        let run = Run { text: text.to_owned(), ..self.look.clone() };
        match self.runs.last_mut() {
            Some(last) if text != "\n" && last.text != "\n" && same_look(last, &run) => {
                last.text.push_str(text);
            }
            _ => self.runs.push(run),
        }
    }

    fn paragraph(&mut self) {
        let runs = self.taken();
        if !runs.is_empty() {
            self.put(Block::Paragraph { runs });
        }
    }

    fn heading(&mut self, level: u8) {
        let runs = self.taken();
        let level = (2 + level.saturating_sub(self.first_level)).min(4);
        if runs.is_empty() {
            return;
        }
        // a heading inside a list or a quote would break the order of headings
        if self.open.is_empty() {
            self.put(Block::Heading { level, runs });
        } else {
            let strong = |run: Run| Run { strong: true, ..run };
            self.put(Block::Paragraph { runs: runs.into_iter().map(strong).collect() });
        }
    }

    fn taken(&mut self) -> Vec<Run> {
        let runs = std::mem::take(&mut self.runs);
        if runs.iter().all(|run| run.text.trim().is_empty()) { Vec::new() } else { runs }
    }

    fn cell(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if let Some(Open::Table { row, .. }) = self.open.last_mut() {
            row.push(runs);
        }
    }

    fn row(&mut self, is_head: bool) {
        if let Some(Open::Table { head, rows, row }) = self.open.last_mut() {
            let row = std::mem::take(row);
            if is_head { *head = row } else { rows.push(row) }
        }
    }

    fn close(&mut self) {
        self.paragraph();
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        match self.open.pop() {
            Some(Open::Items { first, items }) => self.put(Block::List { first, items }),
            Some(Open::Item(blocks)) => match self.open.last_mut() {
                Some(Open::Items { items, .. }) => items.push(blocks),
                _ => self.done.extend(blocks),
            },
            Some(Open::Quote(blocks)) => self.put(Block::Quote { blocks }),
            Some(Open::Table { head, rows, .. }) => {
                self.put(Block::Table { caption: String::new(), head, rows });
            }
            None => {}
        }
    }

    fn put(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Open::Item(blocks) | Open::Quote(blocks)) => blocks.push(block),
            Some(Open::Items { items, .. }) => items.push(vec![block]),
            Some(Open::Table { .. }) | None => self.done.push(block),
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.paragraph();
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }
}

fn same_look(one: &Run, other: &Run) -> bool {
    (one.strong, one.emphasis, one.typed, &one.link)
        == (other.strong, other.emphasis, other.typed, &other.link)
}

fn leads_out(url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(blocks: &[Block]) -> String {
        let runs = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        let one = |block: &Block| match block {
            Block::Heading { runs: found, .. } | Block::Paragraph { runs: found } => runs(found),
            Block::List { items, .. } => items.iter().map(|item| words(item)).collect(),
            Block::Quote { blocks } => words(blocks),
            Block::Typed { text } => text.clone(),
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).map(|cell| runs(cell)).collect()
            }
            Block::Ratings(ratings) => ratings.areas.iter().map(|area| area.alt.as_str()).collect(),
            Block::Picture { alt, .. } => alt.clone(),
            Block::Rule => String::new(),
        };
        blocks.iter().map(one).collect()
    }

    #[test]
    fn the_topmost_heading_is_the_second_level_however_it_was_typed() {
        let levels = |text: &str| -> Vec<u8> {
            let level =
                |block: &Block| if let Block::Heading { level, .. } = block { Some(*level) } else { None };
            blocks(text).iter().filter_map(level).collect()
        };
        assert_eq!(levels("# A\n\n## B\n\n###### C"), [2, 3, 4]);
        assert_eq!(levels("#### A\n\n##### B"), [2, 3]);
    }

    #[test]
    fn lists_quotes_and_tables_keep_what_stands_in_them() {
        let found = blocks("- one\n- two\n\n  1. inner\n\n> said\n\n| A | B |\n|---|---|\n| x | **y** |\n");
        let [Block::List { first: None, items }, Block::Quote { .. }, Block::Table { head, rows, .. }] =
            found.as_slice()
        else {
            panic!("{found:?}");
        };
        assert_eq!((items.len(), head.len(), rows.len()), (2, 2, 1));
        assert!(matches!(items[1].as_slice(), [Block::Paragraph { .. }, Block::List { first: Some(1), .. }]));
        assert!(rows[0][1][0].strong);
    }

    #[test]
    fn markup_of_others_is_words() {
        let typed = "<b>x</b> #set page(1pt) $x$ `code` [a](javascript:alert)";
        assert_eq!(words(&blocks(typed)), "<b>x</b> #set page(1pt) $x$ code a");
        let link = blocks("[a](https://example.no)");
        assert!(matches!(&link[0], Block::Paragraph { runs } if runs[0].link.is_some()));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_becomes_blocks(text in "([#>*|` \\-\n0-9]|[a-z.]){0,300}") {
            let _ = blocks(&text);
        }
    }

    #[test]
    fn what_lies_too_deep_keeps_its_words() {
        let deep = format!("{} inmost", ">".repeat(200));
        assert!(words(&blocks(&deep)).contains("inmost"));
    }
}
