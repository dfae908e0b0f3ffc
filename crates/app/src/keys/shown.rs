//! Who holds the keys of a visit, and who waits for what: for its page.

use super::{Known, Scope, entitled};
use crate::{App, AppError, Me};
use domain::actor::Actor;
use domain::id::{PersonId, VisitId};
use domain::policy::{Action, decide};
use domain::refusal::Refusal;
use domain::visit::Visit;
use vault::Card;

/// How far one person has come with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// She has it.
    Holds,
    /// Her account is not open yet.
    NoAccount,
    /// Whoever signs for the key has not signed for her yet.
    WaitsForLeader,
    /// It is signed for her; whoever holds the key gives it to her at the next unlock.
    WaitsForHolder,
    /// Her public keys are not those that were signed for.
    Changed,
}

/// A person and a key.
#[derive(Debug, Clone)]
pub struct Holder {
    /// Her name.
    pub name: String,
    /// Her key's fingerprint.
    pub fingerprint: Option<String>,
    /// How far she has come.
    pub holding: Holding,
}

/// One key of a visit.
#[expect(clippy::struct_excessive_bools, reason = "four things a page says of a key, each by itself")]
#[derive(Debug, Clone)]
pub struct VisitKeys {
    /// Key of its name in the texts.
    pub name: &'static str,
    /// Whether it is the key of the notes, which is destroyed with them.
    pub of_notes: bool,
    /// Whether it is the key of the consents, which the unit leader signs for.
    pub of_consents: bool,
    /// Whether it was made.
    pub made: bool,
    /// Whether it is not what was signed for.
    pub alarm: bool,
    /// Those it is for.
    pub people: Vec<Holder>,
}

impl App {
    /// The keys of a visit and who holds them.
    pub async fn visit_keys(&self, me: &Me, visit: VisitId) -> Result<Vec<VisitKeys>, AppError> {
        let visit = self.look(me, visit, Action::SeeVisit).await?;
        let mut keys = Vec::new();
        let actor = Actor::on(me.who(), &visit);
        let consents = decide(&actor, Action::SeeConsents, &visit).is_allowed();
        for scope in Scope::ALL.into_iter().filter(|scope| *scope != Scope::Consents || consents) {
            keys.push(self.shown_key(&visit, scope).await?);
        }
        Ok(keys)
    }

    async fn shown_key(&self, visit: &Visit, scope: Scope) -> Result<VisitKeys, AppError> {
        let (known, alarm) = match self.visit_key(&self.store, visit.id, scope, None).await {
            Ok(known) => (known, false),
            Err(AppError::Denied(Refusal::KeysDoNotAgree)) => (None, true),
            Err(error) => return Err(error),
        };
        let (people, holders) = self.meant_and_held(visit, scope, known.as_ref()).await?;
        let names = self.names(&people).await?;
        let cards = self.cards(&self.store, &people).await?;
        let opened = store::accounts::keys_of(&self.store, &people).await?;
        let holder = |person: &PersonId| {
            let card: Option<&Card> = cards.iter().find(|card| card.person == *person);
            let signed = known.as_ref().and_then(|known| known.roster.card(*person));
            let has_account = opened.iter().any(|key| key.person == *person);
            let holding = holding(has_account, card, signed, holders.contains(person));
            let fingerprint = card.map(|card| card.verifier.fingerprint());
            let name = names.get(person).map(|it| it.name.to_string()).unwrap_or_default();
            Holder { name, fingerprint, holding }
        };
        let name = match scope {
            Scope::Notes => "visit-keys-notes",
            Scope::Consents => "visit-keys-consents",
            Scope::Report | Scope::Concern(_) => "visit-keys-report",
        };
        Ok(VisitKeys {
            name,
            of_notes: scope == Scope::Notes,
            of_consents: scope == Scope::Consents,
            made: known.is_some() || alarm,
            alarm,
            people: people.iter().map(holder).collect(),
        })
    }

    /// Whom a key is for, and who has it.
    async fn meant_and_held(
        &self,
        visit: &Visit,
        scope: Scope,
        known: Option<&Known>,
    ) -> Result<(Vec<PersonId>, Vec<PersonId>), AppError> {
        let Some(known) = known else {
            let meant = match scope {
                Scope::Notes | Scope::Report | Scope::Concern(_) => visit.team_ids(),
                Scope::Consents => vec![visit.host.unit_leader],
            };
            return Ok((meant, Vec::new()));
        };
        let holders = store::visit_keys::holders(&self.store, visit.id, &scope.name(), known.epoch).await?;
        let roots: Vec<PersonId> = self.roots().await?.into_iter().map(|(root, _)| root).collect();
        Ok((entitled(visit, &known.appointment, scope, &roots), holders))
    }
}

fn holding(has_account: bool, card: Option<&Card>, signed: Option<&Card>, held: bool) -> Holding {
    match (card, signed) {
        (None, _) if !has_account => Holding::NoAccount,
        (None, _) => Holding::Changed,
        (Some(_), None) => Holding::WaitsForLeader,
        (Some(card), Some(signed)) if card != signed => Holding::Changed,
        (Some(_), Some(_)) if held => Holding::Holds,
        (Some(_), Some(_)) => Holding::WaitsForHolder,
    }
}
