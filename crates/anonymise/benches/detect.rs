//! How fast the detector reads, on text of its own.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kvip_anonymise::detect::{Settings, detect, load};
use std::hint::black_box;

fn read(criterion: &mut Criterion) {
    assert!(load());
    let text = "Mor til Kari forteller at ventetiden var lang. Hun snakket med overlege Hansen i Bergen.\n"
        .repeat(200);
    let words = text.split_whitespace().count();
    let mut group = criterion.benchmark_group("detect");
    group.throughput(Throughput::Elements(u64::try_from(words).unwrap_or(1)));
    group.bench_function("words", |bench| bench.iter(|| detect(black_box(&text), Settings::RECALL)));
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
