//! The keys of visits: made once, wrapped for those who may read, opened only in the request that needs them.
//!
//! ```text
//! a network leader  signs who belongs to a visit                         `appoint`
//! the visit leader  signs whom its keys may be wrapped for               `settle`
//! any holder        wraps them for whoever is on that roster and waits   `settle`
//! ```
//!
//! Nothing in the database is believed that is not signed: a public key changed there gets nothing, neither a wrap
//! nor a text, and raises the alarm.

use crate::{App, AppError, Me};
use domain::id::{PersonId, VisitId};
use domain::refusal::Refusal;
use std::collections::HashMap;
use store::Db;
use store::visit_keys::Found;
use vault::{Appointment, Card, Identity, Roster, Trust, Wrap};

mod alarm;
mod appointments;
mod concerns;
mod roots;
mod rosters;
mod rotate;
mod scope;
mod seal;
mod seen;
mod settle;
mod shown;
mod waiting;
mod warm;
mod widen;

pub(crate) use alarm::KeyEvent;
pub use scope::Scope;
use scope::{entitled, signed_ahead, signers};
pub(crate) use seal::SealKey;
pub(crate) use seen::Seen;
pub use shown::{Holder, Holding, VisitKeys};
pub(crate) use waiting::Held;
pub use waiting::Waits;
pub(crate) use warm::Warm;

/// A visit's key as its roster says it is: every signature was verified.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) epoch: i32,
    pub(crate) retiring: bool,
    pub(crate) appointment: Appointment,
    pub(crate) roster: Roster,
    /// Whether whoever signs now has not signed it yet: the first roster of a concern, or one that was signed before her.
    founding: bool,
    wrap: Option<(Vec<u8>, String)>,
}

/// A visit's key, opened.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) key: Identity,
    pub(crate) trust: Trust,
}

impl App {
    /// A visit's key as signed; `None` when it has none yet.
    pub(crate) async fn visit_key(
        &self,
        db: &impl Db,
        visit: VisitId,
        scope: Scope,
        person: Option<PersonId>,
    ) -> Result<Option<Known>, AppError> {
        let Some(found) = store::visit_keys::find(db, visit, &scope.name(), person).await? else {
            return Ok(None);
        };
        match self.verified(db, visit, scope, found).await {
            Ok(known) => Ok(Some(known)),
            Err(AppError::Refused(Refusal::KeysDoNotAgree)) => {
                self.alarm(visit, KeyEvent::RosterForged { scope: scope.name() });
                Err(AppError::Denied(Refusal::KeysDoNotAgree))
            }
            Err(error) => Err(error),
        }
    }

    async fn verified(
        &self,
        db: &impl Db,
        visit: VisitId,
        scope: Scope,
        found: Found,
    ) -> Result<Known, AppError> {
        let forged = || AppError::Refused(Refusal::KeysDoNotAgree);
        let (by, deed) = found.appointment.as_ref().ok_or_else(forged)?;
        let appointment = self.appointment(visit, *by, deed).await?;
        let deed = &found.key.roster;
        let signers = signers(&appointment, scope).ok_or_else(forged)?;
        let by = |card: &Card| self.seen.verify::<Roster>(deed, &card.verifier).ok();
        let (now, before) = (signers.card.and_then(by), || signers.former.iter().find_map(by));
        let (roster, signed_before, founding) = match (now, before(), scope) {
            (Some(roster), ..) => (roster, false, false),
            (None, Some(roster), _) => (roster, true, true),
            (None, None, Scope::Concern(_)) => (self.founding(db, visit, deed).await?, false, true),
            (None, None, Scope::Notes | Scope::Report | Scope::Consents) => return Err(forged()),
        };
        let right = roster.visit == visit
            && roster.scope == scope.name()
            && i32::try_from(roster.epoch) == Ok(found.key.epoch)
            && roster.recipient.to_string() == found.key.recipient
            && self.is_newest(visit, scope, &roster, signed_before).await?;
        if !right {
            return Err(forged());
        }
        let (epoch, retiring) = (found.key.epoch, found.key.retiring);
        Ok(Known { epoch, retiring, appointment, roster, founding, wrap: found.wrap })
    }

