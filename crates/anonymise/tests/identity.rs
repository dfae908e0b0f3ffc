//! Identity numbers made by rule, belonging to nobody: all valid ones are found, however they are written.

use kvip_anonymise::detect::{Kind, Level, Settings, detect};

/// Control digits of nine digits; none where one would be ten.
fn with_control(nine: &str) -> Option<String> {
    let digits: Vec<u32> = nine.chars().filter_map(|c| c.to_digit(10)).collect();
    let control = |digits: &[u32], weights: &[u32]| match 11
        - digits.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>() % 11
    {
        11 => Some(0),
        10 => None,
        digit => Some(digit),
    };
    let first = control(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2])?;
    let ten: Vec<u32> = digits.iter().copied().chain([first]).collect();
    let second = control(&ten, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])?;
    Some(format!("{nine}{first}{second}"))
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

#[test]
fn valid_numbers_are_found_in_every_form_and_invalid_ones_never_as_valid() {
    let mut asked = 0;
    for serial in 0..900_u32 {
        let nine = format!("{:02}{:02}{:02}{serial:03}", 1 + serial % 28, 1 + serial % 12, serial % 100);
        let Some(number) = with_control(&nine) else { continue };
        for form in forms(&number) {
            asked += 1;
            let found = detect(&format!("Nummer: {form}."), Settings::RECALL);
            assert!(
                found.iter().any(|span| span.kind == Kind::NationalId && span.level == Level::Find),
                "{form:?}"
            );
        }
        let last = number.as_bytes()[10] - b'0';
        let wrong = format!("{}{}", &number[..10], (last + 1) % 10);
        for form in forms(&wrong) {
            let found = detect(&format!("Nummer: {form}."), Settings::RECALL);
            assert!(
                !found.iter().any(|span| span.kind == Kind::NationalId && span.level == Level::Find),
                "{form:?}"
            );
        }
    }
    assert!(asked >= 9_000, "{asked}");
}
