//! Choosing a language: kept with the account when signed in, in a cookie otherwise.

use crate::error::PageError;
use crate::form::{Done, Form, cookie};
use crate::member::{LANG, Member};
use crate::paths::{LanguagePath, own};
use crate::routes::{Needs, Table};
use app::App;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use domain::lang::Lang;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(default)]
#[derive(Default)]
struct LanguageForm {
    lang: String,
    back: String,
}

pub(super) fn mount(table: Table) -> Table {
    table.post(Needs::Nothing, create)
}

async fn create(
    _: LanguagePath,
    member: Option<Member>,
    State(app): State<App>,
    Form(form): Form<LanguageForm>,
) -> Result<(CookieJar, Done), PageError> {
    let lang = Lang::from_code(&form.lang).unwrap_or_default();
    if let Some(member) = member {
        app.choose_language(&member.me, lang).await?;
    }
    let jar = CookieJar::new().add(cookie(LANG, lang.code().to_owned()));
    Ok((jar, Done::to(own(&form.back))))
}
