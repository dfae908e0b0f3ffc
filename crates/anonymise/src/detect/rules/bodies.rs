//! Institutions by pattern: hospitals, clinics, wards, schools, municipalities.

use super::{Rule, rule};
use crate::detect::{Kind, Span};
use crate::model::facts::hash;
use crate::model::lists::WORD;

const WHAT: &str = "sykehus|sjukehus|sygehus|universitetssykehus|universitetssjukehus|universitetshospital|Universitetshospital|hospital|Hospital|Sygehus|Sykehus|Sjukehus|DPS|BUP|BUPA|legesenter|legekontor|lægehus|legevakt|skole|skule|ungdomsskole|ungdomsskule|barneskole|barneskule|videregående(?:[ ]skole)?|vidaregåande(?:[ ]skule)?|vgs|folkehøgskole|folkehøyskole|friskole|privatskole|gymnasium|Gymnasium|Skole|barnehage|Barnehage|børnehave|Børnehave|kommune|Kommune|fylkeskommune|helsestasjon|familievernkontor|barnevern|barneverntjeneste|poliklinikk|distriktspsykiatriske senter|behandlingssenter|ungdomssenter|bofellesskap|omsorgssenter|hospital trust|school|School|Primary School|High School|clinic|Clinic|Centre|College|University|Academy|Nursery|behandlingsinstitusjon|ungdomshjem|ungdomsheim|barnevernsinstitusjon|akuttavdeling|familiesenter|kulturskole|kulturskule|fritidsklubb|ungdomsklubb|idrettsforening|sportsklubb|turnforening|skolekorps|skulekorps|menighet|kirke|kyrkje|moské|Boldklub|Efterskole|efterskole|døgnhus|opholdssted|bosted|bosenter|botilbud|apotek|tannklinikk|krisesenter|krisecenter|asylmottak|mottak|sogn|IL|IF|IK|FK|BK|SK|FC|TIL|Idrettslag|idrettslag|fotballklubb|Fotball|Håndball|håndballklubb|lensmannskontor|politikammer|tingrett";
const HEADS: &str = "BUP|BUPA|DPS|NAV|PPT|PPR|ABUP|BUK|Barnevernet|Barnevernstjenesten|Helse|Psykiatrien|Sykehuset|Sjukehuset|Sygehuset|Universitetssykehuset|Region|Ambulant team|Legevakta|Legevakten|Barneavdelingen|Ungdomspsykiatrisk|FK|FC|IF|IL|IK|BK|SK|Team|Poliklinikk|Akutteamet|Ungdomsteamet|Familieteamet|Regionshospitalet|Psykiatrisk Center|Børne- og Ungdomspsykiatrisk";
const WARDS: &str = "^afsnit |^afdeling |^afd. |^post |^avdeling |^avdelinga |^avd. |^seksjon |^enhet |^eining |^enhed |^ward |^unit |^sengepost |^døgnpost |^team ";

const PLAIN: &str = "familievernkontoret|barnevernet|barneverntjenesten|barnevernstenesta|helsestasjonen|sykehuset|sjukehuset|sygehuset|legekontoret|legesenteret|lægehuset|skolen|skulen|ungdomsskolen|ungdomsskulen|barneskolen|barneskulen|videregående|vidaregåande|barnehagen|børnehaven|poliklinikken|klinikken|psykiatrien|kommunen|legevakta|legevakten|krisesenteret|mottaket|institusjonen|hospital|clinic|school";

/// Endings of place names, for notes without capitals.
const SMALL: &str = "dal|dalen|vik|vika|nes|neset|berg|stad|heim|sund|fjord|havn|øy|øya|haug|haugen|moen|sjøen|eid|voll|vollen|borg|land|landet|lia|åsen|bakken|myra|myrane|sand|marka|sletta|foss|fossen|elva|elv|ness|by|ås|lund|rud|vang|vangen|strand|stranda|bygd|toft|rup|lev|sted|høj|holm|bæk|køb|købing|tromsø|bodø|oslo|bergen|alta|hamar|molde|moss|narvik|stord|voss";
/// Institutions whose names stand before them.
const PLAIN_WHAT: &str = "bofellesskap|behandlingssenter|ungdomsskole|barneskole|ungdomsskule|barneskule|barnehage|vgs|videregående|vidaregåande|sykehus|sjukehus|sygehus|ungdomshjem|bosenter|folkehøgskole|efterskole|skole|skule";

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
        rule(
            "^bup |^dps |^nav |^ppt |^ppr |^abup ",
            format!(r"\b(?:bup|dps|nav|ppt|ppr|abup)[ ](?:\p{{L}}{{2,}}(?:{SMALL}))\b"),
            Kind::Organisation,
            0.6,
            "why-institution",
        ),
        rule(
            PLAIN_WHAT,
            format!(r"\b\p{{Ll}}{{4,}}[ ](?:{PLAIN_WHAT})\b"),
            Kind::Organisation,
            0.6,
            "why-institution",
        ),
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

/// Whether the name of a body without capitals is a word of its own: `solgløtt bofellesskap`, but not `vanlig skole`.
fn is_strange(part: &str) -> bool {
    let first = part.split(' ').next().unwrap_or_default();
    let letters: Vec<char> = first.chars().collect();
    let lists = &crate::detect::KNOWLEDGE.lists;
    lists.of(&letters, hash(letters.iter().copied())) & WORD == 0
}

/// The span from its first word that may be a name.
pub(super) fn named(text: &str, mut span: Span) -> Option<Span> {
    let part = text.get(span.start..span.end)?;
    let is_plain = part.starts_with(char::is_lowercase) && part.split(' ').count() == 2;
    if is_plain && PLAIN_WHAT.split('|').any(|what| part.ends_with(what)) {
        return is_strange(part).then_some(span);
    }
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
