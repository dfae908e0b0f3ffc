//! Learns the weights by `AdaGrad` on the likelihood of the labels.

use crate::augment::Chance;
use crate::corpus::Sentence;
use kvip_anonymise::model::chain::{Chain, Row, factors};
use kvip_anonymise::model::facts::{Facts, Room, facts};
use kvip_anonymise::model::features::{features, writing};
use kvip_anonymise::model::lists::Lists;
use kvip_anonymise::model::seen::{self, Seen};
use kvip_anonymise::model::token::{Token, tokens};
use kvip_anonymise::model::{LABELS, OTHER, may_follow};
use std::collections::HashMap;

const ROUNDS: usize = 6;
/// After so many rounds the weights are averaged, each time so many sentences were read.
const WARM: usize = 3;
const OFTEN: usize = 4000;
const RATE: f32 = 0.12;
const DECAY: f32 = 1e-4;
/// How hard small weights are drawn to nought, so that few features are kept.
const DRAWN: f32 = 1.5e-3;
/// Something seen fewer times than this is not learnt.
const CUT: u32 = 3;
/// A word whose label is this sure teaches nothing more.
const SURE: f32 = 0.003;

/// Sentences as the model sees them.
pub(crate) struct Material {
    /// The hash of every feature, by its number.
    pub(crate) hashes: Vec<u64>,
    pub(crate) seen: Seen,
    sentences: Vec<Words>,
}

#[derive(Default)]
struct Words {
    labels: Vec<u8>,
    /// Numbers of features, word after word.
    features: Vec<u32>,
    /// Where the features of each word end.
    ends: Vec<u32>,
}

/// What was learnt.
pub(crate) struct Learnt {
    pub(crate) weights: Vec<[f32; 6]>,
    pub(crate) transitions: [Row; LABELS],
}

impl Material {
    pub(crate) fn new(own: &[Sentence], all: &[Sentence]) -> Self {
        let lists = Lists::load();
        let seen = lower_case(own, &lists);
        let mut counts: HashMap<u64, u32> = HashMap::new();
        visit(all, &lists, &seen, |_, hashes| {
            for hash in hashes {
                *counts.entry(*hash).or_default() += 1;
            }
        });
        let mut hashes: Vec<u64> =
            counts.into_iter().filter(|(_, count)| *count >= CUT).map(|(hash, _)| hash).collect();
        hashes.sort_unstable();
        let numbers: HashMap<u64, u32> = hashes.iter().copied().zip(0..).collect();
        let mut sentences: Vec<Words> = Vec::new();
        visit(all, &lists, &seen, |word, hashes| {
            if word.first {
                sentences.push(Words::default());
            }
            let Some(words) = sentences.last_mut() else { return };
            words.labels.push(word.label);
            words.features.extend(hashes.iter().filter_map(|hash| numbers.get(hash)));
            words.ends.push(u32::try_from(words.features.len()).unwrap_or(u32::MAX));
        });
        eprintln!("{} features", hashes.len());
        Self { hashes, seen, sentences }
    }
}

struct Word {
    first: bool,
    label: u8,
}

fn visit(all: &[Sentence], lists: &Lists, seen: &Seen, mut with: impl FnMut(Word, &[u64])) {
    let (mut room, mut hashes) = (Room::default(), Vec::new());
    for sentence in all {
        let tokens = tokens(&sentence.text);
        let words: Vec<Facts> = tokens
            .iter()
            .map(|token| facts(&sentence.text[token.start..token.end], lists, seen, &mut room))
            .collect();
        let labels = labels(sentence, &tokens);
        let writing = writing(&words);
        for (at, label) in labels.into_iter().enumerate() {
            features(&words, at, writing, &mut hashes);
            with(Word { first: at == 0, label }, &hashes);
        }
    }
}

fn labels(sentence: &Sentence, tokens: &[Token]) -> Vec<u8> {
    let mut labels = vec![u8::try_from(OTHER).unwrap_or(0); tokens.len()];
    for (range, label) in &sentence.names {
        let mut inside = 0;
        for (token, cell) in tokens.iter().zip(&mut labels) {
            if token.start < range.end && range.start < token.end {
                *cell = u8::try_from(label + inside).unwrap_or(0);
                inside = 1;
            }
        }
    }
    labels
}

/// Words met in lower case more than once: a word met once is as new as those of other texts will be.
fn lower_case(own: &[Sentence], lists: &Lists) -> Seen {
    let (mut seen, none, mut room) = (Seen::empty(seen::BYTES), Seen::default(), Room::default());
    let mut counts: HashMap<u64, u32> = HashMap::new();
    for sentence in own {
        for token in tokens(&sentence.text) {
            let word = &sentence.text[token.start..token.end];
            let name = sentence.names.iter().any(|(range, _)| range.contains(&token.start));
            if !name && word.chars().next().is_some_and(char::is_lowercase) {
                *counts.entry(facts(word, lists, &none, &mut room).word).or_default() += 1;
            }
        }
    }
    counts.iter().filter(|(_, count)| **count > 1).for_each(|(word, _)| seen.insert(*word));
    seen
}

