//! What was altered, cut, swapped, replayed or put back opens nothing; beside each, the right one that does.

#![expect(clippy::unwrap_used, reason = "tests")]

use domain::id::PersonId;
use kvip_vault as vault;
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::collections::HashMap;
use std::io::Write;
use std::time::{Duration, Instant};
use vault::{
    Appointment, Bundle, Deed, Header, Hosts, Identity, Kind, PasskeyOutput, Passphrase, Place, Recipient,
    Roster, Seal, Sealed, Signer, Slot, Stated, Token, Trust, VaultError, WorkFactor, Wrap, digest, fresh_id,
};

const FLIPS: usize = 200;
const SEED: u64 = 20_261_122;
const WORK: WorkFactor = WorkFactor::for_tests();
const CHUNK: usize = (64 << 10) + 16;

/// One key of every sort, and one blob of every kind that opens.
struct World {
    visit: Identity,
    person: Bundle,
    pepper: Identity,
    shred: Identity,
    server: Signer,
    token: Token,
    header: Header,
}

/// A kind of blob: its name, its bytes, and whether bytes like them open.
type Blob<'a> = (&'static str, Vec<u8>, Box<dyn Fn(Vec<u8>) -> bool + 'a>);

impl World {
    fn new() -> Self {
        let place = Place { kind: Kind::Note, visit: fresh_id(), item: "note-1".to_owned(), version: 1 };
        Self {
            visit: Identity::generate(),
            person: Bundle::generate(),
            pepper: Identity::generate(),
            shred: Identity::generate(),
            server: Signer::generate(),
            token: Token::fresh(),
            header: Header { place, previous: None, author: fresh_id() },
        }
    }

    fn seal(&self, header: &Header, body: &[u8]) -> Sealed {
        vault::seal(&[self.visit.recipient()], header, body, Seal::Server(&self.server)).unwrap()
    }

    fn open(&self, place: &Place, sealed: &Sealed) -> Result<vault::Opened, VaultError> {
        let trust = Trust { server: self.server.verifier(), people: HashMap::new() };
        vault::open(&self.visit, place, sealed, &trust)
    }

    fn slot(&self) -> Slot {
        vault::lock(&self.person, &words(), &self.pepper.recipient(), WORK).unwrap()
    }

    fn passkey_slot(&self) -> Slot {
        vault::lock_for_passkey(&self.person, &passkey(), &self.pepper.recipient()).unwrap()
    }

    fn wrap(&self) -> Wrap {
        let person = self.person.identity.recipient();
        vault::wrap(&self.visit, &person, &self.shred.recipient()).unwrap()
    }

    fn blobs(&self) -> Vec<Blob<'_>> {
        let opens = |bytes: Vec<u8>| self.open(&self.header.place, &bytes.into()).is_ok();
        let text = self.seal(&self.header, b"Det er mitt.").into_bytes();
        let file = self.seal(&self.header, &vec![7; 300_000]).into_bytes();
        let kept = vault::keep(&self.person, &self.token).unwrap();
        let unlocks = |bytes: Vec<u8>| vault::unlock(&bytes.into(), &words(), &self.pepper, WORK).is_ok();
        let unlocks_by_passkey =
            |bytes: Vec<u8>| vault::unlock_by_passkey(&bytes.into(), &passkey(), &self.pepper).is_ok();
        let unwraps =
            |bytes: Vec<u8>| vault::unwrap(&bytes.into(), &self.person.identity, &self.shred).is_ok();
        let taken = |bytes: Vec<u8>| vault::take(&bytes, &self.token).is_ok();
        vec![
            ("text", text, Box::new(opens)),
            ("file", file, Box::new(opens)),
            ("slot", self.slot().into_bytes(), Box::new(unlocks)),
            ("passkey slot", self.passkey_slot().into_bytes(), Box::new(unlocks_by_passkey)),
            ("wrap", self.wrap().into_bytes(), Box::new(unwraps)),
            ("session", kept, Box::new(taken)),
        ]
    }
}

