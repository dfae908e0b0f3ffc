//! What people answered for: every seal that stands in the chain, with what was said by it.

use super::{Approval, Seal};
use serde::{Deserialize, Serialize};

/// What somebody said by her seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A member stands behind the edition.
    Word,
    /// The visit leader sent it to the host.
    ToHost,
    /// The unit leader sent it to the network leader.
    ToNetworkLeader,
    /// The network leader sent it to the final approval.
    ToAcceptance,
    /// The unit leader gave the final approval.
    Acceptance,
}

impl Answer {
    /// Every answer, in the order of the chain.
    pub const ALL: [Self; 5] =
        [Self::Word, Self::ToHost, Self::ToNetworkLeader, Self::ToAcceptance, Self::Acceptance];

    /// Its name in tables and texts: `to-host`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::ToHost => "to-host",
            Self::ToNetworkLeader => "to-network-leader",
            Self::ToAcceptance => "to-acceptance",
            Self::Acceptance => "acceptance",
        }
    }
}

impl Approval {
    /// The answers that stand, in the order of the chain. While the team reads, words on editions before `edition` do not.
    pub fn answers(&self, edition: u32) -> Vec<(Answer, Seal)> {
        let given = |words: &[Seal]| words.iter().map(|word| (Answer::Word, *word)).collect::<Vec<_>>();
        let (words, then) = match self {
            Self::NotBegun | Self::Drafting { .. } => return Vec::new(),
            Self::WithTeam { words, .. } => {
                let mut now = given(words);
                now.retain(|(_, seal)| seal.edition == edition);
                return now;
            }
            Self::WithHost { words, team } => (words, vec![*team]),
            Self::WithNetworkLeader { words, team, host } => (words, vec![*team, *host]),
            Self::AwaitingAcceptance { words, team, host, network } => (words, vec![*team, *host, *network]),
            Self::Accepted { words, team, host, network, acceptance } => {
                (words, vec![*team, *host, *network, *acceptance])
            }
        };
        let steps = Answer::ALL.into_iter().skip(1).zip(then);
        given(words).into_iter().chain(steps).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Signature;
    use chrono::DateTime;
    use uuid::Uuid;

    fn seal(number: u128, edition: u32) -> Seal {
        let signed = Signature { by: Uuid::from_u128(number).into(), at: DateTime::UNIX_EPOCH };
        Seal { signed, edition }
    }

    #[test]
    fn every_step_of_an_accepted_report_is_answered_for_in_its_order() {
        let (team, host, network) = (seal(1, 4), seal(2, 5), seal(3, 6));
        let words = vec![seal(1, 4), seal(4, 4)];
        let accepted = Approval::Accepted { words, team, host, network, acceptance: seal(2, 7) };
        let said: Vec<_> =
            accepted.answers(7).iter().map(|(answer, seal)| (answer.key(), seal.edition)).collect();
        let all = [
            ("word", 4),
            ("word", 4),
            ("to-host", 4),
            ("to-network-leader", 5),
            ("to-acceptance", 6),
            ("acceptance", 7),
        ];
        assert_eq!(said, all);
    }

    #[test]
    fn a_word_on_an_older_edition_stands_no_more_while_the_team_reads() {
        let with_team = Approval::WithTeam { sent: seal(1, 1), words: vec![seal(1, 1), seal(2, 2)] };
        assert_eq!(with_team.answers(2), [(Answer::Word, seal(2, 2))]);
        assert!(Approval::NotBegun.answers(0).is_empty());
    }
}
