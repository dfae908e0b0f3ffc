//! What the model looks at around a word, as hashes.

use super::facts::{Case, Facts, hash, mix};
use std::cmp::Ordering;
use std::sync::LazyLock;

/// How a sentence is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// Capitals where they belong.
    Usual,
    /// Not one capital.
    Lower,
    /// Hardly anything but capitals.
    Upper,
}

/// How the sentence is written.
pub fn writing(sentence: &[Facts]) -> Writing {
    let count = |cases: &[Case]| sentence.iter().filter(|word| cases.contains(&word.case)).count();
    let (lower, upper) = (count(&[Case::Lower]), count(&[Case::Upper]));
    let capital = count(&[Case::Capital, Case::Mixed]);
    if upper > 1 && upper > 4 * (lower + capital) {
        Writing::Upper
    } else if upper + capital == 0 && lower > 0 {
        Writing::Lower
    } else {
        Writing::Usual
    }
}

/// Words that tell Danish, and words that tell nynorsk.
static TELLING: LazyLock<[Vec<u64>; 2]> = LazyLock::new(|| {
    let danish = "af mig dig sig blev bliver nogle hvad uden ud op siger sagde havde mod børn mand både tage";
    let nynorsk = "eg ikkje ein eit ho frå vart vere dei meir kva korleis noko berre gjer seier då nokon kor mykje vore har ikkje hjå me dykk sidan hadde åra skal";
    let all = |words: &str| words.split(' ').map(|word| hash(word.chars())).collect();
    [all(danish), all(nynorsk)]
});

/// What the sentence seems to be written in: one for Danish, two for nynorsk, nought for what cannot be told.
pub fn language(sentence: &[Facts]) -> u64 {
    let count = |words: &[u64]| sentence.iter().filter(|word| words.contains(&word.word)).count();
    let [danish, nynorsk] = &*TELLING;
    let (danish, nynorsk) = (count(danish), count(nynorsk));
    match danish.cmp(&nynorsk) {
        Ordering::Greater => 1,
        Ordering::Less => 2,
        Ordering::Equal => 0,
    }
}

/// Takes the hashes of what is seen at one word.
struct Sink<'a> {
    into: &'a mut Vec<u64>,
    template: u64,
}

impl Sink<'_> {
    fn one(&mut self, a: u64) {
        self.template += 1;
        self.into.push(mix(self.template, a));
    }

    fn two(&mut self, a: u64, b: u64) {
        self.one(mix(a, b));
    }

    fn skip(&mut self, count: u64) {
        self.template += count;
    }
}

/// Puts everything the model looks at for word `at` of `sentence` in `into`.
pub fn features(sentence: &[Facts], at: usize, writing: Writing, into: &mut Vec<u64>) {
    into.clear();
    let edge = Facts::default();
    let near = |by: isize| at.checked_add_signed(by).and_then(|at| sentence.get(at)).copied().unwrap_or(edge);
    let (before2, before, this, after, after2) = (near(-2), near(-1), near(0), near(1), near(2));
    let mut sink = Sink { into, template: 0 };
    let mode = match writing {
        Writing::Usual => 1,
        Writing::Lower => 2,
        Writing::Upper => 3,
    };
    let first = u64::from(at == 0);
    own(&this, mode, first, &mut sink);
    words(&[before2, before, this, after, after2], mode, &mut sink);
    lists(&[before2, before, this, after, after2], mode, first, &mut sink);
    let language = language(sentence);
    sink.two(language, mix(this.shape, first));
    sink.two(language, mix(u64::from(this.lists), this.shape));
    sink.two(language, mix(before.word, this.shape));
    sink.two(language, mix(this.ends[2], this.shape));
    let long = sentence.iter().skip(at + 1).take(8).filter(|word| word.case == Case::Capital).count();
    sink.two(long as u64, mix(this.shape, first));
}

fn own(this: &Facts, mode: u64, first: u64, sink: &mut Sink<'_>) {
    sink.one(mode);
    sink.one(this.word);
    sink.one(this.cased);
    sink.two(this.shape, mode);
    sink.two(this.long_shape, first);
    for part in this.starts.into_iter().chain(this.ends) {
        if part == 0 {
            sink.skip(1);
        } else {
            sink.one(part);
        }
    }
    sink.two(this.ends[2], this.shape);
    sink.two(this.ends[3], this.shape);
    sink.two(this.starts[2], this.shape);
    sink.two(mix(u64::from(this.seen), this.shape), mix(first, mode));
    sink.two(u64::from(this.letters.min(12)), this.shape);
}

fn words([before2, before, this, after, after2]: &[Facts; 5], mode: u64, sink: &mut Sink<'_>) {
    sink.one(before2.word);
    sink.one(before.word);
    sink.one(after.word);
    sink.one(after2.word);
    sink.two(before.word, this.word);
    sink.two(this.word, after.word);
    sink.two(before.word, mix(this.shape, mode));
    sink.two(after.word, mix(this.shape, mode));
    sink.two(before2.word, mix(before.shape, this.shape));
    sink.two(after2.word, mix(after.shape, this.shape));
    sink.two(mix(before2.word, before.word), this.shape);
    sink.two(mix(after.word, after2.word), this.shape);
    sink.two(before.word, mix(after.word, this.shape));
    sink.two(before.shape, this.shape);
    sink.two(this.shape, after.shape);
    sink.two(mix(before.shape, this.shape), after.shape);
    sink.two(mix(before2.shape, before.shape), this.shape);
    sink.two(mix(after2.shape, after.shape), this.shape);
    sink.two(mix(mix(before2.shape, before.shape), this.shape), mix(after.shape, after2.shape));
    sink.one(before.ends[2]);
    sink.one(after.ends[2]);
    sink.two(before.ends[2], this.shape);
    sink.two(after.ends[2], this.shape);
    sink.two(after.ends[1], mix(this.shape, u64::from(after.seen)));
}

fn lists([before2, before, this, after, after2]: &[Facts; 5], mode: u64, first: u64, sink: &mut Sink<'_>) {
    let on = |word: &Facts| u64::from(word.lists) << 1 | u64::from(word.seen);
    let form = mix(this.shape, mode);
    sink.two(u64::from(this.lists), form);
    sink.two(on(this), mix(form, first));
    sink.two(u64::from(before.lists), this.shape);
    sink.two(u64::from(after.lists), this.shape);
    sink.two(mix(u64::from(before.lists), u64::from(this.lists)), form);
    sink.two(mix(u64::from(this.lists), u64::from(after.lists)), form);
    sink.two(mix(on(before), on(this)), mix(on(after), form));
    sink.two(u64::from(before2.lists), mix(before.shape, this.shape));
    sink.two(u64::from(after2.lists), mix(after.shape, this.shape));
    sink.two(u64::from(this.lists), before.word);
    sink.two(u64::from(this.lists), after.word);
    for bit in 0..14 {
        if this.lists >> bit & 1 == 1 {
            sink.two(bit, form);
        } else {
            sink.skip(1);
        }
    }
}
