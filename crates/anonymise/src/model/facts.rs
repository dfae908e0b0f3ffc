//! What is known of one word by itself, as numbers: hashes of its letters, endings and shape, and the
//! lists it is on.

use super::fold::fold;
use super::lists::Lists;
use super::seen::Seen;

/// One word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts {
    /// The word in lower case.
    pub word: u64,
    /// The word as written.
    pub cased: u64,
    /// Its first one to five letters; nought where it is shorter.
    pub starts: [u64; 5],
    /// Its last one to five letters; nought where it is shorter.
    pub ends: [u64; 5],
    /// Its shape, runs shortened: `Xx`, `X.`, `X-X`, `d`.
    pub shape: u64,
    /// Its shape, letter by letter up to six.
    pub long_shape: u64,
    /// The lists it is on; see [`super::lists`].
    pub lists: u16,
    /// Whether it was met in lower case.
    pub seen: bool,
    /// How it is written.
    pub case: Case,
    /// How many letters and signs it has.
    pub letters: u8,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Case {
    /// No letter in it.
    #[default]
    None,
    /// All lower case.
    Lower,
    /// A capital first.
    Capital,
    /// All capitals, more than one.
    Upper,
    /// Capitals later on only.
    Mixed,
}

/// Mixes two numbers into one.
pub const fn mix(a: u64, b: u64) -> u64 {
    let mut x = (a.rotate_left(23) ^ b).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x ^= x >> 29;
    x = x.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^ (x >> 32)
}

/// The hash of some letters.
pub fn hash(letters: impl IntoIterator<Item = char>) -> u64 {
    letters.into_iter().fold(0x51_7c_c1_b7_27_22_0a_95, |h, c| {
        (h ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3).rotate_left(29)
    })
}

/// Room that is used again from word to word.
#[derive(Debug, Default)]
pub struct Room {
    letters: Vec<char>,
    lower: Vec<char>,
}

/// What is known of `word`.
pub fn facts(word: &str, lists: &Lists, seen: &Seen, room: &mut Room) -> Facts {
    fold(word, &mut room.letters);
    room.letters.truncate(64);
    room.lower.clear();
    room.lower.extend(room.letters.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)));
    let (letters, lower) = (&room.letters, &room.lower);
    let word = hash(lower.iter().copied());
    let part = |take: usize, from_end: bool| {
        let part = if from_end {
            lower.len().checked_sub(take).and_then(|at| lower.get(at..))
        } else {
            lower.get(..take)
        };
        part.map_or(0, |part| hash(part.iter().copied()))
    };
    Facts {
        word,
        cased: hash(letters.iter().copied()),
        starts: [part(1, false), part(2, false), part(3, false), part(4, false), part(5, false)],
        ends: [part(1, true), part(2, true), part(3, true), part(4, true), part(5, true)],
        shape: shape(letters, true),
        long_shape: shape(letters, false),
        lists: lists.of(lower, word),
        seen: seen.contains(word),
        case: case(letters),
        letters: u8::try_from(letters.len()).unwrap_or(u8::MAX),
    }
}

fn class(c: char) -> char {
    if c.is_uppercase() {
        'X'
    } else if c.is_lowercase() {
        'x'
    } else if c.is_numeric() {
        'd'
    } else if c.is_alphabetic() {
        'a'
    } else {
        c
    }
}

fn shape(letters: &[char], short: bool) -> u64 {
    let mut last = '\0';
    let classes = letters.iter().map(|c| class(*c));
    if short {
        hash(classes.filter(|c| {
            let new = *c != last;
            last = *c;
            new
        }))
    } else {
        hash(classes.take(6))
    }
}

fn case(letters: &[char]) -> Case {
    let upper = letters.iter().filter(|c| c.is_uppercase()).count();
    let lower = letters.iter().filter(|c| c.is_lowercase()).count();
    let first = letters.first().is_some_and(|c| c.is_uppercase());
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (2.., 0) => Case::Upper,
        _ if first => Case::Capital,
        _ => Case::Mixed,
    }
}
