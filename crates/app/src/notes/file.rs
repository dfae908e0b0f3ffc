//! A note out of a file. Nothing of it is kept: its text goes back into a form, to be looked through.

use crate::line::Line;
use crate::{App, AppError, Me, Problems};
use documents::read::{Found, ReadError, note};
use domain::id::{SessionId, VisitId};
use domain::policy::Action;
use domain::visit::Visit;

/// A file may unpack to 20 MiB; only this many are read at once.
pub(super) static READERS: Line = Line::of(2);

impl App {
    /// The visit, if the person takes notes in the session and may write now: asked before a file is received.
    pub async fn may_write(&self, me: &Me, visit: VisitId, session: SessionId) -> Result<Visit, AppError> {
        let visit = self.look(me, visit, Action::WriteNotes).await?;
        visit.programme.session(session).map_err(|_| AppError::Hidden)?;
        visit.programme.noted_by(session, me.id())?;
        self.group_is_open(&visit, session).await?;
        Ok(visit)
    }

    /// The text of a `.txt`, `.md`, `.docx` or `.odt` file, and what else it holds: deleted, hidden, in comments and
    /// margins. Problems are told of the field `file`.
    pub async fn text_of_file(&self, name: String, bytes: Vec<u8>) -> Result<Found, AppError> {
        let found = READERS.run(move || note(&name, &bytes)).await?;
        let found = found.map_err(|error| AppError::Invalid(Problems::one("file", sentence(error))))?;
        // what cannot be shown cannot be looked through either
        let text = found.text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        Ok(Found { text, ..found })
    }
}

fn sentence(error: ReadError) -> &'static str {
    match error {
        ReadError::TooLarge => "notes-file-too-large",
        ReadError::UnknownKind => "notes-file-unknown-kind",
        ReadError::Broken => "notes-file-broken",
        ReadError::NotText => "notes-file-not-text",
        ReadError::Empty => "notes-file-empty",
    }
}
