//! Going through a note: what was found, what was decided elsewhere, and the decisions.

use super::bench::{Bench, Piece};
use super::names::words_of;
use super::sealing::of_note;
use crate::{App, AppError, Change, Me, Problems};
use anonymise::detect::{Level, Memory, Settings, Span, detect_all};
use domain::anonymised::{Anonymised, Decision, Habits, Mark, What, joined, mark_named, missed, named};
use domain::consent::Group;
use domain::event::{Event, SavedText};
use domain::id::{NoteId, PersonId, VisitId, VoiceId};
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use domain::voice::{Gone, Unsettled};

/// A place in a note, with what is proposed for it.
#[derive(Debug, Clone)]
pub struct Place {
    /// The place.
    pub mark: Mark,
    /// What was decided about the same words in another note of the visit.
    pub before: Option<Decision>,
}

/// A note being gone through.
#[derive(Debug, Clone)]
pub struct Going {
    /// The visit.
    pub visit: Visit,
    /// The note.
    pub piece: Piece,
    /// Its places, in order.
    pub places: Vec<Place>,
    /// The text as it would be used now.
    pub text: String,
    /// The next note nobody has gone through.
    pub next: Option<NoteId>,
    /// The views that come from it.
    pub views: Vec<VoiceId>,
}

impl App {
    /// A note with everything found in it.
    pub async fn going_through(&self, me: &Me, visit: VisitId, note: NoteId) -> Result<Going, AppError> {
        let bench = Box::pin(self.bench(me, visit)).await?;
        let going = tokio::task::spawn_blocking(move || found_in(bench, note)).await;
        going.map_err(|_| AppError::Fault("going through a note"))?
    }

    /// Saves what was decided about the places of a note; `more` are words that were missed, with what they give away.
    /// `Stale` when the note, or what was made of it, is not what was seen.
    pub async fn go_through(
        &self,
        me: &Me,
        visit: VisitId,
        note: NoteId,
        seen: (u32, u32),
        decided: Vec<Mark>,
        more: Option<(&str, What)>,
    ) -> Result<Going, AppError> {
        self.look(me, visit, Action::WriteVoices).await?;
        let going = Box::pin(self.going_through(me, visit, note)).await?;
        let standing = going.piece.gone.as_ref().map_or(0, |(version, _)| *version);
        if seen != (going.piece.note.version, standing) {
            return Err(AppError::Stale);
        }
        if going.piece.note.locked {
            return Err(AppError::Refused(Refusal::GoThroughFirst));
        }
        let gone = made_of(&going, decided, more)?;
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        let now = store::views::find(change.tx(), visit, &of_note(note)).await?.map_or(0, |row| row.version);
        let there = store::notes::find(change.tx(), visit, note).await?;
        if now != standing || there.is_none_or(|there| there.version != gone.of) {
            return Err(AppError::Stale);
        }
        let text = self.put_view(me, &change, of_note(note), &gone).await?;
        self.ask_names(me, &change, of_note(note), text.version, &gone.asked).await?;
        let (version, known) = (text.version, gone_through(&going.piece, &gone, text.version, me.id()));
        let others = says_otherwise(&going.piece, &gone);
        if others && change.visit.hearing.voices != going.visit.hearing.voices {
            return Err(AppError::Stale);
        }
        settle(&mut change, (text, known), if others { &going.views } else { &[] })?;
        let visit = change.commit().await?;
        self.ask_keeper(&visit).await?;
        let place = |mark: &Mark| Place { mark: mark.clone(), before: None };
        let (places, text) = (gone.marks.iter().map(place).collect(), gone.text.clone());
        let (named, uncompared) = (Vec::new(), None);
        let piece = Piece { gone: Some((version, gone)), named, uncompared, ..going.piece };
        Ok(Going { visit, piece, places, text, next: going.next, views: going.views })
    }

    /// Goes through every note of the visit in one go, deciding about its places by the same rule; the notes a view may
    /// be made of, with the groups whose words they hold. For whoever tells a whole story at once: people look at each place.
    pub async fn go_through_every_note(
        &self,
        me: &Me,
        visit: VisitId,
        decide: impl Fn(Group, &str, &[Mark]) -> Vec<Decision>,
    ) -> Result<Vec<(Group, NoteId)>, AppError> {
        self.look(me, visit, Action::WriteVoices).await?;
        let bench = Box::pin(self.bench(me, visit)).await?;
        let found = tokio::task::spawn_blocking(move || {
            let texts: Vec<&str> = bench.pieces.iter().map(|piece| piece.note.text.as_str()).collect();
            let spans = detect_all(&texts, Settings::RECALL, &mut Memory::default());
            (spans, bench)
        });
        let (spans, bench) = found.await.map_err(|_| AppError::Fault("going through notes"))?;
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        let mut done = Vec::with_capacity(bench.pieces.len());
        for (piece, spans) in bench.pieces.iter().zip(&spans) {
            let (note, of) = (piece.note.id, piece.note.version);
            let mut decided = joined(&piece.note.text, spans.iter().map(marked).collect());
            let decisions = decide(piece.group, &piece.note.text, &decided);
            for (mark, decision) in decided.iter_mut().zip(decisions) {
                mark.decision = Some(decision);
            }
            let mut gone = Anonymised::of(&piece.note.text, of, decided, Vec::new());
            gone.asked = words_of(&piece.note.text, &gone);
            let text = self.put_view(me, &change, of_note(note), &gone).await?;
            self.ask_names(me, &change, of_note(note), text.version, &gone.asked).await?;
            let (session, group) = (piece.note.session, piece.group);
            let (version, open, hands) = (text.version, gone.open(), vec![me.id()]);
            let known = Gone { note, session, group, of, version, open, hands };
            let views = if says_otherwise(piece, &gone) { bench.made_of(note) } else { Vec::new() };
            settle(&mut change, (text, known), &views)?;
            done.extend(piece.not_retold.is_empty().then_some((piece.group, note)));
        }
        let visit = change.commit().await?;
        self.ask_keeper(&visit).await?;
        Ok(done)
    }
}

