//! Editions of content: kept for good, read once.

use super::NetworkEvent;
use crate::content::ImportProblem;
use crate::{App, AppError, Me, content};
use chrono::{DateTime, Utc};
use domain::content::Edition;
use domain::id::EditionId;
use domain::policy::NetworkAction;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use store::StoreError;

/// Editions already read; they never change.
#[derive(Debug, Default)]
pub(crate) struct Editions(RwLock<HashMap<EditionId, Arc<Edition>>>);

/// An edition and when it was kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its id.
    pub id: EditionId,
    /// When it was kept.
    pub at: DateTime<Utc>,
    /// What it holds.
    pub edition: Arc<Edition>,
}

impl App {
    /// The content an edition holds.
    pub async fn edition(&self, id: EditionId) -> Result<Arc<Edition>, AppError> {
        if let Some(known) = self.editions.0.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(known.clone());
        }
        let text = store::cycles::edition(&self.store, id).await?.ok_or(AppError::Hidden)?;
        let mut edition: Edition = serde_json::from_str(&text).map_err(|_| AppError::Fault("editions"))?;
        // how long notes are kept is the installation's to say, and one number is told everywhere
        edition.format.notes_retention_days = self.settings.retention.notes_days;
        let edition = Arc::new(edition);
        self.editions.0.write().unwrap_or_else(PoisonError::into_inner).insert(id, edition.clone());
        Ok(edition)
    }

    /// Every edition, the newest first. Each is read from the database once in the life of the program.
    pub async fn editions(&self, me: &Me) -> Result<Vec<Kept>, AppError> {
        Self::permit_in_network(me, NetworkAction::LayCycle)?;
        let mut kept = Vec::new();
        for (id, at) in store::cycles::editions(&self.store).await? {
            kept.push(Kept { id, at, edition: self.edition(id).await? });
        }
        Ok(kept)
    }

    /// Saves content, unless the very same content is there already.
    pub async fn keep_edition(&self, edition: &Edition) -> Result<EditionId, AppError> {
        let text = serde_json::to_string(edition).map_err(|_| AppError::Fault("editions"))?;
        let digest = vault::digest(text.as_bytes());
        if let Some(known) = store::cycles::edition_of(&self.store, &digest).await? {
            return Ok(known);
        }
        let (tx, id) = (self.store.begin().await?, vault::fresh_id());
        match store::cycles::add_edition(&tx, id, &digest, text, self.now()).await {
            // Somebody kept the same a moment ago.
            Err(StoreError::Taken) => {
                drop(tx);
                store::cycles::edition_of(&self.store, &digest).await?.ok_or(AppError::Stale)
            }
            added => {
                added?;
                tx.commit().await?;
                Ok(id)
            }
        }
    }

    /// Keeps what ships with the product: the sample standards and the KvIP format.
    pub async fn keep_built_in(&self, me: &Me) -> Result<EditionId, AppError> {
        Self::permit_in_network(me, NetworkAction::LayCycle)?;
        let edition = content::built_in().map_err(|_: Vec<ImportProblem>| AppError::Fault("content"))?;
        let id = self.keep_edition(&edition).await?;
        let tx = self.store.begin().await?;
        self.log_network(&tx, me, &NetworkEvent::EditionKept { edition: id }).await?;
        tx.commit().await?;
        Ok(id)
    }
}
