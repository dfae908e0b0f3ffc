//! Ages in figures and in words: a number is an age by what stands around it.

mod told;

use super::lexicon::{self, List};
use super::sentence::Sentence;
use super::{FIGURES, Rule, rule, scan};
use crate::detect::{Kind, Span};
use std::ops::Range;

static NUMBERS: List = List::new(|| lexicon::list("numbers"));
static YEARS: List = List::new(|| lexicon::list("years"));
static OLD: List = List::new(|| lexicon::list("old"));
static GONE_BY: List = List::new(|| lexicon::list("gone by"));
static LASTING: List = List::new(|| lexicon::list("lasting"));
static AFTER: List = List::new(|| lexicon::list("after an age"));
static EVERYBODY: List = List::new(|| lexicon::list("everybody"));

const GRADES: &str =
    "første|andre|anden|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|ottende|niende|tiende";

pub(super) fn rules() -> Vec<Rule> {
    let age = |needs: &str, pattern: String| rule(needs, pattern, Kind::Age, 0.85, "why-age");
    let numbers = lexicon::words("numbers").map(|word| format!("^{word}")).collect::<Vec<_>>().join("|");
    vec![
        scan(&format!("{FIGURES}|{numbers}"), ages, Kind::Age, 0.85, "why-age"),
        age("klassing|^vg1|^vg2|^vg3", format!(r"(?i)\b(?:(?:1?[0-9]\.?[ ]?-?|{GRADES})klassing(?:en|ar|er)?|(?:går|gikk|elev|begynte|begynner|starta|gjekk)[ ](?:i|på)[ ]vg[123])\b")),
        age("årene|åra|ties|teens", r"(?i)\b(?:i|in her|in his|in their)[ ](?P<it>(?:slutten|begynnelsen|midten|midt)?[ ]?(?:av[ ]|i[ ])?(?:tjue|tretti|førti|femti|seksti|sytti|åtti|[2-9]0|early|mid|late)?-?[ ]?(?:tenårene|tenåra|årene|åra|twenties|thirties|forties|fifties|sixties|teens))\b".to_owned()),
        age("^f.|^født|^fødd", r"(?i)\bf(?:\.|ødt|ødd)[ ](?:i[ ])?(?P<it>(?:19|20)?[0-9]{2})(?:[^0-9./\-]|\.[^0-9]|\.?$)".to_owned()).with(FIGURES),
        age("klasse|trinn", format!(r"(?i)\b(?:går|gikk|gjekk|begynte|begynner|starter|startet|starta|begynder)[ ](?:i|på)[ ](?P<it>(?:1?[0-9]\.|{GRADES})[ ](?:klasse|trinn|trinnet))\b")),
        age("^går i|^gikk i|^gjekk i|^starter i|^begynder i", format!(r"(?i)\b(?:går|gikk|gjekk|starter|begynder)[ ]i[ ](?P<it>{GRADES})(?:[.,;)]|[ ](?:og|på|ved|nå|no|nu|and)[ ]|$)")),
        age("klasse", format!(r"(?i)\b(?:gutt|gut|jente|dreng|pige|elev|en|ein|ei)[ ]i[ ](?P<it>(?:1?[0-9]\.|{GRADES})[ ]klasse)\b")),
        age(";|y|mo", r"\b[0-9]{1,2}(?:;[0-9]{1,2}(?:[ ]år)?|[ ]?y(?:rs?)?\.?[ ][0-9]{1,2}[ ]?mo)\b".to_owned()).with(FIGURES),
        age("grade|^year", r"(?i)\b(?P<it>(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ ]grade|in[ ]year[ ]1?[0-9])\b".to_owned()),
    ]
}

/// Every age in a sentence.
fn ages(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..sentence.words.len() {
        if is_age(sentence.lower(at)) {
            let old = sentence.goes_on(at) && OLD.contains(sentence.lower(at + 1));
            found.push(at..at + 1 + usize::from(old));
        } else if is_number(sentence.lower(at)) {
            found.extend(age_at(sentence, at));
        }
    }
    also(sentence, &mut found);
    found
}

