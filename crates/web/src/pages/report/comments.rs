//! Comments on sections: what is said, answers, and taking back.

use super::typed::Typed;
use super::{CommentsPath, People, ReadingPath, ResolutionPath, WithdrawalPath, anchor, name};
use crate::error::PageError;
use crate::form::{Done, Form, Pairs, or_again, value};
use crate::member::Member;
use crate::pages::visit::words;
use crate::ui::button::{post, second};
use crate::ui::field::id_of;
use crate::ui::{self, Field, Words, disclosure, inset};
use app::App;
use app::reports::{Comment, Section};
use axum::extract::State;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::id::{CommentId, PersonId};
use domain::lang::Lang;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};

fn new_id(section: &str) -> String {
    id_of(&format!("comment[{section}]"))
}

fn answer_id(comment: CommentId) -> String {
    id_of(&format!("answer[{comment}]"))
}

pub(super) async fn create(
    path: CommentsPath,
    member: Member,
    State(app): State<App>,
    Form(pairs): Form<Pairs>,
) -> Result<Done, PageError> {
    let text = value(&pairs, "comment");
    let made = app.comment(&member.me, path.visit, &path.section, text).await;
    let field = new_id(&path.section);
    let again = async |problems: Vec<_>| {
        let typed = Typed { field: &field, text, action: Some(Action::CommentOnReport), problems: &problems };
        super::reading::view(&app, &member, path.visit, &typed).await
    };
    or_again(member.lang, made, again).await?;
    Ok(Done::to(back(path.visit, &path.section)).saying("report-comment-made"))
}

pub(super) async fn resolve(
    path: ResolutionPath,
    member: Member,
    State(app): State<App>,
    Form(pairs): Form<Pairs>,
) -> Result<Done, PageError> {
    let text = value(&pairs, "answer");
    let done = app.resolve_comment(&member.me, path.visit, path.comment, text).await;
    let field = answer_id(path.comment);
    let again = async |problems: Vec<_>| {
        let typed = Typed { field: &field, text, action: Some(Action::ResolveComment), problems: &problems };
        super::reading::view(&app, &member, path.visit, &typed).await
    };
    or_again(member.lang, done, again).await?;
    Ok(Done::to(back(path.visit, value(&pairs, "section"))).saying("report-comment-resolved"))
}

pub(super) async fn withdraw(
    path: WithdrawalPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.withdraw_comment(&member.me, path.visit, path.comment).await?;
    Ok(Done::to(ReadingPath { visit: path.visit }).saying("report-comment-withdrawn"))
}

fn back(visit: domain::id::VisitId, section: &str) -> String {
    format!("{}#{}", ReadingPath { visit }, anchor(section))
}

/// How to quote: shown by the script that does it, to whoever may comment.
pub(super) fn how_to_quote(member: &Member, visit: &Visit) -> Markup {
    html! {
        @if member.may_on(visit, Action::CommentOnReport).is_ok() {
            p.quiet data-quotes hidden { (member.lang.t("report-comment-quote")) }
        }
    }
}

/// What is said about a section, and a place to say more.
pub(super) fn beside(
    member: &Member,
    visit: &Visit,
    section: &Section,
    people: &People,
    today: NaiveDate,
    typed: &Typed<'_>,
) -> Markup {
    let (open, settled): (Vec<&Comment>, Vec<&Comment>) =
        section.comments.iter().partition(|comment| comment.resolved.is_none());
    let lang = member.lang;
    let draw = |comment: &&Comment| one(member, visit, section, comment, people, today, typed);
    html! {
        @for comment in &open { (draw(comment)) }
        @if !settled.is_empty() {
            (disclosure(
                &lang.tr("report-comments-settled", &[("count", settled.len().into())]),
                false,
                &html! { @for comment in &settled { (draw(comment)) } },
            ))
        }
        @if member.may_on(visit, Action::CommentOnReport).is_ok() { (new(lang, visit, section, *typed)) }
    }
}

fn new(lang: Lang, visit: &Visit, section: &Section, typed: Typed<'_>) -> Markup {
    let key = &section.template.key;
    let (action, id) = (CommentsPath { visit: visit.id, section: key.clone() }, new_id(key));
    let about = lang.tr("report-comment-on", &[("section", super::title(lang, &section.template).into())]);
    let form = html! {
        form method="post" action=(action) {
            (typed.area(Field::new(lang, "comment", &about), &id, 3))
            (second("do", "comment", lang.t("report-comment-send")))
        }
    };
    disclosure(lang.t("report-comment"), typed.is_in(&id), &form)
}

fn one(
    member: &Member,
    visit: &Visit,
    section: &Section,
    comment: &Comment,
    people: &People,
    today: NaiveDate,
    typed: &Typed<'_>,
) -> Markup {
    let lang = member.lang;
    let drawn = ui::Comment {
        id: format!("comment-{}", comment.id),
        who: who(lang, visit, people, comment.by),
        when: lang.distance(app::clock::local(comment.at).date(), today),
        text: comment.text.clone(),
        settled: comment.resolved.is_some(),
    };
    let actions = actions(member, visit, section, comment, *typed);
    html! {
        (ui::comment(lang, &drawn, actions.as_ref()))
        @if let (Some(answer), Some(signed)) = (&comment.answer, comment.resolved) {
            (inset(Some(&lang.tr("report-answered-by", &[("who", name(people, signed.by).into())])), &html! { p.typed { (answer) } }))
        }
    }
}

fn who(lang: Lang, visit: &Visit, people: &People, person: PersonId) -> String {
    let role = people.get(&person).map(|known| Actor::on(known.into(), visit).role);
    match role {
        Some(role) => format!("{} ({})", name(people, person), words::role(lang, role)),
        None => name(people, person).to_owned(),
    }
}

/// Answering and closing it, or taking it back.
fn actions(
    member: &Member,
    visit: &Visit,
    section: &Section,
    comment: &Comment,
    typed: Typed<'_>,
) -> Option<Markup> {
    if comment.resolved.is_some() {
        return None;
    }
    let (lang, id) = (member.lang, comment.id);
    let resolves = member.may_on(visit, Action::ResolveComment).is_ok();
    let hers = comment.by == member.me.id() && member.may_on(visit, Action::CommentOnReport).is_ok();
    if !resolves && !hers {
        return None;
    }
    Some(html! {
        @if resolves { (disclosure(lang.t("report-answer"), typed.is_in(&answer_id(id)), &answer(lang, visit, section, id, typed))) }
        @if hers {
            (post(
                &WithdrawalPath { visit: visit.id, comment: id }.to_string(),
                &html! { button.plain type="submit" { (lang.t("report-comment-withdraw")) } },
            ))
        }
    })
}

fn answer(lang: Lang, visit: &Visit, section: &Section, comment: CommentId, typed: Typed<'_>) -> Markup {
    let id = answer_id(comment);
    html! {
        form method="post" action=(ResolutionPath { visit: visit.id, comment }) {
            input type="hidden" name="section" value=(section.template.key);
            (typed.area(Field::new(lang, "answer", lang.t("report-answer-text")).optional(), &id, 3))
            (second("do", "resolve", lang.t("report-answer-send")))
        }
    }
}
