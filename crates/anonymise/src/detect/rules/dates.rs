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
const FEASTS: &str = "midsummer|epiphany|michaelmas|thanksgiving|candlemas|diwali|hanukkah|maundy|ash wed|whit s|whitsun|easter |christmas d|new year|hallow|bonfire n|hogmanay|advent|juledag|olsok|lucia|mortens|bededag|allehelg|jonsok|kvelden|nytårsnat|nyttårsnatt|jonsok|fastelavn|sankt hans|ramadan|jolaft|juleaftensdag|nyttårsdag|nytårsdag|himmelfart|palmesundag|påskeaft|pinseaft|påskedag|juledag|juldag|pinsedag|boxing day|good friday|julaft|juleaft|nyttårsaft|nytårsaft|skjærtors|skærtors|langfre|palmes|sankthans|17. mai|grunnlov|grundlov|christmas eve|new year|twelfth night|jolaft|søndag";

/// Words of an alternation in brackets, each at the beginning of a word.
fn inner(group: &str) -> String {
    starts(group.trim_start_matches("(?:").trim_end_matches(')'))
}

fn date(needs: &str, pattern: String) -> Rule {
    rule(needs, pattern, Kind::Date, 0.85, "why-date")
}

pub(super) fn rules() -> Vec<Rule> {
    [figures(), months(), seasons(), days()].into_iter().flatten().collect()
}

/// `12.3.2021`, `den 4.`, `2019/20`, `90-tallet`.
fn figures() -> Vec<Rule> {
    vec![
        date(FIGURES, r"(?-u:\b)(?P<it>(?:0?[1-9]|[12][0-9]|3[01])[ ]?[./\-][ ]?(?:0?[1-9]|1[0-2])[ ]?[./\-][ ]?(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?:[^\p{L}0-9\-/]|$)".to_owned()),
        date("-|/|.", r"(?-u:\b)(?:19|20)[0-9]{2}[-./](?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12][0-9]|3[01])(?-u:\b)".to_owned()).with(FIGURES),
        date(FIGURES, r"(?:^|[^\p{L}0-9.,:/\-+])(?P<it>(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:[0-9]{2}|(?:19|20)[0-9]{2}))(?:[^\p{L}0-9:/\-]|$)".to_owned()),
        date("^den|^d.|^dat|^f.|^født|^fødd|^fra|^frå|^til|^on", r"(?i)\b(?:den|d\.|dato:?|f\.|født|fødd|fra|frå|til|on)[ ](?P<it>(?:0?[1-9]|[12][0-9]|3[01])[./](?:0?[1-9]|1[0-2])\.?)(?:[^0-9]|$)".to_owned()).with(FIGURES),
        date("/", r"(?:^|[^\p{L}0-9.,:/\-+§])(?P<it>(?:[1-9]|[12][0-9]|3[01])/(?:[1-9]|1[0-2])(?:[ ]?[-–/’'][ ]?(?:20)?[0-9]{2})?)(?:[.,;:!?)][^0-9]|[.,;:!?) ]|$)".to_owned()).with(FIGURES),
        date("19|20", r"(?i)\b(?:19|20)[0-9]{2}-?(?:modell|kullet|årgang(?:en)?|årgangen|generasjonen)\b".to_owned()),
        date("skoleår|skuleår|school year", r"(?i)\b(?:skoleåret|skuleåret|school year)[ ](?:20)?[0-9]{2}[ ]?[/–-][ ]?(?:20)?[0-9]{2}\b".to_owned()).with(FIGURES),
        date("^d.|^den|^til|^fra|^frå|^innen|^innan|^inden|^dato", r"(?i)\b(?:d\.|den|til|fra|frå|innen|innan|inden|dato:?)[ ]?(?P<it>[0-3]?[0-9]/1?[0-9])(?:[^0-9/]|$)".to_owned()).with("/"),
        date("d.", r"\bd\.[ ]?[0-3]?[0-9]/1?[0-9]\b".to_owned()).with("/"),
        date("ds|d.m|dennes", r"(?i)\b[0-3]?[0-9]\.[ ](?:ds\.?|d\.m\.|dennes)".to_owned()).with(FIGURES),
        date("^den ", r"(?i)\bden[ ][0-3]?[0-9]\.(?:[ ]i[ ][0-1]?[0-9]\.|[,;:!?]|$)".to_owned()).with(FIGURES),
        date("^den ", r"(?i)\b(?P<it>den[ ][0-3]?[0-9]\.)[ ](?:på|i|kl|ble|blei|blev|var|kom|om|av|fra|frå)\b".to_owned()).with(FIGURES),
        date(DECADES, r"(?i)\b(?:(?:(?:19|20)?[0-9]0|førti|femti|seksti|sytti|åtti|nitti)[ ]?-?(?:åra|årene|åri|tallet|talet|erne)|(?:the[ ]|19|20|')[0-9]0'?s)\b".to_owned()),
        date("19|20", r"(?i)\b(?:i|in|siden|sidan|since)[ ](?:19[3-9]|20[0-3])[0-9]\b".to_owned()),
        date(FIGURES, r"(?:^|[^\p{L}0-9.,:/\-+§])(?P<it>(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])\.?)(?:[^\p{L}0-9%\-]|$)".to_owned()),
        date("19|20", r"(?:^|[^\p{L}0-9.,:/\-+§])(?P<it>(?:19[3-9]|20[0-3])[0-9](?:[ ]?[–/\-][ ]?(?:19|20)?[0-9]{2})?)(?:[^\p{L}0-9:/\-%]|$)".to_owned()),
    ]
}

