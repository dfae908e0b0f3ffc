//! `kvip serve`.

use crate::open::Where;
use crate::{Fault, listen};
use app::clock::SystemClock;
use app::mail::NoMail;
use app::settings::Settings;
use app::{App, WorkFactor};
use clap::Args;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Run the server.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: Where,
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Address people reach it under, such as `https://kvip.example.no`.
    #[arg(long, default_value = "http://localhost:8080")]
    base_url: String,
}

impl Serve {
    pub(crate) async fn run(self) -> Result<(), Fault> {
        let settings = Settings { base_url: self.base_url, ..Settings::default() };
        let data = self.place.data()?;
        let app =
            App::open(&data, Arc::new(SystemClock), Arc::new(NoMail), settings, WorkFactor::STANDARD).await?;
        if let Some(link) = app.first_administrator_link().await? {
            println!(
                "Nobody has an account yet. Open this link once to become the first administrator:\n{link}"
            );
        }
        let listener = TcpListener::bind(self.listen).await?;
        listen::until_stopped(app, listener).await
    }
}
