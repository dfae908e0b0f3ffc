//! Whoever holds a slip, as every page of a code meets her: what she sent, her language, and what her code leads to. Looked
//! up once, in one place, so that a code that leads nowhere is answered alike everywhere.

use super::{CodeForm, entry};
use crate::Site;
use crate::error::PageError;
use crate::form::{Form, sentences};
use crate::gate::From;
use crate::ui::refusal;
use app::consents::Asked;
use app::{App, AppError, Problems};
use axum::extract::{FromRef, FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use domain::lang::Lang;

/// Someone with a code that leads somewhere. Never printed: it holds the code.
pub(super) struct Holder {
    site: Site,
    /// What she sent.
    pub(super) form: CodeForm,
    /// The language she reads.
    pub(super) lang: Lang,
    /// What the code leads to.
    pub(super) asked: Asked,
}

impl<S: Send + Sync> FromRequest<S> for Holder
where
    Site: FromRef<S>,
{
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let (mut parts, body) = request.into_parts();
        let Ok(From(address)) = From::from_request_parts(&mut parts, state).await;
        let headers = parts.headers.clone();
        let Form(form) = Form::<CodeForm>::from_request(Request::from_parts(parts, body), state).await?;
        let (site, lang) = (Site::from_ref(state), form.lang(&headers));
        let found = if site.gate.lets_code_through(address) {
            site.app.asked_by_code(&form.code).await
        } else {
            Err(AppError::Invalid(Problems::one("code", "code-too-many")))
        };
        match found {
            Ok(asked) => Ok(Self { site, form, lang, asked }),
            Err(error) => Err(refused(lang, &form, error)),
        }
    }
}

impl Holder {
    /// The application.
    pub(super) fn app(&self) -> &App {
        &self.site.app
    }

    /// Her code.
    pub(super) fn code(&self) -> &str {
        &self.form.code
    }

    /// The page that asks for a code, with what is wrong; faults of ours go on as they are.
    pub(super) fn refused(&self, error: AppError) -> PageError {
        refused(self.lang, &self.form, error)
    }
}

/// One that leads nowhere is the same whatever the reason.
fn refused(lang: Lang, form: &CodeForm, error: AppError) -> PageError {
    let (status, problems) = match error {
        AppError::Hidden => {
            (StatusCode::UNPROCESSABLE_ENTITY, sentences(lang, &Problems::one("code", "code-unknown")))
        }
        AppError::Invalid(problems) => (StatusCode::UNPROCESSABLE_ENTITY, sentences(lang, &problems)),
        AppError::Refused(refusal) => {
            (StatusCode::CONFLICT, vec![(String::new(), refusal::sentence(lang, &refusal))])
        }
        other => return PageError::App(other),
    };
    PageError::Form(status, entry(lang, form, &problems))
}
