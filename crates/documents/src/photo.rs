//! A photographed sheet of paper: what shows the picture is written anew, and nothing else comes along. Where and when it
//! was taken, with what, thumbnails, comments, colour profiles and whatever stands behind the picture's end are gone.

mod jpeg;
mod png;
mod webp;

/// The largest picture that is looked at, in bytes (10 MiB).
pub const INPUT_BYTES: usize = 10 * 1024 * 1024;
/// The longest side of a picture, in pixels.
pub const SIDE: u32 = 20_000;

/// A picture with nothing in it but the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Its media type.
    pub media: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a picture was not taken. Says nothing of what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// More bytes or pixels than are taken.
    #[error("the picture is too large")]
    TooLarge,
    /// The format of an iPhone, which only a program of its own can read.
    #[error("the picture is a HEIC picture")]
    Heic,
    /// No JPEG, PNG or WebP picture.
    #[error("the picture is of another kind")]
    UnknownKind,
    /// Cut off, or not built as its kind is.
    #[error("the picture is broken")]
    Broken,
}

/// The picture without what it tells besides.
///
/// # Errors
/// [`PhotoError`]
pub fn clean(bytes: &[u8]) -> Result<Photo, PhotoError> {
    if bytes.len() > INPUT_BYTES {
        return Err(PhotoError::TooLarge);
    }
    match bytes {
        [0xff, 0xd8, 0xff, ..] => jpeg::clean(bytes).map(|bytes| Photo { media: "image/jpeg", bytes }),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => {
            png::clean(bytes).map(|bytes| Photo { media: "image/png", bytes })
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            webp::clean(bytes).map(|bytes| Photo { media: "image/webp", bytes })
        }
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Err(PhotoError::Heic),
        _ => Err(PhotoError::UnknownKind),
    }
}

/// Refuses a picture of no size, or with a side that no camera makes.
fn sized(width: u32, height: u32) -> Result<(), PhotoError> {
    match (width, height) {
        (0, _) | (_, 0) => Err(PhotoError::Broken),
        (width, height) if width > SIDE || height > SIDE => Err(PhotoError::TooLarge),
        _ => Ok(()),
    }
}

/// Reads through bytes; running out of them is [`PhotoError::Broken`].
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], PhotoError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(PhotoError::Broken)?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, PhotoError> {
        self.take(1).map(|taken| taken.iter().copied().next().unwrap_or_default())
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], PhotoError> {
        self.take(N)?.try_into().map_err(|_| PhotoError::Broken)
    }
}

#[cfg(test)]
mod tests;
