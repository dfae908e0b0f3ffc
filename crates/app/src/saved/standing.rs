//! Texts as their rows stand, and what the log calls them.

use domain::id::{CommentId, ConcernId, ConsentId, PersonId, SignatureId};
use store::comments::Comment;
use store::concerns::StoredText;
use store::consent_seals::StoredSeal;
use store::feedback::Given;
use store::notes::StoredNote;
use store::report_signatures::StoredSignature;
use store::sections::Version;
use store::views::StoredView;

/// A text as its row stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    /// What the log calls it.
    pub(crate) about: String,
    /// Its version and the digest of what is sealed; `None` while it is only being written.
    pub(super) text: Option<(u32, String)>,
}

impl Standing {
    fn of(about: String, version: u32, sealed: &[u8]) -> Self {
        Self { about, text: Some((version, vault::digest(sealed))) }
    }

    /// A comment, and its answer if it has one.
    pub(crate) fn of_comment(comment: &Comment) -> Vec<Self> {
        let about = about_comment(comment.id);
        let answer = comment.answer.as_ref().map(|answer| Self::of(format!("{about}-answer"), 1, answer));
        std::iter::once(Self::of(about, 1, &comment.sealed)).chain(answer).collect()
    }
}

/// What the log calls a comment; its answer is called so and `-answer`.
pub(crate) fn about_comment(id: CommentId) -> String {
    format!("comment-{id}")
}

impl From<&Given> for Standing {
    fn from(given: &Given) -> Self {
        let version = u32::try_from(given.version).unwrap_or_default();
        Self::of(about_feedback(given.person), version, &given.sealed)
    }
}

/// What the log calls somebody's feedback.
pub(crate) fn about_feedback(person: PersonId) -> String {
    format!("feedback-{person}")
}

impl From<&(StoredSeal, Vec<u8>)> for Standing {
    fn from((seal, sealed): &(StoredSeal, Vec<u8>)) -> Self {
        Self::of(about_name(seal.consent), 1, sealed)
    }
}

/// What the log calls the name behind a consent.
pub(crate) fn about_name(consent: ConsentId) -> String {
    format!("consent-name-{consent}")
}

impl From<&StoredSignature> for Standing {
    fn from(signature: &StoredSignature) -> Self {
        Self::of(about_signature(signature.id), 1, signature.deed.as_bytes())
    }
}

/// What the log calls a signature on an edition of the report.
pub(crate) fn about_signature(id: SignatureId) -> String {
    format!("signature-{id}")
}

impl From<&StoredText> for Standing {
    fn from(text: &StoredText) -> Self {
        Self::of(about_concern(text.concern, text.number), 1, &text.sealed)
    }
}

/// What the log calls a text of a concern.
pub(crate) fn about_concern(concern: ConcernId, number: u32) -> String {
    format!("concern-{concern}-{number}")
}

impl From<&StoredNote> for Standing {
    fn from(note: &StoredNote) -> Self {
        let text = note.kind.map(|_| (note.version, vault::digest(&note.sealed)));
        Self { about: note.id.to_string(), text }
    }
}

impl From<&StoredView> for Standing {
    fn from(view: &StoredView) -> Self {
        Self { about: view.about.clone(), text: Some((view.version, vault::digest(&view.sealed))) }
    }
}

impl From<&Version> for Standing {
    fn from(row: &Version) -> Self {
        Self { about: row.section.clone(), text: Some((row.version, vault::digest(&row.sealed))) }
    }
}
