//! Institutions by pattern: hospitals, clinics, wards, schools, municipalities.

use super::{Rule, rule};
use crate::detect::{Kind, Span};

const WHAT: &str = "sykehus|sjukehus|sygehus|universitetssykehus|universitetssjukehus|universitetshospital|Universitetshospital|hospital|Hospital|Sygehus|Sykehus|Sjukehus|DPS|BUP|BUPA|legesenter|legekontor|lægehus|legevakt|skole|skule|ungdomsskole|ungdomsskule|barneskole|barneskule|videregående(?:[ ]skole)?|vidaregåande(?:[ ]skule)?|vgs|folkehøgskole|folkehøyskole|friskole|privatskole|gymnasium|Gymnasium|Skole|barnehage|Barnehage|børnehave|Børnehave|kommune|Kommune|fylkeskommune|helsestasjon|familievernkontor|barnevern|barneverntjeneste|poliklinikk|distriktspsykiatriske senter|behandlingssenter|ungdomssenter|bofellesskap|omsorgssenter|hospital trust|school|School|Primary School|High School|clinic|Clinic|IL|Idrettslag|fotballklubb";
const HEADS: &str = "BUP|BUPA|DPS|NAV|PPT|PPR|ABUP|BUK|Barnevernet|Barnevernstjenesten|Helse|Psykiatrien|Sykehuset|Sjukehuset|Sygehuset|Universitetssykehuset|Region|Ambulant team|Legevakta|Legevakten|Barneavdelingen|Ungdomspsykiatrisk";
const WARDS: &str = "^afsnit |^afdeling |^afd. |^post |^avdeling |^avdelinga |^avd. |^seksjon |^enhet |^eining |^enhed |^ward |^unit |^sengepost |^døgnpost |^team ";

const PLAIN: &str = "familievernkontoret|barnevernet|barneverntjenesten|barnevernstenesta|helsestasjonen|sykehuset|sjukehuset|sygehuset|legekontoret|legesenteret|lægehuset|skolen|skulen|ungdomsskolen|ungdomsskulen|barneskolen|barneskulen|videregående|vidaregåande|barnehagen|børnehaven|poliklinikken|klinikken|psykiatrien|kommunen|legevakta|legevakten|krisesenteret|mottaket|institusjonen|hospital|clinic|school";

pub(super) fn rules() -> Vec<Rule> {
    let body = |needs: &str, pattern: &str, score| {
        rule(needs, pattern, Kind::Organisation, score, "why-institution")
    };
    let named = r"\b(?:\p{Lu}[\p{L}\-]+[ ](?:og[ ])?){1,3}(?:WHAT)\b".replace("WHAT", WHAT);
    let headed = r"\b(?:HEADS)[ ](?:(?:i|på|ved)[ ])?\p{Lu}[\p{L}\-]+(?:[ -]\p{Lu}[\p{L}\-]+)?"
        .replace("HEADS", HEADS);
    let placed = format!(r"\b(?i:{PLAIN})[ ](?:i|på|ved|in|at)[ ]\p{{Lu}}[\p{{L}}\-]+");
    vec![
        body(WHAT, &named, 0.85),
        body(HEADS, &headed, 0.8),
        body(PLAIN, &placed, 0.75),
        body(
            WARDS,
            r"\b(?:[Aa]fsnit|[Aa]fdeling|[Aa]fd\.|[Pp]ost|[Aa]vdeling|[Aa]vdelinga|[Aa]vd\.|[Ss]eksjon|[Ee]nhet|[Ee]ining|[Ee]nhed|[Ww]ard|[Uu]nit|[Ss]engepost|[Dd]øgnpost|[Tt]eam)[ ](?:[A-ZÆØÅ]{1,2}[\-]?[0-9]{0,4}|[0-9]{1,3}[A-ZÆØÅ]?)\b",
            0.75,
        ),
        body(
            "sykehuset|sjukehuset|klinikken|skole|skule|hospitalet|senteret|barnehagen",
            r"\b\p{Lu}[\p{L}\-]+(?:sykehuset|sjukehuset|klinikken|skolen|skulen|hospitalet|senteret|barnehagen|skole|skule)\b",
            0.6,
        ),
    ]
}

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

/// The span from its first word that may be a name.
pub(super) fn named(text: &str, mut span: Span) -> Option<Span> {
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