    /// Whether no newer roster was seen before: one put back from a copy is refused. A newer one is remembered in the
    /// `keys` database, and what made the generations before it usable is destroyed. Whoever signs no more (`before`) can
    /// bring in no newer one.
    async fn is_newest(
        &self,
        visit: VisitId,
        scope: Scope,
        roster: &Roster,
        before: bool,
    ) -> Result<bool, AppError> {
        let now = (roster.epoch, roster.serial);
        let newest = if let Some(newest) = self.seen.newest(visit, scope) {
            newest
        } else {
            let shreds = store::keys::shreds(&self.store, visit, &scope.name()).await?;
            // one that was made for a generation that was never saved has seen no roster
            let seen = shreds.iter().find(|shred| shred.serial > 0);
            seen.map_or((0, 0), |shred| (unsigned(shred.epoch), unsigned(shred.serial)))
        };
        if now > newest && before {
            return Ok(false);
        }
        if now > newest {
            let (epoch, serial) = (signed(now.0), signed(now.1));
            store::keys::saw_roster(&self.store, visit, &scope.name(), epoch, serial).await?;
            store::keys::destroy_shreds(&self.store, visit, &scope.name(), epoch - 1).await?;
        }
        self.seen.saw(visit, scope, now.max(newest));
        Ok(now >= newest)
    }

    /// What seals to a visit's key in this person's name; needs no unlocked key.
    pub(crate) async fn seal_key(
        &self,
        db: &impl Db,
        me: &Me,
        visit: VisitId,
        scope: Scope,
    ) -> Result<SealKey, AppError> {
        let known = self.visit_key(db, visit, scope, None).await?;
        let known = known.ok_or(AppError::Refused(Refusal::KeysAreMissing))?;
        Ok(self.sealer(me, scope, &known.roster))
    }

    /// The secret half of a visit's key, opened with the person's own.
    pub(crate) async fn open_key(&self, me: &Me, visit: VisitId, scope: Scope) -> Result<Opened, AppError> {
        let missing = || AppError::Denied(Refusal::KeysAreMissing);
        if me.is_locked() {
            return Err(AppError::Locked);
        }
        let known = self.visit_key(&self.store, visit, scope, Some(me.id())).await?.ok_or_else(missing)?;
        let (wrap, suite) = known.wrap.clone().ok_or_else(missing)?;
        if suite != vault::SUITE {
            // a row that says another suite than everything is made with was written by somebody else
            self.alarm(visit, KeyEvent::WrapForged { scope: scope.name(), person: me.id() });
            return Err(AppError::Denied(Refusal::KeysDoNotAgree));
        }
        let shreds = store::keys::shreds(&self.store, visit, &scope.name()).await?;
        let shred = shreds.into_iter().find(|shred| shred.epoch == known.epoch).ok_or_else(missing)?;
        let key = self.unwrapped(me, wrap, &shred.secret)?;
        if key.recipient() != known.roster.recipient {
            self.alarm(visit, KeyEvent::WrapForged { scope: scope.name(), person: me.id() });
            return Err(AppError::Denied(Refusal::KeysDoNotAgree));
        }
        Ok(Opened { key, trust: self.trust(&known.roster) })
    }

    /// What a wrap holds. It is unwrapped once in a session; both the wrap and the shred secret must be there each time.
    fn unwrapped(&self, me: &Me, wrap: Vec<u8>, shred: &str) -> Result<Identity, AppError> {
        let session = me.token.hash();
        let mark = vault::digest(&[&wrap, shred.as_bytes()].concat());
        if let Some(kept) = self.warm.get(&session, &mark) {
            return Ok(vault::take_key(&kept, &me.token)?);
        }
        let key = vault::unwrap(&Wrap::from(wrap), &me.bundle()?.identity, &Identity::parse(shred)?)?;
        self.warm.put(session, mark, vault::keep_key(&key, &me.token)?);
        Ok(key)
    }

    /// Whose signatures count on what is sealed to this key.
    pub(crate) fn trust(&self, roster: &Roster) -> Trust {
        let all = roster.former.iter().chain(&roster.cards);
        let people: HashMap<PersonId, _> = all.map(|card: &Card| (card.person, card.verifier)).collect();
        Trust { server: self.signer.verifier(), people }
    }
}

fn unsigned(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
