//! The keys of visits: made once, wrapped for those who may read, opened only in the request that needs them.

use crate::{App, AppError, Me};
use domain::id::{PersonId, VisitId};
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::visit::Visit;
use store::visit_keys::StoredWrap;
use store::{Db, Tx};
use vault::{ExposeSecret, Identity, Recipient, Wrap};

/// Which key of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Notes: the visit team.
    Notes,
    /// Drafts, comments, attachments, feedback: the team and the network leader; the host from its stage on.
    Report,
}

impl Scope {
    const ALL: [Self; 2] = [Self::Notes, Self::Report];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Report => "report",
        }
    }
}

const EPOCH: i32 = 1;

impl App {
    /// The public half of a visit's key, for sealing; needs no unlocked key.
    pub(crate) async fn recipient(
        &self,
        db: &impl Db,
        visit: VisitId,
        scope: Scope,
    ) -> Result<Recipient, AppError> {
        let found = store::visit_keys::recipient(db, visit, scope.name()).await?;
        let (_, recipient) = found.ok_or(AppError::Refused(Refusal::KeysAreMissing))?;
        recipient.parse().map_err(|_| AppError::Fault("visit_keys"))
    }

    /// The secret half of a visit's key, opened with the person's own.
    pub(crate) async fn open_key(&self, me: &Me, visit: VisitId, scope: Scope) -> Result<Identity, AppError> {
        let missing = || AppError::Denied(Refusal::KeysAreMissing);
        let wrap = store::visit_keys::wrap(&self.store, visit, scope.name(), me.id()).await?;
        let shred = store::keys::find_shred_secret(&self.store, visit, scope.name()).await?;
        let (wrap, shred) = (wrap.ok_or_else(missing)?, shred.ok_or_else(missing)?);
        Ok(vault::unwrap(&Wrap::from(wrap.wrap), &me.key()?, &Identity::parse(&shred)?)?)
    }

    /// Gives a visit the keys it lacks, as soon as one entitled person has a key of her own to wrap them for.
    pub(crate) async fn ensure_keys(&self, tx: &Tx, visit: &Visit) -> Result<(), AppError> {
        for scope in Scope::ALL {
            if store::visit_keys::recipient(tx, visit.id, scope.name()).await?.is_some() {
                continue;
            }
            let entitled = entitled(visit, scope, &self.network_leaders(tx).await?);
            if store::accounts::keys_of(tx, &entitled).await?.is_empty() {
                continue;
            }
            let key = Identity::generate();
            store::visit_keys::add(tx, visit.id, scope.name(), EPOCH, &key.recipient().to_string()).await?;
            self.wrap_for_all(tx, visit, scope, &key).await?;
        }
        Ok(())
    }

    async fn shred(&self, visit: VisitId, scope: Scope) -> Result<Recipient, AppError> {
        let fresh = Identity::generate().expose().expose_secret().to_owned();
        let secret = store::keys::shred_secret(&self.store, visit, scope.name(), fresh).await?;
        Ok(Identity::parse(&secret)?.recipient())
    }

    /// Wraps a key for every entitled person who has an account and lacks a wrap.
    pub(crate) async fn wrap_for_all(
        &self,
        tx: &Tx,
        visit: &Visit,
        scope: Scope,
        key: &Identity,
    ) -> Result<(), AppError> {
        let entitled = entitled(visit, scope, &self.network_leaders(tx).await?);
        let holders = store::visit_keys::holders(tx, visit.id, scope.name()).await?;
        let lacking: Vec<PersonId> =
            entitled.into_iter().filter(|person| !holders.contains(person)).collect();
        let keys = store::accounts::keys_of(tx, &lacking).await?;
        if keys.is_empty() {
            return Ok(());
        }
        let shred = self.shred(visit.id, scope).await?;
        for person in keys {
            let recipient = person.recipient.parse().map_err(|_| AppError::Fault("person_keys"))?;
            let wrap = StoredWrap {
                visit: visit.id,
                scope: scope.name().to_owned(),
                epoch: EPOCH,
                person: person.person,
                suite: vault::SUITE.to_owned(),
                wrap: vault::wrap(key, &recipient, &shred)?.into_bytes(),
            };
            store::visit_keys::add_wrap(tx, wrap).await?;
        }
        Ok(())
    }

    /// Wraps the keys this person holds for those who wait for them on a visit.
    pub(crate) async fn share_keys(&self, tx: &Tx, me: &Me, visit: &Visit) -> Result<(), AppError> {
        for scope in Scope::ALL {
            match self.open_key(me, visit.id, scope).await {
                Ok(key) => self.wrap_for_all(tx, visit, scope, &key).await?,
                Err(AppError::Denied(Refusal::KeysAreMissing)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// At sign-in: whoever joined meanwhile gets the keys this person holds.
    pub(crate) async fn share_keys_of_my_visits(&self, me: &Me) -> Result<(), AppError> {
        let mut visits = store::visits::of_person(&self.store, me.id()).await?;
        visits.retain(|visit| visit.closed.is_none());
        for visit in self.awaiting_keys(&visits).await? {
            let tx = self.store.begin().await?;
            self.share_keys(&tx, me, visit).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// The visits on which someone entitled has an account and lacks a wrap. A handful of queries, however many visits.
    async fn awaiting_keys<'v>(&self, visits: &'v [Visit]) -> Result<Vec<&'v Visit>, AppError> {
        let leaders = self.network_leaders(&self.store).await?;
        let ids: Vec<VisitId> = visits.iter().map(|visit| visit.id).collect();
        let held = store::visit_keys::held(&self.store, &ids).await?;
        let lacks = |visit: &Visit, scope: Scope| -> Vec<PersonId> {
            let holds = |person| held.contains(&(visit.id, scope.name().to_owned(), person));
            entitled(visit, scope, &leaders).into_iter().filter(|person| !holds(*person)).collect()
        };
        let lacking: Vec<(&Visit, Vec<PersonId>)> = visits
            .iter()
            .map(|visit| (visit, Scope::ALL.iter().flat_map(|scope| lacks(visit, *scope)).collect()))
            .collect();
        let everyone: Vec<PersonId> = lacking.iter().flat_map(|(_, people)| people.iter().copied()).collect();
        let open: Vec<PersonId> = store::accounts::keys_of(&self.store, &everyone)
            .await?
            .into_iter()
            .map(|key| key.person)
            .collect();
        let waits = |people: &[PersonId]| people.iter().any(|person| open.contains(person));
        Ok(lacking.into_iter().filter(|(_, people)| waits(people)).map(|(visit, _)| visit).collect())
    }

    /// When an account is opened: her visits get the keys they could not have before.
    pub(crate) async fn make_missing_keys(&self, person: PersonId) -> Result<(), AppError> {
        for visit in store::visits::of_person(&self.store, person).await? {
            let tx = self.store.begin().await?;
            self.ensure_keys(&tx, &visit).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// Whom a key of a visit is for.
fn entitled(visit: &Visit, scope: Scope, network_leaders: &[PersonId]) -> Vec<PersonId> {
    let mut people = visit.team_ids();
    if scope == Scope::Report {
        people.extend(network_leaders);
        match visit.report.approval.desk() {
            Desk::NotBegun | Desk::Drafting | Desk::WithTeam => {}
            Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted => {
                people.extend(visit.host_ids());
            }
        }
    }
    people
}
