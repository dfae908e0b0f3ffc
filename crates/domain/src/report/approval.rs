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

mod answers;
mod steps;

pub use answers::Answer;

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

impl Desk {
    /// Every stage, in the order of the chain.
    pub const ALL: [Self; 7] = [
        Self::NotBegun,
        Self::Drafting,
        Self::WithTeam,
        Self::WithHost,
        Self::WithNetworkLeader,
        Self::AwaitingAcceptance,
        Self::Accepted,
    ];

    /// The sentence for "not now": where the report lies.
    pub fn where_it_is(self) -> Refusal {
        match self {
            Self::NotBegun => Refusal::ReportNotBegun,
            Self::Drafting | Self::WithTeam => Refusal::ReportIsWithTheTeam,
            Self::WithHost => Refusal::ReportIsWithTheHost,
            Self::WithNetworkLeader => Refusal::ReportIsWithTheNetworkLeader,
            Self::AwaitingAcceptance => Refusal::ReportAwaitsAcceptance,
            Self::Accepted => Refusal::ReportIsAccepted,
        }
    }
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

    /// The sentence for "not now": where the report lies.
    pub fn where_it_is(&self) -> Refusal {
        self.desk().where_it_is()
    }
}

/// The members whose word on `edition` is missing.
pub fn missing_words(words: &[Seal], edition: u32, team: &[PersonId]) -> Vec<PersonId> {
    let given = |person: &&PersonId| !words.iter().any(|w| w.edition == edition && w.signed.by == **person);
    team.iter().filter(given).copied().collect()
}
