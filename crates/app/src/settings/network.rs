//! How the network looks on paper.

use documents::logo::{LOGO_BYTES, Logo, LogoError};
use serde::Deserialize;
use std::fmt;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The network's colour and logo.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Of headings, links and bars.
    pub colour: Colour,
    /// The logo's file; empty means none.
    pub logo: PathBuf,
    /// The logo, once its file was looked at.
    #[serde(skip)]
    pub drawn: Option<Logo>,
}

/// The logo's file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NetworkError {
    /// The file could not be read.
    #[error("the logo {0} cannot be read: {1}")]
    Unread(PathBuf, std::io::Error),
    /// What is in it is no logo.
    #[error("the logo {0} cannot be used: {1}")]
    NoLogo(PathBuf, LogoError),
}

impl Network {
    /// Takes the logo in. A path that does not begin at the root begins in `folder`, where the settings lie.
    pub fn take_logo(&mut self, folder: &Path) -> Result<(), NetworkError> {
        if self.logo.as_os_str().is_empty() {
            return Ok(());
        }
        let path = folder.join(&self.logo);
        let bytes = opened(&path).map_err(|error| NetworkError::Unread(path.clone(), error))?;
        self.drawn = Some(Logo::read(&bytes).map_err(|error| NetworkError::NoLogo(path, error))?);
        Ok(())
    }
}

/// No more of it than shows that it is too large.
fn opened(path: &Path) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(LOGO_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A colour as `#rrggbb`, so dark that white letters on it, and itself on white, can be read by everyone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour(String);

/// Why a colour cannot be used.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum ColourError {
    /// Not six digits behind a `#`.
    #[error("the colour {0:?} is not written as #rrggbb")]
    Unreadable(String),
    /// Too little contrast with white.
    #[error(
        "the colour {0} is too light: its contrast with white is {1:.1} to 1 and has to be at least 4.5 to 1"
    )]
    TooLight(String, f64),
}

/// What WCAG 2.2 asks of text (1.4.3).
const CONTRAST: f64 = 4.5;

impl TryFrom<String> for Colour {
    type Error = ColourError;

    fn try_from(text: String) -> Result<Self, ColourError> {
        let Some([red, green, blue]) = parts(&text) else { return Err(ColourError::Unreadable(text)) };
        // relative luminance as WCAG defines it
        let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        let contrast = 1.05 / (luminance + 0.05);
        if contrast < CONTRAST { Err(ColourError::TooLight(text, contrast)) } else { Ok(Self(text)) }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn parts(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok().filter(|_| all_digits)?.to_be_bytes();
    Some([red, green, blue])
}

fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    fn colour(text: &str) -> Result<Colour, ColourError> {
        Colour::try_from(text.to_owned())
    }

    #[test]
    fn a_colour_is_dark_enough_to_read_and_written_as_one() {
        for dark in ["#1f4e79", "#000000", "#767676", "#7A1F4E"] {
            assert_eq!(colour(dark).unwrap().to_string(), dark);
        }
        for light in ["#777777", "#ffffff", "#f0c000", "#4aa3df"] {
            assert!(matches!(colour(light), Err(ColourError::TooLight(..))), "{light}");
        }
        for wrong in ["", "#12345", "1f4e79", "#1f4e7g", "#+1f4e7", "blue", "#1f4e79ff", "#æ4e7"] {
            assert!(matches!(colour(wrong), Err(ColourError::Unreadable(_))), "{wrong}");
        }
        let told = Settings::read("[network]\ncolour = \"#ffee00\"").unwrap_err().to_string();
        assert!(told.contains("too light") && told.contains("#ffee00"), "{told}");
    }

    #[test]
    fn a_logo_is_taken_in_or_it_is_told_what_is_wrong_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let said = |name: &str| {
            let mut network = Settings::read("").unwrap().network;
            network.logo = PathBuf::from(name);
            network.take_logo(folder.path()).map(|()| network.drawn.is_some()).map_err(|it| it.to_string())
        };
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write(
            "sound.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 1'><path d='M0 0h4v1z'/></svg>",
        );
        write("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d=");
        write("letter.txt", "Hei");
        write("large.svg", &"<svg ".repeat(200_000));
        assert_eq!(said(""), Ok(false));
        assert_eq!(said("sound.svg"), Ok(true));
        for (name, why) in [
            ("broken.svg", "it is broken"),
            ("letter.txt", "neither an SVG nor a PNG"),
            ("large.svg", "larger than 512 KiB"),
            ("nowhere.svg", "cannot be read"),
            (".", "cannot be read"),
        ] {
            let told = said(name).unwrap_err();
            assert!(told.contains(why) && told.contains(name), "{told}");
        }
    }
}
