//! Institutions by pattern: hospitals, clinics, wards, schools, municipalities.

use super::{Rule, apply, rules};
use crate::detect::{Kind, Span};
use std::sync::LazyLock;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    rules(&[
        (
            r"\b(?:\p{Lu}[\p{L}\-]+[ ](?:og[ ])?){1,3}(?:sykehus|sjukehus|sygehus|universitetssykehus|universitetssjukehus|universitetshospital|Universitetshospital|hospital|Hospital|Sygehus|Sykehus|Sjukehus|DPS|BUP|BUPA|legesenter|legekontor|lægehus|legevakt|skole|skule|ungdomsskole|ungdomsskule|barneskole|barneskule|videregående(?:[ ]skole)?|vidaregåande(?:[ ]skule)?|vgs|folkehøgskole|folkehøyskole|friskole|privatskole|gymnasium|Gymnasium|Skole|barnehage|Barnehage|børnehave|Børnehave|kommune|Kommune|fylkeskommune|helsestasjon|familievernkontor|barnevern|barneverntjeneste|poliklinikk|distriktspsykiatriske senter|behandlingssenter|ungdomssenter|bofellesskap|omsorgssenter|hospital trust|school|School|Primary School|High School|clinic|Clinic|IL|Idrettslag|fotballklubb)\b",
            Kind::Organisation,
            0.85,
            "why-institution",
        ),
        (
            r"\b(?:BUP|BUPA|DPS|NAV|PPT|PPR|ABUP|BUK|Barnevernet|Barnevernstjenesten|Helse|Psykiatrien|Sykehuset|Sjukehuset|Sygehuset|Universitetssykehuset|Region|Ambulant team|Legevakta|Legevakten|Barneavdelingen|Ungdomspsykiatrisk)[ ](?:(?:i|på|ved)[ ])?\p{Lu}[\p{L}\-]+(?:[ -]\p{Lu}[\p{L}\-]+)?",
            Kind::Organisation,
            0.8,
            "why-institution",
        ),
        (
            r"\b(?:[Aa]fsnit|[Aa]fdeling|[Aa]fd\.|[Pp]ost|[Aa]vdeling|[Aa]vdelinga|[Aa]vd\.|[Ss]eksjon|[Ee]nhet|[Ee]ining|[Ee]nhed|[Ww]ard|[Uu]nit|[Ss]engepost|[Dd]øgnpost|[Tt]eam)[ ](?:[A-ZÆØÅ]{1,2}[\-]?[0-9]{0,4}|[0-9]{1,3}[A-ZÆØÅ]?)\b",
            Kind::Organisation,
            0.75,
            "why-institution",
        ),
        (
            r"\b\p{Lu}[\p{L}\-]+(?:sykehuset|sjukehuset|klinikken|skolen|skulen|hospitalet|senteret|barnehagen|skole|skule)\b",
            Kind::Organisation,
            0.6,
            "why-institution",
        ),
    ])
});

/// Words that begin a sentence rather than a name: `Vår skole`, `Hver kommune`.
const NO_NAME: [&str; 46] = [
    "Vår",
    "Hver",
    "Denne",
    "Min",
    "Din",
    "Sin",
    "En",
    "Et",
    "Ein",
    "Ei",
    "Eit",
    "Noen",
    "Nokon",
    "Ingen",
    "Samme",
    "Alle",
    "På",
    "I",
    "Fra",
    "Ved",
    "Til",
    "Hennes",
    "Hans",
    "Deres",
    "Egen",
    "Ny",
    "Nye",
    "Begge",
    "Psykiatrisk",
    "Videregående",
    "Barnas",
    "Ungdommens",
    "Kvar",
    "Vårt",
    "Our",
    "The",
    "A",
    "Her",
    "His",
    "My",
    "Every",
    "Each",
    "No",
    "Vores",
    "Hvilken",
    "Annen",
];

pub(super) fn find(text: &str, found: &mut Vec<Span>) {
    let from = found.len();
    apply(&RULES, text, found);
    let new = found.split_off(from);
    found.extend(new.into_iter().filter_map(|span| named(text, span)));
}

/// The span from its first word that may be a name.
fn named(text: &str, mut span: Span) -> Option<Span> {
    loop {
        let part = text.get(span.start..span.end)?;
        let Some((first, rest)) = part.split_once(' ') else {
            return (!matches!(
                part,
                "Barneskolen"
                    | "Ungdomsskolen"
                    | "Ungdomsskole"
                    | "Barneskole"
                    | "Høgskolen"
                    | "Høyskolen"
                    | "Folkehøgskolen"
                    | "Poliklinikken"
                    | "Storskolen"
                    | "Skolen"
                    | "Legesenteret"
                    | "Poliklinikkskolen"
            ))
            .then_some(span);
        };
        if !NO_NAME.contains(&first) {
            return Some(span);
        }
        if !rest.contains(' ') {
            return None;
        }
        span.start += first.len() + 1;
    }
}
