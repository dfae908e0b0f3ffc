//! `kvip demo`: an example network, told through the app's own use cases, so that everything in it is real.
//!
//! The past is told with a clock that is moved; then the same data is opened again with the clock of the day.

use crate::open::Where;
use crate::{Fault, listen, rounds, telemetry};
use app::clock::{Clock, FixedDay, MovedClock, SystemClock};
use app::mail::NoMail;
use app::settings::Settings;
use app::{App, Data, WorkFactor};
use chrono::{Datelike, NaiveDate};
use clap::Args;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::net::TcpListener;

mod accounts;
mod cast;
mod chronicle;
mod load;
mod network;
mod story;
mod words;

/// Run an example network.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Folder with the databases; a fresh one that goes away again otherwise.
    #[arg(long)]
    data: Option<PathBuf>,
    /// The day it is, as 2026-11-20; today otherwise.
    #[arg(long)]
    today: Option<NaiveDate>,
    /// So many visits more, spread over the stages.
    #[arg(long, default_value_t = 0)]
    visits: usize,
    /// File to write addresses, passphrases and visits to, as JSON, before the server answers.
    #[arg(long)]
    accounts: Option<PathBuf>,
    /// PostgreSQL URL of the records.
    #[arg(long, env = "KVIP_RECORDS_URL", hide_env_values = true)]
    records_url: Option<String>,
    /// PostgreSQL URL of the keys.
    #[arg(long, env = "KVIP_KEYS_URL", hide_env_values = true)]
    keys_url: Option<String>,
}

impl Demo {
    pub(crate) async fn run(self) -> Result<(), Fault> {
        telemetry::start();
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)))
            .await
            .map_err(|error| format!("port {} cannot be listened on: {error}", self.port))?;
        // a browser gives passkeys to a host with a name only
        let base_url = format!("http://localhost:{}", listener.local_addr()?.port());
        let (folder, _kept) = self.folder()?;
        let data = self.place(&folder)?;
        let network = network::read()?;
        let settings = settings(&base_url, &network)?;
        self.tell(&data, &network, &settings).await?;
        let mailer = app::mail::carrier(&settings.mail, &folder)?;
        let app = App::open(&data, self.clock(), mailer, settings, WorkFactor::STANDARD).await?;
        accounts::announce(&app, &network, self.accounts.as_deref()).await?;
        let going = tokio::spawn(rounds::run(app.clone(), None));
        let done = listen::until_stopped(app, listener).await;
        going.abort();
        done
    }

    /// The folder of the data; the second part keeps a fresh one alive.
    fn folder(&self) -> Result<(PathBuf, Option<TempDir>), Fault> {
        if let Some(folder) = &self.data {
            return Ok((folder.clone(), None));
        }
        let fresh = tempfile::Builder::new().prefix("kvip-demo-").tempdir()?;
        Ok((fresh.path().to_owned(), Some(fresh)))
    }

    fn place(&self, folder: &Path) -> Result<Data, Fault> {
        let place = Where {
            data: folder.to_owned(),
            records_url: self.records_url.clone(),
            keys_url: self.keys_url.clone(),
        };
        place.data()
    }

    fn clock(&self) -> Arc<dyn Clock> {
        match self.today {
            Some(day) => Arc::new(FixedDay::new(day)),
            None => Arc::new(SystemClock),
        }
    }

    /// Tells the past, unless it was told in this folder before.
    async fn tell(&self, data: &Data, network: &network::Network, settings: &Settings) -> Result<(), Fault> {
        let today = app::clock::local(self.clock().now()).date();
        // Visits of last year are planned in the autumn before.
        let began = story::plot::on(today.year() - 2, 9, 1);
        let clock = Arc::new(MovedClock::new(began));
        let app =
            App::open(data, clock.clone(), Arc::new(NoMail), settings.clone(), WorkFactor::STANDARD).await?;
        if let Some(link) = app.first_administrator_link().await? {
            let mut cast = cast::gather(&app, network, &link).await?;
            let quick =
                App::open(data, clock.clone(), Arc::new(NoMail), settings.clone(), load::WORK).await?;
            load::hosts(&quick, &mut cast, self.visits).await?;
            quick.close().await?;
            let more = load::plots(self.visits)?;
            story::tell(&app, &clock, &Arc::new(cast), today, more).await?;
            // Letters of the past are not sent again.
            while app.send_due_letters().await? > 0 {}
        }
        Ok(app.close().await?)
    }
}

const SETTINGS: &str = "
[limits]
sign_in_per_account = 1000
sign_in_per_address = 100000
codes_per_address = 1000
[controller]
name = \"Eksempelnettverket\"
number = \"999999999\"
address = \"Eksempelveien 1, 0001 Eksempelby\"
privacy_officer = \"personvern@example.no\"
";

fn settings(base_url: &str, network: &network::Network) -> Result<Settings, Fault> {
    // Everyone in the demo comes from one machine, and tests sign in many times a minute.
    let mut settings = Settings::read(SETTINGS)?;
    base_url.clone_into(&mut settings.base_url);
    settings.demo = true;
    settings.demo_people = network.people.iter().map(|one| one.on_the_door(network)).collect();
    Ok(settings)
}
