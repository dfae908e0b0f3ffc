//! How words are shown, as far as it decides whether anyone sees them: hidden, white on white, or too small to read.

/// What a style or a passage says of itself; `None` where it says nothing and what lies below it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// It is not shown at all.
    pub(super) hidden: Option<bool>,
    /// Its letters are white, or nearly.
    pub(super) white: Option<bool>,
    /// It stands on a colour that white letters are seen on.
    pub(super) backed: Option<bool>,
    /// Its letters are two points high at most.
    pub(super) tiny: Option<bool>,
}

impl Look {
    /// This look, laid over another one.
    pub(super) fn over(self, below: Self) -> Self {
        Self {
            hidden: self.hidden.or(below.hidden),
            white: self.white.or(below.white),
            backed: self.backed.or(below.backed),
            tiny: self.tiny.or(below.tiny),
        }
    }

    /// Whether nobody sees words that look so.
    pub(super) fn is_unseen(self) -> bool {
        let says = |what: Option<bool>| what == Some(true);
        says(self.hidden) || says(self.tiny) || says(self.white) && !says(self.backed)
    }
}

/// The least of red, green and blue that still looks white on paper.
const WHITE: u8 = 0xf0;

/// Whether a colour such as `FFFFFF` or `#fefefe` is white, or nearly; words such as `auto` are not.
pub(super) fn is_white(colour: &str) -> bool {
    let hex = colour.trim().trim_start_matches('#');
    let part = |at: usize| hex.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
    hex.len() == 6 && [0, 2, 4].into_iter().all(|at| part(at).is_some_and(|part| part >= WHITE))
}

/// Whether a ground such as `1F3864` shows white letters; `auto`, `transparent` and white do not.
pub(super) fn is_backing(colour: &str) -> bool {
    let hex = colour.trim().trim_start_matches('#');
    hex.len() == 6 && u32::from_str_radix(hex, 16).is_ok() && !is_white(hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_is_white_however_it_is_written() {
        for white in ["FFFFFF", "#ffffff", "#FEFDFC", " F0F0F0 "] {
            assert!(is_white(white) && !is_backing(white), "{white}");
        }
        for other in ["auto", "transparent", "", "FFF", "EFFFFF", "1F3864", "ææ", "FFFFFFFF"] {
            assert!(!is_white(other), "{other}");
        }
        assert!(is_backing("1F3864") && !is_backing("auto") && !is_backing("transparent"));
    }
}
