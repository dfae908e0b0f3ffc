//! One's rights, by code: seeing what is kept, taking it along, having it corrected or erased.

use super::{CodeForm, CodePath, Holder, done, kept, over, page};
use crate::error::PageError;
use crate::form::sentences;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Words, button, error_summary};
use app::Problems;
use app::rights::{Erased, Form as Copy};
use axum::http::{HeaderName, StatusCode, header};
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

/// The way here, from the pages of a code.
pub(super) fn offer(lang: Lang, form: &CodeForm) -> Markup {
    html! {
        h2 { (lang.t("right-title")) }
        p { (lang.t("right-offer")) }
        form method="post" action=(StoredPath {}) {
            input type="hidden" name="code" value=(form.code);
            (kept(form, lang))
            (button::second_submit(lang.t("right-go")))
        }
    }
}

async fn show(_: StoredPath, holder: Holder) -> Result<Markup, PageError> {
    holder.app().see_by_code(holder.code()).await.map_err(|error| holder.refused(error))?;
    view(&holder, &[]).await
}

async fn copy(_: CopyPath, holder: Holder) -> Result<impl IntoResponse, PageError> {
    let Some(copy) = Copy::from_key(&holder.form.form) else {
        return Err(again(&holder, "form").await);
    };
    let taken = holder.app().taken_by_code(holder.code(), copy).await;
    let text = taken.map_err(|error| holder.refused(error))?;
    let name = format!("attachment; filename=\"consent-{}.{}\"", holder.app().today(), copy.ending());
    let headers: [(HeaderName, String); 2] =
        [(header::CONTENT_TYPE, copy.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text))
}

async fn correct(_: CorrectionPath, holder: Holder) -> Result<Markup, PageError> {
    let Some(wrong) = Wrong::from_key(&holder.form.wrong) else {
        return Err(again(&holder, "wrong").await);
    };
    let asked = holder.app().correct_by_code(holder.code(), wrong).await;
    asked.map_err(|error| holder.refused(error))?;
    view(&holder, &[]).await
}

async fn erase(_: CodeErasurePath, holder: Holder) -> Result<Markup, PageError> {
    let erased = holder.app().erase_by_code(holder.code()).await;
    match erased.map_err(|error| holder.refused(error))? {
        Erased::AtOnce => {
            let told = ["right-erased", "right-erased-proof"];
            Ok(over(holder.lang, &holder.form, "right-erased-title", &told))
        }
        Erased::Later(request) => Ok(later(holder.lang, &holder.form, &request)),
    }
}

/// The same page, with a sentence that something must be chosen.
async fn again(holder: &Holder, field: &str) -> PageError {
    let problems = sentences(holder.lang, &Problems::one(field, "right-choose"));
    match view(holder, &problems).await {
        Ok(page) => PageError::Form(StatusCode::UNPROCESSABLE_ENTITY, page),
        Err(error) => error,
    }
}

async fn view(holder: &Holder, problems: &[(String, String)]) -> Result<Markup, PageError> {
    let Holder { lang, form, .. } = holder;
    let stored = holder.app().stored_by_code(holder.code()).await;
    let stored = stored.map_err(|error| holder.refused(error))?;
    let unit = holder.app().unit(stored.asked.visit.host.unit).await?;
    let above = lang.tr("code-visit", &[("unit", unit.name.as_str().into())]);
    let days = holder.app().settings().retention.consents_days;
    let page = page(*lang, form, lang.t("right-title")).above(above).error(!problems.is_empty());
    Ok(page.lead(lang.t("right-lead")).body(&html! {
        (error_summary(*lang, problems))
        (stored::known(*lang, &stored, days))
        p { (lang.t("right-not-stored")) }
        (stored::take(*lang, form, problems))
        (stored::correction(*lang, form, &stored, problems))
        (stored::erasure(*lang, form, &stored))
        form method="post" action=(CodePath {}) {
            input type="hidden" name="code" value=(form.code);
            (kept(form, *lang))
            div.actions { (button::second_submit(lang.t("action-back"))) }
        }
        (done(*lang, form))
    }))
}

fn later(lang: Lang, form: &CodeForm, request: &Request) -> Markup {
    let due = lang.date(request.due());
    page(lang, form, lang.t("right-later-title")).body(&html! {
        p { (lang.t("right-later")) }
        p { (lang.tr("right-later-due", &[("due", due.into())])) }
        p { (lang.t("right-complain")) }
        (done(lang, form))
    })
}
