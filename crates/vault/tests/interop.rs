//! Every kind of blob, both ways, with Debian's `age`: who holds the keys needs no program of ours.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use domain::id::PersonId;
use kvip_vault as vault;
use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;
use vault::{
    Bundle, ExposeSecret, Header, Identity, Kind, PasskeyOutput, Passphrase, Place, Recipient, Seal, Sealed,
    Signer, Slot, Trust, VaultError, WorkFactor, Wrap, fresh_id,
};

const WORDS: &str = "seks grønne båter på fjorden";
const WORK: WorkFactor = WorkFactor::for_tests();

/// A folder of key files and blobs, with `age` at hand.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn key(&self, name: &str, key: &Identity) -> PathBuf {
        self.put(name, key.expose().expose_secret().as_bytes())
    }

    /// `age -d -i KEY`, as a reader has it.
    fn open(&self, key: &Path, file: &[u8]) -> Option<Vec<u8>> {
        let file = self.put("blob.age", file);
        let out = run(Command::new("age").arg("-d").arg("-i").arg(key).arg(file), b"");
        out.status.success().then_some(out.stdout)
    }

    /// `age -r RECIPIENT …`.
    fn seal(to: &[&Recipient], plain: &[u8]) -> Vec<u8> {
        let mut age = Command::new("age");
        for one in to {
            age.arg("-r").arg(one.to_string());
        }
        let out = run(&mut age, plain);
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        out.stdout
    }

    /// `age -d … FILE` where it asks for a passphrase: it reads that from a terminal, which `script` gives it.
    fn open_asked(&self, words: &str, file: &[u8]) -> Option<Vec<u8>> {
        let (file, out) = (self.put("asked.age", file), self.0.path().join("asked"));
        let _ = fs::remove_file(&out);
        let age = format!("age -d -o '{}' '{}'", out.display(), file.display());
        run(Command::new("script").args(["-qec", &age, "/dev/null"]), format!("{words}\n").as_bytes());
        fs::read(&out).ok()
    }

    /// The public half of a key file, by `age-keygen -y`.
    fn recipient(&self, key_file: &[u8]) -> Recipient {
        let path = self.put("key.txt", key_file);
        let out = run(Command::new("age-keygen").arg("-y").arg(path), b"");
        String::from_utf8(out.stdout).unwrap().trim().parse().unwrap()
    }
}

fn run(command: &mut Command, input: &[u8]) -> Output {
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().expect("needs Debian's package age: tests/run installs it");
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // It may refuse before it has read everything.
    let written = std::thread::spawn(move || stdin.write_all(&input));
    let out = child.wait_with_output().unwrap();
    let _ = written.join().unwrap();
    out
}

struct Text {
    key: Identity,
    server: Signer,
    header: Header,
}

impl Text {
    fn new(kind: Kind) -> Self {
        let place = Place { kind, visit: fresh_id(), item: "en-ting".to_owned(), version: 1 };
        let header = Header { place, previous: None, author: fresh_id() };
        Self { key: Identity::generate(), server: Signer::generate(), header }
    }

    fn seal(&self, body: &[u8]) -> Sealed {
        vault::seal(&[self.key.recipient()], &self.header, body, Seal::Server(&self.server)).unwrap()
    }

    fn open(&self, sealed: Vec<u8>) -> Result<Vec<u8>, VaultError> {
        let trust = Trust { server: self.server.verifier(), people: HashMap::new() };
        let opened = vault::open(&self.key, &self.header.place, &sealed.into(), &trust)?;
        Ok(opened.body().to_vec())
    }
}

fn words(text: &str) -> Passphrase {
    Passphrase::parse(text).unwrap()
}

#[test]
fn age_opens_a_slot_with_the_pepper_and_then_the_passphrase() {
    let (desk, bundle, pepper) = (Desk::new(), Bundle::generate(), Identity::generate());
    let slot = vault::lock(&bundle, &words(WORDS), &pepper.recipient(), WORK).unwrap();
    let inner = desk.open(&desk.key("pepper.txt", &pepper), slot.as_bytes()).unwrap();
    let file = desk.open_asked(WORDS, &inner).unwrap();
    let card = bundle.card(fresh_id::<PersonId>());
    assert_eq!(desk.recipient(&file), card.recipient);
    let seed = format!("# sign: {}\n", *bundle.signer.expose());
    assert!(String::from_utf8(file).unwrap().ends_with(&seed), "the signing key is a comment to age");
    assert_eq!(desk.open_asked("en annen lang setning her", &inner), None, "another passphrase");
    let other = desk.key("other.txt", &Identity::generate());
    assert_eq!(desk.open(&other, slot.as_bytes()), None, "without the pepper");
}

