//! The letters that are printed: Liberation Sans, and DejaVu Sans for what it lacks.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

static FILES: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/LiberationSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/LiberationSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/LiberationSans-Italic.ttf"),
    include_bytes!("../../assets/fonts/LiberationSans-BoldItalic.ttf"),
    include_bytes!("../../assets/fonts/DejaVuSans.ttf"),
];

/// Stands for a sign no letter was found for; an archive file may not hold a hole.
pub(super) const UNKNOWN: char = '□';

pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
}

/// All of them, read once.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// The text with [`UNKNOWN`] where no letter is known; signs that only change the one before are left out then.
pub(super) fn printable(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\t' => Some(c),
        c if c.is_control() => None,
        // the look of a sign, the colour of a skin, and words turned round by hand
        '\u{FE00}'..='\u{FE0F}'
        | '\u{1F3FB}'..='\u{1F3FF}'
        | '\u{E0000}'..='\u{E01EF}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' => None,
        c if knows(c) => Some(c),
        // joiners of letters nobody has
        '\u{200B}'..='\u{200F}' => None,
        _ => Some(UNKNOWN),
    };
    text.chars().filter_map(shown).collect()
}

fn knows(c: char) -> bool {
    FONTS.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_many_languages_are_known_and_others_become_a_box() {
        assert_eq!(FONTS.fonts.len(), FILES.len());
        for known in ["æøåÆØÅ äöü š đ", "Привет", "مرحبا", "√ → « » – … ✓"]
        {
            assert_eq!(printable(known), known);
        }
        assert_eq!(printable("a\u{1F9D1}\u{1F3FD}\u{FE0F}b 漢"), "a□b □");
    }
}
