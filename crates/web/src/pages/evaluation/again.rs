//! What a form that came back holds: what was typed, what is wrong, and where two people wrote at once.

use app::evaluations::Clash;
use domain::evaluation::Field;
use domain::id::PersonId;
use domain::person::Person;
use std::collections::HashMap;

/// A form that came back; empty when the page is opened.
#[derive(Debug, Default)]
pub(super) struct Again {
    /// What was typed in fields that were not taken.
    pub(super) typed: HashMap<Field, String>,
    /// What is wrong, by the id of the field.
    pub(super) problems: Vec<(String, String)>,
    /// Where two people wrote at once.
    pub(super) clashes: Vec<Clash>,
    /// Who they are.
    pub(super) names: HashMap<PersonId, Person>,
}

impl Again {
    /// Whether two people wrote in this field.
    pub(super) fn clashes(&self, field: &Field) -> bool {
        self.clashes.iter().any(|clash| clash.field == *field)
    }

    /// The name of a person.
    pub(super) fn name(&self, person: PersonId) -> String {
        self.names.get(&person).map(|person| person.name.to_string()).unwrap_or_default()
    }
}
