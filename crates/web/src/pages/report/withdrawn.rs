//! Words of those who took their yes back: every place where they stand, and the look through the report.

use super::overview;
use super::{ReportPath, WithdrawnReportPath, name};
use crate::error::PageError;
use crate::form::{Done, or_again};
use crate::member::Member;
use crate::pages::notes::NotePath;
use crate::ui::button::post;
use crate::ui::{Tone, Words, notice_titled, or_reason, submit};
use app::App;
use app::reports::Overview;
use axum::extract::State;
use domain::lang::Lang;
use domain::policy::Action;
use domain::visit::{Place, WithdrawnWords};
use maud::{Markup, html};

/// The places, for the team with a way to each; others are told that the report waits, and for whom.
pub(super) fn view(member: &Member, it: &Overview) -> Markup {
    let (lang, words) = (member.lang, &it.visit.withdrawn_words);
    if words.is_empty() {
        return html! {};
    }
    let team = member.may_on(&it.visit, Action::ReadNotes).is_ok();
    let look = it.visit.report_waits_for_a_look();
    let notes = words.iter().filter(|words| words.place != Place::Report).count();
    notice_titled(
        Tone::Caution,
        lang.t("withdrawn-title"),
        &html! {
            p { (lang.t("withdrawn-lead")) }
            @if team {
                ul { @for one in words { li { (place(lang, it, one)) } } }
                @if look && notes == 0 {
                    p { (lang.t("withdrawn-look")) }
                    (or_reason(
                        lang,
                        &member.may_on(&it.visit, Action::PlanReport),
                        &post(&WithdrawnReportPath { visit: it.visit.id }.to_string(), &submit(lang.t("withdrawn-looked"))),
                    ))
                }
            } @else { p { (lang.t("withdrawn-with-the-team")) } }
        },
    )
}

fn place(lang: Lang, it: &Overview, words: &WithdrawnWords) -> Markup {
    let label = words.label.as_str();
    match words.place {
        Place::Note { note, session, author } => {
            let who = it.visit.takes_words_out(author).map_or("–", |person| name(&it.people, person));
            let session = it.visit.programme.session(session).map_or("–", |session| session.title.as_str());
            let said = [("label", label.into()), ("session", session.into()), ("who", who.into())];
            html! { a href=(NotePath { visit: it.visit.id, note }) { (lang.tr("withdrawn-in-note", &said)) } }
        }
        Place::Report => html! { (lang.tr("withdrawn-in-report", &[("label", label.into())])) },
    }
}

pub(super) async fn looked_through(
    path: WithdrawnReportPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let here = ReportPath { visit: path.visit };
    let done = app.report_looked_through(&member.me, path.visit).await;
    let again = async |problems: Vec<_>| {
        overview::view(&app, &member, &here, &super::typed::Typed::problems(&problems)).await
    };
    or_again(member.lang, done, again).await?;
    Ok(Done::to(here).saying("withdrawn-looked-done"))
}
