//! What is missing before the report is a good one, each with what to do about it; and the way two of the team let it
//! through a gate.

use super::steps::{EditionForm, edition_form};
use super::{AgreementPath, GatesPath, OverridePath, SectionPath, below, name, title};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::ui::button::second_link;
use crate::ui::{Choice, Field, Tone, Words, badge, disclosure, empty, error_summary, notice, submit};
use app::reports::Gates;
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::id::VisitId;
use domain::lang::Lang;
use domain::report::gate::{Finding, Gate, Harsh, Override, Weight, What, Why};
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

mod words;

use words::{sentence, to_do};

/// The edition on the page, and why.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct GateForm {
    #[serde(flatten)]
    on: EditionForm,
    why: String,
}

pub(super) async fn show(
    path: GatesPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, &path, &[]).await
}

pub(super) async fn ask(
    path: OverridePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<GateForm>,
) -> Result<Done, PageError> {
    let gate = Gate::from_key(&path.gate).ok_or(AppError::Hidden)?;
    let asked = match Why::from_key(&form.why) {
        Some(why) => app.ask_override(&member.me, path.visit, form.on.edition(), gate, why).await,
        None => Err(AppError::Invalid(Problems::one(&format!("why-{}", gate.key()), "problem-choose"))),
    };
    answered(&app, &member, path.visit, asked, "gate-asked").await
}

pub(super) async fn agree(
    path: AgreementPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<EditionForm>,
) -> Result<Done, PageError> {
    let gate = Gate::from_key(&path.gate).ok_or(AppError::Hidden)?;
    let agreed = app.agree_override(&member.me, path.visit, form.edition(), gate).await;
    answered(&app, &member, path.visit, agreed, "gate-agreed").await
}

async fn answered(
    app: &App,
    member: &Member,
    visit: VisitId,
    result: Result<Visit, AppError>,
    said: &'static str,
) -> Result<Done, PageError> {
    let here = GatesPath { visit };
    let again = async |problems: Vec<_>| Box::pin(view(app, member, &here, &problems)).await;
    or_again(member.lang, result, again).await?;
    Ok(Done::to(here).saying(said))
}

async fn view(
    app: &App,
    member: &Member,
    path: &GatesPath,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let it = app.gates(&member.me, path.visit).await?;
    let (unit, people) = (app.unit(it.visit.host.unit).await?, app.names(&it.visit.team_ids()).await?);
    let lang = member.lang;
    let unready = crate::pages::voices::unready::of(app, member, &it.visit).await?;
    let nothing = it.findings.is_empty() && unready.0.is_empty();
    let page = below(member, &it.visit, &it.edition, unit.name.as_str(), lang.t("gate-title"));
    Ok(page.lead(lang.t("gate-lead")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        (unready)
        @if nothing { (empty(lang.t("gate-none-title"), lang.t("gate-none"), None)) }
        (balance(member, &it, &people))
        @for finding in it.findings.iter().filter(|one| one.gate != Gate::Balance) {
            section {
                h2 { (lang.t(&format!("gate-{}", finding.gate.key()))) }
                (drawn(member, &it, finding, &people))
            }
        }
    }))
}

/// Strengths against challenges, with the bounds in words.
fn balance(member: &Member, it: &Gates, people: &super::People) -> Markup {
    let Some((strengths, challenges)) = it.points else { return html! {} };
    let (lang, all) = (member.lang, strengths + challenges);
    let (fewest, most) = (to_one(lang, it.balance.0), to_one(lang, it.balance.1));
    html! {
        section {
            h2 #balance { (lang.t("gate-balance")) }
            p { (lang.tr("gate-balance-counts", &[("strengths", strengths.into()), ("challenges", challenges.into())])) }
            @if all > 0 { meter min="0" max=(all) value=(strengths) aria-labelledby="balance" { (strengths) "/" (all) } }
            p.quiet { (lang.tr("gate-balance-bounds", &[("fewest", fewest.as_str().into()), ("most", most.as_str().into())])) }
            @for finding in it.findings.iter().filter(|one| one.gate == Gate::Balance) {
                (drawn(member, it, finding, people))
            }
        }
    }
}

/// So many to a hundred, as so many to one: `0,5` for 50.
fn to_one(lang: Lang, to_a_hundred: usize) -> String {
    let point = if lang == Lang::En { '.' } else { ',' };
    let told = format!("{}{point}{:02}", to_a_hundred / 100, to_a_hundred % 100);
    told.trim_end_matches('0').trim_end_matches(point).to_owned()
}

