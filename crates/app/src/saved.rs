//! What the log says of sealed texts: each must be the one that was saved last.
//!
//! A text removed, put back from a copy or exchanged in the database still opens, for it was sealed once. But the newest
//! leaf about it tells another digest. Whoever rewrites the log as well is found by the audit and by the checkpoints that
//! left the machine.

use crate::keys::KeyEvent;
use crate::{App, AppError};
use domain::event::SavedText;
use domain::id::{CommentId, ConcernId, NoteId, PersonId, VisitId};
use domain::refusal::Refusal;
use serde::Deserialize;
use std::collections::HashMap;
use std::ops::Bound;
use store::comments::Comment;
use store::concerns::StoredText;
use store::feedback::Given;
use store::log::{Leaf, Stretch};
use store::notes::StoredNote;
use store::sections::Version;
use store::views::StoredView;
use store::{Db, Tx};

mod vouched;

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
}

/// A text as its row stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    /// What the log calls it.
    pub(crate) about: String,
    /// Its version and the digest of what is sealed; `None` while it is only being written.
    text: Option<(u32, String)>,
}

impl Standing {
    fn of(about: String, version: u32, sealed: &[u8]) -> Self {
        Self { about, text: Some((version, vault::digest(sealed))) }
    }

    /// A comment, and its answer if it has one.
    pub(crate) fn of_comment(comment: &Comment) -> Vec<Self> {
        let about = about_comment(comment.id);
        let answer = comment.answer.as_ref().map(|answer| Self::of(format!("{about}-answer"), 1, answer));
        std::iter::once(Self::of(about, 1, &comment.sealed)).chain(answer).collect()
    }
}

/// What the log calls a comment; its answer is called so and `-answer`.
pub(crate) fn about_comment(id: CommentId) -> String {
    format!("comment-{id}")
}

impl From<&Given> for Standing {
    fn from(given: &Given) -> Self {
        let version = u32::try_from(given.version).unwrap_or_default();
        Self::of(about_feedback(given.person), version, &given.sealed)
    }
}

/// What the log calls somebody's feedback.
pub(crate) fn about_feedback(person: PersonId) -> String {
    format!("feedback-{person}")
}

impl From<&StoredText> for Standing {
    fn from(text: &StoredText) -> Self {
        Self::of(about_concern(text.concern, text.number), 1, &text.sealed)
    }
}

/// What the log calls a text of a concern.
pub(crate) fn about_concern(concern: ConcernId, number: u32) -> String {
    format!("concern-{concern}-{number}")
}

impl From<&StoredNote> for Standing {
    fn from(note: &StoredNote) -> Self {
        let text = note.kind.map(|_| (note.version, vault::digest(&note.sealed)));
        Self { about: note.id.to_string(), text }
    }
}

impl From<&StoredView> for Standing {
    fn from(view: &StoredView) -> Self {
        Self { about: view.about.clone(), text: Some((view.version, vault::digest(&view.sealed))) }
    }
}

impl From<&Version> for Standing {
    fn from(row: &Version) -> Self {
        Self { about: row.section.clone(), text: Some((row.version, vault::digest(&row.sealed))) }
    }
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
        Texts::Sections => {
            let rows = store::sections::of_visit(tx, visit).await?;
            Ok(rows.iter().map(Standing::from).filter(|row| abouts.contains(&row.about)).collect())
        }
    }
}

#[cfg(test)]
mod tests;
