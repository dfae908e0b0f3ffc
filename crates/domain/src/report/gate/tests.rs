use super::*;
use crate::person::Signature;
use crate::refusal::Refusal;
use crate::report::Report;
use crate::report::point::Said;
use crate::text::Prose;
use chrono::DateTime;
use proptest::prelude::*;
use uuid::Uuid;

fn by(number: u128) -> Signature {
    Signature { by: Uuid::from_u128(number).into(), at: DateTime::UNIX_EPOCH }
}

fn point(said: bool, suggests: bool) -> Point {
    let prose = |text| Prose::parse(text).unwrap();
    let suggestion = suggests.then(|| prose("Spør rådet"));
    Point { said: said.then_some(Said::OnTheDay), suggestion, ..Point::of(prose("Lange kvelder")) }
}

fn rules(weight: Weight) -> Rules {
    Rules { weight: Gate::ALL.map(|gate| (gate, weight)).into(), balance: (50, 200) }
}

fn nothing<'a>() -> Facts<'a> {
    Facts {
        strengths: None,
        challenges: None,
        without_status: 0,
        notes_awaited: 0,
        user_view: None,
        harsh: &[],
    }
}

#[test]
fn every_gate_finds_what_it_looks_for_and_says_how_much() {
    let harsh = Harsh::in_text(
        "essence",
        "Et AVVIK, et avvik og et krav.",
        &BTreeMap::from([
            ("avvik*".to_owned(), "utfordring".to_owned()),
            ("krav".to_owned(), "forslag".to_owned()),
        ]),
    );
    assert_eq!(harsh.iter().map(|one| one.word.as_str()).collect::<Vec<_>>(), ["AVVIK", "krav"]);
    let facts = Facts {
        strengths: Some(&[point(true, false)]),
        challenges: Some(&[point(true, true), point(false, true), point(true, false)]),
        without_status: 2,
        notes_awaited: 1,
        user_view: Some(false),
        harsh: &harsh,
    };
    let found: Vec<What> = findings(&facts, &rules(Weight::Stops)).into_iter().map(|one| one.what).collect();
    assert_eq!(
        found,
        [
            What::OutOfBalance { strengths: 1, challenges: 3 },
            What::WithoutSuggestion(1),
            What::Unheard(1),
            What::WithoutStatus(2),
            What::NotesAwaited(1),
            What::NoUserView,
            What::Harsh(harsh.clone()),
        ]
    );
    assert!(findings(&facts, &rules(Weight::Off)).is_empty());
    assert!(findings(&nothing(), &rules(Weight::Stops)).is_empty());
}

#[test]
fn two_people_let_a_report_through_and_one_does_not() {
    let mut report = Report { edition: 3, ..Report::default() };
    let found = findings(&Facts { notes_awaited: 1, ..nothing() }, &rules(Weight::Stops));
    assert_eq!(report.require_gates(&found), Err(Refusal::GatesStop(1)));
    report.ask_override(by(1), Gate::Notes, Why::Agreed).unwrap();
    assert_eq!(report.require_gates(&found), Err(Refusal::GatesStop(1)));
    assert_eq!(report.agree_override(by(1), Gate::Notes), Err(Refusal::AnotherMustConfirm));
    assert_eq!(report.agree_override(by(2), Gate::Tone), Err(Refusal::AnotherEdition));
    assert_eq!(report.agree_override(by(2), Gate::Notes), Ok(Why::Agreed));
    assert_eq!(report.require_gates(&found), Ok(()));
    report.touch();
    assert_eq!(report.require_gates(&found), Err(Refusal::GatesStop(1)), "the text is another one");
    report.ask_override(by(2), Gate::Notes, Why::AsItWas).unwrap();
    assert_eq!(report.overrides.len(), 2, "what was agreed on stays to be read");
}

#[test]
fn what_only_warns_is_in_nobodys_way() {
    let found = findings(&Facts { user_view: Some(false), ..nothing() }, &rules(Weight::Warns));
    assert_eq!((found.len(), Report::default().require_gates(&found)), (1, Ok(())));
}

fn points() -> impl Strategy<Value = Vec<Point>> {
    prop::collection::vec(any::<(bool, bool)>().prop_map(|(said, suggests)| point(said, suggests)), 0..12)
}

proptest! {
    #[test]
    fn a_report_goes_on_only_when_every_point_was_heard_and_every_challenge_suggests(
        strengths in points(), challenges in points(), awaited in 0_usize..3, status in 0_usize..3, user in any::<bool>()
    ) {
        let facts = Facts {
            strengths: Some(&strengths), challenges: Some(&challenges),
            notes_awaited: awaited, without_status: status, user_view: Some(user), harsh: &[],
        };
        let found = findings(&facts, &rules(Weight::Stops));
        let balanced = 2 * challenges.len() >= strengths.len() && challenges.len() <= 2 * strengths.len();
        let good = strengths.iter().chain(&challenges).all(|point| point.said.is_some())
            && challenges.iter().all(|point| point.suggestion.is_some())
            && awaited == 0 && status == 0 && user && balanced;
        prop_assert_eq!(Report::default().require_gates(&found).is_ok(), good);
    }

    #[test]
    fn more_that_is_wrong_never_opens_a_gate(strengths in points(), challenges in points()) {
        let count = |challenges: &[Point]| {
            let facts = Facts { strengths: Some(&strengths), challenges: Some(challenges), ..nothing() };
            let found = findings(&facts, &rules(Weight::Stops));
            found.iter().filter(|one| one.gate != Gate::Balance).count()
        };
        let worse = [challenges.clone(), vec![point(false, false)]].concat();
        prop_assert!(count(&worse) >= count(&challenges));
    }

    #[test]
    fn whatever_is_typed_is_read_for_its_tone(text in ".{0,200}") {
        let tone = BTreeMap::from([("a*".to_owned(), "b".to_owned()), (String::new(), String::new()), ("*".to_owned(), String::new())]);
        prop_assert!(Harsh::in_text("essence", &text, &tone).iter().all(|one| one.word.to_lowercase().starts_with('a')));
    }
}
