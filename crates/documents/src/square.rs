//! A QR code, as a path to draw.

use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};
use std::fmt::Write as _;

/// A QR code: `size` modules wide and high. The path draws the dark ones, a module a unit; leave four units free around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Square {
    /// Modules on a side.
    pub size: usize,
    /// An SVG path.
    pub path: String,
}

impl Square {
    /// The code of a text; `None` when the text is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
        let (size, modules) = (code.width(), code.to_colors());
        let mut path = String::new();
        for (row, y) in modules.chunks(size).zip(0_usize..) {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                let length = run.len();
                if run.first() == Some(&Color::Dark) {
                    // a text takes whatever is written to it
                    let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
                }
                x += length;
            }
        }
        Some(Self { size, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_with_the_edge_of_a_corner_and_is_the_same_each_time() {
        let square = Square::of("https://kvip.example.no/c#K7MP-2X9Q-4TBV-W3HD").unwrap();
        assert!(square.path.starts_with("M0 0h7v1h-7z"), "{}", square.path);
        assert!(square.path.contains(&format!("M{} 0h7v1h-7z", square.size - 7)));
        assert_eq!(square, Square::of("https://kvip.example.no/c#K7MP-2X9Q-4TBV-W3HD").unwrap());
        assert_ne!(square, Square::of("https://kvip.example.no/c#K7MP-2X9Q-4TBV-W3HE").unwrap());
    }

    #[test]
    fn what_does_not_fit_is_no_code() {
        assert_eq!(Square::of(&"x".repeat(4000)), None);
    }
}
