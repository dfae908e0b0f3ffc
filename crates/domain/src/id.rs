//! Typed ids, declared in one list. They are UUIDs (version 7 when the app makes them), written as text.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }
    )+};
}

ids! {
    /// A remark on a passage of a report.
    CommentId,
    /// Something serious that was heard on a visit.
    ConcernId,
    /// A text written in such a case.
    ConcernTextId,
    /// A request for consent.
    ConsentId,
    /// One year's round of visits.
    CycleId,
    /// A version of content (a standard set with its format) that visits are frozen to.
    EditionId,
    /// An attachment.
    FileId,
    /// A letter waiting to be sent.
    LetterId,
    /// A note from a session.
    NoteId,
    /// A person with, or invited to, an account.
    PersonId,
    /// A recommendation of an accepted report.
    RecommendationId,
    /// A request by someone who forgot her passphrase.
    RecoveryId,
    /// A request of someone for her rights.
    RightId,
    /// A session in a visit's programme.
    SessionId,
    /// An answer for an edition of a report, signed.
    SignatureId,
    /// A way to a person's secret keys.
    SlotId,
    /// A unit of psychiatric health care.
    UnitId,
    /// A visit.
    VisitId,
    /// A view from the focus groups, in the team's words.
    VoiceId,
}
