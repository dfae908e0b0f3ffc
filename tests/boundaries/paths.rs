//! Nothing in the house depends on the machine it was written on, and the domain touches no machine at all.

use crate::files::texts;

/// Folders of one machine. Written in two halves so that this file does not hold them itself.
const MACHINE: [&str; 4] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/tm", "p/"), concat!("/ho", "me/")];

/// What the domain must never name: files, network, settings, processes, clocks.
const WORLD: [&str; 8] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "std::time::Instant",
    "Utc::now",
];

/// Whether a line names a folder of a machine, and not the tail of a longer path or address.
fn names_machine(line: &str) -> bool {
    MACHINE.iter().any(|folder| {
        line.match_indices(folder).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !before.is_some_and(|one| one.is_alphanumeric() || ".-_~*}])".contains(one))
        })
    })
}

/// The places where one of the files does it, as `path:line`.
fn places(files: &[(String, String)], wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let lines = files
        .iter()
        .flat_map(|(name, text)| text.lines().enumerate().map(move |(at, line)| (name, at + 1, line)));
    lines.filter(|(_, _, line)| wrong(line)).map(|(name, at, _)| format!("{name}:{at}")).collect()
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let mut files = texts();
    files.retain(|(name, _)| !name.starts_with("deploy/"));
    let found = places(&files, names_machine);
    assert!(found.is_empty(), "machine paths: {found:?}");
}

#[test]
fn a_folder_of_one_machine_is_noticed() {
    for folder in MACHINE {
        assert!(names_machine(&format!("open({folder}x)")), "{folder}");
        assert!(!names_machine(&format!("https://example.org{folder}x")), "{folder}");
    }
}

#[test]
fn the_domain_touches_no_machine() {
    let mut files = texts();
    files.retain(|(name, _)| name.starts_with("crates/domain/src/"));
    assert!(!files.is_empty(), "no domain file was looked at");
    let found = places(&files, |line| WORLD.iter().any(|word| line.contains(word)));
    assert!(found.is_empty(), "the domain reaches out: {found:?}");
}

#[test]
fn a_domain_that_reaches_out_is_noticed() {
    let files = [("visit.rs".to_owned(), "use std::fs;\nlet now = Utc::now();\n".to_owned())];
    let found = places(&files, |line| WORLD.iter().any(|word| line.contains(word)));
    assert_eq!(found, ["visit.rs:1", "visit.rs:2"]);
}

#[test]
fn the_list_of_node_packages_names_no_registry_host() {
    let files = texts();
    let (_, lock) = files.iter().find(|(name, _)| name == "tests/browser/package-lock.json").unwrap();
    assert!(!lock.contains("\"resolved\""), "write it with omit-lockfile-registry-resolved");
}
