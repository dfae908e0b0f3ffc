//! Where someone lives, sits or sleeps.

use super::{FIGURES, Rule, rule};
use crate::detect::{Kind, Span};

const STREETS: &str = r"gata|gate|gaten|gt\.|gade|gaden|veien|vegen|vei|veg|vn\.|vej|vejen|allé|alléen|allé|alle|stræde|stredet|smauet|plass|plassen|plads|torv|torvet|torget|bakken|bakke|svingen|lia|stien|kroken|ringen|tunet|toppen|haugen|åsen|brygge|brygga|kaien|parken|vangen|marken|haven|vænget|toften|lunden|brinken|krogen|skrænten|bakkene|banken|skogen|vika|bukta|neset|dalen|tråkket|løkka|myra|jordet|lunden|engen|enga|gyden|brynet|vænge|ageren|lykke|højen|skoven|agervej|kollen|terrasse|faret|Street|Road|Avenue|Lane|Close";
const ROOMS: &str = "^bad|^lokale|^gang|rom|rum|^værelse|^stu|^seng|^stova|^kontor|^room|^bed|^office|^celle|^hybel|^leilighet|^oppgang|skjerm|^isolat|^bygg|^bygning|^blokk|^fløy|^fløj|^korridor|^gang |^gangen |^inngang|^indgang|^dør|^hus |^paviljong|^wing|^building|^floor|^corridor";

