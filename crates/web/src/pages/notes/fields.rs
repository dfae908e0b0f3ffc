//! The form of a note: what it tells, its words, and a standard it may be about.

use super::speakers;
use crate::form::error_of;
use crate::pages::standards::choices;
use crate::ui::{Choice, Field, Words};
use app::consents::Standing;
use app::notes::OpenNote;
use app::{App, AppError, Problems};
use domain::consent::MOST_REQUESTS;
use domain::content::Edition;
use domain::id::NoteId;
use domain::lang::Lang;
use domain::note::{NoteKind, Written};
use domain::text::NoteText;
use maud::{Markup, html};
use serde::Deserialize;

/// A note as it is typed. A save by script leaves out what did not change.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct NoteForm {
    /// The id it will have, made with the form, so that a form sent twice makes one note.
    pub(super) note: String,
    pub(super) kind: String,
    pub(super) standard: String,
    pub(super) text: String,
    /// Labels of those whose words it holds.
    pub(super) speaker: Vec<String>,
    /// "There was nothing to note", beside the button that hands in.
    pub(super) nothing: String,
    /// What a save by script brings.
    pub(super) changed: Vec<String>,
}

impl NoteForm {
    /// An empty form. A note is an observation until its author says otherwise.
    pub(super) fn fresh() -> Self {
        Self { note: App::fresh_note().to_string(), ..Self::of(NoteKind::Observation, None, "") }
    }

    /// A form with a note's words in it.
    pub(super) fn of(kind: NoteKind, standard: Option<&str>, text: &str) -> Self {
        Self {
            kind: kind.key().to_owned(),
            standard: standard.unwrap_or_default().to_owned(),
            text: text.to_owned(),
            ..Self::default()
        }
    }

    /// A form with a saved note in it.
    pub(super) fn of_note(note: &OpenNote) -> Self {
        let form = Self::of(note.kind, note.standard.as_deref(), &note.text);
        Self { speaker: note.speakers.clone(), ..form }
    }

    pub(super) fn id(&self) -> Option<NoteId> {
        self.note.parse().ok()
    }

    pub(super) fn parse(&self) -> Result<Written, AppError> {
        let mut problems = Problems::default();
        let kind = NoteKind::from_key(&self.kind);
        if kind.is_none() {
            problems.add("kind", "problem-choose");
        }
        let text = problems.take("text", NoteText::parse(&self.text));
        let standard = Some(self.standard.trim()).filter(|code| !code.is_empty()).map(ToOwned::to_owned);
        match (kind, text) {
            (Some(kind), Some(text)) => Ok(Written { kind, standard, text, speakers: labels(&self.speaker) }),
            _ => Err(AppError::Invalid(problems)),
        }
    }
}

/// Labels in order and each once, as they are kept. As long as a label is, or it is none of ours.
pub(super) fn labels(typed: &[String]) -> Vec<String> {
    let labels = typed.iter().map(|label| label.trim()).filter(|label| (1..=20).contains(&label.len()));
    let mut labels: Vec<String> = labels.map(ToOwned::to_owned).collect();
    labels.sort_unstable();
    labels.dedup();
    labels.truncate(MOST_REQUESTS);
    labels
}

/// The kinds as choices: marks to press with a thumb.
pub(super) fn kinds(lang: Lang) -> Vec<Choice> {
    let choice = |kind: NoteKind| Choice::new(kind.key(), lang.t(&format!("note-kind-{}", kind.key())));
    NoteKind::ALL.into_iter().map(choice).collect()
}

/// The fields, `rows` lines of text high; `standing` are those whose words it may hold.
pub(super) fn fields(
    lang: Lang,
    edition: &Edition,
    form: &NoteForm,
    standing: &[Standing],
    rows: u32,
    version: Option<u32>,
    problems: &[(String, String)],
) -> Markup {
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    let text = field("text", "notes-text").hint(lang.t("notes-text-hint"));
    let text = match version {
        Some(version) => text.version(i64::from(version)),
        None => text,
    };
    html! {
        (text.textarea(&form.text, rows, None))
        div.marks { (field("kind", "notes-kind").radios(&kinds(lang), &form.kind)) }
        (speakers::choose(lang, standing, &form.speaker, problems))
        (field("standard", "notes-standard").optional().select(&choices(lang, edition), &form.standard))
    }
}
