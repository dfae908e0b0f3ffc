use super::*;
use crate::content::{Format, Scale, StandardSet, Words, Writer};
use crate::programme::Kind;
use crate::text::Prose;
use std::collections::BTreeMap;

#[expect(clippy::too_many_lines, reason = "one small edition, in one place")]
fn edition() -> Edition {
    let words = |text: &str| Words::new(text, text);
    let section = |key: &str, source| SectionTemplate {
        key: key.to_owned(),
        title: words(key),
        hint: Some(words("Hva som hører til")),
        writer: Writer::Leader,
        source,
        opening: (key == "about_visit").then(|| words("Et besøk.")),
    };
    let keys = [
        "about_visit",
        "introduction",
        "follow_up",
        "essence",
        "strengths",
        "challenges",
        "focus_areas",
        "other_areas",
        "voices",
        "user_view",
        "way_forward",
        "host_comments",
        "dissent",
        "something_else",
    ];
    let mut report: Vec<SectionTemplate> = keys.iter().map(|key| section(key, Source::Prose)).collect();
    report.push(section("recommendations", Source::Recommendations));
    report.push(section("approval", Source::Generated));
    let paper = crate::content::Paper {
        version: "1".into(),
        title: words("a"),
        text: words("b"),
        statement: words("c"),
    };
    let prompt = |key: &str| crate::content::Prompt {
        key: key.to_owned(),
        label: words(&key.to_uppercase()),
        hint: None,
    };
    let format = Format {
        key: "kvip".into(),
        version: "1.0.0".into(),
        title: words("KvIP"),
        max_focus_areas: 2,
        max_own_questions: 5,
        consents_before_notes: Vec::new(),
        notes_retention_days: 30,
        deadlines: BTreeMap::new(),
        introduction: vec![prompt("context"), prompt("vision")],
        unit_information: Vec::new(),
        programme: Vec::new(),
        report,
        papers: crate::content::Papers { secrecy: paper.clone(), team_consent: paper },
    };
    Edition { standards: standards(), format }
}

fn standards() -> StandardSet {
    let words = |text: &str| Words::new(text, text);
    let standard = |code: &str| crate::content::Standard {
        code: code.to_owned(),
        text: words("Standard."),
        guidance: None,
        kind: crate::content::Kind::Expected,
        core: true,
        evidence_hint: None,
        questions: crate::content::Questions::default(),
    };
    let area = |code: &str, name: &str| crate::content::FunctionArea {
        code: code.to_owned(),
        name: words(name),
        description: None,
        standards: vec![standard(&format!("{code}.1")), standard(&format!("{code}.2"))],
    };
    StandardSet {
        key: "s".into(),
        version: "1.0.0".into(),
        title: words("Sett"),
        sample: true,
        languages: vec![Lang::Nb],
        scale: Scale::default(),
        areas: vec![area("1", "Behandling"), area("2", "Pårørende")],
    }
}

fn noted(kind: NoteKind, session: Kind, standard: Option<&str>, text: &str) -> Noted {
    Noted {
        kind,
        session,
        standard: standard.map(ToOwned::to_owned),
        by_user_representative: false,
        text: text.to_owned(),
    }
}

fn known(edition: &Edition) -> Known<'_> {
    let rated = |standard: &str, level: &str, comment: &str| Rated {
        standard: standard.into(),
        level: level.into(),
        comment: comment.into(),
    };
    Known {
        edition,
        lang: Lang::Nb,
        held: vec![Kind::Tour, Kind::FocusStaff, Kind::FocusStaff, Kind::SummingUp],
        introduction: vec![("context".into(), "Åtte senger.".into()), ("vision".into(), "Ro.".into())],
        focus_areas: vec!["1".into()],
        ratings: vec![
            rated("1.1", "met", ""),
            rated("1.2", "partly", "Under arbeid."),
            rated("2.1", "not", "Mangler\nrom."),
        ],
        before: None,
        notes: vec![
            noted(NoteKind::Strength, Kind::Tour, Some("2.1"), "# Lyse rom\nfor familier"),
            noted(NoteKind::Challenge, Kind::Management, Some("1.2"), "Planen er ukjent."),
            noted(NoteKind::Idea, Kind::Management, Some("1.2"), "La pasienten skrive planen."),
            noted(NoteKind::Strength, Kind::FocusStaff, None, "Vi trives."),
        ],
        voices: None,
    }
}

fn bodies(known: &Known<'_>) -> BTreeMap<String, Body> {
    draft(known, &|phrase| format!("<{phrase:?}>")).into_iter().collect()
}

fn drafted(known: &Known<'_>) -> BTreeMap<String, String> {
    bodies(known).into_iter().map(|(key, body)| (key, body.readable())).collect()
}

#[test]
fn no_section_but_the_hosts_own_begins_blank() {
    let edition = edition();
    let empty = Known {
        held: Vec::new(),
        introduction: Vec::new(),
        focus_areas: Vec::new(),
        ratings: Vec::new(),
        notes: Vec::new(),
        ..known(&edition)
    };
    for known in [known(&edition), empty] {
        let drafts = drafted(&known);
        assert_eq!(drafts.len(), 15);
        for (key, text) in drafts {
            assert_eq!(text.trim().is_empty(), is_hosts_own(&key), "{key}");
        }
    }
}

