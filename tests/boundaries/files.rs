//! The files that make up the house, as git lists them: kept ones and new ones, ignored ones left out.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The top of the work tree.
pub(crate) fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every text file, with its path from the top and its text.
pub(crate) fn texts() -> Vec<(String, String)> {
    let list = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(house())
        .output()
        .unwrap();
    assert!(list.status.success(), "git does not list the files");
    let names = String::from_utf8(list.stdout).unwrap();
    names.split_terminator('\0').filter_map(|name| text(name).map(|text| (name.to_owned(), text))).collect()
}

/// A file's text; nothing if it is not text, or was deleted and not yet committed.
fn text(name: &str) -> Option<String> {
    String::from_utf8(fs::read(house().join(name)).ok()?).ok()
}

/// How long a product file may grow before it is split.
const LIMIT: usize = 250;

/// Whether a file is part of the product, not of its tests.
fn product(name: &str) -> bool {
    let rust = Path::new(name).extension().is_some_and(|end| end == "rs");
    let tests = name.ends_with("tests.rs") || name.contains("/tests/");
    rust && !tests && (name.starts_with("crates/") || name.starts_with("migrations/"))
}

/// Lines before the tests at the end of a file.
fn product_lines(text: &str) -> usize {
    text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).count()
}

/// The product files over the limit, longest first.
fn too_long(files: &[(String, String)]) -> Vec<(usize, &str)> {
    let mut sizes: Vec<_> = files
        .iter()
        .filter(|(name, _)| product(name))
        .map(|(name, text)| (product_lines(text), name.as_str()))
        .filter(|(lines, _)| *lines > LIMIT)
        .collect();
    sizes.sort_unstable_by(|one, other| other.cmp(one));
    sizes
}

#[test]
fn no_product_file_is_longer_than_a_reader_can_hold() {
    let files = texts();
    assert!(files.iter().any(|(name, _)| product(name)), "no product file was looked at");
    let long = too_long(&files);
    for (lines, name) in &long {
        println!("{lines:5} {name}");
    }
    assert!(long.is_empty(), "split these, each over {LIMIT} lines: {long:?}");
}

#[test]
fn a_long_file_is_noticed_and_its_tests_are_not_counted() {
    let body = "line\n".repeat(LIMIT + 1);
    let tested = format!("line\n#[cfg(test)]\nmod tests {{\n{body}}}\n");
    let files = [
        ("crates/domain/src/long.rs".to_owned(), body.clone()),
        ("crates/domain/src/tested.rs".to_owned(), tested),
        ("crates/domain/src/long/tests.rs".to_owned(), body),
    ];
    assert_eq!(too_long(&files), [(LIMIT + 1, "crates/domain/src/long.rs")]);
}
