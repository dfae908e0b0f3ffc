//! What points straight at a person, on the report's way from one to the next.

use super::given::{Given, Names};
use super::reading::Opened;
use crate::giveaways::Weight;
use domain::content::Edition;
use domain::refusal::Refusal;
use domain::report::named::KeptNames;
use std::collections::HashMap;

/// Refuses what points straight at a person; on the way out of the team also `names` that nobody has given a reason for.
pub(super) fn require_nobody_named(
    edition: &Edition,
    opened: &[Opened],
    names: Option<Names<'_>>,
) -> Result<(), Refusal> {
    let (nobody, nothing) = (HashMap::new(), KeptNames::default());
    let known = names.unwrap_or(Names { kept: &nothing, people: &nobody, stood: &[] });
    let given = super::given::given_away(edition, opened, known);
    let stops =
        |given: &&Given| given.what.weight == Weight::Stops || names.is_some() && given.name.is_some();
    match given.iter().filter(stops).count() {
        0 => Ok(()),
        count => Err(Refusal::IdentifyingText(count)),
    }
}
