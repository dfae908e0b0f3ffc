use super::*;

fn kinds(text: &str) -> Vec<(Kind, &str)> {
    let found = find(text, std::slice::from_ref(&(0..text.len())));
    found.iter().map(|span| (span.kind, &text[span.start..span.end])).collect()
}

#[test]
fn what_people_write_is_found() {
    let all = [
        ("Det var i mai.", Kind::Date, "i mai"),
        ("Innlagt 220519.", Kind::Date, "220519"),
        ("Hun er 14 år.", Kind::Age, "14 år"),
        ("En fjortenåring.", Kind::Age, "fjortenåring"),
        ("Bor i Storgata 12", Kind::Address, "Storgata 12"),
        ("skriv til @kari_99", Kind::Handle, "@kari_99"),
        ("HPR-nr 1234567", Kind::IdNumber, "1234567"),
        ("på rom 203", Kind::Room, "rom 203"),
        ("på Afsnit P4", Kind::Organisation, "Afsnit P4"),
        ("ved Bodø sykehus", Kind::Organisation, "Bodø sykehus"),
        ("Faren er rektor.", Kind::Role, "Faren er rektor"),
    ];
    for (text, kind, part) in all {
        assert!(kinds(text).contains(&(kind, part)), "{text}: {:?}", kinds(text));
    }
}

#[test]
fn a_duration_is_no_age() {
    assert!(kinds("Ventetiden var tre uker.").is_empty());
}
