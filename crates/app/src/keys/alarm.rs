//! What is said of keys: in the log, and aloud when something does not agree.

use crate::App;
use crate::change::log;
use domain::event::SavedText;
use domain::id::{PersonId, VisitId};
use domain::letter::Letter;
use domain::person::Signature;
use serde::Serialize;
use std::borrow::Cow;
use store::letters::Queued;

/// Something that happened to a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub(crate) enum KeyEvent {
    /// A network leader's signature counts from now on.
    RootConfirmed {
        /// Whose.
        person: PersonId,
    },
    /// It was signed who belongs to a visit.
    Appointed {
        /// The how manieth time.
        serial: u32,
    },
    /// It was signed whom a key may be wrapped for.
    RosterSigned {
        /// Which key.
        scope: Cow<'static, str>,
        /// Which generation of it.
        epoch: i32,
        /// The how manieth roster.
        serial: u32,
        /// How many people stand on it.
        people: usize,
    },
    /// A key was wrapped for someone.
    Wrapped {
        /// Which key.
        scope: Cow<'static, str>,
        /// Which generation of it.
        epoch: i32,
        /// For whom.
        person: PersonId,
    },
    /// Someone's wraps were taken away.
    Unwrapped {
        /// Whose.
        person: PersonId,
    },
    /// A new generation took a key's place, and everything was sealed anew.
    KeyReplaced {
        /// Which key.
        scope: Cow<'static, str>,
        /// The new generation.
        epoch: i32,
        /// How many texts and files were sealed anew.
        texts: usize,
    },
    /// Alarm: an appointment or a roster is not signed by whom it should be.
    RosterForged {
        /// Which key.
        scope: Cow<'static, str>,
    },
    /// Alarm: a wrap holds another key than the roster says.
    WrapForged {
        /// Which key.
        scope: Cow<'static, str>,
        /// Whose wrap.
        person: PersonId,
    },
    /// Alarm: someone's public keys are not those she made.
    CardForged {
        /// Whose.
        person: PersonId,
    },
    /// A text was sealed anew: to another key, or as part of something larger.
    TextSealed(SavedText),
    /// Someone signed what she answered for.
    ReportSigned {
        /// The signature, as a text that the log vouches for.
        #[serde(flatten)]
        text: SavedText,
        /// The edition.
        edition: u32,
        /// The step of the chain.
        step: Cow<'static, str>,
        /// SHA-256 of the whole report as it was then.
        words: String,
    },
    /// A text that the log vouches for was taken back by its author.
    TextRemoved {
        /// What the log calls it.
        about: String,
    },
    /// Alarm: sealed texts are not those that were saved last.
    TextForged {
        /// Ids of notes, keys of sections.
        texts: Vec<String>,
    },
}

impl App {
    /// Raises the alarm: a leaf in the log, a line for whoever watches the server, and a letter to the network
    /// leaders once a day. In its own time, since the request it happened in may hold the write lock.
    pub(crate) fn alarm(&self, visit: impl Into<Option<VisitId>>, event: KeyEvent) {
        let visit = visit.into();
        tracing::error!(?visit, event = ?event, "keys or texts do not agree");
        let app = self.clone();
        tokio::spawn(async move {
            if let Err(error) = app.sound(visit, event).await {
                tracing::error!(%error, "the alarm could not be written down");
            }
        });
    }

    async fn sound(&self, visit: Option<VisitId>, event: KeyEvent) -> Result<(), crate::AppError> {
        let tx = self.store.begin().await?;
        let at = self.now();
        let leaders = self.network_leaders(&tx).await?;
        for person in &leaders {
            let about = visit.map(|visit| visit.to_string()).unwrap_or_default();
            let once = format!("alarm:{about}:{person}:{}", self.today());
            let letter = Letter::KeysDoNotAgree;
            let id = vault::fresh_id();
            crate::change::queue(&tx, Queued { id, person: *person, letter, visit, once, at, attempts: 0 })
                .await?;
        }
        if let Some(by) = leaders.first() {
            log(&tx, Signature { by: *by, at }, visit, &event).await?;
        }
        Ok(tx.commit().await?)
    }
}
