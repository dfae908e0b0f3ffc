use super::*;
use crate::lang::Lang;
use crate::report::chain::Seen;
use chrono::DateTime;
use proptest::prelude::*;
use uuid::Uuid;

fn by(number: u128) -> Signature {
    Signature { by: Uuid::from_u128(number).into(), at: DateTime::UNIX_EPOCH }
}

fn reason() -> CommentId {
    Uuid::from_u128(9).into()
}

fn read(report: &Report) -> Seen {
    Seen { page: report.edition, read: Some(report.edition) }
}

/// What stands for the digest of an edition's words.
fn words(edition: u32) -> String {
    format!("words of {edition}")
}

fn accepted() -> Report {
    let mut report = Report::default();
    report.begin(by(1), Lang::Nb, Vec::new()).unwrap();
    report.send_to_team(by(1), read(&report)).unwrap();
    report.give_word(by(1), read(&report)).unwrap();
    report.send_to_host(by(1), read(&report), &[by(1).by]).unwrap();
    report.send_to_network_leader(by(2), read(&report)).unwrap();
    report.send_to_acceptance(by(3), read(&report)).unwrap();
    report.accept(by(2), read(&report)).unwrap();
    report
}

#[test]
fn a_correction_is_a_new_edition_that_names_the_one_before() {
    let mut report = accepted();
    assert_eq!(report.correct(by(3), words(1), reason(), NaiveDate::MAX), Ok(2));
    assert_eq!((report.desk(), report.approval.desk()), (Desk::WithNetworkLeader, Desk::Accepted));
    assert_eq!(report.accepted_edition(), Some(1), "the accepted edition stands meanwhile");
    report.send_to_acceptance(by(3), read(&report)).unwrap();
    assert_eq!(report.desk(), Desk::AwaitingAcceptance);
    report.accept(by(2), read(&report)).unwrap();
    assert_eq!((report.desk(), report.accepted_edition()), (Desk::Accepted, Some(2)));
    assert_eq!(report.predecessor(), Some((1, words(1).as_str())));
    let before = report.as_accepted(1).unwrap();
    assert_eq!((before.edition, before.former.len(), before.passages.len()), (1, 0, 6));
    assert_eq!(report.as_accepted(7), None);
}

#[test]
fn a_correction_comes_back_from_the_host_and_goes_no_farther() {
    let mut report = accepted();
    assert_eq!(report.send_back(by(2), reason()), Err(Refusal::ReportIsAccepted));
    report.correct(by(3), words(1), reason(), NaiveDate::MAX).unwrap();
    assert_eq!(
        report.correct(by(3), words(1), reason(), NaiveDate::MAX),
        Err(Refusal::ReportIsWithTheNetworkLeader)
    );
    assert_eq!(report.send_back(by(3), reason()), Err(Refusal::CorrectionGoesOn));
    assert_eq!(report.accept(by(2), read(&report)), Err(Refusal::ReportIsWithTheNetworkLeader));
    report.send_to_acceptance(by(3), read(&report)).unwrap();
    report.send_back(by(2), reason()).unwrap();
    assert_eq!(report.desk(), Desk::WithNetworkLeader);
}

#[test]
fn a_correction_is_withdrawn_while_it_lies_with_the_network_leader() {
    let mut report = accepted();
    assert_eq!(report.withdraw_correction(by(3)), Err(Refusal::NoCorrection));
    report.correct(by(3), words(1), reason(), NaiveDate::MAX).unwrap();
    report.send_to_acceptance(by(3), read(&report)).unwrap();
    assert_eq!(report.withdraw_correction(by(3)), Err(Refusal::ReportAwaitsAcceptance));
    report.send_back(by(2), reason()).unwrap();
    report.open_comments = 1;
    assert_eq!(report.withdraw_correction(by(3)), Err(Refusal::CommentsAreOpen(1)));
    report.open_comments = 0;
    report.touch();
    report.withdraw_correction(by(3)).unwrap();
    assert_eq!((report.desk(), report.accepted_edition(), report.known_as()), (Desk::Accepted, Some(1), 1));
    assert_eq!((report.predecessor(), report.former.len()), (None, 0));
    assert_eq!(report.as_accepted(1).unwrap().passages.len(), 6);
    // another one names the accepted edition, and not a number that the withdrawn one used
    report.correct(by(3), words(1), reason(), NaiveDate::MAX).unwrap();
    assert_eq!(report.predecessor(), Some((1, words(1).as_str())));
    report.send_to_acceptance(by(3), read(&report)).unwrap();
    report.accept(by(2), read(&report)).unwrap();
    assert_eq!(report.known_as(), report.edition);
    assert_eq!(report.former[0].edition, 1);
}

#[test]
fn only_an_accepted_report_is_corrected() {
    let mut report = Report::default();
    assert_eq!(report.correct(by(3), words(0), reason(), NaiveDate::MAX), Err(Refusal::ReportNotBegun));
    report.begin(by(1), Lang::Nb, Vec::new()).unwrap();
    assert_eq!(report.correct(by(3), words(1), reason(), NaiveDate::MAX), Err(Refusal::ReportIsWithTheTeam));
}

/// Anything anybody may try on an accepted report.
#[derive(Debug, Clone, Copy)]
enum Try {
    Correct,
    Withdraw,
    Write,
    Send,
    Accept,
    Back,
    Word,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    use Try::{Accept, Back, Correct, Send, Withdraw, Word, Write};
    prop::collection::vec(
        prop::sample::select(vec![Correct, Withdraw, Write, Send, Accept, Back, Word]),
        0..60,
    )
}

proptest! {
    #[test]
    fn accepted_editions_are_a_chain_that_only_grows(tries in tries()) {
        let mut report = accepted();
        let mut chain = vec![1];
        for one in tries {
            let before = report.clone();
            let seen = read(&report);
            let done = match one {
                Try::Correct => report.correct(by(3), words(report.known_as()), reason(), NaiveDate::MAX).map(|_| ()),
                Try::Withdraw => report.withdraw_correction(by(3)).map(|_| ()),
                // writing is refused while it lies accepted; see `section::may_write`
                Try::Write if report.desk() == Desk::WithNetworkLeader => { report.touch(); Ok(()) }
                Try::Write => Err(report.desk().where_it_is()),
                Try::Send => report.send_to_acceptance(by(3), seen),
                Try::Accept => report.accept(by(2), seen),
                Try::Back => report.send_back(by(2), reason()),
                Try::Word => report.give_word(by(1), seen),
            };
            if done.is_err() {
                prop_assert_eq!(&report, &before, "a refusal changes nothing");
            }
            if report.accepted_edition() != before.accepted_edition() {
                chain.extend(report.accepted_edition());
            }
            // what was accepted is never touched again
            prop_assert!(report.former.starts_with(&before.former));
        }
        prop_assert!(chain.is_sorted_by(|one, next| one < next));
        let former: Vec<u32> = report.former.iter().map(|former| former.edition).collect();
        prop_assert_eq!(&chain[..chain.len() - 1], &former[..]);
        for (at, edition) in chain.iter().enumerate() {
            let then = report.as_accepted(*edition).unwrap();
            let named = then.predecessor().map(|(edition, words)| (edition, words.to_owned()));
            prop_assert_eq!(named, at.checked_sub(1).map(|at| (chain[at], words(chain[at]))));
        }
        prop_assert_eq!(report.first_acceptance().map(|seal| seal.edition), Some(1));
    }
}
