//! `kvip anonymise`: finds what gives someone away, lines in and lines out. Needs no settings and no network.

use crate::Fault;
use ::anonymise::lines::{self, Options};
use clap::Args;
use std::io::{BufReader, BufWriter, stdin, stdout};

/// What to look for.
#[derive(Debug, Args)]
pub(crate) struct Anonymise {
    /// Only these kinds, with commas between: PER,NATID,PHONE …
    #[arg(long)]
    kinds: Option<String>,
    /// balanced, recall, or a likelihood from 0 to 1.
    #[arg(long, default_value = "recall")]
    threshold: String,
    /// Plain text in, plain text out, with every find replaced by its kind.
    #[arg(long)]
    redact: bool,
}

impl Anonymise {
    /// Reads standard input to its end.
    pub(crate) fn run(self) -> Result<(), Fault> {
        let options = Options {
            kinds: lines::kinds(self.kinds.as_deref().unwrap_or_default())?,
            settings: lines::threshold(&self.threshold)?,
        };
        let (input, output) = (BufReader::new(stdin().lock()), BufWriter::new(stdout().lock()));
        if self.redact {
            lines::redact(input, output, &options)?;
        } else {
            lines::run(input, output, &options)?;
        }
        Ok(())
    }
}
