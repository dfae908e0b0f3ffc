//! Keeping units and people.

use super::NetworkEvent;
use crate::{App, AppError, Me, Problems};
use domain::id::PersonId;
use domain::person::keeping::{self, KeepingProblem};
use domain::person::{Home, NetworkRole, Person, Unit};
use domain::policy::NetworkAction;
use serde::Serialize;
use store::people::Accounts;
use store::{Store, StoreError, Tx};

/// How far an account has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Account {
    /// She has chosen a passphrase.
    Open,
    /// A link waits for her.
    Invited,
    /// No link was sent, or it ran out.
    NotInvited,
    /// She cannot sign in.
    Closed,
}

/// A short mark of a value as it stands; another mark means that somebody changed it meanwhile.
pub fn mark<T: Serialize>(value: &T) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    vault::digest(text.as_bytes()).chars().take(16).collect()
}

fn account(person: &Person, accounts: &Accounts) -> Account {
    match (person.active, accounts.open.contains(&person.id), accounts.invited.contains(&person.id)) {
        (false, _, _) => Account::Closed,
        (true, true, _) => Account::Open,
        (true, false, true) => Account::Invited,
        (true, false, false) => Account::NotInvited,
    }
}

impl App {
    /// Everyone by name, and how far their accounts have come.
    pub async fn people_and_accounts(&self, me: &Me) -> Result<Vec<(Person, Account)>, AppError> {
        Self::permit_in_network(me, NetworkAction::KeepPeople)?;
        let accounts = store::people::accounts(&self.store, self.now()).await?;
        let people = self.people().await?;
        Ok(people.into_iter().map(|person| (person.clone(), account(&person, &accounts))).collect())
    }

    /// One person, and how far her account has come.
    pub async fn person(&self, me: &Me, id: PersonId) -> Result<(Person, Account), AppError> {
        Self::permit_in_network(me, NetworkAction::KeepPeople)?;
        let person = store::people::find(&self.store, id).await?.ok_or(AppError::Hidden)?;
        let accounts = store::people::accounts(&self.store, self.now()).await?;
        let account = account(&person, &accounts);
        Ok((person, account))
    }

    /// Writes a person, new or known. Closing an account signs her out everywhere at once.
    pub async fn save_person(&self, me: &Me, person: &Person) -> Result<(), AppError> {
        self.change_person(me, person, None).await
    }

    /// As [`App::save_person`]; `Stale` when she does not stand as she was `seen`, by her [`mark`].
    pub async fn change_person(&self, me: &Me, person: &Person, seen: Option<&str>) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::KeepPeople)?;
        let tx = self.store.begin().await?;
        let before = store::people::hold(&tx, person.id).await?;
        if seen.is_some_and(|seen| before.as_ref().is_some_and(|before| mark(before) != seen)) {
            return Err(AppError::Stale);
        }
        keep_rules(&tx, me, before.as_ref(), person).await?;
        match store::people::save(&tx, person).await {
            Err(StoreError::Taken) => {
                return Err(AppError::Invalid(Problems::one("email", "problem-address-taken")));
            }
            saved => saved?,
        }
        let event = if person.active {
            NetworkEvent::PersonSaved { person: person.id }
        } else {
            store::accounts::use_all_invitations(&tx, person.id, self.now()).await?;
            NetworkEvent::AccountClosed { person: person.id }
        };
        self.log_network(&tx, me, &event).await?;
        tx.commit().await?;
        self.sign_out_if_closed(&self.store, person).await
    }

    async fn sign_out_if_closed(&self, store: &Store, person: &Person) -> Result<(), AppError> {
        if !person.active {
            store::sessions::end_all(store, person.id).await?;
        }
        Ok(())
    }

    /// Writes a unit, new or known.
    pub async fn save_unit(&self, me: &Me, unit: &Unit) -> Result<(), AppError> {
        self.change_unit(me, unit, None).await
    }

    /// As [`App::save_unit`]; `Stale` when it does not stand as it was `seen`, by its [`mark`].
    pub async fn change_unit(&self, me: &Me, unit: &Unit, seen: Option<&str>) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::KeepPeople)?;
        let tx = self.store.begin().await?;
        let before = store::units::hold(&tx, unit.id).await?;
        if seen.is_some_and(|seen| before.as_ref().is_some_and(|before| mark(before) != seen)) {
            return Err(AppError::Stale);
        }
        let others = store::units::all(&tx).await?;
        if others.iter().any(|other| other.id != unit.id && other.name == unit.name) {
            return Err(AppError::Invalid(Problems::one("name", "problem-unit-taken")));
        }
        store::units::save(&tx, unit).await?;
        self.log_network(&tx, me, &NetworkEvent::UnitSaved { unit: unit.id }).await?;
        Ok(tx.commit().await?)
    }
}

async fn keep_rules(tx: &Tx, me: &Me, before: Option<&Person>, after: &Person) -> Result<(), AppError> {
    let mut problems = Problems::default();
    if let Home::Unit(unit, _) = after.home
        && store::units::find(tx, unit).await?.is_none()
    {
        problems.add("unit", "problem-choose");
    }
    let mut others = store::people::all(tx).await?;
    others.retain(|person| person.id != after.id);
    for problem in keeping::problems(me.who(), before, after, &others) {
        problems.add("network", sentence(problem));
    }
    problems.check()
}

fn sentence(problem: KeepingProblem) -> &'static str {
    match problem {
        KeepingProblem::ForAnAdministrator => "keeping-for-an-administrator",
        KeepingProblem::LastOne(NetworkRole::NetworkLeader) => "keeping-last-network-leader",
        KeepingProblem::LastOne(NetworkRole::Administrator) => "keeping-last-administrator",
        KeepingProblem::LastOne(NetworkRole::PrivacyOfficer) => "keeping-last-privacy-officer",
        KeepingProblem::LastOne(NetworkRole::Custodian) | KeepingProblem::OwnRole(_) => "keeping-own-role",
        KeepingProblem::OwnAccount => "keeping-own-account",
    }
}
