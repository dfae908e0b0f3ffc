//! Between words and what is stored: which key, which place, and back.

use super::Comment;
use crate::keys::{Opened, Scope, SealKey};
use crate::{App, AppError, Me};
use domain::actor::Actor;
use domain::content::{Edition, SectionTemplate};
use domain::id::{CommentId, PersonId, VisitId};
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::report::section::Body;
use domain::visit::Visit;
use store::Db;
use store::sections::Version;
use vault::{Header, Kind, Place, Sealed};

/// The key that words are sealed to while the report lies where it lies.
pub(super) fn scope_at(desk: Desk) -> Scope {
    match desk {
        Desk::NotBegun | Desk::Drafting | Desk::WithTeam => Scope::Notes,
        Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted => Scope::Report,
    }
}

/// The names of the keys whose words a person may see.
pub(super) fn visible_to(me: &Me, visit: &Visit) -> &'static [&'static str] {
    if Actor::on(me.who(), visit).role.in_team() { &["notes", "report"] } else { &["report"] }
}

/// The keys of a visit that a person holds, opened once.
pub(super) struct Keys {
    notes: Option<Opened>,
    report: Option<Opened>,
}

impl Keys {
    fn of(&self, scope: &str) -> Option<&Opened> {
        if scope == Scope::Notes.name() { self.notes.as_ref() } else { self.report.as_ref() }
    }

    /// The words of a version; `None` without its key, or when that key is destroyed.
    pub(super) fn version(&self, version: &Version, edition: &Edition) -> Result<Option<Body>, AppError> {
        let (Some(key), Some(section)) = (self.of(&version.scope), edition.format.section(&version.section))
        else {
            return Ok(None);
        };
        let place = section_place(version.visit, &version.section, version.version);
        let opened = vault::open(&key.key, &place, &Sealed::from(version.sealed.clone()), &key.trust)?;
        Ok(Some(decoded(section, opened.text()?)))
    }

    /// The words of a version that must be there.
    pub(super) fn current(&self, version: &Version, edition: &Edition) -> Result<Body, AppError> {
        self.version(version, edition)?.ok_or(AppError::Denied(Refusal::KeysAreMissing))
    }

    /// A comment with its answer; `None` without its key.
    pub(super) fn comment(&self, it: &store::comments::Comment) -> Result<Option<Comment>, AppError> {
        let Some(key) = self.of(&it.scope) else { return Ok(None) };
        let open = |place: &Place, sealed: &[u8]| -> Result<String, AppError> {
            Ok(vault::open(&key.key, place, &Sealed::from(sealed.to_vec()), &key.trust)?.text()?.to_owned())
        };
        let place = if it.section.is_empty() {
            reason_place(it.visit, it.id)
        } else {
            comment_place(it.visit, it.id)
        };
        let answer = it.answer.as_deref().map(|sealed| open(&answer_place(it.visit, it.id), sealed));
        Ok(Some(Comment {
            id: it.id,
            by: it.by,
            at: it.at,
            text: open(&place, &it.sealed)?,
            answer: answer.transpose()?,
            resolved: it.resolved,
        }))
    }
}

impl App {
    /// The keys of a visit that the person holds.
    pub(super) async fn report_keys(&self, me: &Me, visit: VisitId) -> Result<Keys, AppError> {
        let held = |key: Result<Opened, AppError>| match key {
            Ok(key) => Ok(Some(key)),
            Err(AppError::Denied(Refusal::KeysAreMissing)) => Ok(None),
            Err(error) => Err(error),
        };
        Ok(Keys {
            notes: held(self.open_key(me, visit, Scope::Notes).await)?,
            report: held(self.open_key(me, visit, Scope::Report).await)?,
        })
    }

    /// What seals words while the report lies at `desk`.
    pub(super) async fn sealer(
        &self,
        db: &impl Db,
        me: &Me,
        visit: VisitId,
        desk: Desk,
    ) -> Result<Sealer, AppError> {
        self.sealer_to(db, me, visit, scope_at(desk)).await
    }

    pub(super) async fn sealer_to(
        &self,
        db: &impl Db,
        me: &Me,
        visit: VisitId,
        scope: Scope,
    ) -> Result<Sealer, AppError> {
        Ok(Sealer { key: self.seal_key(db, me, visit, scope).await?, scope, author: me.id() })
    }
}

/// Seals words of one author to one key of a visit.
pub(super) struct Sealer {
    key: SealKey,
    scope: Scope,
    author: PersonId,
}

impl Sealer {
    /// The name of the key.
    pub(super) fn scope(&self) -> String {
        self.scope.name().into_owned()
    }

    /// The same key for words of someone else, which the server signs for.
    pub(super) fn for_author(self, author: PersonId) -> Self {
        if author == self.author { self } else { Self { key: self.key.by_server(), author, ..self } }
    }

    pub(super) fn seal(&self, place: Place, text: &str) -> Result<Vec<u8>, AppError> {
        self.seal_after(place, None, text)
    }

    fn seal_after(&self, place: Place, previous: Option<String>, text: &str) -> Result<Vec<u8>, AppError> {
        let header = Header { place, previous, author: self.author };
        let to = std::slice::from_ref(&self.key.to);
        Ok(vault::seal(to, &header, text.as_bytes(), self.key.by())?.into_bytes())
    }

    /// A version of a section, which follows the one of that digest.
    pub(super) fn section(
        &self,
        visit: VisitId,
        section: &str,
        version: u32,
        previous: Option<String>,
        body: &Body,
    ) -> Result<Vec<u8>, AppError> {
        self.seal_after(section_place(visit, section, version), previous, &encoded(body)?)
    }
}

fn section_place(visit: VisitId, section: &str, version: u32) -> Place {
    Place { kind: Kind::Section, visit, item: section.to_owned(), version }
}

pub(super) fn comment_place(visit: VisitId, id: CommentId) -> Place {
    Place { kind: Kind::Comment, visit, item: id.to_string(), version: 1 }
}

pub(super) fn answer_place(visit: VisitId, id: CommentId) -> Place {
    Place { kind: Kind::Comment, visit, item: format!("{id}/answer"), version: 1 }
}

pub(super) fn reason_place(visit: VisitId, id: CommentId) -> Place {
    Place { kind: Kind::Reason, visit, item: id.to_string(), version: 1 }
}

fn encoded(body: &Body) -> Result<String, AppError> {
    match body {
        Body::Text(text) => Ok(text.clone()),
        Body::Rows(rows) => serde_json::to_string(rows).map_err(|_| AppError::Fault("sections")),
    }
}

fn decoded(section: &SectionTemplate, text: &str) -> Body {
    match Body::empty(section) {
        Body::Text(_) => Body::Text(text.to_owned()),
        Body::Rows(_) => Body::Rows(serde_json::from_str(text).unwrap_or_default()),
    }
}
