//! What is secret.
//!
//! Every sealed thing is a standard age file, so whoever holds the keys can open it with the `age` program:
//!
//! ```text
//! person's key   slot = age(→ pepper, age(passphrase, key))        `lock`, `unlock`
//! the same       slot = age(→ pepper, age(→ passkey's key, key))   `lock_for_passkey`, `unlock_by_passkey`
//! the same       slot = age(→ custodian, age(→ custodian, key))  `lock_for_pair`, `peel`, `rewrap`
//! visit's key    wrap = age(→ shred secret, age(→ person, key))    `wrap`, `unwrap`
//! a text         age(→ visit's key, signed header + text + padding) `seal`, `open`
//! a session      ChaCha20-Poly1305 under the cookie's token        `keep`, `take`
//! what happened  RFC 6962 tree with signed checkpoints            `log`
//! ```
//!
//! Nested means that both are needed: a copy of the database with a passphrase opens nothing without the
//! pepper, and a person's key opens nothing of a visit whose shred secret is destroyed.
//!
//! Everything here blocks, and touches neither disk nor network. `lock`, `unlock` and `unlock_nothing` take
//! 128 MiB and a good part of a second each at the standard work factor: limit how many run at once.

mod answer;
mod bundle;
mod bytes;
mod certificate;
mod cipher;
mod code;
mod error;
mod header;
mod id;
mod identity;
pub mod log;
mod passkey;
mod passphrase;
mod recipient;
mod recovery;
mod roster;
mod seal;
mod session;
mod sign;
mod slot;
mod token;
mod wrap;

pub use answer::Answered;
pub use bundle::{Bundle, Card};
pub use bytes::{Sealed, Slot, Wrap};
pub use certificate::{Certificate, Erased};
pub use code::{Code, fresh_label};
pub use error::VaultError;
pub use header::{Header, Kind, Place};
pub use id::{digest, digest_of, fresh_id};
pub use identity::Identity;
pub use passkey::{PasskeyOutput, lock_for_passkey, unlock_by_passkey, unlock_no_passkey};
pub use passphrase::{Passphrase, WeakPassphrase};
pub use recipient::Recipient;
pub use recovery::{lock_for_pair, lock_offline, peel, recover, rewrap};
pub use roster::{Appointment, Custodian, Deed, Hosts, Opening, Renewal, Root, Roster, Stated};
pub use seal::{MAX_BODY, Opened, Seal, Trust, is_sealed_to, open, reseal, seal};
pub use secrecy::{ExposeSecret, SecretString};
pub use session::{keep, keep_key, take, take_key};
pub use sign::{Purpose, Signed, Signer, Verifier};
pub use slot::{WorkFactor, lock, unlock, unlock_nothing, without_pepper};
pub use token::Token;
pub use wrap::{is_within_reach, unwrap, without_shred, wrap};

/// The algorithms everything is sealed with today; stored beside every wrap so that a later suite can be told
/// from this one.
pub const SUITE: &str = "x25519/v1";
