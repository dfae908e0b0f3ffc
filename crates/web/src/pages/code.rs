//! The open page: whoever has a slip types its code, reads, answers, and can take a yes back. No account, and no cookie.
//!
//! A code never stands in an address, where it would land in a history or a log: the person's forms carry it. The square on
//! a slip leads to `/c#CODE`; what stands behind `#` stays in the browser, and a small script moves it into the field.
//! Without the script the code is typed.

use crate::Site;
use crate::error::PageError;
use crate::form::{Form, sentences};
use crate::gate::From;
use crate::member::language_of;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Words, refusal};
use app::consents::{Asked, Giving};
use app::{App, AppError, Problems};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum_extra::routing::TypedPath;
use domain::consent::{How, Said, Voice, Yes};
use domain::lang::Lang;
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use maud::Markup;
use serde::Deserialize;
use std::net::IpAddr;

mod asking;
mod frame;
mod receipt;
mod rights;

use frame::{done, entry, kept, languages, over, page};

paths! {
    /// Typing a code, and what it leads to.
    CodePath {} = "/c";
    /// Answering.
    WordPath {} = "/c/word";
    /// Taking a yes back.
    WithdrawalPath {} = "/c/withdrawal";
}

/// Where a tablet in the unit begins anew for the next person.
pub(super) const TABLET: &str = "/c?on=tablet";

pub(super) fn mount(table: Table) -> Table {
    let open = Needs::Nothing;
    rights::mount(table.get(open, show).post(open, find).post(open, give).post(open, withdraw))
}

/// What the forms of these pages send. Never printed: it holds a code.
#[derive(Default, Deserialize)]
#[serde(default)]
struct CodeForm {
    code: String,
    /// `tablet` on a tablet in the unit.
    on: String,
    lang: String,
    /// Hash of the text that was read.
    read: String,
    taking_part: String,
    paraphrase: String,
    attribution: String,
}

impl CodeForm {
    fn lang(&self, headers: &HeaderMap) -> Lang {
        Lang::from_code(&self.lang).unwrap_or_else(|| language_of(headers))
    }

    fn is_tablet(&self) -> bool {
        self.on == "tablet"
    }

    fn how(&self) -> How {
        if self.is_tablet() { How::Tablet } else { How::OwnDevice }
    }

    /// Yes or no, if one was chosen.
    fn said(&self, voice: Voice) -> Option<Said> {
        let (paraphrase, attribution) = (self.paraphrase == "yes", self.attribution == "yes");
        let yes = |alone| Some(Said::Yes(Yes { alone, paraphrase, attribution }));
        match (self.taking_part.as_str(), voice) {
            ("no", _) => Some(Said::No),
            ("in_group", Voice::Own) | ("yes", Voice::FirstGuardian | Voice::SecondGuardian) => yes(false),
            ("alone", Voice::Own) => yes(true),
            _ => None,
        }
    }
}

async fn show(_: CodePath, headers: HeaderMap, Query(form): Query<CodeForm>) -> Markup {
    // a code in the address is not taken: it should not be there
    let form = CodeForm { code: String::new(), ..form };
    entry(form.lang(&headers), &form, &[])
}

async fn find(
    _: CodePath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(form): Form<CodeForm>,
) -> Result<Markup, PageError> {
    let (lang, asked) = asked(&site, address, &headers, &form).await?;
    view(&site.app, lang, &form, &asked, &[]).await
}

async fn give(
    _: WordPath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(form): Form<CodeForm>,
) -> Result<Markup, PageError> {
    let (lang, found) = asked(&site, address, &headers, &form).await?;
    let again = async |status, field, key| {
        let problems = sentences(lang, &Problems::one(field, key));
        let page = view(&site.app, lang, &form, &found, &problems).await?;
        Err(PageError::Form(status, page))
    };
    let Some(said) = form.said(found.voice) else {
        return again(StatusCode::UNPROCESSABLE_ENTITY, "taking_part", "code-choose").await;
    };
    let giving = Giving { said, how: form.how(), lang, read: &form.read };
    match site.app.answer_by_code(&form.code, giving).await {
        Ok(()) if said == Said::No => return Ok(over(lang, &form, "code-no-title", &["code-no"])),
        // sent twice: what was said first is shown
        Ok(()) | Err(AppError::Refused(Refusal::WordIsGiven)) => {}
        Err(AppError::Stale) => return again(StatusCode::CONFLICT, "", "code-text-changed").await,
        Err(error) => return Err(refused(lang, &form, error)),
    }
    let given = site.app.asked_by_code(&form.code).await.map_err(|error| refused(lang, &form, error))?;
    view(&site.app, lang, &form, &given, &[]).await
}

async fn withdraw(
    _: WithdrawalPath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(form): Form<CodeForm>,
) -> Result<Markup, PageError> {
    let (lang, _) = asked(&site, address, &headers, &form).await?;
    let desk = site.app.withdraw_by_code(&form.code).await.map_err(|error| refused(lang, &form, error))?;
    let told: &[&str] = match desk {
        Desk::NotBegun => &["code-withdrawn", "code-withdrawn-mixed"],
        Desk::Drafting
        | Desk::WithTeam
        | Desk::WithHost
        | Desk::WithNetworkLeader
        | Desk::AwaitingAcceptance
        | Desk::Accepted => &["code-withdrawn", "code-withdrawn-begun", "code-withdrawn-mixed"],
    };
    Ok(over(lang, &form, "code-withdrawn-title", told))
}

/// The language she reads, and what the code leads to. One that leads nowhere is the same whatever the reason.
async fn asked(
    site: &Site,
    address: IpAddr,
    headers: &HeaderMap,
    form: &CodeForm,
) -> Result<(Lang, Asked), PageError> {
    let lang = form.lang(headers);
    let found = if site.gate.lets_code_through(address) {
        site.app.asked_by_code(&form.code).await
    } else {
        Err(AppError::Invalid(Problems::one("code", "code-too-many")))
    };
    Ok((lang, found.map_err(|error| refused(lang, form, error))?))
}

/// The page that asks for a code, with what is wrong; faults of ours go on as they are.
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

async fn view(
    app: &App,
    lang: Lang,
    form: &CodeForm,
    asked: &Asked,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let unit = app.unit(asked.visit.host.unit).await?;
    let mut above = lang.tr("code-visit", &[("unit", unit.name.as_str().into())]);
    if let Some(day) = asked.visit.day() {
        above = format!("{above}, {}", lang.date(day));
    }
    match asked.consent.word(asked.voice) {
        None => Ok(asking::view(lang, form, asked, &above, problems)?),
        Some(word) => Ok(receipt::view(lang, form, asked, word, &above)),
    }
}
