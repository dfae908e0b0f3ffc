//! What the log says of sealed texts: each must be the one that was saved last.
//!
//! A text removed, put back from a copy or exchanged in the database still opens, for it was sealed once. But the newest
//! leaf about it tells another digest. Whoever rewrites the log as well is found by the audit and by the checkpoints that
//! left the machine.

use crate::keys::KeyEvent;
use crate::{App, AppError};
use domain::event::SavedText;
use domain::id::{ConcernId, NoteId, VisitId};
use domain::refusal::Refusal;
use serde::Deserialize;
use std::collections::HashMap;
use std::ops::Bound;
use store::log::{Leaf, Stretch};
use store::{Db, Tx};

mod standing;
mod vouched;

pub(crate) use standing::{
    Standing, about_comment, about_concern, about_feedback, about_name, about_signature,
};
pub(crate) use vouched::{vouch, vouch_gone};

/// Which texts are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Texts {
    /// Notes; they are called by their ids.
    Notes,
    /// Sections of the report; they are called by their keys.
    Sections,
    /// Notes gone through and views.
    Views,
    /// Comments on the report, with their answers.
    Comments,
    /// The team's feedback.
    Feedback,
    /// What was written in one concern.
    Concern(ConcernId),
    /// The names behind the consents.
    Names,
    /// What people answered for when the report went on.
    Signatures,
}

/// What the newest leaf about a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Last {
    Saved(SavedText),
    /// It was deleted, or the leaf cannot be read.
    Gone,
}

/// The newest leaf about each text.
#[derive(Debug, Clone, Default)]
pub(crate) struct LastSaved(HashMap<String, Last>);

impl LastSaved {
    /// The newest leaves about the texts of a stretch.
    pub(crate) async fn of(db: &impl Db, visit: VisitId, stretch: &Stretch) -> Result<Self, AppError> {
        let leaves = store::log::newest(db, visit, stretch).await?;
        Ok(Self(leaves.into_iter().filter_map(|leaf| Some((leaf.about.clone()?, last(&leaf)))).collect()))
    }

    /// What was saved last.
    pub(crate) fn text(&self, about: &str) -> Option<&SavedText> {
        match self.0.get(about) {
            Some(Last::Saved(text)) => Some(text),
            Some(Last::Gone) | None => None,
        }
    }

    /// Whether this row is what was saved last. A text the log never heard of is older than this rule, or a draft.
    pub(crate) fn agrees(&self, row: &Standing) -> bool {
        match (self.0.get(&row.about), &row.text) {
            (None, _) | (Some(Last::Gone), None) => true,
            (Some(Last::Gone), Some(_)) | (Some(Last::Saved(_)), None) => false,
            (Some(Last::Saved(last)), Some((version, digest))) => {
                last.version == *version && last.sealed == *digest
            }
        }
    }

    /// The texts that are not what was saved last; those that are `expected` and not among the rows are gone.
    pub(crate) fn differing(&self, rows: &[Standing], expected: impl Fn(&SavedText) -> bool) -> Vec<String> {
        let wrong = rows.iter().filter(|row| !self.agrees(row)).map(|row| row.about.clone());
        let there = |text: &SavedText| rows.iter().any(|row| row.about == text.about);
        let gone = self.0.values().filter_map(|last| match last {
            Last::Saved(text) if expected(text) && !there(text) => Some(text.about.clone()),
            Last::Saved(_) | Last::Gone => None,
        });
        let mut all: Vec<String> = wrong.chain(gone).collect();
        all.sort_unstable();
        all
    }
}

fn last(leaf: &Leaf) -> Last {
    #[derive(Deserialize)]
    struct Says {
        #[serde(flatten)]
        text: Option<SavedText>,
    }
    let says = serde_json::from_str::<Says>(&leaf.leaf).ok().and_then(|says| says.text);
    says.filter(|text| leaf.about.as_ref() == Some(&text.about)).map_or(Last::Gone, Last::Saved)
}

