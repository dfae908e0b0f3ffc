//! A million leaves of the size they have: appended, and verified.

#![expect(clippy::unwrap_used, reason = "a benchmark")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kvip_vault as vault;
use std::hint::black_box;
use vault::log::{Claim, Entry, Frontier, Grown, Walk};

const LEAVES: u64 = 1_000_000;

fn leaf(number: u64) -> String {
    format!(
        "{{\"at\":\"2026-11-22T10:00:00.000001Z\",\"by\":\"0193b5a0-0000-7000-8000-{number:012}\",\
         \"visit\":\"0193b5a0-0000-7000-8000-000000000001\",\"event\":\"note_written\"}}"
    )
}

fn grow(leaves: &[String]) -> (Frontier, Vec<Grown>) {
    let mut tree = Frontier::default();
    let rows = leaves.iter().map(|leaf| tree.push(leaf.as_bytes())).collect();
    (tree, rows)
}

fn log(criterion: &mut Criterion) {
    let leaves: Vec<String> = (0..LEAVES).map(leaf).collect();
    let (tree, rows) = grow(&leaves);
    let claims = vec![Claim { size: LEAVES, root: tree.root() }];
    let mut group = criterion.benchmark_group("log");
    group.sample_size(10).throughput(Throughput::Elements(LEAVES));
    group.bench_function("append 1,000,000 leaves", |bench| {
        bench.iter(|| {
            let mut tree = Frontier::default();
            for leaf in &leaves {
                black_box(tree.push(leaf.as_bytes()));
            }
            tree.root()
        });
    });
    group.bench_function("verify 1,000,000 leaves", |bench| {
        bench.iter(|| {
            let mut walk = Walk::new(LEAVES, claims.clone());
            for (row, (leaf, position)) in rows.iter().zip(leaves.iter().zip(0..)) {
                let (leaf, inner) = (leaf.as_bytes(), row.inner.as_flattened());
                let entry = Entry { position, leaf, hash: row.hash, inner, chain: row.chain };
                walk.step(&entry).unwrap();
            }
            walk.end(&tree.to_bytes()).unwrap().root()
        });
    });
    group.finish();
}

criterion_group!(benches, log);
criterion_main!(benches);
