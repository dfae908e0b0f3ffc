//! Answering requests until the stop signal, and finishing those that are under way.

use crate::Fault;
use app::App;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Serves until SIGTERM or SIGINT, then finishes what is under way and closes the databases.
pub(crate) async fn until_stopped(app: App, listener: TcpListener) -> Result<(), Fault> {
    let site = web::router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, site).with_graceful_shutdown(stop_signal()).await?;
    Ok(app.close().await?)
}

async fn stop_signal() {
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
}
