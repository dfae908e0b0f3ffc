//! The visit format that ships with the product.
#![expect(clippy::unwrap_used, reason = "tests")]

use kvip_domain::content::{Fault, Format, Place, Source, Words, Writer};
use kvip_domain::lang::Lang;
use kvip_domain::programme::Kind;
use kvip_domain::schedule::Milestone;
use std::collections::BTreeSet;

fn kvip() -> Format {
    toml::from_str(include_str!("../../../config/formats/kvip.toml")).unwrap()
}

/// What a change to the format is reported as.
fn faults(change: impl FnOnce(&mut Format)) -> Vec<(Place, Fault)> {
    let mut format = kvip();
    change(&mut format);
    format.check().into_iter().map(|problem| (problem.place, problem.fault)).collect()
}

#[test]
fn the_format_has_no_problems() {
    assert_eq!(faults(|_| ()), []);
}

#[test]
fn the_report_has_sixteen_sections_with_different_keys() {
    let format = kvip();
    let keys: BTreeSet<_> = format.report.iter().map(|section| &section.key).collect();
    assert_eq!((format.report.len(), keys.len()), (16, 16));
}

#[test]
fn one_section_is_the_recommendations_and_one_the_user_representatives_own() {
    let report = kvip().report;
    assert_eq!(report.iter().filter(|s| s.source == Source::Recommendations).count(), 1);
    assert_eq!(report.iter().filter(|s| s.writer == Writer::UserRepresentative).count(), 1);
}

#[test]
fn the_programme_has_every_kind_of_session_and_no_overlap() {
    let slots = kvip().programme;
    assert_eq!(slots.iter().map(|slot| slot.kind).collect::<std::collections::HashSet<_>>().len(), 9);
    for pair in slots.windows(2).filter(|pair| pair[0].day_offset == pair[1].day_offset) {
        let end = pair[0].start + chrono::Duration::minutes(pair[0].minutes.into());
        assert!(end <= pair[1].start, "{}", pair[1].title.get(Lang::Nb));
    }
}

#[test]
fn the_dinner_is_the_evening_before_and_needs_no_note_taker() {
    let slots = kvip().programme;
    let dinner = slots.iter().find(|slot| slot.kind == Kind::Dinner).unwrap();
    assert_eq!(dinner.day_offset, -1);
    assert!(!dinner.kind.takes_notes());
}

#[test]
fn parts_are_found_by_key() {
    let format = kvip();
    assert!(format.prompt("vision").is_some() && format.info_field("beds").is_some());
    assert!(format.section("essence").is_some() && format.section("verdict").is_none());
}

#[test]
fn a_format_reads_the_same_after_being_kept() {
    let format = kvip();
    let kept = serde_json::to_string(&format).unwrap();
    assert_eq!(serde_json::from_str::<Format>(&kept).unwrap(), format);
}

#[test]
fn a_missing_milestone_is_named() {
    let found = faults(|format| {
        format.deadlines.remove(&Milestone::NotesDue);
    });
    assert_eq!(found, [(Place::Deadline(Milestone::NotesDue), Fault::NoDate)]);
}

#[test]
fn the_day_of_the_visit_is_day_zero() {
    let found = faults(|format| {
        format.deadlines.insert(Milestone::VisitDay, 1);
    });
    let fault = Fault::OutOfBounds { field: "days".to_owned(), min: 0, max: 0 };
    assert_eq!(found, [(Place::Deadline(Milestone::VisitDay), fault)]);
}

#[test]
fn repeated_keys_are_found() {
    let found = faults(|format| {
        format.report[1].key = "front_page".to_owned();
        format.introduction[1].key = "context".to_owned();
    });
    let prompt = Place::Prompt("context".to_owned());
    assert_eq!(
        found,
        [(prompt, Fault::Repeated), (Place::Section("front_page".to_owned()), Fault::Repeated)]
    );
}

#[test]
fn a_session_of_no_length_is_out_of_bounds() {
    let found = faults(|format| format.programme[0].minutes = 0);
    let fault = Fault::OutOfBounds { field: "minutes".to_owned(), min: 5, max: 600 };
    assert_eq!(found, [(Place::Session(1), fault)]);
}

#[test]
fn a_paper_must_be_whole_in_both_languages() {
    let found = faults(|format| format.papers.secrecy.text = Words::default().with(Lang::Nb, "Hysj"));
    let fault = Fault::Untranslated { field: "text".to_owned(), lang: Lang::En };
    assert_eq!(found, [(Place::Paper("secrecy".to_owned()), fault)]);
}
