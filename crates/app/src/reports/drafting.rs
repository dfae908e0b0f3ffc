//! The draft is made: from the self-evaluation, last year's list and the notes.

use super::agree;
use super::sealing::sealed_section;
use crate::keys::{Scope, SealKey};
use crate::texts::Words;
use crate::{App, AppError, Change, Me};
use domain::content::Edition;
use domain::evaluation::{Aspect, Field, Reply, Snapshot};
use domain::event::Event;
use domain::id::{PersonId, VisitId};
use domain::lang::Lang;
use domain::measure::{Recommendation, Status};
use domain::policy::Action;
use domain::programme;
use domain::report::draft::{self, FollowedUp, Known, Noted, Phrase, Rated};
use domain::report::plan;
use domain::report::section::{Body, Progress};
use domain::visit::Visit;
use store::sections::Version;

impl App {
    /// Begins the report: every section is drafted and given out. It is written in the visit leader's language.
    pub async fn begin_report(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let visit = self.look(me, visit, Action::BeginReport).await?;
        let edition = self.edition(visit.edition).await?;
        let bodies = Box::pin(self.first_draft(me, &visit, &edition)).await?;
        let mut change = self.begin(me, visit.id, Action::BeginReport).await?;
        let tasks = plan::first(&edition.format.report, &change.visit);
        let people = given_to_others(&change, &tasks);
        change.apply(Event::ReportBegun, |visit, by| visit.report.begin(by, me.lang(), tasks))?;
        let sealer = self.seal_key(change.tx(), me, visit.id, Scope::Notes).await?;
        for (section, body) in bodies {
            let version = drafted(&change, &sealer, section, &body)?;
            agree::put(&change, version, None).await?;
        }
        change.record(Event::SectionsGiven { people });
        change.commit().await
    }

    async fn first_draft(
        &self,
        me: &Me,
        visit: &Visit,
        edition: &Edition,
    ) -> Result<Vec<(String, Body)>, AppError> {
        let notes = self.open_notes(me, visit.id).await?;
        let heard = self.heard(&self.store, visit.id).await?;
        let snapshot = self.snapshot_of(visit.id).await?;
        let last = self.last_year(&self.store, visit).await?;
        let noted = notes.into_iter().filter_map(|note| {
            let session = heard.kind_of(visit.programme.session(note.session).ok()?.kind, &note.speakers);
            let by_user_representative = visit.is_user_representative(note.author);
            Some(Noted {
                kind: note.kind,
                session,
                standard: note.standard,
                by_user_representative,
                text: note.text,
            })
        });
        let known = Known {
            edition,
            lang: me.lang(),
            // that someone talked alone is told nowhere
            held: visit
                .programme
                .sessions
                .iter()
                .map(|session| session.kind)
                .filter(|kind| *kind != programme::Kind::Conversation)
                .collect(),
            introduction: introduction(edition, snapshot.as_ref()),
            focus_areas: snapshot.as_ref().map(|it| it.answers.focus()).unwrap_or_default(),
            ratings: ratings(edition, snapshot.as_ref()),
            before: visit.previous.map(|_| followed_up(&last.recommendations, snapshot.as_ref())),
            notes: noted.collect(),
            voices: self.made_voices(me, visit, edition, me.lang()).await?,
        };
        Ok(draft::draft(&known, &|phrase| say(me.lang(), phrase)))
    }
}

fn given_to_others(change: &Change<'_>, tasks: &[domain::report::SectionTask]) -> Vec<PersonId> {
    let mut people: Vec<PersonId> = tasks.iter().filter_map(|task| task.writer).collect();
    people.retain(|person| *person != change.by.by);
    people.sort_unstable();
    people.dedup();
    people
}

fn drafted(change: &Change<'_>, sealer: &SealKey, section: String, body: &Body) -> Result<Version, AppError> {
    Ok(Version {
        visit: change.visit.id,
        version: 1,
        edition: change.visit.report.edition,
        scope: sealer.scope(),
        progress: Progress::of(&body.readable(), true),
        sealed: sealed_section(sealer, change.visit.id, &section, 1, None, body)?,
        section,
        by: change.by.by,
        at: change.by.at,
    })
}

