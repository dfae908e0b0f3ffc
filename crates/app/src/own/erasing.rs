//! Erasing a person so that it is finished whatever breaks it off, and stays so when an older backup is put back.
//!
//! ```text
//! remembered   that she is to go                               the `keys` database, which no backup has
//! erased       her name, address, slots, wraps and letters     one transaction
//! forgotten    her public keys and sessions                    the `keys` database
//! ```
//!
//! The next start goes on where it stood: each step may be done twice.

use super::OwnEvent;
use crate::change::log_by;
use crate::texts::Words;
use crate::{App, AppError, Me, Problems};
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::{Person, erasure};
use domain::text::Line;
use store::Tx;
use store::keys::Gone;

impl App {
    /// Name and address, slots, wraps, letters and sessions go; what she signed, and the log, name her id alone.
    pub(super) async fn erase_person(&self, me: &Me, person: PersonId) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        let before = store::people::hold(&tx, person).await?.ok_or(AppError::Hidden)?;
        let visits = store::visits::of_person(&tx, person).await?;
        if !erasure::hindrances(&before, &visits).is_empty() {
            return Err(AppError::Invalid(Problems::one("", "erasure-hindered")));
        }
        self.take_away(&tx, &before, Some(me.id())).await?;
        store::keys::remember_gone(&self.store, Gone::Person(person), self.now()).await?;
        tx.commit().await?;
        store::keys::forget_gone_people(&self.store).await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    async fn take_away(&self, tx: &Tx, before: &Person, by: Option<PersonId>) -> Result<(), AppError> {
        let person = before.id;
        let name = Line::parse(Lang::Nb.t("erasure-name")).map_err(|_| AppError::Fault("erasure"))?;
        let after = erasure::erased(before, name).map_err(|_| AppError::Fault("erasure"))?;
        store::people::save(tx, &after).await?;
        store::own::erase(tx, person).await?;
        log_by(tx, self.now(), by, None, &OwnEvent::PersonErased { person })
    }

    /// Erases everyone who is to go and is still, or again, there. Nothing hinders it: it was looked at when she went,
    /// and what has come back with a backup stood before.
    pub(crate) async fn finish_erasures(&self) -> Result<(), AppError> {
        let gone = store::keys::gone(&self.store).await?;
        let people = gone.iter().filter_map(|one| match one {
            Gone::Person(person) => Some(*person),
            Gone::Notes(_) | Gone::Word(..) | Gone::Consent(_) => None,
        });
        let people: Vec<PersonId> = people.collect();
        if people.is_empty() {
            return Ok(());
        }
        let mut back = store::people::some(&self.store, &people).await?;
        back.retain(|person| !erasure::is_erased(person));
        for person in &back {
            let tx = self.store.begin().await?;
            let held = store::people::hold(&tx, person.id).await?;
            if let Some(held) = held.filter(|held| !erasure::is_erased(held)) {
                self.take_away(&tx, &held, None).await?;
            }
            tx.commit().await?;
        }
        store::keys::forget_gone_people(&self.store).await?;
        if !back.is_empty() {
            tracing::warn!(people = back.len(), "erased people had come back, and were erased again");
        }
        Ok(())
    }
}
