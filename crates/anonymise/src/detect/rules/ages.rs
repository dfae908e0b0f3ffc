//! Ages in figures and in words.

use super::{Rule, apply, rules};
use crate::detect::{Kind, Span};
use std::sync::LazyLock;

const WORDS: &str = r"(?:ett|eitt|to|tre|fire|fem|seks|sju|syv|åtte|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue(?:en|to|tre|fire|fem|seks|sju|åtte|ni)?|tyve|tretti|trett?iåtte|tredive|førti|fyrre|femti|halvtreds|seksti|tres|sytti|halvfjerds|åtti|firs|nitti|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)";

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let number = format!(r"(?:1?[0-9]{{1,2}}(?:[,½]5?)?|{WORDS})");
    let written = [
        format!(r"(?i)\b(?P<it>{number}[ ]?-?[ ]?(?:åring(?:en|ar|er|ane|ene|s|ens)?|årige?|år(?:s|ig)?[ ]+(?:gammel|gammal|gamle|gammalt|gammelt|gamal)|års[ ]?alder(?:en)?|years?[ ]old|-?years?-olds?|yrs?\b|y/o))"),
        format!(r"(?i)\b(?:på|er|var|fylte|fyller|fylder|fyldte|blir|bliver|blev|ble|vart|alder:?|aged?|is|was|turned|gutten|guten|jenta|jente|gutt|gut|pike|pige|pigen|dreng|drengen|datter|dotter|sønn|søn|son|,|\()[ ]?(?P<it>{number}[ ]?(?:år|åra|yrs))(?:[^\p{{L}}]|$)"),
        format!(r"(?i)\b(?:fylte|fyller|fyldte|fylder|turned|turns|aged?|alder:?|alderen)[ ](?:nettopp[ ]|snart[ ]|just[ ])?(?P<it>{number})(?:[^\p{{L}}0-9]|$)"),
        r"(?i)\b(?:han|hun|ho|she|he|jeg|eg|jeg|sønnen|datteren|dottera|jenta|gutten|guten|broren|søsteren)[ ](?:er|var|is|was|blir)[ ](?:nå[ ]|no[ ]|bare[ ]|snart[ ]|kun[ ]|only[ ])?(?P<it>[1-9][0-9]?)(?:[^\p{L}0-9:%/]|\.$|$)".to_owned(),
        r"\p{Lu}[\p{L}\-]+[ ]?\((?P<it>[1-9][0-9]?)\)".to_owned(),
        r"\p{Lu}[\p{L}\-]+,?[ ](?P<it>(?:[1-9]|1[0-9])[ ]?år)(?:[^\p{L}]|$)".to_owned(),
        r"(?i)\b(?:i|in her|in his|in their)[ ](?P<it>(?:slutten|begynnelsen|midten|midt)?[ ]?(?:av[ ]|i[ ])?(?:tjue|tretti|førti|femti|seksti|sytti|åtti|early|mid|late)?-?[ ]?(?:tenårene|tenåra|årene|åra|twenties|thirties|forties|fifties|sixties|teens))\b".to_owned(),
        r"(?i)\b(?:tenåring(?:en|er|ar|jente|gutt)?|pensjonist(?:en)?)[ ](?:på|of)[ ][0-9]{1,2}\b".to_owned(),
        r"(?i)\bf(?:\.|ødt|ødd)[ ](?:i[ ])?(?P<it>(?:19|20)?[0-9]{2})\b".to_owned(),
    ];
    let all: Vec<(&str, Kind, f32, &'static str)> =
        written.iter().map(|text| (text.as_str(), Kind::Age, 0.85, "why-age")).collect();
    rules(&all)
});

pub(super) fn find(text: &str, found: &mut Vec<Span>) {
    apply(&RULES, text, found);
}
