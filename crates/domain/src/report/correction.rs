//! A correction: an accepted report is never changed; another edition takes its place, and names it.
//!
//! ```mermaid
//! stateDiagram-v2
//!     Accepted --> Correcting: correct (with a reason)
//!     Correcting --> Accepted: withdraw (the edition before stands)
//!     Correcting --> AwaitingAgain: send_to_acceptance
//!     AwaitingAgain --> Correcting: send_back
//!     AwaitingAgain --> Accepted: accept (the edition before becomes a former one)
//! ```
//!
//! Until the new edition is accepted, the one before stands: the host goes on with its recommendations.

use super::approval::{Answer, Approval, Desk, Seal};
use super::{Passage, Report};
use crate::id::CommentId;
use crate::person::Signature;
use crate::refusal::Refusal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A correction under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Who began it, when; the edition that is corrected.
    pub begun: Seal,
    /// Why: the words are sealed and kept among the comments under this id.
    pub reason: CommentId,
    /// SHA-256 of the edition that is corrected, 64 hexadecimal digits.
    pub words: String,
    /// By when it is to be accepted.
    pub due: NaiveDate,
    /// The network leader's seal, once it was sent to the final approval.
    pub network: Option<Seal>,
}

/// An accepted edition that another one took the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// Which edition.
    pub edition: u32,
    /// SHA-256 of its words, 64 hexadecimal digits.
    pub words: String,
    /// Everyone who answered for it.
    pub approval: Approval,
}

impl Report {
    /// Where it lies: a correction lies with the network leader, then with the host.
    pub fn desk(&self) -> Desk {
        match &self.correction {
            None => self.approval.desk(),
            Some(Correction { network: None, .. }) => Desk::WithNetworkLeader,
            Some(Correction { network: Some(_), .. }) => Desk::AwaitingAcceptance,
        }
    }

    /// The edition that is accepted now, if any.
    pub fn accepted_edition(&self) -> Option<u32> {
        match &self.approval {
            Approval::Accepted { acceptance, .. } => Some(acceptance.edition),
            Approval::NotBegun
            | Approval::Drafting { .. }
            | Approval::WithTeam { .. }
            | Approval::WithHost { .. }
            | Approval::WithNetworkLeader { .. }
            | Approval::AwaitingAcceptance { .. } => None,
        }
    }

    /// The final approval that came first, since some things are counted from it.
    pub fn first_acceptance(&self) -> Option<Seal> {
        let first = self.former.first().map_or(&self.approval, |former| &former.approval);
        first.answers(0).into_iter().find(|(answer, _)| *answer == Answer::Acceptance).map(|(_, seal)| seal)
    }

    /// The accepted edition that this one takes, or took, the place of.
    pub fn predecessor(&self) -> Option<(u32, &str)> {
        match &self.correction {
            Some(correction) => Some((correction.begun.edition, correction.words.as_str())),
            None => self.former.last().map(|former| (former.edition, former.words.as_str())),
        }
    }

    /// The answers for the edition that lies here now.
    pub fn answers(&self) -> Vec<(Answer, Seal)> {
        let mut answers = self.approval.answers(self.edition);
        if let Some(correction) = &self.correction {
            answers.retain(|(answer, _)| *answer < Answer::ToAcceptance);
            answers.extend(correction.network.map(|seal| (Answer::ToAcceptance, seal)));
        }
        answers
    }

    /// The report as it was when `edition` was accepted: that edition, its answers, and those before it.
    pub fn as_accepted(&self, edition: u32) -> Option<Self> {
        let approval = if self.accepted_edition() == Some(edition) {
            self.approval.clone()
        } else {
            self.former.iter().find(|former| former.edition == edition)?.approval.clone()
        };
        let mut report = self.clone();
        report.former.retain(|former| former.edition < edition);
        let is_it = |passage: &Passage| passage.to == Desk::Accepted && passage.seal.edition == edition;
        report.passages.truncate(report.passages.iter().position(is_it)? + 1);
        (report.edition, report.approval, report.correction, report.open_comments) =
            (edition, approval, None, 0);
        Some(report)
    }

    /// The network leader begins a correction of the accepted edition, whose words have this digest; it is to be accepted by
    /// the day `due`.
    pub fn correct(
        &mut self,
        by: Signature,
        words: String,
        reason: CommentId,
        due: NaiveDate,
    ) -> Result<u32, Refusal> {
        if self.desk() != Desk::Accepted {
            return Err(self.desk().where_it_is());
        }
        // not the number the text has: a correction that was withdrawn has used some
        let begun = Seal { signed: by, edition: self.accepted_edition().unwrap_or(self.edition) };
        self.correction = Some(Correction { begun, reason, words, due, network: None });
        self.pass(begun, Some(reason));
        Ok(self.touch())
    }

    /// The network leader withdraws it while it lies with her; the words of the accepted edition are to be put back.
    pub fn withdraw_correction(&mut self, by: Signature) -> Result<u32, Refusal> {
        match &self.correction {
            None => return Err(Refusal::NoCorrection),
            Some(correction) if correction.network.is_some() => return Err(self.desk().where_it_is()),
            Some(_) => self.require_no_open_comments()?,
        }
        self.correction = None;
        let edition = self.touch();
        self.pass(Seal { signed: by, edition }, None);
        Ok(edition)
    }

    /// The edition this text is known by: the accepted one while it lies accepted.
    pub fn known_as(&self) -> u32 {
        self.accepted_edition().filter(|_| self.desk() == Desk::Accepted).unwrap_or(self.edition)
    }

    pub(super) fn correction_to_acceptance(&mut self, by: Signature) -> Result<(), Refusal> {
        let seal = Seal { signed: by, edition: self.edition };
        let refusal = self.desk().where_it_is();
        match &mut self.correction {
            Some(correction) if correction.network.is_none() => correction.network = Some(seal),
            Some(_) | None => return Err(refusal),
        }
        self.pass(seal, None);
        Ok(())
    }

    /// The words of the team and the host stay those of the edition they were given for.
    pub(super) fn accept_correction(&mut self, by: Signature) -> Result<(), Refusal> {
        let refusal = self.desk().where_it_is();
        let network = self.correction.as_ref().and_then(|correction| correction.network);
        let (Some(network), Approval::Accepted { words, team, host, acceptance, .. }) =
            (network, &self.approval)
        else {
            return Err(refusal);
        };
        let seal = Seal { signed: by, edition: self.edition };
        let (words, team, host, edition) = (words.clone(), *team, *host, acceptance.edition);
        let next = Approval::Accepted { words, team, host, network, acceptance: seal };
        let approval = std::mem::replace(&mut self.approval, next);
        let words = self.correction.take().map(|correction| correction.words).unwrap_or_default();
        self.former.push(Former { edition, words, approval });
        self.pass(seal, None);
        Ok(())
    }

    /// From the final approval back to the network leader; a correction goes no farther back.
    pub(super) fn correction_back(&mut self, by: Signature, reason: CommentId) -> Result<(), Refusal> {
        match &mut self.correction {
            Some(correction) if correction.network.is_some() => correction.network = None,
            Some(_) => return Err(Refusal::CorrectionGoesOn),
            None => return Err(self.desk().where_it_is()),
        }
        self.pass(Seal { signed: by, edition: self.edition }, Some(reason));
        Ok(())
    }
}

#[cfg(test)]
mod tests;
