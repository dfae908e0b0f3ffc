//! The signed-in person.

use crate::AppError;
use domain::actor::Who;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::Person;
use vault::{Identity, Token};

/// Who is asking. Her key stays sealed under her cookie until a use case needs it.
#[derive(Clone)]
pub struct Me {
    /// The person.
    pub person: Person,
    pub(crate) token: Token,
    pub(crate) kept: Vec<u8>,
}

impl std::fmt::Debug for Me {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Me({})", self.person.id)
    }
}

impl Me {
    /// Her id.
    pub fn id(&self) -> PersonId {
        self.person.id
    }

    /// Her language.
    pub fn lang(&self) -> Lang {
        self.person.lang
    }

    /// Her id and network-wide roles.
    pub fn who(&self) -> Who {
        Who::from(&self.person)
    }

    pub(crate) fn key(&self) -> Result<Identity, AppError> {
        Ok(vault::take(&self.kept, &self.token)?)
    }
}
