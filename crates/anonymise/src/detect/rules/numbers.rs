//! Numbers and names that lead to one person.

use super::{FIGURES, Rule, rule};
use crate::detect::Kind;

const MEDIA: &str = "snap|insta|tiktok|discord|twitch|brukernavn|brukarnamn|brugernavn|username";
const REGISTERS: &str = "hpr|journal|j.nr|jnr|pasient|patient|npr|^duf|^sak|^sags|^aut|^id|^ref|epikrise|medical record|mrn|case no|passn|konton|klientn";

pub(super) fn rules() -> Vec<Rule> {
    vec![
        rule("@", r"(?:^|[^\p{L}\p{N}._%+\-@/])(?P<it>@[\p{L}0-9_][\p{L}0-9_.]{1,29}[\p{L}0-9_])", Kind::Handle, 0.9, "why-handle"),
        rule(MEDIA, r"(?i)\b(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|twitch|brukernavn|brukarnamn|brugernavn|username)(?:[ ]?(?::|,|er|heter|heiter|hedder|is|som|=)[ ]?|[ ])(?P<it>[\p{L}0-9_.]*[0-9_][\p{L}0-9_.]*)", Kind::Handle, 0.85, "why-handle"),
        rule(MEDIA, r"(?i)\b(?P<it>[\p{L}0-9.]*[0-9_][\p{L}0-9_.]*[\p{L}0-9_])[ ](?:på|on)[ ](?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|twitch)\b", Kind::Handle, 0.8, "why-handle"),
        rule("-", r"(?-u:\b)[A-ZÆØÅ]{1,4}-[0-9]{4,}(?-u:\b)", Kind::IdNumber, 0.7, "why-id-number").with(FIGURES),
        rule(FIGURES, r"(?-u:\b)[A-HJ-PR-Z]{2}[ ]?(?:[0-9]{5}|[0-9]{2}[ ][0-9]{3})(?-u:\b)", Kind::Plate, 0.85, "why-plate"),
        rule(REGISTERS, r"(?i)\b(?:hpr|hpr-?n(?:umme)?r|journal-?n(?:umme)?r|journalnr|journal|j\.?nr|pasient-?(?:id|n(?:umme)?r)|patient-?(?:id|n(?:umme)?r)|npr-?id|duf-?(?:n(?:umme)?r)?|saks?-?n(?:umme)?r|sagsn(?:umme)?r|autorisations-?(?:id|n(?:umme)?r)|aut\.?[ ]?id|id-?n(?:umme)?r|ref\.?-?n(?:umme)?r|epikrise-?n(?:umme)?r|medical record(?: number)?|mrn|case no\.?|passn(?:umme)?r|kontonummer|kontonr|klientn(?:umme)?r)\b\.?(?:[ ]?(?:er|is|var|:|#|nr\.?|no\.?|=))?[ ]?(?P<it>[A-ZÆØÅ]{0,4}[\-/]?[0-9][0-9A-Z/\-. ]{1,18}[0-9A-Z])", Kind::IdNumber, 0.9, "why-id-number").with(FIGURES),
        rule("/", r"(?-u:\b)(?:19|20)[0-9]{2}/[0-9]{3,7}(?-u:\b)", Kind::IdNumber, 0.7, "why-id-number").with(FIGURES),
        rule("tlf|^telefon|^mob|^phone|^tel", r"(?i)\b(?:tlf|telefon|mobil|mob|phone|tel)\.?(?:n(?:umme)?r)?\.?[ ]?:?\s*(?P<it>\+?[0-9](?:[\s.\-()\u{a0}]{0,2}[0-9]){4,13})", Kind::Phone, 0.9, "why-phone").over_lines(),
        rule(FIGURES, r"(?-u:\b)[2-9][0-9](?:[ \t]?\r?\n?[ \t]?[0-9]{2}){2}[ \t]?\r?\n[ \t]?[0-9]{2}(?-u:\b)", Kind::Phone, 0.7, "why-phone").over_lines(),
    ]
}
