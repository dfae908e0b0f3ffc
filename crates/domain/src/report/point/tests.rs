use super::*;
use proptest::prelude::*;

fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

fn found(text: &str) -> Vec<(String, Option<String>)> {
    let parts = |point: Point| (point.what.to_string(), point.suggestion.map(|it| it.to_string()));
    typed(text).unwrap().into_iter().map(parts).collect()
}

#[test]
fn a_list_that_was_typed_becomes_points_with_their_suggestions() {
    let text = "### Omgivelser\n\n- **Lange kvelder.** Forslag: la rådet foreslå\n  tre ting.\n- Trang gang\n  *Forslag:* flytt benken\n\n1. Ro\n\n✎ Skriv mer";
    let wanted = [
        ("Lange kvelder.", Some("la rådet foreslå\ntre ting.")),
        ("Trang gang", Some("flytt benken")),
        ("Ro", None),
    ];
    let wanted = wanted.map(|(what, tried)| (what.to_owned(), tried.map(ToOwned::to_owned)));
    assert_eq!(found(text), wanted);
}

#[test]
fn without_a_list_every_paragraph_is_a_point() {
    let what: Vec<String> =
        found("En ting\nover to linjer.\n\nEn annen.").into_iter().map(|(what, _)| what).collect();
    assert_eq!(what, ["En ting\nover to linjer.", "En annen."]);
    assert!(found(" \n✎ Skriv her").is_empty());
}

#[test]
fn what_is_written_is_read_back_as_it_was() {
    let points = [
        Point { suggestion: Some(prose("flytt benken")), ..Point::of(prose("Trang gang")) },
        Point::of(prose("Ro ved måltidene")),
    ];
    assert_eq!(typed(&written(&points)).unwrap(), points);
}

#[test]
fn a_recommendation_grows_once_and_a_row_that_asks_for_words_gives_way() {
    let ask = Proposal {
        what: prose("✎ Skriv her"),
        ..Point { suggestion: Some(prose("x")), ..Point::of(prose("y")) }.grown().unwrap()
    };
    let points = [
        Point {
            suggestion: Some(prose("Flytt benken")),
            standard: Some("1.2".into()),
            ..Point::of(prose("Trangt"))
        },
        Point::of(prose("Uten forslag")),
    ];
    let rows = grown(vec![ask], &points);
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].what.as_str(), rows[0].standard.as_deref()), ("Flytt benken", Some("1.2")));
    assert_eq!(grown(rows.clone(), &points), rows);
}

#[test]
fn points_of_before_have_no_more_than_their_words() {
    let point: Point = serde_json::from_str(r#"{"what":"Ro"}"#).unwrap();
    assert_eq!(point, Point::of(prose("Ro")));
}

proptest! {
    #[test]
    fn whatever_is_typed_no_more_than_the_limit_comes_out_and_no_word_is_lost(text in "([-#*. \n→]|1\\. |[a-zæøå]|Forslag: ){0,200}") {
        let points = typed(&text).unwrap_or_default();
        prop_assert!(points.len() <= LIMIT);
        let letters = |text: &str| text.chars().filter(|c| c.is_lowercase()).count();
        let kept: usize = points.iter().map(|p| letters(p.what.as_str()) + p.suggestion.as_ref().map_or(0, |s| letters(s.as_str()))).sum();
        let heads: usize = text.lines().filter(|line| line.trim().starts_with('#')).map(letters).sum();
        let labels = text.matches("Forslag: ").count() * "orslag".len();
        prop_assert!(kept + heads + labels >= letters(&text), "{kept} {heads} {labels}: {points:?}");
    }
}
