//! The network: units, people, cycles and the content visits are frozen to.

use crate::change::log;
use crate::{App, AppError, Me, Problems};
use domain::content::Edition;
use domain::id::{CycleId, EditionId, PersonId, UnitId};
use domain::person::{Cycle, Person, Signature, Unit};
use domain::policy::NetworkAction;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use store::StoreError;

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum NetworkEvent {
    UnitSaved { unit: UnitId },
    PersonSaved { person: PersonId },
    AccountClosed { person: PersonId },
    CycleLaid { cycle: CycleId },
}

/// Editions already read; they never change.
#[derive(Debug, Default)]
pub(crate) struct Editions(RwLock<HashMap<EditionId, Arc<Edition>>>);

impl App {
    /// The content an edition holds.
    pub async fn edition(&self, id: EditionId) -> Result<Arc<Edition>, AppError> {
        if let Some(known) = self.editions.0.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(known.clone());
        }
        let text = store::cycles::edition(&self.store, id).await?.ok_or(AppError::Hidden)?;
        let edition: Edition = serde_json::from_str(&text).map_err(|_| AppError::Fault("editions"))?;
        let edition = Arc::new(edition);
        self.editions.0.write().unwrap_or_else(PoisonError::into_inner).insert(id, edition.clone());
        Ok(edition)
    }

    /// Saves content, unless the very same content is there already.
    pub async fn keep_edition(&self, edition: &Edition) -> Result<EditionId, AppError> {
        let text = serde_json::to_string(edition).map_err(|_| AppError::Fault("editions"))?;
        let digest = vault::digest(text.as_bytes());
        if let Some(known) = store::cycles::edition_of(&self.store, &digest).await? {
            return Ok(known);
        }
        let (tx, id) = (self.store.begin().await?, vault::fresh_id());
        store::cycles::add_edition(&tx, id, &digest, text, self.now()).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Every unit, by name.
    pub async fn units(&self) -> Result<Vec<Unit>, AppError> {
        let mut units = store::units::all(&self.store).await?;
        units.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(units)
    }

    /// One unit.
    pub async fn unit(&self, id: UnitId) -> Result<Unit, AppError> {
        store::units::find(&self.store, id).await?.ok_or(AppError::Hidden)
    }

    /// Writes a unit, new or known.
    pub async fn save_unit(&self, me: &Me, unit: &Unit) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::KeepPeople)?;
        let tx = self.store.begin().await?;
        store::units::save(&tx, unit).await?;
        self.log_network(&tx, me, &NetworkEvent::UnitSaved { unit: unit.id }).await?;
        Ok(tx.commit().await?)
    }

    /// Everyone, by name.
    pub async fn people(&self) -> Result<Vec<Person>, AppError> {
        let mut people = store::people::all(&self.store).await?;
        people.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(people)
    }

    /// These people, by id: names for a page.
    pub async fn names(&self, ids: &[PersonId]) -> Result<HashMap<PersonId, Person>, AppError> {
        let people = store::people::some(&self.store, ids).await?;
        Ok(people.into_iter().map(|person| (person.id, person)).collect())
    }

    /// Writes a person, new or known. Closing an account signs her out everywhere at once.
    pub async fn save_person(&self, me: &Me, person: &Person) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::KeepPeople)?;
        let tx = self.store.begin().await?;
        match store::people::save(&tx, person).await {
            Err(StoreError::Taken) => {
                return Err(AppError::Invalid(Problems::one("email", "problem-address-taken")));
            }
            saved => saved?,
        }
        let event = if person.active {
            NetworkEvent::PersonSaved { person: person.id }
        } else {
            NetworkEvent::AccountClosed { person: person.id }
        };
        self.log_network(&tx, me, &event).await?;
        tx.commit().await?;
        if !person.active {
            store::keys::sign_out_everywhere(&self.store, person.id).await?;
        }
        Ok(())
    }

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

    async fn log_network(&self, tx: &store::Tx, me: &Me, event: &NetworkEvent) -> Result<(), AppError> {
        log(tx, Signature { by: me.id(), at: self.now() }, None, event).await
    }
}