fn drawn(member: &Member, it: &Gates, finding: &Finding, people: &super::People) -> Markup {
    let (lang, gate) = (member.lang, finding.gate);
    let through = it.visit.report.is_let_through(gate);
    html! {
        p {
            @match finding.weight {
                _ if through => { (badge(Tone::Good, lang.t("gate-let-through"))) },
                Weight::Stops => { (badge(Tone::Stop, lang.t("gate-stops"))) },
                Weight::Warns | Weight::Off => { (badge(Tone::Caution, lang.t("gate-warns"))) },
            }
            " " (sentence(lang, &finding.what))
        }
        p { (to_do(lang, gate)) }
        @if let What::Harsh(words) = &finding.what { (harsh(lang, it, words)) }
        (ways(lang, it, gate))
        @if finding.weight == Weight::Stops { (way_through(member, it, gate, people)) }
    }
}

/// What stops the report, for the page it is sent from; nothing when nothing does.
pub(super) async fn stopping(app: &App, member: &Member, visit: VisitId) -> Result<Markup, PageError> {
    let (it, lang) = (app.gates(&member.me, visit).await?, member.lang);
    let stops = it.visit.report.require_gates(&it.findings);
    Ok(html! {
        @if let Err(refusal) = stops {
            (notice(lang, Tone::Stop, &html! {
                p { (crate::ui::refusal::sentence(lang, &refusal)) }
                p { a href=(GatesPath { visit }) { (lang.t("report-gates")) } }
            }))
        }
    })
}

fn harsh(lang: Lang, it: &Gates, words: &[Harsh]) -> Markup {
    let place =
        |key: &str| it.edition.format.section(key).map(|section| title(lang, section)).unwrap_or_default();
    html! {
        ul {
            @for one in words {
                li {
                    (lang.tr("gate-harsh-word", &[("word", one.word.as_str().into()), ("gentler", one.gentler.as_str().into())]))
                    " " a href=(SectionPath { visit: it.visit.id, section: one.section.clone() }) { (place(&one.section)) }
                }
            }
        }
    }
}

/// Where it is mended.
fn ways(lang: Lang, it: &Gates, gate: Gate) -> Markup {
    let sections: &[&str] = match gate {
        Gate::Balance | Gate::NoSurprises => &["strengths", "challenges"],
        Gate::Suggestions => &["challenges"],
        Gate::FollowUp => &["follow_up"],
        Gate::UserView => &["user_view"],
        Gate::Notes | Gate::Tone => &[],
    };
    let visit = it.visit.id;
    html! {
        div.actions {
            @for section in sections.iter().filter_map(|key| it.edition.format.section(key)) {
                (second_link(&SectionPath { visit, section: section.key.clone() }.to_string(), title(lang, section)))
            }
            @if gate == Gate::Notes { (second_link(&format!("/visits/{visit}/notes"), lang.t("gate-to-notes"))) }
        }
    }
}

fn way_through(member: &Member, it: &Gates, gate: Gate, people: &super::People) -> Markup {
    let (lang, report) = (member.lang, &it.visit.report);
    let action = OverridePath { visit: it.visit.id, gate: gate.key().to_owned() }.to_string();
    match report.override_of(gate) {
        None => {
            let why = |why: Why| Choice::new(why.key(), lang.t(&format!("gate-why-{}", why.key())));
            let field = Field::new(lang, "why", lang.t("gate-why")).id(&format!("why-{}", gate.key()));
            disclosure(
                lang.t("gate-ask-title"),
                false,
                &html! {
                    p { (lang.t("gate-ask-what")) }
                    form method="post" action=(action) {
                        input type="hidden" name="edition" value=(report.edition);
                        (field.radios(&Why::ALL.map(why), ""))
                        (submit(lang.t("gate-ask")))
                    }
                },
            )
        }
        Some(asked) => html! {
            p { (told(lang, asked, people)) }
            @if asked.agreed.is_none() && asked.asked.by != member.me.id() {
                (edition_form(&format!("{action}/agreement"), report.edition, lang.t("gate-agree")))
            }
        },
    }
}

/// Who asked and why, and who agreed.
fn told(lang: Lang, asked: &Override, people: &super::People) -> String {
    let why = lang.t(&format!("gate-why-{}", asked.why.key()));
    let who = name(people, asked.asked.by);
    match asked.agreed {
        None => lang.tr("gate-waits", &[("who", who.into()), ("why", why.into())]),
        Some(agreed) => {
            let other = name(people, agreed.by);
            lang.tr("gate-through", &[("who", who.into()), ("other", other.into()), ("why", why.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_told_to_one() {
        let told = [(50, "0,5"), (200, "2"), (33, "0,33"), (1000, "10"), (0, "0")];
        assert!(told.iter().all(|(bound, words)| to_one(Lang::Nb, *bound) == *words));
    }
}
