//! A person at a browser: keeps cookies, follows redirects, says that her requests come from this site.

use crate::cast::{PASSPHRASE, email};
use crate::page::Page;
use crate::world::World;
use app::Me;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

/// A browser's cookies; shared by all windows of one person.
pub(crate) type Jar = Arc<Mutex<BTreeMap<String, String>>>;

/// A browser and the person before it.
#[derive(Debug, Clone)]
pub struct Visitor {
    world: World,
    name: String,
    jar: Jar,
}

/// What came back over the wire, redirects not followed.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text; what is not UTF-8 is replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where it leads, if it is a redirect.
    pub fn leads_to(&self) -> Option<&str> {
        let to = self.headers.get(header::LOCATION)?.to_str().ok()?;
        self.status.is_redirection().then_some(to)
    }
}

impl Visitor {
    pub(crate) fn new(world: &World, name: &str, jar: Jar) -> Self {
        Self { world: world.clone(), name: name.to_owned(), jar }
    }

    pub(crate) fn jar(&self) -> Jar {
        self.jar.clone()
    }

    /// The same person on another machine, where nobody is signed in yet.
    #[must_use]
    pub fn on_another_machine(&self) -> Self {
        Self { jar: Jar::default(), ..self.clone() }
    }

    /// Her name in the cast; empty for nobody.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Opens a page; a redirect is followed.
    pub async fn get(&self, path: impl ToString) -> Page {
        let path = path.to_string();
        let answer = self.ask(Method::GET, &path, "", Vec::new()).await;
        self.arrive(path, answer).await
    }

    /// Opens an address; a redirect is not followed.
    pub async fn open(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, "", Vec::new()).await
    }

    /// Sends an empty form as a page of another site would.
    pub async fn post_from_elsewhere(&self, path: &str) -> Answer {
        let request =
            Request::builder().method(Method::POST).uri(path).header("sec-fetch-site", "cross-site");
        let request = request.header(header::ORIGIN, "https://elsewhere.example");
        self.send(request.header(header::HOST, "kvip.test").body(Body::empty()).unwrap()).await
    }

    /// Sends pairs as a form, whatever the page offers; a redirect is not followed.
    pub async fn post(&self, path: impl ToString, pairs: &[(&str, &str)]) -> Answer {
        self.post_raw(path, "application/x-www-form-urlencoded", crate::html::urlencoded(pairs)).await
    }

    /// Sends any bytes as any kind; a redirect is not followed.
    pub async fn post_raw(&self, path: impl ToString, kind: &str, body: impl Into<Vec<u8>>) -> Answer {
        self.ask(Method::POST, &path.to_string(), kind, body.into()).await
    }

    /// Sends a filled-in form and follows the redirect after it.
    pub(crate) async fn submit(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Page {
        let answer = self.ask(method, path, kind, body).await;
        self.arrive(path.to_owned(), answer).await
    }

    /// Signs in when the session has run out, as a person does, and asks again.
    async fn ask(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let answer = self.ask_once(method.clone(), path, kind, body.clone()).await;
        let led_away = answer.leads_to().is_some_and(|to| to.starts_with("/sign-in")) && path != "/sign-out";
        let run_out = led_away || answer.status == StatusCode::UNAUTHORIZED;
        if self.name.is_empty() || !run_out || !self.has_cookie() {
            return answer;
        }
        self.knock().await;
        self.ask_once(method, path, kind, body).await
    }

    /// Whether a session's cookie is kept.
    pub fn has_cookie(&self) -> bool {
        self.jar.lock().unwrap().contains_key("__Host-kvip")
    }

    /// Signs in with her address and passphrase.
    pub async fn sign_in(&self) -> Page {
        let answer = self.knock().await;
        self.arrive("/sign-in".to_owned(), answer).await
    }

    async fn knock(&self) -> Answer {
        let address = email(&self.name);
        let pairs = [("email", address.as_str()), ("passphrase", PASSPHRASE)];
        let answer = self.ask_form("/sign-in", &pairs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{} cannot sign in: {}", self.name, answer.text());
        answer
    }

    async fn ask_form(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body = crate::html::urlencoded(pairs);
        self.ask_once(Method::POST, path, "application/x-www-form-urlencoded", body.into()).await
    }

    async fn ask_once(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        request = request.header("sec-fetch-site", "same-origin").header(header::HOST, "kvip.test");
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a request just as it is, with her cookies.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let cookies = self.cookies();
        if !cookies.is_empty() {
            request.headers_mut().insert(header::COOKIE, cookies.parse().unwrap());
        }
        let response = self.world.site().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        self.keep_cookies(&parts.headers);
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    fn cookies(&self) -> String {
        let jar = self.jar.lock().unwrap();
        jar.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let mut jar = self.jar.lock().unwrap();
        for set in headers.get_all(header::SET_COOKIE) {
            let mut parts = set.to_str().unwrap().split(';').map(str::trim);
            let (name, value) = parts.next().unwrap().split_once('=').unwrap();
            if parts.any(|part| part == "Max-Age=0") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    async fn arrive(&self, mut path: String, mut answer: Answer) -> Page {
        for _ in 0..5 {
            let Some(to) = answer.leads_to() else {
                return Page::new(self.clone(), path, answer);
            };
            path = to.to_owned();
            answer = self.ask(Method::GET, &path, "", Vec::new()).await;
        }
        panic!("{path} leads in a circle");
    }

    /// Who she is to the app, for what no page does.
    pub async fn me(&self) -> Me {
        if let Some(me) = self.recognised().await {
            return me;
        }
        self.sign_in().await;
        self.recognised().await.expect("nobody is signed in")
    }

    async fn recognised(&self) -> Option<Me> {
        let cookie = self.jar.lock().unwrap().get("__Host-kvip").cloned()?;
        self.world.app().recognise(&cookie).await.unwrap()
    }

    /// Opens the one-time link, chooses the passphrase, and is someone from then on.
    pub async fn come_by(mut self, link: &str, name: &str) -> Self {
        name.clone_into(&mut self.name);
        let path = link.strip_prefix("http://kvip.test").unwrap();
        let address = email(name);
        let pairs = [("name", name), ("email", address.as_str()), ("passphrase", PASSPHRASE)];
        let answer = self.ask_form(path, &pairs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name} cannot open her account: {}", answer.text());
        self.name = crate::cast::called(name);
        self
    }
}
