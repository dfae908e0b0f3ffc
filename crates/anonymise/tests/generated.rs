//! Numbers made by rule, belonging to nobody: every valid one is found, however it is written, and none that
//! fails its date or its control digits is taken for valid.

use kvip_anonymise::detect::detect;
use kvip_anonymise::{Kind, Level, Settings};

const SECOND: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(10)).collect()
}

fn control(digits: &[u32], weights: &[u32]) -> Option<u32> {
    match 11 - digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 {
        11 => Some(0),
        10 => None,
        digit => Some(digit),
    }
}

/// Nine digits with the two that follow from them; none where one would be ten.
fn norwegian(nine: &str) -> Option<String> {
    let first = control(&digits(nine), &[3, 7, 6, 1, 8, 9, 4, 5, 2])?;
    let second = control(&digits(&format!("{nine}{first}")), &SECOND)?;
    Some(format!("{nine}{first}{second}"))
}

/// Nine digits with the one that follows from them.
fn danish(nine: &str) -> Option<String> {
    Some(format!("{nine}{}", control(&digits(nine), &[4, 3, 2, 7, 6, 5, 4, 3, 2])?))
}

/// Fødselsnumre, D-numbers, numbers for tests, CPR numbers and replacement numbers, in turn.
fn valid() -> impl Iterator<Item = String> {
    (0..4000_u32).filter_map(|serial| {
        let (day, month, year) = (1 + serial % 28, 1 + serial * 7 % 12, serial * 13 % 100);
        let tail = serial * 17 % 1000;
        match serial % 6 {
            0 | 1 => norwegian(&format!("{day:02}{month:02}{year:02}{tail:03}")),
            2 => norwegian(&format!("{:02}{month:02}{year:02}{tail:03}", day + 40)),
            3 => norwegian(&format!("{day:02}{:02}{year:02}{tail:03}", month + 80)),
            4 => danish(&format!("{day:02}{month:02}{year:02}{tail:03}")),
            _ => danish(&format!("{:02}{month:02}{year:02}{tail:03}", day + 60)),
        }
    })
}

fn forms(number: &str) -> Vec<String> {
    let (date, rest) = number.split_at(6);
    let (day, month, year) = (&date[..2], &date[2..4], &date[4..]);
    let (serial, control) = rest.split_at(rest.len() - 2);
    vec![
        number.to_owned(),
        format!("{date} {rest}"),
        format!("{date}-{rest}"),
        format!("{date}\u{a0}{rest}"),
        format!("{date}\n{rest}"),
        format!("{date} - {rest}"),
        format!("{date}–{rest}"),
        format!("{day} {month} {year} {rest}"),
        format!("{day}.{month}.{year} {rest}"),
        format!("{day}.{month}.{year}-{rest}"),
        format!("{date} {serial} {control}"),
        format!("{date}\u{200b}{rest}"),
        format!("{day}{month} {year} {rest}"),
    ]
}

fn is_found(text: &str, written: &str, kind: Kind, level: Level) -> bool {
    let Some(start) = text.find(written) else { return false };
    detect(text, Settings::RECALL).iter().any(|span| {
        span.kind == kind && span.level == level && span.start <= start && start + written.len() <= span.end
    })
}

#[test]
fn every_valid_identity_number_is_found_in_every_form() {
    let mut asked = 0;
    for (at, number) in valid().enumerate() {
        let forms = forms(&number);
        // three forms of each number: all forms are met many times over
        for form in (0..3).map(|step| &forms[(at + step * 5) % forms.len()]) {
            asked += 1;
            let text = format!("Nummer: {form}.");
            assert!(is_found(&text, form, Kind::NationalId, Level::Find), "{form:?}");
        }
    }
    assert!(asked >= 10_000, "{asked}");
}

#[test]
fn no_number_with_a_wrong_date_or_control_digit_is_taken_for_valid() {
    let sure = |text: &str| {
        let found = detect(text, Settings::RECALL);
        found.iter().any(|span| span.kind == Kind::NationalId && span.level == Level::Find)
    };
    let mut asked = 0;
    for (at, number) in valid().enumerate() {
        let last = digits(&number)[number.len() - 1];
        let wrong_control = format!("{}{}", &number[..number.len() - 1], (last + 1) % 10);
        let wrong_date = format!("39{}", &number[2..]);
        for wrong in [wrong_control, wrong_date] {
            let forms = forms(&wrong);
            asked += 1;
            let form = &forms[at % forms.len()];
            assert!(!sure(&format!("Nummer: {form}.")), "{form:?}");
        }
    }
    assert!(asked >= 6_000, "{asked}");
}

#[test]
fn telephone_numbers_are_found_in_every_form() {
    let mut asked = 0;
    for serial in 0..950_u32 {
        let number = format!("{}{:07}", 2 + serial % 8, (serial * 7919 + 3) % 10_000_000);
        if matches!(&number[4..6], "19" | "20") || &number[..2] == "20" {
            continue; // may be a date
        }
        let part = |from: usize, to: usize| &number[from..to];
        let pairs = |between: &str| [part(0, 2), part(2, 4), part(4, 6), part(6, 8)].join(between);
        let forms = [
            number.clone(),
            pairs(" "),
            pairs("."),
            pairs("-"),
            pairs("\u{a0}"),
            format!("{} {} {}", part(0, 3), part(3, 5), part(5, 8)),
            format!("{} {}", part(0, 4), part(4, 8)),
            format!("+47 {number}"),
            format!("+47{number}"),
            format!("0047 {}", pairs(" ")),
            format!("(+47) {}", pairs(" ")),
            format!("+45 {}", pairs(" ")),
            format!("+47 {} {} {}", part(0, 3), part(3, 5), part(5, 8)),
        ];
        for form in forms {
            asked += 1;
            let text = format!("Ring {form}, takk.");
            assert!(
                is_found(&text, &form, Kind::Phone, Level::Find),
                "{form:?} {:?}",
                detect(&text, Settings::RECALL)
            );
        }
    }
    assert!(asked >= 10_000, "{asked}");
}

#[test]
fn addresses_of_mail_are_found_in_every_form() {
    let hosts = ["example.no", "post.example.dk", "example.co.uk", "sykehuset-innlandet.example.no"];
    let mut asked = 0;
    for serial in 0..210 {
        for host in hosts {
            let forms = [
                format!("kari{serial}@{host}"),
                format!("kari.hansen{serial}@{host}"),
                format!("k-{serial}@{host}"),
                format!("kari_h{serial}@{host}"),
                format!("kari+mor{serial}@{host}"),
                format!("KARI{serial}@{}", host.to_uppercase()),
                format!("bjørn{serial}@{host}"),
                format!("{serial}kari@{host}"),
                format!("k.h.{serial}@{host}"),
                format!("kari%{serial}@{host}"),
                format!("mailto:kari{serial}@{host}"),
                format!("åse.bø{serial}@{host}"),
            ];
            for form in forms {
                asked += 1;
                for text in [format!("Skriv til {form}."), format!("<{form}>")] {
                    let address = form.trim_start_matches("mailto:");
                    assert!(is_found(&text, address, Kind::Email, Level::Find), "{text:?}");
                }
            }
        }
    }
    assert!(asked >= 10_000, "{asked}");
}
