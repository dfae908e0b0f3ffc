//! The leaves of one visit, each with the proof that it stands in the log.

use crate::{App, AppError};
use domain::id::VisitId;
use std::collections::HashMap;
use store::checkpoints::Signed;
use store::log::{Chosen, Line};
use vault::log::{Hash, Place, Plan};

/// Leaves that are proven at once.
const PIECE: u64 = 200;

/// A leaf's number, its text, and its proof once a checkpoint covers it.
pub(super) type Proven = (u64, String, Option<String>);

impl App {
    /// Every leaf of a visit, the newest first, and the newest checkpoint, which they are proven against.
    pub(super) async fn proofs_of(&self, visit: VisitId) -> Result<(Vec<Proven>, Option<Signed>), AppError> {
        let checkpoint = self.newest_checkpoint().await?;
        let (mut proven, mut before) = (Vec::new(), None);
        let of_visit = Chosen { visit: Some(visit), ..Chosen::default() };
        loop {
            let lines = store::log::page(&self.store, &of_visit, before, PIECE).await?;
            let Some(last) = lines.last() else { return Ok((proven, checkpoint)) };
            before = Some(last.position);
            proven.extend(self.proven(lines, checkpoint.as_ref()).await?);
        }
    }

    /// One question for the hashes of them all.
    async fn proven(&self, lines: Vec<Line>, checkpoint: Option<&Signed>) -> Result<Vec<Proven>, AppError> {
        let plan = |line: &Line| -> Result<Option<Plan>, AppError> {
            let Some(checkpoint) = checkpoint.filter(|it| it.size > line.position) else { return Ok(None) };
            Ok(Some(vault::log::inclusion(checkpoint.size, line.position)?))
        };
        let plans = lines.iter().map(plan).collect::<Result<Vec<_>, _>>()?;
        let mut places: Vec<Place> = plans.iter().flatten().flat_map(Plan::places).copied().collect();
        places.sort_unstable();
        places.dedup();
        let hashes = self.hashes(&places).await?.ok_or(AppError::Fault("leaves"))?;
        let known: HashMap<(u64, usize), Hash> =
            places.iter().map(|place| (place.position, place.level)).zip(hashes).collect();
        let prove = |(line, plan): (Line, Option<Plan>)| -> Result<Proven, AppError> {
            let proof = plan.zip(checkpoint).map(|(plan, checkpoint)| text(&line, &plan, &known, checkpoint));
            Ok((line.position, line.leaf.leaf, proof.transpose()?))
        };
        lines.into_iter().zip(plans).map(prove).collect()
    }
}

fn text(
    line: &Line,
    plan: &Plan,
    known: &HashMap<(u64, usize), Hash>,
    checkpoint: &Signed,
) -> Result<String, AppError> {
    let hash = |place: &Place| known.get(&(place.position, place.level)).copied();
    let hashes = plan.places().iter().map(hash).collect::<Option<Vec<_>>>();
    let proof = plan.prove(hashes.ok_or(AppError::Fault("leaves"))?)?;
    Ok(vault::log::proof_text(line.position, &proof, &checkpoint.note))
}
