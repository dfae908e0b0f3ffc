//! Forms: read once, answered with a redirect or with the same form filled in.

use crate::error::PageError;
use crate::member::SAID;
use crate::ui::Words;
use app::{AppError, Problems};
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as ReadForm;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use domain::lang::Lang;
use maud::Markup;
use serde::de::DeserializeOwned;

/// A form that could be read. Fields that are missing are for the form's own type to judge.
#[derive(Debug)]
pub(crate) struct Form<T>(pub(crate) T);

impl<S, T> FromRequest<S> for Form<T>
where
    S: Send + Sync,
    T: DeserializeOwned,
{
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        match ReadForm::<T>::from_request(request, state).await {
            Ok(ReadForm(form)) => Ok(Self(form)),
            Err(rejection) => Err(match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => {
                    PageError::Request(StatusCode::PAYLOAD_TOO_LARGE, "error-too-large")
                }
                status => PageError::Request(status, "error-unreadable"),
            }),
        }
    }
}

/// A form whose fields are not known before: name and value pairs, in order.
pub(crate) type Pairs = Vec<(String, String)>;

/// After a change: go to a page that says once what was done.
#[derive(Debug)]
pub(crate) struct Done {
    to: String,
    said: Option<&'static str>,
}

impl Done {
    /// Go to this path.
    #[expect(clippy::needless_pass_by_value, reason = "a path is made where it is used")]
    pub(crate) fn to(path: impl ToString) -> Self {
        Self { to: path.to_string(), said: None }
    }

    /// Say this there; the key of a text.
    pub(crate) fn saying(self, key: &'static str) -> Self {
        Self { said: Some(key), ..self }
    }
}

impl IntoResponse for Done {
    fn into_response(self) -> Response {
        let jar = self.said.map(|key| CookieJar::new().add(cookie(SAID, key.to_owned())));
        (jar.unwrap_or_default(), Redirect::to(&self.to)).into_response()
    }
}

/// A cookie bound to this host, unseen by scripts and not sent along from other sites.
pub(crate) fn cookie(name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value)).path("/").secure(true).http_only(true).same_site(SameSite::Lax).build()
}

/// The sentences of problems, as `(id of the field, sentence)`: for the error summary and the fields.
pub(crate) fn sentences(lang: Lang, problems: &Problems) -> Vec<(String, String)> {
    let sentence = |problem: &app::Problem| {
        let with: Vec<_> = problem.with.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        (crate::ui::field::id_of(&problem.field), lang.tr(problem.text, &with))
    };
    problems.0.iter().map(sentence).collect()
}

/// The sentence about one field, if there is one.
pub(crate) fn error_of<'a>(problems: &'a [(String, String)], field: &str) -> Option<&'a str> {
    let id = crate::ui::field::id_of(field);
    problems.iter().find(|(of, _)| *of == id).map(|(_, sentence)| sentence.as_str())
}

/// Brings a refused form back filled in: `again` draws it with the sentences. Everything else goes on as it is.
pub(crate) async fn or_again<T, F>(
    lang: Lang,
    result: Result<T, AppError>,
    again: impl FnOnce(Vec<(String, String)>) -> F,
) -> Result<T, PageError>
where
    F: Future<Output = Result<Markup, PageError>>,
{
    let (status, sentences) = match result {
        Ok(done) => return Ok(done),
        Err(AppError::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, sentences(lang, &problems)),
        Err(AppError::Refused(refusal)) => {
            let sentence = crate::ui::refusal::sentence(lang, &refusal);
            (StatusCode::CONFLICT, vec![(String::new(), sentence)])
        }
        // it went on while she typed: the page comes back with her words, where she may still see it
        Err(AppError::Denied(refusal)) => {
            let sentence = crate::ui::refusal::sentence(lang, &refusal);
            let page = again(vec![(String::new(), sentence)]).await;
            return Err(page.map_or_else(|_| AppError::Denied(refusal).into(), forbidden));
        }
        Err(error) => return Err(error.into()),
    };
    Err(PageError::Form(status, again(sentences).await?))
}

fn forbidden(page: Markup) -> PageError {
    PageError::Form(StatusCode::FORBIDDEN, page)
}

/// Fields a browser sends although nobody filled them in must not be mistaken for a value.
pub(crate) fn value<'a>(pairs: &'a Pairs, name: &str) -> &'a str {
    pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

/// Every value sent under one name.
pub(crate) fn values<'a>(pairs: &'a Pairs, name: &'a str) -> impl Iterator<Item = &'a str> {
    pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Whether a request is a draft being saved by the script.
pub(crate) fn is_autosave(headers: &axum::http::HeaderMap) -> bool {
    headers.contains_key("x-autosave")
}

/// Refuses a body that says it is something else than a form.
pub(crate) fn is_form(headers: &axum::http::HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.starts_with("application/x-www-form-urlencoded")
}
