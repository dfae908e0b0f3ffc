//! Standards and formats from TOML.

use super::ImportProblem;
use domain::content::{ContentProblem, Format, StandardSet};
use serde::{Serialize, de::DeserializeOwned};
use toml::Value;

/// Most bytes in a file of content: far more than 600 standards in four languages need.
const MAX_BYTES: usize = 2 * 1024 * 1024;
/// Most problems told at once.
pub(super) const MAX_PROBLEMS: usize = 100;

/// A set of standards from TOML, checked. `config/standards/README.md` describes the form.
pub fn parse_toml(text: &str) -> Result<StandardSet, Vec<ImportProblem>> {
    let set: StandardSet = read(text)?;
    passed(set.check())?;
    Ok(set)
}

/// A format from TOML, checked.
pub fn parse_format(text: &str) -> Result<Format, Vec<ImportProblem>> {
    let format: Format = read(text)?;
    passed(format.check())?;
    Ok(format)
}

fn passed(problems: Vec<ContentProblem>) -> Result<(), Vec<ImportProblem>> {
    let problems: Vec<_> = problems
        .into_iter()
        .take(MAX_PROBLEMS)
        .map(|problem| ImportProblem::Content { row: None, problem })
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn read<T: DeserializeOwned + Serialize>(text: &str) -> Result<T, Vec<ImportProblem>> {
    if text.len() > MAX_BYTES {
        return Err(vec![ImportProblem::TooLarge { max: MAX_BYTES / 1024 }]);
    }
    let unreadable = |error: toml::de::Error| vec![unreadable(text, &error)];
    let content: T = toml::from_str(text).map_err(unreadable)?;
    let given: Value = toml::from_str(text).map_err(unreadable)?;
    let mut unknown = Vec::new();
    // An edition that was kept must still open when a key has gone out of use, so the types take unknown keys. Someone
    // who writes a file wants to hear about a slip: whatever is not written back was not understood.
    if let Ok(understood) = Value::try_from(&content) {
        unknown_keys(&given, &understood, "", &mut unknown);
    }
    unknown.truncate(MAX_PROBLEMS);
    if unknown.is_empty() { Ok(content) } else { Err(unknown) }
}

fn unreadable(text: &str, error: &toml::de::Error) -> ImportProblem {
    let line =
        error.span().map(|span| text.bytes().take(span.start).filter(|byte| *byte == b'\n').count() + 1);
    ImportProblem::Unreadable { line, message: error.message().chars().take(300).collect() }
}

fn unknown_keys(given: &Value, understood: &Value, at: &str, unknown: &mut Vec<ImportProblem>) {
    match (given, understood) {
        (Value::Table(given), Value::Table(understood)) => {
            for (key, value) in given {
                let path = step(at, key);
                match understood.get(key) {
                    Some(known) => unknown_keys(value, known, &path, unknown),
                    None => unknown.push(ImportProblem::UnknownKey { path }),
                }
            }
        }
        (Value::Array(given), Value::Array(understood)) => {
            for ((value, known), number) in given.iter().zip(understood).zip(1_usize..) {
                unknown_keys(value, known, &step(at, &number.to_string()), unknown);
            }
        }
        _ => {}
    }
}

fn step(at: &str, key: &str) -> String {
    let key: String = key.chars().take(60).collect();
    if at.is_empty() { key } else { format!("{at}.{key}") }
}
