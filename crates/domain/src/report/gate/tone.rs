//! Words of inspection or blame, with gentler ones.

use std::collections::BTreeMap;

/// Words to find, each with a gentler one; a `*` at its end stands for any ending.
pub type Tone = BTreeMap<String, String>;

/// A word that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Harsh {
    /// Key of the section it stands in.
    pub section: String,
    /// The word, as it was typed.
    pub word: String,
    /// What could stand there.
    pub gentler: String,
}

/// The most words that are pointed out.
const MOST: usize = 40;

impl Harsh {
    /// Every such word in a section's text, each once.
    pub fn in_text(section: &str, text: &str, tone: &Tone) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
            let lower = word.to_lowercase();
            if let Some(gentler) = gentler(&lower, tone)
                && found.len() < MOST
                && !found.iter().any(|one| one.word.to_lowercase() == lower)
            {
                let (section, gentler) = (section.to_owned(), gentler.to_owned());
                found.push(Self { section, word: word.to_owned(), gentler });
            }
        }
        found
    }
}

fn gentler<'a>(lower: &str, tone: &'a Tone) -> Option<&'a str> {
    let is = |listed: &str| match listed.strip_suffix('*') {
        Some(stem) => !stem.is_empty() && lower.starts_with(stem),
        None => listed == lower,
    };
    tone.iter().find(|(listed, _)| is(listed)).map(|(_, gentler)| gentler.as_str())
}
