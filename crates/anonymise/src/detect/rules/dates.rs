//! Dates, months, years and times as people write them.

use super::{FIGURES, Rule, rule, starts};
use crate::detect::{Kind, Span};

const MONTH: &str = r"(?:january|february|march|may|june|july|october|januar|februar|mars|marts|april|mai|maj|juni|juli|august|september|oktober|november|desember|december|jan\.|feb\.|apr\.|aug\.|sept?\.|okt\.|nov\.|des\.|dec\.)";
const SEASON: &str = r"(?:våren|vår|sommeren|sommaren|sommer|sommar|høsten|hausten|høst|haust|vinteren|vinter|efteråret|efterår|foråret|forår|spring|summer|autumn|fall|winter|jula|julen|jul|påsken|påska|påske|pinsen|pinse|nyttår|nytår|christmas|easter)";
const DAY: &str = r"(?:mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

/// Feasts that a day is told by.
const FEAST: &str = r"(?:jul|påske|påsk|pinse|nyttår|nytår|sankthans|skt\.? hans|st\.? hans|halloween|ramadan|eid|fastelavn|karneval|fellesferien|christmas|easter|new year|halloween)(?:en|a|et)?";

const DECADES: &str =
    "'s|ti -|0 -|åra|årene|åri|tallet|talet|erne|0s|0 s|0-s|0's|0 '|0-'|tis|ti s|ti-s|ti's|ti '|ti-'";
const FEASTS: &str = "nyttårsdag|nytårsdag|himmelfart|palmesundag|påskeaft|pinseaft|påskedag|juledag|juldag|pinsedag|boxing day|good friday|julaft|juleaft|nyttårsaft|nytårsaft|skjærtors|skærtors|langfre|palmes|sankthans|17. mai|grunnlov|grundlov|christmas eve|new year";