/// A weight and how much it has moved, for each label but "other".
type Cell = [[f32; 6]; 2];

pub(crate) fn learn(material: &Material, chance: &mut Chance) -> Learnt {
    let mut cells: Vec<Cell> = vec![[[0.0; 6]; 2]; material.hashes.len()];
    let (mut transitions, mut moved) = ([[0.0_f32; LABELS]; LABELS], [[0.0_f32; LABELS]; LABELS]);
    let mut order: Vec<usize> = (0..material.sentences.len()).collect();
    let mut chain = Chain::default();
    let mut mean = Mean::new(cells.len());
    for round in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            order.swap(at, chance.under(at + 1));
        }
        let mut loss = 0.0;
        for (count, words) in order.iter().map(|at| &material.sentences[*at]).enumerate() {
            if round >= WARM && count % OFTEN == 0 {
                mean.take(&cells, &transitions);
            }
            let factors = factors(&transitions);
            chain.run(&fits(words, &cells), &factors);
            loss += step(words, &chain, &mut cells);
            chain.expect_pairs(&factors);
            step_pairs(words, &chain.pairs, &mut transitions, &mut moved);
        }
        eprintln!("round {} loss {loss:.0}", round + 1);
    }
    mean.take(&cells, &transitions);
    mean.learnt()
}

/// The mean of the weights as they were at many moments: steadier than the last of them.
struct Mean {
    sums: Vec<[f32; 6]>,
    pairs: [Row; LABELS],
    taken: f32,
}

impl Mean {
    fn new(features: usize) -> Self {
        Self { sums: vec![[0.0; 6]; features], pairs: [[0.0; LABELS]; LABELS], taken: 0.0 }
    }

    fn take(&mut self, cells: &[Cell], transitions: &[Row; LABELS]) {
        self.taken += 1.0;
        let weights = cells.iter().flat_map(|[weights, _]| weights);
        self.sums.iter_mut().flatten().zip(weights).for_each(|(sum, weight)| *sum += weight);
        self.pairs
            .iter_mut()
            .flatten()
            .zip(transitions.iter().flatten())
            .for_each(|(sum, cell)| *sum += cell);
    }

    fn learnt(self) -> Learnt {
        let by = 1.0 / self.taken.max(1.0);
        let weights = self.sums.into_iter().map(|row| row.map(|sum| sum * by)).collect();
        Learnt { weights, transitions: self.pairs.map(|row| row.map(|sum| sum * by)) }
    }
}

fn of_word(words: &Words, at: usize) -> &[u32] {
    let start = if at == 0 { 0 } else { words.ends[at - 1] };
    &words.features[start as usize..words.ends[at] as usize]
}

fn fits(words: &Words, cells: &[Cell]) -> Vec<Row> {
    let fit = |at| {
        let mut fit = [0.0; LABELS];
        for number in of_word(words, at) {
            for (sum, weight) in fit[1..].iter_mut().zip(&cells[*number as usize][0]) {
                *sum += weight;
            }
        }
        fit
    };
    (0..words.labels.len()).map(fit).collect()
}

fn step(words: &Words, chain: &Chain, cells: &mut [Cell]) -> f32 {
    let mut loss = 0.0;
    for (at, likely) in chain.likely.iter().enumerate() {
        let label = usize::from(words.labels[at]);
        loss -= likely[label].max(1e-9).ln();
        if likely[label] > 1.0 - SURE {
            continue;
        }
        let wrong: [f32; 6] =
            std::array::from_fn(|cell| likely[cell + 1] - if cell + 1 == label { 1.0 } else { 0.0 });
        for number in of_word(words, at) {
            let [weights, moved] = &mut cells[*number as usize];
            for ((weight, moved), wrong) in weights.iter_mut().zip(moved).zip(&wrong) {
                *moved += wrong * wrong;
                let rate = RATE / (1e-2 + *moved).sqrt();
                *weight -= rate * (wrong + DECAY * *weight);
                *weight -= weight.signum() * (rate * DRAWN).min(weight.abs());
            }
        }
    }
    loss
}

fn step_pairs(
    words: &Words,
    expected: &[Row; LABELS],
    transitions: &mut [Row; LABELS],
    moved: &mut [Row; LABELS],
) {
    let mut wrong = *expected;
    for pair in words.labels.windows(2) {
        wrong[usize::from(pair[0])][usize::from(pair[1])] -= 1.0;
    }
    for from in 0..LABELS {
        for to in (0..LABELS).filter(|to| may_follow(from, *to)) {
            let by = wrong[from][to];
            moved[from][to] += by * by;
            transitions[from][to] -= RATE * by / (1e-2 + moved[from][to]).sqrt();
        }
    }
}
