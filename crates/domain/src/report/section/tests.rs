use super::*;
use crate::content::Words;

fn section(key: &str, writer: Writer, source: Source) -> SectionTemplate {
    let title = Words::new("Tittel", "Title");
    SectionTemplate { key: key.to_owned(), title, hint: None, writer, source, opening: None }
}

const DESKS: [Desk; 7] = [
    Desk::NotBegun,
    Desk::Drafting,
    Desk::WithTeam,
    Desk::WithHost,
    Desk::WithNetworkLeader,
    Desk::AwaitingAcceptance,
    Desk::Accepted,
];

/// Who may write in a section of this writer, by desk.
fn who(key: &str, writer: Writer) -> Vec<(Desk, Role)> {
    let section = section(key, writer, Source::Prose);
    let pairs = DESKS.into_iter().flat_map(|desk| Role::ALL.into_iter().map(move |role| (desk, role)));
    pairs.filter(|(desk, role)| may_write(*role, &section, *desk).is_ok()).collect()
}

#[test]
fn the_user_representatives_section_is_written_by_her_alone() {
    let pairs = who("user_view", Writer::UserRepresentative);
    let hers = [(Desk::Drafting, Role::UserRepresentative), (Desk::WithTeam, Role::UserRepresentative)];
    assert_eq!(pairs, hers);
}

#[test]
fn what_the_host_says_about_the_report_is_written_by_the_host_alone_and_while_it_has_it() {
    for key in [HOST_COMMENTS, DISSENT] {
        let pairs = who(key, Writer::Host);
        assert_eq!(pairs, [(Desk::WithHost, Role::UnitLeader), (Desk::WithHost, Role::KeyStaff)], "{key}");
    }
}

#[test]
fn a_members_section_is_written_by_the_team_and_mended_in_the_last_reading() {
    let pairs = who("strengths", Writer::Member);
    assert_eq!(pairs.len(), 7);
    assert!(pairs.contains(&(Desk::WithNetworkLeader, Role::NetworkLeader)));
    assert!(!pairs.iter().any(|(desk, _)| *desk == Desk::WithHost));
}

#[test]
fn the_report_goes_on_when_nothing_the_team_owes_is_empty() {
    let sections = [
        section("strengths", Writer::Member, Source::Prose),
        section("recommendations", Writer::Leader, Source::Recommendations),
        section(HOST_COMMENTS, Writer::Host, Source::Prose),
        section("approval", Writer::Leader, Source::Generated),
    ];
    let with = |strengths: &'static str, rows: &'static str| {
        require_ready(&sections, move |key| match key {
            "strengths" => Some(Cow::Borrowed(strengths)),
            "recommendations" => Some(Cow::Borrowed(rows)),
            _ => None,
        })
    };
    assert_eq!(with(" \n", ""), Err(Refusal::SectionsAreEmpty(2)));
    assert_eq!(with("Godt", "- Mer"), Ok(()));
    assert_eq!(with("Godt\n✎ Skriv mer", "- ✎ Mer"), Err(Refusal::LinesForTheWriter(2)));
}

#[test]
fn a_section_is_empty_drafted_or_written() {
    assert_eq!(Progress::of(" \n", true), Progress::Empty);
    assert_eq!(Progress::of("a", true), Progress::Drafted);
    assert_eq!(Progress::of("a", false), Progress::Written);
    for progress in [Progress::Empty, Progress::Drafted, Progress::Written] {
        assert_eq!(Progress::from_key(progress.key()).unwrap(), progress);
    }
}
