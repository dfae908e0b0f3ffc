//! The signed-in person behind a request, and the page that knows her.

use crate::Site;
use crate::error::PageError;
use crate::ui::reader::Device;
use crate::ui::{Page, Words};
use app::{AppError, Me};
use axum::extract::{FromRef, FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum_extra::extract::CookieJar;
use domain::actor::Actor;
use domain::lang::Lang;
use domain::policy::{Action, Decision, NetworkAction, decide};
use domain::visit::Visit;

/// The cookie that carries a session. `__Host-` binds it to this host, HTTPS and the whole path.
pub(crate) const COOKIE: &str = "__Host-kvip";
/// The cookie that says once what was just done.
pub(crate) const SAID: &str = "__Host-said";
/// The cookie that tells the page after signing out whose notes to wipe from the device.
pub(crate) const LEFT: &str = "__Host-left";
/// The cookie that remembers a language before sign-in.
pub(crate) const LANG: &str = "__Host-lang";

/// The signed-in person. Without one, the request is led to the sign-in page and back again.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) me: Me,
    pub(crate) lang: Lang,
    path: String,
    said: Option<&'static str>,
    demo: bool,
    device: Option<Device>,
}

impl<S> FromRequestParts<S> for Member
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let site = Site::from_ref(state);
        let jar = CookieJar::from_headers(&parts.headers);
        let path = parts.uri.path_and_query().map_or("/", axum::http::uri::PathAndQuery::as_str).to_owned();
        let known = match jar.get(COOKIE) {
            Some(cookie) => site.app.recognise(cookie.value()).await?,
            None => None,
        };
        let Some(me) = known else {
            let back = if parts.method == Method::GET { path } else { "/".to_owned() };
            return Err(PageError::SignIn { back });
        };
        let lang = me.lang();
        let said = jar.get(SAID).map(|cookie| lang.t(cookie.value())).filter(|text| !text.starts_with('⟦'));
        let settings = site.app.settings();
        let hours = settings.session.absolute_hours;
        let device = settings.notes.offline.then(|| Device { known: site.app.device_of(&me), hours });
        Ok(Self { lang, path, said, demo: settings.demo, device, me })
    }
}

impl<S> OptionalFromRequestParts<S> for Member
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, PageError> {
        match <Self as FromRequestParts<S>>::from_request_parts(parts, state).await {
            Ok(member) => Ok(Some(member)),
            Err(PageError::SignIn { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

impl Member {
    /// Tells her account from others on a device; nothing where notes never wait on one.
    pub(crate) fn account(&self) -> Option<&str> {
        self.device.as_ref().map(|device| device.known.account.as_str())
    }

    /// A page for her, with her menu, what was just done, and the way back after choosing a language.
    pub(crate) fn page(&self, title: impl Into<String>) -> Page {
        let mut page = Page::new(self.lang, title)
            .person(self.me.person.name.as_str(), "/")
            .locked(self.me.is_locked())
            .here(self.path.as_str())
            .status(self.said.map(ToOwned::to_owned))
            .demo(self.demo)
            .device(self.device.clone());
        let places = [
            (NetworkAction::SeeAllVisits, "nav-visits", "/network/visits"),
            (NetworkAction::KeepPeople, "nav-people", "/network/people"),
            (NetworkAction::LayCycle, "nav-cycles", "/network/cycles"),
            (NetworkAction::ReadLog, "nav-log", "/log"),
            (NetworkAction::ReadProcessing, "nav-processing", "/processing"),
            (NetworkAction::ConfirmKeys, "keys-title", "/keys"),
            (NetworkAction::ApproveRecovery, "recovery-requests-title", "/recovery/requests"),
        ];
        for (action, label, href) in places {
            if self.may(action) {
                page = page.nav(self.lang.t(label), href);
            }
        }
        page
    }

    /// Whether she may do something in the network.
    pub(crate) fn may(&self, action: NetworkAction) -> bool {
        app::App::permit_in_network(&self.me, action).is_ok()
    }

    /// Whether she may do something on a visit as it stands; the reason when not.
    pub(crate) fn may_on(&self, visit: &Visit, action: Action) -> Result<(), String> {
        match decide(&Actor::on(self.me.who(), visit), action, visit) {
            Decision::Allowed => Ok(()),
            Decision::Denied(refusal) => Err(crate::ui::refusal::sentence(self.lang, &refusal)),
            Decision::Hidden => Err(String::new()),
        }
    }

    /// Refuses as if the page did not exist, unless she may.
    pub(crate) fn require(&self, action: NetworkAction) -> Result<(), AppError> {
        app::App::permit_in_network(&self.me, action)
    }
}

/// The language of someone who is not signed in: her choice, then her browser's, then bokmål.
pub(crate) fn language_of(headers: &HeaderMap) -> Lang {
    let jar = CookieJar::from_headers(headers);
    if let Some(chosen) = jar.get(LANG).and_then(|cookie| Lang::from_code(cookie.value())) {
        return chosen;
    }
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    wanted.split(',').find_map(|part| Lang::from_code(part.trim().get(..2)?)).unwrap_or_default()
}
