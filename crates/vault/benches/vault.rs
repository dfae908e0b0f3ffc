//! What the vault costs: a text sealed and opened, a key locked and unlocked, and everyone's wraps made anew.

#![expect(clippy::unwrap_used, reason = "a benchmark")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kvip_vault as vault;
use std::collections::HashMap;
use std::hint::black_box;
use vault::{
    Bundle, Header, Identity, Kind, Passphrase, Place, Seal, Signer, Trust, WorkFactor, Wrap, fresh_id,
};

const BODY: usize = 4096;
const WRAPS: u64 = 1_000;

fn texts(criterion: &mut Criterion) {
    let (key, author) = (Identity::generate(), Signer::generate());
    let (to, body) = ([key.recipient()], vec![b'x'; BODY]);
    let place = Place { kind: Kind::Note, visit: fresh_id(), item: "note".to_owned(), version: 1 };
    let header = Header { place, previous: None, author: fresh_id() };
    let people = HashMap::from([(header.author, author.verifier())]);
    let trust = Trust { server: Signer::generate().verifier(), people };
    let seal = || vault::seal(&to, &header, &body, Seal::Author(&author)).unwrap();
    let sealed = seal();
    let mut group = criterion.benchmark_group("text of 4 KiB");
    group.bench_function("seal", |bench| bench.iter(seal));
    group.bench_function("open", |bench| {
        bench.iter(|| vault::open(&key, &header.place, black_box(&sealed), &trust).unwrap());
    });
    group.finish();
}

fn slots(criterion: &mut Criterion) {
    let (bundle, pepper) = (Bundle::generate(), Identity::generate());
    let words = Passphrase::parse("seks grønne båter på fjorden").unwrap();
    let lock = || vault::lock(&bundle, &words, &pepper.recipient(), WorkFactor::STANDARD).unwrap();
    let slot = lock();
    let mut group = criterion.benchmark_group("slot at the standard work factor");
    group.sample_size(10);
    group.bench_function("lock", |bench| bench.iter(lock));
    group.bench_function("unlock", |bench| {
        bench.iter(|| vault::unlock(black_box(&slot), &words, &pepper, WorkFactor::STANDARD).unwrap());
    });
    group.finish();
}

/// Each opened, and made anew under another shred secret.
fn wraps(criterion: &mut Criterion) {
    let (visit, person) = (Identity::generate(), Identity::generate());
    let (old, new) = (Identity::generate(), Identity::generate());
    let wrap = |shred: &Identity| vault::wrap(&visit, &person.recipient(), &shred.recipient()).unwrap();
    let all: Vec<Wrap> = (0..WRAPS).map(|_| wrap(&old)).collect();
    let mut group = criterion.benchmark_group("wraps");
    group.sample_size(10).throughput(Throughput::Elements(WRAPS));
    group.bench_function("rewrap 1,000", |bench| {
        bench.iter(|| {
            for one in &all {
                let key = vault::unwrap(one, &person, &old).unwrap();
                black_box(vault::wrap(&key, &person.recipient(), &new.recipient()).unwrap());
            }
        });
    });
    group.finish();
}

criterion_group!(benches, texts, slots, wraps);
criterion_main!(benches);
