//! A report of thirty pages as PDF and for Word. Reach: PDF p50 ≤ 300 ms.

#![expect(clippy::unwrap_used, reason = "a benchmark")]

use criterion::{Criterion, criterion_group, criterion_main};
use kvip_documents::report::{Day, FrameWords, Report, Section, blocks, pdf, word};

fn thirty_pages() -> Report {
    let page =
        "Teamet så at ungdommene ble hørt i behandlingsmøtene, og at de ansatte tok seg tid. ".repeat(34);
    let section = |number: usize| Section {
        heading: format!("Del {number}"),
        blocks: blocks(&format!("{page}\n\n| A | B |\n|---|---|\n| x | y |\n")),
        new_page: true,
    };
    Report {
        title: "Rapport".into(),
        network: "KvIP".into(),
        lang: "nb".into(),
        day: Day { year: 2026, month: 6, day: 4 },
        colour: "#1f4e79".into(),
        logo: None,
        edition: "Utgave 3".into(),
        sections: (1..=29).map(section).collect(),
        words: FrameWords { contents: "Innhold".into(), page: "Side".into(), of: "av".into() },
    }
}

fn print(c: &mut Criterion) {
    let report = thirty_pages();
    let mut group = c.benchmark_group("report_of_30_pages");
    group.sample_size(20);
    group.bench_function("pdf", |bench| bench.iter(|| pdf::report(&report).unwrap()));
    group.bench_function("word", |bench| bench.iter(|| word::report(&report).unwrap()));
    group.finish();
}

criterion_group!(benches, print);
criterion_main!(benches);
