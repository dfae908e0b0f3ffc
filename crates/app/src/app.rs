//! Everything a use case needs, put together once.

use crate::AppError;
use crate::clock::{Clock, local};
use crate::keys::{Seen, Warm};
use crate::mail::Mailer;
use crate::settings::Settings;
use chrono::{DateTime, NaiveDate, Utc};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Place, Store};
use vault::{ExposeSecret, Identity, Signer, WorkFactor};

/// The application. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// What an [`App`] shares.
pub struct Inner {
    pub(crate) store: Store,
    pub(crate) data: Data,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) mailer: Arc<dyn Mailer>,
    pub(crate) settings: Settings,
    /// Stands in front of every passphrase slot, so that a copy of `records` alone allows no guessing.
    pub(crate) pepper: Identity,
    /// Signs for authors whose keys are locked.
    pub(crate) signer: Signer,
    /// What every account's half of a device's key comes from.
    pub(crate) device: String,
    /// What was verified before.
    pub(crate) seen: Seen,
    /// Keys opened in sessions, sealed under their cookies.
    pub(crate) warm: Warm,
    pub(crate) work: WorkFactor,
    pub(crate) editions: crate::network::Editions,
    pub(crate) log: crate::log::Keeping,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// Where an installation keeps what it remembers.
#[derive(Debug, Clone)]
pub struct Data {
    /// The database that is backed up.
    pub records: Place,
    /// The database that never is.
    pub keys: Place,
    /// The folder of attachments.
    pub files: PathBuf,
    /// The folder checkpoints of the log are put in, unless the settings name another.
    pub checkpoints: PathBuf,
}

impl Data {
    /// SQLite files in a folder, which is made when it is not there.
    pub fn folder(folder: &Path) -> Self {
        Self {
            records: Place::File(folder.join("records.sqlite")),
            keys: Place::File(folder.join("keys.sqlite")),
            files: folder.join("files"),
            checkpoints: folder.join("checkpoints"),
        }
    }
}

impl App {
    /// Opens the databases, brings their tables up to date and puts the application together. `work` is the cost of a
    /// passphrase; `WorkFactor::STANDARD` outside tests.
    pub async fn open(
        data: &Data,
        clock: Arc<dyn Clock>,
        mailer: Arc<dyn Mailer>,
        settings: Settings,
        work: WorkFactor,
    ) -> Result<Self, AppError> {
        let store = Store::open(&data.records, &data.keys, &data.files, crate::log::grow).await?;
        let fresh = Identity::generate().expose().expose_secret().to_owned();
        let pepper = Identity::parse(&store::keys::server_key(&store, "pepper", fresh).await?)?;
        let fresh = Signer::generate().expose().to_string();
        let signer = Signer::parse(&store::keys::server_key(&store, "signer", fresh).await?)?;
        let fresh = Identity::generate().expose().expose_secret().to_owned();
        let device = store::keys::server_key(&store, "device", fresh).await?;
        let editions = crate::network::Editions::default();
        let log = crate::log::Keeping::open(&store, data, &settings).await?;
        let seen = Seen::default();
        let app = Self(Arc::new(Inner {
            store,
            data: data.clone(),
            clock,
            mailer,
            settings,
            pepper,
            signer,
            device,
            seen,
            warm: Warm::default(),
            work,
            editions,
            log,
        }));
        app.finish_erasures().await?;
        app.end_words_again().await?;
        Ok(app)
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Today, where the network is.
    pub fn today(&self) -> NaiveDate {
        local(self.clock.now()).date()
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether the databases answer.
    pub async fn ready(&self) -> Result<(), AppError> {
        Ok(self.store.ping().await?)
    }

    /// Closes the databases; called once, when the server stops.
    pub async fn close(&self) -> Result<(), AppError> {
        self.log_every_refusal().await?;
        Ok(self.store.clone().close().await?)
    }
}