#[test]
fn a_slot_that_age_sealed_to_the_pepper_again_unlocks() {
    let (desk, bundle, pepper) = (Desk::new(), Bundle::generate(), Identity::generate());
    let slot = vault::lock(&bundle, &words(WORDS), &pepper.recipient(), WORK).unwrap();
    let inner = desk.open(&desk.key("pepper.txt", &pepper), slot.as_bytes()).unwrap();
    let again = Slot::from(Desk::seal(&[&pepper.recipient()], &inner));
    let person: PersonId = fresh_id();
    let unlocked = vault::unlock(&again, &words(WORDS), &pepper, WORK).unwrap();
    assert_eq!(unlocked.card(person), bundle.card(person));
    let wrong = vault::unlock(&again, &words("en annen lang setning her"), &pepper, WORK);
    assert_eq!(wrong.unwrap_err(), VaultError::Closed);
}

#[test]
fn age_opens_a_passkeys_slot_with_the_pepper_and_then_the_passkeys_own_key() {
    let (desk, bundle, pepper) = (Desk::new(), Bundle::generate(), Identity::generate());
    let output = PasskeyOutput::parse(&format!("{}=", "k".repeat(43))).unwrap();
    let slot = vault::lock_for_passkey(&bundle, &output, &pepper.recipient()).unwrap();
    let hers = desk.key("passkey.txt", &output.identity().unwrap());
    let inner = desk.open(&desk.key("pepper.txt", &pepper), slot.as_bytes()).unwrap();
    let file = desk.open(&hers, &inner).unwrap();
    assert_eq!(desk.recipient(&file), bundle.identity.recipient());
    assert_eq!(desk.open(&hers, slot.as_bytes()), None, "without the pepper");
    assert_eq!(desk.open(&desk.key("pepper.txt", &pepper), &inner), None, "without the passkey");
    let again = Slot::from(Desk::seal(&[&pepper.recipient()], &inner));
    let person: PersonId = fresh_id();
    let unlocked = vault::unlock_by_passkey(&again, &output, &pepper).unwrap();
    assert_eq!(unlocked.card(person), bundle.card(person), "and what age sealed opens here");
}

#[test]
fn age_opens_a_wrap_with_the_shred_secret_and_then_the_persons_key() {
    let desk = Desk::new();
    let (visit, person, shred) = (Identity::generate(), Identity::generate(), Identity::generate());
    let wrap = vault::wrap(&visit, &person.recipient(), &shred.recipient()).unwrap();
    let (mine, shared) = (desk.key("me.txt", &person), desk.key("shred.txt", &shred));
    let inner = desk.open(&shared, wrap.as_bytes()).unwrap();
    assert_eq!(desk.recipient(&desk.open(&mine, &inner).unwrap()), visit.recipient());
    assert_eq!(desk.open(&mine, wrap.as_bytes()), None, "without the shred secret");
    assert_eq!(desk.open(&shared, &inner), None, "without the person's key");
}

#[test]
fn a_wrap_that_age_made_in_two_steps_unwraps() {
    let (desk, person, shred) = (Desk::new(), Identity::generate(), Identity::generate());
    let made = run(&mut Command::new("age-keygen"), b"").stdout;
    assert!(made.starts_with(b"# created"), "with age-keygen's own comments");
    let inner = Desk::seal(&[&person.recipient()], &made);
    let wrap = Wrap::from(Desk::seal(&[&shred.recipient()], &inner));
    let key = vault::unwrap(&wrap, &person, &shred).unwrap();
    assert_eq!(key.recipient(), desk.recipient(&made));
    assert_eq!(vault::unwrap(&wrap, &shred, &person).unwrap_err(), VaultError::Closed, "the keys swapped");
}

