//! The end of what was written in a case: some time after it was closed, as the network's rule says.
//!
//! ```text
//! ended      that its time is over, and what will be gone   one transaction; from now on nobody opens it
//! shredded   the shred secrets overwritten and removed       the `keys` database
//! erased     wraps and sealed texts                          one transaction
//! scrubbed   journals emptied, tables vacuumed               both databases
//! gone
//! ```
//!
//! Whatever breaks it off, the next round goes on where it stood: each step may be done twice.

use super::Said;
use crate::change::log_by;
use crate::keys::Scope;
use crate::{App, AppError};
use chrono::Duration;
use domain::concern::Concern;
use store::Tx;

/// Cases looked at in one round.
const ROUND: u64 = 100;

impl App {
    /// Destroys what was written in the cases whose time is over, and goes on with what was broken off. How many it was.
    pub async fn destroy_due_concerns(&self) -> Result<usize, AppError> {
        let days = i64::from(self.settings.retention.concern_days);
        let before = self.now() - Duration::days(days);
        let due = store::concerns::due(&self.store, before, ROUND).await?;
        for concern in &due {
            self.end_concern(concern, days).await?;
        }
        if due.is_empty() {
            return Ok(0);
        }
        store::scrub::scrub(&self.store).await?;
        for concern in &due {
            self.concern_is_gone(concern).await?;
        }
        self.checkpoint_at_once().await;
        Ok(due.len())
    }

    async fn end_concern(&self, concern: &Concern, days: i64) -> Result<(), AppError> {
        let scope = Scope::Concern(concern.id).name();
        let tx = self.store.begin().await?;
        store::visits::hold(&tx, concern.visit).await?;
        if let Some(mut held) = store::concerns::find(&tx, concern.id).await?
            && held.end(self.now(), days)
        {
            let said = self.ended(&tx, &held).await?;
            store::concerns::save(&tx, &held, false).await?;
            log_by(&tx, self.now(), None, Some(held.visit), &said)?;
        }
        tx.commit().await?;
        store::keys::destroy_shreds(&self.store, concern.visit, &scope, i32::MAX).await?;
        let tx = self.store.begin().await?;
        store::visits::hold(&tx, concern.visit).await?;
        store::visit_keys::remove_scope(&tx, concern.visit, &scope).await?;
        store::concerns::erase_texts(&tx, concern.id).await?;
        Ok(tx.commit().await?)
    }

    /// What will be gone: whom the key was for, how many texts, and a digest of them all.
    async fn ended(&self, tx: &Tx, concern: &Concern) -> Result<Said, AppError> {
        let scope = Scope::Concern(concern.id).name();
        let texts = store::concerns::texts(tx, concern.id).await?;
        let digests: String = texts.iter().map(|text| vault::digest(&text.sealed)).collect();
        let people = match store::visit_keys::newest(tx, concern.visit, &scope).await? {
            Some(key) => store::visit_keys::holders(tx, concern.visit, &scope, key.epoch).await?,
            None => Vec::new(),
        };
        let digest = vault::digest(digests.as_bytes());
        Ok(Said::ConcernEnded { concern: concern.id, people, texts: texts.len(), digest })
    }

    async fn concern_is_gone(&self, concern: &Concern) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        store::visits::hold(&tx, concern.visit).await?;
        if let Some(held) = store::concerns::find(&tx, concern.id).await?.filter(|held| !held.has_key()) {
            store::concerns::save(&tx, &held, true).await?;
            let said = Said::ConcernDestroyed { concern: held.id };
            log_by(&tx, self.now(), None, Some(held.visit), &said)?;
        }
        Ok(tx.commit().await?)
    }
}