/// Whether a word is a number that somebody's years may be counted in.
fn is_number(lower: &str) -> bool {
    if !lower.starts_with(|c: char| c.is_ascii_digit()) {
        return NUMBERS.contains(lower) || is_tens_and_ones(lower);
    }
    let whole = lower.split([',', '.', '½']).next().unwrap_or_default();
    let rest = lower.get(whole.len()..).unwrap_or_default();
    whole.len() < 4
        && whole.parse::<u32>().is_ok_and(|years| (1..=109).contains(&years))
        && matches!(rest, "" | ",5" | ".5" | "½")
}

/// `sekstiåtte`, `otteogtres`.
fn is_tens_and_ones(lower: &str) -> bool {
    const TENS: [&str; 8] = ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"];
    const ONES: [&str; 12] =
        ["en", "ein", "én", "to", "tre", "fire", "fem", "seks", "sju", "syv", "åtte", "ni"];
    const DANISH: [&str; 9] = ["en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"];
    TENS.iter().filter_map(|tens| lower.strip_prefix(tens)).any(|rest| ONES.contains(&rest))
        || lower.split_once("og").is_some_and(|(ones, tens)| DANISH.contains(&ones) && NUMBERS.contains(tens))
}

/// `14-åring`, `fjortenårig`, `16-year-old`, `13år`: a word that is an age by itself.
fn is_age(lower: &str) -> bool {
    const ENDS: [&str; 8] = ["åring", "årig", "årsdag", "årsalder", "year-old", "years-old", "yo", "yrs"];
    let digits = lower.find(|c: char| !c.is_ascii_digit() && c != '½').unwrap_or(lower.len());
    let head = lower.find("år").or_else(|| lower.find("year")).unwrap_or(digits).max(digits);
    let number = lower.get(..head).unwrap_or_default().trim_end_matches('-');
    let rest = lower.get(head..).unwrap_or_default().trim_start_matches('-');
    let is_glued = ENDS.iter().any(|end| rest.starts_with(end)) || rest == "år" && digits > 0;
    // `18-åringer` are many
    let many = rest.ends_with("åringer") || rest.ends_with("åringar");
    is_glued && !many && !number.is_empty() && is_number(number)
}

/// The age that begins with the number at `at`, in words.
fn age_at(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let last = at + half(sentence, at);
    if sentence.goes_on(last) && YEARS.contains(sentence.lower(last + 1)) {
        return years_at(sentence, at, last + 1);
    }
    if is_month(sentence.lower(at + 1)) {
        return told::is_said_of(sentence, at).then_some(at..at + 2);
    }
    if is_few(sentence.lower(at)) && !sentence.ends(last) {
        return None;
    }
    // `13 now`, `altså tolv nå`
    let is_now = matches!(sentence.lower(last + 1), "now" | "nå" | "nu") && sentence.goes_on(last);
    let now = is_now && sentence.ends(last + 1);
    let sure = now
        || told::is_turned(sentence, at)
        || told::is_when(sentence, at)
        || told::is_of_somebody(sentence, at);
    let may_end = sentence.ends(last) || AFTER.contains(sentence.lower(last + 1));
    let is_age = sure || may_end && (told::is_told(sentence, at) || told::stands_beside(sentence, at));
    let aged = usize::from(sentence.lower_back(at, 1) == "aged");
    is_age.then_some(at - aged..last + 1)
}

/// An age whose unit is the word at `unit`.
fn years_at(sentence: &Sentence<'_>, at: usize, unit: usize) -> Option<Range<usize>> {
    let end = unit + 1;
    if sentence.goes_on(unit) && OLD.contains(sentence.lower(end)) {
        return Some(at..end + 1);
    }
    let lasted = LASTING.contains(sentence.lower_back(at, 1)) && !told::is_of_somebody(sentence, at);
    let went_by = sentence.goes_on(unit) && GONE_BY.contains(sentence.lower(end));
    let is_told = told::is_told(sentence, at);
    if lasted || went_by && !is_told || !(is_told || begins(sentence, at)) {
        return None;
    }
    // `13 år og 4 mnd`
    let months = matches!(sentence.lower(end), "og" | "and") && is_month(sentence.lower(end + 2));
    Some(at..end + if months { 3 } else { 0 })
}

