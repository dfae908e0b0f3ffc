//! Lists of names, places and words that only look like names.

use super::facts::hash;
use super::seen::Seen;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// First names in use in Norway and Denmark.
pub const FIRST: u16 = 1;
/// Surnames in use in Norway and Denmark.
pub const LAST: u16 = 1 << 1;
/// First names of the wider world.
pub const FIRST_WORLD: u16 = 1 << 2;
/// Surnames of the wider world.
pub const LAST_WORLD: u16 = 1 << 3;
/// Towns, municipalities, counties and regions of Norway and Denmark.
pub const NORDIC_PLACE: u16 = 1 << 4;
/// Towns of the wider world.
pub const TOWN: u16 = 1 << 5;
/// Countries and parts of the world.
pub const COUNTRY: u16 = 1 << 6;
/// Drugs, diagnoses, scales, laws, therapies: written with a capital, and nobody's name.
pub const COMMON: u16 = 1 << 7;
/// First names that are words too.
pub const DOUBTFUL: u16 = 1 << 8;
/// Words that stand before a name: titles, relatives, professions.
pub const TITLE: u16 = 1 << 9;
/// Words that stand in names of organisations.
pub const BODY: u16 = 1 << 10;
/// Days and months.
pub const CALENDAR: u16 = 1 << 11;
/// Words of Danish and Norwegian dictionaries, in lower case there.
pub const WORD: u16 = 1 << 12;

/// Put together of two such words.
pub const COMPOUND: u16 = 1 << 13;

/// The words of the dictionaries, as bits.
const WORDS: &[u8] = include_bytes!("../../assets/words.bin");

const SOURCES: [(u16, &str); 12] = [
    (FIRST, include_str!("../../assets/lists/first.txt")),
    (LAST, include_str!("../../assets/lists/last.txt")),
    (FIRST_WORLD, include_str!("../../assets/lists/first_world.txt")),
    (LAST_WORLD, include_str!("../../assets/lists/last_world.txt")),
    (NORDIC_PLACE, include_str!("../../assets/lists/places.txt")),
    (TOWN, include_str!("../../assets/lists/towns.txt")),
    (COUNTRY, include_str!("../../assets/lists/countries.txt")),
    (COMMON, include_str!("../../assets/lists/common.txt")),
    (DOUBTFUL, include_str!("../../assets/lists/doubtful.txt")),
    (TITLE, include_str!("../../assets/lists/titles.txt")),
    (BODY, include_str!("../../assets/lists/bodies.txt")),
    (CALENDAR, include_str!("../../assets/lists/calendar.txt")),
];

/// A hash is its own hash.
#[derive(Debug, Default)]
struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = word;
    }
}

/// All lists in one: a word's hash leads to the lists it is on.
#[derive(Debug, Default)]
pub struct Lists {
    words: HashMap<u64, u16, BuildHasherDefault<Same>>,
    dictionary: Seen,
}

impl Lists {
    /// The lists of this crate.
    pub fn load() -> Self {
        let mut words: HashMap<u64, u16, BuildHasherDefault<Same>> = HashMap::default();
        words.reserve(60_000);
        for (list, text) in SOURCES {
            for word in text.split_whitespace() {
                *words.entry(hash(word.chars().flat_map(char::to_lowercase))).or_default() |= list;
            }
        }
        Self { words, dictionary: Seen::read(WORDS) }
    }

    /// The words of a list as they are written.
    pub fn words(list: u16) -> impl Iterator<Item = &'static str> {
        SOURCES.iter().filter(move |(bit, _)| *bit == list).flat_map(|(_, text)| text.split_whitespace())
    }

    /// The lists that a word in lower case is on, itself, without its genitive, or part by part.
    pub fn of(&self, lower: &[char], word: u64) -> u16 {
        let known = if self.dictionary.contains(word) {
            WORD
        } else if self.is_compound(lower) {
            COMPOUND
        } else {
            0
        };
        self.named(lower, word) | known
    }

    /// Whether the word falls into two words of the dictionaries, with or without an s between.
    fn is_compound(&self, lower: &[char]) -> bool {
        let known = |part: &[char]| self.dictionary.contains(hash(part.iter().copied()));
        (3..lower.len().saturating_sub(3)).any(|at| {
            let (head, tail) = lower.split_at(at);
            let joined = matches!(head, [stem @ .., 's'] if stem.len() > 2 && known(stem));
            known(tail) && (joined || known(head))
        })
    }

    fn named(&self, lower: &[char], word: u64) -> u16 {
        let found = self.get(word) | self.stem(lower);
        if found != 0 || !lower.contains(&'-') {
            return found;
        }
        let mut all = u16::MAX;
        for part in lower.split(|c| *c == '-') {
            let of_part = self.get(hash(part.iter().copied())) | self.stem(part);
            all &= of_part | if of_part & (FIRST | LAST) == 0 { 0 } else { FIRST | LAST };
        }
        all & (FIRST | LAST | FIRST_WORLD | LAST_WORLD)
    }

    fn stem(&self, lower: &[char]) -> u16 {
        match lower {
            [stem @ .., '\'', 's'] | [stem @ .., 's' | '\''] if stem.len() > 2 => {
                self.get(hash(stem.iter().copied()))
            }
            _ => 0,
        }
    }

    fn get(&self, word: u64) -> u16 {
        self.words.get(&word).copied().unwrap_or_default()
    }
}
