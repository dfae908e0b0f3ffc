//! Institutions by pattern: hospitals, clinics, wards, schools, municipalities.

mod named;

use super::lexicon::{alternation, needs};
use super::{FIGURES, Rule, rule};
use crate::detect::Kind;
pub(super) use named::named;

/// A name: a word with a capital, with its hyphens.
const NAME: &str = r"\p{Lu}[\p{L}\-]+";

fn body(needs: &str, pattern: String, score: f32) -> Rule {
    rule(needs, pattern, Kind::Organisation, score, "why-institution")
}

pub(super) fn rules() -> Vec<Rule> {
    let mut all = with_names();
    all.extend(without_capitals());
    all.extend(wards());
    all.extend(psychiatry());
    all
}

/// Institutions with their names before or behind them.
fn with_names() -> Vec<Rule> {
    let (what, clubs) = (alternation("institutions"), alternation("clubs"));
    let (heads, small, shops) = (alternation("heads"), alternation("small heads"), alternation("shops"));
    let placed = alternation("placed institutions");
    vec![
        body(&format!("{what}|{clubs}"), format!(r"\b(?:{NAME}[ ](?:og[ ])?){{1,3}}(?:{clubs}|(?i:[\p{{L}}\-]*(?:{what})))\b(?:[ ]\p{{Lu}}\p{{Ll}}+)?"), 0.85),
        body(&heads, format!(r"\b(?:{heads})[ ](?:(?:i|på|ved|for)[ ])?{NAME}(?:[ -]{NAME})?"), 0.8),
        body(&small, format!(r"\b(?i:{small})[ ]{NAME}(?:[ ]{NAME})?"), 0.7),
        body(&placed, format!(r"\b\p{{L}}*(?i:{placed})[ ](?:(?:i|på|ved|in|at)[ ])?{NAME}"), 0.6),
        body(&shops, format!(r"\b(?i:{shops})[ ](?:(?:i|på|ved|in)[ ])?{NAME}"), 0.6),
        body("skolen|skulen|sykehuset|sjukehuset|klinikken|skole|skule|hospitalet|senteret|barnehagen", r"\b\p{Lu}[\p{L}\-]+(?:sykehuset|sjukehuset|klinikken|skolen|skulen|hospitalet|senteret|barnehagen|skole|skule)\b".to_owned(), 0.6),
        body("^st |^st. |^sct |^sct. |^skt |^skt. |^sankt |^sankt. |^sankta |^sankta. ", r"\b(?:[Ss]t|[Ss]ct|[Ss]kt|[Ss]ankta?)\.?[ ]\p{L}{3,}(?:[ ](?:hospital|sykehus|sjukehus|skole|skule|friskole|church|school|gymnasium|menighet|kirke))?\b".to_owned(), 0.6),
        body("laget for|lauget for|foreningen for|foreininga for|foreninga for|nettverket for|klubben for", r"\b\p{Lu}\p{L}*(?:laget|lauget|foreningen|foreininga|foreninga|nettverket|klubben)[ ]for[ ]\p{L}+(?:[ ]\p{L}+)?".to_owned(), 0.6),
    ]
}

/// `bup myrane`, `levanger legevakt`; [`named`] tells whether the other word may be a name.
fn without_capitals() -> Vec<Rule> {
    let (what, bodies, clubs) =
        (alternation("small institutions"), alternation("small bodies"), alternation("small clubs"));
    vec![
        body(&what, format!(r"\b\p{{Ll}}{{4,}}[ ](?:{what})\b"), 0.6),
        body(&needs("small bodies", "^", " "), format!(r"\b(?:{bodies})[ ]\p{{Ll}}{{3,}}"), 0.6),
        body(&needs("small clubs", " ", ""), format!(r"\b\p{{Ll}}{{3,}}[ ](?:{clubs})\b"), 0.6),
    ]
}

/// `Post 3`, `Afsnit P4`, `Avd. Sør`, `post b`, `U2 i Glostrup`.
fn wards() -> Vec<Rule> {
    let wards = alternation("wards").replace('.', r"\.");
    let asked = needs("wards", "", " ");
    vec![
        body(
            &asked,
            format!(r"\b(?i:{wards})[ ](?:[A-ZÆØÅ]{{1,2}}-?[0-9]{{0,4}}|[0-9]{{1,3}}[A-ZÆØÅ]?)\b"),
            0.75,
        ),
        body(&asked, format!(r"\b\p{{L}}*(?i:{wards})[ ]\p{{Lu}}(?:\p{{Ll}}+)?\b"), 0.6),
        body(
            "post |avdeling |afsnit |seksjon |enhet |eining ",
            r"\b(?:post|avdeling|afsnit|seksjon|enhet|eining)[ ][a-hj-np-zæø]\b".to_owned(),
            0.6,
        ),
        body("øst|vest|nord|sør|syd|aust", r"\b[0-9]\.[ ](?:øst|vest|nord|sør|syd|aust)\b".to_owned(), 0.5)
            .with(FIGURES),
        body(FIGURES, r"\b[A-ZÆØÅ]{1,2}[0-9]{1,3}[ ](?:(?:i|på)[ ])?\p{Lu}\p{Ll}+".to_owned(), 0.6),
    ]
}

/// Units of the trade, with where they are.
fn psychiatry() -> Vec<Rule> {
    let placed = format!(r"(?:,?[ ](?:(?:i|på|ved)[ ])?{NAME})");
    vec![
        body("psykiatrien|psykiatriske", format!(r"\b(?:[Bb]ørne- og [Uu]ngdomspsykiatrien|[Pp]sykiatrien|\p{{L}}*psykiatriske)[ ](?:(?:avdeling|afdeling|senter|center|klinikk)[ ])?(?:i|på|ved)[ ]{NAME}"), 0.75),
        body("ungdomspsykiatrisk", format!(r"\b(?:[Bb]arne|[Bb]ørne)- og [Uu]ngdomspsykiatrisk\p{{L}}*(?:[ ]\p{{L}}{{4,}})?{placed}?"), 0.7),
        body("barne- og ungdoms|børne- og ungdoms", r"\b\p{Lu}\p{L}+[ ](?:barne|børne)- og ungdoms\p{L}+".to_owned(), 0.7),
        body("psykiatrisk ", r"\b(?:[Uu]ngdomspsykiatrisk|[Bb]arnepsykiatrisk|[Bb]ørnepsykiatrisk)[ ](?:seksjon|avdeling|[Aa]fsnit|afdeling|klinikk|poliklinikk|enhet|[Kk]linik)(?:[ ][A-Z]?[0-9]+|[ ]\p{Lu}\p{L}+)?\b".to_owned(), 0.6),
    ]
}
