use super::*;
use domain::id::PersonId;

fn text(about: &str, version: u32, sealed: &[u8]) -> SavedText {
    let author: PersonId = vault::fresh_id();
    SavedText {
        about: about.to_owned(),
        session: None,
        author,
        version,
        sealed: vault::digest(sealed),
        after: None,
    }
}

fn row(about: &str, version: u32, sealed: &[u8]) -> Standing {
    Standing { about: about.to_owned(), text: Some((version, vault::digest(sealed))) }
}

fn known() -> LastSaved {
    let saved = [text("a", 2, b"new"), text("b", 1, b"one")];
    let mut known: HashMap<_, _> =
        saved.into_iter().map(|text| (text.about.clone(), Last::Saved(text))).collect();
    known.insert("gone".to_owned(), Last::Gone);
    LastSaved(known)
}

#[test]
fn what_was_saved_last_agrees_and_so_does_what_the_log_never_heard_of() {
    let rows = [row("a", 2, b"new"), row("b", 1, b"one"), row("older", 1, b"?")];
    assert!(known().differing(&rows, |_| true).is_empty());
}

#[test]
fn an_older_version_another_number_a_deleted_one_and_a_removed_one_differ() {
    let differing = |rows: &[Standing]| known().differing(rows, |_| true);
    assert_eq!(differing(&[row("a", 1, b"old"), row("b", 1, b"one")]), ["a"]);
    assert_eq!(differing(&[row("a", 1, b"new"), row("b", 1, b"one")]), ["a"]);
    assert_eq!(differing(&[row("a", 2, b"new"), row("b", 1, b"one"), row("gone", 1, b"x")]), ["gone"]);
    assert_eq!(differing(&[row("a", 2, b"new")]), ["b"]);
    let draft = Standing { about: "b".to_owned(), text: None };
    assert_eq!(differing(&[row("a", 2, b"new"), draft]), ["b"]);
}

#[test]
fn what_is_not_asked_for_is_not_missed() {
    assert!(known().differing(&[row("a", 2, b"new")], |text| text.about == "a").is_empty());
}

#[test]
fn a_leaf_that_tells_of_no_text_says_it_is_gone() {
    let leaf = |about: &str, leaf: &str| Leaf {
        at: chrono::DateTime::UNIX_EPOCH,
        person: None,
        visit: None,
        kind: String::new(),
        about: Some(about.to_owned()),
        leaf: leaf.to_owned(),
    };
    let json = serde_json::to_string(&text("a", 1, b"x")).unwrap();
    assert!(matches!(last(&leaf("a", &json)), Last::Saved(_)), "the control");
    assert_eq!(last(&leaf("b", &json)), Last::Gone, "a leaf about another text");
    assert_eq!(last(&leaf("a", r#"{"event":"note_deleted","about":"a"}"#)), Last::Gone);
    assert_eq!(last(&leaf("a", "not json")), Last::Gone);
}
