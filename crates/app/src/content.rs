//! Content: what ships with the product, and a network's own standards from TOML or a spreadsheet's rows.

mod parse;
mod problem;
mod rows;

pub use parse::{parse_format, parse_toml};
pub use problem::{ImportProblem, RowFault, say};
pub use rows::{Heading, from_rows};

use domain::content::Edition;

const SAMPLE: &str = include_str!("../../../config/standards/sample.toml");
const KVIP: &str = include_str!("../../../config/formats/kvip.toml");

/// The sample standards with the KvIP format, as they ship. An error means that the product was built from files that
/// its own tests refuse.
pub fn built_in() -> Result<Edition, Vec<ImportProblem>> {
    Ok(Edition { standards: parse_toml(SAMPLE)?, format: parse_format(KVIP)? })
}

#[cfg(test)]
mod tests;
