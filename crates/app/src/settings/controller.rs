//! Whoever answers for the data.

use serde::Deserialize;
use std::collections::HashMap;

/// The controller. A field that is not filled in is empty, and says so where it is missed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Controller {
    /// Name.
    pub name: String,
    /// Number in the register of legal entities.
    pub number: String,
    /// Postal address.
    pub address: String,
    /// Two letters: where it is, and where everything is stored.
    pub country: String,
    /// The privacy officer's address.
    pub privacy_officer: String,
    /// The supervisory authority.
    pub authority: String,
    /// Who else answers for a part of it.
    pub joint: Vec<String>,
    /// What the consents rest on, as `A6-1-a`.
    pub consent_basis: Vec<String>,
    /// What each other kind of processing rests on, by its key in `config/processing`.
    pub basis: HashMap<String, Vec<String>>,
    /// When the impact assessment was looked at last.
    pub assessed: String,
    /// Who processes data on its behalf.
    #[serde(default)]
    pub processors: Vec<Processor>,
}

/// Someone who processes data on the controller's behalf.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Processor {
    /// Name.
    pub name: String,
    /// What it does.
    pub does: String,
    /// Two letters.
    pub country: String,
    /// The agreement's date.
    pub agreement: String,
}
