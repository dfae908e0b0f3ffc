//! What was taken for a name and is none.

use super::Taken;
use crate::detect::{Analysis, Kind, Span, Word, rules};
use crate::model::facts::Case;
use crate::model::lists::{
    BODY, CALENDAR, COMMON, COMPOUND, DOUBTFUL, FIRST, FIRST_WORLD, LAST, LAST_WORLD, WORD,
};
use crate::model::token::Token;

/// Endings of laws, drugs and scales.
const ENDS: &str = "loven|lova|forskriften|forskrifta|azepam|azolam|igine|igin|apine|idone|idon|oxetin|oxetine|setin|\
    triptylin|triptyline|fenidat|phenidate|amfetamin|amfetamine|peridol|mazin|zapin|skår|skåren";
/// Endings of ordinary words, which begin sentences with a capital.
const BENT: &str = "klinikkene|ningen|ninga|ning|heten|elsen|else|sjonen|tjenestene";
/// Endings of bodies that every place has.
const BODIES: &str = "rådet|vernet|tjenesten|tenesta|utvalget|gruppa|gruppen|klinikkene";

fn ends(with: &str, form: &str) -> bool {
    with.split('|').any(|end| form.ends_with(end))
}

/// `Barnevernet og BUP`: bodies that every place has.
pub(super) fn is_of_all(text: &str, analysis: &Analysis, span: &Span) -> bool {
    let form = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    let first = analysis.tokens.partition_point(|token| token.start < span.start);
    let inside = analysis.tokens.iter().zip(&analysis.words).skip(first);
    let mut inside = inside.take_while(|(token, _)| token.end <= span.end);
    inside.all(|(token, word)| {
        let plain = word.first && (word.facts.lists & BODY != 0 || ends(BODIES, form(token)));
        form(token) == "og" || word.facts.lists & COMMON != 0 || plain
    })
}

/// Laws and drugs, which are told by their endings, months, and ordinary words that begin a sentence.
pub(super) fn is_nobody(word: &Word, form: &str, taken: &Taken) -> bool {
    let (small, lists) = (form.to_lowercase(), word.facts.lists);
    let listed = lists & (FIRST | LAST | FIRST_WORLD | LAST_WORLD) != 0;
    let ordinary = word.first && ends(BENT, &small) && lists & (COMPOUND | WORD) != 0 && !listed;
    let plain = word.first || word.facts.case == Case::Lower;
    let english = plain && taken.kind == Kind::Person && rules::is_english(&small);
    english
        || word.facts.letters > 6 && ends(ENDS, &small)
        || taken.kind == Kind::Person && taken.score < 0.9 && lists & CALENDAR != 0
        || ordinary && taken.why == "why-name" && taken.score < 0.8
}

/// Whether small letters tell no name: not on a list of names, or also an ordinary word.
pub(super) fn is_small_word(word: &Word, taken: &Taken) -> bool {
    let lists = word.facts.lists;
    let doubtful = lists & DOUBTFUL != 0 || lists & (FIRST | FIRST_WORLD | LAST) == 0;
    let ordinary = lists & (DOUBTFUL | WORD) != 0 && lists & FIRST == 0;
    let unlikely =
        doubtful && taken.score < 0.9 || ordinary && taken.kind == Kind::Person && taken.score < 0.95;
    word.facts.case == Case::Lower && taken.why == "why-name" && unlikely
}
