//! The signed-in person.

use crate::AppError;
use domain::actor::Who;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::Person;
use vault::{Bundle, Token};

/// Who is asking. Her keys stay sealed under her cookie until a use case needs them; while her session is locked there
/// are none.
#[derive(Clone)]
pub struct Me {
    /// The person.
    pub person: Person,
    pub(crate) token: Token,
    pub(crate) kept: Option<Vec<u8>>,
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

    /// Whether her keys are locked: she sees desks and dates, and no content.
    pub fn is_locked(&self) -> bool {
        self.kept.is_none()
    }

    pub(crate) fn bundle(&self) -> Result<Bundle, AppError> {
        let kept = self.kept.as_ref().ok_or(AppError::Locked)?;
        Ok(vault::take(kept, &self.token)?)
    }
}
