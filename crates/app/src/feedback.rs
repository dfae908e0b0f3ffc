//! The team's feedback to the network leader, and closing the visit.

use crate::keys::{Opened, Scope};
use crate::log::Read;
use crate::saved::{Standing, Texts, about_feedback, vouch};
use crate::{App, AppError, Me, Problems};
use chrono::{DateTime, Utc};
use domain::event::Event;
use domain::feedback::Feedback;
use domain::id::{PersonId, VisitId};
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use vault::{Kind, Place, Sealed};

/// Feedback, opened.
#[derive(Debug, Clone)]
pub struct Given {
    /// Who gave it.
    pub by: PersonId,
    /// When it was given or last amended.
    pub at: DateTime<Utc>,
    /// Its version, from 1.
    pub version: i32,
    /// What she says.
    pub feedback: Feedback,
}

impl App {
    /// The visit, and what this person has given on it so far.
    pub async fn my_feedback(&self, me: &Me, visit: VisitId) -> Result<(Visit, Option<Given>), AppError> {
        let visit = self.look(me, visit, Action::SeeProgramme).await?;
        let Some(given) = store::feedback::find(&self.store, visit.id, me.id()).await? else {
            return Ok((visit, None));
        };
        let own = about_feedback(me.id());
        self.require_newest_feedback(visit.id, std::slice::from_ref(&given), |about| about == own).await?;
        let key = self.open_key(me, visit.id, Scope::Report).await?;
        let given = opened(&key, visit.id, given)?;
        Ok((visit, Some(given)))
    }

    /// A member tells the network leader how the visit went, or amends what she said; `read` is the version she
    /// amends, 0 at first. Sealed before it is stored.
    pub async fn give_feedback(
        &self,
        me: &Me,
        visit: VisitId,
        read: i32,
        feedback: &Feedback,
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::GiveFeedback).await?;
        self.check(&change.visit, feedback).await?;
        let before = store::feedback::find(change.tx(), visit, me.id()).await?;
        if before.map_or(0, |given| given.version) != read {
            return Err(AppError::Stale);
        }
        let seal = self.seal_key(change.tx(), me, visit, Scope::Report).await?;
        let (version, at) = (read.saturating_add(1), change.by.at);
        let text = serde_json::to_vec(feedback).map_err(|_| AppError::Fault("feedback"))?;
        let sealed = seal.seal(place(visit, me.id(), version)?, None, &text)?;
        let about = (about_feedback(me.id()), u32::try_from(version).unwrap_or_default());
        vouch(change.tx(), visit, change.by, about, (me.id(), &sealed)).await?;
        let new = store::feedback::Given { person: me.id(), version, sealed, at };
        store::feedback::save(change.tx(), visit, new).await?;
        let event = if read == 0 { Event::FeedbackGiven } else { Event::FeedbackAmended };
        change.apply(event, |visit, by| Ok(visit.give_feedback(by)))?;
        change.commit().await?;
        Ok(())
    }

    /// Everything the team has given, for the network leader.
    pub async fn read_feedback(&self, me: &Me, visit: VisitId) -> Result<(Visit, Vec<Given>), AppError> {
        let visit = self.look(me, visit, Action::ReadFeedback).await?;
        let given = store::feedback::of_visit(&self.store, visit.id).await?;
        self.require_newest_feedback(visit.id, &given, |_| true).await?;
        if given.is_empty() {
            return Ok((visit, Vec::new()));
        }
        self.log_read(me, Some(visit.id), &Read::Feedback).await?;
        let key = self.open_key(me, visit.id, Scope::Report).await?;
        let given = given.into_iter().map(|one| opened(&key, visit.id, one)).collect::<Result<_, _>>()?;
        Ok((visit, given))
    }

    /// Refuses to show feedback that is not what was given last, or among which some is missing.
    async fn require_newest_feedback(
        &self,
        visit: VisitId,
        given: &[store::feedback::Given],
        asked: impl Fn(&str) -> bool,
    ) -> Result<(), AppError> {
        let rows: Vec<Standing> = given.iter().map(Standing::from).collect();
        let wrong = self.not_as_vouched(visit, (Texts::Feedback, "feedback"), &rows, asked).await?;
        if wrong.is_empty() { Ok(()) } else { Err(AppError::Denied(Refusal::TextsDoNotAgree)) }
    }

    /// The network leader closes an accepted visit.
    pub async fn close_visit(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::CloseVisit).await?;
        change.apply(Event::VisitClosed, Visit::close)?;
        change.commit().await
    }

    /// Something must be said, and only about standards this visit has.
    async fn check(&self, visit: &Visit, feedback: &Feedback) -> Result<(), AppError> {
        let edition = self.edition(visit.edition).await?;
        let mut problems = Problems::default();
        if feedback.is_empty() {
            problems.add("organisation", "feedback-is-empty");
        }
        if feedback.unclear.iter().any(|code| edition.standards.standard(code).is_none()) {
            problems.add("unclear", "feedback-no-such-standard");
        }
        problems.check()
    }
}

fn place(visit: VisitId, person: PersonId, version: i32) -> Result<Place, AppError> {
    let version = u32::try_from(version).map_err(|_| AppError::Stale)?;
    Ok(Place { kind: Kind::Feedback, visit, item: person.to_string(), version })
}

fn opened(key: &Opened, visit: VisitId, given: store::feedback::Given) -> Result<Given, AppError> {
    let place = place(visit, given.person, given.version)?;
    let text = vault::open(&key.key, &place, &Sealed::from(given.sealed), &key.trust)?;
    let feedback = serde_json::from_slice(text.body()).map_err(|_| AppError::Fault("feedback"))?;
    Ok(Given { by: given.person, at: given.at, version: given.version, feedback })
}
