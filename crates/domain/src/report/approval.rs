//! The chain of approval.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> NotBegun
//!     NotBegun --> Drafting: begin
//!     Drafting --> WithTeam: send_to_team
//!     WithTeam --> WithTeam: give_word
//!     WithTeam --> WithHost: send_to_host (every member's word)
//!     WithHost --> WithNetworkLeader: send_to_network_leader
//!     WithNetworkLeader --> AwaitingAcceptance: send_to_acceptance
//!     AwaitingAcceptance --> Accepted: accept
//!     WithTeam --> Drafting: send_back
//!     WithHost --> Drafting: send_back
//!     WithNetworkLeader --> Drafting: send_back
//!     AwaitingAcceptance --> WithNetworkLeader: send_back
//! ```

use crate::id::PersonId;
use crate::person::Signature;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A signature on one edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// Who and when.
    pub signed: Signature,
    /// The edition it stands for.
    pub edition: u32,
}

/// How far the report has come, with the evidence of every step behind it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "stage")]
pub enum Approval {
    /// No draft yet.
    #[default]
    NotBegun,
    /// The team writes.
    Drafting {
        /// Who began or sent it back.
        since: Seal,
    },
    /// The team reads; each member gives her word.
    WithTeam {
        /// The visit leader who sent it.
        sent: Seal,
        /// Words given; those on older editions no longer count.
        words: Vec<Seal>,
    },
    /// The host unit reads.
    WithHost {
        /// The team's words.
        words: Vec<Seal>,
        /// The visit leader who sent it.
        team: Seal,
    },
    /// The network leader reads last.
    WithNetworkLeader {
        /// The team's words.
        words: Vec<Seal>,
        /// The visit leader.
        team: Seal,
        /// The host's unit leader.
        host: Seal,
    },
    /// The host's final approval is awaited.
    AwaitingAcceptance {
        /// The team's words.
        words: Vec<Seal>,
        /// The visit leader.
        team: Seal,
        /// The host's unit leader.
        host: Seal,
        /// The network leader.
        network: Seal,
    },
    /// Accepted; it does not change any more.
    Accepted {
        /// The team's words.
        words: Vec<Seal>,
        /// The visit leader.
        team: Seal,
        /// The host's unit leader.
        host: Seal,
        /// The network leader.
        network: Seal,
        /// The host's final approval.
        acceptance: Seal,
    },
}

/// The stage without its evidence: for lists, letters and texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Desk {
    /// No draft yet.
    NotBegun,
    /// The team writes.
    Drafting,
    /// The team reads.
    WithTeam,
    /// The host reads.
    WithHost,
    /// The network leader reads.
    WithNetworkLeader,
    /// The host's final approval is awaited.
    AwaitingAcceptance,
    /// Accepted.
    Accepted,
}

impl Approval {
    /// The stage without its evidence.
    pub fn desk(&self) -> Desk {
        match self {
            Self::NotBegun => Desk::NotBegun,
            Self::Drafting { .. } => Desk::Drafting,
            Self::WithTeam { .. } => Desk::WithTeam,
            Self::WithHost { .. } => Desk::WithHost,
            Self::WithNetworkLeader { .. } => Desk::WithNetworkLeader,
            Self::AwaitingAcceptance { .. } => Desk::AwaitingAcceptance,
            Self::Accepted { .. } => Desk::Accepted,
        }
    }

    /// NotBegun --> Drafting.
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

    /// Drafting --> WithTeam.
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

    /// WithTeam --> WithTeam: a member stands behind this edition. A later word replaces an earlier one.
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

    /// WithTeam --> WithHost, once every member in `team` has given her word on this edition.
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

    /// WithHost --> WithNetworkLeader.
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

    /// WithNetworkLeader --> AwaitingAcceptance.
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

    /// AwaitingAcceptance --> Accepted.
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

    /// The sentence for "not now": where the report lies.
    pub fn where_it_is(&self) -> Refusal {
        match self {
            Self::NotBegun => Refusal::ReportNotBegun,
            Self::Drafting { .. } | Self::WithTeam { .. } => Refusal::ReportIsWithTheTeam,
            Self::WithHost { .. } => Refusal::ReportIsWithTheHost,
            Self::WithNetworkLeader { .. } => Refusal::ReportIsWithTheNetworkLeader,
            Self::AwaitingAcceptance { .. } => Refusal::ReportAwaitsAcceptance,
            Self::Accepted { .. } => Refusal::ReportIsAccepted,
        }
    }
}

/// The members whose word on `edition` is missing.
pub fn missing_words(words: &[Seal], edition: u32, team: &[PersonId]) -> Vec<PersonId> {
    let given = |person: &&PersonId| !words.iter().any(|w| w.edition == edition && w.signed.by == **person);
    team.iter().filter(given).copied().collect()
}
