//! A sealed text as the log vouches for it.

use crate::id::{PersonId, SessionId};
use serde::{Deserialize, Serialize};

/// Where a sealed text stands and what its bytes are, told by digests: never a word of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedText {
    /// Id of the note, or key of the section.
    pub about: String,
    /// The session a note is from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionId>,
    /// Who wrote it.
    pub author: PersonId,
    /// Which version, from 1.
    pub version: u32,
    /// SHA-256 of the sealed text, 64 hexadecimal digits.
    pub sealed: String,
    /// The same of the version it follows, as that one's own seal says; none for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}
