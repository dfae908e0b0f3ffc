//! One walk through an XML part: elements, attributes and text, and nothing that can grow by itself.
//! A document type is refused whole, so there are no entities to expand but the five of XML.

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
};

use super::ReadError;

/// Deeper than any document that a person wrote.
const DEPTH: usize = 256;

/// What a format does with the elements it meets. Names are local: without their prefix.
pub(super) trait Visitor {
    /// Whether the element and all that is in it is passed over. `prefix` is as written.
    fn skips(&self, prefix: &str, name: &str) -> bool;
    /// An element begins.
    fn open(&mut self, name: &str, attributes: &Attributes<'_>) -> Result<(), ReadError>;
    /// An element ends.
    fn close(&mut self, name: &str) -> Result<(), ReadError>;
    /// Text directly in the element that was opened last.
    fn text(&mut self, text: &str) -> Result<(), ReadError>;
}

/// The attributes of an element.
pub(super) struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// The value of the attribute with this local name.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        self.0
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)
            .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
            .map(std::borrow::Cow::into_owned)
    }

    /// The value of an attribute that holds a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.get(name)?.trim().parse().ok()
    }
}

/// Walks through `xml` from its first element to its last.
pub(super) fn walk(xml: &str, visitor: &mut impl Visitor) -> Result<(), ReadError> {
    let mut reader = Reader::from_str(xml);
    let mut walk = Walk { visitor, depth: 0, skipped_from: None, began: false };
    loop {
        match reader.read_event().map_err(|_| ReadError::Broken)? {
            Event::Start(element) => walk.open(&element)?,
            Event::End(element) => walk.close(element.local_name().as_ref())?,
            Event::Empty(element) => {
                walk.open(&element)?;
                walk.close(element.local_name().as_ref())?;
            }
            Event::Text(text) => walk.text(&text)?,
            Event::CData(text) => walk.text(&text)?,
            Event::GeneralRef(reference) => walk.text(&resolved(&reference)?)?,
            Event::DocType(_) => return Err(ReadError::Broken),
            Event::Eof => return walk.end(),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

struct Walk<'v, V> {
    visitor: &'v mut V,
    depth: usize,
    /// The depth at which the outermost passed-over element began.
    skipped_from: Option<usize>,
    began: bool,
}

impl<V: Visitor> Walk<'_, V> {
    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), ReadError> {
        self.began = true;
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(ReadError::Broken);
        }
        if self.skipped_from.is_some() {
            return Ok(());
        }
        let full = element.name();
        let (prefix, name) = full.0.split_once(':').unwrap_or(("", full.0));
        if self.visitor.skips(prefix, name) {
            self.skipped_from = Some(self.depth);
            return Ok(());
        }
        self.visitor.open(name, &Attributes(element))
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        let depth = self.depth;
        self.depth = depth.checked_sub(1).ok_or(ReadError::Broken)?;
        match self.skipped_from {
            Some(from) if from == depth => self.skipped_from = None,
            Some(_) => {}
            None => self.visitor.close(name)?,
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if self.skipped_from.is_none() { self.visitor.text(text) } else { Ok(()) }
    }

    /// A part that ends in the middle of an element was cut off.
    fn end(&self) -> Result<(), ReadError> {
        if self.began && self.depth == 0 { Ok(()) } else { Err(ReadError::Broken) }
    }
}

fn resolved(reference: &BytesRef<'_>) -> Result<String, ReadError> {
    if let Some(character) = reference.resolve_char_ref().map_err(|_| ReadError::Broken)? {
        return Ok(character.to_string());
    }
    resolve_predefined_entity(reference).map(str::to_owned).ok_or(ReadError::Broken)
}
