//! What the host has handed in becomes questions for the start of the day.

use crate::world::{UNIT_LEADER, id, line, prose, signed};
use domain::content::Edition;
use domain::evaluation::{Answer, Answers, Contributor, Field};
use domain::measure::{Measure, Recommendation, Status};
use domain::preparation::{Gap, Material, Topic};
use serde_json::json;

/// Area 1 with 1.1 (a must) and 1.2, area 2 with 2.1; all core. A context and a vision are asked for, and beds.
fn edition() -> Edition {
    let words = json!({ "nb": "Tekst", "en": "Text" });
    let standard =
        |code: &str, kind: &str| json!({ "code": code, "text": words, "kind": kind, "core": true });
    let paper = json!({ "version": "1", "title": words, "text": words, "statement": words });
    let prompt = |key: &str| json!({ "key": key, "label": words });
    let edition = json!({
        "standards": {
            "key": "s", "version": "1", "title": words, "languages": ["nb", "en"],
            "areas": [
                { "code": "1", "name": words, "standards": [standard("1.1", "must"), standard("1.2", "expected")] },
                { "code": "2", "name": words, "standards": [standard("2.1", "expected")] },
            ],
        },
        "format": {
            "key": "f", "version": "1", "title": words, "max_focus_areas": 2, "max_own_questions": 5,
            "notes_retention_days": 30, "deadlines": {}, "introduction": [prompt("context"), prompt("vision")],
            "unit_information": [
                { "key": "beds", "label": words, "kind": "number" },
                { "key": "surveys", "label": words, "kind": "prose", "optional": true },
            ],
            "programme": [], "report": [], "papers": { "secrecy": paper, "team_consent": paper },
        },
    });
    serde_json::from_value(edition).unwrap()
}

fn answers(given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (field, value) in given {
        let by = signed(UNIT_LEADER);
        let answer = Answer { value: (*value).to_owned(), version: 1, carried: false, by: by.by, at: by.at };
        answers.put(Field::parse(field).unwrap(), answer);
    }
    answers
}

/// Everything answered: nothing to ask.
const WHOLE: [(&str, &str); 10] = [
    ("unit.beds", "8"),
    ("intro.context", "Her."),
    ("intro.vision", "Der."),
    ("focus.1", "2"),
    ("standard.1.1.level", "met"),
    ("standard.1.1.comment", "Ja."),
    ("standard.1.1.evidence", "Rutine."),
    ("standard.1.2.level", "met"),
    ("standard.2.1.level", "met"),
    ("question.1", "Hva gjør dere?"),
];

fn contributors() -> Vec<Contributor> {
    vec![Contributor { role: line("Enhetsleder"), safety_representative: true, union_representative: true }]
}

fn recommendation(measure: Option<Status>) -> Recommendation {
    let measure = measure.map(|status| Measure {
        what: prose("Gjør det."),
        who: line("Enhetsleder"),
        due: None,
        status,
        comment: None,
        updates: Vec::new(),
    });
    Recommendation {
        id: id(500),
        visit: id(199),
        standard: None,
        what: prose("Prøv."),
        why: None,
        owner_role: None,
        horizon: None,
        measure,
    }
}

/// The gaps of a whole self-evaluation with some answers changed.
fn gaps(changed: &[(&str, &str)]) -> Vec<Gap> {
    let given: Vec<_> = WHOLE.into_iter().chain(changed.iter().copied()).collect();
    asked(&answers(&given), &contributors(), true, &[], None)
}

fn asked(
    answers: &Answers,
    contributors: &[Contributor],
    has_chart: bool,
    recommendations: &[Recommendation],
    before: Option<&Answers>,
) -> Vec<Gap> {
    let edition = edition();
    let before = before.map(|answers| (&edition, answers));
    let with_evidence = &[];
    let edition = &edition;
    Material { edition, answers, contributors, has_chart, with_evidence, recommendations, before }.gaps()
}

#[test]
fn a_whole_self_evaluation_leaves_nothing_to_ask() {
    assert_eq!(gaps(&[]), []);
}

