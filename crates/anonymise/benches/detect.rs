//! How fast the detector reads, on text of its own.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kvip_anonymise::detect::{Settings, detect, load};
use std::hint::black_box;

/// Notes with what gives somebody away in them.
const NOTES: &str = include_str!("../tests/notes/dev.txt");

fn read(criterion: &mut Criterion) {
    assert!(load());
    let plain = "Mor til Kari forteller at ventetiden var lang. Hun snakket med overlege Hansen i Bergen.\n"
        .repeat(200);
    // something to find in nearly every line
    let dense: String = NOTES.lines().filter_map(|line| Some(line.split_once(" | ")?.1)).fold(
        String::new(),
        |mut all, line| {
            all.extend(line.chars().filter(|c| !matches!(c, '{' | '}')));
            all.push('\n');
            all
        },
    );
    let mut group = criterion.benchmark_group("detect");
    for (name, text) in [("plain", plain), ("dense", dense)] {
        let words = text.split_whitespace().count();
        group.throughput(Throughput::Elements(u64::try_from(words).unwrap_or(1)));
        group.bench_function(name, |bench| bench.iter(|| detect(black_box(&text), Settings::RECALL)));
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
