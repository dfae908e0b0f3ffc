//! How many were asked, for the keeper's desk: whether there is still something to do before the visit.

use super::{Consent, Group, Standing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the requests of one group stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Requests that wait for somebody's word.
    pub waiting: u32,
    /// Consents that stand.
    pub standing: u32,
}

/// The tally of each group that was asked.
pub type Tallies = BTreeMap<Group, Tally>;

/// Counts a visit's requests.
pub fn tallies(all: &[Consent]) -> Tallies {
    let mut found = Tallies::new();
    for consent in all {
        match consent.standing() {
            Standing::Waiting(_) => found.entry(consent.group).or_default().waiting += 1,
            Standing::Stands(_) => found.entry(consent.group).or_default().standing += 1,
            Standing::Declined | Standing::Withdrawn | Standing::Cancelled => {}
        }
    }
    found
}