/// A note is gone through; views of it that were cleared of other words wait for their second reader again.
fn settle(
    change: &mut Change<'_>,
    (text, known): (SavedText, Gone),
    again: &[VoiceId],
) -> Result<(), AppError> {
    let unsettled = change.apply(Event::NoteGoneThrough { text: Some(text) }, |visit, by| {
        visit.hearing.go_through(known);
        Ok(visit.hearing.read_again(again, by.by))
    })?;
    for voice in unsettled {
        change.record(Event::VoiceNoLongerCleared { voice, why: Unsettled::NoteChanged });
    }
    Ok(())
}

/// What is made of a note by what was decided. The names in all of the visit's notes are known when one is looked at.
fn made_of(
    going: &Going,
    mut decided: Vec<Mark>,
    more: Option<(&str, What)>,
) -> Result<Anonymised, AppError> {
    let original = going.piece.note.text.as_str();
    if let Some((words, what)) = more {
        let marks = missed(original, words, what);
        decided.extend(marks.map_err(|_| AppError::Invalid(Problems::one("missed", "bench-no-such-words")))?);
    }
    let found: Vec<Mark> =
        going.places.iter().map(|place| Mark { decision: None, ..place.mark.clone() }).collect();
    mark_named(&mut decided, &found);
    let mut gone = Anonymised::of(original, going.piece.note.version, decided, found);
    gone.asked = words_of(original, &gone);
    Ok(gone)
}

fn found_in(bench: Bench, note: NoteId) -> Result<Going, AppError> {
    let at = bench.pieces.iter().position(|piece| piece.note.id == note).ok_or(AppError::Hidden)?;
    let texts: Vec<&str> = bench.pieces.iter().map(|piece| piece.note.text.as_str()).collect();
    let spans = detect_all(&texts, Settings::RECALL, &mut Memory::default());
    let mut habits = Habits::default();
    for piece in bench.pieces.iter().filter(|piece| piece.note.id != note) {
        if let Some((_, gone)) = piece.gone.as_ref().filter(|(_, gone)| gone.of == piece.note.version) {
            habits.learn(&piece.note.text, gone);
        }
    }
    let original = texts.get(at).copied().unwrap_or_default();
    let found = joined(original, spans.get(at).into_iter().flatten().map(marked).collect());
    let piece = bench.pieces.get(at).cloned().ok_or(AppError::Hidden)?;
    let decided = match &piece.gone {
        Some((_, gone)) if gone.of == piece.note.version => gone.standing(original, &piece.named),
        Some(_) | None => Vec::new(),
    };
    let now = Anonymised::of(original, piece.note.version, decided, named(original, &piece.named, found));
    let views = bench.made_of(note);
    let waits = |piece: &&Piece| piece.note.id != note && piece.waits();
    let next = bench.pieces.iter().find(waits).map(|piece| piece.note.id);
    let place = |mark: &Mark| Place {
        before: original.get(mark.start..mark.end).and_then(|words| habits.of(words)).cloned(),
        mark: mark.clone(),
    };
    let places = now.marks.iter().map(place).collect();
    Ok(Going { visit: bench.visit, piece, places, text: now.text, next, views })
}

pub(super) fn marked(span: &Span) -> Mark {
    Mark {
        start: span.start,
        end: span.end,
        what: What::of_code(span.kind.code()),
        doubtful: span.level == Level::Warn,
        named: false,
        decision: None,
    }
}

/// Whether a note was amended since it was gone through last, and now says something else: views cleared before were cleared
/// of other words.
fn says_otherwise(piece: &Piece, gone: &Anonymised) -> bool {
    let before = piece.gone.as_ref().map(|(_, before)| before);
    before.is_some_and(|before| before.of != gone.of && before.text != gone.text)
}

fn gone_through(piece: &Piece, gone: &Anonymised, version: u32, by: PersonId) -> Gone {
    Gone {
        note: piece.note.id,
        session: piece.note.session,
        group: piece.group,
        of: gone.of,
        version,
        open: gone.open(),
        hands: vec![by],
    }
}
