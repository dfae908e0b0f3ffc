//! PNG: the chunks that make the picture.

use super::{PhotoError, Reader, sized};

const KEPT: [&[u8; 4]; 6] = [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"sRGB", b"IDAT"];

/// The picture's chunks, up to its end.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    let mut from = Reader(bytes);
    let mut to = from.take(8)?.to_vec();
    let mut drawn = false;
    for number in 0_u32.. {
        let length = from.array::<4>()?;
        let name = from.array::<4>()?;
        let body = from.take(usize::try_from(u32::from_be_bytes(length)).map_err(|_| PhotoError::Broken)?)?;
        let check = from.array::<4>()?;
        if number == 0 {
            header(name, body)?;
        }
        let ends = &name == b"IEND";
        if ends || KEPT.contains(&&name) {
            to.extend(length);
            to.extend(name);
            to.extend(body);
            to.extend(check);
        }
        drawn |= &name == b"IDAT";
        if ends {
            break;
        }
    }
    if drawn { Ok(to) } else { Err(PhotoError::Broken) }
}

fn header(name: [u8; 4], body: &[u8]) -> Result<(), PhotoError> {
    if &name != b"IHDR" || body.len() != 13 {
        return Err(PhotoError::Broken);
    }
    let mut from = Reader(body);
    sized(u32::from_be_bytes(from.array()?), u32::from_be_bytes(from.array()?))
}