#[test]
fn notes_are_gathered_by_area_in_the_order_of_the_standards() {
    let edition = edition();
    let drafts = drafted(&known(&edition));
    assert_eq!(drafts["strengths"], "### Pårørende\n\n- Lyse rom\n  for familier");
}

#[test]
fn a_challenge_is_followed_by_the_idea_that_answers_it() {
    let edition = edition();
    let text = &drafted(&known(&edition))["challenges"];
    assert_eq!(text, "### Behandling\n\n- Planen er ukjent.\n  *<Suggestion>* La pasienten skrive planen.");
}

#[test]
fn an_idea_is_a_start_for_a_recommendation_and_its_challenge_is_why() {
    let edition = edition();
    let Body::Rows(rows) = &bodies(&known(&edition))["recommendations"] else { panic!("not rows") };
    let said: Vec<_> =
        rows.iter().map(|row| (row.what.as_str(), row.why.as_ref().map(Prose::as_str))).collect();
    assert_eq!(said, [("La pasienten skrive planen.", Some("Planen er ukjent."))]);
}

#[test]
fn what_was_said_in_a_focus_group_stands_nowhere_but_as_a_cleared_view() {
    let edition = edition();
    let said = "Bare hun som kom i mai har prøvd det.";
    let groups = [Kind::FocusPatients, Kind::FocusRelatives, Kind::FocusStaff];
    let notes = groups.into_iter().flat_map(|group| NoteKind::ALL.map(|kind| (group, kind)));
    let by_her = |note: Noted| Noted { by_user_representative: true, ..note };
    let notes: Vec<Noted> =
        notes.map(|(group, kind)| by_her(noted(kind, group, Some("1.1"), said))).collect();
    let whole = Known { notes, voices: Some("### Brukere".into()), ..known(&edition) };
    assert!(drafted(&whole).values().all(|text| !text.contains("mai")));
    assert_eq!(drafted(&whole)["voices"], "### Brukere");
    assert_eq!(drafted(&known(&edition))["voices"], "✎ <FromViews>");
    let alone = Known { held: vec![Kind::Tour], ..known(&edition) };
    assert_eq!(drafted(&alone)["voices"], "<NotHeld>");
}

#[test]
fn the_units_own_words_and_ratings_are_carried_over() {
    let edition = edition();
    let drafts = drafted(&known(&edition));
    assert_eq!(drafts["introduction"], "### CONTEXT\n\nÅtte senger.\n\n### VISION\n\nRo.");
    assert!(drafts["focus_areas"].contains("- **1.2** Standard. *Delvis oppfylt*. Under arbeid."));
    assert!(drafts["other_areas"].contains(
        "| <FunctionArea> | Oppfylt | Delvis oppfylt | Ikke oppfylt | Ikke aktuelt | <NotAnswered> |"
    ));
    assert!(drafts["other_areas"].contains("| 2 Pårørende | 0 | 0 | 1 | 0 | 1 |"), "{drafts:?}");
    assert!(!drafts["other_areas"].contains("1 Behandling"), "a focus area has its own section");
    assert!(drafts["other_areas"].contains("### Pårørende\n\n- **2.1** Mangler rom."));
    assert!(
        drafts["about_visit"].starts_with("Et besøk.\n\n<TeamMet>\n\n- <Group(Tour)>\n- <Group(FocusStaff)>")
    );
}

#[test]
fn without_ratings_nothing_is_counted() {
    let edition = edition();
    let drafts = drafted(&Known { ratings: Vec::new(), notes: Vec::new(), ..known(&edition) });
    assert_eq!(drafts["other_areas"], "✎ <NothingRated>");
}

#[test]
fn last_years_recommendations_stand_with_what_became_of_them() {
    let edition = edition();
    let before = vec![FollowedUp {
        what: "Ny mal".into(),
        status: Some(measure::Status::Done),
        comment: "Tatt i bruk.".into(),
    }];
    let text = drafted(&Known { before: Some(before), ..known(&edition) })["follow_up"].clone();
    assert_eq!(text, "✎ <TeamSays>\n\n- **Ny mal** <Status(Some(Done))>\n  <UnitSays> Tatt i bruk.");
    assert_eq!(drafted(&known(&edition))["follow_up"], "<FirstVisit>");
}

#[test]
fn a_note_as_long_as_a_book_is_cut() {
    let edition = edition();
    let long = "ø".repeat(200_000);
    let notes = (0..200).map(|_| noted(NoteKind::Strength, Kind::Tour, None, &long)).collect();
    let drafts = drafted(&Known { notes, ..known(&edition) });
    assert!(drafts.values().all(|text| text.chars().count() < Prose::LIMIT));
    assert!(Prose::parse(&drafts["strengths"]).unwrap().as_str().ends_with('…'));
}
