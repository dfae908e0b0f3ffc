//! One text in several languages.

use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text by language code (`nb`, `nn`, `da`, `en`). Codes we do not know are kept, and reported by the checks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// A text in bokmål and English.
    pub fn new(nb: impl Into<String>, en: impl Into<String>) -> Self {
        Self::default().with(Lang::Nb, nb).with(Lang::En, en)
    }

    /// The same words with the text of one language set.
    #[must_use]
    pub fn with(mut self, lang: Lang, text: impl Into<String>) -> Self {
        self.0.insert(lang.code().to_owned(), text.into());
        self
    }

    /// The text to show a reader of `lang`; empty only when there is no text at all.
    pub fn get(&self, lang: Lang) -> &str {
        self.read(lang).map_or("", |(_, text)| text)
    }

    /// The text to show a reader of `lang`, and the language it is in, so that a page can mark a foreign passage.
    pub fn read(&self, lang: Lang) -> Option<(Lang, &str)> {
        std::iter::successors(Some(lang), |lang| lang.fallback())
            .chain(Lang::ALL)
            .find_map(|lang| self.exact(lang).map(|text| (lang, text)))
    }

    /// The text in exactly this language, unless it is missing or blank.
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        self.0.get(lang.code()).map(String::as_str).filter(|text| !text.trim().is_empty())
    }

    /// Every language code with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// Whether no language has a text.
    pub fn is_blank(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_her_own_language() {
        assert_eq!(Words::new("besøk", "visit").get(Lang::En), "visit");
    }

    #[test]
    fn a_missing_language_falls_back_to_bokmål_and_says_so() {
        assert_eq!(Words::new("besøk", "visit").read(Lang::Da), Some((Lang::Nb, "besøk")));
    }

    #[test]
    fn a_blank_text_counts_as_missing() {
        assert_eq!(Words::new("besøk", "  ").get(Lang::En), "besøk");
    }

    #[test]
    fn any_language_is_better_than_none() {
        assert_eq!(Words::default().with(Lang::En, "visit").get(Lang::Nb), "visit");
        assert_eq!(Words::default().get(Lang::Nb), "");
    }
}
