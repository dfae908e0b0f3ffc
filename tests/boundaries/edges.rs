//! Who may know whom: the table of the house, held against `cargo metadata`.

use cargo_metadata::{DependencyKind, MetadataCommand};

/// One crate's row in the table.
struct Rule {
    /// The crate's package name.
    of: &'static str,
    /// The crates of ours it may depend on.
    ours: &'static [&'static str],
    /// What it may take from others.
    theirs: Theirs,
}

/// What a crate may take from others.
enum Theirs {
    /// Nothing but these.
    Only(&'static [&'static str]),
    /// Anything but these.
    Not(&'static [&'static str]),
}

use Theirs::{Not, Only};

const RULES: [Rule; 9] = [
    Rule { of: "kvip-domain", ours: &[], theirs: Only(&["chrono", "serde", "thiserror", "uuid"]) },
    Rule {
        of: "kvip-anonymise",
        ours: &[],
        theirs: Not(&["age", "axum", "maud", "rand", "sea-orm", "sqlx", "tokio"]),
    },
    Rule {
        of: "kvip-vault",
        ours: &["kvip-domain"],
        theirs: Not(&["axum", "maud", "sea-orm", "sea-orm-migration", "sqlx"]),
    },
    Rule {
        of: "kvip-store",
        ours: &["kvip-domain", "kvip-migrations"],
        theirs: Not(&["age", "axum", "maud", "rand", "validator"]),
    },
    Rule { of: "kvip-migrations", ours: &[], theirs: Not(&["age", "axum", "maud", "rand"]) },
    Rule {
        of: "kvip-documents",
        ours: &["kvip-domain"],
        theirs: Not(&["age", "axum", "maud", "rand", "sea-orm", "sqlx", "tokio"]),
    },
    Rule {
        of: "kvip-app",
        ours: &["kvip-anonymise", "kvip-documents", "kvip-domain", "kvip-store", "kvip-vault"],
        theirs: Not(&["age", "axum", "maud", "rand", "sea-orm", "sqlx"]),
    },
    Rule {
        of: "kvip-web",
        ours: &["kvip-app", "kvip-domain"],
        theirs: Not(&["age", "rand", "sea-orm", "sea-orm-migration", "sqlx"]),
    },
    Rule {
        of: "kvip-server",
        ours: &["kvip-anonymise", "kvip-app", "kvip-domain", "kvip-web"],
        theirs: Not(&["age", "rand", "sea-orm", "sea-orm-migration", "sqlx"]),
    },
];

/// A crate and one it names in its `Cargo.toml`.
type Edge = (String, String);

fn edge(from: &str, to: &str) -> Edge {
    (from.to_owned(), to.to_owned())
}

fn allowed(rule: &Rule, to: &str) -> bool {
    if to.starts_with("kvip-") {
        return rule.ours.contains(&to);
    }
    match rule.theirs {
        Only(these) => these.contains(&to),
        Not(these) => !these.contains(&to),
    }
}

/// The edges that the table forbids, one sentence each.
fn broken(edges: &[Edge]) -> Vec<String> {
    edges
        .iter()
        .filter(|(from, to)| RULES.iter().any(|rule| rule.of == from && !allowed(rule, to)))
        .map(|(from, to)| format!("{from} must not depend on {to}"))
        .collect()
}

/// Every direct dependency that goes into the product; those of tests are left out.
fn real_edges() -> Vec<Edge> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let house = MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap();
    let mut edges = Vec::new();
    for package in house.packages {
        let product = package.dependencies.iter().filter(|one| one.kind != DependencyKind::Development);
        edges.extend(product.map(|one| edge(&package.name, &one.name)));
    }
    edges
}

#[test]
fn every_crate_knows_only_whom_it_may() {
    let broken = broken(&real_edges());
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_crate_of_the_product_has_a_rule() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let house = MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap();
    for package in house.packages.iter().filter(|one| one.name.as_str() != "kvip-tests") {
        assert!(RULES.iter().any(|rule| rule.of == package.name.as_str()), "{} has no rule", package.name);
    }
    assert_eq!(house.packages.len(), RULES.len() + 1, "a rule without a crate");
}

#[test]
fn a_forbidden_edge_is_noticed() {
    for (from, to) in [
        ("kvip-domain", "tokio"),
        ("kvip-domain", "kvip-store"),
        ("kvip-web", "kvip-vault"),
        ("kvip-web", "sea-orm"),
        ("kvip-app", "axum"),
        ("kvip-store", "age"),
        ("kvip-documents", "kvip-app"),
    ] {
        assert_eq!(broken(&[edge(from, to)]), [format!("{from} must not depend on {to}")]);
    }
    assert!(broken(&[edge("kvip-web", "axum"), edge("kvip-vault", "age")]).is_empty());
}
