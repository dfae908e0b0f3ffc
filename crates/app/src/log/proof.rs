//! The proof that a line stands in the log, for whoever holds the checkpoint or will.

use crate::{App, AppError, Me};
use domain::policy::NetworkAction;
use std::collections::HashMap;
use store::checkpoints::Signed;
use vault::log::{Hash, Place};

/// What proves a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The line's text: exactly the bytes that are hashed.
    pub leaf: String,
    /// A C2SP tlog-proof with the newest checkpoint in it; `None` while no checkpoint covers the line.
    pub text: Option<String>,
}

impl App {
    /// Hashes kept beside leaves, in the order asked for; `None` when one is not there.
    pub(crate) async fn hashes(&self, places: &[Place]) -> Result<Option<Vec<Hash>>, AppError> {
        let mut positions: Vec<u64> = places.iter().map(|place| place.position).collect();
        positions.dedup();
        let lines = store::log::lines(&self.store, &positions).await?;
        let beside: HashMap<u64, _> = lines.into_iter().map(|line| (line.position, line.beside)).collect();
        let at = |place: &Place| {
            let beside = beside.get(&place.position)?;
            let Some(level) = place.level.checked_sub(1) else {
                return beside.hash.as_slice().try_into().ok();
            };
            beside.nodes.get(level * 32..level * 32 + 32)?.try_into().ok()
        };
        Ok(places.iter().map(at).collect())
    }

    /// The proof of one line against the newest checkpoint.
    pub async fn log_proof(&self, me: &Me, position: u64) -> Result<Proof, AppError> {
        Self::permit_in_network(me, NetworkAction::ReadLog)?;
        let line = store::log::stored(&self.store, position).await?.ok_or(AppError::Hidden)?;
        let newest = store::checkpoints::newest(&self.store).await?;
        let text = match newest.filter(|newest| newest.size > position) {
            Some(checkpoint) => Some(self.proof_against(position, &checkpoint).await?),
            None => None,
        };
        Ok(Proof { leaf: line.leaf, text })
    }

    async fn proof_against(&self, position: u64, checkpoint: &Signed) -> Result<String, AppError> {
        let plan = vault::log::inclusion(checkpoint.size, position)?;
        let hashes = self.hashes(plan.places()).await?.ok_or(AppError::Fault("leaves"))?;
        Ok(vault::log::proof_text(position, &plan.prove(hashes)?, &checkpoint.note))
    }
}
