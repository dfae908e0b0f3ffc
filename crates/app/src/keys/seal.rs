//! What seals words to a visit's key in a person's name. It takes public keys only.

use super::Scope;
use crate::{App, AppError, Me};
use domain::id::PersonId;
use vault::{Header, Place, Recipient, Roster, Seal};

/// One key of a visit, and in whose name words are sealed to it.
pub(crate) struct SealKey {
    pub(crate) to: Recipient,
    scope: Scope,
    author: PersonId,
    own: Option<vault::Signer>,
    server: vault::Signer,
}

impl App {
    /// Seals in her name: with her signature if her key is unlocked and on the roster; else with the server's.
    pub(super) fn sealer(&self, me: &Me, scope: Scope, roster: &Roster) -> SealKey {
        let own = me.bundle().ok();
        let own = own.filter(|it| roster.card(me.id()).is_some_and(|card| *card == it.card(me.id())));
        let own = own.map(|bundle| bundle.signer);
        SealKey { to: roster.recipient.clone(), scope, author: me.id(), own, server: self.signer.clone() }
    }
}

impl SealKey {
    /// The name of the key.
    pub(crate) fn scope(&self) -> String {
        self.scope.name().into_owned()
    }

    /// The same key for words of someone else, which the server signs for.
    pub(crate) fn for_author(self, author: PersonId) -> Self {
        if author == self.author { self } else { Self { own: None, author, ..self } }
    }

    /// Seals words for the place they belong to. `previous` is the digest of the sealed version they follow.
    pub(crate) fn seal(
        &self,
        place: Place,
        previous: Option<String>,
        words: &[u8],
    ) -> Result<Vec<u8>, AppError> {
        let header = Header { place, previous, author: self.author };
        Ok(vault::seal(std::slice::from_ref(&self.to), &header, words, self.by())?.into_bytes())
    }

    /// Her signature if her key is unlocked and on the roster; else the server's.
    pub(crate) fn by(&self) -> Seal<'_> {
        self.own.as_ref().map_or(Seal::Server(&self.server), Seal::Author)
    }
}