/// From the first to the last of these.
fn over(abouts: &[String]) -> Stretch {
    let end = |about: Option<&String>| about.map_or(Bound::Unbounded, |about| Bound::Included(about.clone()));
    Stretch { from: end(abouts.iter().min()), to: end(abouts.iter().max()) }
}

impl App {
    /// Which of these texts are truly not what was saved last. They are looked at again under the visit's lock, since one may
    /// have been saved between two looks; those that remain raise the alarm.
    pub(crate) async fn not_as_saved(
        &self,
        visit: VisitId,
        texts: Texts,
        suspected: &[String],
    ) -> Result<Vec<String>, AppError> {
        if suspected.is_empty() {
            return Ok(Vec::new());
        }
        let tx = self.store.begin().await?;
        store::visits::hold(&tx, visit).await?;
        let rows = standing(&tx, visit, texts, suspected).await?;
        let last = LastSaved::of(&tx, visit, &over(suspected)).await?;
        drop(tx);
        let wrong = last.differing(&rows, |text| suspected.contains(&text.about));
        if !wrong.is_empty() {
            self.alarm(visit, KeyEvent::TextForged { texts: wrong.clone() });
        }
        Ok(wrong)
    }

    /// In a change, which holds the visit: refuses when a text called one of `abouts` is not what was saved last.
    pub(crate) async fn require_as_saved(
        &self,
        tx: &Tx,
        visit: VisitId,
        abouts: &[String],
        rows: &[Standing],
    ) -> Result<LastSaved, AppError> {
        let last = LastSaved::of(tx, visit, &over(abouts)).await?;
        let wrong = last.differing(rows, |text| abouts.contains(&text.about));
        if wrong.is_empty() {
            return Ok(last);
        }
        self.alarm(visit, KeyEvent::TextForged { texts: wrong });
        Err(AppError::Denied(Refusal::TextsDoNotAgree))
    }
}

async fn standing(
    tx: &Tx,
    visit: VisitId,
    texts: Texts,
    abouts: &[String],
) -> Result<Vec<Standing>, AppError> {
    match texts {
        Texts::Notes => {
            let ids: Vec<NoteId> = abouts.iter().filter_map(|about| about.parse().ok()).collect();
            Ok(store::notes::some(tx, visit, &ids).await?.iter().map(Standing::from).collect())
        }
        Texts::Views => {
            let rows = store::views::of_visit(tx, visit).await?;
            Ok(rows.iter().map(Standing::from).filter(|row| abouts.contains(&row.about)).collect())
        }
        Texts::Comments => {
            let rows = store::comments::of_visit(tx, visit).await?;
            Ok(rows.iter().flat_map(Standing::of_comment).filter(|row| abouts.contains(&row.about)).collect())
        }
        Texts::Feedback => {
            let rows = store::feedback::of_visit(tx, visit).await?;
            Ok(rows.iter().map(Standing::from).filter(|row| abouts.contains(&row.about)).collect())
        }
        Texts::Concern(concern) => {
            let rows = store::concerns::texts(tx, concern).await?;
            Ok(rows.iter().map(Standing::from).filter(|row| abouts.contains(&row.about)).collect())
        }
        Texts::Names => {
            let rows = store::consent_seals::names_of(tx, visit).await?;
            Ok(rows.iter().map(Standing::from).filter(|row| abouts.contains(&row.about)).collect())
        }
        Texts::Signatures => {
            let rows = store::report_signatures::of_visit(tx, visit).await?;
            Ok(rows.iter().map(Standing::from).filter(|row| abouts.contains(&row.about)).collect())
        }
        Texts::Sections => {
            let rows = store::sections::of_visit(tx, visit).await?;
            Ok(rows.iter().map(Standing::from).filter(|row| abouts.contains(&row.about)).collect())
        }
    }
}

#[cfg(test)]
mod tests;
