//! A network's own standards: read from a file, looked over, and kept as a new edition.

use super::NetworkEvent;
use crate::content::{self, Heading, ImportProblem};
use crate::{App, AppError, Me, Problems};
use documents::read::ReadError;
use domain::content::{Edition, StandardSet};
use domain::id::EditionId;
use domain::policy::NetworkAction;

/// A file of standards: TOML, or a workbook whose first sheet has one standard a row.
#[derive(Debug, Clone)]
pub struct Upload {
    /// What the file holds.
    pub bytes: Vec<u8>,
    /// What a workbook does not say about its set; TOML says it itself.
    pub heading: Heading,
}

impl App {
    /// Reads a file of standards without keeping it. What is wrong with the standards comes as the inner error.
    pub async fn read_standards(
        &self,
        me: &Me,
        upload: Upload,
    ) -> Result<Result<StandardSet, Vec<ImportProblem>>, AppError> {
        Self::permit_in_network(me, NetworkAction::KeepStandards)?;
        let read = tokio::task::spawn_blocking(move || read(upload));
        read.await.map_err(|_| AppError::Fault("a file of standards could not be read"))?
    }

    /// Keeps a set that was read, with the format that ships, as a new edition. Visits that have begun stay on theirs.
    pub async fn keep_standards(&self, me: &Me, set: &str) -> Result<EditionId, AppError> {
        Self::permit_in_network(me, NetworkAction::KeepStandards)?;
        let not_read = || AppError::Invalid(Problems::one("file", "standards-read-again"));
        let standards: StandardSet = serde_json::from_str(set).map_err(|_| not_read())?;
        let built_in = content::built_in().map_err(|_: Vec<ImportProblem>| AppError::Fault("content"))?;
        let edition = Edition { standards, format: built_in.format };
        if !edition.check().is_empty() {
            return Err(not_read());
        }
        let id = self.keep_edition(&edition).await?;
        let tx = self.store.begin().await?;
        self.log_network(&tx, me, &NetworkEvent::EditionKept { edition: id }).await?;
        tx.commit().await?;
        Ok(id)
    }
}

fn read(upload: Upload) -> Result<Result<StandardSet, Vec<ImportProblem>>, AppError> {
    let refused = |key| AppError::Invalid(Problems::one("file", key));
    if upload.bytes.is_empty() {
        return Err(refused("standards-no-file"));
    }
    // A workbook is a zip archive, and no TOML begins like one.
    if upload.bytes.starts_with(b"PK") {
        let rows = documents::sheet::rows(&upload.bytes).map_err(|error| refused(why(error)))?;
        return Ok(content::from_rows(upload.heading, &rows));
    }
    match std::str::from_utf8(&upload.bytes) {
        Ok(text) => Ok(content::parse_toml(text.trim_start_matches('\u{feff}'))),
        Err(_) => Err(refused("standards-unknown-kind")),
    }
}

fn why(error: ReadError) -> &'static str {
    match error {
        ReadError::TooLarge => "standards-too-large",
        ReadError::UnknownKind | ReadError::NotText => "standards-unknown-kind",
        ReadError::Broken => "standards-broken",
        ReadError::Empty => "standards-empty",
    }
}