/// Counts of so few are seldom ages where no unit stands.
fn is_few(lower: &str) -> bool {
    matches!(lower, "to" | "tre" | "two" | "three" | "1" | "2" | "3")
}

fn is_month(lower: &str) -> bool {
    matches!(lower, "måneder" | "månader" | "mnd" | "md" | "mdr" | "months" | "måneders")
}

/// `12 1/2`, `tolv og et halvt`: how many words behind the number belong to it.
fn half(sentence: &Sentence<'_>, at: usize) -> usize {
    match (sentence.lower(at + 1), sentence.lower(at + 2), sentence.lower(at + 3)) {
        ("1/2" | "½" | "3/4" | "1/4", _, _) => 1,
        ("og", "et" | "eit" | "en", "halvt" | "halv" | "kvart") | ("and", "a", "half") => 3,
        _ => 0,
    }
}

fn has_unit(sentence: &Sentence<'_>, at: usize) -> bool {
    YEARS.contains(sentence.lower(at + 1 + half(sentence, at)))
}

/// `15 år, bor hos far`; `Innkomst mandag, 15 år, kjent fra før`.
fn begins(sentence: &Sentence<'_>, at: usize) -> bool {
    let unit = at + 1 + half(sentence, at);
    let alone = sentence.back(at, 1).is_some_and(|word| word.sign() == ",") && sentence.ends(unit);
    at == 0 && !GONE_BY.contains(sentence.lower(unit + 1))
        || alone && sentence.lower(at).parse::<u32>().is_ok_and(|years| years > 4)
}

/// `ni og tolv år`: what stands beside an age with `og` is one too.
fn also(sentence: &Sentence<'_>, found: &mut Vec<Range<usize>>) {
    let is_link = |at: usize| matches!(sentence.lower(at), "og" | "and" | "eller" | "or" | "til" | "à");
    let is_signed = |word: Option<&super::sentence::Word<'_>>| {
        word.is_some_and(|word| matches!(word.sign(), "," | "/" | "–" | "-" | "&" | "+"))
    };
    let is_free = |at: usize, found: &[Range<usize>]| {
        let capital = sentence.get(at).is_some_and(super::sentence::Word::is_capital);
        is_number(sentence.lower(at)) && !capital && !found.iter().any(|age| age.contains(&at))
    };
    let mut next = 0;
    while let Some(age) = found.get(next).cloned() {
        next += 1;
        let linked = age.start > 1 && is_link(age.start - 1);
        let before = age.start.checked_sub(1 + usize::from(linked));
        let before = before.filter(|at| (linked || is_signed(sentence.get(*at))) && is_free(*at, found));
        found.extend(before.map(|at| at..at + 1));
        let linked = is_link(age.end);
        let after = age.end + usize::from(linked);
        let tied = linked || is_signed(sentence.back(age.end, 1));
        let unit = YEARS.contains(sentence.lower(after + 1));
        if tied
            && is_free(after, found)
            && (unit || sentence.ends(after) || AFTER.contains(sentence.lower(after + 1)))
        {
            found.push(after..after + 1 + usize::from(unit));
        }
    }
}

/// `når de fyller atten`: an age that everybody comes to.
pub(super) fn is_of_all(text: &str, span: &Span) -> bool {
    // as far back as two words may reach
    let from = text.floor_char_boundary(span.start.saturating_sub(40));
    let before = text.get(from..span.start).unwrap_or_default().to_lowercase();
    let mut words = before.rsplit(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.next().is_some_and(|verb| matches!(verb, "fyller" | "fylder" | "turn" | "blir" | "bliver" | "er"))
        && words.next().is_some_and(|who| EVERYBODY.contains(who))
}
