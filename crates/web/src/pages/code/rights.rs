//! One's rights, by code: seeing what is kept, taking it along, having it corrected or erased.

use super::{CodeForm, CodePath, asked, done, kept, over, refused};
use crate::Site;
use crate::error::PageError;
use crate::form::{Form, error_of, sentences};
use crate::gate::From;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Choice, Field, Page, Tone, Words, button, error_summary, notice, own_name, submit};
use app::Problems;
use app::rights::{Erased, Form as Copy, Stored};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::IntoResponse;
use axum_extra::routing::TypedPath;
use domain::consent::{Group, Said, Word};
use domain::lang::Lang;
use domain::rights::{Request, Right, Wrong};
use maud::{Markup, html};
use serde::Deserialize;

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
    let lang = form.lang(&headers);
    asked(&site, address, lang, &form).await?;
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
    let lang = form.lang(&headers);
    asked(&site, address, lang, &form).await?;
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
    let lang = form.lang(&headers);
    asked(&site, address, lang, &form).await?;
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
    let lang = form.lang(&headers);
    asked(&site, address, lang, &form).await?;
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
    let stored = site.app.stored_by_code(&form.code).await.map_err(|error| refused(lang, form, error))?;
    let unit = site.app.unit(stored.asked.visit.host.unit).await?;
    let above = lang.tr("code-visit", &[("unit", unit.name.as_str().into())]);
    let days = site.app.settings().retention.consents_days;
    let page = Page::new(lang, lang.t("right-title")).above(above).error(!problems.is_empty());
    Ok(page.here("/c").lead(lang.t("right-lead")).body(&html! {
        (error_summary(lang, problems))
        (known(lang, &stored, days))
        p { (lang.t("right-not-stored")) }
        (take(lang, form, problems))
        (correction(lang, form, &stored, problems))
        (erasure(lang, form, &stored))
        form method="post" action=(CodePath {}) {
            input type="hidden" name="code" value=(form.code);
            (kept(form, lang))
            button.button.second type="submit" { (lang.t("action-back")) }
        }
        (done(lang, form))
    }))
}

/// Everything that is kept.
fn known(lang: Lang, stored: &Stored, days: u32) -> Markup {
    let consent = &stored.asked.consent;
    let word = consent.word(stored.asked.voice);
    let ends = match stored.ends {
        Some(at) => lang.tr("right-kept-until", &[("when", lang.moment(at).into())]),
        None => lang.tr("right-kept-days", &[("days", days.into())]),
    };
    html! {
        dl.answers {
            div { dt { (lang.t("right-label")) } dd { (consent.label) } }
            div { dt { (lang.t("right-group")) } dd { (lang.t(&format!("consent-group-{}", consent.group.key()))) } }
            div { dt { (lang.t("right-age")) } dd { (lang.t(&format!("consent-age-{}", consent.age.key()))) } }
            div { dt { (lang.t("right-asked-at")) } dd { (lang.moment(consent.asked.at)) } }
            @match word {
                Some(word) => (told(lang, consent.group, word)),
                None => div { dt { (lang.t("code-answer")) } dd { (lang.t("right-none-yet")) } },
            }
            div { dt { (lang.t("right-kept")) } dd { (ends) } }
        }
    }
}

fn told(lang: Lang, group: Group, word: &Word) -> Markup {
    let plain = |yes: bool| lang.t(if yes { "yes" } else { "no" });
    let evidence = &word.evidence;
    let answer = match word.said {
        Said::No => lang.t("no"),
        Said::Yes(yes) if yes.alone => lang.t("right-yes-alone"),
        Said::Yes(_) => lang.t("yes"),
    };
    html! {
        div { dt { (lang.t("code-answer")) } dd { (answer) } }
        @if let Said::Yes(yes) = word.said {
            div { dt { (lang.t("code-paraphrase")) } dd { (plain(yes.paraphrase)) } }
            @if group == Group::Staff {
                div { dt { (lang.t("code-attribution")) } dd { (plain(yes.attribution)) } }
            }
        }
        div { dt { (lang.t("code-given")) } dd { (lang.moment(evidence.at)) ", " (lang.t(&format!("right-how-{}", evidence.how.key()))) } }
        div { dt { (lang.t("code-version")) } dd { (evidence.version) ", " span lang=(evidence.lang.code()) { (own_name(evidence.lang)) } } }
        div { dt { (lang.t("right-fingerprint")) } dd { code { (evidence.hash.get(..16).unwrap_or_default()) "…" } } }
    }
}

fn take(lang: Lang, form: &CodeForm, problems: &[(String, String)]) -> Markup {
    html! {
        h2 { (lang.t("right-take")) }
        p { (lang.t("right-take-what")) }
        form method="post" action=(CopyPath {}) {
            input type="hidden" name="code" value=(form.code);
            (kept(form, lang))
            @let forms = Copy::ALL.map(|one| Choice::new(one.key(), lang.t(&format!("right-form-{}", one.key()))));
            (Field::new(lang, "form", lang.t("right-form")).error(error_of(problems, "form"))
                .radios(&forms, Copy::Receipt.key()))
            (submit(lang.t("right-take-button")))
        }
    }
}

fn correction(lang: Lang, form: &CodeForm, stored: &Stored, problems: &[(String, String)]) -> Markup {
    let wrongs = Wrong::ALL.map(|one| Choice::new(one.key(), lang.t(&format!("right-wrong-{}", one.key()))));
    let waits = waiting(stored, Right::Correction);
    html! {
        h2 { (lang.t("right-correct")) }
        @for request in stored.requests.iter().filter(|one| one.right == Right::Correction) {
            (answered(lang, request))
        }
        @if !waits {
            p { (lang.t("right-correct-what")) }
            form method="post" action=(CorrectionPath {}) {
                input type="hidden" name="code" value=(form.code);
                (kept(form, lang))
                (Field::new(lang, "wrong", lang.t("right-wrong")).error(error_of(problems, "wrong")).radios(&wrongs, ""))
                (submit(lang.t("right-correct-button")))
            }
        }
    }
}

fn erasure(lang: Lang, form: &CodeForm, stored: &Stored) -> Markup {
    let open = stored.asked.visit.takes_words().is_ok();
    html! {
        h2 { (lang.t("right-erase")) }
        @for request in stored.requests.iter().filter(|one| one.right == Right::Erasure) {
            (answered(lang, request))
        }
        @if !waiting(stored, Right::Erasure) {
            p { (lang.t(if open { "right-erase-what" } else { "right-erase-accepted" })) }
            form method="post" action=(CodeErasurePath {}) {
                input type="hidden" name="code" value=(form.code);
                (kept(form, lang))
                (button::grave(lang.t("right-erase-button")))
            }
        }
    }
}

fn waiting(stored: &Stored, right: Right) -> bool {
    stored.requests.iter().any(|one| one.right == right && one.answer().is_none())
}

/// A request, and what came of it.
fn answered(lang: Lang, request: &Request) -> Markup {
    let asked = lang.moment(request.asked);
    match request.answer() {
        None => notice(
            lang,
            Tone::Info,
            &html! {
                p { (lang.tr("right-waits", &[("when", asked.into()), ("due", lang.date(request.due()).into())])) }
            },
        ),
        Some(answer) => notice(
            lang,
            Tone::Info,
            &html! {
                p { (lang.tr("right-answered", &[("when", asked.into()), ("at", lang.moment(answer.at).into())])) " "
                    (lang.t(&format!("right-outcome-{}", answer.outcome.key()))) }
                p { (lang.t("right-complain")) }
            },
        ),
    }
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
