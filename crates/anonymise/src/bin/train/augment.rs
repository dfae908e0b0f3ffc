//! Copies of the sentences with other names, without capitals, and all in capitals.

use crate::corpus::Sentence;
use kvip_anonymise::model::PERSON;
use kvip_anonymise::model::lists::{DOUBTFUL, FIRST, FIRST_WORLD, LAST, LAST_WORLD, Lists};
use std::collections::HashSet;

/// Numbers that look random and are the same every time.
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number under `limit`, which is not nought.
    pub(crate) fn under(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap_or(0) % limit
    }

    /// True so many times in a hundred.
    pub(crate) fn percent(&mut self, many: usize) -> bool {
        self.under(100) < many
    }

    /// One of `all`.
    pub(crate) fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.under(all.len())]
    }
}

/// Names to swap in.
pub(crate) struct Names {
    first: Vec<&'static str>,
    last: Vec<&'static str>,
    first_world: Vec<&'static str>,
    doubtful: Vec<&'static str>,
    last_world: Vec<&'static str>,
    firsts: HashSet<&'static str>,
}

impl Names {
    pub(crate) fn load() -> Self {
        let list = |bit| Lists::words(bit).collect::<Vec<_>>();
        let firsts: HashSet<_> = Lists::words(FIRST).chain(Lists::words(FIRST_WORLD)).collect();
        Self {
            first: list(FIRST),
            last: list(LAST),
            first_world: list(FIRST_WORLD),
            doubtful: list(DOUBTFUL).into_iter().filter(|name| firsts.contains(name)).collect(),
            last_world: list(LAST_WORLD),
            firsts,
        }
    }

    pub(crate) fn first(&self, chance: &mut Chance) -> String {
        if chance.percent(6) {
            return (*chance.one(&self.doubtful)).to_owned();
        }
        let name = if chance.percent(65) { *chance.one(&self.first) } else { *chance.one(&self.first_world) };
        if chance.percent(20) {
            {
                let other = *chance.one(&self.first);
                blend(name, other, chance)
            }
        } else {
            name.to_owned()
        }
    }

    pub(crate) fn last(&self, chance: &mut Chance) -> String {
        let name = if chance.percent(65) { *chance.one(&self.last) } else { *chance.one(&self.last_world) };
        if chance.percent(30) {
            {
                let other = *chance.one(&self.last);
                blend(name, other, chance)
            }
        } else {
            name.to_owned()
        }
    }
}

/// A name that is on no list: the beginning of one and the end of another.
fn blend(one: &str, other: &str, chance: &mut Chance) -> String {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (head, tail) = (one.len().min(2 + chance.under(3)), other.len().min(2 + chance.under(3)));
    let tail = other.iter().skip(other.len() - tail).flat_map(|c| c.to_lowercase());
    one.iter().take(head).copied().chain(tail).collect()
}

/// The sentence with the names of people exchanged.
fn swapped(sentence: &Sentence, names: &Names, chance: &mut Chance) -> Sentence {
    let mut copy = Sentence::default();
    let mut at = 0;
    for (range, label) in &sentence.names {
        copy.text.push_str(&sentence.text[at..range.start]);
        let start = copy.text.len();
        if *label == PERSON {
            copy.text.push_str(&other_name(&sentence.text[range.clone()], names, chance));
        } else {
            copy.text.push_str(&sentence.text[range.clone()]);
        }
        copy.names.push((start..copy.text.len(), *label));
        at = range.end;
    }
    copy.text.push_str(&sentence.text[at..]);
    copy
}

fn other_name(name: &str, names: &Names, chance: &mut Chance) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let mut new = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let stem = word.strip_suffix('s').unwrap_or(word);
        let is_last = at + 1 == words.len()
            && (words.len() > 1 || !names.firsts.contains(word) && !names.firsts.contains(stem));
        let starts_small = word.chars().next().is_some_and(char::is_lowercase);
        if word.len() <= 2 || starts_small || !word.chars().all(|c| c.is_alphabetic() || c == '-') {
            new.push((*word).to_owned());
            continue;
        }
        let mut other = if is_last { names.last(chance) } else { names.first(chance) };
        if word.contains('-') {
            other = format!("{other}-{}", if is_last { names.last(chance) } else { names.first(chance) });
        }
        if at + 1 == words.len()
            && word.ends_with('s')
            && names.firsts.contains(stem)
            && !other.ends_with('s')
        {
            other.push('s');
        }
        new.push(if word.chars().all(char::is_uppercase) { other.to_uppercase() } else { other });
    }
    new.join(" ")
}

/// The sentence with its letters changed; names keep their places.
fn recased(sentence: &Sentence, upper: bool, only_people: bool) -> Sentence {
    let case = |part: &str| if upper { part.to_uppercase() } else { part.to_lowercase() };
    let mut copy = Sentence::default();
    let mut at = 0;
    for (range, label) in &sentence.names {
        let between = &sentence.text[at..range.start];
        copy.text.push_str(&if only_people { between.to_owned() } else { case(between) });
        let start = copy.text.len();
        let name = &sentence.text[range.clone()];
        copy.text.push_str(&if only_people && *label != PERSON { name.to_owned() } else { case(name) });
        copy.names.push((start..copy.text.len(), *label));
        at = range.end;
    }
    let rest = &sentence.text[at..];
    copy.text.push_str(&if only_people { rest.to_owned() } else { case(rest) });
    copy
}

/// The sentences and their copies.
pub(crate) fn more(own: &[Sentence], chance: &mut Chance) -> Vec<Sentence> {
    let names = Names::load();
    let mut all = own.to_vec();
    for sentence in own {
        let has_person = sentence.names.iter().any(|(_, label)| *label == PERSON);
        if sentence.danish {
            more_danish(sentence, has_person, &names, chance, &mut all);
        }
        if has_person {
            if chance.percent(70) {
                all.push(swapped(sentence, &names, chance));
            }
            if chance.percent(4) {
                all.push(recased(&swapped(sentence, &names, chance), true, true));
            }
            if chance.percent(12) {
                all.push(recased(&swapped(sentence, &names, chance), false, true));
            }
        }
        if chance.percent(if has_person { 30 } else { 5 }) {
            all.push(recased(sentence, false, false));
        }
        if chance.percent(if has_person { 15 } else { 3 }) {
            all.push(recased(sentence, true, false));
        }
    }
    all
}

/// There is little Danish: more of the same. As much without people, or everybody would be taken for one.
fn more_danish(
    sentence: &Sentence,
    has_person: bool,
    names: &Names,
    chance: &mut Chance,
    all: &mut Vec<Sentence>,
) {
    if has_person {
        all.push(swapped(sentence, names, chance));
    } else {
        all.extend([sentence.clone(), sentence.clone()]);
    }
}
