//! The texts people are asked on, and what exactly someone was shown.

use crate::AppError;
use domain::consent::{Consent, ConsentText, ConsentTexts, Voice};
use domain::lang::Lang;
use std::sync::LazyLock;

const KVIP: &str = include_str!("../../../../config/consents/kvip.toml");

static TEXTS: LazyLock<Option<ConsentTexts>> = LazyLock::new(|| toml::from_str(KVIP).ok());

/// The texts that ship with the product.
pub fn consent_texts() -> Result<&'static ConsentTexts, AppError> {
    TEXTS.as_ref().ok_or(AppError::Fault("consent texts"))
}

/// What someone is shown before she answers.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The text.
    pub text: &'static ConsentText,
    /// All of them, with what the answers are called.
    pub texts: &'static ConsentTexts,
    /// In which language.
    pub lang: Lang,
    /// SHA-256 of exactly what is shown.
    pub hash: String,
}

impl Shown {
    /// What this voice is shown in a language.
    pub fn of(consent: &Consent, voice: Voice, lang: Lang) -> Result<Self, AppError> {
        let texts = consent_texts()?;
        let text = texts.find(consent.group, consent.age, voice).ok_or(AppError::Fault("consent texts"))?;
        let hash = vault::digest(texts.exact(text, lang).as_bytes());
        Ok(Self { text, texts, lang, hash })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::consent::{AgeBand, Group, Reader};

    #[test]
    fn there_is_one_text_for_everyone_in_every_language() {
        let texts: ConsentTexts = toml::from_str(KVIP).unwrap();
        assert_eq!(texts.check(), []);
    }

    #[test]
    fn every_text_and_language_has_a_hash_of_its_own() {
        let texts = consent_texts().unwrap();
        let shown = texts.texts.iter().flat_map(|text| Lang::ALL.map(|lang| texts.exact(text, lang)));
        let hashes: std::collections::HashSet<String> =
            shown.map(|text| vault::digest(text.as_bytes())).collect();
        assert_eq!(hashes.len(), texts.texts.len() * Lang::ALL.len());
    }

    #[test]
    fn a_changed_letter_is_another_text() {
        let texts = consent_texts().unwrap();
        let text = texts.find(Group::Patients, AgeBand::Adult, Voice::Own).unwrap();
        let mut other = text.clone();
        other.text = other.text.with(Lang::Da, "x");
        assert_ne!(texts.exact(text, Lang::Da), texts.exact(&other, Lang::Da));
        assert_eq!(texts.exact(text, Lang::Nb), texts.exact(&other, Lang::Nb));
    }

    /// LIX: words per sentence, and how many words of a hundred have more than six letters.
    fn lix(text: &str) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap());
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        let long = words.iter().filter(|word| word.chars().count() > 6).count();
        let sentences = text.matches(['.', '?', '!', ':']).count().max(1);
        count(words.len()) / count(sentences) + count(long) * 100.0 / count(words.len())
    }

    #[test]
    fn the_texts_for_the_young_are_easy_to_read() {
        assert!(
            lix("Kommunestyrerepresentantenes saksbehandlingsrutiner forutsetter likebehandling.") > 60.0
        );
        for text in &consent_texts().unwrap().texts {
            let young = text.reader == Reader::Own && !text.ages.contains(&AgeBand::Adult);
            let limit = if young { 35.0 } else { 45.0 };
            for lang in Lang::ALL {
                let words = text.text.exact(lang).unwrap();
                println!("{:?} {:?} {} {:.1}", text.ages, text.reader, lang.code(), lix(words));
                assert!(lix(words) <= limit, "{:?} in {}: {:.1}", text.ages, lang.code(), lix(words));
            }
        }
    }
}
