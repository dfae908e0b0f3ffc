//! The papers of the team: each member signs her own, or says why she cannot.

use crate::{App, AppError, Me};
use domain::event::Event;
use domain::id::VisitId;
use domain::policy::Action;
use domain::visit::Visit;
use domain::visit::team::Papers;

/// What a member answers when she signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// Version of the secrecy undertaking she has read.
    pub secrecy: String,
    /// Version of the team's consent she has read.
    pub consent: String,
    /// Whether her name may stand in the report.
    pub named_in_report: bool,
}

impl App {
    /// The visit, for a member of its team who comes to read and sign.
    pub async fn papers(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        self.look(me, visit, Action::SignPapers).await
    }

    /// Signs both papers, in the versions the visit is frozen to. `Stale` when she has read another version.
    pub async fn sign_papers(&self, me: &Me, visit: VisitId, signing: Signing) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::SignPapers).await?;
        let papers = &self.edition(change.visit.edition).await?.format.papers;
        if signing.secrecy != papers.secrecy.version || signing.consent != papers.team_consent.version {
            return Err(AppError::Stale);
        }
        let Signing { secrecy, consent, named_in_report } = signing;
        change.apply(Event::PapersSigned, |visit, signed| {
            visit.sign_papers(Papers { secrecy, consent, named_in_report, signed })
        })?;
        change.commit().await
    }

    /// Says anew whether her name may stand in the report.
    pub async fn name_in_report(&self, me: &Me, visit: VisitId, named: bool) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::SignPapers).await?;
        change.apply(Event::PapersSigned, |visit, by| visit.name_in_report(by.by, named))?;
        change.commit().await
    }

    /// Declares a conflict of interest with the host: it is kept with the person, what she signed no longer holds, and the
    /// network leader is told.
    pub async fn declare_conflict(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::SignPapers).await?;
        let host = change.visit.host.unit;
        let person = store::people::find(change.tx(), me.id()).await?;
        let mut person = person.ok_or(AppError::Hidden)?;
        if !person.conflicts.contains(&host) {
            person.conflicts.push(host);
            store::people::save(change.tx(), &person).await?;
        }
        change.apply(Event::ConflictDeclared, domain::visit::Visit::declare_conflict)?;
        change.commit().await
    }
}
