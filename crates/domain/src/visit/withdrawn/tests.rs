use super::*;
use crate::id::VisitId;
use crate::lang::Lang;
use crate::person::Signature;
use crate::visit::Host;
use uuid::Uuid;

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn visit() -> Visit {
    let host = Host { unit: id(1), unit_leader: id(2), key_staff: Vec::new() };
    Visit::plan(id::<VisitId>(3), id(4), id(5), host, None)
}

fn note(number: u128) -> (NoteId, SessionId, PersonId) {
    (id(number), id(20), id(30))
}

fn begun() -> Visit {
    let mut visit = visit();
    let by = Signature { by: id(9), at: chrono::DateTime::UNIX_EPOCH };
    visit.report.begin(by, Lang::Nb, Vec::new()).unwrap();
    visit
}

#[test]
fn a_note_with_her_label_is_locked_until_her_words_are_out() {
    let mut visit = visit();
    assert_eq!(visit.speaker_withdrew("K7M", &[note(10), note(11)]).len(), 2);
    assert_eq!(visit.speaker_withdrew("K7M", &[note(10)]), [], "told once");
    assert!(visit.is_locked(id(10)) && !visit.is_locked(id(12)));
    assert_eq!(visit.require_no_withdrawn_words(), Err(Refusal::WithdrawnWords(2)));
    visit.words_taken_out(id(10), Some(&["P2Q".to_owned()]));
    assert!(visit.is_locked(id(10)), "another's label changes nothing");
    visit.words_taken_out(id(10), Some(&["K7M".to_owned()]));
    visit.words_taken_out(id(11), None);
    assert_eq!(visit.require_no_withdrawn_words(), Ok(()));
}

#[test]
fn a_report_that_was_begun_is_looked_through_after_the_notes() {
    let mut visit = begun();
    visit.speaker_withdrew("K7M", &[note(10)]);
    assert!(visit.report_waits_for_a_look());
    assert_eq!(visit.report_looked_through(), Err(Refusal::WithdrawnWords(1)));
    visit.words_taken_out(id(10), None);
    assert_eq!(visit.require_no_withdrawn_words(), Err(Refusal::WithdrawnWords(1)));
    visit.report_looked_through().unwrap();
    assert_eq!(visit.require_no_withdrawn_words(), Ok(()));
    assert_eq!(visit.report_looked_through(), Err(Refusal::NothingToTakeOut));
}

#[test]
fn where_no_note_carries_her_label_there_is_nothing_to_take_out() {
    let mut visit = begun();
    assert_eq!(visit.speaker_withdrew("K7M", &[]), []);
    assert_eq!(visit.require_no_withdrawn_words(), Ok(()));
}

#[test]
fn it_is_stored_and_read_back_whole() {
    let mut visit = begun();
    visit.speaker_withdrew("K7M", &[note(10)]);
    let text = serde_json::to_string(&visit).unwrap();
    assert_eq!(serde_json::from_str::<Visit>(&text).unwrap().withdrawn_words, visit.withdrawn_words);
}
