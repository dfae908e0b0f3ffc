//! What the system holds about one person: taken along as one file, and erased.

use crate::change::log;
use crate::log::Try;
use crate::{App, AppError, Me, Problems};
use domain::id::{PersonId, VisitId};
use domain::person::erasure::{self, Hindrance};
use domain::person::{NetworkRole, Person, Signature};
use domain::policy::NetworkAction;
use serde::Serialize;
use vault::Passphrase;

mod erasing;
mod file;
mod words;

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum OwnEvent {
    OwnDataTaken,
    PersonErased { person: PersonId },
}

/// A person, and whether she can be erased.
#[derive(Debug, Clone)]
pub struct Erasure {
    /// Who.
    pub person: Person,
    /// Open visits that need her, with the host unit's name.
    pub visits: Vec<(VisitId, String)>,
    /// Roles in the network that must be laid down first.
    pub roles: Vec<NetworkRole>,
}

impl Erasure {
    /// Whether nothing stands in the way.
    pub fn is_possible(&self) -> bool {
        self.visits.is_empty() && self.roles.is_empty()
    }
}

impl App {
    /// Everything that is known of the person who asks, as JSON; her notes where her keys open them. That she took it is
    /// logged.
    pub async fn own_data(&self, me: &Me) -> Result<String, AppError> {
        let file = self.own_file(me).await?;
        let tx = self.store.begin().await?;
        log(&tx, self.signed(me), None, &OwnEvent::OwnDataTaken).await?;
        tx.commit().await?;
        serde_json::to_string_pretty(&file).map_err(|_| AppError::Fault("own data"))
    }

    fn signed(&self, me: &Me) -> Signature {
        Signature { by: me.id(), at: self.now() }
    }

    /// Everyone who can be erased by the privacy officer, by name; those who are erased already are left out.
    pub async fn people_to_erase(&self, me: &Me) -> Result<Vec<Person>, AppError> {
        Self::permit_in_network(me, NetworkAction::ErasePeople)?;
        let people = self.people().await?;
        Ok(people.into_iter().filter(|person| !erasure::is_erased(person)).collect())
    }

    /// What stands in the way of erasing oneself or, for the privacy officer, someone.
    pub async fn erasure(&self, me: &Me, person: PersonId) -> Result<Erasure, AppError> {
        if person != me.id() {
            Self::permit_in_network(me, NetworkAction::ErasePeople)?;
        }
        let found = store::people::find(&self.store, person).await?;
        let found = found.filter(|person| !erasure::is_erased(person)).ok_or(AppError::Hidden)?;
        let visits = store::visits::of_person(&self.store, person).await?;
        let units: Vec<_> = visits.iter().map(|visit| visit.host.unit).collect();
        let units = store::units::some(&self.store, &units).await?;
        let host = |id: VisitId| {
            let unit = visits.iter().find(|visit| visit.id == id).map(|visit| visit.host.unit);
            let unit = units.iter().find(|one| Some(one.id) == unit);
            unit.map(|unit| unit.name.to_string()).unwrap_or_default()
        };
        let (mut open, mut roles) = (Vec::new(), Vec::new());
        for hindrance in erasure::hindrances(&found, &visits) {
            match hindrance {
                Hindrance::OpenVisit(visit) => open.push((visit, host(visit))),
                Hindrance::Role(role) => roles.push(role),
            }
        }
        Ok(Erasure { person: found, visits: open, roles })
    }

    /// Erases oneself, with one's passphrase as proof that it is oneself who asks.
    pub async fn erase_myself(&self, me: &Me, passphrase: &str) -> Result<(), AppError> {
        let wrong = || AppError::Invalid(Problems::one("passphrase", "unlock-wrong"));
        let passphrase = Passphrase::typed(passphrase).map_err(|_| wrong())?;
        let slot = self.passphrase_slot(me.id()).await?;
        if self.open_slot(slot, passphrase).await?.is_none() {
            self.log.refusals.count(Try::Unlock, Some(me.id()), self.now());
            return Err(wrong());
        }
        self.erase_person(me, me.id()).await
    }

    /// The privacy officer erases someone who has asked for it.
    pub async fn erase_someone(&self, me: &Me, person: PersonId) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::ErasePeople)?;
        self.erase_person(me, person).await
    }
}