pub(super) fn rules() -> Vec<Rule> {
    let inner = |group: &str| starts(group.trim_start_matches("(?:").trim_end_matches(')'));
    let (month, season, day) = (inner(MONTH), inner(SEASON), inner(DAY));
    let date = |needs: &str, pattern: String| rule(needs, pattern, Kind::Date, 0.85, "why-date");
    vec![
        date(FIGURES, r"(?-u:\b)(?P<it>(?:0?[1-9]|[12][0-9]|3[01])[ ]?[./\-][ ]?(?:0?[1-9]|1[0-2])[ ]?[./\-][ ]?(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?:[^\p{L}0-9\-/]|$)".to_owned()),
        date("-|/|.", r"(?-u:\b)(?:19|20)[0-9]{2}[-./](?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12][0-9]|3[01])(?-u:\b)".to_owned()).with(FIGURES),
        date(FIGURES, r"(?:^|[^\p{L}0-9.,:/\-+])(?P<it>(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:[0-9]{2}|(?:19|20)[0-9]{2}))(?:[^\p{L}0-9:/\-]|$)".to_owned()),
        date("^den|^d.|^dat|^f.|^født|^fødd|^fra|^frå|^til|^on", r"(?i)\b(?:den|d\.|dato:?|f\.|født|fødd|fra|frå|til|on)[ ](?P<it>(?:0?[1-9]|[12][0-9]|3[01])[./](?:0?[1-9]|1[0-2])\.?)(?:[^0-9]|$)".to_owned()).with(FIGURES),
        date(&month, format!(r"(?i)\b(?P<it>(?:{DAY}(?:en|a)?,?[ ])?(?:(?:den|d\.|the|on)[ ])?(?:[0-3]?[0-9]\.?[ ]?(?:[–—-]|til|og|to)[ ]?)?[0-3]?[0-9](?:\.|(?:st|nd|rd|th)\b)?[ ]?(?:of[ ])?{MONTH}(?:,?[ ](?:19|20)[0-9]{{2}}|[ ][-']?[0-9]{{2}}\b)?)")).with(FIGURES),
        date(&month, format!(r"(?i)\b{MONTH}[ ](?:[0-3]?[0-9](?:st|nd|rd|th)?,?[ ])?(?:19|20)[0-9]{{2}}\b")).with(FIGURES),
        date(&month, format!(r"(?i)\b(?P<it>(?:i|in)[ ]{MONTH}(?:[ ](?:19|20)[0-9]{{2}})?)\b")),
        date(&month, format!(r"(?i)\b(?:i|siden|sidan|fra|frå|til|innen|før|etter|efter|in|since|until|medio|primo|ultimo|tidlig i|slutten av|begynnelsen av|midten av|starten av|hele|heile|hver|sist|forrige|sidste|last|of|start av|mot|mid-?)[ ](?P<it>{MONTH})(?:[^\p{{L}}]|$)")),
        date(&month, format!(r"(?i)\b(?P<it>{MONTH})[ ](?:i fjor|i år|sidste år|last year|forrige år)\b")).with("i fjor|i år|sidste år|last year|forrige år"),
        date(&season, format!(r"(?i)\b{SEASON}(?:[ ]?-?[ ]?(?:i[ ])?|[ ]of[ ])(?:(?:19|20)[0-9]{{2}}|[-'’][0-9]{{2}})\b")).with(FIGURES),
        date("^i fjor|^sist|^forrige|^førre|^sidste|^last", format!(r"(?i)\b(?:i fjor|sist|siste|forrige|førre|sidste|last)[ ](?:{SEASON}|{DAY}|{MONTH}|uke|veke|uge|måned|månad|week|month|year|år|natt|helg)\b")),
        date(&season, format!(r"(?i)\b{SEASON}[ ](?:i fjor|sidste år|last year)\b")).with("i fjor|i år|sidste år|last year|forrige år"),
        date(&day, format!(r"(?i)\b{DAY}(?:en|a)?[ ](?:(?:rett|rigtig|lige)[ ])?(?:etter|efter|før|after|before|i|in|den)[ ](?:{SEASON}|uke[ ]?[0-9]+|uge[ ]?[0-9]+|veke[ ]?[0-9]+|[0-3]?[0-9]\.(?:[ ]?[01]?[0-9]\.?)?)")),
        date("^uke|^uge|^veke|^week", r"(?i)\b(?:(?:i|in)[ ])?(?:uke|uge|veke|week)[ ]?(?:nr\.?[ ]?)?[0-5]?[0-9](?:[ ]?[–/-][ ]?[0-5]?[0-9])?\b".to_owned()).with(FIGURES),
        date(&day, format!(r"(?i)\b{DAY}(?:en|a)?[ ](?:i[ ])?(?:rett[ ]|lige[ ]|just[ ])?(?:før|etter|efter|before|after|mellom|between)[ ](?:{FEAST}|jul[ ]og[ ]nyttår|{MONTH}|[0-3]?[0-9]\.[ ]?{MONTH})")),
        date("jul|påsk|pins|nyttår|nytår|sankthans|skt.|ramadan|ferie|christmas|easter|new year", r"(?i)\b(?:(?:ved|i|rundt|omkring|kring|around|at)[ ](?:jule|påske|pinse|nyttårs|nytårs|sankthans|høstferie|haustferie|vinterferie|sommerferie|sommarferie|efterårsferie|christmas[ ]?|easter[ ]?)(?:tider|tida|tiden|tid|helga|helgen|helg|time)|(?:i|rundt|omkring|kring|etter|efter|før|like før|lige før|rett før|rett etter|like etter|over|before|after|around|at|under)[ ](?:jula|julen|jul|påsken|påska|påske|pinsen|pinsa|pinse|nyttår|nytår|sankthans|skt\. hans|ramadan|christmas|easter|new year)|(?:mellom|mellem)[ ](?:jul|julen|jula)[ ]og[ ](?:nyttår|nytår)|between christmas and new year)\b".to_owned()),
        date("i sommer|i sommar|i haust|i høst|i vinter|i efter|i forår|last s|last a|last w|this s|this a|this w|in the s|in the a|in the w", r"(?i)\b(?:i[ ](?:sommer|sommar|haust|høst|vinter|efteråret|foråret|vinteren|sommeren|sommaren|hausten|høsten)|(?:last|this|in the)[ ](?:spring|summer|autumn|winter))\b".to_owned()),
        date("jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|des|dec", r"(?i)\b(?:(?:[0-3]?[0-9]\.?[ ]?)(?:jan|feb|apr|aug|sept?|okt|oct|nov|des|dec)\b\.?(?:[ ][-'’]?(?:20)?[0-9]{2}\b)?|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec)\.?[ ]?[-'’]?(?:20)?[0-9]{2}\b|(?:i|siden|sidan|fra|frå|til|since|in)[ ](?:jan|feb|aug|sept|okt|oct|nov|des|dec)\b)".to_owned()),
        date("/", r"(?:^|[^\p{L}0-9.,:/\-+§])(?P<it>(?:[1-9]|[12][0-9]|3[01])/(?:[1-9]|1[0-2])(?:[ ]?[-–/’'][ ]?(?:20)?[0-9]{2})?)(?:[.,;:!?)][^0-9]|[.,;:!?) ]|$)".to_owned()).with(FIGURES),
        date("19|20", r"(?i)\b(?:19|20)[0-9]{2}-?(?:modell|kullet|årgang(?:en)?|årgangen|generasjonen)\b".to_owned()),
        date("skoleår|skuleår|school year", r"(?i)\b(?:skoleåret|skuleåret|school year)[ ](?:20)?[0-9]{2}[ ]?[/–-][ ]?(?:20)?[0-9]{2}\b".to_owned()).with(FIGURES),
        date(DECADES, r"(?i)\b(?:(?:19|20)?[0-9]0|førti|femti|seksti|sytti|åtti|nitti)[ ]?-?(?:åra|årene|åri|tallet|talet|erne|'?s)\b".to_owned()),
        date("fjor|forrige år|sidste år|last year", r"(?i)\b(?:i fjor|ifjor|i forfjor|forrige år|sidste år|last year)\b".to_owned()),
        date("19|20", r"(?i)\b(?:i|in|siden|sidan|since)[ ](?:19[3-9]|20[0-3])[0-9]\b".to_owned()),
        date("^i ", r"(?i)\b(?P<it>i[ ](?:vår|haust|høst|sommer|sommar|vinter|forår|efterår))(?:[.,;!?]|$)".to_owned()),
        date(FIGURES, r"(?:^|[^\p{L}0-9.,:/\-+§])(?P<it>(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])\.?)(?:[^\p{L}0-9%]|$)".to_owned()),
        date("19|20", r"(?:^|[^\p{L}0-9.,:/\-+§])(?P<it>(?:19[3-9]|20[0-3])[0-9](?:[ ]?[–/\-][ ]?(?:19|20)?[0-9]{2})?)(?:[^\p{L}0-9:/\-%]|$)".to_owned()),
        date(&month, r"(?i)\b(?:(?:første|andre|anden|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|ottende|niende|tiende|ellevte|tolvte|trettende|fjortende|femtende|sekstende|syttende|attende|nittende|tjuende|tyvende|trettiende|tredivte)[ ](?:januar|februar|mars|marts|april|mai|maj|juni|juli|august|september|oktober|november|desember|december))\b".to_owned()),
        date(FEASTS, r"(?i)\b(?:julaften|julafta|juleaften|nyttårsaften|nyttårsaftan|nytårsaften|skjærtorsdag|skærtorsdag|langfredag|(?:(?:[12]\.|første|fyrste|andre|anden|annen|second)[ ])?(?:påskedag|juledag|juldag|pinsedag|nyttårsdag|nytårsdag)|påskeaften|påskeaftan|pinseaften|(?:kristi )?himmelfartsdag|palmesundag|boxing day|good friday|palmesøndag|sankthans|sankthansaften|17\. mai|grunnlovsdagen|grundlovsdag|christmas eve|new year's eve)\b".to_owned()),
    ]
}

/// `2/3`, `24/7`: a part or a way of speaking, no day and month.
pub(super) fn is_fraction(text: &str, span: &Span) -> bool {
    let part = text.get(span.start..span.end).unwrap_or_default();
    let numbers: Vec<u32> = part.split('/').filter_map(|number| number.trim().parse().ok()).collect();
    matches!(numbers.as_slice(), [day, month] if day <= month || (*day, *month) == (24, 7))
}
