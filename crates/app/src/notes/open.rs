//! Notes opened with the visit's key, each where it belongs.

use super::place;
use super::read::{Draft, OpenNote, Shelf};
use crate::keys::Opened;
use crate::saved::LastSaved;
use domain::note::NoteKind;
use store::notes::StoredNote;
use vault::{Kind, Sealed};

/// Opens what was found; what does not open is counted.
pub(super) fn open_each(key: &Opened, last: &LastSaved, found: Vec<StoredNote>) -> Shelf {
    let mut shelf = Shelf::default();
    for note in found {
        let id = note.id;
        if let Some(text) = open(key, last, &note) {
            match note.kind {
                Some(kind) => shelf.notes.push(opened(note, kind, text)),
                None => shelf.drafts.push(Draft { id, text, at: note.at }),
            }
        } else {
            tracing::error!(note = %id, "a note does not open");
            shelf.damaged += 1;
        }
    }
    shelf
}

fn open(key: &Opened, last: &LastSaved, note: &StoredNote) -> Option<String> {
    let kind = if note.kind.is_some() { Kind::Note } else { Kind::Draft };
    let place = place(kind, note.visit, note.id, note.version);
    let opened = vault::open(&key.key, &place, &Sealed::from(note.sealed.clone()), &key.trust).ok()?;
    // a note put under another author's name, or one that follows another version, is as bad as a damaged one
    let last = last.text(&note.id.to_string()).filter(|last| last.version == note.version);
    let follows = last.is_none_or(|last| last.after == opened.previous);
    if opened.author == note.person && follows { opened.text().ok().map(ToOwned::to_owned) } else { None }
}

fn opened(note: StoredNote, kind: NoteKind, text: String) -> OpenNote {
    OpenNote {
        id: note.id,
        session: note.session,
        author: note.person,
        kind,
        standard: note.standard,
        version: note.version,
        text,
        at: note.at,
        speakers: Vec::new(),
        locked: false,
    }
}

#[cfg(test)]
mod tests;
