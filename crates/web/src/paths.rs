//! Every address, spelled once. Links are built from these.

use axum_extra::routing::TypedPath;
use domain::id::VisitId;
use serde::Deserialize;

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* } = $path:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize, TypedPath)]
        #[typed_path($path, rejection(crate::error::PageError))]
        pub(crate) struct $name { $(pub(crate) $field: $kind),* }
    )+};
}

pub(crate) use paths;

impl From<axum::extract::rejection::PathRejection> for crate::error::PageError {
    /// An address whose parts are not ids is an address that is not there.
    fn from(_: axum::extract::rejection::PathRejection) -> Self {
        Self::App(app::AppError::Hidden)
    }
}

paths! {
    /// The desk.
    DeskPath {} = "/";
    /// Signing in.
    SignInPath {} = "/sign-in";
    /// Signing in with a passkey.
    PasskeySignInPath {} = "/sign-in/passkey";
    /// Signing out.
    SignOutPath {} = "/sign-out";
    /// Opening one's keys for a while.
    UnlockPath {} = "/unlock";
    /// The same with a passkey.
    PasskeyUnlockPath {} = "/unlock/passkey";
    /// Forgetting one's keys at once.
    LockPath {} = "/lock";
    /// Forgetting everyone's keys at once.
    LocksPath {} = "/locks";
    /// Choosing a language.
    LanguagePath {} = "/language";
    /// A one-time link.
    InvitationPath { token: String } = "/invitations/{token}";
    /// The process answers.
    HealthPath {} = "/healthz";
    /// The databases answer.
    ReadyPath {} = "/readyz";
    /// Every component, in the demo.
    DesignPath {} = "/design";
    /// A visit's own page.
    VisitPath { visit: VisitId } = "/visits/{visit}";
    /// The dates of a visit.
    DatesPath { visit: VisitId } = "/visits/{visit}/dates";
    /// Locking one of them.
    LockedDatePath { visit: VisitId } = "/visits/{visit}/locked-date";
}

/// The sign-in page, which leads back to `path` on this site.
pub(crate) fn sign_in(path: &str) -> String {
    if path == "/" {
        return "/sign-in".to_owned();
    }
    let next: String = path.bytes().map(escaped).collect();
    format!("/sign-in?next={next}")
}

/// The page that opens one's keys, which leads back to `path` on this site.
pub(crate) fn unlock(path: &str) -> String {
    sign_in(path).replacen("/sign-in", "/unlock", 1)
}

/// Text as it stands in a query.
pub(crate) fn escape(text: &str) -> String {
    text.bytes().map(escaped).collect()
}

fn escaped(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-_./".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

/// A path on this site and nowhere else; the desk for anything that is not.
pub(crate) fn own(path: &str) -> &str {
    let own = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n', '\t']);
    if own { path } else { "/" }
}
