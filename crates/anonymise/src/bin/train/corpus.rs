//! Reads annotated sentences: lines of columns with `name=` in the last column (Norwegian) and IOB2 (Danish).

use kvip_anonymise::model::{ORGANISATION, PERSON, PLACE};
use std::ops::Range;
use std::path::Path;

/// A sentence and the names in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sentence {
    pub(crate) danish: bool,
    pub(crate) text: String,
    /// Bytes and the label of their first word.
    pub(crate) names: Vec<(Range<usize>, usize)>,
}

/// All sentences of the `.conllu` and `.iob2` files in `folder`, in the order of their names.
pub(crate) fn read(folder: &Path) -> std::io::Result<Vec<Sentence>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(std::fs::DirEntry::file_name);
    let mut sentences = Vec::new();
    for file in files {
        let path = file.path();
        match path.extension().and_then(|end| end.to_str()) {
            Some("conllu") => {
                conll(&std::fs::read_to_string(path)?, &mut sentences);
            }
            Some("iob2") => iob(&std::fs::read_to_string(path)?, &mut sentences),
            _ => {}
        }
    }
    Ok(sentences)
}

fn label(tag: &str) -> Option<usize> {
    match tag.get(2..)? {
        "PER" => Some(PERSON),
        "ORG" => Some(ORGANISATION),
        "LOC" | "GPE_LOC" | "GPE_ORG" => Some(PLACE),
        _ => None,
    }
}

/// One word more: where it stands and what it is tagged as.
fn take(sentence: &mut Sentence, word: Range<usize>, tag: &str) {
    let Some(label) = label(tag) else { return };
    match sentence.names.last_mut() {
        Some((range, last)) if *last == label && tag.starts_with('I') && range.end + 1 >= word.start => {
            range.end = word.end;
        }
        _ => sentence.names.push((word, label)),
    }
}

fn conll(text: &str, into: &mut Vec<Sentence>) {
    for block in text.split("\n\n") {
        let mut sentence = Sentence::default();
        let mut open = true;
        for line in block.lines().filter(|line| !line.starts_with("# ")) {
            let columns: Vec<&str> = line.split('\t').collect();
            let (Some(word), Some(last)) = (columns.get(1), columns.last()) else { continue };
            if *word == "|" {
                continue;
            }
            let closes = matches!(*word, "," | "." | ";" | ":" | "!" | "?" | ")" | "»" | "..." | "]")
                || *word == "\"" && !open;
            let opened = sentence.text.ends_with(['«', '(', '[']) || sentence.text.ends_with('"') && !open;
            if !(sentence.text.is_empty() || closes || opened) {
                sentence.text.push(' ');
            }
            if *word == "\"" {
                open = !open;
            }
            let start = sentence.text.len();
            sentence.text.push_str(word);
            let tag = last.split('|').find_map(|part| part.strip_prefix("name=")).unwrap_or("O");
            let end = sentence.text.len();
            take(&mut sentence, start..end, tag);
        }
        if !sentence.text.is_empty() {
            into.push(sentence);
        }
    }
}

fn iob(text: &str, into: &mut Vec<Sentence>) {
    for block in text.split("\n\n") {
        let mut sentence = Sentence { danish: true, ..Sentence::default() };
        let mut at = 0;
        for line in block.lines() {
            if let Some(text) = line.strip_prefix("# text = ") {
                text.clone_into(&mut sentence.text);
            }
            let columns: Vec<&str> = line.split('\t').collect();
            let [number, word, tag, ..] = columns.as_slice() else { continue };
            if line.starts_with('#') && number.parse::<u32>().is_err() {
                continue;
            }
            if let Some(found) = sentence.text.get(at..).and_then(|rest| rest.find(word)) {
                let start = at + found;
                at = start + word.len();
                take(&mut sentence, start..at, tag);
            }
        }
        if !sentence.text.is_empty() {
            into.push(sentence);
        }
    }
}
