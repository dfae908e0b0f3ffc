//! Where someone lives, sits or sleeps.

use super::{Rule, apply, rules};
use crate::detect::{Kind, Span};
use std::sync::LazyLock;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    rules(&[
        (
            r"\b(?:\p{Lu}[\p{L}.\-]*[ ]){0,3}\p{L}*(?:gata|gate|gaten|gt\.|gade|gaden|veien|vegen|vei|veg|vn\.|vej|vejen|allé|alléen|allé|alle|stræde|stredet|smauet|plass|plassen|plads|torv|torget|bakken|bakke|svingen|lia|stien|stien|kroken|ringen|tunet|toppen|haugen|åsen|brygge|brygga|kaien|parken|løkka|myra|jordet|lunden|engen|enga|kollen|terrasse|faret|Street|Road|Avenue|Lane|Close)[ ][0-9]{1,4}(?:[ ]?[A-Za-zÆØÅæøå])?(?:,[ ][0-9]\.[ ](?:sal|etg\.?|etasje)(?:[ ]t[vh]\.?)?)?\b",
            Kind::Address,
            0.9,
            "why-address",
        ),
        (
            r"\b[0-9]{1,4}[ ](?:\p{Lu}\p{L}+[ ]){1,2}(?:Street|Road|Avenue|Lane|Close|St\.|Rd\.)",
            Kind::Address,
            0.9,
            "why-address",
        ),
        (
            r"(?i)\b(?:bor i|bur i|bor på|bur på|adresse:?|lives in|lives at|address:?)[ ](?P<it>(?-i:\p{Lu})\p{L}+(?:gata|gate|gaten|gade|veien|vegen|vei|veg|vej|svingen|bakken|stien|tunet|kroken|ringen|allé))\b",
            Kind::Address,
            0.8,
            "why-address",
        ),
        (
            r"(?:\b(?:N|NO|DK)-?[ ]?)?\b[0-9]{4}[ ](?:\p{Lu}\p{L}+)(?:[ ](?:[NSVØKCM]|sentrum|\p{Lu}\p{L}+))?\b",
            Kind::Postcode,
            0.7,
            "why-postcode",
        ),
        (
            r"(?i)\b(?:postnr|postnummer|postcode|zip)\.?:?[ ](?P<it>[0-9]{4})\b",
            Kind::Postcode,
            0.9,
            "why-postcode",
        ),
        (
            r"(?i)\b(?:rom|rommet|værelse|stue|seng|stova|sengeplass|kontor|room|bed|office|celle|hybel|leilighet|oppgang)[ ]?(?:nr\.?|nummer|no\.?|number)?[ ]?[A-ZÆØÅ]?[\-.]?[0-9]{1,4}(?:[.\-][0-9]{1,3})?[A-Z]?\b",
            Kind::Room,
            0.85,
            "why-room",
        ),
        (
            r"(?i)\b[0-9]\.[ ](?:etasje|etg\.?|sal)\b(?:[ ](?:til )?(?:høyre|venstre|t\.?h|t\.?v|rom[ ][0-9]+)\.?)?",
            Kind::Room,
            0.6,
            "why-room",
        ),
    ])
});

pub(super) fn find(text: &str, found: &mut Vec<Span>) {
    let from = found.len();
    apply(&RULES, text, found);
    let new = found.split_off(from);
    found.extend(new.into_iter().filter(|span| !(span.kind == Kind::Postcode && is_year(text, span))));
}

/// `2019 Oslo-modellen`: four figures that are rather a year than a postcode.
fn is_year(text: &str, span: &Span) -> bool {
    let part = text.get(span.start..span.end).unwrap_or_default();
    (part.starts_with("19") || part.starts_with("20")) && span.why == "why-postcode" && part.len() > 4
}
