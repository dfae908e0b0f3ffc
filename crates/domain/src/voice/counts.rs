//! Counts of people in running text: "3 av 4 foreldre sa …" names whoever did not.
//!
//! A count is small when it, or what is left of its whole, is under the limit. Only counts of people the team heard are
//! looked at: a part of a whole ("two of the parents"), or a count beside a word of saying, meeting or taking part. What a
//! unit has of beds, posts or people on a list is no secret of theirs.

use super::rules::Limit;
use crate::lang::Lang;

/// Words a text is read in at once: more than a sentence that a person wrote.
const MOST_WORDS: usize = 400;
/// So far from a count its people, and from its people their verb.
const NEAR: usize = 4;

/// What people are called who were heard, from the beginning of the word.
const PEOPLE: &str = "forelder foreldr forælder forældr mødr fedre fædre pårørende pårørande pasient patient ungdom unge \
    bruker brukar bruger søsken søskend ansatt tilsett tilsatt medarbeid medarbejd kolleg behandler behandlar deltak \
    deltag familie barn børn parent relative youth young user sibling staff employee participant families";
/// They said it, were met, or took part.
const VERBS: &str = "sa sagde sier seier siger sade fortalte fortel forteller fortæller mente mener meiner meinte opplevde \
    opplever oplevede oplever ønsket ønsker ønskjer savnet savner saknar syntes synes beskrev nevnte deltok deltog møtte \
    mødte snakket snakka talte intervjuet said told felt mentioned met spoke interviewed participated";
/// Between a part and its whole: `3 av 4`, `two of the parents`.
const OF: &str = "av af of blant";
/// Numbers in words, from one on; the last word of each is the English one.
const NUMBERS: [&str; 12] = [
    "én en ein ei éin ett one",
    "to par two",
    "tre three",
    "fire four",
    "fem five",
    "seks six",
    "sju syv seven",
    "åtte otte eight",
    "ni nine",
    "ti ten",
    "elleve eleven",
    "tolv twelve",
];

/// A word of a text.
struct Word {
    lower: String,
    start: usize,
    end: usize,
    /// A sentence ends before it.
    begins: bool,
}

/// The counts in `text` that a small group shows through, as they stand there. `lang` is the language it is written in:
/// `to` counts in Norwegian and Danish only.
pub fn small_counts(text: &str, limit: Limit, lang: Lang) -> Vec<String> {
    let under = |number: usize| number > 0 && number < limit.get();
    counts(text, &|count, left| under(count) || under(left), lang)
}

/// Every count in `text` of people the team heard, however large: one of them and what else is known leave the others.
pub fn all_counts(text: &str, lang: Lang) -> Vec<String> {
    counts(text, &|count, _| count > 0, lang)
}

/// Whether a count shows too much, beside what it leaves of its whole.
type Shows<'a> = &'a dyn Fn(usize, usize) -> bool;

fn counts(text: &str, shows: Shows<'_>, lang: Lang) -> Vec<String> {
    let words = words(text);
    let mut found: Vec<String> = Vec::new();
    for sentence in words.chunk_by(|_, next| !next.begins).flat_map(|sentence| sentence.chunks(MOST_WORDS)) {
        let mut from = 0;
        while from < sentence.len() {
            let Some(last) = count_at(sentence, from, shows, lang) else {
                from += 1;
                continue;
            };
            let place = sentence.get(from).zip(sentence.get(last));
            let place = place.and_then(|(first, last)| text.get(first.start..last.end));
            found.extend(place.filter(|place| !found.iter().any(|known| known == place)).map(str::to_owned));
            from = last + 1;
        }
    }
    found
}

/// The last word of a count that begins at `from` and shows too much.
fn count_at(words: &[Word], from: usize, shows: Shows<'_>, lang: Lang) -> Option<usize> {
    let count = number(words, from, lang)?;
    let is = |at: usize, known: &str| {
        words.get(at).is_some_and(|word| known.split_whitespace().any(|known| known == word.lower))
    };
    let of = is(from + 1, OF);
    let whole =
        if of { (from + 2..from + 4).find_map(|at| Some((at, number(words, at, lang)?))) } else { None };
    let after = whole.map_or(from + 1 + usize::from(of), |(at, _)| at + 1);
    let people =
        (after..after + NEAR).find(|at| words.get(*at).is_some_and(|word| are_people(&word.lower)))?;
    if (after..people).any(|at| number(words, at, lang).is_some()) {
        return None;
    }
    // an article is no count, unless it is one of some
    let article = count == 1 && words.get(from).is_none_or(|word| !word.lower.starts_with(char::is_numeric));
    if article && !of {
        return None;
    }
    let near = from.saturating_sub(NEAR)..people + 1 + NEAR;
    let heard = of || near.filter(|at| *at < from || *at > people).any(|at| is(at, VERBS));
    let left = whole.map_or(0, |(_, whole)| whole.saturating_sub(count));
    (heard && shows(count, left)).then_some(people)
}

