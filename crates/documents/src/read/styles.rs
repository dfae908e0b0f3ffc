//! Which of a Word document's paragraph styles are headings, which are list items, and which of its styles nobody sees.

use std::collections::HashMap;

use super::{
    ReadError,
    look::{Look, is_backing, is_white},
    page::Block,
    xml::{Attributes, Visitor, walk},
};

/// Styles that are based on each other; more than this goes in a ring.
const BASES: usize = 20;
/// Letters of two points, in the half points that Word counts.
const TINY: usize = 4;

/// The styles that mean something, by their id.
#[derive(Default)]
pub(super) struct Styles {
    known: HashMap<String, Block>,
    looks: HashMap<String, (Look, Option<String>)>,
    current: Current,
}

/// The style that is being read.
#[derive(Default)]
struct Current {
    id: String,
    block: Option<Block>,
    look: Look,
    based_on: Option<String>,
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

    /// How words of the style look, with what it is based on.
    pub(super) fn look(&self, id: &str) -> Look {
        let (mut look, mut next) = (Look::default(), Some(id));
        for _ in 0..BASES {
            let Some((own, based_on)) = next.and_then(|id| self.looks.get(id)) else { break };
            look = look.over(*own);
            next = based_on.as_deref();
        }
        look
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
            "basedOn" => self.current.based_on = attributes.get("val"),
            "numPr" if self.current.block.is_none() => self.current.block = Some(Block::Item(0)),
            "outlineLvl" if !matches!(self.current.block, Some(Block::Heading(_))) => {
                // Level 9 is Word's word for running text.
                let level = attributes.number("val").filter(|level| *level < 9);
                self.current.block = level.map(|level| Block::Heading(level + 1)).or(self.current.block);
            }
            _ => shown(&mut self.current.look, name, attributes),
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        if name != "style" {
            return Ok(());
        }
        let Current { id, block, look, based_on } = std::mem::take(&mut self.current);
        self.looks.insert(id.clone(), (look, based_on));
        if let Some(block) = block {
            self.known.insert(id, block);
        }
        Ok(())
    }

    fn text(&mut self, _text: &str) -> Result<(), ReadError> {
        Ok(())
    }
}

/// What a property of a run says of its look.
pub(super) fn shown(look: &mut Look, name: &str, attributes: &Attributes<'_>) {
    let value = |attribute: &str| attributes.get(attribute).unwrap_or_default();
    match name {
        "vanish" | "webHidden" => look.hidden = Some(!is_off(attributes)),
        "color" => look.white = Some(is_white(&value("val"))),
        "sz" => look.tiny = attributes.number("val").map(|size| size <= TINY),
        "shd" => look.backed = Some(is_backing(&value("fill"))),
        "highlight" => look.backed = Some(!matches!(value("val").as_str(), "none" | "white")),
        _ => {}
    }
}

/// A property that is there but says no.
fn is_off(attributes: &Attributes<'_>) -> bool {
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
