//! What is asked, missing, carried and shown, tried on the content that ships with the product.

use domain::content::{Edition, Kind};
use domain::evaluation::{
    Answer, AnswerProblem, Answers, Aspect, Field, Gap, Part, PartState, Questionnaire, Reply, Snapshot,
    carry, tally,
};
use domain::id::{PersonId, RecommendationId};
use domain::measure::Status;
use domain::person::Signature;

fn edition() -> Edition {
    crate::content::built_in().unwrap()
}

fn by() -> Signature {
    Signature { by: vault::fresh_id::<PersonId>(), at: "2026-03-10T09:00:00Z".parse().unwrap() }
}

fn put(answers: &mut Answers, field: &str, value: &str) {
    let by = by();
    let answer = Answer { value: value.to_owned(), version: 1, carried: false, by: by.by, at: by.at };
    answers.put(Field::parse(field).unwrap(), answer);
}

fn answered(edition: &Edition, level: &str) -> Answers {
    let mut answers = Answers::default();
    let questions = Questionnaire::new(edition, &[], &answers);
    let fields: Vec<Field> = questions.parts().iter().flat_map(|part| questions.fields(part)).collect();
    for field in fields.iter().filter(|field| !matches!(field, Field::Focus(_) | Field::Question(_))) {
        let value = if matches!(field, Field::Standard(_, Aspect::Level)) { level } else { "Slik er det." };
        put(&mut answers, &field.to_string(), value);
    }
    answers
}

#[test]
fn an_empty_self_evaluation_asks_for_everything_and_a_full_one_for_nothing() {
    let (edition, empty) = (edition(), Answers::default());
    let questions = Questionnaire::new(&edition, &[], &empty);
    let (given, asked) = questions.totals(&empty);
    assert_eq!((given, questions.missing(&empty).len()), (0, usize::try_from(asked).unwrap()));
    assert_eq!(questions.progress(&Part::Unit, &empty).state(), PartState::NotStarted);
    let full = answered(&edition, "met");
    assert!(questions.missing(&full).is_empty());
    assert_eq!(questions.totals(&full), (asked, asked));
}

#[test]
fn choosing_a_focus_area_asks_for_all_of_it() {
    let (edition, mut answers) = (edition(), Answers::default());
    let before = Questionnaire::new(&edition, &[], &answers).fields(&Part::Area("3".to_owned())).len();
    put(&mut answers, "focus.1", "3");
    let after = Questionnaire::new(&edition, &[], &answers).fields(&Part::Area("3".to_owned())).len();
    assert!(after > before);
    assert_eq!(after, edition.standards.area("3").unwrap().standards.len() * 3);
}

#[test]
fn a_rating_that_needs_a_comment_is_missing_one_until_it_is_written() {
    let edition = edition();
    let standard = edition.standards.to_rate(&[]).find(|standard| standard.kind != Kind::Must).unwrap();
    let mut answers = answered(&edition, "met");
    put(&mut answers, &format!("standard.{}.level", standard.code), "not");
    put(&mut answers, &format!("standard.{}.comment", standard.code), "");
    let missing = Questionnaire::new(&edition, &[], &answers).missing(&answers);
    let fields: Vec<_> = missing.iter().map(|one| one.field.clone()).collect();
    assert_eq!(fields, [Field::of_standard(&standard.code, Aspect::Comment)]);
    put(&mut answers, &format!("standard.{}.level", standard.code), "met");
    assert!(Questionnaire::new(&edition, &[], &answers).missing(&answers).is_empty());
}

#[test]
fn a_dropped_recommendation_needs_a_reason() {
    let (edition, id) = (edition(), vault::fresh_id::<RecommendationId>());
    let mut answers = answered(&edition, "met");
    let missing = |answers: &Answers| Questionnaire::new(&edition, &[id], answers).missing(answers);
    assert_eq!(missing(&answers)[0].field, Field::FollowUp(id, Reply::Status));
    put(&mut answers, &format!("follow_up.{id}.status"), "dropped");
    assert_eq!(missing(&answers)[0].field, Field::FollowUp(id, Reply::Comment));
    put(&mut answers, &format!("follow_up.{id}.status"), "started");
    assert!(missing(&answers).is_empty());
}

#[test]
fn only_what_this_visit_asks_is_taken() {
    let (edition, answers) = (edition(), Answers::default());
    let questions = Questionnaire::new(&edition, &[], &answers);
    let read = |field: &str, text: &str| questions.read(&Field::parse(field).unwrap(), text);
    assert_eq!(read("unit.staff_doctors", "3,5").as_deref(), Ok("3.5"));
    assert_eq!(read("focus.1", "3").as_deref(), Ok("3"));
    assert_eq!(read("focus.1", "99"), Err(AnswerProblem::NotAChoice));
    assert_eq!(read("focus.3", "3"), Err(AnswerProblem::NotAsked));
    assert_eq!(read("question.6", "?"), Err(AnswerProblem::NotAsked));
    assert_eq!(read("intro.weather", "Sol"), Err(AnswerProblem::NotAsked));
    let unknown = format!("follow_up.{}.status", vault::fresh_id::<RecommendationId>());
    assert_eq!(read(&unknown, "done"), Err(AnswerProblem::NotAsked));
}

#[test]
fn an_unchanged_answer_is_carried_whole_and_once_and_takes_nothing_away() {
    let edition = edition();
    let (last, mut now) = (answered(&edition, "partly"), Answers::default());
    put(&mut now, "standard.1.1.comment", "Skrevet i år.");
    put(&mut now, "standard.1.2.level", "met");
    let carried = carry(["1.1", "1.2"], &last, &now, by());
    let fields: Vec<String> = carried.iter().map(|(field, _)| field.to_string()).collect();
    assert_eq!(fields, ["standard.1.1.level", "standard.1.1.evidence"]);
    assert!(carried.iter().all(|(_, answer)| answer.carried && answer.version == 1));
    for (field, answer) in carried {
        now.put(field, answer);
    }
    assert!(carry(["1.1"], &last, &now, by()).is_empty());
    assert_eq!(now.of_standard("1.1", Aspect::Comment), "Skrevet i år.");
}

#[test]
fn a_snapshot_tells_its_ratings_and_its_gaps() {
    let (edition, id) = (edition(), vault::fresh_id::<RecommendationId>());
    let mut answers = answered(&edition, "met");
    put(&mut answers, "standard.1.1.level", "not");
    put(&mut answers, "standard.1.2.evidence", "");
    put(&mut answers, &format!("follow_up.{id}.status"), "started");
    let area = tally(&edition, &answers).remove(0);
    assert_eq!((area.area.as_str(), area.tally.not, area.focus), ("1", 1, false));
    let (visit, edition_id) = (vault::fresh_id(), vault::fresh_id());
    let snapshot =
        Snapshot { visit, number: 1, edition: edition_id, signed: by(), contributors: Vec::new(), answers };
    let expected = [
        Gap::NotMet("1.1".to_owned()),
        Gap::NothingShown("1.2".to_owned()),
        Gap::NotFollowedUp(id, Status::Started),
    ];
    assert_eq!(snapshot.gaps(&edition), expected);
    let written = serde_json::to_string(&snapshot).unwrap();
    assert_eq!(serde_json::from_str::<Snapshot>(&written).unwrap(), snapshot);
}