pub(super) fn rules() -> Vec<Rule> {
    let address =
        |needs: &str, pattern: &str, score| rule(needs, pattern, Kind::Address, score, "why-address");
    let street = format!(
        r"\b(?P<it>(?:\p{{Lu}}[\p{{L}}.\-]*[ ]){{0,3}}\p{{L}}*(?i:{STREETS})[ ][0-9]{{1,4}}(?:[ ]?[A-Za-zÆØÅæøå]\b)?(?:,?[ ](?:st\.|(?:[0-9]|1[0-9])\.)(?:[ ]?(?:sal|etg\.?|etasje))?(?:[ ]?(?:t\.?[vh]|mf)\.?)?)?(?:,?[ ](?:inngang|oppgang|opgang|leil\.)[ ]?[A-Z0-9]+)?)(?:[^\p{{L}}0-9]|$)"
    );
    vec![
        address(&STREETS.to_lowercase(), &street, 0.9).with(FIGURES),
        address("street|road|avenue|lane|close|terrace|drive|place|way|crescent|court|square|row|gardens|grove|st.|rd.", r"\b[0-9]{1,4}[ ](?:\p{Lu}\p{L}+[ ]){1,2}(?:Street|Road|Avenue|Lane|Close|Terrace|Drive|Place|Way|Crescent|Court|Square|Row|Gardens|Grove|St\.|Rd\.)", 0.9).with(FIGURES),
        address("^bor|^bur|^adresse|^lives|^address", r"(?i)\b(?:bor i|bur i|bor på|bur på|adresse:?|lives in|lives at|address:?)[ ](?P<it>(?-i:\p{Lu})\p{L}+(?:gata|gate|gaten|gade|veien|vegen|vei|veg|vej|svingen|bakken|stien|tunet|kroken|ringen|allé))\b", 0.8),
        address("^bor |^bur |^bodde|^budde|^adr|^lives|^flytt", r"(?i)\b(?:bor|bur|bodde|budde|flyttet til|flytta til|adr\.?:?|adresse:?|lives)[ ](?:(?:i|på|at|in)[ ])?(?P<it>(?-i:\p{Lu})\p{L}+[ ][0-9]{1,3}[ ]?[A-Za-z]?)(?:[.,;)]|[ ]\p{L}|$)", 0.7).with(FIGURES),
        address(
            "nordre|søndre|øvre|nedre|vestre|østre|indre|ytre|store|lille|gamle|gml|gl.",
            r"\b(?:Nordre|Søndre|Øvre|Nedre|Vestre|Østre|Indre|Ytre|Store|Lille|Gamle|Gml\.?|Gl\.)[ ]\p{Lu}\p{L}+[ ][0-9]{1,3}(?:[ ]?[A-Za-z]\b)?(?:,?[ ](?:st\.|[0-9]{1,2}\.)(?:[ ]?(?:sal|etg\.?|etasje))?(?:[ ]?(?:t\.?[vh]|mf)\.?)?)?(?:,?[ ](?:inngang|oppgang|opgang|leil\.)[ ]?[A-Z0-9]+)?",
            0.8,
        )
        .with(FIGURES),
        address("^til |^i |^på |^fra |^frå |^ved |^bor |^bur |^hos ", r"\b(?:[Tt]il|[Ii]|[Pp]å|[Ff]ra|[Ff]rå|[Vv]ed|[Bb]or|[Bb]ur)[ ](?P<it>\p{Lu}\p{Ll}{5,}[ ][0-9]{1,3}[A-Za-z]?)(?:[^\p{L}0-9.:%]|\.?$|\.[ ])", 0.6).with(FIGURES),
        address(",", r"\b(?P<it>(?:\p{Lu}[\p{L}.]+[ ]){1,3}[0-9]{1,3}[ ]?[A-Za-z]?),[ ](?:[A-Z]{1,2}-)?[0-9]{4}(?:[ ,.]|$)", 0.8).with(FIGURES),
        rule(",", r"\p{L}{3,}[ ][0-9]{1,3}[ ]?[A-Za-z]?,[ ](?:(?:[0-9]+\.|st\.)[ ]?(?:th|tv|mf)?\.?,[ ])?(?P<it>[0-9]{4})(?:[^0-9]|$)", Kind::Postcode, 0.7, "why-postcode").with(FIGURES),
        rule(FIGURES, r"\b[A-Z]{1,2}[0-9][0-9A-Z]?[ ][0-9][A-Z]{2}\b", Kind::Postcode, 0.8, "why-postcode"),
        rule(FIGURES, r"(?:\b(?:N|NO|DK)-?[ ]?)?\b[0-9]{4}[ ](?:\p{Lu}\p{L}+)(?:[ ](?:[NSVØKCM]|sentrum|i[ ]\p{Lu}\p{L}+|\p{Lu}\p{L}+))?\b", Kind::Postcode, 0.7, "why-postcode"),
        rule("^postn|^postcode|^zip", r"(?i)\b(?:postnr|postnummer|postcode|zip)\.?:?[ ](?P<it>[0-9]{4})\b", Kind::Postcode, 0.9, "why-postcode").with(FIGURES),
        rule(ROOMS, r"(?i)\b(?:rom|rommet|rum|rummet|bad|badet|lokale|lokalet|\p{L}{2,}rom|\p{L}{2,}rommet|\p{L}{2,}rum|\p{L}{2,}rummet|værelse|stue|stua|seng|stova|sengeplass|kontor|kontoret|room|bed|office|celle|hybel|leilighet|oppgang|skjerming|skjerminga|skjermet|skjerma|isolat|bygg|bygning|blokk|fløy|fløj|korridor|gang|inngang|indgang|dør|paviljong|wing|building|floor|corridor)[ ]?(?:nr\.?|nummer|no\.?|number)?[ ]?(?:[A-ZÆØÅ][ ]?)?[\-.]?[0-9]{1,4}(?:[.\-][0-9]{1,3})?[A-Z]?\b", Kind::Room, 0.85, "why-room").with(FIGURES),
        rule("rom |rum |rommet ", r"\b\p{L}*(?:rom|rum|rommet)[ ]\p{Lu}\p{Ll}{2,}", Kind::Room, 0.5, "why-room"),
        rule("rommet |rummet ", r"\b\p{L}*(?:rommet|rummet)[ ](?:heter|heiter|hedder|kalles|blir kalt)[ ](?P<it>«?\p{Lu}\p{L}+)", Kind::Room, 0.5, "why-room"),
        rule("room", r"\b[Tt]he[ ]\p{Lu}\p{L}+[ ]Room\b", Kind::Room, 0.5, "why-room"),
        rule("høgda|etasje|etg", r"(?i)\b(?:rom|rommet|værelse|bad|kontor|stue)[ ][0-9]+[ ]i[ ](?:\p{L}+|[0-9]\.)[ ](?:høgda|etasje|etg)\b", Kind::Room, 0.6, "why-room").with(FIGURES),
        rule("rom |rum ", r"\b(?:\p{L}+)?(?:rom|rum|ROM)[ ][A-ZÆØÅ]\b", Kind::Room, 0.6, "why-room"),
        rule("fløy |fløj |bygg |blokk |wing |bygning ", r"\b(?:[Ff]løy|[Ff]løj|[Bb]ygg|[Bb]lokk|[Ww]ing|[Bb]ygning)[ ][A-ZÆØÅ]\b", Kind::Room, 0.6, "why-room"),
        rule("rom |rommet |stue |stua |værelset ", r"\b(?:rom|rommet|samtalerom|møterom|grupperom|stue|stua|værelset)[ ][«“»](?P<it>[^«»“”]{2,20})[»”«]", Kind::Room, 0.6, "why-room"),
        rule("etasje|etg|sal|floor", r"(?i)\b(?:[0-9]\.|første|fyrste|andre|anden|tredje|fjerde|femte|sjette|øverste|nederste|first|second|third|fourth|fifth|top)[ ](?:etasje|etg\.?|sal|floor)\b(?:[ ](?:til )?(?:høyre|venstre|t\.?h|t\.?v|rom[ ][0-9]+)\.?)?", Kind::Room, 0.6, "why-room"),
    ]
}

/// `standard 4.2`, `snitt 3.8`: two figures that are no day and month.
pub(super) fn is_section(text: &str, span: &Span) -> bool {
    const BEFORE: [&str; 21] = [
        "standard",
        "standarden",
        "punkt",
        "pkt",
        "kap",
        "kapittel",
        "kapitel",
        "kl",
        "klokka",
        "klokken",
        "versjon",
        "version",
        "v",
        "ca",
        "snitt",
        "gjennomsnitt",
        "nr",
        "dsm",
        "del",
        "figur",
        "tabell",
    ];
    let before = text.get(..span.start).unwrap_or_default().trim_end_matches([' ', '.', ':']);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let part = text.get(span.start..span.end).unwrap_or_default();
    part.len() < 6 && BEFORE.contains(&word.as_str())
}

/// `2019 Oslo-modellen`: four figures that are rather a year than a postcode.
pub(super) fn is_year(text: &str, span: &Span) -> bool {
    let part = text.get(span.start..span.end).unwrap_or_default();
    (part.starts_with("19") || part.starts_with("20")) && span.why == "why-postcode" && part.len() > 4
}
