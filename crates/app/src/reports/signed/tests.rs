use super::*;
use chrono::DateTime;
use domain::id::VisitId;
use domain::person::Signature;
use domain::visit::Host;
use vault::{Bundle, Stated};

fn ledger(visit: VisitId) -> Ledger {
    let (unit, cycle, edition) = (vault::fresh_id(), vault::fresh_id(), vault::fresh_id());
    let host = Host { unit, unit_leader: vault::fresh_id(), key_staff: Vec::new() };
    let visit = Visit::plan(visit, cycle, edition, host, None);
    let (answers, rows, cards) = (Vec::new(), Vec::new(), Vec::new());
    Ledger { visit, answers, rows, cards, before: HashMap::new(), differs: false }
}

#[test]
fn a_signature_counts_for_its_visit_edition_step_and_time_and_by_her_card_alone() {
    let (hers, person, visit) = (Bundle::generate(), vault::fresh_id(), vault::fresh_id());
    let at = DateTime::UNIX_EPOCH;
    let right = Answered {
        visit,
        edition: 3,
        step: "word".to_owned(),
        words: vault::digest(b"words"),
        person,
        at: at.timestamp_micros(),
        after: None,
    };
    let found = |answered: &Answered, by: &Bundle| {
        let mut ledger = ledger(visit);
        ledger.cards.push(hers.card(person));
        let deed = serde_json::to_string(&answered.sign(&by.signer).unwrap()).unwrap();
        let (id, step) = (vault::fresh_id(), "word".to_owned());
        ledger.rows.push(StoredSignature { id, visit, person, edition: 3, step, deed, at });
        let seal = Seal { signed: Signature { by: person, at }, edition: 3 };
        ledger.deed(Answer::Word, &seal, &Seen::default())
    };
    assert!(matches!(found(&right, &hers), Found::Signed(answered) if answered == right));
    assert!(matches!(found(&right, &Bundle::generate()), Found::Forged));
    for wrong in [
        Answered { visit: vault::fresh_id(), ..right.clone() },
        Answered { edition: 2, ..right.clone() },
        Answered { step: "acceptance".to_owned(), ..right.clone() },
        Answered { person: vault::fresh_id(), ..right.clone() },
        Answered { at: 1, ..right.clone() },
    ] {
        assert!(matches!(found(&wrong, &hers), Found::Forged), "{wrong:?}");
    }
}
