//! What the detector carries with it: small enough for any machine, whole enough to work.

#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use kvip_anonymise::detect::{detect, load};
use kvip_anonymise::{Kind, Settings};
use std::fs;
use std::path::{Path, PathBuf};

/// Weights and lists together, in bytes.
const MOST: u64 = 4_000_000;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The files that the library's sources include; the trainer's own are not part of it.
fn included(sources: &Path) -> Vec<PathBuf> {
    let of_library = files(sources).into_iter().filter(|path| !path.starts_with(sources.join("bin")));
    let named = |path: PathBuf| {
        let (text, folder) = (fs::read_to_string(&path).unwrap(), path.parent().unwrap().to_owned());
        let calls = ["include_str!(\"", "include_bytes!(\""];
        let places = calls.into_iter().flat_map(|call| text.split(call).skip(1).collect::<Vec<_>>());
        places.map(|rest| folder.join(rest.split('"').next().unwrap())).collect::<Vec<_>>()
    };
    of_library.flat_map(named).map(|path| path.canonicalize().unwrap()).collect()
}

#[test]
fn weights_and_lists_are_at_most_four_megabytes() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).canonicalize().unwrap();
    let mut included = included(&here.join("src"));
    included.sort();
    let mut assets = files(&here.join("assets"));
    assets.sort();
    assert_eq!(included, assets, "what is embedded is what lies in assets, all of it");
    let bytes: u64 = assets.iter().map(|path| fs::metadata(path).unwrap().len()).sum();
    assert!(bytes > 1_000_000, "the control: the weights are among them");
    assert!(bytes <= MOST, "{bytes} bytes");
}

#[test]
fn weights_and_lists_load_and_work() {
    assert!(load());
    let found = detect("Jeg snakket med Kari Hansen i Bodø.", Settings::RECALL);
    let kinds: Vec<Kind> = found.iter().map(|span| span.kind).collect();
    assert!(kinds.contains(&Kind::Person) && kinds.contains(&Kind::Place), "{kinds:?}");
}
