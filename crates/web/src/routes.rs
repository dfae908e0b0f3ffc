//! Every page once: what is mounted is what `kvip routes` prints.

use crate::gate::Gate;
use crate::{Site, assets, error, headers, pages};
use app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};
use axum_extra::routing::{SecondElementIs, TypedPath};
use domain::policy::{Action, NetworkAction};
use std::sync::Arc;
use std::time::Duration;

/// Who may come to a page; the use case behind it decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Open to everyone.
    Nothing,
    /// Anyone signed in.
    SignIn,
    /// Those the network's policy allows this.
    Network(NetworkAction),
    /// Those the visit's policy allows this.
    Visit(Action),
}

impl Needs {
    /// Its name in the route table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "Nothing",
            Self::SignIn => "SignIn",
            Self::Network(action) => action.name(),
            Self::Visit(action) => action.name(),
        }
    }

    /// The roles that may, in some state of a visit.
    pub fn who(self) -> Vec<&'static str> {
        match self {
            Self::Nothing => vec!["everyone"],
            Self::SignIn => vec!["everyone signed in"],
            Self::Network(action) => action.who(),
            Self::Visit(action) => action.who(),
        }
    }
}

/// One route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Path with its parameters in braces.
    pub path: &'static str,
    /// Who may.
    pub needs: Needs,
}

/// Routes being gathered.
#[derive(Debug, Default)]
pub struct Table {
    router: Router<Site>,
    rows: Vec<Row>,
}

/// Bytes a form may have.
pub(crate) const FORM: usize = 1024 * 1024;

impl Table {
    /// A page.
    #[must_use]
    pub fn get<H, T, P>(self, needs: Needs, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: SecondElementIs<P> + 'static,
        P: TypedPath,
    {
        self.add("GET", P::PATH, needs, get(handler))
    }

    /// A form, at most 1 MiB.
    #[must_use]
    pub fn post<H, T, P>(self, needs: Needs, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: SecondElementIs<P> + 'static,
        P: TypedPath,
    {
        self.add("POST", P::PATH, needs, post(handler).layer(DefaultBodyLimit::max(FORM)))
    }

    /// A form with an attachment, at most `mib` MiB.
    #[must_use]
    pub fn upload<H, T, P>(self, needs: Needs, mib: usize, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: SecondElementIs<P> + 'static,
        P: TypedPath,
    {
        let limit = DefaultBodyLimit::max((mib + 1) * 1024 * 1024);
        self.add("POST", P::PATH, needs, post(handler).layer(limit))
    }

    fn add(
        mut self,
        method: &'static str,
        path: &'static str,
        needs: Needs,
        route: MethodRouter<Site>,
    ) -> Self {
        self.rows.push(Row { method, path, needs });
        Self { router: self.router.route(path, route), rows: self.rows }
    }
}

/// Every route, without a server behind it.
pub fn table() -> Vec<Row> {
    pages::all(Table::default()).rows
}

/// The whole site.
pub fn router(app: &App) -> Router {
    let demo = app.settings().demo;
    let table = pages::all(Table::default());
    let table = if demo { pages::design::mount(table) } else { table };
    let gate = Arc::new(Gate::new(&app.settings().limits));
    let site = Site { app: app.clone(), gate };
    let pages = table.router.fallback(error::no_such_page).with_state(site.clone());
    let pages = pages.layer(axum::middleware::from_fn(crate::kept::keep));
    headers::around(pages, app)
        .layer(axum::middleware::from_fn_with_state(site, error::dress))
        .layer(tower_http::timeout::TimeoutLayer::with_status_code(
            axum::http::StatusCode::REQUEST_TIMEOUT,
            Duration::from_mins(1),
        ))
        .merge(assets::routes())
}
