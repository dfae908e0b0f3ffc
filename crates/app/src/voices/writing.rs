//! Writing views, reading them as the second person, and saying how many took part.

use super::sealing::{of_voice, of_word};
use super::settled::{has, to_compare};
use crate::change::Change;
use crate::{App, AppError, Me, Problems};
use anonymise::detect::{Level, Settings, detect};
use domain::anonymised::{Keep, What};
use domain::consent::{Band, Group};
use domain::event::Event;
use domain::id::{NoteId, VisitId, VoiceId};
use domain::lang::Lang;
use domain::policy::Action;
use domain::text::{Line, View};
use domain::voice::{Heard, Known, MOST_NOTES, Told, Unsettled, Voice};

/// A view as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Code of the function area, if about one.
    pub area: String,
    /// Its words.
    pub text: String,
    /// The notes it comes from.
    pub from: Vec<NoteId>,
    /// Whether more than one person has said it; `None` when nobody has answered.
    pub heard: Option<Heard>,
    /// Words that were found and may stand.
    pub kept: Vec<String>,
    /// Words that were found among the names behind consents and may stand, with why.
    pub names: Vec<(String, Keep)>,
    /// Its writer has seen that a group shows through a number in it, and puts that in other words later.
    pub counts_seen: bool,
}

/// Words in a view that may give someone away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The words.
    pub words: String,
    /// What they may give away.
    pub what: What,
}

/// What may give someone away in a view, without what was kept.
pub fn found_in(text: &str, kept: &[String]) -> Vec<Found> {
    let spans = detect(text, Settings::RECALL).into_iter().filter(|span| span.level == Level::Find);
    let words = |start: usize, end: usize| text.get(start..end).unwrap_or_default().to_owned();
    let mut found: Vec<Found> = spans
        .map(|span| Found { words: words(span.start, span.end), what: What::of_code(span.kind.code()) })
        .collect();
    found.retain(|one| !kept.contains(&one.words));
    found.dedup();
    found
}

impl App {
    /// Writes a view, new or once more; it waits for its second reader. `seen` is the version on the page, 0 for a new one.
    pub async fn write_voice(
        &self,
        me: &Me,
        visit: VisitId,
        id: VoiceId,
        seen: u32,
        draft: &Draft,
    ) -> Result<(), AppError> {
        let (names, before) = self.settled_in(me, visit, id, draft).await?;
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        let told = change.visit.told_groups(self.small_group());
        let (text, heard) = checked(draft, (&told, change.visit.report.lang))?;
        let edition = self.edition(change.visit.edition).await?;
        let area = Some(draft.area.clone()).filter(|code| !code.is_empty());
        if area.as_ref().is_some_and(|code| edition.standards.area(code).is_none()) {
            return Err(AppError::Invalid(Problems::one("area", "problem-choose")));
        }
        let standing = change.visit.hearing.voice(id).map_or(0, |known| known.version);
        if standing != seen {
            return Err(AppError::Stale);
        }
        let from = draft.from.clone();
        let groups = self.groups_of(&change, &from, heard).await?;
        let (kept, asked) = (draft.kept.clone(), to_compare(text.as_str(), &names));
        let voice = Voice { area, text, from: from.clone(), groups, heard, kept, asked, names };
        let saved = self.put_view(me, &change, of_voice(id), &voice).await?;
        self.ask_names(me, &change, of_voice(id), saved.version, &voice.asked).await?;
        let was_cleared = change.visit.hearing.voice(id).is_some_and(Known::is_cleared);
        let written = Event::VoiceWritten { text: Some(saved) };
        change.apply(written, |visit, by| visit.hearing.write(id, by.by, &from).map(drop))?;
        if was_cleared {
            change.record(Event::VoiceNoLongerCleared { voice: id, why: Unsettled::Rewritten });
        }
        for (_, why) in voice.names.iter().filter(|(word, _)| !has(&before, word)) {
            change.record(Event::VoiceNameKept { voice: id, why: *why });
        }
        let visit = change.commit().await?;
        self.ask_keeper(&visit).await
    }

