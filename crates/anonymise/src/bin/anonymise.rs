//! The detector alone, without the rest of the house: what `kvip anonymise` does.

use kvip_anonymise::lines::{Options, kinds, redact, run, threshold};
use std::io::{BufReader, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    match work() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("anonymise: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn work() -> Result<(), String> {
    let mut options = Options { kinds: Vec::new(), settings: threshold("recall")? };
    let mut plain = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--kinds" => options.kinds = kinds(&arguments.next().unwrap_or_default())?,
            "--threshold" => options.settings = threshold(&arguments.next().unwrap_or_default())?,
            "--redact" => plain = true,
            other => return Err(format!("what is {other}? There are --kinds, --threshold and --redact")),
        }
    }
    let (input, output) = (BufReader::new(stdin().lock()), std::io::BufWriter::new(stdout().lock()));
    let done = if plain { redact(input, output, &options) } else { run(input, output, &options) };
    done.map_err(|fault| fault.to_string())
}