/// `3. juni`, `i mars i fjor`, `jan-mars 2020`.
fn months() -> Vec<Rule> {
    let month = inner(MONTH);
    vec![
        date(&month, format!(r"(?i)\b(?P<it>(?:{DAY}(?:en|a)?,?[ ])?(?:(?:den|d\.|the|on)[ ])?(?:[0-3]?[0-9]\.?[ ]?(?:[–—-]|til|og|to)[ ]?)?[0-3]?[0-9](?:\.|(?:st|nd|rd|th)\b)?[ ]?(?:of[ ])?{MONTH}(?:,?[ ](?:19|20)[0-9]{{2}}|[ ][-']?[0-9]{{2}}\b)?)")).with(FIGURES),
        date(&month, format!(r"(?i)\b{MONTH}[ ](?:[0-3]?[0-9](?:st|nd|rd|th)?,?[ ])?(?:19|20)[0-9]{{2}}\b")).with(FIGURES),
        date(&month, format!(r"(?i)\b(?P<it>(?:i|in)[ ]{MONTH}(?:[ ](?:(?:19|20)[0-9]{{2}}|i fjor|sidste år|last year|i år))?)\b")),
        date(&month, format!(r"(?i)\b(?:i|siden|sidan|fra|frå|til|innen|før|etter|efter|in|since|until|medio|primo|ultimo|tidlig i|slutten av|begynnelsen av|midten av|starten av|hele|heile|hver|sist|forrige|sidste|last|of|start av|mot|mid-?)[ ](?P<it>{MONTH})(?:[^\p{{L}}]|$)")),
        date(&month, format!(r"(?i)\b(?P<it>{MONTH})[ ](?:i fjor|i år|sidste år|last year|forrige år)\b")).with("i fjor|i år|sidste år|last year|forrige år"),
        date("jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|des|dec", r"(?i)\b(?:(?:[0-3]?[0-9]\.?[ ]?[–—-][ ]?)?(?:[0-3]?[0-9]\.?[ ]?)(?:jan|feb|apr|aug|sept?|okt|oct|nov|des|dec)\b\.?(?:[ ][-'’]?(?:20)?[0-9]{2}\b)?|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec)\.?[ ]?[-'’]?(?:20)?[0-9]{2}\b|(?:i|siden|sidan|fra|frå|til|since|in)[ ](?:jan|feb|aug|sept|okt|oct|nov|des|dec)\b)".to_owned()),
        date(&month, format!(r"(?i)\b(?:early|late|mid)[ -](?:in[ ])?{MONTH}\b")),
        date(&month, r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)[ ][0-3]?[0-9](?:st|nd|rd|th)?\b".to_owned()).with(FIGURES),
        date(&month, format!(r"(?i)\b{MONTH}[ ](?:året efter|året etter|året før|samme år|same år|the year after|that year)\b")),
        date("jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|des|dec", r"(?i)\b(?:jan|feb|mars?|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec)\.?[–-](?:jan|feb|mars?|apr|april|mai|juni?|juli?|aug|sept?|okt|oct|nov|des|dec)\b\.?(?:[ ](?:19|20)[0-9]{2})?".to_owned()),
        date("jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|des|dec", r"(?i)\b[0-3]?[0-9]\.(?:jan|feb|mars?|apr|juni?|juli?|aug|sept?|okt|oct|nov|des|dec)\.?[-– ]?(?:20)?[0-9]{2}\b".to_owned()).with(FIGURES),
        date("jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|des|dec", r"(?i)\b(?:jan|feb|mars?|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec)\.?[ ]?[-'’][0-9]{2}\b".to_owned()).with(FIGURES),
        date("primo|medio|ultimo|ult.", format!(r"(?i)\b(?:primo|medio|ultimo|ult\.)[ ]{MONTH}")),
        date(&month, format!(r"(?i)\b{MONTH}[ ]?(?:til|to|–|-)[ ]?{MONTH}")),
        date(&month, r"(?i)\b(?:(?:første|andre|anden|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|ottende|niende|tiende|ellevte|tolvte|trettende|fjortende|femtende|sekstende|syttende|attende|nittende|tjuende|tyvende|trettiende|tredivte)[ ](?:januar|februar|mars|marts|april|mai|maj|juni|juli|august|september|oktober|november|desember|december))\b".to_owned()),
    ]
}

