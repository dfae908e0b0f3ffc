//! `kvip audit`: verify the log, take it along, print its key.

use crate::Fault;
use crate::open::Installation;
use app::App;
use app::log::Outside;
use clap::{Args, Subcommand};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

mod told;

/// Verify, export or identify the tamper-evident log.
#[derive(Debug, Args)]
pub(crate) struct Audit {
    #[command(flatten)]
    on: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Walk the whole log and name the first leaf that was changed, removed, inserted or moved, and every signature on a
    /// report that is not as it was made. Fails when there is one.
    Verify(Verify),
    /// Write the whole log to a file, as JSON Lines.
    Export {
        /// The file; made anew.
        file: PathBuf,
    },
    /// Print the log's public verifier key, to keep somewhere else.
    Key,
}

#[derive(Debug, Args)]
struct Verify {
    /// A file with checkpoints that left this machine: letters, prints, copies. May be given several times.
    #[arg(long = "checkpoint")]
    checkpoints: Vec<PathBuf>,
    /// A verifier key that signed them, if not this installation's own. May be given several times.
    #[arg(long = "key")]
    keys: Vec<String>,
}

/// Checkpoint files are read up to here.
const LARGEST: u64 = 64 * 1024 * 1024;

impl Audit {
    pub(crate) async fn run(self) -> Result<(), Fault> {
        let app = self.on.open().await?;
        let done = match &self.what {
            What::Verify(verify) => verify.run(&app).await,
            What::Export { file } => export(&app, file).await,
            What::Key => app.log_verifier().await.map(|key| println!("{key}")).map_err(Into::into),
        };
        app.close().await?;
        done
    }
}

impl Verify {
    async fn run(&self, app: &App) -> Result<(), Fault> {
        let texts = self.checkpoints.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
        let outside = Outside { texts, verifiers: self.keys.clone() };
        let checked = app.verify_log(&outside).await?;
        for wrong in &checked.wrong {
            println!("{}", told::wrong(wrong));
        }
        let signatures = app.verify_signatures().await?;
        for (visit, about) in &signatures.wrong {
            println!("{}", told::forged(*visit, about));
        }
        if checked.wrong.is_empty() {
            println!("{}", told::sound(&checked));
        }
        println!("{}", told::signed(&signatures));
        match (checked.wrong.is_empty(), signatures.wrong.is_empty()) {
            (true, true) => Ok(()),
            (false, _) => Err("the log is not as it was written".into()),
            (true, false) => Err("a signature on a report is not as it was made".into()),
        }
    }
}

fn read(path: &Path) -> Result<String, Fault> {
    let cannot = |error| format!("{} cannot be read: {error}", path.display());
    let mut text = String::new();
    std::fs::File::open(path).map_err(cannot)?.take(LARGEST).read_to_string(&mut text).map_err(cannot)?;
    Ok(text)
}

async fn export(app: &App, path: &Path) -> Result<(), Fault> {
    let cannot = |error| format!("{} cannot be written: {error}", path.display());
    let mut exported = app.export_log().await?;
    let mut file = std::fs::File::create(path).map_err(cannot)?;
    while let Some(piece) = exported.piece().await? {
        file.write_all(piece.as_bytes()).map_err(cannot)?;
    }
    Ok(file.sync_all().map_err(cannot)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::WorkFactor;
    use app::clock::SystemClock;
    use app::mail::NoMail;
    use app::settings::Settings;
    use std::fs;
    use std::sync::Arc;

    /// A data folder with a log of one leaf: somebody opened an account.
    async fn data() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let (clock, mailer) = (Arc::new(SystemClock), Arc::new(NoMail));
        let data = app::Data::folder(folder.path());
        let settings = Settings::read("").unwrap();
        let app = App::open(&data, clock, mailer, settings, WorkFactor::for_tests()).await.unwrap();
        let link = app.first_administrator_link().await.unwrap().unwrap();
        let token = link.rsplit('/').next().unwrap();
        app.open_account(token, "fire grønne epler på bordet", "Arne Aas", "arne@example.no").await.unwrap();
        app.checkpoint().await.unwrap();
        app.close().await.unwrap();
        folder
    }

    async fn audit(folder: &Path, what: What) -> Result<(), Fault> {
        Audit { on: Installation::at(folder), what }.run().await
    }

    fn verify(checkpoints: Vec<PathBuf>) -> What {
        What::Verify(Verify { checkpoints, keys: Vec::new() })
    }

    #[tokio::test]
    async fn a_sound_log_ends_well_and_a_changed_one_with_a_failure() {
        let folder = data().await;
        audit(folder.path(), verify(Vec::new())).await.unwrap();
        let records = folder.path().join("records.sqlite");
        let bytes = fs::read(&records).unwrap();
        let (written, changed) = (b"account_opened", b"account_closed");
        let places: Vec<usize> = bytes
            .windows(written.len())
            .enumerate()
            .filter(|(_, w)| w == written)
            .map(|(at, _)| at)
            .collect();
        assert!(!places.is_empty(), "the leaf lies in the file");
        let mut forged = bytes.clone();
        for at in places {
            forged[at..at + changed.len()].copy_from_slice(changed);
        }
        fs::write(&records, forged).unwrap();
        audit(folder.path(), verify(Vec::new())).await.unwrap_err();
        fs::write(&records, bytes).unwrap();
        audit(folder.path(), verify(Vec::new())).await.unwrap();
    }

    #[tokio::test]
    async fn the_log_is_exported_with_its_checkpoint_and_a_checkpoint_of_another_log_is_refused() {
        let (folder, other) = (data().await, data().await);
        let file = folder.path().join("log.jsonl");
        audit(folder.path(), What::Export { file: file.clone() }).await.unwrap();
        let text = fs::read_to_string(file).unwrap();
        assert!(
            text.lines().next().unwrap().contains("localhost:8080/log+") && text.contains("account_opened")
        );
        let elsewhere = other.path().join("checkpoints/log.txt");
        audit(folder.path(), verify(vec![elsewhere])).await.unwrap_err();
        audit(folder.path(), verify(vec![folder.path().join("nothing.txt")])).await.unwrap_err();
    }
}
