//! `kvip serve`.

use crate::open::Where;
use crate::{Fault, listen, open, rounds, telemetry, vault};
use app::clock::SystemClock;
use app::settings::Settings;
use app::{App, WorkFactor};
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// Run the server.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: Where,
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Settings of this installation, over `config/default.toml`.
    #[arg(long)]
    config: Option<PathBuf>,
    /// Address people reach it under, such as `https://kvip.example.no`; over the settings.
    #[arg(long)]
    base_url: Option<String>,
    /// SMTP URL with user and password; over the settings.
    #[arg(long, env = "KVIP_SMTP_URL", hide_env_values = true)]
    smtp_url: Option<String>,
}

impl Serve {
    pub(crate) async fn run(self) -> Result<(), Fault> {
        telemetry::start();
        // what a drill left that was killed
        vault::sweep(&std::env::temp_dir());
        let settings = self.settings()?;
        let data = self.place.data()?;
        let mailer = app::mail::carrier(&settings.mail, &self.place.data)?;
        let app = App::open(&data, Arc::new(SystemClock), mailer, settings, WorkFactor::STANDARD).await?;
        if let Some(link) = app.first_administrator_link().await? {
            println!(
                "Nobody has an account yet. Open this link once to become the first administrator:\n{link}"
            );
        }
        let listener = listen::on(self.listen).await?;
        tokio::spawn(rounds::run(app.clone(), self.config));
        listen::until_stopped(app, listener).await
    }

    fn settings(&self) -> Result<Settings, Fault> {
        let mut settings = open::settings(self.config.as_deref())?;
        if let Some(url) = &self.base_url {
            url.trim_end_matches('/').clone_into(&mut settings.base_url);
        }
        if let Some(url) = &self.smtp_url {
            settings.mail.smtp_url.clone_from(url);
        }
        Ok(settings)
    }
}
