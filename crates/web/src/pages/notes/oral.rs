//! Oral accounts: the visit leader ticks each interview when someone who was there has told of it.

use super::{NotesPath, OralAccountPath, OralAccountUndoingPath, table};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::ui::badge::badge_with;
use crate::ui::{Icon, Tone, Words, badge};
use app::{App, AppError};
use axum::extract::State;
use domain::id::PersonId;
use domain::person::Person;
use domain::policy::Action;
use domain::programme::Session;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AccountForm {
    from: String,
}

pub(super) async fn create(
    path: OralAccountPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<AccountForm>,
) -> Result<Done, PageError> {
    let at = NotesPath { visit: path.visit };
    app.look(&member.me, path.visit, Action::FollowNotes).await?;
    let from: PersonId = form.from.parse().map_err(|_| AppError::Hidden)?;
    let heard = app.hear_account(&member.me, path.visit, path.session, from).await;
    let again = async |problems: Vec<_>| super::overview::view(&app, &member, &at, &problems).await;
    or_again(member.lang, heard, again).await?;
    Ok(Done::to(&at).saying("notes-oral-done"))
}

pub(super) async fn undo(
    path: OralAccountUndoingPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.unhear_account(&member.me, path.visit, path.session).await?;
    Ok(Done::to(NotesPath { visit: path.visit }).saying("notes-oral-undone"))
}

/// Every interview of the day: heard or not, and for the visit leader the press that says so.
pub(super) fn accounts(member: &Member, visit: &Visit, names: &HashMap<PersonId, Person>) -> Markup {
    let (lang, interviews) = (member.lang, visit.programme.interviews());
    html! {
        @if !interviews.is_empty() {
            section {
                h2 { (lang.t("notes-oral-title")) }
                p { (lang.t("notes-oral-lead")) }
                div.tasks { section { ul {
                    @for session in interviews { (one(member, visit, session, names)) }
                } } }
            }
        }
    }
}

fn one(member: &Member, visit: &Visit, session: &Session, names: &HashMap<PersonId, Person>) -> Markup {
    let lang = member.lang;
    let name = |person: PersonId| names.get(&person).map_or("", |known| known.name.as_str());
    let leads = visit.leader() == Some(member.me.id());
    let account = visit.programme.account_of(session.id);
    html! {
        li.task {
            div.task-what {
                (session.title)
                @if let Some(account) = account {
                    p.quiet { (lang.tr("notes-oral-heard", &[
                        ("name", name(account.from).into()), ("at", table::at(lang, account.heard.at).into()),
                    ])) }
                    @if leads {
                        form method="post" action=(OralAccountUndoingPath { visit: visit.id, session: session.id }) {
                            button.plain type="submit" aria-label=(lang.tr("notes-oral-undo-whom", &[("session", session.title.as_str().into())])) {
                                (lang.t("notes-oral-undo"))
                            }
                        }
                    }
                } @else if leads { (tellers(member, visit, session, &name)) }
            }
            div.task-state {
                @if account.is_some() { (badge(Tone::Good, lang.t("notes-oral-is-heard"))) }
                @else { (badge_with(Tone::Quiet, Icon::Ring, lang.t("notes-oral-awaited"))) }
            }
        }
    }
}

/// A press for each who can tell.
fn tellers<'a>(
    member: &Member,
    visit: &Visit,
    session: &Session,
    name: &impl Fn(PersonId) -> &'a str,
) -> Markup {
    let (lang, tellers) = (member.lang, session.tellers());
    html! {
        @if tellers.is_empty() { p.quiet { (lang.t("notes-oral-nobody")) } }
        @else {
            form method="post" action=(OralAccountPath { visit: visit.id, session: session.id }) {
                div.actions {
                    @for person in tellers {
                        button.button.second type="submit" name="from" value=(person)
                            aria-label=(lang.tr("notes-oral-hear-whom", &[
                                ("name", name(person).into()), ("session", session.title.as_str().into()),
                            ])) {
                            (lang.tr("notes-oral-hear", &[("name", name(person).into())]))
                        }
                    }
                }
            }
        }
    }
}