#[test]
fn age_opens_every_kind_of_sealed_text_and_file() {
    let desk = Desk::new();
    let texts = [Kind::Note, Kind::Draft, Kind::Section, Kind::Comment, Kind::Edition, Kind::Reason];
    let others = [Kind::File, Kind::Consent, Kind::Feedback, Kind::Concern];
    for kind in texts.into_iter().chain(others) {
        let text = Text::new(kind);
        let body = if kind == Kind::File { vec![7; 200_000] } else { "Vi så en varm mottakelse.".into() };
        let sealed = text.seal(&body);
        let plain = desk.open(&desk.key("visit.txt", &text.key), sealed.as_bytes()).unwrap();
        let (line, rest) = plain.split_at(plain.iter().position(|byte| *byte == b'\n').unwrap() + 1);
        let line: serde_json::Value = serde_json::from_slice(line).unwrap();
        assert_eq!(line["visit"], text.header.place.visit.to_string());
        assert_eq!(line["length"], body.len());
        assert!(rest.starts_with(&body), "{kind:?}");
        let other = desk.key("other.txt", &Identity::generate());
        assert_eq!(desk.open(&other, sealed.as_bytes()), None, "{kind:?}, another key");
    }
}

#[test]
fn what_age_sealed_again_opens_while_its_signature_is_the_authors() {
    let (desk, text) = (Desk::new(), Text::new(Kind::Note));
    let sealed = text.seal(b"Det er mitt.");
    let plain = desk.open(&desk.key("visit.txt", &text.key), sealed.as_bytes()).unwrap();
    let to = [&text.key.recipient(), &Identity::generate().recipient()];
    assert_eq!(text.open(Desk::seal(&to, &plain)).as_deref(), Ok(&b"Det er mitt."[..]));
    let (mut other, at) = (plain.clone(), plain.windows(4).position(|four| four == b"mitt").unwrap());
    other[at..at + 4].copy_from_slice(b"ditt");
    assert_eq!(text.open(Desk::seal(&to, &other)), Err(VaultError::Forged), "altered before it was sealed");
}

#[test]
fn what_is_sealed_to_several_opens_for_each_with_age() {
    let (desk, text, two) = (Desk::new(), Text::new(Kind::Section), Identity::generate());
    let to = [text.key.recipient(), two.recipient()];
    let sealed = vault::seal(&to, &text.header, b"x", Seal::Server(&text.server)).unwrap();
    let one = desk.open(&desk.key("one.txt", &text.key), sealed.as_bytes());
    assert!(one.is_some() && one == desk.open(&desk.key("two.txt", &two), sealed.as_bytes()));
}

#[test]
fn age_opens_a_recovery_with_one_custodians_key_and_then_the_others_and_its_own_is_recovered() {
    let (desk, key, once) = (Desk::new(), Bundle::generate(), Identity::generate());
    let (first, second) = (Identity::generate(), Identity::generate());
    let card = key.card(fresh_id());
    let slot = vault::lock_for_pair(&key, &first.recipient(), &second.recipient()).unwrap();
    let (one, two) = (desk.key("first.txt", &first), desk.key("second.txt", &second));
    assert_eq!(desk.open(&two, slot.as_bytes()), None, "the second alone");
    let inner = desk.open(&one, slot.as_bytes()).unwrap();
    assert_eq!(desk.open(&one, &inner), None, "the first alone");
    let file = desk.open(&two, &inner).unwrap();
    let hers = String::from_utf8(file.clone()).unwrap();
    assert!(hers.contains(key.identity.expose().expose_secret()));

    let inner = Desk::seal(&[&second.recipient()], &file);
    let made = Slot::from(Desk::seal(&[&first.recipient()], &inner));
    let peeled = vault::peel(&made, &first).unwrap();
    let sealed = vault::rewrap(&peeled, &second, &card, &once.recipient()).unwrap();
    let own = desk.key("once.txt", &once);
    assert_eq!(desk.open(&own, sealed.as_bytes()), Some(file.clone()));
    let by_age = Sealed::from(Desk::seal(&[&once.recipient()], &file));
    assert!(vault::recover(&by_age, &once, &card).is_ok());
    let offline = vault::lock_offline(&key, &once.recipient()).unwrap();
    assert_eq!(desk.open(&own, offline.as_bytes()), Some(file));
}
