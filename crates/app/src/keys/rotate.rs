//! A new generation of a key after somebody left: everything is sealed anew, and the old generation's shred secret is
//! destroyed, so that neither her copy of the wraps nor a backup opens anything.

use super::{KeyEvent, Known, Opened, Scope};
use crate::change::log;
use crate::saved::LastSaved;
use crate::{App, AppError, Me};
use domain::event::SavedText;
use domain::person::Signature;
use domain::visit::Visit;
use store::Tx;
use store::log::Stretch;
use vault::{Identity, Roster, Sealed};

impl App {
    /// Replaces a key. The caller signs for it and holds the old one.
    pub(super) async fn replace_key(
        &self,
        tx: &Tx,
        me: &Me,
        visit: &Visit,
        scope: Scope,
        known: &Known,
        old: &Opened,
    ) -> Result<(), AppError> {
        let key = Identity::generate();
        let cards = self.roster_cards(tx, visit, scope, &known.appointment).await?;
        let gone =
            known.roster.cards.iter().filter(|card| !cards.iter().any(|now| now.person == card.person));
        let former = known.roster.former.iter().chain(gone).cloned().collect();
        let roster = Roster {
            visit: visit.id,
            scope: scope.name().into_owned(),
            epoch: known.roster.epoch.saturating_add(1),
            serial: 1,
            recipient: key.recipient(),
            cards,
            former,
        };
        self.sign_roster(tx, me, &roster, false).await?;
        self.wrap_for_roster(tx, me, &roster, &key, &[]).await?;
        let texts = self.seal_anew(tx, me, visit, scope, (&old.key, &key)).await?
            + self.widen_files(tx, visit, scope, (&old.key, &key)).await?;
        let epoch = i32::try_from(roster.epoch).unwrap_or(i32::MAX);
        store::visit_keys::remove_before(tx, visit.id, &scope.name(), epoch).await?;
        let event = KeyEvent::KeyReplaced { scope: scope.name(), epoch, texts };
        log(tx, self.signed_now(me), Some(visit.id), &event).await
    }

    /// Seals every text of a key to its next generation; what does not open stays as it is and is told. The log vouches for
    /// the new bytes of those texts only that were what was saved last: so a text put back stays one that was put back.
    async fn seal_anew(
        &self,
        tx: &Tx,
        me: &Me,
        visit: &Visit,
        scope: Scope,
        (old, new): (&Identity, &Identity),
    ) -> Result<usize, AppError> {
        let to = [new.recipient()];
        let last = LastSaved::of(tx, visit.id, &Stretch::ALL).await?;
        let (mut done, mut wrong) = (0, Vec::new());
        let texts = match scope {
            Scope::Notes | Scope::Report | Scope::Consents => {
                store::sealed::of_key(tx, visit.id, &scope.name()).await?
            }
            Scope::Concern(concern) => store::sealed::of_concern(tx, concern).await?,
        };
        for text in texts {
            let Ok(sealed) = vault::reseal(old, &to, &Sealed::from(text.sealed.clone())) else {
                tracing::error!(visit = %visit.id, "a text does not open and is not sealed anew");
                continue;
            };
            let sealed = sealed.into_bytes();
            if let Some(saved) = text.about().and_then(|about| last.text(&about)) {
                match sealed_anew(saved, &text.sealed, &sealed) {
                    Some(event) => log(tx, self.signed_now(me), Some(visit.id), &event).await?,
                    None => wrong.push(saved.about.clone()),
                }
            }
            store::sealed::replace(tx, &text, sealed).await?;
            done += 1;
        }
        if !wrong.is_empty() {
            self.alarm(visit.id, KeyEvent::TextForged { texts: wrong });
        }
        Ok(done)
    }

    fn signed_now(&self, me: &Me) -> Signature {
        Signature { by: me.id(), at: self.now() }
    }
}

/// The leaf for a text's new bytes; `None` when the old ones were not what was saved last.
fn sealed_anew(saved: &SavedText, old: &[u8], new: &[u8]) -> Option<KeyEvent> {
    let right = saved.sealed == vault::digest(old);
    right.then(|| KeyEvent::TextSealed(SavedText { sealed: vault::digest(new), ..saved.clone() }))
}
