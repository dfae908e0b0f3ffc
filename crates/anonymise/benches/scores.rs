//! How much the detector finds, as a table: `cargo bench -p kvip-anonymise --bench scores`.

use kvip_anonymise::detect::detect_all;
use kvip_anonymise::{Kind, Memory, Settings};
use scoring::{Fragment, Scores, fragments, measure, show};
use std::path::Path;
use std::time::Instant;

#[path = "../tests/notes/scoring.rs"]
mod scoring;

/// Sentences that are read as one document.
const DOCUMENT: usize = 40;

fn main() {
    let began = Instant::now();
    assert!(kvip_anonymise::detect::load());
    println!("loaded in {:.0} ms", began.elapsed().as_secs_f64() * 1000.0);
    // notes of your own, a file or several with `:` between
    let own = std::env::var("KVIP_NOTES").unwrap_or_default();
    for name in own.split(':').filter(|name| !name.is_empty()) {
        match std::fs::read_to_string(name) {
            Ok(file) => notes(name, &file),
            Err(error) => println!("{name}: {error}"),
        }
    }
    if !own.is_empty() {
        return;
    }
    notes("own notes", include_str!("../tests/notes/dev.txt"));
    notes("own notes, more hands", include_str!("../tests/notes/more.txt"));
    notes("own notes, held out", include_str!("../tests/notes/held_out.txt"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/ner/dev");
    let folder = std::env::var_os("KVIP_NER").map_or(folder, |folder| Path::new(&folder).join("dev"));
    for (name, file) in [("bokmål", "no_bokmaal"), ("nynorsk", "no_nynorsk"), ("Danish", "da_ddt")] {
        match std::fs::read_to_string(folder.join(format!("{file}-ud-dev.jsonl"))) {
            Ok(lines) => names(name, &lines),
            Err(_) => println!("{name}: skipped, there is no {file}-ud-dev.jsonl in ../shared/ner/dev"),
        }
    }
}

fn notes(name: &str, file: &str) {
    match fragments(file) {
        Some(fragments) => drop(measure(name, &fragments)),
        None => println!("{name}: a line is not `language | text with {{KIND:marks}}`"),
    }
}

#[derive(serde::Deserialize)]
struct Line {
    text: String,
    spans: Vec<Place>,
}

#[derive(serde::Deserialize)]
struct Place {
    start: usize,
    end: usize,
    kind: String,
}

fn fragment(line: &str) -> Option<Fragment> {
    let line: Line = serde_json::from_str(line).ok()?;
    let mut bytes: Vec<usize> = line.text.char_indices().map(|(at, _)| at).collect();
    bytes.push(line.text.len());
    let place =
        |place: &Place| Some((*bytes.get(place.start)?..*bytes.get(place.end)?, Kind::of_code(&place.kind)?));
    Some(Fragment { gold: line.spans.iter().filter_map(place).collect(), text: line.text })
}

fn names(name: &str, lines: &str) {
    let all: Vec<Fragment> = lines.lines().filter_map(fragment).collect();
    for (setting, settings) in [("recall", Settings::RECALL), ("balanced", Settings::BALANCED)] {
        let mut scores = Scores::default();
        for document in all.chunks(DOCUMENT) {
            let texts: Vec<&str> = document.iter().map(|fragment| fragment.text.as_str()).collect();
            let found = detect_all(&texts, settings, &mut Memory::default());
            for (fragment, found) in document.iter().zip(found) {
                show(fragment, &found);
                scores.add(fragment, &found);
            }
        }
        let people = scores.of(Kind::Person);
        println!(
            "{name}, {setting}: {} names, covered {:.1} % (as names {:.1} %), overlap precision {:.1} %, exact F1 {:.1}, other letters covered {:.2} %",
            people.places,
            people.covered(),
            people.covered_by_kind(),
            people.precision(),
            people.exact_f1(),
            scores.over()
        );
    }
}
