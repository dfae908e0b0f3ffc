//! Standards that come as a sheet: rows and columns.

use super::super::{Heading, ImportProblem, RowFault, from_rows};
use domain::content::{Fault, Kind, Place, StandardSet, Words};
use domain::lang::Lang;

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
