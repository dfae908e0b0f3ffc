//! What a gate found, in a sentence, and what to do about it.

use crate::ui::Words;
use domain::lang::Lang;
use domain::report::gate::{Gate, What};

/// What was found.
pub(super) fn sentence(lang: Lang, what: &What) -> String {
    let counted = |key: &str, count: usize| lang.tr(key, &[("count", count.into())]);
    match what {
        What::OutOfBalance { strengths, challenges } if strengths > challenges => {
            counted("gate-more-strengths", strengths - challenges)
        }
        What::OutOfBalance { strengths, challenges } => {
            counted("gate-more-challenges", challenges.saturating_sub(*strengths))
        }
        What::WithoutSuggestion(count) => counted("gate-without-suggestion", *count),
        What::Unheard(count) => counted("gate-unheard", *count),
        What::WithoutStatus(count) => counted("gate-without-status", *count),
        What::NotesAwaited(count) => counted("gate-notes-awaited", *count),
        What::NoUserView => lang.t("gate-no-user-view").to_owned(),
        What::Harsh(words) => counted("gate-harsh", words.len()),
    }
}

/// What to do about it.
pub(super) fn to_do(lang: Lang, gate: Gate) -> &'static str {
    lang.t(&format!("gate-{}-do", gate.key()))
}
