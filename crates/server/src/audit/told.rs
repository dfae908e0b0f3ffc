//! What verifying found, in plain sentences.

use app::log::{Checked, Damage, Found, Wrong};
use app::reports::Signatures;
use domain::id::VisitId;

/// All is well.
pub(super) fn sound(checked: &Checked) -> String {
    format!(
        "The log is as it was written: {} leaves, held against {} checkpoints.",
        checked.size, checked.checkpoints
    )
}

/// How many signatures hold.
pub(super) fn signed(signatures: &Signatures) -> String {
    format!(
        "{} signatures on reports are as they were made, {} are not.",
        signatures.sound,
        signatures.wrong.len()
    )
}

/// A signature that does not hold.
pub(super) fn forged(visit: VisitId, about: &str) -> String {
    format!(
        "The {} on the report of visit {visit} is missing, changed or nobody's.",
        about.replacen('-', " ", 1)
    )
}

/// One thing that is wrong.
pub(super) fn wrong(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Log(found) => log(found),
        Wrong::Unsigned { size, outside: false } => {
            format!("The stored checkpoint of {size} leaves is not signed with this log's key.")
        }
        Wrong::Unsigned { size, outside: true } => {
            format!("A checkpoint of {size} leaves is signed with a key nobody gave; give it with --key.")
        }
    }
}

fn log(found: &Found) -> String {
    let when = found.at.map(|at| format!(" (written {})", at.to_rfc3339())).unwrap_or_default();
    let first = found.position;
    match found.what {
        Damage::Changed if found.columns => {
            format!("Leaf {first}{when}: what is written beside it is not what it says.")
        }
        Damage::Changed if found.until > first + 1 => {
            format!("Leaf {first}{when} or the one after it was changed.")
        }
        Damage::Changed => format!("Leaf {first}{when} was changed."),
        Damage::Removed => format!("Leaf {first} was removed."),
        Damage::Inserted => format!("Leaf {first}{when} was inserted."),
        Damage::Moved => format!("Leaf {first}{when} was moved here from another place."),
        Damage::Rewritten => format!(
            "Something from leaf {first} up to leaf {} was rewritten: the checkpoint of {} leaves says otherwise, and \
             every checkpoint before it agrees.",
            found.until - 1,
            found.until
        ),
        Damage::Head => format!("The log of {first} leaves grows from another tree than its leaves make."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_damage_names_its_leaf() {
        let found = |what, until| Found { position: 41, until, what, columns: false, at: None };
        for what in [Damage::Changed, Damage::Removed, Damage::Inserted, Damage::Moved] {
            assert!(log(&found(what, 42)).contains("Leaf 41"));
        }
        assert!(log(&found(Damage::Changed, 43)).contains("or the one after"));
        let rewritten = log(&found(Damage::Rewritten, 60));
        assert!(rewritten.contains("leaf 41 up to leaf 59") && rewritten.contains("60 leaves"));
    }
}
