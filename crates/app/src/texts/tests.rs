use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeZone, Utc};
use domain::lang::Lang;
use fluent_bundle::FluentResource;

use super::{Words, book};

type Variables = BTreeMap<String, BTreeSet<String>>;

/// Every key of a language with the names of its variables.
fn variables(lang: Lang) -> Variables {
    let mut found = Variables::new();
    for source in book::sources(lang) {
        let mut key = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = book::keys(line).next() {
                let fresh = found.insert(name.to_owned(), BTreeSet::new()).is_none();
                assert!(fresh, "{} writes {name} twice", lang.code());
                key = Some(name.to_owned());
            }
            let Some(known) = key.as_ref().and_then(|key| found.get_mut(key)) else {
                continue;
            };
            known.extend(names(line));
        }
    }
    found
}

fn names(line: &str) -> impl Iterator<Item = String> + '_ {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    line.split('$').skip(1).map(move |rest| rest.chars().take_while(|&c| name(c)).collect())
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
}

#[test]
fn english_says_everything_bokmal_says_with_the_same_variables() {
    let (nb, en) = (variables(Lang::Nb), variables(Lang::En));
    let only_nb: Vec<_> = nb.keys().filter(|key| !en.contains_key(*key)).collect();
    let only_en: Vec<_> = en.keys().filter(|key| !nb.contains_key(*key)).collect();
    assert!(only_nb.is_empty() && only_en.is_empty(), "only nb {only_nb:?}, only en {only_en:?}");
    let differ: Vec<_> = nb.iter().filter(|(key, vars)| en.get(*key) != Some(vars)).collect();
    assert!(differ.is_empty(), "variables differ from English: {differ:?}");
}

#[test]
fn nynorsk_and_danish_say_nothing_that_bokmal_does_not() {
    let nb = variables(Lang::Nb);
    for lang in [Lang::Nn, Lang::Da] {
        for (key, vars) in variables(lang) {
            assert_eq!(nb.get(&key), Some(&vars), "{} in {}", key, lang.code());
        }
    }
}

/// What patients, relatives, staff and whoever keeps the consents read: by how its keys begin.
const CONSENTS: [&str; 6] = ["code-", "consent-", "consents-", "right-", "sealed-", "slip-"];

/// Reasons such a page may give, and what of the privacy officer's page is on the keeper's too.
const THERE_TOO: [&str; 16] = [
    "refusal-report-is-accepted",
    "refusal-word-not-asked",
    "refusal-word-is-given",
    "refusal-nothing-to-withdraw",
    "refusal-request-is-cancelled",
    "refusal-right-is-answered",
    "refusal-unit-seals-no-names",
    "refusal-request-is-over",
    "refusal-consents-key-is-missing",
    "refusal-keeper-from-the-host",
    "refusal-too-many-requests",
    "refusal-slips-are-made",
    "refusal-consents-are-missing",
    "refusal-more-present-than-consents",
    "refusal-group-not-opened",
    "rights-lead",
];

#[test]
fn consents_are_asked_for_and_kept_in_all_four_languages() {
    let nb = variables(Lang::Nb);
    let officers = |key: &str| key.starts_with("rights-all-") || key == "rights-desk";
    let keys = |key: &&String| {
        let begins = CONSENTS.iter().any(|begins| key.starts_with(begins));
        begins || THERE_TOO.contains(&key.as_str()) || (key.starts_with("rights-") && !officers(key))
    };
    let wanted: Vec<&String> = nb.keys().filter(keys).collect();
    assert!(wanted.len() > 200 && THERE_TOO.iter().all(|key| nb.contains_key(*key)), "the control");
    for lang in Lang::ALL {
        let own = variables(lang);
        let missing: Vec<_> = wanted.iter().filter(|key| !own.contains_key(**key)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", lang.code());
    }
}

#[test]
fn every_text_file_can_be_read() {
    for lang in Lang::ALL {
        for source in book::sources(lang) {
            let read = FluentResource::try_new(source).map_err(|(_, errors)| errors);
            assert!(read.is_ok(), "{}: {:?}", lang.code(), read.err());
        }
    }
}

#[test]
fn every_key_has_words() {
    for lang in Lang::ALL {
        for (key, vars) in variables(Lang::Nb) {
            let args: Vec<_> = vars.iter().map(|name| (name.as_str(), 2_u32.into())).collect();
            let text = lang.tr(&key, &args);
            assert!(!text.contains('⟦') && !text.trim().is_empty(), "{key} in {}", lang.code());
        }
    }
}

#[test]
fn a_missing_key_shows_itself() {
    assert_eq!(Lang::Nb.t("no-such-text"), "⟦no-such-text⟧");
    assert_eq!(Lang::En.tr("no-such-text", &[]), "⟦no-such-text⟧");
    assert!(!Lang::En.has("no-such-text"));
}

#[test]
fn a_date_is_written_out_in_every_language() {
    let written = Lang::ALL.map(|lang| lang.date(day(4)));
    let expected =
        ["torsdag 4. juni 2026", "torsdag 4. juni 2026", "torsdag den 4. juni 2026", "Thursday 4 June 2026"];
    assert_eq!(written, expected);
    assert_eq!(Lang::Nb.day_month(day(4)), "4. juni");
    assert_eq!(Lang::En.day_month(day(4)), "4 June");
}

#[test]
fn a_moment_is_told_on_oslos_clock() {
    let at = Utc.with_ymd_and_hms(2026, 6, 4, 22, 5, 0).unwrap();
    assert_eq!(Lang::Nb.moment(at), "fredag 5. juni 2026 kl. 00:05");
    assert_eq!(Lang::En.moment(at), "Friday 5 June 2026 at 00:05");
}

#[test]
fn the_distance_to_a_day_is_told_in_words() {
    let says = |lang: Lang, to: u32| lang.distance(day(to), day(10));
    let nb: Vec<_> = [10, 11, 9, 13, 8].map(|to| says(Lang::Nb, to)).into();
    assert_eq!(nb, ["i dag", "i morgen", "i går", "om 3 dager", "for 2 dager siden"]);
    assert_eq!(says(Lang::Da, 13), "om 3 dage");
    assert_eq!(says(Lang::Nn, 8), "for 2 dagar sidan");
    assert_eq!(says(Lang::En, 13), "in 3 days");
    assert_eq!(Lang::Nb.due(day(13), day(10)), "lørdag 13. juni (om 3 dager)");
}
