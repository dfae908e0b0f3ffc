//! The arrows of the chain, one method each.

use super::{Approval, Seal, missing_words};
use crate::id::PersonId;
use crate::refusal::Refusal;

impl Approval {
    /// `NotBegun --> Drafting`.
    pub fn begin(self, by: Seal) -> Result<Self, Refusal> {
        match self {
            Self::NotBegun => Ok(Self::Drafting { since: by }),
            Self::Drafting { .. }
            | Self::WithTeam { .. }
            | Self::WithHost { .. }
            | Self::WithNetworkLeader { .. }
            | Self::AwaitingAcceptance { .. }
            | Self::Accepted { .. } => Err(Refusal::ReportIsBegun),
        }
    }

    /// `Drafting --> WithTeam`.
    pub fn send_to_team(self, by: Seal) -> Result<Self, Refusal> {
        match self {
            Self::Drafting { .. } => Ok(Self::WithTeam { sent: by, words: Vec::new() }),
            Self::NotBegun
            | Self::WithTeam { .. }
            | Self::WithHost { .. }
            | Self::WithNetworkLeader { .. }
            | Self::AwaitingAcceptance { .. }
            | Self::Accepted { .. } => Err(self.where_it_is()),
        }
    }

    /// `WithTeam --> WithTeam`: a member stands behind this edition. A later word replaces an earlier one.
    pub fn give_word(self, by: Seal) -> Result<Self, Refusal> {
        match self {
            Self::WithTeam { sent, mut words } => {
                words.retain(|word| word.signed.by != by.signed.by);
                words.push(by);
                Ok(Self::WithTeam { sent, words })
            }
            Self::NotBegun
            | Self::Drafting { .. }
            | Self::WithHost { .. }
            | Self::WithNetworkLeader { .. }
            | Self::AwaitingAcceptance { .. }
            | Self::Accepted { .. } => Err(self.where_it_is()),
        }
    }

    /// `WithTeam --> WithHost`, once every member in `team` has given her word on this edition.
    pub fn send_to_host(self, by: Seal, team: &[PersonId]) -> Result<Self, Refusal> {
        match self {
            Self::WithTeam { words, .. } => {
                let missing = missing_words(&words, by.edition, team);
                if missing.is_empty() {
                    Ok(Self::WithHost { words, team: by })
                } else {
                    Err(Refusal::WordsAreMissing(missing))
                }
            }
            Self::NotBegun
            | Self::Drafting { .. }
            | Self::WithHost { .. }
            | Self::WithNetworkLeader { .. }
            | Self::AwaitingAcceptance { .. }
            | Self::Accepted { .. } => Err(self.where_it_is()),
        }
    }

    /// `WithHost --> WithNetworkLeader`.
    pub fn send_to_network_leader(self, by: Seal) -> Result<Self, Refusal> {
        match self {
            Self::WithHost { words, team } => Ok(Self::WithNetworkLeader { words, team, host: by }),
            Self::NotBegun
            | Self::Drafting { .. }
            | Self::WithTeam { .. }
            | Self::WithNetworkLeader { .. }
            | Self::AwaitingAcceptance { .. }
            | Self::Accepted { .. } => Err(self.where_it_is()),
        }
    }

    /// `WithNetworkLeader --> AwaitingAcceptance`.
    pub fn send_to_acceptance(self, by: Seal) -> Result<Self, Refusal> {
        match self {
            Self::WithNetworkLeader { words, team, host } => {
                Ok(Self::AwaitingAcceptance { words, team, host, network: by })
            }
            Self::NotBegun
            | Self::Drafting { .. }
            | Self::WithTeam { .. }
            | Self::WithHost { .. }
            | Self::AwaitingAcceptance { .. }
            | Self::Accepted { .. } => Err(self.where_it_is()),
        }
    }

    /// `AwaitingAcceptance --> Accepted`.
    pub fn accept(self, by: Seal) -> Result<Self, Refusal> {
        match self {
            Self::AwaitingAcceptance { words, team, host, network } => {
                Ok(Self::Accepted { words, team, host, network, acceptance: by })
            }
            Self::NotBegun
            | Self::Drafting { .. }
            | Self::WithTeam { .. }
            | Self::WithHost { .. }
            | Self::WithNetworkLeader { .. }
            | Self::Accepted { .. } => Err(self.where_it_is()),
        }
    }

    /// One step back: to the team from the team's, the host's and the network leader's stage, and to the network leader from
    /// the final approval, since what is left then is most often a slip she can mend.
    pub fn send_back(self, by: Seal) -> Result<Self, Refusal> {
        match self {
            Self::WithTeam { .. } | Self::WithHost { .. } | Self::WithNetworkLeader { .. } => {
                Ok(Self::Drafting { since: by })
            }
            Self::AwaitingAcceptance { words, team, host, .. } => {
                Ok(Self::WithNetworkLeader { words, team, host })
            }
            Self::NotBegun | Self::Drafting { .. } | Self::Accepted { .. } => Err(self.where_it_is()),
        }
    }
}
