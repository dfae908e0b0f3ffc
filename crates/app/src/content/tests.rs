use super::{Heading, ImportProblem, RowFault, built_in, from_rows, parse_format, parse_toml};
use domain::content::{Edition, Fault, Kind, Place, StandardSet, Words};
use domain::lang::Lang;
use std::collections::BTreeSet;

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

fn sheet(rows: &[&[&str]]) -> Result<StandardSet, Vec<ImportProblem>> {
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect();
    let title = Words::new("Våre standarder", "Our standards");
    from_rows(Heading { key: "ours".to_owned(), version: "1".to_owned(), title }, &rows)
}

const HEADER: &[&str] = &[
    "Area code",
    "Area name nb",
    "Area name en",
    "Code",
    "Text nb",
    "Text en",
    "Kind",
    "Core",
    "Patient question nb",
    "Patient question en",
];

#[test]
fn a_sheet_becomes_a_set() {
    let set = sheet(&[
        HEADER,
        &["1", "Miljø", "Environment", "1.1", "Trygt", "Safe", "must", "yes", "Er det trygt?", "Is it safe?"],
        &[],
        &["", "", "", "1.2", "Lyst", "Light"],
        &["2", "Folk", "People", "2.1", "Nok", "Enough", "Ønskelig", "nei"],
    ])
    .unwrap();
    let codes: Vec<_> = set.areas.iter().map(|area| (area.code.as_str(), area.standards.len())).collect();
    assert_eq!(codes, [("1", 2), ("2", 1)]);
    let first = set.standard("1.1").unwrap();
    assert_eq!((first.kind, first.core), (Kind::Must, true));
    assert_eq!(first.questions.patient.as_ref().unwrap().get(Lang::En), "Is it safe?");
    assert_eq!(set.standard("1.2").map(|s| (s.kind, s.core)), Some((Kind::Expected, false)));
    assert_eq!(set.standard("2.1").unwrap().kind, Kind::Aspirational);
    assert_eq!(set.languages, [Lang::Nb, Lang::En]);
}

#[test]
fn a_norwegian_sheet_without_a_core_column_is_all_core() {
    let set =
        sheet(&[&["områdekode", "områdenavn", "kode", "tekst"], &["1", "Miljø", "1.1", "Trygt"]]).unwrap();
    assert_eq!(set.languages, [Lang::Nb]);
    assert!(set.standard("1.1").unwrap().core);
}

#[test]
fn unknown_repeated_and_missing_columns_are_told_together() {
    let found = sheet(&[&["code", "Kode", "colour", "text nb"], &["1.1", "", "", "Trygt"]]).unwrap_err();
    let said: Vec<String> = found.iter().map(|problem| problem.say(Lang::Nb)).collect();
    assert_eq!(
        said,
        [
            "Kolonne B: «Kode» finnes i en kolonne lenger til venstre også. Behold én av dem.",
            "Kolonne C: «colour» er ikke en overskrift vi kjenner. Se etter skrivefeil, eller fjern kolonnen.",
            "Kolonnen «area code» mangler.",
            "Kolonnen «area name nb» mangler.",
        ]
    );
}

#[test]
fn problems_in_rows_carry_the_row_as_the_spreadsheet_counts() {
    let found = sheet(&[
        HEADER,
        &["", "", "", "1.0", "Uten område", "No area"],
        &["1", "Miljø", "Environment", "1.1", "Trygt", "Safe", "perhaps", "maybe"],
        &[],
        &["1", "Natur", "Environment", "1.1", "Igjen", "Again", "", "", "", "", "løs tekst"],
    ])
    .unwrap_err();
    let row = |row, fault| ImportProblem::Row { row, fault };
    assert_eq!(
        found,
        [
            row(2, RowFault::NoArea),
            row(3, RowFault::UnknownKind { value: "perhaps".to_owned() }),
            row(3, RowFault::UnknownCore { value: "maybe".to_owned() }),
            row(5, RowFault::OutsideColumns { letter: "K".to_owned() }),
            row(5, RowFault::AreaRenamed { area: "1".to_owned(), first: 3 }),
            row(5, RowFault::RepeatedCode { code: "1.1".to_owned(), first: 3 }),
        ]
    );
}

#[test]
fn what_the_checks_find_in_a_sheet_carries_its_row() {
    let found = sheet(&[HEADER, &["1", "Miljø", "Environment", "1.1", "Trygt", ""]]).unwrap_err();
    let [ImportProblem::Content { row: Some(2), problem }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(problem.place, Place::Standard("1.1".to_owned()));
    assert_eq!(problem.fault, Fault::Untranslated { field: "text".to_owned(), lang: Lang::En });
    assert_eq!(found[0].say(Lang::Nb), "Rad 2, standard 1.1: Teksten mangler på engelsk.");
}

#[test]
fn an_empty_sheet_and_a_bare_header_have_no_standards() {
    for rows in [&[][..], &[HEADER][..], &[HEADER, &["", " "]][..]] {
        assert_eq!(sheet(rows).unwrap_err(), [ImportProblem::NoRows]);
    }
}

#[test]
fn a_huge_sheet_is_not_read() {
    let mut rows = vec![HEADER];
    rows.resize(2_000, &["1"]);
    assert_eq!(sheet(&rows).unwrap_err(), [ImportProblem::TooManyRows { max: 1_200 }]);
}

#[test]
fn no_more_problems_than_a_page_can_show() {
    let mut rows = vec![HEADER];
    rows.resize(500, &["1", "Miljø", "Environment", "1.1", "Trygt", "Safe", "x"]);
    assert_eq!(sheet(&rows).unwrap_err().len(), 100);
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
