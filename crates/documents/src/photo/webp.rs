//! WebP: a still picture, with its transparency where it has one.

use super::{PhotoError, Reader, sized};

/// In the extended header: that there is a colour profile, EXIF or XMP.
const BESIDES: u8 = 0x20 | 0x08 | 0x04;
/// That it moves.
const MOVES: u8 = 0x02;

/// The picture's chunks, in a file of their own.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    let mut from = Reader(bytes);
    from.take(4)?;
    let whole = usize::try_from(u32::from_le_bytes(from.array()?)).map_err(|_| PhotoError::Broken)?;
    let mut from = Reader(from.take(whole)?);
    from.take(4)?;
    let (mut chunks, mut drawn) = (Vec::new(), false);
    while !from.0.is_empty() {
        let (name, length) = (from.array::<4>()?, from.array::<4>()?);
        let size = usize::try_from(u32::from_le_bytes(length)).map_err(|_| PhotoError::Broken)?;
        let mut body = from.take(size)?.to_vec();
        if size % 2 == 1 && !from.0.is_empty() {
            from.take(1)?;
        }
        match &name {
            b"VP8X" => extended(&mut body)?,
            b"VP8 " | b"VP8L" => drawn = true,
            b"ALPH" => {}
            _ => continue,
        }
        chunks.extend(name);
        chunks.extend(length);
        chunks.extend(&body);
        if size % 2 == 1 {
            chunks.push(0);
        }
    }
    if !drawn {
        return Err(PhotoError::Broken);
    }
    let length = u32::try_from(chunks.len() + 4).map_err(|_| PhotoError::TooLarge)?;
    Ok([b"RIFF".as_slice(), &length.to_le_bytes(), b"WEBP", &chunks].concat())
}

fn extended(body: &mut [u8]) -> Result<(), PhotoError> {
    let [flags, _, _, _, w0, w1, w2, h0, h1, h2] = body else { return Err(PhotoError::Broken) };
    if *flags & MOVES != 0 {
        return Err(PhotoError::Broken);
    }
    *flags &= !BESIDES;
    let side = |[low, mid, high]: [u8; 3]| u32::from_le_bytes([low, mid, high, 0]) + 1;
    sized(side([*w0, *w1, *w2]), side([*h0, *h1, *h2]))
}
