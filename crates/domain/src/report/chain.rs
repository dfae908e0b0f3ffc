//! The steps people take with the report: each asks that the person has read the edition she answers for.

use super::Report;
use super::approval::Approval;
use crate::id::{CommentId, PersonId};
use crate::person::Signature;
use crate::refusal::Refusal;

/// What a person has seen when she answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The edition on the page she answered from.
    pub page: u32,
    /// The newest edition in the log of her readings.
    pub read: Option<u32>,
}

impl Report {
    fn settled(&self, seen: Seen) -> Result<(), Refusal> {
        self.require_read(seen.page, seen.read)?;
        self.require_no_open_comments()
    }

    /// The visit leader sends the draft to the team's reading.
    pub fn send_to_team(&mut self, by: Signature, seen: Seen) -> Result<(), Refusal> {
        self.settled(seen)?;
        self.step(by, None, Approval::send_to_team)
    }

    /// A member stands behind the edition she has read.
    pub fn give_word(&mut self, by: Signature, seen: Seen) -> Result<(), Refusal> {
        self.require_read(seen.page, seen.read)?;
        self.step(by, None, Approval::give_word)
    }

    /// The visit leader sends it to the host, with every member's word.
    pub fn send_to_host(&mut self, by: Signature, seen: Seen, team: &[PersonId]) -> Result<(), Refusal> {
        self.settled(seen)?;
        self.step(by, None, |now, seal| now.send_to_host(seal, team))
    }

    /// The unit leader sends it to the network leader.
    pub fn send_to_network_leader(&mut self, by: Signature, seen: Seen) -> Result<(), Refusal> {
        self.settled(seen)?;
        self.step(by, None, Approval::send_to_network_leader)
    }

    /// The network leader sends it to the final approval.
    pub fn send_to_acceptance(&mut self, by: Signature, seen: Seen) -> Result<(), Refusal> {
        self.settled(seen)?;
        if self.correction.is_some() {
            return self.correction_to_acceptance(by);
        }
        self.step(by, None, Approval::send_to_acceptance)
    }

    /// The unit leader gives the final approval.
    pub fn accept(&mut self, by: Signature, seen: Seen) -> Result<(), Refusal> {
        self.settled(seen)?;
        if self.correction.is_some() {
            return self.accept_correction(by);
        }
        self.step(by, None, Approval::accept)
    }

    /// Whoever has it sends it back; the reason is kept under this id.
    pub fn send_back(&mut self, by: Signature, reason: CommentId) -> Result<(), Refusal> {
        if self.correction.is_some() {
            return self.correction_back(by, reason);
        }
        self.step(by, Some(reason), Approval::send_back)
    }
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::lang::Lang;
    use crate::report::approval::Desk;
    use chrono::DateTime;
    use uuid::Uuid;

    fn by(number: u128) -> Signature {
        Signature { by: Uuid::from_u128(number).into(), at: DateTime::UNIX_EPOCH }
    }

    fn read(report: &Report) -> Seen {
        Seen { page: report.edition, read: Some(report.edition) }
    }

    fn with_team() -> Report {
        let mut report = Report::default();
        report.begin(by(1), Lang::Nb, Vec::new()).unwrap();
        report.send_to_team(by(1), read(&report)).unwrap();
        report
    }

    #[test]
    fn the_first_edition_is_the_draft() {
        let mut report = with_team();
        assert_eq!((report.edition, report.passages[0].seal.edition), (1, 1));
        assert_eq!(report.begin(by(1), Lang::Nb, Vec::new()), Err(Refusal::ReportIsBegun));
        assert_eq!(report.edition, 1);
    }

    #[test]
    fn an_edition_that_was_not_read_is_answered_for_by_nobody() {
        let mut report = with_team();
        let unread = Seen { page: 1, read: None };
        assert_eq!(report.give_word(by(1), unread), Err(Refusal::EditionNotRead));
        let old = read(&report);
        report.touch();
        assert_eq!(report.give_word(by(1), old), Err(Refusal::AnotherEdition));
        assert_eq!(report.give_word(by(1), read(&report)), Ok(()));
    }

    #[test]
    fn a_report_with_an_open_comment_goes_back_but_not_on() {
        let mut report = with_team();
        report.give_word(by(1), read(&report)).unwrap();
        report.open_comments = 1;
        let team = [by(1).by];
        assert_eq!(report.send_to_host(by(1), read(&report), &team), Err(Refusal::CommentsAreOpen(1)));
        report.open_comments = 0;
        report.send_to_host(by(1), read(&report), &team).unwrap();
        report.open_comments = 1;
        assert_eq!(report.send_to_network_leader(by(2), read(&report)), Err(Refusal::CommentsAreOpen(1)));
        assert_eq!(report.send_back(by(2), Uuid::from_u128(9).into()), Ok(()));
        assert_eq!(report.approval.desk(), Desk::Drafting);
    }

    #[test]
    fn the_whole_way_is_remembered() {
        let mut report = with_team();
        report.give_word(by(1), read(&report)).unwrap();
        report.send_to_host(by(1), read(&report), &[by(1).by]).unwrap();
        report.send_to_network_leader(by(2), read(&report)).unwrap();
        report.send_to_acceptance(by(3), read(&report)).unwrap();
        report.accept(by(2), read(&report)).unwrap();
        assert_eq!(report.approval.desk(), Desk::Accepted);
        assert_eq!(report.passages.len(), 6);
    }
}
