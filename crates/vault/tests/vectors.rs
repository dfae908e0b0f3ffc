//! What was sealed once must open for ever. The files beside this test were made once; they change only with a
//! new suite, and then the old ones stay and new ones are added.
#![expect(clippy::unwrap_used, reason = "tests")]

use kvip_vault::{
    Bundle, Header, Identity, Kind, Passphrase, Place, Seal, Sealed, Signer, Slot, Token, Trust, WorkFactor,
    Wrap, keep, lock, open, seal, take, unlock, unwrap, wrap,
};
use std::{collections::HashMap, fs, path::PathBuf};

const TEXT: &str = "Åpne dører, godt samspill og en tydelig plan.\n";
const TOKEN: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name)
}

fn key(name: &str) -> Identity {
    Identity::parse(fs::read_to_string(file(name)).unwrap().trim_end()).unwrap()
}

fn person() -> Bundle {
    Bundle { identity: key("person.txt"), signer: signer("signer.txt") }
}

fn signer(name: &str) -> Signer {
    Signer::parse(fs::read_to_string(file(name)).unwrap().trim_end()).unwrap()
}

fn words() -> Passphrase {
    Passphrase::parse("seks grønne båter på fjorden").unwrap()
}

fn header() -> Header {
    let place = Place {
        kind: Kind::Note,
        visit: "0191d3a0-0000-7000-8000-000000000001".parse().unwrap(),
        item: "0191d3a0-0000-7000-8000-000000000003".to_owned(),
        version: 1,
    };
    Header { place, previous: None, author: "0191d3a0-0000-7000-8000-000000000002".parse().unwrap() }
}

#[test]
fn the_slot_still_opens() {
    let slot = Slot::from(fs::read(file("slot.age")).unwrap());
    let person = unlock(&slot, &words(), &key("pepper.txt"), WorkFactor::for_tests()).unwrap();
    assert_eq!(person.card(header().author), self::person().card(header().author));
}

#[test]
fn the_wrap_still_opens() {
    let wrap = Wrap::from(fs::read(file("wrap.age")).unwrap());
    let visit = unwrap(&wrap, &key("person.txt"), &key("shred.txt")).unwrap();
    assert_eq!(visit.recipient(), key("visit.txt").recipient());
}

#[test]
fn the_note_still_opens() {
    let sealed = Sealed::from(fs::read(file("note.age")).unwrap());
    let people = HashMap::from([(header().author, person().signer.verifier())]);
    let trust = Trust { server: Signer::generate().verifier(), people };
    let opened = open(&key("visit.txt"), &header().place, &sealed, &trust).unwrap();
    assert_eq!((opened.text().unwrap(), opened.author), (TEXT, header().author));
}

#[test]
fn the_kept_key_still_opens() {
    let kept = fs::read(file("session.bin")).unwrap();
    let person = take(&kept, &Token::parse(TOKEN).unwrap()).unwrap();
    assert_eq!(person.card(header().author), self::person().card(header().author));
}

/// Makes the sealed files from the keys that lie there.
#[test]
#[ignore = "makes the files anew"]
fn make() {
    let [pepper, shred, visit] = ["pepper.txt", "shred.txt", "visit.txt"].map(key);
    let person = person();
    let slot = lock(&person, &words(), &pepper.recipient(), WorkFactor::for_tests()).unwrap();
    fs::write(file("slot.age"), slot.as_bytes()).unwrap();
    let wrap = wrap(&visit, &person.identity.recipient(), &shred.recipient()).unwrap();
    fs::write(file("wrap.age"), wrap.as_bytes()).unwrap();
    let note = seal(&[visit.recipient()], &header(), TEXT.as_bytes(), Seal::Author(&person.signer)).unwrap();
    fs::write(file("note.age"), note.as_bytes()).unwrap();
    fs::write(file("session.bin"), keep(&person, &Token::parse(TOKEN).unwrap()).unwrap()).unwrap();
}
