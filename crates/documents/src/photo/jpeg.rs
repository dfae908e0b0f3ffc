//! JPEG: tables, frame and scans; of all that a camera writes beside them only which way is up.

use super::{PhotoError, Reader, sized};

const BEGIN: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const EXIF: &[u8] = b"Exif\0\0";
const ORIENTATION: u16 = 0x0112;

/// The picture's segments written anew.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    let mut from = Reader(bytes);
    let mut to = vec![0xff, BEGIN];
    let (mut framed, mut scanned, mut up) = (false, false, None);
    from.take(2)?;
    loop {
        match marker(&mut from)? {
            END if framed && scanned => break,
            // what a camera or a program tells of itself
            0xe1 => up = up.or(orientation(segment(&mut from)?)),
            0xee => {
                let body = segment(&mut from)?;
                if body.starts_with(b"Adobe") && body.len() == 12 {
                    put(&mut to, 0xee, body)?;
                }
            }
            0xe0..=0xef | 0xfe => {
                segment(&mut from)?;
            }
            kind @ (0xc0..=0xc2) if !framed => {
                let body = segment(&mut from)?;
                frame(body)?;
                turned(&mut to, up);
                put(&mut to, kind, body)?;
                framed = true;
            }
            kind @ (0xc4 | 0xdb | 0xdd) => put(&mut to, kind, segment(&mut from)?)?,
            SCAN if framed => {
                put(&mut to, SCAN, segment(&mut from)?)?;
                scan(&mut from, &mut to)?;
                scanned = true;
            }
            _ => return Err(PhotoError::Broken),
        }
    }
    to.extend([0xff, END]);
    Ok(to)
}

fn marker(from: &mut Reader<'_>) -> Result<u8, PhotoError> {
    if from.byte()? != 0xff {
        return Err(PhotoError::Broken);
    }
    loop {
        match from.byte()? {
            0xff => {}
            kind => return Ok(kind),
        }
    }
}

fn segment<'a>(from: &mut Reader<'a>) -> Result<&'a [u8], PhotoError> {
    let length = usize::from(u16::from_be_bytes(from.array()?));
    from.take(length.checked_sub(2).ok_or(PhotoError::Broken)?)
}

fn put(to: &mut Vec<u8>, kind: u8, body: &[u8]) -> Result<(), PhotoError> {
    let length = u16::try_from(body.len() + 2).map_err(|_| PhotoError::Broken)?;
    to.extend([0xff, kind]);
    to.extend(length.to_be_bytes());
    to.extend(body);
    Ok(())
}

fn frame(body: &[u8]) -> Result<(), PhotoError> {
    let mut from = Reader(body);
    from.take(1)?;
    let (height, width) = (u16::from_be_bytes(from.array()?), u16::from_be_bytes(from.array()?));
    sized(width.into(), height.into())
}

/// The packed picture, up to the next marker.
fn scan(from: &mut Reader<'_>, to: &mut Vec<u8>) -> Result<(), PhotoError> {
    let ends = |pair: &[u8]| matches!(pair, [0xff, kind] if *kind != 0 && !(0xd0..=0xd7).contains(kind));
    let length = from.0.windows(2).position(ends).ok_or(PhotoError::Broken)?;
    to.extend(from.take(length)?);
    Ok(())
}

/// Which way is up, where the camera says so.
fn orientation(body: &[u8]) -> Option<u8> {
    let tiff = body.strip_prefix(EXIF)?;
    let little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let four: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let directory = if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
    let directory = usize::try_from(directory).ok()?;
    let entries = usize::from(short(directory)?).min(200);
    let entry = (0..entries).map(|n| directory + 2 + n * 12).find(|at| short(*at) == Some(ORIENTATION))?;
    u8::try_from(short(entry + 8)?).ok().filter(|up| (2..=8).contains(up))
}

/// A segment that says which way is up and nothing else.
fn turned(to: &mut Vec<u8>, up: Option<u8>) {
    let Some(up) = up else { return };
    to.extend([0xff, 0xe1, 0, 34]);
    to.extend(EXIF);
    to.extend(b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    to.extend([up, 0, 0, 0, 0, 0, 0]);
}
