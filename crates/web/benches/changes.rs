//! What changed between two versions of a report of thirty pages. Reach: 20 ms.

use criterion::{Criterion, criterion_group, criterion_main};
use kvip_web::ui::compared;
use std::hint::black_box;

const SENTENCES: [&str; 4] = [
    "Teamet så at ungdommene ble hørt i behandlingsmøtene, og at de ansatte tok seg tid.",
    "De foresatte savnet noen å ringe til om kvelden, og sa det selv i samtalen.",
    "Standardene om samarbeid med skole og kommune er oppfylt, med ett unntak.",
    "Rommene er lyse, men det finnes ikke noe sted der en familie kan sitte alene.",
];

/// About 14,000 words; from one sentence of `every` the version has something else.
fn thirty_pages(every: Option<usize>) -> String {
    let sentence = |at: usize| match every {
        Some(every) if at.is_multiple_of(every) => format!("Nytt i utgaven er punkt {at}, etter samtalen. "),
        Some(_) | None => format!("{} ({at}) ", SENTENCES[at % SENTENCES.len()]),
    };
    (0..1_000).map(|at| sentence(at) + if at % 12 == 11 { "\n\n" } else { "" }).collect()
}

fn versions(c: &mut Criterion) {
    let before = thirty_pages(None);
    let mut group = c.benchmark_group("two_versions_of_30_pages");
    for (name, every) in [("one sentence in fifty", 50), ("one sentence in five", 5), ("half of them", 2)] {
        let now = thirty_pages(Some(every));
        group.bench_function(name, |bench| bench.iter(|| compared(black_box(&before), black_box(&now))));
    }
    group.finish();
}

criterion_group!(benches, versions);
criterion_main!(benches);
