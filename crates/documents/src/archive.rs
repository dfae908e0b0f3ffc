//! Zip files from strangers, opened with a limit on what they may unpack to.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use crate::read::{INPUT_BYTES, ReadError, UNPACKED_BYTES};

/// A zip file in memory.
pub(crate) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// How every zip file with something in it begins.
const MAGIC: &[u8] = b"PK\x03\x04";
/// More entries than any document has; each costs memory before a single byte is unpacked.
const ENTRIES: usize = 10_000;
/// A document holds a few zip files at most; each trailer is a place to look for an index.
const TRAILERS: usize = 64;

/// Whether `bytes` begin as a zip file does.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Opens the index of a zip file; nothing is unpacked yet.
pub(crate) fn open(bytes: &[u8]) -> Result<Archive<'_>, ReadError> {
    if bytes.len() > INPUT_BYTES {
        return Err(ReadError::TooLarge);
    }
    if !is_zip(bytes) {
        return Err(ReadError::Broken);
    }
    if count(bytes, *b"PK\x01\x02") > ENTRIES || count(bytes, *b"PK\x05\x06") > TRAILERS {
        return Err(ReadError::TooLarge);
    }
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Broken)
}

/// Unpacks the entry called `name`; `None` when there is no such entry.
pub(crate) fn entry(archive: &mut Archive<'_>, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
    match archive.by_name(name) {
        Ok(file) => unpack(file, UNPACKED_BYTES).map(Some),
        Err(ZipError::FileNotFound) => Ok(None),
        Err(_) => Err(ReadError::Broken),
    }
}

/// Unpacks at most `limit` bytes, counted as they come and not as the header promises.
pub(crate) fn unpack(file: impl Read, limit: usize) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    let stop = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(stop).read_to_end(&mut bytes).map_err(|_| ReadError::Broken)?;
    if bytes.len() > limit { Err(ReadError::TooLarge) } else { Ok(bytes) }
}

fn count(bytes: &[u8], mark: [u8; 4]) -> usize {
    bytes.windows(mark.len()).filter(|window| *window == mark).count()
}

#[cfg(test)]
pub(crate) mod fixture {
    use std::io::{Cursor, Write};

    use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

    /// A zip file with these entries, deflated.
    pub(crate) fn zip_of(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, bytes) in entries {
            zip.start_file(*name, options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::{fixture::zip_of, *};

    #[test]
    fn an_entry_comes_out_as_it_went_in_and_a_missing_one_is_none() {
        let bytes = zip_of(&[("a.xml", b"text")]);
        let mut archive = open(&bytes).unwrap();
        assert_eq!(entry(&mut archive, "a.xml").unwrap().unwrap(), b"text");
        assert_eq!(entry(&mut archive, "b.xml"), Ok(None));
    }

    #[test]
    fn a_bomb_stops_at_the_limit_whatever_its_header_says() {
        let mut bytes = zip_of(&[("bomb", &vec![b' '; UNPACKED_BYTES + 1])]);
        assert!(bytes.len() < 100_000);
        assert_eq!(entry(&mut open(&bytes).unwrap(), "bomb"), Err(ReadError::TooLarge));
        let honest = u32::try_from(UNPACKED_BYTES + 1).unwrap().to_le_bytes();
        for at in 0..bytes.len() - 4 {
            if bytes[at..at + 4] == honest {
                bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
            }
        }
        assert!(entry(&mut open(&bytes).unwrap(), "bomb").is_err());
    }

    #[test]
    fn an_index_of_countless_entries_is_not_even_read() {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(b"PK\x01\x02".repeat(ENTRIES + 1));
        assert_eq!(open(&bytes).err(), Some(ReadError::TooLarge));
        let mut bytes = MAGIC.to_vec();
        bytes.extend(b"PK\x05\x06".repeat(TRAILERS + 1));
        assert_eq!(open(&bytes).err(), Some(ReadError::TooLarge));
    }

    #[test]
    fn a_damaged_entry_is_broken() {
        let mut bytes = zip_of(&[("a", b"some text that is long enough to be damaged in the middle")]);
        bytes[40] ^= 0xff;
        assert_eq!(entry(&mut open(&bytes).unwrap(), "a"), Err(ReadError::Broken));
    }
}
