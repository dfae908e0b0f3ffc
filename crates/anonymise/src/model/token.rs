//! A text cut into words, and words gathered into sentences.

use super::fold::{is_accent, is_invisible};

/// A word, or a single sign, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its first byte.
    pub start: usize,
    /// The first byte after it.
    pub end: usize,
}

/// More words than this are read as two sentences, so that memory stays bounded.
const LONGEST: usize = 400;

/// Short forms that end in a full stop and no sentence.
const SHORT: [&str; 53] = [
    "dr", "prof", "hr", "fr", "frk", "st", "nr", "kl", "ca", "bl", "jf", "evt", "pas", "pt", "tlf", "mnd",
    "inkl", "min", "vedr", "afd", "f", "eks", "mr", "mrs", "ms", "adr", "avd", "pga", "mtp", "dvs", "bla",
    "osv", "etc", "kap", "ev", "jr", "sr", "int", "lic", "cand", "kr", "mill", "sek", "std", "forts", "tel",
    "red", "gl", "sct", "skt", "ndr", "sdr", "kgs",
];

/// All words and signs of `text`, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let end = if is_word(c) { end_of_word(text, at) } else { at + c.len_utf8() };
        if !c.is_whitespace() && !is_invisible(c) || end > at + c.len_utf8() {
            found.push(Token { start: at, end });
        }
        at = end;
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_invisible(c) || is_accent(c) || c == '_'
}

fn end_of_word(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut chars = rest.char_indices().peekable();
    let (mut end, mut last, mut letters) = (0, ' ', 0);
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let joins = match c {
            '-' | '‑' | '‐' => last.is_alphanumeric() && next.is_alphanumeric(),
            '\'' | '’' | '´' => {
                last.is_alphabetic() && next.is_alphabetic()
                    || "sxz".contains(last) && c == '’' && next.is_whitespace()
            }
            '.' => last.is_numeric() && next.is_numeric() || letters == 1 && last.is_uppercase(),
            _ => is_word(c),
        };
        if !joins {
            break;
        }
        end = at + c.len_utf8();
        letters += usize::from(!is_invisible(c));
        last = c;
        if c == '.' && letters == 2 && !next.is_numeric() {
            break;
        }
    }
    start + end
}

/// Where the sentences of `text` begin and end, as ranges of `tokens`.
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        let ends = at + 1 == tokens.len() || at + 1 - start >= LONGEST || ends_sentence(text, tokens, at);
        if ends {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    found
}

fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let word =
        |at: usize| tokens.get(at).and_then(|token| text.get(token.start..token.end)).unwrap_or_default();
    let (Some(this), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else {
        return true;
    };
    let between = text.get(this.end..next.start).unwrap_or_default();
    if between.contains(['\n', '\r', '\u{2028}', '\u{2029}']) {
        return true;
    }
    if !matches!(word(at), "." | "!" | "?" | "…") || between.is_empty() {
        return false;
    }
    let before = if at == 0 { "" } else { word(at - 1) };
    let short = before.chars().all(char::is_numeric) && word(at) == "."
        || before.ends_with("nr")
        || SHORT.contains(&before.to_lowercase().as_str());
    let opens = word(at + 1).chars().next().is_some_and(|c| c.is_uppercase() || "«\"“”–-—'".contains(c));
    !short && opens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| &text[token.start..token.end]).collect()
    }

    #[test]
    fn names_with_hyphens_initials_and_genitives_are_one_word_each() {
        assert_eq!(
            words("Anne-Lise, J. Bech-Nielsens bil."),
            ["Anne-Lise", ",", "J.", "Bech-Nielsens", "bil", "."]
        );
        assert_eq!(words("H.C. Andersen"), ["H.", "C.", "Andersen"]);
        assert_eq!(words("12.5.2024 kl. 9"), ["12.5.2024", "kl", ".", "9"]);
    }

    #[test]
    fn invisible_characters_do_not_split_a_word() {
        assert_eq!(words("Ka\u{200b}ri og Per"), ["Ka\u{200b}ri", "og", "Per"]);
    }

    #[test]
    fn a_title_does_not_end_a_sentence() {
        let text = "Hun møtte dr. Hansen. Det gikk fint.\nSlutt";
        assert_eq!(sentences(text, &tokens(text)).len(), 3);
    }
}
