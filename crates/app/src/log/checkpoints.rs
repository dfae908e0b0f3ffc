//! Checkpoints: signed hourly while the log grows and at once after what weighs, put in a file, and sent.

use crate::change::queue;
use crate::{App, AppError};
use chrono::Duration;
use domain::letter::Letter;
use domain::person::NetworkRole;
use std::io::Write;
use std::path::Path;
use store::checkpoints::Signed;
use store::letters::Queued;
use vault::log::{Frontier, Hash};

/// The file in the folder of checkpoints, one signed note after the other.
pub(super) const FILE: &str = "log.txt";

impl App {
    /// Signs the log as it stands, unless the last checkpoint does already, and puts it in the file. `None` when nothing was
    /// ever logged. A log that is not its last checkpoint grown is never signed; that is a fault, and `kvip audit verify`
    /// tells where.
    pub async fn checkpoint(&self) -> Result<Option<Signed>, AppError> {
        let last = store::checkpoints::newest(&self.store).await?;
        let head = store::log::head(&self.store).await?;
        if head.size == 0 || last.as_ref().is_some_and(|last| last.size == head.size) {
            return Ok(last);
        }
        let tree = Frontier::from_bytes(head.size, &head.frontier)?;
        if let Some(last) = &last {
            self.require_grown(last, &tree).await?;
        }
        let note = self.log.key.sign(&self.log.origin, head.size, tree.root())?;
        let new = Signed { size: head.size, root: tree.root().to_vec(), note, at: self.now() };
        // It leaves the machine before it counts.
        self.put_in_file(new.note.clone()).await?;
        let tx = self.store.begin().await?;
        store::checkpoints::add(&tx, &new).await?;
        tx.commit().await?;
        Ok(Some(new))
    }

    /// A checkpoint after something that weighs. What was done stays done when it fails; the rounds try again.
    pub async fn checkpoint_at_once(&self) {
        if let Err(error) = self.checkpoint().await {
            tracing::error!(%error, "the log was not signed");
        }
    }

    async fn require_grown(&self, last: &Signed, tree: &Frontier) -> Result<(), AppError> {
        let other = AppError::Fault("the log is not what it was at its last checkpoint");
        let Ok(root) = Hash::try_from(last.root.as_slice()) else { return Err(other) };
        if self.has_grown((last.size, root), tree).await? { Ok(()) } else { Err(other) }
    }

    /// Whether the log's tree is an older one, by size and root, grown.
    pub(crate) async fn has_grown(&self, older: (u64, Hash), tree: &Frontier) -> Result<bool, AppError> {
        let Ok(plan) = vault::log::consistency(tree.size(), older.0) else { return Ok(false) };
        let Some(hashes) = self.hashes(plan.places()).await? else { return Ok(false) };
        let proof = plan.prove(hashes)?;
        Ok(vault::log::is_consistent(&proof, (tree.size(), tree.root()), older))
    }

    async fn put_in_file(&self, note: String) -> Result<(), AppError> {
        let folder = self.log.folder.clone();
        let put = tokio::task::spawn_blocking(move || append(&folder, &note)).await;
        let fault = AppError::Fault("the file of checkpoints cannot be written");
        match put {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(fault),
        }
    }

    /// What is to be done for the log now: a checkpoint when it is time for one, and its letter, at most once a day.
    pub async fn tend_log(&self) -> Result<(), AppError> {
        self.log_refusals().await?;
        let last = store::checkpoints::newest(&self.store).await?;
        let pause = Duration::minutes(self.settings.log.checkpoint_minutes);
        if last.is_some_and(|last| self.now() - last.at < pause) {
            return Ok(());
        }
        let before = store::checkpoints::newest(&self.store).await?.map(|last| last.size);
        let made = self.checkpoint().await?;
        store::log::forget_before(&self.store, self.today()).await?;
        if made.map(|made| made.size) == before { Ok(()) } else { self.queue_checkpoint_letters().await }
    }

    /// The newest checkpoint goes to those who can hold it against the log later.
    async fn queue_checkpoint_letters(&self) -> Result<(), AppError> {
        let holds = |role| move |person: &&domain::person::Person| person.holds(role);
        let people = store::people::all(&self.store).await?;
        let (leader, officer) = (holds(NetworkRole::NetworkLeader), holds(NetworkRole::PrivacyOfficer));
        let (today, at) = (self.today(), self.now());
        let tx = self.store.begin().await?;
        for person in people.iter().filter(|one| one.active && (leader(one) || officer(one))) {
            let once = format!("{:?} {} {today}", Letter::LogCheckpoint, person.id);
            let (person, letter) = (person.id, Letter::LogCheckpoint);
            let id = vault::fresh_id();
            queue(&tx, Queued { id, person, letter, visit: None, once, at, attempts: 0 }).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The newest checkpoint, as its letter carries it.
    pub(crate) async fn newest_checkpoint(&self) -> Result<Option<Signed>, AppError> {
        Ok(store::checkpoints::newest(&self.store).await?)
    }
}

/// One write to the end of the file, so that two servers never mix their lines.
fn append(folder: &Path, note: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(folder.join(FILE))?;
    file.write_all(format!("{note}\n").as_bytes())?;
    file.sync_all()
}