    /// The second reader's answer: nobody can be recognised. `seen` is the version she read.
    pub async fn clear_voice(&self, me: &Me, visit: VisitId, id: VoiceId, seen: u32) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        require_seen(&change, id, seen)?;
        change.apply(Event::VoiceCleared { voice: id }, |visit, by| visit.hearing.clear(id, by))?;
        change.commit().await?;
        Ok(())
    }

    /// The second reader's answer: somebody could be recognised, and a word why. A word that gives someone away itself is
    /// taken when she wants it so `anyway`.
    pub async fn send_voice_back(
        &self,
        me: &Me,
        visit: VisitId,
        id: VoiceId,
        seen: u32,
        (word, anyway): (&str, bool),
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        let mut problems = Problems::default();
        let word = problems.take("word", Line::parse(word));
        if !anyway && word.as_ref().is_some_and(|word| !found_in(word.as_str(), &[]).is_empty()) {
            problems.add("word", "bench-reading-word-found");
        }
        problems.check()?;
        require_seen(&change, id, seen)?;
        change.visit.hearing.voice(id).ok_or(AppError::Hidden)?.may_be_read_by(me.id())?;
        let said = word.map(|word| word.to_string()).unwrap_or_default();
        let text = self.put_view(me, &change, of_word(id), &said).await?;
        let back = Event::VoiceSentBack { voice: id, text: Some(text) };
        change.apply(back, |visit, by| visit.hearing.send_back(id, by))?;
        change.commit().await?;
        Ok(())
    }

    /// A view is not used after all.
    pub async fn drop_voice(&self, me: &Me, visit: VisitId, id: VoiceId) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        change.apply(Event::VoiceDropped { voice: id }, |visit, _| visit.hearing.drop_voice(id))?;
        change.commit().await?;
        Ok(())
    }

    /// A member says how many took part in a group, roughly.
    pub async fn say_group_size(
        &self,
        me: &Me,
        visit: VisitId,
        group: Group,
        size: Band,
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        change.apply(Event::GroupSizeSaid, |visit, _| {
            visit.hearing.say_size(group, size);
            Ok(())
        })?;
        change.commit().await?;
        Ok(())
    }
}

/// What was typed, if it may be saved as it is. A number that may not stand is told of once: the gate stops it in any case.
fn checked(draft: &Draft, (told, lang): (&Told, Lang)) -> Result<(View, Heard), AppError> {
    let mut problems = Problems::default();
    let text = problems.take("text", View::parse(&draft.text));
    if draft.heard.is_none() {
        problems.add("heard", "problem-choose");
    }
    if draft.from.is_empty() || draft.from.len() > MOST_NOTES {
        problems.add("from", "bench-problem-from");
    }
    if let Some(text) = &text
        && !found_in(text.as_str(), &draft.kept).is_empty()
    {
        problems.add("text", "bench-problem-found");
    }
    if let Some(text) = text.as_ref().filter(|_| !draft.counts_seen) {
        let counted = told.counted(text.as_str(), lang);
        let found = [("unready-small-count", counted.small), ("unready-count-told", counted.told)];
        for (key, words) in found.into_iter().filter(|(_, words)| !words.is_empty()) {
            problems.add_with("text", key, vec![("words", words.join(", "))]);
        }
    }
    match (text, draft.heard) {
        (Some(text), Some(heard)) => problems.check().map(|()| (text, heard)),
        (None | Some(_), _) => Err(AppError::Invalid(problems)),
    }
}

fn require_seen(change: &Change<'_>, id: VoiceId, seen: u32) -> Result<(), AppError> {
    match change.visit.hearing.voice(id) {
        None => Err(AppError::Hidden),
        Some(known) if known.version == seen => Ok(()),
        Some(_) => Err(AppError::Stale),
    }
}
