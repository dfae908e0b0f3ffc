use super::{ImportProblem, built_in, parse_format, parse_toml};
use domain::content::{Edition, Kind};
use domain::lang::Lang;
use std::collections::BTreeSet;

mod sheet;

#[test]
fn what_ships_passes_its_checks() {
    let edition = built_in().unwrap();
    assert_eq!(edition.check(), []);
    assert!(edition.standards.sample);
    assert_eq!(edition.format.key, "kvip");
}

#[test]
fn the_sample_has_about_forty_standards_in_seven_areas() {
    let set = built_in().unwrap().standards;
    assert_eq!(set.areas.len(), 7);
    assert!((38..=45).contains(&set.standards().count()));
    assert!(set.title.get(Lang::Nb).contains("ikke nettverkets standarder"));
}

#[test]
fn the_sample_asks_every_group_and_has_every_kind() {
    let set = built_in().unwrap().standards;
    let kinds: BTreeSet<Kind> = set.standards().map(|standard| standard.kind).collect();
    assert_eq!(kinds.len(), 3);
    for area in &set.areas {
        let asks = area.standards.iter().filter(|s| s.questions.patient.is_some()).count();
        assert!(asks > 0 || area.code == "2", "nobody asks patients about area {}", area.code);
        assert!(area.standards.iter().any(|s| s.core), "area {} has no core standard", area.code);
    }
    assert!(set.standards().filter(|s| s.questions.relative.is_some()).count() >= 8);
    assert!(set.standards().filter(|s| s.questions.staff.is_some()).count() >= 8);
}

#[test]
fn core_and_two_focus_areas_are_fewer_than_all() {
    let set = built_in().unwrap().standards;
    let asked = set.to_rate(&["1".to_owned(), "4".to_owned()]).count();
    assert!(asked < set.standards().count() && asked > set.to_rate(&[]).count());
}

#[test]
fn an_edition_reads_the_same_after_being_kept() {
    let edition = built_in().unwrap();
    let kept = serde_json::to_string(&edition).unwrap();
    assert_eq!(serde_json::from_str::<Edition>(&kept).unwrap(), edition);
}

#[test]
fn nothing_that_ships_speaks_of_inspection() {
    for text in [super::SAMPLE, super::KVIP] {
        for word in ["avvik", "krav", "kontroll"] {
            assert!(!text.to_lowercase().contains(word), "{word}");
        }
    }
}

const SMALL: &str = r#"
key = "ours"
version = "1"
languages = ["nb"]
title.nb = "Våre standarder"
[[areas]]
code = "1"
name.nb = "Miljø"
[[areas.standards]]
code = "1.1"
kind = "must"
text.nb = "Det er trygt."
"#;

fn problems(text: &str) -> Vec<ImportProblem> {
    parse_toml(text).unwrap_err()
}

#[test]
fn a_networks_own_set_may_be_in_one_language() {
    let set = parse_toml(SMALL).unwrap();
    assert_eq!(set.languages, [Lang::Nb]);
    assert!(!set.sample && set.scale.level("partly").is_some());
}

#[test]
fn what_is_not_toml_is_told_with_its_line() {
    let found = problems("key = \"ours\"\nversion = \n");
    assert!(matches!(found[..], [ImportProblem::Unreadable { line: Some(2), .. }]), "{found:?}");
}

#[test]
fn a_missing_part_and_a_wrong_kind_are_unreadable() {
    for text in
        ["", "\u{0}", "key = 3", &SMALL.replace("must", "musst"), &SMALL.replace("[\"nb\"]", "[\"fr\"]")]
    {
        let found = problems(text);
        assert!(matches!(found[..], [ImportProblem::Unreadable { .. }]), "{text}: {found:?}");
    }
}

#[test]
fn a_misspelt_key_is_named_with_its_path() {
    let found = problems(&format!("{SMALL}guidence.nb = \"Slik\"\n"));
    assert_eq!(found, [ImportProblem::UnknownKey { path: "areas.1.standards.1.guidence".to_owned() }]);
}

#[test]
fn what_the_checks_find_is_told() {
    let found = problems(&SMALL.replace("1.1", "2.1"));
    let said: Vec<String> = found.iter().map(|problem| problem.say(Lang::En)).collect();
    assert_eq!(
        said,
        ["Standard 2.1: The code must begin with the area's code, a dot and a number, such as 1.1."]
    );
}

#[test]
fn a_huge_file_is_not_read() {
    let found = problems(&" ".repeat(2 * 1024 * 1024 + 1));
    assert_eq!(found, [ImportProblem::TooLarge { max: 2048 }]);
}

#[test]
fn deep_nesting_is_refused_and_not_fatal() {
    let found = problems(&format!("key = {}", "[".repeat(200_000)));
    assert!(matches!(found[..], [ImportProblem::Unreadable { .. }]));
}

#[test]
fn an_unknown_milestone_is_refused() {
    let found = parse_format(&super::KVIP.replace("notes_due = 1", "lunch = 1")).unwrap_err();
    assert!(matches!(found[..], [ImportProblem::Unreadable { line: Some(_), .. }]), "{found:?}");
}

#[test]
fn the_examples_of_the_readme_are_true() {
    let readme = include_str!("../../../../config/standards/README.md");
    let examples: Vec<&str> =
        readme.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let [set, scale] = examples[..] else { panic!("two examples") };
    assert!(parse_toml(set).is_ok());
    let with_scale = set.replacen("[[areas]]", &format!("{scale}\n[[areas]]"), 1);
    assert_eq!(parse_toml(&with_scale).unwrap().scale.levels.len(), 2);
}
