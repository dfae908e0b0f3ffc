//! Who did it: `han som rømte`, `det nye talentet som var på TV`.

use super::super::lexicon::{self, List};
use super::super::people::{is_pronoun, is_relative};
use super::super::sentence::{Sentence, Word};
use super::{PASSIVE, is_misfortune};

static OWN: List = List::new(|| lexicon::list("own"));
static BOUNDS: List = List::new(|| lexicon::list("bounds"));
static USUAL: List = List::new(|| lexicon::list("usual past"));
static PAST_ENDS: List = List::new(|| lexicon::list("past endings"));
static PALEST: List = List::new(|| lexicon::list("palest verbs"));
static RUNNING: List = List::new(|| lexicon::list("running"));
static TOLD_OF: List = List::new(|| lexicon::list("told of"));

fn is_som(lower: &str) -> bool {
    matches!(lower, "som" | "who" | "der" | "that")
}

/// Where what is told with the verb at `at` begins.
pub(super) fn begins(sentence: &Sentence<'_>, at: usize) -> usize {
    let joined = |from: usize, to: usize| (from..to).all(|at| sentence.goes_on(at));
    let mut start = at;
    if at > 0 && joined(at - 1, at) && PASSIVE.contains(sentence.lower(at - 1)) {
        start = at - 1;
        if let Some(whom) = relative_before(sentence, start) {
            return whom;
        }
    }
    // `begge foreldrene omkom`
    if let Some(whom) = relative_before(sentence, at).filter(|_| start == at) {
        let both = matches!(sentence.lower_back(whom, 1), "begge" | "both");
        return whom - usize::from(both);
    }
    // `skredulukka der ho miste`
    let event = (start.saturating_sub(3)..start).find(|at| sentence.get(*at).is_some_and(is_misfortune));
    if let Some(event) = event.filter(|event| joined(*event, start)) {
        return event;
    }
    // `gutten som satt fast og kom på nyhetene`
    if matches!(sentence.lower_back(start, 1), "og" | "and") {
        let som = (start.saturating_sub(9)..start).rev().find(|at| is_som(sentence.lower(*at)));
        start = som.filter(|som| joined(*som, start)).map_or(start, |som| som + 1);
    }
    if start > 0 && is_som(sentence.lower(start - 1)) && joined(start - 1, start) {
        return somebody_before(sentence, start - 1);
    }
    start
}

/// `broren min` before `ble`.
fn relative_before(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let own = usize::from(OWN.contains(sentence.lower_back(at, 1)));
    let whom = at.checked_sub(1 + own)?;
    sentence.get(whom).filter(|word| word.goes_on() && is_relative(word)).map(|_| whom)
}

/// The words for somebody before the `som` at `som`: `det nye talentet`, `en av de tre`.
fn somebody_before(sentence: &Sentence<'_>, som: usize) -> usize {
    let one_of = |at: usize| {
        sentence.lower(at) == "av"
            && matches!(sentence.lower_back(at, 1), "en" | "ein" | "ei" | "et" | "blant")
    };
    let belongs = |at: usize| sentence.goes_on(at) && (!BOUNDS.contains(sentence.lower(at)) || one_of(at));
    let mut start = som;
    while start > 0 && som - start < 7 && belongs(start - 1) {
        start -= 1;
    }
    start
}

/// Past tense behind `som` or `der`, of a verb that tells something.
pub(super) fn is_past(sentence: &Sentence<'_>, at: usize) -> bool {
    let lower = sentence.lower(at);
    let told = matches!(sentence.lower_back(at, 1), "som" | "der")
        && sentence.back(at, 1).is_some_and(Word::goes_on);
    told && !USUAL.contains(lower) && (PAST_ENDS.contains(lower) || lexicon::ends(&PAST_ENDS, lower))
}

/// `ham der gik til Hamborg i hjemmesko`: told of one person, and at some length; but `så sto hun der med skoene`.
pub(super) fn is_told_of(sentence: &Sentence<'_>, at: usize, length: usize) -> bool {
    let here = sentence.lower_back(at, 1) == "der" && sentence.lower(at) == "med";
    length > 0
        && !here
        && !PALEST.contains(sentence.lower(at))
        && matches!(sentence.lower_back(at, 1), "som" | "der")
        && TOLD_OF.contains(sentence.lower_back(at, 2))
}

/// `mormor selger is`, `ho som driv stølen`.
pub(super) fn lives_by(sentence: &Sentence<'_>, at: usize) -> bool {
    let she = matches!(sentence.lower_back(at, 2), "ho" | "hun" | "han" | "ham" | "hende" | "henne");
    let runs = RUNNING.contains(sentence.lower(at))
        && sentence
            .back(at, 1)
            .is_some_and(|word| is_pronoun(word) || matches!(word.lower.as_str(), "de" | "dei" | "they"))
        && !matches!(sentence.lower(at + 1), "med" | "og" | "på" | "etter");
    runs || sentence.part(at.saturating_sub(2)..at).iter().any(is_relative)
        || sentence.lower_back(at, 1) == "som" && she
}