/// `våren 2020`, `etter påske`, `i romjula`, `første skoledag`.
fn seasons() -> Vec<Rule> {
    let season = inner(SEASON);
    vec![
        date(&season, format!(r"(?i)\b(?:(?:i|in)[ ])?{SEASON}(?:[ ]?-?[ ]?(?:i[ ])?|[ ]of[ ])(?:(?:19|20)[0-9]{{2}}|[-'’][0-9]{{2}})\b")).with(FIGURES),
        date("^i fjor|^sist|^forrige|^førre|^sidste|^last", format!(r"(?i)\b(?:i fjor|sist|siste|forrige|førre|sidste|last)[ ](?:{SEASON}|{DAY}|{MONTH}|uke|veke|uge|måned|månad|week|month|year|år|natt|helg)\b")),
        date(&season, format!(r"(?i)\b{SEASON}[ ](?:i fjor|sidste år|last year)\b")).with("i fjor|i år|sidste år|last year|forrige år"),
        date("jul|påsk|pins|nyttår|nytår|sankthans|skt.|ramadan|ferie|christmas|easter|new year", r"(?i)\b(?:(?:ved|i|rundt|omkring|kring|around|at)[ ](?:jule|påske|pinse|nyttårs|nytårs|sankthans|høstferie|haustferie|vinterferie|sommerferie|sommarferie|efterårsferie|christmas[ ]?|easter[ ]?)(?:tider|tida|tiden|tid|helga|helgen|helg|time)|(?:i|rundt|omkring|kring|etter|efter|før|like før|lige før|rett før|rett etter|like etter|over|before|after|around|at|under)[ ](?:jula|julen|jul|påsken|påska|påske|pinsen|pinsa|pinse|nyttår|nytår|sankthans|skt\. hans|ramadan|christmas|easter|new year)|(?:mellom|mellem)[ ](?:jul|julen|jula)[ ]og[ ](?:nyttår|nytår)|between christmas and new year)\b".to_owned()),
        date("i sommer|i sommar|i haust|i høst|i vinter|i efter|i forår|last s|last a|last w|this s|this a|this w|in the s|in the a|in the w", r"(?i)\b(?:i[ ](?:sommer|sommar|haust|høst|vinter|efteråret|foråret|vinteren|sommeren|sommaren|hausten|høsten)|(?:last|this|in the)[ ](?:spring|summer|autumn|winter))\b".to_owned()),
        date("^etter|^efter|^før|^til|^after|^before|^until|^innan|^innen", r"(?i)\b(?:etter|efter|før|til|innen|innan|after|before|until)[ ](?P<it>(?:(?:sommer|sommar|vinter|høst|haust|påske|jule|efterårs|felles)ferien?|eid|id|jul|jula|julen|påske|påska|påsken|pinse|pinsen|nyttår|nytår|halloween|diwali)(?:[ ](?:i fjor|sidste år|(?:19|20)[0-9]{2}))?)(?:[^\p{L}]|$)".to_owned()),
        date(&season, format!(r"(?i)\b{SEASON}[ ][-'’]?(?:[0-2][0-9])\b")).with(FIGURES),
        date("ferie", r"(?i)\b(?:(?:i|under|in)[ ](?:sommer|sommar|vinter|høst|haust|påske|jule|efterårs|vinter)ferien|(?:etter|efter|før|siden|sidan)[ ](?:sommer|sommar|vinter|høst|haust|påske|jule|efterårs)ferien[ ](?:i fjor|sidste år|(?:19|20)[0-9]{2}))\b".to_owned()),
        date("^siden|^sidan|^inden", r"(?i)\b(?:siden|sidan|inden)[ ](?P<it>(?:vinter|høst|haust|påske|jule|efterårs|felles)ferien|påske|påsken|jul|pinse)\b".to_owned()),
        date("romjul|weekend|perioden|uka|veka|uken|ugen|helga|helgen|tida|tiden|ferien|term|holiday|pandemi|korona|corona|lockdown|nedsteng|midtsom|midsommer|skoledag|skuledag|konfirmasj|valget", r"(?i)\b(?:romjul(?:a|en)|(?:jule|påske|pinse|nyttårs|nytårs|høstferie|haustferie|vinterferie|russe|advents|førjuls|konfirmasjons|korona|corona|pandemi|valgkamp|eksamens)(?:uka|veka|uken|ugen|helga|helgen|weekenden|tida|tiden|ferien|perioden)|(?:vinter|høst|haust|efterårs|jule|påske)ferien|(?:half-term|(?:summer|christmas|easter|autumn|winter) holidays?)|pandemien|koronaen|lockdown(?:en)?|nedstengning(?:en|a)|midtsommars?(?:dagen|aften)?|midsommer|(?:første|fyrste|siste|sidste) (?:skoledag|skuledag|skoledagen)|konfirmasjon(?:en|sdagen))\b".to_owned()),
        date(&season, format!(r"(?i)\b(?:samme|same|denne|forrige|neste|that|the same)[ ]{SEASON}\b")),
        date("^siden|^sidan|^since", r"(?i)\b(?:siden|sidan|since)[ ](?P<it>nyttår|nytår|jul|påske|pinse|christmas|easter|new year)\b".to_owned()),
        date("^over |^rundt |^mot ", r"(?i)\b(?:over|rundt|mot)[ ](?:jul|påske|pinse|nyttår|nytår|sommeren|sommaren|vinteren)\b".to_owned()),
        date("christmas|easter|new year", r"(?i)\b(?:before|after|around|until)[ ](?:christmas|easter|new year)\b".to_owned()),
        date(&season, format!(r"(?i)\bthe[ ]{SEASON}[ ]of[ ](?:19|20)[0-9]{{2}}\b")).with(FIGURES),
        date("^til ", r"(?i)\btil[ ](?:våren|hausten|høsten|sommeren|sommaren|vinteren|efteråret|foråret)\b".to_owned()),
        date("ferie", r"(?i)\b(?:hele|heile|gjennom|gjennem)[ ](?:sommer|sommar|vinter|høst|haust|påske|jule|efterårs|felles)ferien\b".to_owned()),
        date("^i ", r"(?i)\b(?P<it>i[ ](?:vår|haust|høst|sommer|sommar|vinter|forår|efterår))(?:[.,;!?]|$)".to_owned()),
        date(FEASTS, r"(?i)\b(?:(?:last )?(?:midsummer|epiphany|michaelmas|thanksgiving|candlemas|diwali|hanukkah)|twelfth night|maundy thursday|ash wednesday|whit (?:sunday|monday)|whitsun|easter (?:sunday|monday)|christmas day|new year's day|halloween|bonfire night|hogmanay|(?:(?:første|fyrste|andre|anden|tredje|fjerde|[1-4]\.)[ ](?:søndag|sundag)[ ]i[ ])?advent|(?:første|andre|anden|tredje|fjerde|[1-4]\.)[ ]juledag|allehelgens?(?:dag|søndag|sundag|aften)?|nytårsnat|nyttårsnatt(?:a|en)?|(?:jonsok|jule|jol|nyttårs|olsok|påske|sankthans)kvelden|olsok|lucia(?:dagen|morgen|fest)?|mortens aften|store bededag|sankt hans aften|(?:(?:lille|litle|vesle)[ ])?(?:julaften|julafta|jolaftan|juleaftensdag|juleaften)|jonsok|jonsokaftan|fastelavn|ramadan|sankt hans|nyttårsaften|nyttårsaftan|nytårsaften|skjærtorsdag|skærtorsdag|langfredag|(?:(?:[12]\.|første|fyrste|andre|anden|annen|second)[ ])?(?:påskedag|juledag|juldag|pinsedag|nyttårsdag|nytårsdag)|påskeaften|påskeaftan|pinseaften|(?:kristi )?himmelfartsdag|palmesundag|boxing day|good friday|palmesøndag|sankthans|sankthansaften|17\. mai|grunnlovsdagen|grundlovsdag|christmas eve|new year's eve|sankthansaftan)(?:[ ](?:i fjor|i år|samme år|same år|sidste år|last year|(?:19|20)[0-9]{2}))?\b".to_owned()),
    ]
}

