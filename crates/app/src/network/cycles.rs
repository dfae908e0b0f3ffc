//! The year: laying a cycle, and its puzzle.

use super::NetworkEvent;
use crate::{App, AppError, Me, Problems};
use domain::id::{CycleId, EditionId, PersonId};
use domain::person::{Cycle, Person, Unit};
use domain::policy::NetworkAction;
use domain::puzzle::{self, Clash};
use domain::visit::Visit;
use std::collections::HashMap;
use store::StoreError;

/// A year's puzzle: who visits whom, and what does not fit together.
#[derive(Debug, Clone)]
pub struct Puzzle {
    /// The cycle.
    pub cycle: Cycle,
    /// Every unit, by name.
    pub units: Vec<Unit>,
    /// The visits, by day.
    pub visits: Vec<Visit>,
    /// Everyone.
    pub people: HashMap<PersonId, Person>,
    /// What does not fit.
    pub clashes: Vec<Clash>,
}

impl App {
    /// Every cycle, the newest first.
    pub async fn cycles(&self) -> Result<Vec<Cycle>, AppError> {
        Ok(store::cycles::all(&self.store).await?)
    }

    /// Lays a year's cycle on an edition.
    pub async fn lay_cycle(&self, me: &Me, year: i32, edition: EditionId) -> Result<CycleId, AppError> {
        Self::permit_in_network(me, NetworkAction::LayCycle)?;
        if !(2000..=2100).contains(&year) {
            return Err(AppError::Invalid(Problems::one("year", "problem-year")));
        }
        if store::cycles::edition(&self.store, edition).await?.is_none() {
            return Err(AppError::Invalid(Problems::one("edition", "problem-choose")));
        }
        let cycle = Cycle { id: vault::fresh_id(), year, edition };
        let tx = self.store.begin().await?;
        match store::cycles::save(&tx, &cycle).await {
            Err(StoreError::Taken) => {
                return Err(AppError::Invalid(Problems::one("year", "problem-year-taken")));
            }
            saved => saved?,
        }
        self.log_network(&tx, me, &NetworkEvent::CycleLaid { cycle: cycle.id }).await?;
        tx.commit().await?;
        Ok(cycle.id)
    }

    /// A year's puzzle.
    pub async fn puzzle(&self, me: &Me, cycle: CycleId) -> Result<Puzzle, AppError> {
        Self::permit_in_network(me, NetworkAction::LayCycle)?;
        let cycle = store::cycles::find(&self.store, cycle).await?.ok_or(AppError::Hidden)?;
        let (units, people) = (self.units().await?, self.people().await?);
        let visits = store::visits::of_cycle(&self.store, cycle.id).await?;
        let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
        let clashes = puzzle::clashes(&ids, &visits, &people, self.today());
        let people = people.into_iter().map(|person| (person.id, person)).collect();
        Ok(Puzzle { cycle, units, visits, people, clashes })
    }
}
