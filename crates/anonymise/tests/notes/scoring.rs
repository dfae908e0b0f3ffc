//! Counts what a detector finds: fragments with `{KIND:text}` marks, and lines of annotated JSON.

use kvip_anonymise::detect::{Settings, detect};
use kvip_anonymise::{Kind, Level, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// A text with the places that give someone away, in bytes.
pub(crate) struct Fragment {
    pub(crate) text: String,
    pub(crate) gold: Vec<(Range<usize>, Kind)>,
}

/// Reads lines `language | text with {KIND:marks}`; lines with `#` first are headings. None where one cannot be read.
pub(crate) fn fragments(file: &str) -> Option<Vec<Fragment>> {
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| fragment(line.split_once(" | ")?.1)).collect()
}

fn fragment(marked: &str) -> Option<Fragment> {
    let (mut text, mut gold, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (code, after) = after.split_once(':')?;
        let (inside, after) = after.split_once('}')?;
        let start = text.len();
        text.push_str(inside);
        gold.push((start..text.len(), Kind::of_code(code)?));
        rest = after;
    }
    text.push_str(rest);
    Some(Fragment { text, gold })
}

/// Reads each fragment by itself and prints what was found; with `KVIP_SHOW` set also what was missed.
pub(crate) fn measure(name: &str, fragments: &[Fragment]) -> Scores {
    let mut scores = Scores::default();
    for fragment in fragments {
        let found = detect(&fragment.text, Settings::RECALL);
        show(fragment, &found);
        scores.add(fragment, &found);
    }
    let all = scores.all();
    println!(
        "{name}: {} places, {:.1} % covered, {:.1} % leaked; {:.1} % of {} clean fragments alarmed",
        all.places,
        all.covered(),
        all.leak(),
        scores.alarms(),
        scores.clean
    );
    let people = scores.of(Kind::Person);
    println!("  names: {:.1} exact F1, {:.2} % of other letters covered", people.exact_f1(), scores.over());
    for (kind, count) in &scores.kinds {
        let (covered, own, leak) = (count.covered(), count.covered_by_kind(), count.leak());
        let (code, places, precision) = (kind.code(), count.places, count.precision());
        println!(
            "  {code:9}{places:4}  {covered:5.1} covered  {leak:5.1} leaked  {own:5.1} as {code}  {precision:5.1} precision"
        );
    }
    scores
}

/// What was missed, and what was found where there is nothing, for whoever tunes; with `KVIP_SHOW` set.
pub(crate) fn show(fragment: &Fragment, found: &[Span]) {
    if std::env::var_os("KVIP_SHOW").is_none() {
        return;
    }
    for (range, kind) in &fragment.gold {
        let is_found = |at: &usize| found.iter().any(|span| (span.start..span.end).contains(at));
        let whole = letters(&fragment.text, range).iter().all(is_found);
        if !whole {
            println!("missed {} {:?} in {}", kind.code(), &fragment.text[range.clone()], fragment.text);
        }
    }
    let alarm = if fragment.gold.is_empty() { "ALARM" } else { "extra" };
    for span in found {
        if !fragment.gold.iter().any(|(range, _)| range.start < span.end && span.start < range.end) {
            let part = &fragment.text[span.start..span.end];
            println!("{alarm} {} {part:?} in {}", span.kind.code(), fragment.text);
        }
    }
}

#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Count {
    /// Places marked by hand.
    pub(crate) places: usize,
    /// Of them covered by finds of any kind, to the last letter.
    pub(crate) covered: usize,
    /// Of them covered by finds of their own kind.
    pub(crate) covered_by_kind: usize,
    /// Of them met exactly.
    pub(crate) exact: usize,
    /// Letters in them, and those that no find covers.
    pub(crate) letters: usize,
    pub(crate) leaked: usize,
    /// Finds of the kind, and those that touch a place of the kind.
    pub(crate) finds: usize,
    pub(crate) right: usize,
}

#[derive(Debug, Default)]
pub(crate) struct Scores {
    pub(crate) kinds: BTreeMap<Kind, Count>,
    /// Fragments with nothing to find, and those where something was found.
    pub(crate) clean: usize,
    pub(crate) alarmed: usize,
    /// Letters that give nobody away, and those of them covered by names of people.
    pub(crate) other: usize,
    pub(crate) over: usize,
}

fn letters(text: &str, range: &Range<usize>) -> Vec<usize> {
    let part = text[range.clone()].char_indices().filter(|(_, c)| !c.is_whitespace());
    part.map(|(at, _)| range.start + at).collect()
}

impl Scores {
    pub(crate) fn add(&mut self, fragment: &Fragment, found: &[Span]) {
        let covers = |at: usize, kind: Option<Kind>| {
            found
                .iter()
                .any(|span| (span.start..span.end).contains(&at) && kind.is_none_or(|kind| span.kind == kind))
        };
        for (range, kind) in &fragment.gold {
            let letters = letters(&fragment.text, range);
            let count = self.kinds.entry(*kind).or_default();
            let leaked = letters.iter().filter(|at| !covers(**at, None)).count();
            count.places += 1;
            count.letters += letters.len();
            count.leaked += leaked;
            count.covered += usize::from(leaked == 0);
            count.covered_by_kind += usize::from(letters.iter().all(|at| covers(*at, Some(*kind))));
            count.exact +=
                usize::from(found.iter().any(|span| (span.start..span.end) == *range && span.kind == *kind));
        }
        for span in found {
            let count = self.kinds.entry(span.kind).or_default();
            count.finds += 1;
            count.right +=
                usize::from(fragment.gold.iter().any(|(range, kind)| {
                    *kind == span.kind && range.start < span.end && span.start < range.end
                }));
        }
        if fragment.gold.is_empty() {
            self.clean += 1;
            self.alarmed += usize::from(found.iter().any(|span| span.level == Level::Find));
        }
        let in_name = |at: usize| {
            fragment.gold.iter().any(|(range, kind)| *kind == Kind::Person && range.contains(&at))
        };
        for (at, _) in fragment.text.char_indices().filter(|(at, _)| !in_name(*at)) {
            self.other += 1;
            self.over += usize::from(covers(at, Some(Kind::Person)));
        }
    }

    pub(crate) fn of(&self, kind: Kind) -> Count {
        self.kinds.get(&kind).copied().unwrap_or_default()
    }

    pub(crate) fn all(&self) -> Count {
        self.kinds.values().fold(Count::default(), |all, one| Count {
            places: all.places + one.places,
            covered: all.covered + one.covered,
            covered_by_kind: all.covered_by_kind + one.covered_by_kind,
            exact: all.exact + one.exact,
            letters: all.letters + one.letters,
            leaked: all.leaked + one.leaked,
            finds: all.finds + one.finds,
            right: all.right + one.right,
        })
    }

    pub(crate) fn alarms(&self) -> f64 {
        percent(self.alarmed, self.clean)
    }

    pub(crate) fn over(&self) -> f64 {
        percent(self.over, self.other)
    }
}

impl Count {
    pub(crate) fn covered(self) -> f64 {
        percent(self.covered, self.places)
    }

    pub(crate) fn covered_by_kind(self) -> f64 {
        percent(self.covered_by_kind, self.places)
    }

    pub(crate) fn leak(self) -> f64 {
        percent(self.leaked, self.letters)
    }

    pub(crate) fn precision(self) -> f64 {
        percent(self.right, self.finds)
    }

    /// The harmonic mean of exact recall and exact precision.
    pub(crate) fn exact_f1(self) -> f64 {
        200.0 * number(self.exact) / number((self.places + self.finds).max(1))
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * number(part) / number(whole.max(1))
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
