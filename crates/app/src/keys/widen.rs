//! Files of a key that is being replaced. They lie outside the database, so they are not sealed anew in its transaction:
//!
//! ```text
//! before it is committed   to the old generation and the new      `widen_files`
//! after                    to the new one alone                   `narrow_files`
//! ```
//!
//! Whatever breaks it off, they open for those who hold a key. A server that stops in between leaves files that the old
//! generation opens too; its wraps and its shred secret are gone.

use super::Scope;
use crate::{App, AppError, Me};
use domain::id::{FileId, VisitId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::{Db, Tx};
use vault::{Identity, Recipient, Sealed};

impl App {
    /// Seals the files of a key to its next generation beside this one. How many.
    pub(super) async fn widen_files(
        &self,
        tx: &Tx,
        visit: &Visit,
        scope: Scope,
        (old, new): (&Identity, &Identity),
    ) -> Result<usize, AppError> {
        let files = files_of(tx, visit.id, scope).await?;
        let mut to = self.others_of_files(tx, visit, scope).await?;
        to.extend([old.recipient(), new.recipient()]);
        let done = self.seal_files(visit.id, &files, old, &to).await?;
        if !files.is_empty() {
            self.seen.widened(visit.id, scope);
        }
        Ok(done)
    }

    /// Takes the generation before off the files of keys that were replaced, where she holds the new one.
    pub(super) async fn narrow_files(&self, me: &Me) -> Result<(), AppError> {
        for (visit, scope) in self.seen.take_widened() {
            let key = match self.open_key(me, visit, scope).await {
                Ok(opened) => opened.key,
                Err(AppError::Denied(Refusal::KeysAreMissing)) => {
                    self.seen.widened(visit, scope);
                    continue;
                }
                Err(error) => return Err(error),
            };
            let Some(visit) = store::visits::find(&self.store, visit).await? else { continue };
            let files = files_of(&self.store, visit.id, scope).await?;
            let mut to = self.others_of_files(&self.store, &visit, scope).await?;
            to.push(key.recipient());
            self.seal_files(visit.id, &files, &key, &to).await?;
        }
        Ok(())
    }

    /// What does not open stays as it is and is told.
    async fn seal_files(
        &self,
        visit: VisitId,
        files: &[FileId],
        with: &Identity,
        to: &[Recipient],
    ) -> Result<usize, AppError> {
        let mut done = 0;
        for file in files {
            let Some(sealed) = store::blobs::get(&self.store, *file).await? else { continue };
            let Ok(sealed) = vault::reseal(with, to, &Sealed::from(sealed)) else {
                tracing::error!(%visit, %file, "a file does not open and is not sealed anew");
                continue;
            };
            store::blobs::put(&self.store, *file, sealed.into_bytes()).await?;
            done += 1;
        }
        Ok(done)
    }

    /// Whom files are sealed to beside their key: what the host attached is its own.
    async fn others_of_files(
        &self,
        db: &impl Db,
        visit: &Visit,
        scope: Scope,
    ) -> Result<Vec<Recipient>, AppError> {
        if scope != Scope::Report {
            return Ok(Vec::new());
        }
        let host = self.cards(db, &visit.host_ids()).await?;
        Ok(host.into_iter().map(|card| card.recipient).collect())
    }
}

async fn files_of(db: &impl Db, visit: VisitId, scope: Scope) -> Result<Vec<FileId>, AppError> {
    match scope {
        Scope::Report => {
            let files = store::files::of_family(db, visit, "").await?;
            Ok(files.into_iter().map(|file| file.id).collect())
        }
        Scope::Consents => {
            let forms = store::consent_seals::forms_of(db, visit).await?;
            Ok(forms.into_iter().map(|form| form.id).collect())
        }
        Scope::Notes | Scope::Concern(_) => Ok(Vec::new()),
    }
}
