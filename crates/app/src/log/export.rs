//! The log as a file to take along: JSON Lines, piece by piece.
//!
//! The first line says what the log is called, its verifier key and a checkpoint; each further line is one leaf, whose text
//! is exactly the bytes that are hashed. With these alone anyone can build the tree and hold it against the checkpoint.

use super::Read;
use crate::{App, AppError, Me};
use domain::policy::NetworkAction;
use serde::Serialize;

/// Leaves in one piece.
const PIECE: u64 = 500;

/// An export under way.
#[derive(Debug, Clone)]
pub struct Exported {
    app: App,
    heading: Option<String>,
    next: u64,
    until: u64,
}

/// The first line.
#[derive(Debug, Serialize)]
pub struct Heading<'a> {
    /// What this file is.
    pub format: &'static str,
    /// The verifier key, `name+hash+key`.
    pub verifier: String,
    /// Leaves that follow.
    pub size: u64,
    /// A signed checkpoint of the log, of so many of these leaves as it says; empty before the first.
    pub checkpoint: &'a str,
}

#[derive(Serialize)]
struct Exporting<'a> {
    position: u64,
    leaf: &'a str,
}

impl App {
    /// The log for the privacy officer to take along; a checkpoint is made first. That she took it is logged.
    pub async fn export_log_for(&self, me: &Me) -> Result<Exported, AppError> {
        Self::permit_in_network(me, NetworkAction::ReadLog)?;
        self.log_read(me, None, &Read::LogExport).await?;
        self.checkpoint().await?;
        self.export_log().await
    }

    /// The log for whoever runs the server, with the newest checkpoint there is; nothing is signed for it.
    pub async fn export_log(&self) -> Result<Exported, AppError> {
        let newest = self.newest_checkpoint().await?;
        let until = store::log::head(&self.store).await?.size;
        let checkpoint = newest.as_ref().map_or("", |newest| &newest.note);
        let verifier = self.log_verifier().await?;
        let heading = line(&Heading { format: "kvip-log/v1", verifier, size: until, checkpoint })?;
        Ok(Exported { app: self.clone(), heading: Some(heading), next: 0, until })
    }
}

impl Exported {
    /// The next piece; `None` when all is told.
    pub async fn piece(&mut self) -> Result<Option<String>, AppError> {
        if let Some(heading) = self.heading.take() {
            return Ok(Some(heading));
        }
        let left = self.until - self.next;
        if left == 0 {
            return Ok(None);
        }
        let found = store::log::after(&self.app.store, self.next, PIECE.min(left)).await?;
        let Some(last) = found.last() else { return Err(AppError::Fault("leaves")) };
        self.next = (last.position + 1).min(self.until);
        let mut piece = String::new();
        for stored in found.iter().filter(|stored| stored.position < self.until) {
            piece.push_str(&line(&Exporting { position: stored.position, leaf: &stored.leaf })?);
        }
        Ok(Some(piece))
    }
}

fn line(value: &impl Serialize) -> Result<String, AppError> {
    let mut line = serde_json::to_string(value).map_err(|_| AppError::Fault("log"))?;
    line.push('\n');
    Ok(line)
}
