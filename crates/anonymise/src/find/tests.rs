use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

/// The found kinds with the text they stand for.
fn found(text: &str) -> Vec<(Kind, String)> {
    let slice = |place: Find| text.chars().take(place.end).skip(place.start).collect();
    find(text).into_iter().map(|place| (place.kind, slice(place))).collect()
}

fn only(text: &str) -> (Kind, String) {
    let all = found(text);
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all.into_iter().next().unwrap()
}

#[test]
fn a_norwegian_number_with_right_control_digits_is_found_however_it_is_written() {
    for written in ["31129956715", "311299 56715", "311299-56715", "31.12.99 56715", "311299 567 15"] {
        let text = format!("Gutten (fnr. {written}) kom igår.");
        assert_eq!(only(&text), (Kind::NationalId, written.to_owned()));
    }
}

#[test]
fn a_number_glued_to_a_word_is_still_found() {
    assert_eq!(only("fnr31129956715"), (Kind::NationalId, "31129956715".to_owned()));
}

#[test]
fn d_numbers_and_test_numbers_count_as_national_numbers() {
    for number in D_AND_TEST_NUMBERS {
        assert_eq!(only(number).0, Kind::NationalId, "{number}");
    }
}
const D_AND_TEST_NUMBERS: [&str; 3] = ["71019010052", "01419010029", "01829010182"];

#[test]
fn wrong_control_digits_make_a_lookalike() {
    assert_eq!(only("31129956716").0, Kind::NationalIdLookalike);
    assert_eq!(only("31129956725").0, Kind::NationalIdLookalike);
}

#[test]
fn eleven_digits_without_a_date_are_an_account_and_nobodys_number() {
    assert!(found("Konto 86011117947, faktura 99999999999.").is_empty());
    assert!(found("31139956715 og 31009956715").is_empty());
}

#[test]
fn a_piece_of_a_longer_number_is_no_number() {
    assert!(found("1311299567150").is_empty());
}

#[test]
fn a_danish_number_needs_a_plausible_date_and_no_control_digit() {
    for written in ["010165-1234", "0101651234", "010165 1234", "290200-4321", "610165-1234"] {
        assert_eq!(only(&format!("CPR {written}.")), (Kind::NationalId, written.to_owned()));
    }
    for text in ["320165-1234", "011365-1234", "290201-1234", "000165-1234"] {
        assert!(found(text).iter().all(|(kind, _)| *kind != Kind::NationalId), "{text}");
    }
}

#[test]
fn telephone_numbers_are_found_as_people_write_them() {
    for written in [
        "22334455",
        "22 33 44 55",
        "912 34 567",
        "9123 4567",
        "+47 912 34 567",
        "+4791234567",
        "0047 22 33 44 55",
        "(+47) 912 34 567",
        "+45 12 34 56 78",
        "+46 70 123 45 67",
        "22.33.44.55",
        "+45 2233 4455",
        "22-33-44-55",
        "22\u{a0}33\u{a0}44\u{a0}55",
    ] {
        let text = format!("Ring mor på {written}, helst før tolv.");
        assert_eq!(only(&text), (Kind::Phone, written.to_owned()));
    }
}

#[test]
fn years_dates_and_sums_are_no_telephone_numbers() {
    for text in [
        "2019-2023",
        "2024 2025",
        "20240131",
        "31012024",
        "12 345 678 kr",
        "12345678",
        "kl. 08.30-15.30",
        "2026-11-21",
        "21.11.2026",
        "10 000 000",
        "§ 4-1",
        "123 senger",
    ] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn addresses_are_found_without_the_full_stop_after_them() {
    assert_eq!(
        only("Skriv til kari.bø+x@sykehus.example.no."),
        (Kind::Email, "kari.bø+x@sykehus.example.no".to_owned())
    );
    assert_eq!(only("(se HTTPS://example.no/a?b=c).").1, "HTTPS://example.no/a?b=c");
    assert_eq!(only("www.example.no, sa hun").0, Kind::Url);
    assert!(found("@ 3 e@ @b a@b c@d. https:// www.").is_empty());
}

#[test]
fn overlapping_places_are_one_place_of_the_weightier_kind() {
    let text = "https://example.no/?fnr=31129956715&x=1";
    assert_eq!(only(text), (Kind::NationalId, text.to_owned()));
    assert_eq!(only("https://example.no/?to=a@b.no").0, Kind::Email);
}

#[test]
fn places_are_counted_in_code_points() {
    let text = "Åse 👩‍👧 ø: 22334455 æ a@b.no";
    let kinds: Vec<_> = found(text).into_iter().map(|(_, part)| part).collect();
    assert_eq!(kinds, ["22334455", "a@b.no"]);
    assert_eq!(find(text)[0].start, 11);
}

#[test]
fn long_hostile_texts_take_bounded_time() {
    let began = Instant::now();
    for piece in ["1", "01 ", "+47 ", "a@b.c.", "a.", "www.", "010165-", "22 33 ", "+(", "a@bb.cc "] {
        find(&piece.repeat(200_000 / piece.len()));
    }
    assert!(began.elapsed() < Duration::from_mins(1), "took {:?}", began.elapsed());
}

proptest! {
    #[test]
    fn places_are_sorted_apart_and_inside_the_text(text in "[0-9+ ().@a-zæ:/\\-]{0,80}|\\PC{0,60}") {
        let places = find(&text);
        let mut last = 0;
        for place in places {
            prop_assert!(last <= place.start && place.start < place.end);
            last = place.end;
        }
        prop_assert!(last <= text.chars().count());
    }

    #[test]
    fn any_telephone_number_with_a_country_code_is_found(number in "[2-9][0-9]{7}") {
        let text = format!("Ring +47{number} nå");
        prop_assert_eq!(only(&text).1, format!("+47{number}"));
    }
}
