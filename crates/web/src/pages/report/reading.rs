//! The whole report, to be read from beginning to end: comments beside the text, what changed since last time, and the
//! steps that can be taken when it is read.

use super::typed::Typed;
use super::{
    People, ReadingPath, SectionPath, anchor, below, comments, editions, names, of_key, signed, steps, text,
    title, ways,
};
use crate::assets;
use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Tone, Words, badge, disclosure, error_summary, notice_titled, road};
use app::App;
use app::reports::{GivenAway, Section, Whole, may_write};
use axum::extract::State;
use chrono::NaiveDate;
use domain::id::VisitId;
use domain::lang::Lang;
use domain::visit::Stage;
use maud::{Markup, html};

pub(super) async fn show(
    path: ReadingPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, path.visit, &Typed::default()).await
}

/// The page, with what was wrong when a step or a comment was refused.
pub(super) async fn view(
    app: &App,
    member: &Member,
    visit: VisitId,
    typed: &Typed<'_>,
) -> Result<Markup, PageError> {
    let whole = app.read_report(&member.me, visit).await?;
    let people = everyone(app, &whole).await?;
    let (lang, today) = (member.lang, app.today());
    let unready = crate::pages::voices::unready::of(app, member, &whole.visit).await?;
    let unit = whole.unit.name.as_str();
    let page = below(member, &whole.visit, &whole.edition, unit, lang.t("report-reading"));
    let page = page.with(None, Some(assets::reading_js_path()));
    let edition = lang.tr("report-edition-number", &[("edition", whole.visit.report.known_as().into())]);
    Ok(page.lead(edition).error(!typed.problems.is_empty()).body(&html! {
        (road(lang, &frame::steps(member, &whole.visit, today, Some(Stage::Report))))
        (error_summary(lang, typed.problems))
        (typed.left_over(member, &whole.visit))
        (signed::broken(lang, &whole))
        (editions::correcting(lang, &whole.visit))
        (returned(lang, &whole, &people))
        (changed(lang, &whole))
        (given_away(member, &whole))
        (unready)
        (contents(member, &whole))
        (comments::how_to_quote(member, &whole.visit))
        @for section in shown(member, &whole) { (drawn(member, &whole, section, &people, today, typed)) }
        (steps::at_the_end(member, &whole, &people, *typed))
    }))
}

/// Everyone named here: those with a part in it, and those who have said something.
async fn everyone(app: &App, whole: &Whole) -> Result<People, PageError> {
    let comments = whole.sections.iter().flat_map(|section| &section.comments);
    let said = comments.flat_map(|comment| [Some(comment.by), comment.resolved.map(|signed| signed.by)]);
    let lacking: Vec<_> = said.flatten().filter(|person| !whole.people.contains_key(person)).collect();
    let mut people = whole.people.clone();
    people.extend(app.names(&lacking).await?);
    Ok(people)
}

/// Why it came back, when the last step was a step back.
fn returned(lang: Lang, whole: &Whole, people: &People) -> Markup {
    let last = whole.visit.report.passages.last();
    let reason = last.and_then(|passage| Some((passage, whole.reasons.get(&passage.reason?)?)));
    html! {
        @if let Some((passage, reason)) = reason {
            @let who = super::name(people, passage.seal.signed.by);
            (notice_titled(Tone::Caution, &lang.tr("report-returned-by", &[("who", who.into())]), &html! { p.typed { (reason) } }))
        }
    }
}

/// Which sections have changed since this person read last.
fn changed(lang: Lang, whole: &Whole) -> Markup {
    let changed: Vec<&Section> = whole.sections.iter().filter(|section| section.before.is_some()).collect();
    html! {
        @if let Some(before) = whole.before.filter(|before| *before != whole.visit.report.known_as()) {
            (notice_titled(Tone::Info, &lang.tr("report-changed-since", &[("edition", before.into())]), &html! {
                @if changed.is_empty() { p { (lang.t("report-changed-nothing")) } }
                ul { @for section in changed { li { (to(lang, section)) } } }
            }))
        }
    }
}

fn to(lang: Lang, section: &Section) -> Markup {
    html! { a href={ "#" (anchor(&section.template.key)) } { (title(lang, &section.template)) } }
}

/// Places that point straight at a person, with the way to mend them.
fn given_away(member: &Member, whole: &Whole) -> Markup {
    let lang = member.lang;
    let mut places: Vec<GivenAway> = Vec::new();
    for one in whole.given_away() {
        if !places.contains(&one) {
            places.push(one);
        }
    }
    html! {
        @if !places.is_empty() {
            (notice_titled(Tone::Caution, lang.t("report-gives-away"), &html! {
                ul { @for one in &places {
                    @if let Some(section) = of_key(whole, &one.section) {
                        li {
                            (way_to(member, whole, section)) ": " (lang.t(one.what.key()))
                            @if let Some(name) = &one.name { " " (names::reason(member, &whole.visit, name)) }
                        }
                    }
                } }
            }))
        }
    }
}

fn way_to(member: &Member, whole: &Whole, section: &Section) -> Markup {
    if may_write(&member.me, &whole.visit, &section.template).is_allowed() {
        let href = SectionPath { visit: whole.visit.id, section: section.template.key.clone() };
        return html! { a href=(href) { (title(member.lang, &section.template)) } };
    }
    to(member.lang, section)
}

/// The sections of the report, and an empty one for whoever may write in it.
fn shown<'a>(member: &'a Member, whole: &'a Whole) -> impl Iterator<Item = &'a Section> {
    let may = |section: &Section| may_write(&member.me, &whole.visit, &section.template).is_allowed();
    whole.sections.iter().filter(move |section| !section.is_left_out() || may(section))
}

fn contents(member: &Member, whole: &Whole) -> Markup {
    let lang = member.lang;
    disclosure(
        lang.t("report-contents"),
        false,
        &html! {
            ol {
                @for section in shown(member, whole) {
                    @let open = section.comments.iter().filter(|comment| comment.resolved.is_none()).count();
                    li {
                        (to(lang, section))
                        @if open > 0 { " " span.quiet { (lang.tr("report-comments-open", &[("count", open.into())])) } }
                    }
                }
            }
        },
    )
}

fn drawn(
    member: &Member,
    whole: &Whole,
    section: &Section,
    people: &People,
    today: NaiveDate,
    typed: &Typed<'_>,
) -> Markup {
    let (lang, visit) = (member.lang, &whole.visit);
    let key = &section.template.key;
    let writes = section.version > 0 && may_write(&member.me, visit, &section.template).is_allowed();
    html! {
        section.columns.full #(anchor(key)) {
            div {
                h2 { (section.heading(lang, &whole.unit)) }
                @if let Some(before) = &section.before {
                    p { (badge(Tone::Info, lang.t("report-section-changed"))) }
                    (disclosure(lang.t("report-section-changes"), true, &text::changes(lang, before, &section.body.readable())))
                }
                (text::body(lang, visit.report.lang, &whole.edition, &section.body))
                @if writes {
                    p { a href=(SectionPath { visit: visit.id, section: key.clone() }) {
                        (lang.tr("ui-change-what", &[("what", title(lang, &section.template).into())]))
                    } }
                }
            }
            div { (comments::beside(member, visit, section, people, today, typed)) }
        }
    }
}

/// Every step it has taken, with the reasons this reader has.
pub(super) fn history(lang: Lang, whole: &Whole, people: &People) -> Markup {
    let reason = |passage: &domain::report::Passage| whole.reasons.get(&passage.reason?).cloned();
    disclosure(lang.t("report-log"), false, &ways::log(lang, &whole.visit, people, reason))
}
