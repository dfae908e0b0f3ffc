//! What is seen: pages, forms, components, assets.
//!
//! [`router`] is the whole site; [`routes`] its table of contents.

pub mod assets;
mod error;
mod form;
mod gate;
mod headers;
mod kept;
mod member;
mod pages;
mod paths;
pub mod routes;
pub mod ui;

pub use routes::{router, table};

use app::App;
use axum::extract::FromRef;
use std::sync::Arc;

/// What every handler can ask for.
#[derive(Debug, Clone)]
pub struct Site {
    /// The application.
    pub app: App,
    gate: Arc<gate::Gate>,
}

impl FromRef<Site> for App {
    fn from_ref(site: &Site) -> Self {
        site.app.clone()
    }
}
