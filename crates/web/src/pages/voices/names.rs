//! Words that wait to be compared with the names behind consents, and going on without.

use super::{NamesPath, VoicesPath, list};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::button::second;
use crate::ui::{Choice, Field, Tone, Words, notice};
use app::App;
use app::voices::Bench;
use axum::extract::State;
use chrono::NaiveDate;
use domain::policy::Action;
use domain::voice::NotCompared;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct GoOnForm {
    why: String,
}

pub(super) async fn go_on(
    path: NamesPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<GoOnForm>,
) -> Result<Done, PageError> {
    let here = VoicesPath { visit: path.visit };
    let done = app.go_on_uncompared(&member.me, path.visit, NotCompared::from_key(&form.why)).await;
    let again = async |problems: Vec<_>| list::view(&app, &member, &here, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(here).saying("bench-gone-on"))
}

/// Who is waited for, and for how long; for the visit leader, going on.
pub(super) fn waiting(
    member: &Member,
    bench: &Bench,
    today: NaiveDate,
    problems: &[(String, String)],
) -> Markup {
    let (lang, waits) = (member.lang, &bench.waits);
    let keeper = || ("keeper", waits.keeper.as_str().into());
    let leads = member.may_on(&bench.visit, Action::FollowNotes).is_ok();
    html! {
        @if let Some(day) = waits.may_go_on {
            (notice(lang, Tone::Info, &html! {
                p { (lang.tr("bench-names-in-the-way", &[keeper(), ("count", waits.in_the_way.into())])) }
                @if today < day { p { (lang.tr("bench-names-until", &[("day", lang.date(day).into())])) } }
                @else if leads { (form(member, bench, problems)) }
                @else { p { (lang.t("bench-names-leader")) } }
            }))
        } @else if waits.any {
            p.quiet { (lang.tr("bench-names-wait", &[keeper()])) }
        }
        @if let Some(gone_on) = bench.visit.hearing.gone_on {
            p.quiet { (lang.tr("bench-went-on", &[("why", lang.t(&format!("bench-not-compared-{}", gone_on.why.key())).into())])) }
        }
    }
}

fn form(member: &Member, bench: &Bench, problems: &[(String, String)]) -> Markup {
    let lang = member.lang;
    let reasons = NotCompared::ALL
        .map(|why| Choice::new(why.key(), lang.t(&format!("bench-not-compared-{}", why.key()))));
    let field = Field::new(lang, "why", lang.t("bench-go-on-why")).hint(lang.t("bench-go-on-hint"));
    html! {
        form method="post" action=(NamesPath { visit: bench.visit.id }) {
            (field.error(error_of(problems, "why")).radios(&reasons, ""))
            (second("go", "on", lang.t("bench-go-on")))
        }
    }
}
