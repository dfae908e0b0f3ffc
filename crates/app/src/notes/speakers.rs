//! Whose words a note holds: chosen from the consents that stand for its session, taken out when one no longer does.

use super::read::Shelf;
use crate::change::Change;
use crate::consents::{Standing, standing};
use crate::{App, AppError, Me, Problems};
use domain::consent::{Consent, Group, speaks_in};
use domain::event::Event;
use domain::id::{NoteId, PersonId, SessionId, VisitId};
use domain::note::Written;
use domain::policy::Action;
use domain::programme::Kind;
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::collections::{HashMap, HashSet};
use store::Db;
use store::notes::{Speakers, StoredNote};

impl App {
    /// Whose words these notes hold.
    pub(super) async fn speakers_of(
        &self,
        visit: &Visit,
        notes: &[StoredNote],
    ) -> Result<Speakers, AppError> {
        let ids: Vec<NoteId> = notes.iter().map(|note| note.id).collect();
        Ok(store::notes::speakers(&self.store, visit.id, &ids).await?)
    }

    /// Those whose words a note from the session may hold, by label.
    pub async fn speakers(&self, visit: &Visit, session: SessionId) -> Result<Vec<Standing>, AppError> {
        match visit.programme.session(session) {
            Ok(session) => speaking(&self.store, visit.id, session.kind).await,
            Err(_) => Ok(Vec::new()),
        }
    }

    /// Refuses labels that were not on the note before, unless their consents stand for the session. In a conversation
    /// with one person there is always one, where notes wait for consents.
    pub(super) async fn know_speakers(
        &self,
        change: &Change<'_>,
        session: SessionId,
        note: NoteId,
        words: &Written,
    ) -> Result<(), AppError> {
        let visit = &change.visit;
        let kind = visit.programme.session(session).ok().map(|session| session.kind);
        if words.speakers.is_empty() {
            let wanted = kind == Some(Kind::Conversation) && self.asks_for_consents(visit).await?;
            return if wanted { Err(problem("notes-speaker-missing")) } else { Ok(()) };
        }
        let known = store::notes::speakers(change.tx(), visit.id, &[note]).await?;
        let known = known.get(&note).map(Vec::as_slice).unwrap_or_default();
        let standing = match kind {
            Some(kind) => speaking(change.tx(), visit.id, kind).await?,
            None => Vec::new(),
        };
        let stands = |label: &String| standing.iter().any(|one| one.label == *label);
        let all = words.speakers.iter().all(|label| known.contains(label) || stands(label));
        if all { Ok(()) } else { Err(problem("notes-speaker-gone")) }
    }

    /// Says that the words of those who took their yes back are out of a note. Its author says so; when she is not in the
    /// team any more the visit leader does, and the whole note is deleted, for nobody can change it.
    pub async fn words_are_out(&self, me: &Me, visit: VisitId, note: NoteId) -> Result<SessionId, AppError> {
        let mut change = self.begin(me, visit, Action::WriteNotes).await?;
        let found = store::notes::find(change.tx(), visit, note).await?.ok_or(AppError::Hidden)?;
        if change.visit.takes_words_out(found.person) != Some(me.id()) {
            return Err(AppError::Hidden);
        }
        if !change.visit.is_locked(note) {
            return Err(Refusal::NothingToTakeOut.into());
        }
        if found.person == me.id() {
            let known = store::notes::speakers(change.tx(), visit, &[note]).await?;
            let mut left = known.get(&note).cloned().unwrap_or_default();
            left.retain(|label| !change.visit.withdrawn_labels(note).contains(&label.as_str()));
            store::notes::set_speakers(change.tx(), visit, note, &left).await?;
            // nobody can take words out of a picture
            store::notes::remove_photos(change.tx(), visit, note).await?;
            change.apply(Event::WordsTakenOut { note: Some(note) }, |visit, _| {
                visit.words_taken_out(note, None);
                Ok(())
            })?;
        } else {
            store::notes::remove(change.tx(), visit, note, found.person).await?;
            change.apply(Event::NoteDeleted { about: Some(note) }, |visit, _| {
                visit.words_taken_out(note, None);
                Ok(())
            })?;
        }
        change.commit().await?;
        Ok(found.session)
    }

    /// The visit leader has looked the report through for words of those who took their yes back.
    pub async fn report_looked_through(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::PlanReport).await?;
        change.apply(Event::WordsTakenOut { note: None }, |visit, _| visit.report_looked_through())?;
        change.commit().await
    }

    /// Whether anything on the visit waits for consents.
    pub(crate) async fn asks_for_consents(&self, visit: &Visit) -> Result<bool, AppError> {
        let gated = self.gated(visit).await?;
        Ok(Group::ALL.into_iter().any(|group| gated.contains(&group)))
    }
}

async fn speaking(db: &impl Db, visit: VisitId, kind: Kind) -> Result<Vec<Standing>, AppError> {
    if Group::of(kind).is_none() && kind != Kind::Conversation {
        return Ok(Vec::new());
    }
    let all = store::consents::of_visit(db, visit).await?;
    let mut found: Vec<Standing> = all.iter().filter_map(standing).collect();
    found.retain(|one| speaks_in(kind, one.group, one.alone));
    Ok(found)
}

fn problem(text: &'static str) -> AppError {
    AppError::Invalid(Problems::one("speaker", text))
}

/// Those who were asked to speak, by label: their groups, and who of them may not be told in other words.
pub(crate) struct Heard {
    groups: HashMap<String, Group>,
    silent: HashSet<String>,
}

impl Heard {
    /// Whose words a note from a session holds, in a group or alone; `None` where it holds nobody's.
    pub(crate) fn group_of(&self, visit: &Visit, session: SessionId, speakers: &[String]) -> Option<Group> {
        Group::of(self.kind_of(visit.programme.session(session).ok()?.kind, speakers))
    }

    /// A conversation of one is told with the group it was held in place of, so that it is counted nowhere.
    pub(crate) fn kind_of(&self, kind: Kind, speakers: &[String]) -> Kind {
        if kind != Kind::Conversation {
            return kind;
        }
        match speakers.iter().find_map(|label| self.groups.get(label)) {
            Some(Group::Staff) => Kind::FocusStaff,
            Some(Group::Relatives) => Kind::FocusRelatives,
            Some(Group::Patients) | None => Kind::FocusPatients,
        }
    }

    /// Those of these speakers who may not be told in other words, or whose yes does not stand.
    pub(crate) fn not_retold(&self, speakers: &[String]) -> Vec<String> {
        speakers.iter().filter(|label| self.silent.contains(*label)).cloned().collect()
    }
}

impl App {
    /// Those who were asked to speak on a visit.
    pub(crate) async fn heard(&self, db: &impl Db, visit: VisitId) -> Result<Heard, AppError> {
        let all = store::consents::of_visit(db, visit).await?;
        let may_not = |consent: &&Consent| standing(consent).is_none_or(|one| !one.paraphrase);
        let silent = all.iter().filter(may_not).map(|consent| consent.label.clone()).collect();
        let groups = all.into_iter().map(|consent| (consent.label, consent.group)).collect();
        Ok(Heard { groups, silent })
    }
}

/// Says of each note whose words it holds. The words of a locked one stay with whoever takes hers out.
pub(super) fn mark(shelf: &mut Shelf, visit: &Visit, reader: PersonId, mut speakers: Speakers) {
    for note in &mut shelf.notes {
        note.speakers = speakers.remove(&note.id).unwrap_or_default();
        note.locked = visit.is_locked(note.id);
        if note.locked && note.author != reader {
            note.text.clear();
        }
    }
}
