//! Which of an `OpenDocument`'s styles nobody sees.

use super::{
    ReadError,
    look::{Look, is_backing, is_white},
    xml::{Attributes, Visitor},
};
use std::collections::HashMap;

/// Styles that are based on each other; more than this goes in a ring.
const BASES: usize = 20;
/// Letters so many points high are not read.
const TINY: f32 = 2.0;

/// How words of each style look, by its name, with the style it is based on.
#[derive(Default)]
pub(super) struct Shown {
    looks: HashMap<String, (Look, Option<String>)>,
    current: Option<(String, Look, Option<String>)>,
}

impl Shown {
    /// How words of the style look, with what it is based on.
    pub(super) fn look(&self, name: &str) -> Look {
        let (mut look, mut next) = (Look::default(), Some(name));
        for _ in 0..BASES {
            let Some((own, based_on)) = next.and_then(|name| self.looks.get(name)) else { break };
            look = look.over(*own);
            next = based_on.as_deref();
        }
        look
    }
}

impl Visitor for Shown {
    fn skips(&self, _prefix: &str, name: &str) -> bool {
        matches!(name, "body" | "master-styles" | "list-style")
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) -> Result<(), ReadError> {
        match (name, &mut self.current) {
            ("style", current) => {
                let id = attributes.get("name").unwrap_or_default();
                *current = Some((id, Look::default(), attributes.get("parent-style-name")));
            }
            ("text-properties" | "paragraph-properties", Some((_, look, _))) => {
                let value = |attribute: &str| attributes.get(attribute);
                let own = Look {
                    hidden: value("display").map(|shown| shown != "true"),
                    white: value("color").map(|colour| is_white(&colour)),
                    backed: value("background-color").map(|colour| is_backing(&colour)),
                    tiny: value("font-size").and_then(|size| is_tiny(&size)),
                };
                *look = own.over(*look);
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        if name == "style"
            && let Some((id, look, based_on)) = self.current.take()
        {
            self.looks.insert(id, (look, based_on));
        }
        Ok(())
    }

    fn text(&mut self, _text: &str) -> Result<(), ReadError> {
        Ok(())
    }
}

/// Whether a size such as `1pt` is too small to read; a share of another size says nothing.
fn is_tiny(size: &str) -> Option<bool> {
    size.trim().strip_suffix("pt")?.trim().parse().ok().map(|points: f32| points <= TINY)
}
