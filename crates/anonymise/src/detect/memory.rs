//! Names found surely, kept across a document or a visit so that they are found everywhere.

use super::{Analysis, Word};
use crate::model::facts::{Case, hash};
use crate::model::features::Writing;
use crate::model::fold::folded;
use crate::model::lists::{BODY, CALENDAR, COMMON, COUNTRY, TITLE};
use crate::model::{ORGANISATION, PERSON, PLACE};
use std::collections::HashMap;

/// A name this sure is remembered.
const SURE: f32 = 0.6;
/// A strange word this likely a name is counted …
const HALF: f32 = 0.08;
/// … and remembered when, after several sights, no more doubt than this is left.
const LEFT: f32 = 0.35;
/// So many different names are remembered at most.
const MOST: usize = 100_000;

/// Names that are known. Holds hashes only, no text.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    names: HashMap<u64, f32>,
    /// Words met as half-sure names, and how much doubt is left.
    half: HashMap<u64, f32>,
}

impl Memory {
    /// Remembers a name that a person confirmed, and its parts.
    pub fn add(&mut self, name: &str) {
        for part in name.split_whitespace().map(folded).filter(|part| part.chars().count() > 2) {
            self.keep(hash(part.chars()), 1.0);
        }
    }

    /// Remembers the sure names of a text.
    pub(super) fn learn(&mut self, text: &str, analysis: &Analysis) {
        for (token, word) in analysis.tokens.iter().zip(&analysis.words) {
            let chance = self.weighed(word);
            if chance < SURE || !may_be_kept(word) {
                continue;
            }
            let form = folded(text.get(token.start..token.end).unwrap_or_default());
            self.keep(hash(form.chars()), chance);
            for part in form.split('-').filter(|part| part.len() < form.len() && part.chars().count() > 3) {
                self.keep(hash(part.chars()), chance * 0.9);
            }
            if let Some(stem) = without_genitive(&form) {
                self.keep(hash(stem.chars()), chance * 0.9);
            }
        }
    }

    /// How likely the word is a name, with what was seen of it before.
    fn weighed(&mut self, word: &Word) -> f32 {
        let chance = word.chance(PERSON);
        let strange = word.facts.case == Case::Capital && !word.facts.seen && !word.first;
        if !(HALF..SURE).contains(&chance) || !strange || self.half.len() >= MOST {
            return chance;
        }
        let doubt = self.half.entry(word.facts.word).or_insert(1.0);
        *doubt *= 1.0 - chance;
        if *doubt <= LEFT { 1.0 - *doubt } else { chance }
    }

    fn keep(&mut self, name: u64, chance: f32) {
        if self.names.len() < MOST || self.names.contains_key(&name) {
            let known = self.names.entry(name).or_default();
            *known = known.max(chance);
        }
    }

    /// How surely this word, as it stands here, is a name known from elsewhere.
    pub(super) fn knows(&self, word: &Word, form: &str) -> Option<f32> {
        if self.names.is_empty() || !may_be_kept(word) {
            return None;
        }
        let as_it_stands = self.names.get(&word.facts.word).copied();
        let known = as_it_stands.or_else(|| {
            let form = folded(form);
            let stem = without_genitive(&form).and_then(|stem| self.names.get(&hash(stem.chars())).copied());
            // `Hansen-saken`: a known name and what it is about
            let head = form.split_once('-').filter(|(head, _)| head.chars().count() > 3);
            stem.or_else(|| head.and_then(|(head, _)| self.names.get(&hash(head.chars())).copied()))
        })?;
        let capital = matches!(word.facts.case, Case::Capital | Case::Upper | Case::Mixed);
        // a word that is also an ordinary word needs a hint of a name where capitals tell nothing
        let ordinary = word.facts.seen && (word.first || !capital);
        let hint = if !capital && word.writing == Writing::Usual { 0.1 } else { 0.02 };
        let other = word.chance(ORGANISATION) + word.chance(PLACE);
        ((!ordinary || word.chance(PERSON) > hint) && (capital || !word.facts.seen) && other < 0.7)
            .then_some(known)
    }
}

fn may_be_kept(word: &Word) -> bool {
    word.facts.letters > 2
        && word.facts.lists & (COMMON | TITLE | BODY | CALENDAR | COUNTRY) == 0
        && word.facts.case != Case::None
}

fn without_genitive(form: &str) -> Option<&str> {
    let stem =
        form.strip_suffix("'s").or_else(|| form.strip_suffix('s')).or_else(|| form.strip_suffix('\''))?;
    (stem.chars().count() > 2).then_some(stem)
}
