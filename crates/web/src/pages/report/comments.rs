//! Comments on sections: what is said, answers, and taking back.

use super::{CommentsPath, People, ReadingPath, ResolutionPath, WithdrawalPath, anchor, name};
use crate::error::PageError;
use crate::form::{Done, Form, Pairs, or_again, value};
use crate::member::Member;
use crate::pages::visit::words;
use crate::ui::button::{post, second};
use crate::ui::{self, Field, Words, disclosure, inset};
use app::App;
use app::reports::{Comment, Section};
use axum::extract::State;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};

pub(super) async fn create(
    path: CommentsPath,
    member: Member,
    State(app): State<App>,
    Form(pairs): Form<Pairs>,
) -> Result<Done, PageError> {
    let text = value(&pairs, "comment");
    let made = app.comment(&member.me, path.visit, &path.section, text).await;
    let again = async |problems: Vec<_>| super::reading::view(&app, &member, path.visit, &problems).await;
    or_again(member.lang, made, again).await?;
    Ok(Done::to(back(path.visit, &path.section)).saying("report-comment-made"))
}

pub(super) async fn resolve(
    path: ResolutionPath,
    member: Member,
    State(app): State<App>,
    Form(pairs): Form<Pairs>,
) -> Result<Done, PageError> {
    let done = app.resolve_comment(&member.me, path.visit, path.comment, value(&pairs, "answer")).await;
    let again = async |problems: Vec<_>| super::reading::view(&app, &member, path.visit, &problems).await;
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

/// What is said about a section, and a place to say more.
pub(super) fn beside(
    member: &Member,
    visit: &Visit,
    section: &Section,
    people: &People,
    today: NaiveDate,
) -> Markup {
    let (open, settled): (Vec<&Comment>, Vec<&Comment>) =
        section.comments.iter().partition(|comment| comment.resolved.is_none());
    let lang = member.lang;
    let draw = |comment: &&Comment| one(member, visit, section, comment, people, today);
    html! {
        @for comment in &open { (draw(comment)) }
        @if !settled.is_empty() {
            (disclosure(
                &lang.tr("report-comments-settled", &[("count", settled.len().into())]),
                false,
                &html! { @for comment in &settled { (draw(comment)) } },
            ))
        }
        @if member.may_on(visit, Action::CommentOnReport).is_ok() { (new(lang, visit, section)) }
    }
}

fn new(lang: Lang, visit: &Visit, section: &Section) -> Markup {
    let key = &section.template.key;
    let (action, id) = (CommentsPath { visit: visit.id, section: key.clone() }, format!("comment-{key}"));
    let about = lang.tr("report-comment-on", &[("section", super::title(lang, &section.template).into())]);
    let form = html! {
        form method="post" action=(action) {
            (Field::new(lang, "comment", &about).id(&id).textarea("", 3, None))
            (second("do", "comment", lang.t("report-comment-send")))
        }
    };
    disclosure(lang.t("report-comment"), false, &form)
}

fn one(
    member: &Member,
    visit: &Visit,
    section: &Section,
    comment: &Comment,
    people: &People,
    today: NaiveDate,
) -> Markup {
    let lang = member.lang;
    let drawn = ui::Comment {
        id: format!("comment-{}", comment.id),
        who: who(lang, visit, people, comment.by),
        when: lang.distance(app::clock::local(comment.at).date(), today),
        text: comment.text.clone(),
        settled: comment.resolved.is_some(),
    };
    let actions = actions(member, visit, section, comment);
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
fn actions(member: &Member, visit: &Visit, section: &Section, comment: &Comment) -> Option<Markup> {
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
        @if resolves { (disclosure(lang.t("report-answer"), false, &answer(lang, visit, section, comment))) }
        @if hers {
            (post(
                &WithdrawalPath { visit: visit.id, comment: id }.to_string(),
                &html! { button.plain type="submit" { (lang.t("report-comment-withdraw")) } },
            ))
        }
    })
}

fn answer(lang: Lang, visit: &Visit, section: &Section, comment: &Comment) -> Markup {
    let id = format!("answer-{}", comment.id);
    html! {
        form method="post" action=(ResolutionPath { visit: visit.id, comment: comment.id }) {
            input type="hidden" name="section" value=(section.template.key);
            (Field::new(lang, "answer", lang.t("report-answer-text")).id(&id).optional().textarea("", 3, None))
            (second("do", "resolve", lang.t("report-answer-send")))
        }
    }
}
