//! Every signature on every report, held against the log and against who may sign on the visit. Nobody's key is needed: what
//! was signed stays closed, and whether the words are still those is seen by who reads them.

use crate::saved::{LastSaved, Standing};
use crate::{App, AppError};
use domain::id::VisitId;
use std::ops::Bound;
use store::log::Stretch;
use store::report_signatures::StoredSignature;
use vault::{Answered, Card};

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatures {
    /// How many there are that are as they were made.
    pub sound: usize,
    /// Those that are not, by visit and by what the log calls them.
    pub wrong: Vec<(VisitId, String)>,
}

impl App {
    /// Holds every signature on a report against the log and against the cards that the visit's rosters vouch for.
    pub async fn verify_signatures(&self) -> Result<Signatures, AppError> {
        let mut found = Signatures::default();
        for visit in store::report_signatures::visits(&self.store).await? {
            let rows = store::report_signatures::of_visit(&self.store, visit).await?;
            let mut wrong = self.not_as_logged(visit, &rows).await?;
            let cards = self.vouched_cards(&self.store, visit).await?;
            let forged =
                rows.iter().filter(|row| !self.is_hers(row, &cards)).map(|row| Standing::from(row).about);
            wrong.extend(forged);
            wrong.sort_unstable();
            wrong.dedup();
            let sound = rows.iter().filter(|row| !wrong.contains(&Standing::from(*row).about)).count();
            found.sound += sound;
            found.wrong.extend(wrong.into_iter().map(|about| (visit, about)));
        }
        Ok(found)
    }

    /// Signatures that differ from what the log says, are missing, or that it never heard of.
    async fn not_as_logged(&self, visit: VisitId, rows: &[StoredSignature]) -> Result<Vec<String>, AppError> {
        let end = |letter: &str| Bound::Included(format!("signature-{letter}"));
        let stretch = Stretch { from: end("0"), to: end("z") };
        let last = LastSaved::of(&self.store, visit, &stretch).await?;
        let standing: Vec<Standing> = rows.iter().map(Standing::from).collect();
        let mut wrong = last.differing(&standing, |text| text.about.starts_with("signature-"));
        wrong.extend(standing.into_iter().map(|row| row.about).filter(|about| last.text(about).is_none()));
        Ok(wrong)
    }

    fn is_hers(&self, row: &StoredSignature, cards: &[Card]) -> bool {
        let hers = cards.iter().filter(|card| card.person == row.person);
        let mut signed = hers.filter_map(|card| self.seen.verify::<Answered>(&row.deed, &card.verifier).ok());
        signed.any(|it| {
            (it.visit, it.edition, it.step.as_str(), it.person)
                == (row.visit, row.edition, &row.step, row.person)
        })
    }
}
