//! Numbers and names that lead to one person.

use super::{FIGURES, Rule, rule};
use crate::detect::Kind;

const MEDIA: &str = "snap|insta|tiktok|discord|twitch|brukernavn|brukarnamn|brugernavn|username";
/// Words that stand near the name of an account.
const ACCOUNTS: &str = "snap|insta|tiktok|discord|twitch|konto|profil|brukernavn|brukarnamn|brugernavn|username|account|^følg|^skriv|^write|^wrote|^kanal|youtube|^gamer|^heter|^heiter|^hedder|^kaller|^blogg|namnet|navnet|^under|^chat|^gruppa|posts|innlegg|^legg|^skreiv|^skrev|^dikt|^som |^skrift";
const REGISTERS: &str = "hpr|journal|j.nr|jnr|pasient|patient|npr|^duf|^sak|^sag|^aut|^id|^ref|epikrise|medical record|mrn|case no|^pass|konton|klientn|^case|^medlem|^ansatt|^tilsett|^medarbejder|^employee|^member|^rekvisisjon|^anm|^tilvis|^henvis|^reg|badge|licen|^polise|kort|tjenesten|tenesten";

pub(super) fn rules() -> Vec<Rule> {
    vec![
        rule(ACCOUNTS, r"(?:^|[^\p{L}\p{N}_.@/])(?P<it>\p{Ll}{2,}[0-9]*(?:[._]\p{Ll}{2,}[0-9]*)+|\p{Ll}{2,}[._]?[0-9]{2,}|\p{Ll}{2,}(?:[._]\p{Ll}*)+[0-9]+)(?:[^\p{L}\p{N}_/@.]|\.?$|\.[ ])", Kind::Handle, 0.6, "why-handle").beside().with(".|_|0|1|2|3|4|5|6|7|8|9"),
        rule("_", r"(?:^|[^\p{L}\p{N}_.@/])(?P<it>[\p{L}0-9]+(?:[._][\p{L}0-9]+)*_[\p{L}0-9._]*[\p{L}0-9])", Kind::Handle, 0.7, "why-handle"),
        rule(".no|.com|.org|.dk|.net|.se|.info|.io|.uk|.eu|.nu", r"(?:^|[^\p{L}\p{N}@._\-])(?P<it>(?:[\p{L}0-9\-]+\.)+(?:no|com|org|dk|net|se|info|io|uk|eu|nu)(?:/[^\s<>»,;)]*)?)(?:[^\p{L}\p{N}@]|$)", Kind::Url, 0.8, "why-url"),
        rule("0", r"(?:^|[^0-9+])(?P<it>0[0-9]{4}[ ][0-9]{6}|0[0-9]{3}[ ][0-9]{3}[ ][0-9]{3,4}|0[0-9]{2}[ ][0-9]{4}[ ][0-9]{4}|0[0-9]{2}[ ][0-9]{3}[ ][0-9]{3,4})(?:[^0-9]|$)", Kind::Phone, 0.8, "why-phone"),
        rule(REGISTERS, r"(?i)\b(?:\p{L}*journal|hpr|pasient|patient|npr|duf|saks?|sags|autorisasjons?|autorisations?|aut|id|ref|referanse|epikrise|case|pass|medlems|ansatt|tilsett|medarbejder|employee|member|rekvisisjons|anm|anmeldelse|anmeldelses|tilvising|tilvisning|tilvisings|henvisning|henvisnings|reg|registration|badge|licen[cs]e|polise|sag|sak|kort|tjeneste|teneste)(?:en|et|a)?(?:\.?[- ]?(?:id|n(?:umme)?r(?:et|en)?|no|number)\b)?(?:[ ](?:til|for|of)[ ]\p{L}+)?[.,:#=]?[ ]?(?:(?:er|is|var|nr|no|nummer|number)[.:]?[ ]){0,2}(?P<it>(?-i:(?:[A-ZÆØÅ]{1,4}[\-/ ]?)?[0-9]{2,}(?:[\-/.][0-9A-ZÆØÅ]+)*|[A-Z](?:/[0-9A-Z]+)+|[0-9]+[A-Z][0-9A-Z]{2,}|[A-Z]{1,4}[0-9][0-9A-Z]+))(?:[^\p{L}\p{N}]|$)", Kind::IdNumber, 0.8, "why-id-number").with(FIGURES),
        rule(FIGURES, r"(?:^|[^\p{L}\p{N}_.@/\-])(?P<it>\p{Ll}{4,}[0-9]{2,}|\p{Ll}+[0-9]\p{Ll}{2,}[\p{Ll}0-9._]*\p{Ll})(?:[^\p{L}\p{N}_/@.\-]|\.?$|\.[ ])", Kind::Handle, 0.5, "why-handle"),
        rule("-", r"(?-u:\b)[A-ZÆØÅ]{1,5}(?:-[A-ZÆØÅ]{1,5})?-(?:[0-9]{1,4}[\-/][0-9]{2,}|[0-9]{3,}(?:[/\-][0-9]+)*)(?-u:\b)", Kind::IdNumber, 0.7, "why-id-number").with(FIGURES),
        rule(FIGURES, r"(?-u:\b)[0-9]{1,4}[A-Z][0-9]{3,6}[A-Z]?(?-u:\b)", Kind::IdNumber, 0.6, "why-id-number"),
        rule(".", r"(?:^|[^\p{L}\p{N}_.@/])(?P<it>\p{Ll}{3,}\.\p{Ll}{3,}|\p{Ll}{2,}(?:\.\p{Ll}{2,}){2,})(?:[^\p{L}\p{N}_/@.]|\.?$|\.[ ])", Kind::Handle, 0.4, "why-handle"),
        rule("-", r"(?:^|[^0-9\-])(?P<it>[2-9][0-9]{2}-[0-9]{3}-[0-9]{4})(?:[^0-9\-]|$)", Kind::Phone, 0.7, "why-phone").with(FIGURES),
        rule("/", r"(?-u:\b)[A-ZÆØÅ]{2,5}/[0-9]{4}/[0-9]{2,}(?-u:\b)", Kind::IdNumber, 0.7, "why-id-number").with(FIGURES),
        rule("at)|at]|krøllalfa|a)", r"(?i)[\p{L}\p{N}._%+\-]+[ ]?(?:\(at\)|\[at\]|\(a\)|[ ]krøllalfa[ ])[ ]?[\p{L}\p{N}.\-]+\p{L}", Kind::Email, 0.8, "why-email"),
        rule("#", r"\p{L}[\p{L}0-9._]{2,}#[0-9]{3,5}", Kind::Handle, 0.8, "why-handle"),
        rule("bil|skilt|^reg|moped|scooter|^mc|motorsyk|henger|^car", r"(?-u:\b)[A-HJ-PR-Z]{2}[ ]?[0-9]{4}(?-u:\b)", Kind::Plate, 0.6, "why-plate").beside().with(FIGURES),
        rule("bil|skilt|^reg|van|^car|parker", r"(?-u:\b)[a-z]{2}[ ]?[0-9]{5}(?-u:\b)", Kind::Plate, 0.6, "why-plate").beside().with(FIGURES),
        rule("@", r"(?:^|[^\p{L}\p{N}._%+\-@/])(?P<it>@[\p{L}0-9_][\p{L}0-9_.]{1,29}[\p{L}0-9_])", Kind::Handle, 0.9, "why-handle"),
        rule(MEDIA, r"(?i)\b(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|twitch|brukernavn|brukarnamn|brugernavn|username)(?:[ ]?(?::|,|er|heter|heiter|hedder|is|som|=)[ ]?|[ ])(?P<it>[\p{L}0-9_.]*[0-9_][\p{L}0-9_.]*)", Kind::Handle, 0.85, "why-handle"),
        rule(MEDIA, r"(?i)\b(?P<it>[\p{L}0-9.]*[0-9_][\p{L}0-9_.]*[\p{L}0-9_])[ ](?:på|on)[ ](?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|twitch)\b", Kind::Handle, 0.8, "why-handle"),
        rule("-", r"(?-u:\b)[A-ZÆØÅ]{1,4}-[0-9]{4,}(?-u:\b)", Kind::IdNumber, 0.7, "why-id-number").with(FIGURES),
        rule(FIGURES, r"(?-u:\b)[A-Z]{2}[ ]?(?:[0-9]{5}|[0-9]{2}[ ][0-9]{3})(?-u:\b)", Kind::Plate, 0.85, "why-plate"),
        rule(REGISTERS, r"(?i)\b(?:hpr|hpr-?n(?:umme)?r|journal-?n(?:umme)?r|journalnr|journal|j\.?nr|pasient-?(?:id|n(?:umme)?r)|patient-?(?:id|n(?:umme)?r)|npr-?id|duf-?(?:n(?:umme)?r)?|saks?-?n(?:umme)?r|sagsn(?:umme)?r|autorisations-?(?:id|n(?:umme)?r)|aut\.?[ ]?id|id-?n(?:umme)?r|ref\.?-?n(?:umme)?r|epikrise-?n(?:umme)?r|medical record(?: number)?|mrn|case no\.?|passn(?:umme)?r|kontonummer|kontonr|klientn(?:umme)?r)\b\.?(?:[ ]?(?:er|is|var|:|#|nr\.?|no\.?|=))?[ ]?(?P<it>[A-ZÆØÅ]{0,4}[\-/]?[0-9][0-9A-Z/\-. ]{1,18}[0-9A-Z])", Kind::IdNumber, 0.9, "why-id-number").with(FIGURES),
        rule("^ref|^sak |^sag |^hpr", r"(?i)\b(?:ref\.?|sak|sag|hpr)[ ](?:[A-Z]{1,3}-)?[0-9]{2,}[0-9/\-]*[0-9]\b", Kind::IdNumber, 0.7, "why-id-number").with(FIGURES),
        rule("journal|^som |^nr|^sag|^sak", r"(?-u:\b)[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,6}(?-u:\b)", Kind::IdNumber, 0.6, "why-id-number").beside().with(FIGURES),
        rule("/", r"(?-u:\b)[0-9]{2}/[0-9]{4,6}(?:-[0-9]+)?(?-u:\b)", Kind::IdNumber, 0.6, "why-id-number").with(FIGURES),
        rule("-", r"(?-u:\b)(?:19|20)[0-9]{2}-[0-9]{5,8}(?-u:\b)", Kind::IdNumber, 0.6, "why-id-number").with(FIGURES),
        rule("/", r"(?-u:\b)(?:19|20)[0-9]{2}/[0-9]{3,7}(?:-[0-9]+)?(?-u:\b)", Kind::IdNumber, 0.7, "why-id-number").with(FIGURES),
        rule("tlf|^telefon|^mob|^phone|^tel", r"(?i)\b(?:tlf|telefon|mobil|mob|phone|tel)\.?(?:n(?:umme)?r)?\.?[ ]?:?\s*(?P<it>\+?[0-9](?:[\s.\-()\u{a0}]{0,2}[0-9]){4,13})", Kind::Phone, 0.9, "why-phone").over_lines(),
        rule(FIGURES, r"(?-u:\b)[2-9][0-9](?:[ \t]?\r?\n?[ \t]?[0-9]{2}){2}[ \t]?\r?\n[ \t]?[0-9]{2}(?-u:\b)", Kind::Phone, 0.7, "why-phone").over_lines(),
    ]
}

/// `uke47`, `covid19`: a word and its number run together; two ordinary words with no space behind the full stop.
pub(super) fn is_no_account(part: &str, score: f32) -> bool {
    const WORDS: [&str; 24] = [
        "uke", "uge", "veke", "rom", "side", "post", "punkt", "standard", "covid", "sal", "afsnit",
        "avsnitt", "kapittel", "vers", "omgang", "klasse", "trinn", "team", "gruppe", "sak", "dag", "spm",
        "avd", "time",
    ];
    if let Some((one, other)) = part.split_once('.') {
        let all = part.chars().all(|c| c.is_lowercase() || c == '.');
        let is_end = matches!(other, "com" | "org" | "net" | "eks" | "psychol");
        let ordinary = |word: &str| !super::names::may_be(word) && !super::names::is_strange(word);
        return is_end || score < 0.45 && all && ordinary(one) && ordinary(other);
    }
    let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
    WORDS.contains(&letters)
}
