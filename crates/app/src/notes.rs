//! Notes: written on the spot or uploaded, sealed before they are stored, handed in session by session, read by the team.
//!
//! Writing needs no unlocked key: a note is sealed to the public half of the visit's notes key. Sealing happens before the
//! transaction, so the write lock is held for three statements only: the visit, the note, the leaf of the log.

mod agree;
mod file;
mod follow;
mod open;
mod oral;
mod outbox;
mod own;
mod photo;
mod read;
mod speakers;
mod write;

pub use documents::read::{Beside, Found, Passage};
pub use follow::Following;
pub(crate) use own::Own;
pub use photo::OpenPhoto;
pub use read::{Closed, Draft, OpenNote, Shelf};
pub(crate) use speakers::Heard;

use crate::App;
use domain::id::{NoteId, VisitId};
use vault::{Kind, Place};

fn place(kind: Kind, visit: VisitId, note: NoteId, version: u32) -> Place {
    Place { kind, visit, item: note.to_string(), version }
}

impl App {
    /// An id for a note that is going to be written; its form carries it.
    pub fn fresh_note() -> NoteId {
        vault::fresh_id()
    }
}
