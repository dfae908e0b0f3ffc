//! The file itself: every field said in words a person can look up.

use crate::notes::Own;
use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::id::{NoteId, PersonId, SessionId, VisitId};
use domain::person::Person;
use domain::visit::Visit;
use domain::visit::team::TeamMember;
use serde::Serialize;
use serde_json::Value;

/// Far above what anyone has.
const MOST: u64 = 20_000;

/// Everything that is known of one person.
#[derive(Debug, Serialize)]
pub(super) struct OwnFile {
    format: &'static str,
    made_at: DateTime<Utc>,
    person: Person,
    unit: Option<String>,
    account: Account,
    visits: Vec<OwnVisit>,
    letters: Vec<OwnLetter>,
    notes: Vec<OwnNote>,
    /// Notes and drafts that did not open: one's keys are locked, or the notes are destroyed.
    notes_not_opened: usize,
    /// Comments, feedback and what she wrote in concerns.
    words: super::words::OwnWords,
    /// Lines of the log that name this person's id.
    log: Vec<LogLine>,
}

#[derive(Debug, Serialize)]
struct Account {
    recipient: Option<String>,
    verifier: Option<String>,
    ways_in: Vec<WayIn>,
    signed_in: Vec<Session>,
}

#[derive(Debug, Serialize)]
struct WayIn {
    kind: String,
    label: String,
    made_at: DateTime<Utc>,
}

#[derive(Debug, Serialize)]
struct Session {
    began: DateTime<Utc>,
    seen: DateTime<Utc>,
}

#[derive(Debug, Serialize)]
struct OwnVisit {
    visit: VisitId,
    host: Option<String>,
    day: Option<chrono::NaiveDate>,
    is_unit_leader: bool,
    is_key_staff: bool,
    /// Function, signed statements and declared conflict, as a member of the team.
    member: Option<TeamMember>,
}

#[derive(Debug, Serialize)]
struct OwnLetter {
    letter: domain::letter::Letter,
    queued_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Serialize)]
struct OwnNote {
    note: NoteId,
    visit: VisitId,
    session: Option<SessionId>,
    kind: &'static str,
    standard: Option<String>,
    at: DateTime<Utc>,
    text: String,
}

#[derive(Debug, Serialize)]
struct LogLine {
    position: i64,
    leaf: Value,
}

impl App {
    pub(super) async fn own_file(&self, me: &Me) -> Result<OwnFile, AppError> {
        let person = store::people::find(&self.store, me.id()).await?.ok_or(AppError::Hidden)?;
        let own = self.own_notes(me).await?;
        let notes_not_opened = own.closed;
        let leaves = store::own::leaves(&self.store, me.id(), MOST).await?;
        let line = |(position, leaf): (i64, String)| LogLine {
            position,
            leaf: serde_json::from_str(&leaf).unwrap_or(Value::String(leaf)),
        };
        let unit = match person.unit() {
            Some(unit) => Some(self.unit(unit).await?.name.to_string()),
            None => None,
        };
        let visits = store::visits::of_person(&self.store, me.id()).await?;
        Ok(OwnFile {
            format: "kvip-own-data/v1",
            made_at: self.now(),
            unit,
            account: self.own_account(me.id()).await?,
            visits: self.own_visits(me.id(), &visits).await?,
            words: self.own_words(me, &visits).await?,
            letters: self.own_letters(me.id()).await?,
            notes: told(own),
            notes_not_opened,
            log: leaves.into_iter().map(line).collect(),
            person,
        })
    }

    async fn own_account(&self, person: PersonId) -> Result<Account, AppError> {
        let key = store::accounts::key(&self.store, person).await?;
        let slots = store::accounts::slots(&self.store, person).await?;
        let sessions = store::own::sessions(&self.store, person).await?;
        Ok(Account {
            recipient: key.as_ref().map(|key| key.recipient.clone()),
            verifier: key.map(|key| key.verifier),
            ways_in: slots
                .into_iter()
                .map(|slot| WayIn { kind: slot.kind, label: slot.label, made_at: slot.made })
                .collect(),
            signed_in: sessions.into_iter().map(|(began, seen)| Session { began, seen }).collect(),
        })
    }

    async fn own_visits(&self, person: PersonId, visits: &[Visit]) -> Result<Vec<OwnVisit>, AppError> {
        let units: Vec<_> = visits.iter().map(|visit| visit.host.unit).collect();
        let units = store::units::some(&self.store, &units).await?;
        let one = |visit: &Visit| OwnVisit {
            visit: visit.id,
            host: units.iter().find(|unit| unit.id == visit.host.unit).map(|unit| unit.name.to_string()),
            day: visit.day(),
            is_unit_leader: visit.host.unit_leader == person,
            is_key_staff: visit.host.key_staff.contains(&person),
            member: visit.team.as_ref().and_then(|team| team.member(person)).cloned(),
        };
        Ok(visits.iter().map(one).collect())
    }

    async fn own_letters(&self, person: PersonId) -> Result<Vec<OwnLetter>, AppError> {
        let letters = store::own::letters(&self.store, person, MOST).await?;
        let one = |it: store::own::SentLetter| OwnLetter {
            letter: it.letter,
            queued_at: it.queued,
            sent_at: it.sent,
        };
        Ok(letters.into_iter().map(one).collect())
    }
}

/// Her notes and drafts in one list.
fn told(own: Own) -> Vec<OwnNote> {
    let mut notes: Vec<OwnNote> = own
        .notes
        .into_iter()
        .map(|(visit, note)| OwnNote {
            note: note.id,
            visit,
            session: Some(note.session),
            kind: note.kind.key(),
            standard: note.standard,
            at: note.at,
            text: note.text,
        })
        .collect();
    notes.extend(own.drafts.into_iter().map(|(visit, draft)| OwnNote {
        note: draft.id,
        visit,
        session: None,
        kind: "draft",
        standard: None,
        at: draft.at,
        text: draft.text,
    }));
    notes
}
