//! Asking: requests are made and printed on slips; a lost slip is printed anew, a request can be cancelled.

use super::Said;
use super::withdrawing::visit_follows;
use crate::change::log;
use crate::{App, AppError, Me};
use documents::square::Square;
use domain::consent::{AgeBand, Consent, Group, Holders, MOST_AT_ONCE, MOST_REQUESTS, Voice, Word};
use domain::id::{ConsentId, VisitId};
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::collections::HashSet;
use store::consents::StoredCode;
use vault::{Code, ExposeSecret, SecretString};

/// Whom the keeper wants to ask.
#[derive(Debug, Clone, Copy)]
pub struct Asking {
    /// Which group.
    pub group: Group,
    /// How old.
    pub age: AgeBand,
    /// How many hold parental responsibility, where that matters.
    pub holders: Holders,
    /// How many people.
    pub count: usize,
}

/// One slip. Its code is kept nowhere: it is printed now or not at all.
#[derive(Debug, Clone)]
pub struct Slip {
    /// What the lists call the request.
    pub label: String,
    /// Which group.
    pub group: Group,
    /// Whose slip it is.
    pub voice: Voice,
    /// What to type.
    pub code: SecretString,
    /// Where to type it.
    pub address: String,
    /// Address and code for a camera. The code stands behind a `#`, so that a browser keeps it to itself.
    pub square: Option<Square>,
}

impl Slip {
    /// The code, to print.
    pub fn written(&self) -> &str {
        self.code.expose_secret()
    }
}

impl App {
    /// The id of the first request that a form makes.
    pub fn fresh_request() -> ConsentId {
        vault::fresh_id()
    }

    /// Makes requests and their slips.
    pub async fn ask_consents(
        &self,
        me: &Me,
        visit: VisitId,
        asking: Asking,
    ) -> Result<(Visit, Vec<Slip>), AppError> {
        self.ask_consents_once(me, visit, Self::fresh_request(), asking).await
    }

    /// The same; a form that is sent twice, with the same first id, is refused the second time. The codes are kept nowhere,
    /// so the same slips cannot be shown again, and others would make requests of people nobody asked.
    pub async fn ask_consents_once(
        &self,
        me: &Me,
        visit: VisitId,
        first: ConsentId,
        asking: Asking,
    ) -> Result<(Visit, Vec<Slip>), AppError> {
        let mut change = self.begin(me, visit, Action::KeepConsents).await?;
        let count = asking.count.clamp(1, MOST_AT_ONCE);
        if store::consents::find(change.tx(), first).await?.is_some() {
            return Err(Refusal::SlipsAreMade.into());
        }
        let before = store::consents::of_visit(change.tx(), visit).await?;
        if before.len() + count > MOST_REQUESTS {
            return Err(Refusal::TooManyRequests.into());
        }
        let needs = self.settings.consents.rule.needs(asking.group, asking.age, asking.holders);
        let mut taken: HashSet<String> = before.into_iter().map(|consent| consent.label).collect();
        let mut new = Vec::with_capacity(count);
        while new.len() < count {
            let label = vault::fresh_label();
            if taken.insert(label.clone()) {
                let ids = (if new.is_empty() { first } else { vault::fresh_id() }, visit);
                new.push(Consent::ask(ids, label, (asking.group, asking.age), needs, change.by));
            }
        }
        store::consents::add(change.tx(), &new).await?;
        let slips =
            new.iter().flat_map(|consent| consent.voices().iter().map(move |voice| (consent, *voice)));
        let (codes, slips) = self.slips(slips);
        store::consents::add_codes(change.tx(), &codes).await?;
        visit_follows(&mut change, None).await?;
        log(change.tx(), change.by, Some(visit), &Said::ConsentsAsked { count }).await?;
        Ok((change.commit().await?, slips))
    }

    /// Prints a request's slips anew; the old codes are void. Nothing is learnt of what was said with them, and whoever
    /// has said no is not asked again.
    pub async fn renew_slips(
        &self,
        me: &Me,
        visit: VisitId,
        id: ConsentId,
    ) -> Result<(Visit, Vec<Slip>), AppError> {
        let change = self.begin(me, visit, Action::KeepConsents).await?;
        let consent = self.consent_of(change.tx(), visit, id).await?;
        let open = |voice: &&Voice| {
            consent.word(**voice).is_none_or(Word::is_yes) && consent.over(**voice).is_none()
        };
        let voices = consent.voices().iter().filter(open).map(|voice| (&consent, *voice));
        let (codes, slips) = self.slips(voices);
        let void = store::consents::hashes(change.tx(), id).await?;
        store::keys::remember_void(&self.store, void, self.now()).await?;
        store::consents::forget_codes(change.tx(), id, None).await?;
        store::consents::add_codes(change.tx(), &codes).await?;
        log(change.tx(), change.by, Some(visit), &Said::ConsentSlipsRenewed { consent: id }).await?;
        Ok((change.commit().await?, slips))
    }

    /// Cancels a request; its codes are void.
    pub async fn cancel_consent(&self, me: &Me, visit: VisitId, id: ConsentId) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::KeepConsents).await?;
        let mut consent = self.consent_of(change.tx(), visit, id).await?;
        consent.cancel(change.by)?;
        store::consents::save(change.tx(), &consent).await?;
        store::consents::forget_codes(change.tx(), id, None).await?;
        self.remember_ended(id, consent.voices()).await?;
        visit_follows(&mut change, Some(&consent)).await?;
        log(change.tx(), change.by, Some(visit), &Said::ConsentCancelled { consent: id }).await?;
        change.commit().await?;
        self.sweep_forms().await
    }

    fn slips<'a>(&self, of: impl Iterator<Item = (&'a Consent, Voice)>) -> (Vec<StoredCode>, Vec<Slip>) {
        let address = format!("{}/c", self.settings.base_url);
        let slip = |(consent, voice): (&Consent, Voice)| {
            let code = Code::fresh();
            let stored = StoredCode { hash: code.hash(), consent: consent.id, voice };
            let square = Square::of(&format!("{address}#{}", code.expose().expose_secret()));
            let (label, group) = (consent.label.clone(), consent.group);
            let slip = Slip { label, group, voice, code: code.expose(), address: address.clone(), square };
            (stored, slip)
        };
        of.map(slip).unzip()
    }
}
