//! Learns the weights of the sequence model: `train FOLDER OUT` reads `FOLDER/train/*` and writes
//! `OUT/model.bin`. Takes minutes; the same texts give the same weights.
//!
//! `train words FILE OUT` packs the words of a file, a line each, into `OUT/words.bin`.

mod augment;
mod corpus;
mod learn;
mod pack;
mod templates;
mod words;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(from), Some(to)) = (arguments.first(), arguments.get(1)) else {
        eprintln!("train: say where the texts are and where the weights go: train ../shared/ner out");
        return ExitCode::FAILURE;
    };
    let done = match (from.as_str(), arguments.get(2)) {
        ("words", Some(out)) => words::pack(Path::new(to), Path::new(out)),
        _ => run(Path::new(from), Path::new(to)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("train: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(from: &Path, to: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let own = corpus::read(&from.join("train"))?;
    let mut chance = augment::Chance::new(20_261_122);
    let mut sentences = augment::more(&own, &mut chance);
    sentences.extend(templates::filled(&mut chance));
    eprintln!("{} sentences, {} with copies", own.len(), sentences.len());
    let material = learn::Material::new(&own, &sentences);
    let learnt = learn::learn(&material, &mut chance);
    std::fs::create_dir_all(to)?;
    let bytes = pack::pack(&material, &learnt);
    std::fs::write(to.join("model.bin"), &bytes)?;
    eprintln!("{} bytes", bytes.len());
    Ok(())
}
