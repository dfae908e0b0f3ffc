//! The report: drafted from what is known, written by the team, and taken through its chain of approval.
//!
//! As long as it lies with the team its words are sealed to the key of the notes, for they are made of notes; when it goes
//! to the host they are sealed anew to the key of the report. So no earlier draft is ever open to those who come after.

use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::content::{Edition, SectionTemplate, Source};
use domain::id::{CommentId, PersonId, VisitId};
use domain::lang::Lang;
use domain::person::{Person, Signature, Unit};
use domain::policy::{Action, decide};
use domain::report::named::KeptNames;
use domain::report::section::{Body, DISSENT, Held, Progress};
use domain::visit::Visit;
use std::collections::HashMap;
use std::sync::Arc;

mod agree;
mod chain;
mod comments;
mod correction;
mod drafting;
mod gates;
mod generated;
mod given;
mod naming;
mod onwards;
mod plan;
mod points;
mod printed;
mod ratings;
mod reading;
mod sealing;
mod signed;
mod signing;
mod slides;
mod spreads;
mod stand_in;
mod words;
mod writing;

pub use crate::log::ReportFile;
pub use correction::Previous;
pub use documents::report::{RatedArea, Ratings};
pub use gates::Gates;
pub use given::Given as GivenAway;
pub use plan::Given;
pub use points::{area_name, facts};
pub use printed::Printed;
pub use signed::{HEAD as SIGNED_HEAD, Signatures, Signed, Stands, Told as SignedTold, Where as SignedWhere};
pub use slides::{Slide, Slides, SummingUp};
pub use spreads::{Piece, pieces};
pub use stand_in::{MayStandIn, StandIns};
pub use words::may_name;
pub use writing::{Earlier, Saved, may_write};

/// A report without its words: where it lies, and how far each section has come.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The visit.
    pub visit: Visit,
    /// The content it stays on.
    pub edition: Arc<Edition>,
    /// The host unit.
    pub unit: Unit,
    /// Everyone with a part in it, and everyone who has moved it.
    pub people: HashMap<PersonId, Person>,
    /// How far each section has come; none for those who do not have the report yet.
    pub heads: Vec<Head>,
    /// The edition this person has read last.
    pub read: Option<u32>,
    /// People of the host who have not opened their accounts, and so cannot be given the key yet.
    pub without_account: Vec<PersonId>,
}

/// How far a section has come.
#[derive(Debug, Clone)]
pub struct Head {
    /// Its key in the format.
    pub section: String,
    /// How far.
    pub progress: Progress,
    /// Who wrote in it last.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Comments that wait for an answer, of those this person can see.
    pub open_comments: usize,
}

/// A section to read or to write.
#[derive(Debug, Clone)]
pub struct Section {
    /// What the format says about it.
    pub template: SectionTemplate,
    /// What stands in it.
    pub body: Body,
    /// Which version; 0 for what is generated when it is read.
    pub version: u32,
    /// Who wrote in it last.
    pub by: Option<PersonId>,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// What stood in it when this person last read, where that is something else.
    pub before: Option<String>,
    /// Who else writes in it now.
    pub held: Option<Held>,
    /// What is said about it, the oldest first.
    pub comments: Vec<Comment>,
}

impl Section {
    /// Whether it is not in the report: the host sees nothing differently.
    pub fn is_left_out(&self) -> bool {
        self.template.key == DISSENT && self.body.readable().trim().is_empty()
    }

    /// Its heading. What the host sees differently stands under its name.
    pub fn heading(&self, lang: Lang, unit: &Unit) -> String {
        let title = self.template.title.get(lang);
        if self.template.key == DISSENT { format!("{title}: {}", unit.name) } else { title.to_owned() }
    }
}

/// A comment, opened.
#[derive(Debug, Clone)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What it says.
    pub text: String,
    /// What was answered.
    pub answer: Option<String>,
    /// Who took care of it, and when.
    pub resolved: Option<Signature>,
}

/// A report with its words.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The visit.
    pub visit: Visit,
    /// The content it stays on.
    pub edition: Arc<Edition>,
    /// The host unit.
    pub unit: Unit,
    /// Everyone with a part in it, and everyone who has moved it.
    pub people: HashMap<PersonId, Person>,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Names that may stand in it, for whoever opens the team's notes.
    pub(crate) kept: KeptNames,
    /// Names that stood in it when it left the team.
    pub(crate) stood: Vec<String>,
    /// Why it was sent back, by id.
    pub reasons: HashMap<CommentId, String>,
    /// The edition this person had read before this one, if any.
    pub before: Option<u32>,
    /// The answers that stand, and whether they hold.
    pub signed: Vec<Signed>,
    /// The accepted edition this one corrects.
    pub previous: Option<Previous>,
}

impl App {
    /// Where the report lies and how far each section has come.
    pub async fn report(&self, me: &Me, visit: VisitId) -> Result<Overview, AppError> {
        let visit = self.look(me, visit, Action::SeeVisit).await?;
        let edition = self.edition(visit.edition).await?;
        let reads = decide(&Actor::on(me.who(), &visit), Action::ReadReport, &visit).is_allowed();
        let heads = if reads { self.heads(me, &visit, &edition).await? } else { Vec::new() };
        let reading = store::readings::find(&self.store, visit.id, me.id()).await?;
        Ok(Overview {
            unit: self.unit(visit.host.unit).await?,
            people: self.report_people(&visit).await?,
            heads,
            read: reading.map(|reading| reading.edition),
            without_account: self.without_account(&visit.host_ids()).await?,
            visit,
            edition,
        })
    }

    async fn heads(&self, me: &Me, visit: &Visit, edition: &Edition) -> Result<Vec<Head>, AppError> {
        let mut rows = store::sections::of_visit(&self.store, visit.id).await?;
        let comments = store::comments::of_visit(&self.store, visit.id).await?;
        let visible = sealing::visible_to(me, visit);
        // what is generated is nobody's to write
        rows.retain(|row| {
            edition.format.section(&row.section).is_none_or(|one| one.source != Source::Generated)
        });
        let order = |key: &str| edition.format.report.iter().position(|section| section.key == key);
        rows.sort_by_key(|row| order(&row.section));
        let open = |key: &str| {
            let of_section = comments.iter().filter(|comment| comment.section == key);
            of_section.filter(|it| it.resolved.is_none() && visible.contains(&it.scope.as_str())).count()
        };
        let head = |row: store::sections::Version| Head {
            open_comments: open(&row.section),
            section: row.section,
            progress: row.progress,
            by: row.by,
            at: row.at,
        };
        Ok(rows.into_iter().map(head).collect())
    }

    /// Everyone named on the pages of a report.
    async fn report_people(&self, visit: &Visit) -> Result<HashMap<PersonId, Person>, AppError> {
        let mut ids = visit.people();
        let passages = &visit.report.passages;
        ids.extend(passages.iter().map(|passage| passage.seal.signed.by));
        ids.extend(passages.iter().filter_map(|passage| passage.instead_of));
        ids.sort_unstable();
        ids.dedup();
        self.names(&ids).await
    }

    async fn without_account(&self, people: &[PersonId]) -> Result<Vec<PersonId>, AppError> {
        let keys = store::accounts::keys_of(&self.store, people).await?;
        let lacks = |person: &&PersonId| !keys.iter().any(|key| key.person == **person);
        Ok(people.iter().filter(lacks).copied().collect())
    }
}
