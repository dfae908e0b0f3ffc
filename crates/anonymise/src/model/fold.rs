//! Words as they are meant, not as they are encoded: without invisible characters, in one normal form,
//! and with letters of other alphabets that look Latin read as Latin.

use unicode_normalization::UnicodeNormalization;

/// Characters that take no room: they may stand inside a name to hide it.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{180e}')
}

/// An accent that is written after its letter.
pub const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The Latin letter that `c` looks like, where it is of another alphabet or of another width.
pub fn latin(c: char) -> char {
    let known = "аaеeоoрpсcуyхxіiјjѕsԁdɡgһhӏlԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSαaοoνvρpιiκkυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXıi";
    if c.is_ascii() || matches!(c, '\u{c0}'..='\u{17f}') && c != 'ı' {
        return c;
    }
    if let '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' = c {
        return char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
    }
    let mut pairs = known.chars();
    while let (Some(other), Some(own)) = (pairs.next(), pairs.next()) {
        if other == c {
            return own;
        }
    }
    c
}

/// Puts the letters of `word`, as they are meant, in `into`.
pub fn fold(word: &str, into: &mut Vec<char>) {
    into.clear();
    if word.is_ascii() {
        into.extend(word.chars());
        return;
    }
    let visible = word.chars().filter(|c| !is_invisible(*c));
    if word.chars().any(is_accent) {
        into.extend(visible.nfc());
    } else {
        into.extend(visible);
    }
    if into.iter().any(char::is_ascii_alphabetic) {
        for c in into.iter_mut() {
            *c = latin(*c);
        }
    }
    for c in into.iter_mut() {
        *c = match *c {
            '’' | 'ʼ' | '`' | '´' => '\'',
            '‑' | '‐' => '-',
            other => other,
        };
    }
}

/// `word` as it is meant, in lower case.
pub fn folded(word: &str) -> String {
    let mut letters = Vec::new();
    fold(word, &mut letters);
    letters.into_iter().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_in_a_name_is_seen_through() {
        assert_eq!(folded("K\u{200b}ari"), "kari");
        assert_eq!(folded("Kаri"), "kari");
        assert_eq!(folded("A\u{30a}se"), "åse");
        assert_eq!(folded("Ｋari"), "kari");
    }

    #[test]
    fn a_word_of_another_alphabet_stays_itself() {
        assert_eq!(folded("мама"), "мама");
    }
}
