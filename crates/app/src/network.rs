//! The network: units, people, cycles and the content visits are frozen to.

use crate::change::log;
use crate::{App, AppError, Me};
use domain::id::{CycleId, EditionId, PersonId, UnitId};
use domain::person::{Person, Signature, Unit};
use serde::Serialize;
use std::collections::HashMap;

mod cycles;
mod editions;
mod keeping;
mod standards;

pub use cycles::Puzzle;
pub(crate) use editions::Editions;
pub use editions::Kept;
pub use keeping::{Account, mark};
pub use standards::Upload;

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum NetworkEvent {
    UnitSaved { unit: UnitId },
    PersonSaved { person: PersonId },
    AccountClosed { person: PersonId },
    CycleLaid { cycle: CycleId },
    EditionKept { edition: EditionId },
}

impl App {
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

    async fn log_network(&self, tx: &store::Tx, me: &Me, event: &NetworkEvent) -> Result<(), AppError> {
        log(tx, Signature { by: me.id(), at: self.now() }, None, event).await
    }
}
