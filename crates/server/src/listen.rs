//! Answering requests until the stop signal, and finishing those that are under way.

use crate::Fault;
use app::App;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Takes an address, or says which one it could not have.
pub(crate) async fn on(address: SocketAddr) -> Result<TcpListener, Fault> {
    let listener = TcpListener::bind(address).await;
    listener.map_err(|error| format!("{address} cannot be listened on: {error}").into())
}

/// Serves until SIGTERM or SIGINT, then finishes what is under way and closes the databases.
pub(crate) async fn until_stopped(app: App, listener: TcpListener) -> Result<(), Fault> {
    let site = web::router(&app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, site).with_graceful_shutdown(stop_signal()).await?;
    Ok(app.close().await?)
}

/// Ends when SIGTERM or SIGINT comes; they are waited for from now on.
pub(crate) fn stop_signal() -> impl Future<Output = ()> {
    let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        let (Ok(mut term), Ok(mut int)) = signals else { return std::future::pending().await };
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
    }
}
