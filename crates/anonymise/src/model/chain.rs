//! The chain: how likely each label is at each word, seen from both ends of the sentence.

use super::{LABELS, may_follow};

/// A number for each label.
pub type Row = [f32; LABELS];

/// Room that is used again from sentence to sentence.
#[derive(Debug, Default)]
pub struct Chain {
    local: Vec<Row>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    /// How likely each label is at each word; every row adds up to one.
    pub likely: Vec<Row>,
    /// How much more often each label follows each other than by chance; only where asked for.
    pub pairs: [Row; LABELS],
}

fn scaled(mut row: Row) -> Row {
    let sum: f32 = row.iter().sum();
    let by = if sum > 0.0 && sum.is_finite() { 1.0 / sum } else { 0.0 };
    for cell in &mut row {
        *cell *= by;
    }
    row
}

/// The transitions as factors.
pub fn factors(transitions: &[Row; LABELS]) -> [Row; LABELS] {
    let mut factors = *transitions;
    for (from, row) in factors.iter_mut().enumerate() {
        for (to, cell) in row.iter_mut().enumerate() {
            *cell = if may_follow(from, to) { cell.exp() } else { 0.0 };
        }
    }
    factors
}

impl Chain {
    /// Works out `likely` from how well each label fits each word.
    pub fn run(&mut self, fits: &[Row], factors: &[Row; LABELS]) {
        self.local.clear();
        self.local.extend(fits.iter().map(|fit| {
            let most = fit.iter().copied().fold(f32::MIN, f32::max);
            fit.map(|cell| (cell - most).max(-30.0).exp())
        }));
        self.go_forward(factors);
        self.go_backward(factors);
        self.likely.clear();
        let both = self.forward.iter().zip(&self.backward);
        self.likely.extend(both.map(|(forward, backward)| {
            scaled(std::array::from_fn(|label| forward[label] * backward[label]))
        }));
    }

    fn go_forward(&mut self, factors: &[Row; LABELS]) {
        self.forward.clear();
        // a sentence begins as if after a word that names nothing
        let mut last: Row = std::array::from_fn(|label| if label == 0 { 1.0 } else { 0.0 });
        for local in &self.local {
            let mut next = [0.0; LABELS];
            for (from, row) in last.iter().zip(factors) {
                for (cell, factor) in next.iter_mut().zip(row) {
                    *cell += from * factor;
                }
            }
            last = scaled(std::array::from_fn(|label| next[label] * local[label]));
            self.forward.push(last);
        }
    }

    fn go_backward(&mut self, factors: &[Row; LABELS]) {
        self.backward.clear();
        let mut last: Row = [1.0; LABELS];
        for local in self.local.iter().rev() {
            self.backward.push(last);
            let ahead: Row = std::array::from_fn(|label| last[label] * local[label]);
            last = scaled(std::array::from_fn(|from| {
                factors[from].iter().zip(&ahead).map(|(factor, cell)| factor * cell).sum()
            }));
        }
        self.backward.reverse();
    }

    /// How often each label is expected to follow each other in the sentence just run, into `pairs`.
    pub fn expect_pairs(&mut self, factors: &[Row; LABELS]) {
        self.pairs = [[0.0; LABELS]; LABELS];
        for at in 1..self.local.len() {
            let mut cells = [[0.0; LABELS]; LABELS];
            let mut sum = 0.0;
            for (from, row) in cells.iter_mut().enumerate() {
                for (to, cell) in row.iter_mut().enumerate() {
                    *cell = self.forward[at - 1][from]
                        * factors[from][to]
                        * self.local[at][to]
                        * self.backward[at][to];
                    sum += *cell;
                }
            }
            for (pair, cell) in self.pairs.iter_mut().flatten().zip(cells.iter().flatten()) {
                *pair += cell / sum.max(f32::MIN_POSITIVE);
            }
        }
    }
}
