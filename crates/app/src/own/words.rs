//! Her own words beside her notes: comments on reports, feedback, and what she wrote in concerns.

use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::feedback::Feedback;
use domain::id::{ConcernId, VisitId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use serde::Serialize;
use std::collections::BTreeMap;

/// Words of hers that opened, and how many did not.
#[derive(Debug, Default, Serialize)]
pub(super) struct OwnWords {
    comments: Vec<OwnComment>,
    feedback: Vec<OwnFeedback>,
    concerns: Vec<OwnConcern>,
    /// Places where she wrote something that did not open: her keys are locked, or it is destroyed.
    not_opened: usize,
}

#[derive(Debug, Serialize)]
struct OwnComment {
    visit: VisitId,
    section: String,
    at: DateTime<Utc>,
    text: String,
}

#[derive(Debug, Serialize)]
struct OwnFeedback {
    visit: VisitId,
    at: DateTime<Utc>,
    feedback: Feedback,
}

#[derive(Debug, Serialize)]
struct OwnConcern {
    concern: ConcernId,
    at: DateTime<Utc>,
    text: String,
}

impl App {
    /// What she wrote on these visits.
    pub(super) async fn own_words(&self, me: &Me, visits: &[Visit]) -> Result<OwnWords, AppError> {
        let mut own = OwnWords::default();
        self.own_comments(me, &mut own).await?;
        // she is on one or two visits at a time, and wrote in few
        for visit in visits.iter().filter(|visit| visit.feedback_from.contains(&me.id())) {
            match opened(self.my_feedback(me, visit.id).await)? {
                Some((_, Some(given))) => {
                    own.feedback.push(OwnFeedback {
                        visit: visit.id,
                        at: given.at,
                        feedback: given.feedback,
                    });
                }
                Some((_, None)) => {}
                None => own.not_opened += 1,
            }
        }
        for (visit, concern) in store::concerns::written_by(&self.store, me.id()).await? {
            let Some(case) = opened(self.concern(me, visit, concern).await)? else {
                own.not_opened += 1;
                continue;
            };
            let hers = case.texts.into_iter().filter(|text| text.by == me.id());
            own.concerns.extend(hers.map(|text| OwnConcern { concern, at: text.at, text: text.text }));
        }
        Ok(own)
    }

    async fn own_comments(&self, me: &Me, own: &mut OwnWords) -> Result<(), AppError> {
        let mut by_visit: BTreeMap<VisitId, Vec<store::comments::Comment>> = BTreeMap::new();
        for comment in store::comments::of_person(&self.store, me.id()).await? {
            by_visit.entry(comment.visit).or_default().push(comment);
        }
        for (visit, comments) in by_visit {
            let Some(words) = opened(self.words_of_comments(me, visit, &comments).await)? else {
                own.not_opened += comments.len();
                continue;
            };
            own.not_opened += comments.len() - words.len();
            let told = |(section, at, text)| OwnComment { visit, section, at, text };
            own.comments.extend(words.into_iter().map(told));
        }
        Ok(())
    }
}

/// What opened; `None` when her keys are locked or the key is not hers any more.
fn opened<T>(found: Result<T, AppError>) -> Result<Option<T>, AppError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(
            AppError::Locked
            | AppError::Hidden
            | AppError::Denied(Refusal::KeysAreMissing | Refusal::KeysDoNotAgree),
        ) => Ok(None),
        Err(error) => Err(error),
    }
}