/// `lørdagen før skolestart`, `uke 40`, `i fjor`.
fn days() -> Vec<Rule> {
    let day = inner(DAY);
    vec![
        date(&day, format!(r"(?i)\b{DAY}(?:en|a)?[ ](?:(?:rett|rigtig|lige)[ ])?(?:etter|efter|før|after|before|i|in|den)[ ](?:{SEASON}|uke[ ]?[0-9]+|uge[ ]?[0-9]+|veke[ ]?[0-9]+|[0-3]?[0-9]\.(?:[ ]?[01]?[0-9]\.?)?)")),
        date("^uke|^uge|^veke|^week", r"(?i)\b(?:(?:i|in)[ ])?(?:uke|uge|veke|week)[ ]?(?:nr\.?[ ]?)?[0-5]?[0-9](?:[ ]?[–/-][ ]?[0-5]?[0-9])?\b(?:,?[ ]20[0-9]{2}\b)?".to_owned()).with(FIGURES),
        date(&day, format!(r"(?i)\b{DAY}(?:en|a)?[ ](?:i[ ])?(?:rett[ ]|lige[ ]|just[ ])?(?:før|etter|efter|before|after|mellom|between)[ ](?:{FEAST}|jul[ ]og[ ]nyttår|{MONTH}|[0-3]?[0-9]\.[ ]?{MONTH})")),
        date(&day, format!(r"(?i)\b{DAY}(?:en|a)?,?[ ](?:rett[ ]|like[ ]|lige[ ]|just[ ])?(?:før|etter|efter|before|after)[ ](?:the[ ])?\p{{L}}{{4,}}\b(?:[ ](?:i fjor|(?:19|20)[0-9]{{2}}))?")),
        date("uke|uka|veka|uge|week|helg|weekend|dag|day", format!(r"(?i)\b(?:the[ ])?(?:første|fyrste|siste|sidste|andre|anden|last|first|second|third)[ ](?:uken|uka|uke|veka|uge|week|helgen|helga|helg|weekend|dagen|day|skoledag|skoledagen)[ ](?:i|in|of)[ ](?:{MONTH}|{SEASON})(?:[ ](?:i fjor|(?:19|20)[0-9]{{2}}))?")),
        date(&day, format!(r"(?i)\b(?:første|fyrste|andre|anden|tredje|fjerde|siste|sidste|first|second|third|last)[ ]{DAY}[ ](?:i|in|of)[ ]{MONTH}\b")),
        date("natt|night", format!(r"(?i)\b(?:natt|natten|natta|night)[ ](?:til|to|of)[ ](?:\p{{L}}+[ ])?(?:{DAY}|\p{{L}}+dag(?:en)?)\b")),
        date(&day, format!(r"(?i)\b{DAY}[ ](?:den[ ])?[0-3]?[0-9]\.(?:[ ][0-1]?[0-9]\.)?")).with(FIGURES),
        date("natt|night", r"(?i)\b(?:natt|natten|natta)[ ]til[ ](?:den[ ])?[0-3]?[0-9]\.?(?:[ ]\p{L}+|/[0-9]+)?".to_owned()).with(FIGURES),
        date("fjor|forrige år|sidste år|last year", r"(?i)\b(?:i fjor|ifjor|i forfjor|forrige år|sidste år|last year)\b".to_owned()),
    ]
}

/// `2/3`, `24/7`: a part or a way of speaking, no day and month.
pub(super) fn is_fraction(text: &str, span: &Span) -> bool {
    let part = text.get(span.start..span.end).unwrap_or_default();
    // as far back as a few words may reach
    let from = text.floor_char_boundary(span.start.saturating_sub(24));
    let before = text.get(from..span.start).unwrap_or_default().trim_end().to_lowercase();
    if before.ends_with("loven av") || before.ends_with("lova av") || before.ends_with("lov av") {
        return true;
    }
    if ["d.", " den", " til", " fra", " frå", " innen", " innan", " inden", "dato", "dato:"]
        .iter()
        .any(|said| before.ends_with(said))
    {
        return false;
    }
    let numbers: Vec<u32> = part.split('/').filter_map(|number| number.trim().parse().ok()).collect();
    matches!(numbers.as_slice(), [part, of] if part <= of && matches!(of, 2..=6 | 8 | 10) || (*part, *of) == (24, 7))
}
