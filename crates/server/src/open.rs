//! Where the data lies, from the command line and the environment.

use crate::Fault;
use app::clock::SystemClock;
use app::mail::NoMail;
use app::settings::Settings;
use app::{App, Data, Place, WorkFactor};
use clap::Args;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the databases and attachments lie.
#[derive(Debug, Clone, Args)]
pub(crate) struct Where {
    /// Folder with the databases and attachments.
    #[arg(long, default_value = "/var/lib/kvip")]
    pub(crate) data: PathBuf,
    /// PostgreSQL URL of the records; a SQLite file in the data folder otherwise.
    #[arg(long, env = "KVIP_RECORDS_URL", hide_env_values = true)]
    pub(crate) records_url: Option<String>,
    /// PostgreSQL URL of the keys, another database than the records.
    #[arg(long, env = "KVIP_KEYS_URL", hide_env_values = true)]
    pub(crate) keys_url: Option<String>,
}

impl Where {
    pub(crate) fn data(&self) -> Result<Data, Fault> {
        std::fs::create_dir_all(&self.data)
            .map_err(|error| format!("the data folder {} cannot be made: {error}", self.data.display()))?;
        let mut data = Data::folder(&self.data);
        if let Some(url) = &self.records_url {
            data.records = Place::Url(url.clone());
        }
        if let Some(url) = &self.keys_url {
            data.keys = Place::Url(url.clone());
        }
        Ok(data)
    }

    /// Opens what lies there beside a server that may be running: no letters are sent. `own` is the installation's file of
    /// settings.
    pub(crate) async fn open(&self, own: Option<&Path>) -> Result<App, Fault> {
        let (clock, mailer) = (Arc::new(SystemClock), Arc::new(NoMail));
        Ok(App::open(&self.data()?, clock, mailer, settings(own)?, WorkFactor::STANDARD).await?)
    }
}

/// An installation beside which a command runs: where its data lies, and its settings.
#[derive(Debug, Args)]
pub(crate) struct Installation {
    #[command(flatten)]
    pub(crate) place: Where,
    /// Settings of this installation, over `config/default.toml`.
    #[arg(long)]
    pub(crate) config: Option<PathBuf>,
}

impl Installation {
    pub(crate) async fn open(&self) -> Result<App, Fault> {
        self.place.open(self.config.as_deref()).await
    }

    /// One whose data lies in a folder, with settings as they are.
    #[cfg(test)]
    pub(crate) fn at(data: &Path) -> Self {
        Self { place: Where { data: data.to_owned(), records_url: None, keys_url: None }, config: None }
    }
}

/// The default settings, with what a file of the installation's own says instead.
pub(crate) fn settings(own_path: Option<&Path>) -> Result<Settings, Fault> {
    let own = match own_path {
        Some(path) => std::fs::read_to_string(path)
            .map_err(|error| format!("the settings {} cannot be read: {error}", path.display()))?,
        None => String::new(),
    };
    let mut read = Settings::read(&own).map_err(|error| format!("the settings are wrong: {error}"))?;
    let beside = own_path.and_then(Path::parent).unwrap_or(Path::new(""));
    read.network.take_logo(beside).map_err(|error| format!("the settings are wrong: {error}"))?;
    Ok(read)
}
