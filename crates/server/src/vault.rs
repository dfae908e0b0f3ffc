//! `kvip vault`: try a backup, and take a visit along.

use crate::open::Installation;
use crate::{Fault, listen};
use app::backup;
use app::drill::Outcome;
use clap::{Args, Subcommand};
use domain::id::{PersonId, VisitId};
use std::path::PathBuf;
use std::process::ExitCode;

mod scratch;
mod told;

use scratch::Scratch;
pub(crate) use scratch::sweep;

/// Show that destroyed notes do not open from a backup, or take a visit along as age files.
#[derive(Debug, Args)]
pub(crate) struct Vault {
    #[command(flatten)]
    on: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Restore a backup beside the running system and try to open what was destroyed. Ends with 0 when nothing opens, 1 when
    /// something does or is wrong, 2 when the drill proved nothing.
    Drill(Drill),
    /// Write everything sealed of a visit into a new folder, with the three age commands that open it.
    Export(Export),
}

#[derive(Debug, Args)]
struct Drill {
    /// The backup; otherwise the newest in the folder that the settings name.
    #[arg(long)]
    backup: Option<PathBuf>,
    /// Folder with backups, to take the newest of.
    #[arg(long, conflicts_with = "backup")]
    newest_in: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Export {
    /// The visit's id, as its address has it.
    #[arg(long)]
    visit: VisitId,
    /// The folder; made for it.
    #[arg(long)]
    to: PathBuf,
    /// Id of the person it is for: her keys of the visit alone, and her own as her passphrase locks them.
    #[arg(long = "for")]
    person: Option<PersonId>,
}

/// The drill proved nothing.
const NOTHING: u8 = 2;

impl Vault {
    pub(crate) async fn run(self) -> Result<ExitCode, Fault> {
        let app = self.on.open().await?;
        let done = match &self.what {
            What::Drill(drill) => drill.run(&app).await,
            What::Export(export) => export.run(&app).await,
        };
        app.close().await?;
        done
    }
}

impl Drill {
    async fn run(&self, app: &app::App) -> Result<ExitCode, Fault> {
        let backup = self.chosen(app)?;
        let stopped = listen::stop_signal();
        let scratch = Scratch::make(&std::env::temp_dir())?;
        let drill = app.drill_until(&backup, scratch.path(), stopped).await?;
        scratch.close()?;
        print!("{}", told::drill(&backup, &drill));
        Ok(match drill.outcome() {
            Outcome::Closed => ExitCode::SUCCESS,
            Outcome::Failed => ExitCode::FAILURE,
            Outcome::ProvedNothing => ExitCode::from(NOTHING),
        })
    }

    fn chosen(&self, app: &app::App) -> Result<PathBuf, Fault> {
        if let Some(backup) = &self.backup {
            return Ok(backup.clone());
        }
        let shelf = self.newest_in.as_ref().unwrap_or(&app.settings().backup.folder);
        if shelf.as_os_str().is_empty() {
            return Err("name a backup with --backup, or a folder of them with --newest-in".into());
        }
        Ok(backup::newest(shelf)?.ok_or_else(|| backup::BackupError::None(shelf.clone()))?.0)
    }
}

impl Export {
    async fn run(&self, app: &app::App) -> Result<ExitCode, Fault> {
        let exported = app.export_visit(self.visit, self.person, &self.to).await?;
        println!("{}", told::export(&self.to, &exported));
        Ok(ExitCode::SUCCESS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    async fn vault(data: &Path, what: What) -> Result<ExitCode, Fault> {
        Vault { on: Installation::at(data), what }.run().await
    }

    fn drill(newest_in: Option<&Path>) -> What {
        What::Drill(Drill { backup: None, newest_in: newest_in.map(Path::to_owned) })
    }

    #[tokio::test]
    async fn a_drill_before_anything_was_destroyed_ends_as_one_that_proved_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (data, shelf) = (folder.path().join("data"), folder.path().join("backups"));
        let none = vault(&data, drill(Some(&shelf))).await.unwrap_err();
        assert!(none.to_string().starts_with("there is no backup in"), "{none}");
        let unnamed = vault(&data, drill(None)).await.unwrap_err();
        assert!(unnamed.to_string().contains("--newest-in"), "{unnamed}");
        let app = Installation::at(&data).open().await.unwrap();
        app.back_up(&shelf, None, None).await.unwrap();
        app.close().await.unwrap();
        assert_eq!(vault(&data, drill(Some(&shelf))).await.unwrap(), ExitCode::from(NOTHING));
    }

    #[tokio::test]
    async fn a_visit_nobody_planned_is_not_exported() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("export");
        let export = Export { visit: app::fresh_id(), to: to.clone(), person: None };
        vault(&folder.path().join("data"), What::Export(export)).await.unwrap_err();
        assert!(!to.exists());
    }
}
