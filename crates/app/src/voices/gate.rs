//! The gate on the report's way out of the team, and the way of cleared views into it.

use super::bench::{Bench, OpenVoice};
use super::sealing::focus_notes;
use crate::change::Change;
use crate::{App, AppError, Me};
use domain::content::{Edition, Source, Writer};
use domain::id::{NoteId, VisitId, VoiceId};
use domain::lang::Lang;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::report::section::{Body, VOICES};
use domain::visit::Visit;
use domain::voice::{self, FocusNote, Held, Known, Pool, Told, Unready, Voice};

/// What the gate has looked at before the change began; `None` inside when the visit has nothing to look at.
pub(crate) struct Checked(Option<Bench>);

impl App {
    /// The same for sending the report on: words nobody was asked about are asked about first,
    /// and whoever compares them hears that she is waited for.
    pub(crate) async fn check_voices_to_send(&self, me: &Me, visit: VisitId) -> Result<Checked, AppError> {
        let checked = self.check_voices(me, visit).await?;
        if let Some(bench) = &checked.0 {
            self.ask_what_was_not_asked(me, visit, bench).await?;
            if bench.waits.in_the_way > 0 {
                self.write_to_keepers(std::slice::from_ref(&bench.visit)).await?;
            }
        }
        Ok(checked)
    }

    /// Opens what the gate looks at. Must not be called while a change is held.
    pub(crate) async fn check_voices(&self, me: &Me, visit: VisitId) -> Result<Checked, AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        let nothing = visit.hearing.voices.is_empty() && focus_notes(&self.store, &visit).await?.is_empty();
        if nothing {
            return Ok(Checked(None));
        }
        Box::pin(self.laid_bench(me, visit)).await.map(|bench| Checked(Some(bench)))
    }

    /// Refuses to let the report out of the team while a place in a used note is open, a view lacks its second reader, or a
    /// small group shows. What was told of groups binds the editions after this one.
    pub(crate) async fn require_voices_ready(
        &self,
        change: &mut Change<'_>,
        edition: &Edition,
        checked: &Checked,
        sections: &[(String, Body)],
    ) -> Result<(), AppError> {
        let notes = focus_notes(change.tx(), &change.visit).await?;
        let Some(bench) = &checked.0 else {
            return if notes.is_empty() { Ok(()) } else { Err(AppError::Stale) };
        };
        if bench.pieces.len() < notes.len() && change.visit.hearing == bench.visit.hearing {
            // a note that does not open cannot be looked at
            return Err(AppError::Denied(Refusal::TextsDoNotAgree));
        }
        let same = notes.len() == bench.pieces.len()
            && notes
                .iter()
                .zip(&bench.pieces)
                .all(|(note, piece)| (note.id, note.version) == (piece.note.id, piece.note.version));
        if !same || change.visit.hearing != bench.visit.hearing {
            return Err(AppError::Stale);
        }
        match unready(bench, edition, sections).len() {
            0 => {
                change.visit.hearing.told = Some(bench.told.clone());
                Ok(())
            }
            count => Err(AppError::Refused(Refusal::VoicesNotReady(count))),
        }
    }

    /// What is in the way of the report leaving the team, for whoever may open the notes. Nothing once it has left.
    pub async fn voices_unready(&self, me: &Me, visit: VisitId) -> Result<Vec<Unready>, AppError> {
        let visit = self.look(me, visit, Action::WriteVoices).await?;
        let Checked(Some(bench)) = self.check_voices(me, visit.id).await? else { return Ok(Vec::new()) };
        let edition = self.edition(visit.edition).await?;
        let whole = self.sections_now(me, &visit, &edition).await?;
        Ok(unready(&bench, &edition, &whole))
    }

    /// The section of voices as the cleared views make it; `None` while notes or views still wait.
    pub(crate) async fn made_voices(
        &self,
        me: &Me,
        visit: &Visit,
        edition: &Edition,
        lang: Lang,
    ) -> Result<Option<String>, AppError> {
        match self.check_voices(me, visit.id).await? {
            Checked(None) => Ok(Some(made(&visit.told_groups(self.small_group()), &[], edition, lang))),
            Checked(Some(bench)) => {
                let cleared = bench.voices.iter().any(|it| it.known.is_cleared());
                let open = bench.voices.iter().any(|it| it.known.is_open());
                let section = made(&bench.told, &pairs(&bench.voices), edition, lang);
                Ok((cleared && !open).then_some(section))
            }
        }
    }

    /// Puts the cleared views into the report, in the place of what stands there.
    pub async fn put_voices_into_report(&self, me: &Me, visit: VisitId) -> Result<(), AppError> {
        let visit = self.look(me, visit, Action::WriteVoices).await?;
        let edition = self.edition(visit.edition).await?;
        if visit.report.approval.desk() == Desk::NotBegun {
            return Err(AppError::Refused(Refusal::ReportNotBegun));
        }
        let lang = visit.report.lang;
        let bench = Box::pin(self.laid_bench(me, visit)).await?;
        let visit = &bench.visit;
        let template = edition.format.section(VOICES).ok_or(AppError::Hidden)?;
        let opening = template.opening.as_ref().map_or("", |words| words.get(lang)).trim();
        let section = made(&bench.told, &pairs(&bench.voices), &edition, lang);
        let text = [opening, section.as_str()].join("\n\n").trim().to_owned();
        let seen = self.section(me, visit.id, VOICES).await?.2.version;
        Box::pin(self.write_section(me, visit.id, VOICES, seen, Body::Text(text), false)).await?;
        Ok(())
    }
}

