//! Packs the words of dictionaries into a set of bits. See `model::seen` for the shape.

use kvip_anonymise::model::facts::hash;
use kvip_anonymise::model::seen::Seen;
use std::path::Path;

/// Bytes of the set: about nine bits for each of 370,000 words, so that one strange word in fifty is taken for known.
const BYTES: usize = 400_000;

pub(crate) fn pack(from: &Path, to: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut words = Seen::empty(BYTES);
    let text = std::fs::read_to_string(from)?;
    for word in text.lines() {
        words.insert(hash(word.chars().flat_map(char::to_lowercase)));
    }
    std::fs::create_dir_all(to)?;
    std::fs::write(to.join("words.bin"), words.bytes())?;
    eprintln!("{} words", text.lines().count());
    Ok(())
}
