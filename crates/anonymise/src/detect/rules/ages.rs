//! Ages in figures and in words.

use super::{FIGURES, Rule, rule};
use crate::detect::Kind;

const WORDS: &str = r"(?:ett|eitt|to|tre|fire|fem|seks|sju|syv|åtte|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue(?:en|to|tre|fire|fem|seks|sju|åtte|ni)?|tyve|tretti|trett?iåtte|tredive|førti|fyrre|femti|halvtreds|seksti|tres|sytti|halvfjerds|åtti|firs|nitti|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)";
/// Ages in words that are seldom counts of something else.
const OLD: &str = "(?:seks|sju|syv|åtte|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tyve|tretti|tredive|førti|fyrre|femti|seksti|sytti|åtti|firs|nitti|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";
const BARE_WHO: &str = "han|hun|ho|she|he|jeg|eg|sønnen|datteren|dottera|jenta|gutten|guten|broren|søsteren";
const CHILDREN: &str = "gut|jente|jenta|pike|pige|dreng|tvilling|datter|datt|dotter|sønn|søn|son|ungdom|boy|girl|daughter|twins|bror|søster|søst";
const WHO: &str = "^han|^hun|^ho|^she|^he|^jeg|^eg|^sønnen|^datteren|^dottera|^jenta|^gutten|^guten|^broren|^søsteren|^barnet|^babyen";

pub(super) fn rules() -> Vec<Rule> {
    let number = format!(r"(?:1?[0-9]{{1,2}}(?:[,½]5?)?|{WORDS})");
    let age = |needs: &str, pattern: String| rule(needs, pattern, Kind::Age, 0.85, "why-age");
    vec![
        age("åring|årig|gammel|gammal|gaml|gamal|alder|year|yr|y/o", format!(r"(?i)\b(?P<it>{number}[ ]?-?[ ]?(?:åring(?:en|ar|er|ane|ene|s|ens)?|årige?|år(?:s|ig)?[ ]+(?:gammel|gammal|gamle|gammalt|gammelt|gamal)|års[ ]?alder(?:en)?|years?[ ]old|-?years?-olds?|yrs?\b|y/o))")),
        age("^år|^yr", format!(r"(?i)\b(?:på|er|var|fylte|fyller|fylder|fyldte|blir|bliver|blev|ble|vart|alder:?|aged?|is|was|turned|gutten|guten|jenta|jente|gutt|gut|pike|pige|pigen|dreng|drengen|datter|dotter|sønn|søn|son|søsken|og|and|,|\()[ ]?(?P<it>(?:1?[0-9]{{1,2}}(?:[,½]5?)?[ ]?|{WORDS}[ ])(?:år|åra|yrs))(?:[^\p{{L}}]|$)")),
        age("^fylte|^fyller|^fyld|^turn|^age|^alder", format!(r"(?i)\b(?:fylte|fyller|fyldte|fylder|turned|turns|aged?|alder:?|alderen)[ ](?:nettopp[ ]|snart[ ]|just[ ])?(?P<it>{number})(?:[^\p{{L}}0-9]|$)")),
        age(WHO, r"(?i)\b(?:han|hun|ho|she|he|jeg|eg|jeg|sønnen|datteren|dottera|jenta|gutten|guten|broren|søsteren)[ ](?:er|var|is|was|blir)[ ](?:nå[ ]|no[ ]|bare[ ]|snart[ ]|kun[ ]|only[ ])?(?P<it>[1-9][0-9]?)(?:[^\p{L}0-9:%/]|\.$|$)".to_owned()).with(FIGURES),
        age(")", r"\p{Lu}[\p{L}\-]+[ ]?\((?P<it>[1-9][0-9]?)\)".to_owned()).with(FIGURES),
        age("^år", r"\p{Lu}[\p{L}\-]+,?[ ](?P<it>(?:[1-9]|1[0-9])[ ]?år)(?:[^\p{L}]|$)".to_owned()).with(FIGURES),
        age("årene|åra|ties|teens", r"(?i)\b(?:i|in her|in his|in their)[ ](?P<it>(?:slutten|begynnelsen|midten|midt)?[ ]?(?:av[ ]|i[ ])?(?:tjue|tretti|førti|femti|seksti|sytti|åtti|early|mid|late)?-?[ ]?(?:tenårene|tenåra|årene|åra|twenties|thirties|forties|fifties|sixties|teens))\b".to_owned()),
        age("^tenåring|^pensjonist", r"(?i)\b(?:tenåring(?:en|er|ar|jente|gutt)?|pensjonist(?:en)?)[ ](?:på|of)[ ][0-9]{1,2}\b".to_owned()).with(FIGURES),
        age("^f.|^født|^fødd", r"(?i)\bf(?:\.|ødt|ødd)[ ](?:i[ ])?(?P<it>(?:19|20)?[0-9]{2})(?:[^0-9./\-]|\.[^0-9]|\.?$)".to_owned()).with(FIGURES),
        age(WHO, format!(r"(?i)\b(?:{BARE_WHO})[ ](?:er|var|blir|blei|ble|blev|is|was)[ ](?:nå[ ]|no[ ]|bare[ ]|snart[ ]|kun[ ]|only[ ]|over[ ]|nesten[ ]|nettopp[ ])?(?P<it>{OLD}(?:[ ]og[ ](?:et|eit)[ ]halvt?(?:[ ]år)?)?)(?:[.,;!?)]|[ ](?:da|når|og|men|til|nå|no|now|when|and|but)[ ]|$)")),
        age(CHILDREN, format!(r"(?i)\b(?:gutt|gut|jente|pike|pige|dreng|tvillinger|tvillingar|datter|dotter|sønn|søn|son|ungdom|boy|girl|daughter|twins)[ ](?:på|of)[ ](?P<it>1?[0-9]|{WORDS})(?:[.,;!?)]|[ ](?:som|og|har|sa|er|var|who|and)[ ]|$)")),
        age(CHILDREN, r"(?i)\b(?:sønnen|datteren|dattera|dottera|broren|søsteren|søstera|gutten|guten|jenta|pigen|drengen|tvillingene),[ ](?P<it>[1-9][0-9]?),".to_owned()),
        age(WHO, format!(r"(?i)\b(?:{BARE_WHO}|barnet|babyen)[ ](?:er|var|is|was)[ ](?:nå[ ]|no[ ]|bare[ ]|snart[ ])?(?P<it>[1-9][0-9]?[ ](?:måneder|månader|mnd|months))\b")),
        age("klasse|trinn", r"(?i)\b(?:går|gikk|gjekk|begynte|begynner|starter|startet|starta|begynder)[ ](?:i|på)[ ](?P<it>(?:1?[0-9]\.|første|andre|anden|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|ottende|niende|tiende)[ ](?:klasse|trinn|trinnet))\b".to_owned()),
        age("grade|^year", r"(?i)\b(?P<it>(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ ]grade|in[ ]year[ ]1?[0-9])\b".to_owned()),
    ]
}
