//! `kvip backup`: copy what must not be lost, while the server runs.

use crate::Fault;
use crate::open::Installation;
use clap::Args;
use std::path::PathBuf;

/// Copy the records, the attachments, the log's checkpoints and the settings into a folder, under the time. Never the keys.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// The folder backups stand in.
    folder: PathBuf,
    /// Keep the newest so many, and remove older ones.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    keep: Option<u16>,
    /// Its settings are copied too.
    #[command(flatten)]
    on: Installation,
}

impl Backup {
    pub(crate) async fn run(self) -> Result<(), Fault> {
        let app = self.on.open().await?;
        let keep = self.keep.map(usize::from);
        let made = app.back_up(&self.folder, keep, self.on.config.as_deref()).await;
        app.close().await?;
        println!("{}", made?.display());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[tokio::test]
    async fn a_backup_is_made_under_its_time_and_without_the_keys() {
        let folder = tempfile::tempdir().unwrap();
        let (data, shelf) = (folder.path().join("data"), folder.path().join("backups"));
        let settings = folder.path().join("own.toml");
        fs::write(&settings, "base_url = \"https://kvip.example.no\"").unwrap();
        let on = Installation { config: Some(settings), ..Installation::at(&data) };
        let backup = Backup { folder: shelf.clone(), keep: Some(3), on };
        backup.run().await.unwrap();
        let made = fs::read_dir(&shelf).unwrap().next().unwrap().unwrap().path();
        let mut names: Vec<_> = fs::read_dir(&made).unwrap().map(|one| one.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["SHA256SUMS", "files", "kvip.toml", "manifest.json", "records.sqlite"]);
    }
}
