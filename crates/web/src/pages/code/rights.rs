//! One's rights, by code: seeing what is kept, taking it along, having it corrected or erased.

use super::{CodeForm, CodePath, asked, done, kept, over, refused};
use crate::Site;
use crate::error::PageError;
use crate::form::{Form, sentences};
use crate::gate::From;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Page, Words, error_summary};
use app::Problems;
use app::rights::{Erased, Form as Copy};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::IntoResponse;
use axum_extra::routing::TypedPath;
use domain::lang::Lang;
use domain::rights::{Request, Wrong};
use maud::{Markup, html};
use serde::Deserialize;

mod stored;

paths! {
    /// What is kept of whoever holds a code.
    StoredPath {} = "/c/stored";
    /// Taking it along.
    CopyPath {} = "/c/copy";
    /// Having it corrected.
    CorrectionPath {} = "/c/correction";
    /// Having it erased.
    CodeErasurePath {} = "/c/erasure";
}

pub(super) fn mount(table: Table) -> Table {
    let open = Needs::Nothing;
    table.post(open, show).post(open, copy).post(open, correct).post(open, erase)
}

/// What the forms of this page send beside the code. Never printed: it holds a code.
#[derive(Default, Deserialize)]
#[serde(default)]
struct RightForm {
    code: String,
    on: String,
    lang: String,
    /// As what it is taken along.
    form: String,
    /// What is wrong.
    wrong: String,
}

impl RightForm {
    fn code(&self) -> CodeForm {
        let (code, on, lang) = (self.code.clone(), self.on.clone(), self.lang.clone());
        CodeForm { code, on, lang, ..CodeForm::default() }
    }
}

/// The way here, from the pages of a code.
pub(super) fn offer(lang: Lang, form: &CodeForm) -> Markup {
    html! {
        h2 { (lang.t("right-title")) }
        p { (lang.t("right-offer")) }
        form method="post" action=(StoredPath {}) {
            input type="hidden" name="code" value=(form.code);
            (kept(form, lang))
            button.button.second type="submit" { (lang.t("right-go")) }
        }
    }
}

async fn show(
    _: StoredPath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(form): Form<RightForm>,
) -> Result<Markup, PageError> {
    let form = form.code();
    let (lang, _) = asked(&site, address, &headers, &form).await?;
    site.app.see_by_code(&form.code).await.map_err(|error| refused(lang, &form, error))?;
    page(&site, lang, &form, &[]).await
}

async fn copy(
    _: CopyPath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(typed): Form<RightForm>,
) -> Result<impl IntoResponse, PageError> {
    let form = typed.code();
    let (lang, _) = asked(&site, address, &headers, &form).await?;
    let Some(copy) = Copy::from_key(&typed.form) else {
        return Err(again(&site, lang, &form, "form", "right-choose").await);
    };
    let text = site.app.taken_by_code(&form.code, copy).await.map_err(|error| refused(lang, &form, error))?;
    let name = format!("attachment; filename=\"consent-{}.{}\"", site.app.today(), copy.ending());
    let headers: [(HeaderName, String); 2] =
        [(header::CONTENT_TYPE, copy.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text))
}

async fn correct(
    _: CorrectionPath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(typed): Form<RightForm>,
) -> Result<Markup, PageError> {
    let form = typed.code();
    let (lang, _) = asked(&site, address, &headers, &form).await?;
    let Some(wrong) = Wrong::from_key(&typed.wrong) else {
        return Err(again(&site, lang, &form, "wrong", "right-choose").await);
    };
    site.app.correct_by_code(&form.code, wrong).await.map_err(|error| refused(lang, &form, error))?;
    page(&site, lang, &form, &[]).await
}

async fn erase(
    _: CodeErasurePath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(form): Form<RightForm>,
) -> Result<Markup, PageError> {
    let form = form.code();
    let (lang, _) = asked(&site, address, &headers, &form).await?;
    match site.app.erase_by_code(&form.code).await.map_err(|error| refused(lang, &form, error))? {
        Erased::AtOnce => {
            Ok(over(lang, &form, "right-erased-title", &["right-erased", "right-erased-proof"]))
        }
        Erased::Later(request) => Ok(later(lang, &form, &request)),
    }
}

/// The same page with a sentence about a field.
async fn again(site: &Site, lang: Lang, form: &CodeForm, field: &str, key: &'static str) -> PageError {
    let problems = sentences(lang, &Problems::one(field, key));
    match page(site, lang, form, &problems).await {
        Ok(page) => PageError::Form(StatusCode::UNPROCESSABLE_ENTITY, page),
        Err(error) => error,
    }
}

async fn page(
    site: &Site,
    lang: Lang,
    form: &CodeForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let kept_of_her =
        site.app.stored_by_code(&form.code).await.map_err(|error| refused(lang, form, error))?;
    let unit = site.app.unit(kept_of_her.asked.visit.host.unit).await?;
    let above = lang.tr("code-visit", &[("unit", unit.name.as_str().into())]);
    let days = site.app.settings().retention.consents_days;
    let page = Page::new(lang, lang.t("right-title")).above(above).error(!problems.is_empty());
    Ok(page.here("/c").lead(lang.t("right-lead")).body(&html! {
        (error_summary(lang, problems))
        (stored::known(lang, &kept_of_her, days))
        p { (lang.t("right-not-stored")) }
        (stored::take(lang, form, problems))
        (stored::correction(lang, form, &kept_of_her, problems))
        (stored::erasure(lang, form, &kept_of_her))
        form method="post" action=(CodePath {}) {
            input type="hidden" name="code" value=(form.code);
            (kept(form, lang))
            button.button.second type="submit" { (lang.t("action-back")) }
        }
        (done(lang, form))
    }))
}

fn later(lang: Lang, form: &CodeForm, request: &Request) -> Markup {
    let due = lang.date(request.due());
    Page::new(lang, lang.t("right-later-title")).here("/c").body(&html! {
        p { (lang.t("right-later")) }
        p { (lang.tr("right-later-due", &[("due", due.into())])) }
        p { (lang.t("right-complain")) }
        (done(lang, form))
    })
}
