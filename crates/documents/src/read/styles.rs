//! Which of a Word document's paragraph styles are headings and which are list items.

use std::collections::{HashMap, HashSet};

use super::{
    ReadError,
    page::Block,
    xml::{Attributes, Visitor, walk},
};

/// The styles that mean something, by their id.
#[derive(Default)]
pub(super) struct Styles {
    known: HashMap<String, Block>,
    hidden: HashSet<String>,
    current: Current,
}

/// The style that is being read.
#[derive(Default)]
struct Current {
    id: String,
    block: Option<Block>,
    is_hidden: bool,
}

impl Styles {
    /// Reads `word/styles.xml`.
    pub(super) fn read(xml: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        walk(xml, &mut styles)?;
        Ok(styles)
    }

    /// What a paragraph of the style `id` is. An id that no style sheet explains is read as a name,
    /// because Word makes the one from the other.
    pub(super) fn block(&self, id: &str) -> Option<Block> {
        self.known.get(id).copied().or_else(|| named(id))
    }

    /// Whether text of the style does not show.
    pub(super) fn is_hidden(&self, id: &str) -> bool {
        self.hidden.contains(id)
    }
}

impl Visitor for Styles {
    fn skips(&self, _prefix: &str, name: &str) -> bool {
        matches!(name, "docDefaults" | "latentStyles" | "rPrChange" | "pPrChange" | "tblStylePr")
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) -> Result<(), ReadError> {
        match name {
            "style" => {
                self.current =
                    Current { id: attributes.get("styleId").unwrap_or_default(), ..Current::default() };
            }
            "name" => self.current.block = attributes.get("val").and_then(|name| named(&name)),
            "vanish" | "webHidden" => self.current.is_hidden = !is_off(attributes),
            "numPr" if self.current.block.is_none() => self.current.block = Some(Block::Item(0)),
            "outlineLvl" if !matches!(self.current.block, Some(Block::Heading(_))) => {
                // Level 9 is Word's word for running text.
                let level = attributes.number("val").filter(|level| *level < 9);
                self.current.block = level.map(|level| Block::Heading(level + 1)).or(self.current.block);
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        if name != "style" {
            return Ok(());
        }
        let Current { id, block, is_hidden } = std::mem::take(&mut self.current);
        if is_hidden {
            self.hidden.insert(id.clone());
        }
        if let Some(block) = block {
            self.known.insert(id, block);
        }
        Ok(())
    }

    fn text(&mut self, _text: &str) -> Result<(), ReadError> {
        Ok(())
    }
}

/// A property that is there but says no.
pub(super) fn is_off(attributes: &Attributes<'_>) -> bool {
    attributes.get("val").is_some_and(|val| matches!(val.as_str(), "0" | "false" | "off"))
}

/// What a style means by its name, in English, Norwegian or Danish: `heading 1`, `Overskrift 2`.
fn named(name: &str) -> Option<Block> {
    let name: String = name.to_lowercase().chars().filter(|c| !matches!(c, ' ' | '-' | '_')).collect();
    if matches!(name.as_str(), "title" | "tittel" | "titel") {
        return Some(Block::Heading(1));
    }
    let lists = ["listbullet", "listnumber", "punktliste", "nummerertliste", "opstilling"];
    if lists.iter().any(|list| name.starts_with(list)) {
        // `List Bullet 2` is the second level; without a number it is the first.
        let level = name.chars().next_back().and_then(|c| c.to_digit(10)).unwrap_or(1);
        return usize::try_from(level).ok().map(|level| Block::Item(level.saturating_sub(1)));
    }
    let level = name.strip_prefix("heading").or_else(|| name.strip_prefix("overskrift"))?;
    level.parse().ok().filter(|level| (1..=9).contains(level)).map(Block::Heading)
}
