//! Between words and what is stored: which key, which place, and back.

use super::Comment;
use crate::keys::{Opened, Scope, SealKey};
use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::content::{Edition, SectionTemplate};
use domain::id::{CommentId, VisitId};
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::report::section::Body;
use domain::visit::Visit;
use store::Db;
use store::sections::Version;
use vault::{Kind, Place, Sealed};

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
        let Some(section) = edition.format.section(&version.section) else { return Ok(None) };
        Ok(self.typed(version)?.map(|text| decoded(section, &text)))
    }

    /// The same, as it was sealed.
    pub(super) fn typed(&self, version: &Version) -> Result<Option<String>, AppError> {
        let Some(key) = self.of(&version.scope) else { return Ok(None) };
        let place = section_place(version.visit, &version.section, version.version);
        let opened = vault::open(&key.key, &place, &Sealed::from(version.sealed.clone()), &key.trust)?;
        Ok(Some(opened.text()?.to_owned()))
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

    /// The words of these comments of a visit, each with its section and time, as far as the person holds their keys.
    pub(crate) async fn words_of_comments(
        &self,
        me: &Me,
        visit: VisitId,
        comments: &[store::comments::Comment],
    ) -> Result<Vec<(String, DateTime<Utc>, String)>, AppError> {
        let keys = self.report_keys(me, visit).await?;
        let mut words = Vec::new();
        for row in comments {
            let opened = keys.comment(row)?;
            words.extend(opened.map(|comment| (row.section.clone(), comment.at, comment.text)));
        }
        Ok(words)
    }

    /// What seals words while the report lies at `desk`.
    pub(super) async fn sealer_at(
        &self,
        db: &impl Db,
        me: &Me,
        visit: VisitId,
        desk: Desk,
    ) -> Result<SealKey, AppError> {
        self.seal_key(db, me, visit, scope_at(desk)).await
    }
}

/// Seals a version of a section, which follows the one of that digest.
pub(super) fn sealed_section(
    key: &SealKey,
    visit: VisitId,
    section: &str,
    version: u32,
    previous: Option<String>,
    body: &Body,
) -> Result<Vec<u8>, AppError> {
    key.seal(section_place(visit, section, version), previous, encoded(body)?.as_bytes())
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
        Body::Points(points) => serde_json::to_string(points).map_err(|_| AppError::Fault("sections")),
        Body::Rows(rows) => serde_json::to_string(rows).map_err(|_| AppError::Fault("sections")),
    }
}

fn decoded(section: &SectionTemplate, text: &str) -> Body {
    match Body::empty(section) {
        Body::Text(_) => Body::Text(text.to_owned()),
        Body::Points(_) => Body::Points(serde_json::from_str(text).unwrap_or_default()),
        Body::Rows(_) => Body::Rows(serde_json::from_str(text).unwrap_or_default()),
    }
}