#[test]
fn an_empty_one_is_asked_about_from_end_to_end() {
    let found = asked(&Answers::default(), &[], false, &[recommendation(None)], None);
    let text = |key: &str| key.to_owned();
    let expected = [
        Gap::NotIntroduced(text("context")),
        Gap::NotIntroduced(text("vision")),
        Gap::NoFocus,
        Gap::NoChart,
        Gap::NoFact(text("beds")),
        Gap::NobodyTookPart,
        Gap::NoStatus(id(500)),
        Gap::NotRated(text("1.1")),
        Gap::NotRated(text("1.2")),
        Gap::NotRated(text("2.1")),
    ];
    assert_eq!(found, expected);
    assert!(found.is_sorted_by_key(Gap::topic), "the list is in the order of the morning");
    assert!(Topic::ALL.iter().all(|topic| found.iter().any(|gap| gap.topic() == *topic)));
}

#[test]
fn who_did_not_take_part_is_asked_about() {
    let mut people = contributors();
    people[0].safety_representative = false;
    let found = |people: &[Contributor]| asked(&answers(&WHOLE), people, true, &[], None);
    assert_eq!(found(&people), [Gap::NoSafetyRepresentative]);
    people[0].union_representative = false;
    assert_eq!(found(&people), [Gap::NoSafetyRepresentative, Gap::NoUnionRepresentative]);
}

#[test]
fn a_standard_is_asked_about_once_for_the_weightiest_reason() {
    let of = |changed: &[(&str, &str)]| gaps(changed);
    let code = |code: &str| code.to_owned();
    assert_eq!(of(&[("standard.1.2.level", "not")]), [Gap::NoComment(code("1.2"))]);
    assert_eq!(
        of(&[("standard.1.2.level", "not"), ("standard.1.2.comment", "Nei.")]),
        [Gap::NotMet(code("1.2"))]
    );
    let partly = |area: &str| {
        [(format!("standard.{area}.level"), "partly"), (format!("standard.{area}.comment"), "Litt.")]
    };
    let given = |area: &str| of(&partly(area).each_ref().map(|(field, value)| (field.as_str(), *value)));
    assert_eq!(given("2.1"), [Gap::PartlyMet(code("2.1"))], "the host chose this area");
    assert_eq!(given("1.2"), []);
    assert_eq!(of(&[("standard.1.1.evidence", "")]), [Gap::NothingShown(code("1.1"))]);
}

#[test]
fn a_file_attached_to_a_standard_is_something_to_show() {
    let (edition, people) = (edition(), contributors());
    let answers = answers(&[&WHOLE[..], &[("standard.1.1.evidence", "")]].concat());
    let found = |with_evidence: &[String]| {
        let material = Material {
            edition: &edition,
            answers: &answers,
            contributors: &people,
            has_chart: true,
            with_evidence,
            recommendations: &[],
            before: None,
        };
        material.gaps()
    };
    assert_eq!(found(&["1.2".to_owned()]), [Gap::NothingShown("1.1".to_owned())]);
    assert_eq!(found(&["1.1".to_owned()]), []);
}

#[test]
fn a_rating_that_fell_since_last_time_is_asked_about() {
    let now = answers(
        &[&WHOLE[..], &[("standard.1.2.level", "partly"), ("standard.1.2.comment", "Litt.")]].concat(),
    );
    let found = |before: &[(&str, &str)]| asked(&now, &contributors(), true, &[], Some(&answers(before)));
    assert_eq!(found(&[("standard.1.2.level", "met")]), [Gap::Lower("1.2".to_owned())]);
    assert_eq!(found(&[("standard.1.2.level", "partly")]), []);
    assert_eq!(found(&[("standard.1.2.level", "na")]), []);
    assert_eq!(found(&[]), []);
}

#[test]
fn a_recommendation_that_stands_still_is_asked_about() {
    let found = |said: &str, comment: &str, measure: Option<Status>| {
        let id = id::<domain::id::RecommendationId>(500);
        let (status, reply) = (format!("follow_up.{id}.status"), format!("follow_up.{id}.comment"));
        let given = [&WHOLE[..], &[(status.as_str(), said), (reply.as_str(), comment)]].concat();
        asked(&answers(&given), &contributors(), true, &[recommendation(measure)], None)
    };
    assert_eq!(found("", "", None), [Gap::NoStatus(id(500))]);
    assert_eq!(found("", "", Some(Status::Done)), [], "what was written down during the year counts");
    assert_eq!(found("planned", "", Some(Status::Started)), [Gap::NotFollowedUp(id(500), Status::Planned)]);
    assert_eq!(found("dropped", "", None), [Gap::NotFollowedUp(id(500), Status::Dropped)]);
    assert_eq!(found("dropped", "Vi fant en annen vei.", None), []);
    assert_eq!(found("started", "", None), []);
    assert_eq!(found("done", "", None), []);
}
