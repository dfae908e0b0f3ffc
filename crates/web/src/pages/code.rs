//! The open page: whoever has a slip types its code, reads, answers, and can take a yes back. No account, and no cookie.
//!
//! A code never stands in an address, where it would land in a history or a log: the person's forms carry it. The square on
//! a slip leads to `/c#CODE`; what stands behind `#` stays in the browser, and a small script moves it into the field.
//! Without the script the code is typed.

use crate::error::PageError;
use crate::form::sentences;
use crate::member::language_of;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::Words;
use app::consents::Giving;
use app::{AppError, Problems};
use axum::extract::Query;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::routing::TypedPath;
use domain::consent::{How, Said, Voice, Yes};
use domain::lang::Lang;
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use maud::Markup;
use serde::Deserialize;

mod asking;
mod frame;
mod holder;
mod receipt;
mod rights;

use frame::{done, entry, kept, languages, over, page};
use holder::Holder;

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
    /// As what it is taken along.
    form: String,
    /// What is wrong.
    wrong: String,
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

async fn find(_: CodePath, holder: Holder) -> Result<Markup, PageError> {
    view(&holder, &[]).await
}

async fn give(_: WordPath, mut holder: Holder) -> Result<Markup, PageError> {
    let Some(said) = holder.form.said(holder.asked.voice) else {
        return Err(again(&holder, StatusCode::UNPROCESSABLE_ENTITY, "taking_part", "code-choose").await);
    };
    let giving = Giving { said, how: holder.form.how(), lang: holder.lang, read: &holder.form.read };
    match holder.app().answer_by_code(holder.code(), giving).await {
        Ok(()) if said == Said::No => {
            return Ok(over(holder.lang, &holder.form, "code-no-title", &["code-no"]));
        }
        // sent twice: what was said first is shown
        Ok(()) | Err(AppError::Refused(Refusal::WordIsGiven)) => {}
        Err(AppError::Stale) => {
            return Err(again(&holder, StatusCode::CONFLICT, "", "code-text-changed").await);
        }
        Err(error) => return Err(holder.refused(error)),
    }
    let given = holder.app().asked_by_code(holder.code()).await;
    holder.asked = given.map_err(|error| holder.refused(error))?;
    view(&holder, &[]).await
}

async fn withdraw(_: WithdrawalPath, holder: Holder) -> Result<Markup, PageError> {
    let desk = holder.app().withdraw_by_code(holder.code()).await;
    let told: &[&str] = match desk.map_err(|error| holder.refused(error))? {
        Desk::NotBegun => &["code-withdrawn", "code-withdrawn-mixed"],
        Desk::Drafting
        | Desk::WithTeam
        | Desk::WithHost
        | Desk::WithNetworkLeader
        | Desk::AwaitingAcceptance
        | Desk::Accepted => &["code-withdrawn", "code-withdrawn-begun", "code-withdrawn-mixed"],
    };
    Ok(over(holder.lang, &holder.form, "code-withdrawn-title", told))
}

/// The same page with a sentence about a field.
async fn again(holder: &Holder, status: StatusCode, field: &str, key: &'static str) -> PageError {
    let problems = sentences(holder.lang, &Problems::one(field, key));
    match view(holder, &problems).await {
        Ok(page) => PageError::Form(status, page),
        Err(error) => error,
    }
}

async fn view(holder: &Holder, problems: &[(String, String)]) -> Result<Markup, PageError> {
    let Holder { lang, form, asked, .. } = holder;
    let unit = holder.app().unit(asked.visit.host.unit).await?;
    let mut above = lang.tr("code-visit", &[("unit", unit.name.as_str().into())]);
    if let Some(day) = asked.visit.day() {
        above = format!("{above}, {}", lang.date(day));
    }
    match asked.consent.word(asked.voice) {
        None => Ok(asking::view(*lang, form, asked, &above, problems)?),
        Some(word) => Ok(receipt::view(*lang, form, asked, word, &above)),
    }
}
