//! What waits: notes not gone through, views that want a second reader, and what the rule of small groups says.

use super::names::Compared;
use super::sealing::{Views, of_note, of_voice, of_word};
use super::waiting::NamesWait;
use crate::log::Read;
use crate::notes::{Heard, OpenNote};
use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::anonymised::Anonymised;
use domain::consent::Group;
use domain::id::{NoteId, PersonId, VisitId, VoiceId};
use domain::policy::Action;
use domain::visit::Visit;
use domain::voice::{Counted, Known, Told, Voice, quoting};

/// Notes of a whole visit, far above what a visit has.
pub(super) const MOST: u64 = 2_000;

/// A note of a focus group on the bench.
#[derive(Clone)]
pub struct Piece {
    /// The original.
    pub note: OpenNote,
    /// Whose words it holds.
    pub group: Group,
    /// What was made of it, with its version; `None` while nobody has gone through it.
    pub gone: Option<(u32, Anonymised)>,
    /// Words of what was made of it that are among the names behind consents.
    pub named: Vec<String>,
    /// Since when words of what was made of it wait to be compared with those names.
    pub uncompared: Option<DateTime<Utc>>,
    /// Labels of those whose words it holds and who may not be told in other words: no view is made of it.
    pub not_retold: Vec<String>,
}

impl std::fmt::Debug for Piece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Piece({})", self.note.id)
    }
}

impl Piece {
    /// Whether the note was gone through as it now stands.
    pub fn is_fresh(&self) -> bool {
        !self.note.locked && self.gone.as_ref().is_some_and(|(_, gone)| gone.of == self.note.version)
    }

    /// Whether a view may be made of it.
    pub fn is_ready(&self) -> bool {
        self.is_gone_through() && self.not_retold.is_empty()
    }

    /// Whether somebody is to go through it; nobody has to where no view can be made of it.
    pub fn waits(&self) -> bool {
        !self.is_gone_through() && self.not_retold.is_empty()
    }

    fn is_gone_through(&self) -> bool {
        self.is_fresh()
            && self.named.is_empty()
            && self.gone.as_ref().is_some_and(|(_, gone)| gone.open() == 0)
    }
}

/// A view, opened.
#[derive(Clone)]
pub struct OpenVoice {
    /// What is known in clear.
    pub known: Known,
    /// Its words.
    pub voice: Voice,
    /// Who wrote this version.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What the second reader who sent it back said.
    pub word: Option<String>,
    /// Words of it that are among the names behind consents.
    pub named: Vec<String>,
    /// Since when its words wait to be compared with those names.
    pub uncompared: Option<DateTime<Utc>>,
}

impl std::fmt::Debug for OpenVoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenVoice({})", self.known.id)
    }
}

/// Everything on the bench of a visit.
#[derive(Debug, Clone)]
pub struct Bench {
    /// The visit.
    pub visit: Visit,
    /// The notes of its focus groups, by session and the oldest first.
    pub pieces: Vec<Piece>,
    /// The notes from its other sessions.
    pub others: Vec<OpenNote>,
    /// The views.
    pub voices: Vec<OpenVoice>,
    /// How groups are told.
    pub told: Told,
    /// What waits to be compared with the names behind consents.
    pub waits: NamesWait,
}

impl Bench {
    /// A view.
    pub fn voice(&self, voice: VoiceId) -> Option<&OpenVoice> {
        self.voices.iter().find(|it| it.known.id == voice)
    }

    /// The views that come from a note.
    pub(super) fn made_of(&self, note: NoteId) -> Vec<VoiceId> {
        let made = self.voices.iter().filter(|it| it.voice.from.contains(&note));
        made.map(|it| it.known.id).collect()
    }

    /// The views in words straight from a note of a focus group.
    pub fn quoting(&self) -> Vec<VoiceId> {
        let texts: Vec<&str> = self.voices.iter().map(|it| it.voice.text.as_str()).collect();
        let notes: Vec<&str> = self.pieces.iter().map(|piece| piece.note.text.as_str()).collect();
        let others: Vec<&str> = self.others.iter().map(|note| note.text.as_str()).collect();
        let quoting = quoting(&texts, &notes, &others).into_iter().filter_map(|at| self.voices.get(at));
        quoting.map(|it| it.known.id).collect()
    }

    /// The numbers in a text that a group would show through in the report.
    pub fn counted(&self, text: &str) -> Counted {
        self.told.counted(text, self.visit.report.lang)
    }
}

impl App {
    /// The bench of a visit, opened. Refused as the notes are.
    pub async fn bench(&self, me: &Me, visit: VisitId) -> Result<Bench, AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        self.log_read(me, Some(visit.id), &Read::Notes).await?;
        Box::pin(self.laid_bench(me, visit)).await
    }

    /// The same, for a rule that looks at it and shows it to nobody.
    pub(super) async fn laid_bench(&self, me: &Me, visit: Visit) -> Result<Bench, AppError> {
        let told = visit.told_groups(self.small_group());
        if visit.destruction.is_begun() {
            return Err(AppError::Denied(domain::refusal::Refusal::NotesAreDestroyed));
        }
        let (notes, others) = self
            .unread_notes(me, &visit)
            .await?
            .into_iter()
            .partition(|note: &OpenNote| visit.hears(note.session));
        let (views, heard) = (self.views(me, &visit).await?, self.heard(&self.store, visit.id).await?);
        let compared = self.compared(&visit).await?;
        let open = move || opened(visit, notes, &heard, (&views, &compared));
        let opened = tokio::task::spawn_blocking(open).await;
        let (visit, pieces, voices) = opened.map_err(|_| AppError::Fault("opening views"))??;
        let waits = self.names_wait(&visit, &pieces, &voices).await?;
        Ok(Bench { visit, pieces, others, voices, told, waits })
    }
}

type Laid = (Visit, Vec<Piece>, Vec<OpenVoice>);

fn opened(
    visit: Visit,
    notes: Vec<OpenNote>,
    heard: &Heard,
    (views, compared): (&Views, &Compared),
) -> Result<Laid, AppError> {
    let mut pieces = Vec::with_capacity(notes.len());
    for note in notes {
        let Some(group) = heard.group_of(&visit, note.session, &note.speakers) else { continue };
        let about = of_note(note.id);
        // what was made of a locked note is as locked as the note
        let gone: Option<Anonymised> = if note.locked { None } else { views.open(&about)? };
        let version = views.row(&about).map_or(0, |row| row.version);
        let gone = gone.map(|gone| (version, gone));
        let named = gone.as_ref().map(|(version, gone)| compared.in_note(note.id, *version, &gone.asked));
        let (named, not_retold) = (named.unwrap_or_default(), heard.not_retold(&note.speakers));
        let written = views.row(&about).map_or(note.at, |row| row.at);
        let uncompared = gone
            .as_ref()
            .and_then(|(version, gone)| compared.waits(&about, *version, (&gone.asked, written)));
        pieces.push(Piece { note, group, gone, named, uncompared, not_retold });
    }
    let mut voices = Vec::with_capacity(visit.hearing.voices.len());
    for known in &visit.hearing.voices {
        let about = of_voice(known.id);
        let (Some(row), Some(voice)) = (views.row(&about), views.open::<Voice>(&about)?) else { continue };
        let word = views.open::<String>(&of_word(known.id))?;
        let named = compared.in_voice(known.id, row.version, &voice.asked);
        let uncompared = compared.waits(&about, row.version, (&voice.asked, row.at));
        let known = known.clone();
        voices.push(OpenVoice { known, voice, by: row.person, at: row.at, word, named, uncompared });
    }
    Ok((visit, pieces, voices))
}