fn introduction(edition: &Edition, snapshot: Option<&Snapshot>) -> Vec<(String, String)> {
    let Some(snapshot) = snapshot else { return Vec::new() };
    let answer = |key: &String| snapshot.answer(&Field::Introduction(key.clone())).to_owned();
    edition.format.introduction.iter().map(|prompt| (prompt.key.clone(), answer(&prompt.key))).collect()
}

fn ratings(edition: &Edition, snapshot: Option<&Snapshot>) -> Vec<Rated> {
    let Some(snapshot) = snapshot else { return Vec::new() };
    let said = |code: &str, aspect| snapshot.answers.of_standard(code, aspect).to_owned();
    let rated = |standard: &domain::content::Standard| Rated {
        standard: standard.code.clone(),
        level: said(&standard.code, Aspect::Level),
        comment: said(&standard.code, Aspect::Comment),
    };
    edition.standards.standards().map(rated).filter(|rated| !rated.level.is_empty()).collect()
}

/// What this year's self-evaluation says about each; what the host wrote down as a measure where it says nothing.
pub(super) fn followed_up(
    recommendations: &[Recommendation],
    snapshot: Option<&Snapshot>,
) -> Vec<FollowedUp> {
    let answer = |one: &Recommendation, reply| {
        snapshot.map_or("", |it| it.answer(&Field::FollowUp(one.id, reply))).to_owned()
    };
    let one = |it: &Recommendation| {
        let comment = Some(answer(it, Reply::Comment)).filter(|comment| !comment.is_empty());
        let measure = it.measure.as_ref();
        FollowedUp {
            what: it.what.to_string(),
            status: Status::from_key(&answer(it, Reply::Status)).or(measure.map(|measure| measure.status)),
            comment: comment.or(measure.map(|measure| measure.what.to_string())).unwrap_or_default(),
        }
    };
    recommendations.iter().map(one).collect()
}

/// The words of the draft.
pub(super) fn say(lang: Lang, phrase: Phrase) -> String {
    lang.t(match phrase {
        Phrase::TeamMet => "draft-team-met",
        Phrase::Group(kind) => group(kind),
        Phrase::NoEvaluation => "draft-no-evaluation",
        Phrase::FirstVisit => "draft-first-visit",
        Phrase::Status(status) => followed(status),
        Phrase::UnitSays => "draft-unit-says",
        Phrase::TeamSays => "draft-team-says",
        Phrase::TenLines => "draft-ten-lines",
        Phrase::NoNotes => "draft-no-notes",
        Phrase::Suggestion => "draft-suggestion",
        Phrase::OtherMatters => "draft-other-matters",
        Phrase::SelfEvaluation => "draft-self-evaluation",
        Phrase::FunctionArea => "ratings-area",
        Phrase::NotAnswered => "ui-not-answered",
        Phrase::FromTheDay => "draft-from-the-day",
        Phrase::NothingRated => "draft-nothing-rated",
        Phrase::NotHeld => "draft-not-held",
        Phrase::FromViews => "draft-from-views",
        Phrase::OwnWords => "draft-own-words",
        Phrase::FirstProposal => "draft-first-proposal",
        Phrase::NetworkHelp => "draft-network-help",
    })
    .to_owned()
}

fn followed(status: Option<Status>) -> &'static str {
    match status {
        None => "draft-status-unknown",
        Some(Status::Planned) => "draft-status-planned",
        Some(Status::Started) => "draft-status-started",
        Some(Status::Done) => "draft-status-done",
        Some(Status::Dropped) => "draft-status-dropped",
    }
}

fn group(kind: programme::Kind) -> &'static str {
    use programme::Kind;
    match kind {
        Kind::Tour => "draft-group-tour",
        Kind::Management | Kind::SummingUp => "draft-group-management",
        Kind::FocusStaff => "draft-group-staff",
        // a conversation is told with the group it was held in place of
        Kind::FocusPatients | Kind::Conversation => "draft-group-patients",
        Kind::FocusRelatives => "draft-group-relatives",
        Kind::Dinner | Kind::TeamTime | Kind::Break => "draft-group-team",
    }
}
