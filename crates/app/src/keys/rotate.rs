//! A new generation of a key after somebody left: everything is sealed anew, and the old generation's shred secret is
//! destroyed, so that neither her copy of the wraps nor a backup opens anything.

use super::{KeyEvent, Known, Opened, Scope};
use crate::change::log;
use crate::{App, AppError, Me};
use domain::person::Signature;
use domain::visit::Visit;
use store::Tx;
use vault::{Identity, Roster, Sealed};

impl App {
    /// Replaces a key. The caller leads the visit and holds the old one.
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
            scope: scope.name().to_owned(),
            epoch: known.roster.epoch.saturating_add(1),
            serial: 1,
            recipient: key.recipient(),
            cards,
            former,
        };
        self.sign_roster(tx, me, &roster, false).await?;
        self.wrap_for_roster(tx, me, &roster, &key, &[]).await?;
        let texts = self.seal_anew(tx, visit, scope, &old.key, &key).await?;
        let epoch = i32::try_from(roster.epoch).unwrap_or(i32::MAX);
        store::visit_keys::remove_before(tx, visit.id, scope.name(), epoch).await?;
        let event = KeyEvent::KeyReplaced { scope: scope.name(), epoch, texts };
        log(tx, Signature { by: me.id(), at: self.now() }, Some(visit.id), &event).await
    }

    /// Seals every text of a key to its next generation; what does not open stays as it is and is told.
    async fn seal_anew(
        &self,
        tx: &Tx,
        visit: &Visit,
        scope: Scope,
        old: &Identity,
        new: &Identity,
    ) -> Result<usize, AppError> {
        let to = [new.recipient()];
        let mut done = 0;
        for text in store::sealed::of_key(tx, visit.id, scope.name()).await? {
            if let Ok(sealed) = vault::reseal(old, &to, &Sealed::from(text.sealed.clone())) {
                store::sealed::replace(tx, &text, sealed.into_bytes()).await?;
                done += 1;
            } else {
                tracing::error!(visit = %visit.id, "a text does not open and is not sealed anew");
            }
        }
        Ok(done)
    }
}