fn are_people(word: &str) -> bool {
    PEOPLE.split_whitespace().any(|known| word.starts_with(known))
}

fn number(words: &[Word], at: usize, lang: Lang) -> Option<usize> {
    let word = words.get(at)?.lower.as_str();
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.parse().ok();
    }
    let says = |row: &str| {
        let mut forms = row.split_whitespace();
        if lang == Lang::En { forms.next_back() == Some(word) } else { forms.any(|known| known == word) }
    };
    NUMBERS.iter().position(|row| says(row)).map(|at| at + 1)
}

fn words(text: &str) -> Vec<Word> {
    let (mut words, mut begins) = (Vec::new(), false);
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if !letter.is_alphanumeric() {
            begins |= matches!(letter, '.' | '!' | '?' | '\n' | ';');
            continue;
        }
        let mut end = start + letter.len_utf8();
        while let Some((at, next)) = letters.next_if(|(_, next)| next.is_alphanumeric()) {
            end = at + next.len_utf8();
        }
        let lower = text.get(start..end).unwrap_or_default().to_lowercase();
        words.push(Word { lower, start, end, begins: std::mem::take(&mut begins) });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FIVE: usize = 5;

    fn small(text: &str) -> Vec<String> {
        small_counts(text, Limit::of(FIVE), Lang::Nb)
    }

    #[test]
    fn a_part_of_a_small_whole_shows_and_so_does_what_is_left_of_a_large_one() {
        assert_eq!(small("3 av 4 foreldre sa at de ventet lenge."), ["3 av 4 foreldre"]);
        assert_eq!(small("Tre av de fire pårørende var fornøyd."), ["Tre av de fire pårørende"]);
        assert_eq!(small("11 av 12 foreldre var fornøyd."), ["11 av 12 foreldre"], "one was not");
        assert_eq!(small("Én av foreldrene gråt."), ["Én av foreldrene"]);
        assert!(small("6 av 12 foreldre var fornøyd.").is_empty());
        assert!(small("12 av 12 foreldre var fornøyd.").is_empty());
    }

    #[test]
    fn every_count_of_those_who_were_heard_is_found_and_no_other() {
        let all = |text: &str| all_counts(text, Lang::Nb);
        assert_eq!(all("Vi møtte 12 ansatte. Fem foreldre deltok."), ["12 ansatte", "Fem foreldre"]);
        assert_eq!(all("12 av 12 foreldre var fornøyd."), ["12 av 12 foreldre"]);
        assert!(all("Enheten har 12 ansatte og 40 plasser. Flere foreldre sa det samme.").is_empty());
    }

    #[test]
    fn a_count_beside_a_word_of_saying_shows() {
        assert_eq!(small("To pasienter savnet en fast kontakt. Ti sa ja."), ["To pasienter"]);
        assert_eq!(small("Vi møtte 3 unge pasienter og 7 ansatte."), ["3 unge"]);
        assert_eq!(small("Et par foreldre fortalte det samme."), ["par foreldre"]);
        assert_eq!(
            small_counts("Two of the parents said so.", Limit::of(FIVE), Lang::En),
            ["Two of the parents"]
        );
    }

    #[test]
    fn what_counts_nobody_who_was_heard_may_stand() {
        for text in [
            "Enheten har 3 psykologer og 2 senger per pasient.",
            "En forelder kan ringe når som helst.",
            "Flere foreldre sa at de savnet informasjon.",
            "Standard 3.2 gjelder pasienter under 18 år.",
            "Pasienter og pårørende (under fem) gjengis sammen.",
            "I 2024 fikk 140 pasienter hjelp.",
        ] {
            assert!(small(text).is_empty(), "{text}: {:?}", small(text));
        }
        assert!(small_counts("They spoke to parents.", Limit::of(FIVE), Lang::En).is_empty());
    }

    proptest! {
        #[test]
        fn no_small_part_and_no_small_rest_stands(
            part in 1_usize..40, rest in 0_usize..40, limit in 3_usize..=10,
            people in prop::sample::select(vec!["foreldre", "pasienter", "pårørende", "ansatte", "parents", "users"]),
            before in prop::sample::select(vec!["", "Vi hørte at ", "- ", "«", "**"]),
        ) {
            let text = format!("{before}{part} av {} {people} var enige.", part + rest);
            let found = small_counts(&text, Limit::of(limit), Lang::Nb);
            let shows = part < limit || rest > 0 && rest < limit;
            prop_assert_eq!(!found.is_empty(), shows, "{}", text);
        }

        #[test]
        fn any_text_is_answered_and_what_is_found_stands_in_it(text in any::<String>(), limit in 3_usize..=10) {
            for found in small_counts(&text, Limit::of(limit), Lang::Nb) {
                prop_assert!(text.contains(&found));
            }
        }
    }
}
