//! The cases a reader has a part in.

use super::{ConcernPath, ConcernsPath, NewConcernPath, duties, not_the_channel, page};
use crate::error::PageError;
use crate::member::Member;
use crate::ui::{Words, button, empty, table};
use app::App;
use axum::extract::State;
use domain::concern::{Concern, Standing};
use domain::id::PersonId;
use domain::person::Person;
use domain::policy::Action;
use maud::{Markup, html};
use std::collections::HashMap;

pub(super) async fn show(
    path: ConcernsPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let (visit, found) = app.concerns(&member.me, path.visit).await?;
    let lang = member.lang;
    let ids: Vec<PersonId> = found.iter().map(|concern| concern.opened.by).collect();
    let names = app.names(&ids).await?;
    let opens = member.may_on(&visit, Action::OpenConcern).is_ok();
    let fresh = button::link(&NewConcernPath { visit: visit.id }.to_string(), lang.t("concern-new-title"));
    let page = page(&app, &member, &visit, lang.t("concern-list-title")).await?;
    Ok(page.lead(lang.t("concern-list-lead")).lock(lang.t("concern-lock-list")).body(&html! {
        (not_the_channel(&member))
        @if found.is_empty() {
            (empty(lang.t("concern-list-none-title"), lang.t(nothing(opens)), opens.then_some(&fresh)))
        } @else {
            (cases(&member, &found, &names))
            @if opens { p { (fresh) } }
        }
        (duties::view(&app, &member))
    }))
}

fn nothing(opens: bool) -> &'static str {
    if opens { "concern-list-none" } else { "concern-list-none-called" }
}

fn cases(member: &Member, found: &[Concern], names: &HashMap<PersonId, Person>) -> Markup {
    let lang = member.lang;
    let rows: Vec<Vec<Markup>> = found
        .iter()
        .map(|one| {
            let path = ConcernPath { visit: one.visit, concern: one.id };
            let when = lang.moment(one.opened.at);
            let who = names.get(&one.opened.by).map_or("–", |person| person.name.as_str());
            vec![
                html! { a href=(path) { (lang.tr("concern-open-one", &[("when", when.into())])) } },
                html! { (who) },
                html! { (lang.t(&format!("concern-rung-{}", stands(one)))) },
            ]
        })
        .collect();
    let headers = [lang.t("concern-title"), lang.t("concern-opened"), lang.t("concern-stands")];
    table(lang.t("concern-list"), &headers, &rows)
}

/// The key of where a case stands.
pub(super) fn stands(concern: &Concern) -> &'static str {
    match concern.standing {
        Standing::Open => concern.rung().key(),
        Standing::Closed { .. } | Standing::Destroyed { .. } => "closed",
    }
}
