//! Where the data lies, from the command line and the environment.

use crate::Fault;
use app::{Data, Place};
use clap::Args;
use std::path::PathBuf;

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
}
