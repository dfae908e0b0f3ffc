//! Reading: the cases that exist for someone, and one of them opened.

use super::{known, place};
use crate::keys::{Opened, Scope};
use crate::log::Read;
use crate::saved::{Standing, Texts, about_concern};
use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::concern::{Concern, Part, Word, Words};
use domain::id::{ConcernId, PersonId, VisitId};
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::concerns::StoredText;
use vault::Sealed;

/// A case, opened.
#[derive(Debug)]
pub struct Case {
    /// The visit.
    pub visit: Visit,
    /// The case.
    pub concern: Concern,
    /// What the reader is to it.
    pub part: Part,
    /// What was written in it, the first first.
    pub texts: Vec<Told>,
    /// How many texts are missing or did not open.
    pub damaged: usize,
    /// Whether the reader's key to it is not there yet.
    pub waits_for_key: bool,
}

/// A text of a case, opened.
#[derive(Clone)]
pub struct Told {
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What it tells.
    pub word: Word,
    /// Its words.
    pub text: String,
}

impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Told({})", self.at)
    }
}

impl App {
    /// The cases of a visit that exist for this person, the first first, without what was written.
    pub async fn concerns(&self, me: &Me, visit: VisitId) -> Result<(Visit, Vec<Concern>), AppError> {
        let visit = self.look(me, visit, Action::SeeConcerns).await?;
        let found = store::concerns::of_visit(&self.store, visit.id).await?;
        let found = found.into_iter().filter_map(|one| known(me, &visit, Some(one)));
        let found = found.map(|(concern, _)| concern).collect();
        Ok((visit, found))
    }

    /// A case with everything written in it. Hidden is answered as missing, also to someone whose keys are locked.
    pub async fn concern(&self, me: &Me, visit: VisitId, concern: ConcernId) -> Result<Case, AppError> {
        let visit = self.look(me, visit, Action::SeeConcerns).await?;
        let found = store::concerns::find(&self.store, concern).await?;
        let Some((concern, part)) = known(me, &visit, found) else {
            self.log_refused(me, visit.id, Action::SeeConcerns).await?;
            return Err(AppError::Hidden);
        };
        if me.is_locked() {
            return Err(AppError::Locked);
        }
        self.log_read(me, Some(visit.id), &Read::Concern { concern: concern.id }).await?;
        let mut case = Case { visit, concern, part, texts: Vec::new(), damaged: 0, waits_for_key: false };
        if !case.concern.has_key() {
            return Ok(case);
        }
        let key = match self.open_key(me, case.visit.id, Scope::Concern(case.concern.id)).await {
            Err(AppError::Denied(Refusal::KeysAreMissing)) => {
                case.waits_for_key = true;
                return Ok(case);
            }
            key => key?,
        };
        let mut stored = store::concerns::texts(&self.store, case.concern.id).await?;
        let rows: Vec<Standing> = stored.iter().map(Standing::from).collect();
        let family = format!("concern-{}", case.concern.id);
        let texts = (Texts::Concern(case.concern.id), family.as_str());
        let wrong = self.not_as_vouched(case.visit.id, texts, &rows, |_| true).await?;
        stored.retain(|text| !wrong.contains(&about_concern(text.concern, text.number)));
        let concern = case.concern.clone();
        let opened = tokio::task::spawn_blocking(move || open_each(&key, &concern, stored)).await;
        case.texts = opened.map_err(|_| AppError::Fault("opening a concern"))?;
        case.damaged = (case.concern.texts as usize).saturating_sub(case.texts.len());
        Ok(case)
    }
}

fn open_each(key: &Opened, concern: &Concern, stored: Vec<StoredText>) -> Vec<Told> {
    let mut told = Vec::with_capacity(stored.len());
    for text in stored {
        if let Some(Words { word, text: words }) = open(key, concern, &text) {
            told.push(Told { by: text.person, at: text.at, word, text: words.to_string() });
        } else {
            tracing::error!(concern = %concern.id, "a text of a concern does not open");
        }
    }
    told
}

fn open(key: &Opened, concern: &Concern, text: &StoredText) -> Option<Words> {
    let place = place(concern, text.number);
    let opened = vault::open(&key.key, &place, &Sealed::from(text.sealed.clone()), &key.trust).ok()?;
    // a text put under another author's name is as bad as a damaged one
    if opened.author == text.person { serde_json::from_slice(opened.body()).ok() } else { None }
}
