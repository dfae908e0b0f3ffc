//! The log as a file to take along: JSON Lines, piece by piece.
//!
//! The first line says what the log is called, its verifier key and a checkpoint; each further line is one leaf, whose text
//! is exactly the bytes that are hashed. With these alone anyone can build the tree and hold it against the checkpoint.

use super::Read;
use crate::{App, AppError, Me};
use domain::policy::NetworkAction;
use serde::Serialize;
use store::checkpoints::Signed;

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
    /// The signed checkpoint of so many leaves.
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
        self.export_log().await
    }

    /// The log for whoever runs the server.
    pub async fn export_log(&self) -> Result<Exported, AppError> {
        let checkpoint = self.checkpoint().await?;
        let (until, note) = checkpoint.map_or((0, String::new()), |Signed { size, note, .. }| (size, note));
        let verifier = self.log_verifier();
        let heading = Heading { format: "kvip-log/v1", verifier, size: until, checkpoint: &note };
        Ok(Exported { app: self.clone(), heading: Some(line(&heading)?), next: 0, until })
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
