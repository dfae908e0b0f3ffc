//! A visit that never was: a key, a wrap and a note, planted in a restored copy.

use super::Held;
use crate::{App, AppError};
use domain::id::{NoteId, PersonId, VisitId};
use domain::note::NoteKind;
use std::collections::HashMap;
use store::Store;
use store::notes::StoredNote;
use store::visit_keys::StoredWrap;
use vault::{Header, Identity, Kind, Place, Seal, Sealed, Trust, Verifier, Wrap};

const TEXT: &[u8] = b"Planted for a drill.";

/// What is known of it beside the copy.
pub(super) struct Canary {
    pub(super) visit: VisitId,
    place: Place,
    person: Identity,
    /// What its wrap is sealed to. Whoever drops it has destroyed the note.
    pub(super) shred: Option<Identity>,
}

impl App {
    /// Plants one, made exactly as a visit's key and a note are.
    pub(super) async fn plant(&self, copy: &Store) -> Result<Canary, AppError> {
        let (visit, note, author): (VisitId, NoteId, PersonId) =
            (vault::fresh_id(), vault::fresh_id(), vault::fresh_id());
        let [key, person, shred] = std::array::from_fn(|_| Identity::generate());
        let place = Place { kind: Kind::Note, visit, item: note.to_string(), version: 1 };
        let header = Header { place: place.clone(), previous: None, author };
        let sealed = vault::seal(&[key.recipient()], &header, TEXT, Seal::Server(&self.signer))?;
        let wrap = vault::wrap(&key, &person.recipient(), &shred.recipient())?;
        let tx = copy.begin().await?;
        let wrap = StoredWrap {
            visit,
            scope: crate::keys::Scope::Notes.name().into_owned(),
            epoch: 1,
            person: author,
            suite: vault::SUITE.to_owned(),
            wrap: wrap.into_bytes(),
        };
        store::visit_keys::add_wrap(&tx, wrap).await?;
        let note = StoredNote {
            id: note,
            visit,
            session: vault::fresh_id(),
            person: author,
            kind: Some(NoteKind::Strength),
            standard: None,
            version: 1,
            sealed: sealed.into_bytes(),
            at: self.now(),
        };
        store::notes::add(&tx, note).await?;
        tx.commit().await?;
        Ok(Canary { visit, place, person, shred: Some(shred) })
    }
}

impl Canary {
    /// Whether its text is read from what the copy holds, with her key and one of these.
    pub(super) fn is_read(&self, held: &Held, keys: &[Identity], server: &Verifier) -> bool {
        let ([wrap], [text]) = (held.wraps.as_slice(), held.texts.as_slice()) else { return false };
        let (wrap, sealed) = (Wrap::from(wrap.wrap.clone()), Sealed::from(text.sealed.clone()));
        let trust = Trust { server: *server, people: HashMap::new() };
        let key = keys.iter().find_map(|shred| vault::unwrap(&wrap, &self.person, shred).ok());
        let opened = key.and_then(|key| vault::open(&key, &self.place, &sealed, &trust).ok());
        opened.is_some_and(|opened| opened.body() == TEXT)
    }
}