fn words() -> Passphrase {
    Passphrase::parse("seks grønne båter på fjorden").unwrap()
}

fn passkey() -> PasskeyOutput {
    PasskeyOutput::parse(&format!("{}=", "k".repeat(43))).unwrap()
}

/// An age file to one key, whatever is in it.
fn age_to(to: &Recipient, plain: &[u8]) -> Vec<u8> {
    let to: age::x25519::Recipient = to.to_string().parse().unwrap();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&to as &dyn age::Recipient)).unwrap();
    let mut writer = encryptor.wrap_output(Vec::new()).unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap()
}

#[test]
fn two_hundred_random_bytes_of_every_kind_of_blob_changed_open_nothing() {
    let (world, mut chance) = (World::new(), StdRng::seed_from_u64(SEED));
    for (kind, bytes, opens) in world.blobs() {
        assert!(opens(bytes.clone()), "the control: the {kind} as it is");
        for _ in 0..FLIPS {
            let mut bytes = bytes.clone();
            let (at, by) = (chance.random_range(0..bytes.len()), chance.random_range(1..=255));
            bytes[at] ^= by;
            assert!(!opens(bytes), "{kind}: byte {at} changed by {by}");
        }
    }
}

#[test]
fn every_kind_of_blob_cut_anywhere_it_could_look_whole_opens_nothing() {
    for (kind, bytes, opens) in World::new().blobs() {
        assert!(opens(bytes.clone()), "the control: the {kind} as it is");
        let borders = (1..).map(|number| number * CHUNK).take_while(|back| *back < bytes.len());
        let last = bytes.len() - bytes.len().min(CHUNK);
        // Counted from the end as well: where age's own header stops varies.
        let keep = borders.flat_map(|border| [border, bytes.len() - border]);
        let small = [0, 1, 16, last, bytes.len() / 2, bytes.len() - 16, bytes.len() - 1];
        for keep in keep.chain(small).flat_map(|keep| [keep, keep.saturating_sub(1), keep + 1]) {
            assert!(keep >= bytes.len() || !opens(bytes[..keep].to_vec()), "{kind}: first {keep}");
        }
        assert!(!opens([&bytes[..], &[0]].concat()), "{kind}: lengthened");
    }
}

#[test]
fn a_file_cut_at_every_chunk_border_and_a_chunk_left_out_or_twice_open_nothing() {
    let world = World::new();
    let whole = world.seal(&world.header, &vec![7; 1 << 20]).into_bytes();
    let mac = whole.windows(5).position(|five| five == b"\n--- ").unwrap();
    let front = mac + 5 + 43 + 1 + 16;
    let opens = |bytes: Vec<u8>| world.open(&world.header.place, &bytes.into()).is_ok();
    assert!(opens(whole.clone()), "the control");
    let borders: Vec<usize> = (front..whole.len()).step_by(CHUNK).collect();
    assert_eq!(borders.len(), 17);
    for at in borders.iter().copied() {
        for keep in [at, at + 1, at + 16] {
            assert!(!opens(whole[..keep.min(whole.len() - 1)].to_vec()), "first {keep}");
        }
        let next = (at + CHUNK).min(whole.len());
        assert!(!opens([&whole[..at], &whole[next..]].concat()), "the chunk at {at} left out");
        assert!(!opens([&whole[..next], &whole[at..]].concat()), "the chunk at {at} twice");
    }
    let (one, two) = (borders[0], borders[1]);
    let swapped = [&whole[..one], &whole[two..two + CHUNK], &whole[one..two], &whole[two + CHUNK..]].concat();
    assert!(!opens(swapped), "two chunks swapped");
}

