//! The units of the network.

use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::pages::people::PeoplePath;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Field, Tone, Words, badge, empty, error_summary, notice_titled, submit, table};
use app::{App, AppError, Problems};
use axum::extract::State;
use axum::http::StatusCode;
use axum_extra::routing::TypedPath;
use domain::id::UnitId;
use domain::person::{Home, Person, Unit, UnitRole};
use domain::policy::NetworkAction;
use domain::text::Line;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// Every unit.
    UnitsPath {} = "/network/units";
    /// One unit.
    UnitPath { unit: UnitId } = "/network/units/{unit}";
}

const KEEP: Needs = Needs::Network(NetworkAction::KeepPeople);

pub(super) fn mount(table: Table) -> Table {
    table.get(KEEP, show).post(KEEP, create).get(KEEP, edit).post(KEEP, update)
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct UnitForm {
    name: String,
    trust: String,
    place: String,
    /// "Notes may not wait on devices."
    online: String,
    seen: String,
}

impl UnitForm {
    fn of(unit: &Unit) -> Self {
        let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string).unwrap_or_default();
        Self {
            name: unit.name.to_string(),
            trust: text(&unit.trust),
            place: text(&unit.place),
            online: if unit.notes_may_wait { String::new() } else { "yes".to_owned() },
            seen: app::network::mark(unit),
        }
    }

    fn parse(&self, id: UnitId) -> Result<Unit, AppError> {
        let mut problems = Problems::default();
        let name = problems.take("name", Line::parse(&self.name));
        let trust = problems.take("trust", Line::optional(&self.trust));
        let place = problems.take("place", Line::optional(&self.place));
        match (name, trust, place) {
            (Some(name), Some(trust), Some(place)) => {
                Ok(Unit { id, name, trust, place, notes_may_wait: self.online != "yes" })
            }
            _ => Err(AppError::Invalid(problems)),
        }
    }
}

async fn show(_: UnitsPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    member.require(NetworkAction::KeepPeople)?;
    list(&app, &member, &UnitForm::default(), &[]).await
}

async fn create(
    _: UnitsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<UnitForm>,
) -> Result<Done, PageError> {
    member.require(NetworkAction::KeepPeople)?;
    let saved = match form.parse(app::fresh_id()) {
        Ok(unit) => app.save_unit(&member.me, &unit).await,
        Err(error) => Err(error),
    };
    or_again(member.lang, saved, async |problems| list(&app, &member, &form, &problems).await).await?;
    Ok(Done::to(UnitsPath {}).saying("units-added"))
}

async fn edit(path: UnitPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    member.require(NetworkAction::KeepPeople)?;
    let unit = app.unit(path.unit).await?;
    Ok(one(&member, &unit, &UnitForm::of(&unit), &html! {}, &[]))
}

async fn update(
    path: UnitPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<UnitForm>,
) -> Result<Done, PageError> {
    member.require(NetworkAction::KeepPeople)?;
    let before = app.unit(path.unit).await?;
    let saved = match form.parse(before.id) {
        Ok(unit) => app.change_unit(&member.me, &unit, Some(&form.seen)).await,
        Err(error) => Err(error),
    };
    if let Err(AppError::Stale) = saved {
        return Err(PageError::Form(StatusCode::CONFLICT, both(&member, &before, form)));
    }
    let again = async |problems: Vec<_>| Ok(one(&member, &before, &form, &html! {}, &problems));
    or_again(member.lang, saved, again).await?;
    Ok(Done::to(UnitsPath {}).saying("units-saved"))
}

/// Somebody saved meanwhile: what was typed stays in the form, and what stands now is told above it.
fn both(member: &Member, now: &Unit, typed: UnitForm) -> Markup {
    let (lang, stands) = (member.lang, UnitForm::of(now));
    let told = notice_titled(
        Tone::Caution,
        lang.t("people-stale"),
        &html! {
            p { (lang.t("people-stale-now")) }
            ul { @for value in [&stands.name, &stands.trust, &stands.place] { @if !value.is_empty() { li { b { (value) } } } } }
        },
    );
    one(member, now, &UnitForm { seen: stands.seen, ..typed }, &told, &[])
}

async fn list(
    app: &App,
    member: &Member,
    form: &UnitForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, units, people) = (member.lang, app.units().await?, app.people().await?);
    let rows: Vec<_> = units.iter().map(|unit| row(member, unit, &people)).collect();
    let headers = ["units-name", "units-trust", "units-place", "units-leader", "units-people"];
    let page = member.page(lang.t("units-title")).crumb(lang.t("nav-people"), PeoplePath {}.to_string());
    Ok(page.lead(lang.t("units-lead")).wide().error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if rows.is_empty() { (empty(lang.t("units-none-title"), lang.t("units-none"), None)) }
        @else { (table(lang.t("units-title"), &headers.map(|key| lang.t(key)), &rows)) }
        h2 { (lang.t("units-new")) }
        (fields(member, &UnitsPath {}.to_string(), form, problems, "action-add"))
    }))
}

fn row(member: &Member, unit: &Unit, people: &[Person]) -> Vec<Markup> {
    let text = |line: &Option<Line>| html! { (line.as_ref().map_or("–", |line| line.as_str())) };
    let mine = people.iter().filter(|person| person.active && person.unit() == Some(unit.id));
    let leads = |person: &&Person| matches!(person.home, Home::Unit(_, UnitRole::UnitLeader));
    let leader = mine.clone().find(leads);
    vec![
        html! { a href=(UnitPath { unit: unit.id }) { (unit.name) } },
        text(&unit.trust),
        text(&unit.place),
        html! {
            @if let Some(person) = leader { (person.name) }
            @else { (badge(Tone::Caution, member.lang.t("units-no-leader"))) }
        },
        html! { (mine.count()) },
    ]
}

fn one(
    member: &Member,
    unit: &Unit,
    form: &UnitForm,
    told: &Markup,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let page = member.page(unit.name.as_str()).crumb(lang.t("nav-people"), PeoplePath {}.to_string());
    page.crumb(lang.t("units-title"), UnitsPath {}.to_string()).error(!problems.is_empty()).body(&html! {
        (told)
        (error_summary(lang, problems))
        (fields(member, &UnitPath { unit: unit.id }.to_string(), form, problems, "action-save"))
    })
}

fn fields(
    member: &Member,
    action: &str,
    form: &UnitForm,
    problems: &[(String, String)],
    button: &str,
) -> Markup {
    let lang = member.lang;
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    html! {
        form method="post" action=(action) {
            input type="hidden" name="seen" value=(form.seen);
            (field("name", "units-name").text(&form.name))
            (field("trust", "units-trust").optional().text(&form.trust))
            (field("place", "units-place").optional().text(&form.place))
            (field("online", "units-online").hint(lang.t("units-online-hint")).checkbox(form.online == "yes"))
            (submit(lang.t(button)))
        }
    }
}
