//! The first administrator, and what a new passphrase must be.

use crate::Problems;
use domain::lang::Lang;
use domain::person::{Experience, Home, NetworkRole, Person};
use domain::text::{Email, Line};
use vault::WeakPassphrase;

/// The sentence about a passphrase that was not taken.
pub(crate) fn weakness(weak: WeakPassphrase) -> &'static str {
    match weak {
        WeakPassphrase::TooShort => "passphrase-too-short",
        WeakPassphrase::TooLong => "passphrase-too-long",
        WeakPassphrase::Repetitive => "passphrase-repetitive",
    }
}

/// The person who opens the first account of an installation.
pub(super) fn first_administrator(name: &str, email: &str, problems: &mut Problems) -> Option<Person> {
    let name = problems.take("name", Line::parse(name));
    let email = problems.take("email", Email::parse(email));
    Some(Person {
        id: vault::fresh_id(),
        name: name?,
        email: email?,
        lang: Lang::default(),
        home: Home::Network,
        profession: None,
        experience: Experience::New,
        network: vec![NetworkRole::Administrator],
        conflicts: Vec::new(),
        active: true,
    })
}
