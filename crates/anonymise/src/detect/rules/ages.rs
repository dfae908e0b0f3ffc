//! Ages in figures and in words.

use super::{FIGURES, Rule, rule};
use crate::detect::{Kind, Span};

const WORDS: &str = r"(?:ett|eitt|to|tre|fire|fem|seks|sju|syv|åtte|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue(?:en|to|tre|fire|fem|seks|sju|åtte|ni)?|tyve|tretti|trett?iåtte|tredive|førti|fyrre|femti|halvtreds|seksti|tres|sytti|halvfjerds|åtti|firs|nitti|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)";
/// Ages in words that are seldom counts of something else.
const OLD: &str = "(?:seks|sju|syv|åtte|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tyve|tretti|tredive|førti|fyrre|femti|seksti|sytti|åtti|firs|nitti|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";
const BARE_WHO: &str = "han|hun|ho|she|he|jeg|eg|sønnen|datteren|dottera|jenta|gutten|guten|broren|søsteren";
const CHILDREN: &str = "gut|jente|jenta|pike|pige|dreng|tvilling|datter|datt|dotter|sønn|søn|son|ungdom|boy|girl|daughter|twins|bror|søster|søst";
const WHO: &str = "^han|^hun|^ho|^she|^he|^jeg|^eg|^sønnen|^datteren|^dottera|^jenta|^gutten|^guten|^broren|^søsteren|^barnet|^babyen";

