use super::*;
use crate::keys::Opened;
use chrono::DateTime;
use domain::id::VisitId;
use std::collections::HashMap;
use vault::{Header, Identity, Seal, Signer, Trust, fresh_id, seal};

struct Key {
    opened: Opened,
    server: Signer,
}

fn key() -> Key {
    let server = Signer::generate();
    let trust = Trust { server: server.verifier(), people: HashMap::new() };
    Key { opened: Opened { key: Identity::generate(), trust }, server }
}

fn stored(key: &Key, visit: VisitId, text: &str) -> StoredNote {
    let (id, person) = (fresh_id(), fresh_id());
    let header = Header { place: place(Kind::Note, visit, id, 1), previous: None, author: person };
    StoredNote {
        id,
        visit,
        session: fresh_id(),
        person,
        kind: Some(NoteKind::Idea),
        standard: None,
        version: 1,
        sealed: seal(&[key.opened.key.recipient()], &header, text.as_bytes(), Seal::Server(&key.server))
            .unwrap()
            .into_bytes(),
        at: DateTime::UNIX_EPOCH,
    }
}

fn texts(shelf: &Shelf) -> Vec<&str> {
    shelf.notes.iter().map(|note| note.text.as_str()).collect()
}

#[test]
fn texts_that_were_swapped_or_damaged_do_not_open_and_the_others_do() {
    let (key, visit) = (key(), fresh_id());
    let [mut one, mut two, mut three, four] =
        ["en", "to", "tre", "fire"].map(|text| stored(&key, visit, text));
    std::mem::swap(&mut one.sealed, &mut two.sealed);
    three.sealed[900] ^= 1;
    let shelf = open_each(&key.opened, &LastSaved::default(), vec![one, two, three, four]);
    assert_eq!((texts(&shelf), shelf.damaged), (vec!["fire"], 3));
}

#[test]
fn a_note_put_under_another_name_visit_or_version_or_shown_as_a_draft_does_not_open() {
    let (key, visit) = (key(), fresh_id());
    let note = || stored(&key, visit, "ord");
    let others = vec![
        StoredNote { person: fresh_id(), ..note() },
        StoredNote { visit: fresh_id(), ..note() },
        StoredNote { version: 2, ..note() },
        StoredNote { kind: None, ..note() },
    ];
    let shelf = open_each(&key.opened, &LastSaved::default(), others);
    assert_eq!((shelf.notes.len(), shelf.drafts.len(), shelf.damaged), (0, 0, 4));
}

#[test]
fn nothing_of_an_opened_note_is_printed() {
    let key = key();
    let shelf = open_each(&key.opened, &LastSaved::default(), vec![stored(&key, fresh_id(), "hemmelig ord")]);
    assert_eq!(texts(&shelf), ["hemmelig ord"]);
    assert!(!format!("{shelf:?}").contains("hemmelig"));
}