/// The slot's inner file, as the pepper's holder sees it.
fn inner(world: &World) -> String {
    let slot = world.slot();
    let pepper: age::x25519::Identity =
        vault::ExposeSecret::expose_secret(&world.pepper.expose()).parse().unwrap();
    let mut plain = Vec::new();
    let decryptor = age::Decryptor::new_buffered(slot.as_bytes()).unwrap();
    let mut reader = decryptor.decrypt(std::iter::once(&pepper as &dyn age::Identity)).unwrap();
    std::io::Read::read_to_end(&mut reader, &mut plain).unwrap();
    // Bytes as characters of one byte each, so that it can be edited as text.
    plain.into_iter().map(char::from).collect()
}

fn outer(world: &World, inner: &str) -> Slot {
    let bytes: Vec<u8> = inner.chars().map(|char| u8::try_from(u32::from(char)).unwrap()).collect();
    age_to(&world.pepper.recipient(), &bytes).into()
}

#[test]
fn a_slot_with_a_hostile_work_factor_or_mixed_stanzas_is_refused_within_a_second() {
    let world = World::new();
    let inner = inner(&world);
    let unlock = |inner: &str, work| vault::unlock(&outer(&world, inner), &words(), &world.pepper, work);
    assert!(unlock(&inner, WORK).is_ok(), "the control: taken apart and put together again");
    let end = inner.find("\n--- ").unwrap();
    let scrypt = &inner[inner.find("-> ").unwrap()..end];
    let key =
        "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nhjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE";
    let asking = |log_n: &str| inner.replacen(" 10\n", &format!(" {log_n}\n"), 1);
    let costly = scrypt.replacen(" 10\n", " 30\n", 1);
    let hostile = [
        asking("1"),
        asking("30"),
        asking("63"),
        inner.replacen(scrypt, &format!("{scrypt}\n{key}"), 1),
        inner.replacen(scrypt, &format!("{key}\n{scrypt}"), 1),
        inner.replacen(scrypt, &format!("{scrypt}\n{costly}"), 1),
        inner.replacen(scrypt, &format!("{scrypt}\n{scrypt}"), 1),
    ];
    for inner in hostile {
        for work in [WORK, WorkFactor::STANDARD] {
            let begun = Instant::now();
            assert!(unlock(&inner, work).is_err(), "{inner:?}");
            assert!(begun.elapsed() < Duration::from_secs(1), "{inner:?}");
        }
    }
}

#[test]
fn a_text_replayed_or_rolled_back_under_another_version_is_refused() {
    let world = World::new();
    let first = world.seal(&world.header, b"one");
    let mut header = world.header.clone();
    header.place.version = 2;
    header.previous = Some(digest(first.as_bytes()));
    let second = world.seal(&header, b"two");
    let open = |place: &Place, sealed: &Sealed| world.open(place, sealed);
    assert_eq!(open(&header.place, &second).unwrap().text(), Ok("two"), "the control");
    assert_eq!(open(&header.place, &first).unwrap_err(), VaultError::WrongPlace, "rolled back");
    assert_eq!(open(&world.header.place, &second).unwrap_err(), VaultError::WrongPlace, "put forward");
    let other = world.seal(&world.header, b"another one");
    assert_ne!(open(&header.place, &second).unwrap().previous, Some(digest(other.as_bytes())));
    let again = vault::reseal(&world.visit, &[world.visit.recipient()], &second).unwrap();
    assert_eq!(open(&header.place, &again).unwrap().previous, header.previous, "a reseal keeps the chain");
}

fn roster(leader: &Bundle) -> Roster {
    Roster {
        visit: fresh_id(),
        scope: "notes".to_owned(),
        epoch: 2,
        serial: 7,
        recipient: Identity::generate().recipient(),
        cards: vec![leader.card(fresh_id()), Bundle::generate().card(fresh_id())],
        former: vec![Bundle::generate().card(fresh_id())],
    }
}

