//! A picture without what it carries beside itself: place, time, device, owner, thumbnails, comments.

use crate::picture::Media;

/// The file with its metadata taken out of a PNG or JPEG picture; other kinds as they are. `None` when a picture is not whole.
pub fn bare(bytes: Vec<u8>, media: Media) -> Option<Vec<u8>> {
    match media {
        Media::Png => bare_png(&bytes),
        Media::Jpeg => bare_jpeg(&bytes),
        Media::Pdf | Media::Docx | Media::Pptx | Media::Xlsx | Media::Odt | Media::Odp | Media::Ods => {
            Some(bytes)
        }
    }
}

const PNG: usize = 8;
/// What a PNG needs to look as it did.
const CHUNKS: [&[u8; 4]; 10] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"bKGD"];

fn bare_png(bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut bare, mut rest) = (bytes.get(..PNG)?.to_vec(), bytes.get(PNG..)?);
    loop {
        let length = u32::from_be_bytes(*rest.first_chunk()?);
        let name = rest.get(4..8)?;
        let end = usize::try_from(length).ok()?.checked_add(12)?;
        if CHUNKS.iter().any(|kept| *kept == name) {
            bare.extend_from_slice(rest.get(..end)?);
        }
        if name == b"IEND" {
            return Some(bare);
        }
        rest = rest.get(end..)?;
    }
}

const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// Segments of applications go, but the two that say how colours are meant; so do comments.
const fn is_kept(marker: u8) -> bool {
    !matches!(marker, 0xe1..=0xed | 0xef | 0xfe)
}

fn bare_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut bare, mut rest) = (bytes.get(..2)?.to_vec(), bytes.get(2..)?);
    loop {
        let [0xff, marker] = *rest.first_chunk()? else { return None };
        if marker == 0xff {
            rest = rest.get(1..)?;
            continue;
        }
        if marker == END {
            bare.extend_from_slice(&[0xff, END]);
            return Some(bare);
        }
        let length = u16::from_be_bytes(*rest.get(2..)?.first_chunk()?);
        let end = usize::from(length).checked_add(2)?;
        let segment = rest.get(..end)?;
        rest = rest.get(end..)?;
        if is_kept(marker) {
            bare.extend_from_slice(segment);
        }
        if marker == SCAN {
            let scan = scanned(rest)?;
            bare.extend_from_slice(rest.get(..scan)?);
            rest = rest.get(scan..)?;
        }
    }
}

/// How long the picture's own data are: up to the next marker that is neither a restart nor a byte written twice.
fn scanned(rest: &[u8]) -> Option<usize> {
    rest.windows(2).position(|two| two[0] == 0xff && !matches!(two[1], 0 | 0xd0..=0xd7 | 0xff))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&length, name, body, b"crc!".as_slice()].concat()
    }

    #[test]
    fn a_png_keeps_its_picture_and_loses_what_was_written_beside_it() {
        let (head, data, end) = (chunk(b"IHDR", &[1; 13]), chunk(b"IDAT", b"picture"), chunk(b"IEND", b""));
        let told =
            [chunk(b"tEXt", b"Author\0Kari"), chunk(b"eXIf", b"place"), chunk(b"tIME", b"now")].concat();
        let start = b"\x89PNG\r\n\x1a\n";
        let whole = [start, &head[..], &told, &data, &end, b"after"].concat();
        assert_eq!(bare(whole.clone(), Media::Png), Some([start, &head[..], &data, &end].concat()));
        assert_eq!(bare(whole[..40].to_vec(), Media::Png), None, "cut off");
    }

    #[test]
    fn a_jpeg_keeps_its_picture_and_loses_place_device_and_comments() {
        let segment = |marker: u8, body: &[u8]| {
            let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
            [&[0xff, marker], length.as_slice(), body].concat()
        };
        let (jfif, table) = (segment(0xe0, b"JFIF"), segment(0xdb, &[1; 64]));
        let told =
            [segment(0xe1, b"Exif\0\0place"), segment(0xed, b"Kari"), segment(0xfe, b"comment")].concat();
        let scan = [segment(SCAN, &[1, 2, 3]), b"data\xff\x00more\xff\xd0rest".to_vec()].concat();
        let whole = [&[0xff, 0xd8][..], &jfif, &told, &table, &scan, &[0xff, END], b"after"].concat();
        let left = [&[0xff, 0xd8][..], &jfif, &table, &scan, &[0xff, END]].concat();
        assert_eq!(bare(whole.clone(), Media::Jpeg), Some(left));
        for cut in 2..whole.len() - 7 {
            assert_eq!(bare(whole[..cut].to_vec(), Media::Jpeg), None, "cut at {cut}");
        }
    }

    #[test]
    fn other_kinds_stay_as_they_are() {
        assert_eq!(bare(b"%PDF-1.7".to_vec(), Media::Pdf), Some(b"%PDF-1.7".to_vec()));
    }
}
