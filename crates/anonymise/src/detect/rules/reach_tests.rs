use crate::detect::{Kind, Level, Settings, Span, detect};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn finds(text: &str) -> Vec<Span> {
    const STRAIGHT: [Kind; 4] = [Kind::NationalId, Kind::Email, Kind::Phone, Kind::Url];
    let all = detect(text, Settings::BALANCED).into_iter();
    all.filter(|span| STRAIGHT.contains(&span.kind)).collect()
}

/// The found kinds with the text they stand for.
fn found(text: &str) -> Vec<(Kind, String)> {
    finds(text).into_iter().map(|span| (span.kind, text[span.start..span.end].to_owned())).collect()
}

fn only(text: &str) -> (Kind, String) {
    let all = found(text);
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all.into_iter().next().unwrap()
}

fn level(text: &str) -> Level {
    finds(text)[0].level
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
fn wrong_control_digits_are_warned_of() {
    for wrong in ["31129956716", "31129956725"] {
        assert_eq!((only(wrong).0, level(wrong)), (Kind::NationalId, Level::Warn));
    }
    assert_eq!(level("31129956715"), Level::Find);
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
fn a_danish_number_is_sure_by_its_control_digit_and_warned_of_by_its_date() {
    for written in ["010165-1234", "0101651234", "010165 1234", "290200-4321", "610165-1234"] {
        let text = format!("CPR {written}.");
        assert_eq!((only(&text), level(&text)), ((Kind::NationalId, written.to_owned()), Level::Warn));
    }
    assert_eq!(level("CPR 010165-1231"), Level::Find);
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
fn a_number_in_a_web_address_keeps_its_own_place() {
    let text = "https://example.no/?fnr=31129956715&x=1";
    assert!(found(text).contains(&(Kind::NationalId, "31129956715".to_owned())));
    assert!(finds(text).windows(2).all(|pair| pair[0].end <= pair[1].start));
}

#[test]
fn long_hostile_texts_take_bounded_time() {
    let began = Instant::now();
    for piece in ["1", "01 ", "+47 ", "a@b.c.", "a.", "www.", "010165-", "22 33 ", "+(", "a@bb.cc "] {
        finds(&piece.repeat(200_000 / piece.len()));
    }
    assert!(began.elapsed() < Duration::from_mins(1), "took {:?}", began.elapsed());
}

proptest! {
    #[test]
    fn any_telephone_number_with_a_country_code_is_found(number in "[2-9][0-9]{7}") {
        let text = format!("Ring +47{number} nå");
        prop_assert_eq!(only(&text).1, format!("+47{number}"));
    }
}
