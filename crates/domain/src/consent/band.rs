//! Counts as they may be told, and the opening of a group.

use crate::id::SessionId;
use crate::person::Signature;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A number of people, as it may be told: small groups are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Fewer than five, none among them.
    UnderFive,
    /// Five to nine.
    FiveToNine,
    /// Ten or more.
    TenOrMore,
}

impl Band {
    /// The band a number falls in.
    pub fn of(count: usize) -> Self {
        match count {
            0..5 => Self::UnderFive,
            5..10 => Self::FiveToNine,
            10.. => Self::TenOrMore,
        }
    }

    /// Its name in `config/texts`: `consent-band-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::UnderFive => "under-five",
            Self::FiveToNine => "five-to-nine",
            Self::TenOrMore => "ten-or-more",
        }
    }
}

/// A group that was opened: someone said how many are in the room. Kept as a band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The session.
    pub session: SessionId,
    /// How many were present.
    pub present: Band,
    /// Who said so, and when.
    pub signed: Signature,
}

/// Whether a group may begin with so many `present`, when so many have said yes to take part in it.
pub fn present(present: usize, standing: usize) -> Result<Band, Refusal> {
    if standing == 0 {
        return Err(Refusal::ConsentsAreMissing);
    }
    if present > standing {
        return Err(Refusal::MorePresentThanConsents);
    }
    Ok(Band::of(present))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_told_as_a_band() {
        let bands: Vec<_> = [0, 4, 5, 9, 10, 99].map(Band::of).map(Band::key).into();
        let [few, some, many] = ["under-five", "five-to-nine", "ten-or-more"];
        assert_eq!(bands, [few, few, some, some, many, many]);
    }

    #[test]
    fn nobody_sits_in_a_group_without_a_consent() {
        assert_eq!(present(1, 0), Err(Refusal::ConsentsAreMissing));
        assert_eq!(present(4, 3), Err(Refusal::MorePresentThanConsents));
        assert_eq!(present(3, 3), Ok(Band::UnderFive));
    }
}