pub(super) fn rules() -> Vec<Rule> {
    let number =
        format!(r"(?:1?[0-9]{{1,2}}(?:[,½]5?|[ ](?:[13]/[24]|½))?|{WORDS}(?:[ ]og[ ](?:et|eit)[ ]halvt)?)");
    let age = |needs: &str, pattern: String| rule(needs, pattern, Kind::Age, 0.85, "why-age");
    vec![
        age("åring|årig|gammel|gammal|gaml|gamal|alder|year|yr|y/o", format!(r"(?i)\b(?P<it>{number}[ ]?-?[ ]?(?:åring(?:en|ar|er|ane|ene|s|ens)?|årige?|år(?:s|ig)?[ ]+(?:gammel|gammal|gamle|gammalt|gammelt|gamal)|års[ ]?alder(?:en)?|years?[ ]old|-?years?-olds?|yrs?\b|y/o))")),
        age("^år|^yr", format!(r"(?i)\b(?:på|er|var|fylte|fyller|fylder|fyldte|blir|bliver|blev|ble|vart|alder:?|aged?|is|was|turned|gutten|guten|jenta|jente|gutt|gut|pike|pige|pigen|dreng|drengen|datter|dotter|sønn|søn|son|søsken|og|and|,|\()[ ]?(?P<it>(?:1?[0-9]{{1,2}}(?:[,½]5?|[ ](?:[13]/[24]|½))?[ ]?|{WORDS}[ ](?:og[ ](?:et|eit)[ ]halvt[ ])?)(?:år|åra|yrs))(?:[^\p{{L}}]|$)")),
        age("^fylt|^fyller|^fyld|^turn|^alder", format!(r"(?i)\b(?:fylte?|fyller|fyldte?|fylder|turned|turns|turning|alder:?|alderen)[ ](?:nettopp[ ]|snart[ ]|just[ ])?(?P<it>{number})(?:[^\p{{L}}0-9]|$)")),
        age("^age", format!(r"(?i)\baged?[ ](?:of[ ])?{number}\b")),
        age(WHO, r"(?i)\b(?:han|hun|ho|she|he|jeg|eg|jeg|sønnen|datteren|dottera|jenta|gutten|guten|broren|søsteren)[ ](?:er|var|is|was|blir)[ ](?:nå[ ]|no[ ]|bare[ ]|berre[ ]|snart[ ]|kun[ ]|only[ ]|just[ ]|nesten[ ])?(?P<it>[1-9][0-9]?)(?:[^\p{L}0-9:%/]|\.$|$)".to_owned()).with(FIGURES),
        age(")", r"\p{Lu}[\p{L}\-]+[ ]?\((?P<it>[1-9][0-9]?)\)".to_owned()).with(FIGURES),
        age("^år", r"\p{Lu}[\p{L}\-]+,?[ ](?P<it>(?:[1-9]|1[0-9])[ ]?år)(?:[^\p{L}]|$)".to_owned()).with(FIGURES),
        age(",", r"(?:\p{Lu}\p{Ll}+|\b(?:[Jj]ent[ae]n?|[Gg]utt?(?:en)?|[Pp]ike|[Pp]igen?|[Dd]rengen?|[Mm]or|[Ff]ar|[Bb]ror(?:en)?|[Ss]øster(?:en|a)?|[Ss]yster|[Pp]asienten|[Pp]as\.|[Pp]t\.|boy|girl|son|daughter|brother|sister|mother|father)),[ ](?P<it>(?:[4-9]|[1-9][0-9]))(?:,[ ]\p{L}|[.;)]|$)".to_owned()).with(FIGURES),
        age(")", r"(?i)\b(?:jenta?|jenten|gutt?|gutten|guten|pike|pigen?|drengen?|mora?|moren|faren?|bror(?:en)?|søster(?:en|a)?|syster|pas(?:ient)?(?:en)?\.?|pt\.?|ungdom(?:men)?|sønn(?:en)?|datter(?:en)?|dotter|boy|girl|son|daughter|patient(?:en)?|mother|father|brother|sister)[ ]?\((?P<it>[1-9][0-9]?(?:[ ]?år)?)\)".to_owned()).with(FIGURES),
        age("^mor |^far |^moren|^faren|^mora|^bestem|^bestef|^farmor|^mormor|^farfar|^morfar|^onkel|^tante|^bror|^søster|^syster|^fostermor|^fosterfar|^kjæreste|^kæreste|^grand", format!(r"(?i)\b(?:mor|mora|moren|far|faren|bestemor|bestefar|farmor|mormor|farfar|morfar|onkel|tante|bror|broren|søster|søsteren|syster|fostermor|fosterfar|kjæreste|kæreste|grandmother|grandfather)[ ](?:på|of)[ ](?P<it>{number})(?:[^\p{{L}}0-9]|$)")),
        age("^siden |^sidan |^fra |^frå |^da |^då |^når |^since |^when |^at ", format!(r"(?i)\b(?:siden|sidan|fra|frå|da|då|når|since|when)[ ](?:(?:{BARE_WHO})|\p{{L}}+)[ ](?:var|was|fylte|fyldte|turned)[ ](?P<it>{number}(?:[ ]år)?)(?:[.,;!?)]|[ ]og[ ]|[ ](?:så|ble|blei|blev|and)[ ]|$)")),
        age("klassing|^vg1|^vg2|^vg3", r"(?i)\b(?:(?:1?[0-9]\.?[ ]?-?|første|andre|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|niende|tiende)klassing(?:en|ar|er)?|(?:går|gikk|elev|begynte|begynner|starta|gjekk)[ ](?:i|på)[ ]vg[123])\b".to_owned()),
        age("årene|åra|ties|teens", r"(?i)\b(?:i|in her|in his|in their)[ ](?P<it>(?:slutten|begynnelsen|midten|midt)?[ ]?(?:av[ ]|i[ ])?(?:tjue|tretti|førti|femti|seksti|sytti|åtti|early|mid|late)?-?[ ]?(?:tenårene|tenåra|årene|åra|twenties|thirties|forties|fifties|sixties|teens))\b".to_owned()),
        age("^tenåring|^pensjonist", r"(?i)\b(?:tenåring(?:en|er|ar|jente|gutt)?|pensjonist(?:en)?)[ ](?:på|of)[ ][0-9]{1,2}\b".to_owned()).with(FIGURES),
        age("^f.|^født|^fødd", r"(?i)\bf(?:\.|ødt|ødd)[ ](?:i[ ])?(?P<it>(?:19|20)?[0-9]{2})(?:[^0-9./\-]|\.[^0-9]|\.?$)".to_owned()).with(FIGURES),
        age(&format!("{WHO}|^som |^who |^der |^dei "), format!(r"(?i)\b(?:(?:{BARE_WHO})(?:[ ](?-i:\p{{Lu}})[\p{{L}}\-]+)?|som|who|der|dei)[ ](?:er|var|blir|blei|ble|blev|is|was)[ ](?:nå[ ]|no[ ]|bare[ ]|berre[ ]|snart[ ]|kun[ ]|only[ ]|over[ ]|nesten[ ]|nettopp[ ]|lige[ ]|omkring[ ]|rundt[ ]|cirka[ ]|ca\.?[ ])?(?P<it>{OLD}(?:[ ]og[ ](?:et|eit)[ ]halvt?(?:[ ]år)?)?)(?:[.,;!?)]|[ ](?:da|når|og|men|til|nå|no|now|when|and|but)[ ]|$)")),
        age(CHILDREN, format!(r"(?i)\b(?:gutt|gut|jente|pike|pige|dreng|tvillinger|tvillingar|datter|dotter|sønn|søn|son|ungdom|boy|girl|daughter|twins)[ ](?:på|of)[ ](?P<it>1?[0-9]|{WORDS})(?:[.,;!?)]|[ ](?:som|og|har|sa|er|var|who|and)[ ]|$)")),
        age(CHILDREN, r"(?i)\b(?:sønnen|datteren|dattera|dottera|broren|søsteren|søstera|gutten|guten|jenta|pigen|drengen|tvillingene),[ ](?P<it>[1-9][0-9]?),".to_owned()),
        age(WHO, format!(r"(?i)\b(?:{BARE_WHO}|barnet|babyen)[ ](?:er|var|is|was)[ ](?:nå[ ]|no[ ]|bare[ ]|snart[ ])?(?P<it>[1-9][0-9]?[ ](?:måneder|månader|mnd|months))\b")),
        age("klasse|trinn", r"(?i)\b(?:går|gikk|gjekk|begynte|begynner|starter|startet|starta|begynder)[ ](?:i|på)[ ](?P<it>(?:1?[0-9]\.|første|andre|anden|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|ottende|niende|tiende)[ ](?:klasse|trinn|trinnet))\b".to_owned()),
        age("grade|^year", r"(?i)\b(?P<it>(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ ]grade|in[ ]year[ ]1?[0-9])\b".to_owned()),
    ]
}

/// `når de fyller atten`: an age that everybody comes to.
pub(super) fn is_of_all(text: &str, span: &Span) -> bool {
    const ALL: [&str; 12] = [
        "de",
        "dei",
        "man",
        "ein",
        "en",
        "vi",
        "unge",
        "ungdommene",
        "ungdommer",
        "alle",
        "they",
        "pasientene",
    ];
    // as far back as two words may reach
    let from = text.floor_char_boundary(span.start.saturating_sub(40));
    let before = text.get(from..span.start).unwrap_or_default().to_lowercase();
    let mut words = before.rsplit(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.next().is_some_and(|verb| matches!(verb, "fyller" | "fylder" | "turn" | "blir" | "bliver" | "er"))
        && words.next().is_some_and(|who| ALL.contains(&who))
}