#[test]
fn a_roster_with_any_one_word_changed_is_a_forgery() {
    let (leader, thief) = (Bundle::generate(), Bundle::generate());
    let signed = roster(&leader);
    let deed = signed.sign(&leader.signer).unwrap();
    let verify = |deed: &Deed| Roster::verify(deed, &leader.signer.verifier());
    assert_eq!(verify(&deed).as_ref(), Ok(&signed), "the control");
    let card = thief.card(signed.cards[1].person);
    let changes: [&dyn Fn(&mut Roster); 9] = [
        &|it| it.recipient = card.recipient.clone(),
        &|it| it.cards[1].recipient = card.recipient.clone(),
        &|it| it.cards[1].verifier = card.verifier,
        &|it| it.former[0].verifier = card.verifier,
        &|it| it.cards[1].person = fresh_id::<PersonId>(),
        &|it| it.cards.push(card.clone()),
        &|it| it.visit = fresh_id(),
        &|it| it.scope = "report".to_owned(),
        &|it| it.serial += 1,
    ];
    for (number, change) in changes.iter().enumerate() {
        let mut forged = signed.clone();
        change(&mut forged);
        assert_ne!(forged, signed);
        let text = serde_json::to_string(&forged).unwrap();
        assert_eq!(verify(&Deed { text, ..deed.clone() }), Err(VaultError::Forged), "change {number}");
    }
}

#[test]
fn a_signature_of_another_visits_roster_or_of_an_older_one_does_not_carry_over() {
    let leader = Bundle::generate();
    let (here, there) = (roster(&leader), roster(&leader));
    let older = Roster { serial: 6, ..here.clone() };
    let deeds = [&here, &there, &older].map(|roster| roster.sign(&leader.signer).unwrap());
    for (number, deed) in deeds.iter().enumerate() {
        let swapped = Deed { signed: deed.signed, ..deeds[0].clone() };
        let verified = Roster::verify(&swapped, &leader.signer.verifier());
        assert_eq!(verified.is_ok(), number == 0, "signature {number}");
    }
    // Each is a true deed of hers: it is for the reader to see that it says another visit, or less than was seen.
    let read = |deed| Roster::verify(deed, &leader.signer.verifier()).unwrap();
    assert_ne!(read(&deeds[1]).visit, here.visit);
    assert!((read(&deeds[2]).epoch, read(&deeds[2]).serial) < (here.epoch, here.serial));
}

#[test]
fn an_appointment_with_another_leader_or_card_is_a_forgery() {
    let (root, leader, thief) = (Bundle::generate(), Bundle::generate(), Bundle::generate());
    let person = fresh_id();
    let card = Some(leader.card(person));
    let (unit_leader, other) = (Bundle::generate(), fresh_id());
    let hosts = |card| Hosts { leader: other, card: Some(card), people: vec![other], former: Vec::new() };
    let (host, team) = (Some(hosts(unit_leader.card(other))), vec![person]);
    let signed =
        Appointment { visit: fresh_id(), serial: 3, leader: person, card, team, former: Vec::new(), host };
    let deed = signed.sign(&root.signer).unwrap();
    let verify = |deed: &Deed| Appointment::verify(deed, &root.signer.verifier());
    assert_eq!(verify(&deed).as_ref(), Ok(&signed), "the control");
    let forged = [
        Appointment { host: Some(hosts(thief.card(other))), ..signed.clone() },
        Appointment { former: vec![thief.card(person)], ..signed.clone() },
        Appointment { card: Some(thief.card(person)), ..signed.clone() },
        Appointment { leader: other, card: Some(thief.card(other)), ..signed.clone() },
        Appointment { team: vec![person, other], ..signed.clone() },
        Appointment { visit: fresh_id(), ..signed.clone() },
        Appointment { serial: 4, ..signed.clone() },
    ];
    for forged in forged {
        let text = serde_json::to_string(&forged).unwrap();
        assert_eq!(verify(&Deed { text, ..deed.clone() }), Err(VaultError::Forged));
        let own = forged.sign(&thief.signer).unwrap();
        assert_eq!(verify(&own), Err(VaultError::Forged), "signed by the thief");
    }
    let as_roster = Roster::verify(&deed, &root.signer.verifier());
    assert_eq!(as_roster, Err(VaultError::Forged), "one kind of deed as another");
}
