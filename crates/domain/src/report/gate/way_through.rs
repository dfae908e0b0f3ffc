//! The way through a gate: one of the team asks, another one agrees, and the reason stands in the log.

use super::{Finding, Gate, Weight};
use crate::id::PersonId;
use crate::person::Signature;
use crate::refusal::Refusal;
use crate::report::Report;
use crate::report::approval::Desk;
use crate::visit::Visit;
use serde::{Deserialize, Serialize};

/// Why two of the team let the report through a gate. A closed list: what is decided about a visit lies in clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The gate is wrong about it.
    Mistaken,
    /// The visit was so.
    AsItWas,
    /// The host and the team have agreed on it.
    Agreed,
}

impl Why {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Mistaken, Self::AsItWas, Self::Agreed];

    /// Its name in forms and in `config/texts`: `gate-why-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mistaken => "mistaken",
            Self::AsItWas => "as-it-was",
            Self::Agreed => "agreed",
        }
    }

    /// The reason with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.key() == key)
    }
}

/// A gate that is let through, once a second person agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Which.
    pub gate: Gate,
    /// The edition it holds for.
    pub edition: u32,
    /// Why.
    pub why: Why,
    /// Who asked.
    pub asked: Signature,
    /// Who agreed.
    pub agreed: Option<Signature>,
}

impl Visit {
    /// Who of the team may agree to a way through a gate that another of them asked for on this edition; nobody once the
    /// report is with the host.
    pub fn asked_to_agree(&self) -> Vec<PersonId> {
        let report = &self.report;
        let with_team = matches!(report.desk(), Desk::Drafting | Desk::WithTeam);
        let waits = |one: &&Override| with_team && one.edition == report.edition && one.agreed.is_none();
        let asked =
            |person: &PersonId| report.overrides.iter().filter(waits).any(|one| one.asked.by != *person);
        self.team_ids().into_iter().filter(asked).collect()
    }
}

impl Report {
    /// The way through a gate that somebody asked for on this edition.
    pub fn override_of(&self, gate: Gate) -> Option<&Override> {
        self.overrides.iter().find(|one| one.gate == gate && one.edition == self.edition)
    }

    /// Whether two people let this edition through.
    pub fn is_let_through(&self, gate: Gate) -> bool {
        self.override_of(gate).is_some_and(|one| one.agreed.is_some())
    }

    /// Someone asks to be let through. What was asked before on this edition stays.
    pub fn ask_override(&mut self, asked: Signature, gate: Gate, why: Why) -> Result<(), Refusal> {
        match self.override_of(gate) {
            Some(one) if one.asked.by == asked.by && one.agreed.is_none() => {
                return Err(Refusal::AnotherMustConfirm);
            }
            Some(_) => return Err(Refusal::OverrideIsAsked),
            None => {}
        }
        let edition = self.edition;
        self.overrides.retain(|one| one.gate != gate || one.agreed.is_some());
        self.overrides.push(Override { gate, edition, why, asked, agreed: None });
        Ok(())
    }

    /// Another one agrees.
    pub fn agree_override(&mut self, agreed: Signature, gate: Gate) -> Result<Why, Refusal> {
        let edition = self.edition;
        let asked = self.overrides.iter_mut().find(|one| one.gate == gate && one.edition == edition);
        match asked {
            Some(one) if one.agreed.is_none() && one.asked.by != agreed.by => {
                one.agreed = Some(agreed);
                Ok(one.why)
            }
            Some(one) if one.agreed.is_none() => Err(Refusal::AnotherMustConfirm),
            Some(_) => Err(Refusal::OverrideIsAsked),
            None => Err(Refusal::AnotherEdition),
        }
    }

    /// Refuses while a gate stops that nobody let through.
    pub fn require_gates(&self, findings: &[Finding]) -> Result<(), Refusal> {
        let stops = |one: &&Finding| one.weight == Weight::Stops && !self.is_let_through(one.gate);
        match findings.iter().filter(stops).count() {
            0 => Ok(()),
            count => Err(Refusal::GatesStop(count)),
        }
    }
}