fn pairs(voices: &[OpenVoice]) -> Vec<(&Known, &Voice)> {
    voices.iter().map(|it| (&it.known, &it.voice)).collect()
}

fn made(told: &Told, voices: &[(&Known, &Voice)], edition: &Edition, lang: Lang) -> String {
    voice::section(told, voices, &edition.standards.areas, lang, &|saying| super::say(lang, saying))
}

fn unready(bench: &Bench, edition: &Edition, sections: &[(String, Body)]) -> Vec<Unready> {
    let lang = bench.visit.report.lang;
    let voices = pairs(&bench.voices);
    let opening = edition.format.section(VOICES).and_then(|section| section.opening.as_ref());
    let opening = opening.map_or("", |words| words.get(lang));
    let made = format!("{opening}\n{}", made(&bench.told, &voices, edition, lang));
    let note = |piece: &super::Piece| FocusNote {
        id: piece.note.id,
        version: piece.note.version,
        text: piece.note.text.clone(),
        locked: piece.note.locked,
        not_retold: !piece.not_retold.is_empty(),
    };
    let notes: Vec<FocusNote> = bench.pieces.iter().map(note).collect();
    let named = |piece: &&super::Piece| piece.is_fresh() && !piece.named.is_empty();
    let named_notes: Vec<NoteId> = bench.pieces.iter().filter(named).map(|piece| piece.note.id).collect();
    let named_voices = bench.voices.iter().filter(|it| !it.named.is_empty());
    let named_voices: Vec<VoiceId> = named_voices.map(|it| it.known.id).collect();
    let others: Vec<&str> = bench.others.iter().map(|note| note.text.as_str()).collect();
    let pool = Pool {
        hearing: &bench.visit.hearing,
        told: &bench.told,
        voices: &voices,
        notes: &notes,
        others: &others,
        made: &made,
        lang,
        named: (&named_notes, &named_voices),
        uncompared: bench.waits.in_the_way,
    };
    pool.unready(&held(edition, sections))
}

/// The sections the team writes; the host's own words and what is generated are not made of notes.
fn held(edition: &Edition, sections: &[(String, Body)]) -> Vec<Held> {
    let writes =
        |key: &str| edition.format.section(key).is_some_and(|template| template.source != Source::Generated);
    let section = |(key, body): &(String, Body)| Held {
        key: key.clone(),
        text: body.readable(),
        voices: key == VOICES,
        hosts: edition.format.section(key).is_some_and(|template| template.writer == Writer::Host),
    };
    sections.iter().filter(|(key, _)| writes(key)).map(section).collect()
}

/// Numbers in these sections that a group shows through, by what was told of groups when the report left the team; the notes
/// need not be at hand. Nothing where no group was heard.
pub(crate) fn counts_shown(visit: &Visit, edition: &Edition, sections: &[(String, Body)]) -> Vec<Unready> {
    let Some(told) = &visit.hearing.told else { return Vec::new() };
    held(edition, sections).iter().flat_map(|section| told.counts_in(section, visit.report.lang)).collect()
}

/// Refuses to send the report on while a view is open; asked where the notes are not at hand.
pub(crate) fn require_no_open_voice(visit: &Visit) -> Result<(), Refusal> {
    match visit.hearing.voices.iter().filter(|known| known.is_open()).count() {
        0 => Ok(()),
        count => Err(Refusal::VoicesNotReady(count)),
    }
}
