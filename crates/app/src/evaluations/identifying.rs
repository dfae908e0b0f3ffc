//! Places in the answers that may tell who someone is, so that they are reworded before others read them.

use super::Evaluation;
use crate::{AppError, giveaways};
use domain::evaluation::Field;

/// A place in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifying {
    /// Which answer.
    pub field: Field,
    /// What it looks like; key of a text.
    pub looks_like: &'static str,
}

impl Evaluation {
    /// Every answer with something in it that points straight at a person, once for each kind.
    pub async fn identifying(&self) -> Result<Vec<Identifying>, AppError> {
        let texts: Vec<(Field, String)> = self
            .answers
            .iter()
            .filter(|(_, answer)| answer.value.len() > 4)
            .map(|(field, answer)| (field.clone(), answer.value.clone()))
            .collect();
        let found = tokio::task::spawn_blocking(move || found_in(&texts)).await;
        found.map_err(|_| AppError::Fault("looking for identifying text"))
    }
}

fn found_in(texts: &[(Field, String)]) -> Vec<Identifying> {
    let mut found = Vec::new();
    for (field, text) in texts {
        for giveaway in giveaways::in_text(text, giveaways::Text::SelfEvaluation) {
            let place = Identifying { field: field.clone(), looks_like: giveaway.key() };
            if !found.contains(&place) {
                found.push(place);
            }
        }
    }
    found
}
