//! Consents: the keeper's desk, what the team sees, and the slips.

use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Choice, Field, Words, button, error_summary, or_reason, own_name, submit};
use app::consents::{Asking, Consents};
use app::{App, AppError, Problems};
use axum::extract::State;
use axum_extra::routing::TypedPath;
use domain::consent::{AgeBand, Group, Holders, MOST_AT_ONCE};
use domain::id::{ConsentId, PersonId, VisitId};
use domain::lang::Lang;
use domain::person::Person;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

pub(crate) mod list;
mod one;
mod recording;
mod sealed;
mod slips;
mod tablet;

paths! {
    /// The consents of a visit.
    ConsentsPath { visit: VisitId } = "/visits/{visit}/consents";
    /// Who keeps them.
    KeeperPath { visit: VisitId } = "/visits/{visit}/consent-keeper";
    /// The page for codes on this device, and the keeper signed out of it.
    TabletPath { visit: VisitId } = "/visits/{visit}/consents/tablet";
    /// One request.
    ConsentPath { visit: VisitId, consent: ConsentId } = "/visits/{visit}/consents/{consent}";
    /// Its slips, made anew.
    SlipsPath { visit: VisitId, consent: ConsentId } = "/visits/{visit}/consents/{consent}/slips";
    /// Those with parental responsibility are told.
    InformationPath { visit: VisitId, consent: ConsentId } = "/visits/{visit}/consents/{consent}/information";
    /// Cancelling it.
    CancellationPath { visit: VisitId, consent: ConsentId } = "/visits/{visit}/consents/{consent}/cancellation";
}

pub(super) fn mount(table: Table) -> Table {
    let keep = Needs::Visit(Action::KeepConsents);
    let table = table
        .get(Needs::Visit(Action::SeeConsents), show)
        .post(keep, ask)
        .post(Needs::Visit(Action::ChooseConsentKeeper), choose)
        .post(keep, tablet::start)
        .get(keep, one::show)
        .post(keep, one::record)
        .post(keep, slips::renew)
        .post(keep, one::inform)
        .post(keep, one::cancel);
    sealed::mount(table)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AskForm {
    group: String,
    age: String,
    holders: String,
    count: String,
    lang: String,
    /// The id of the first request it makes, so that a form sent twice makes its slips once.
    once: String,
}

impl AskForm {
    fn once(&self) -> ConsentId {
        self.once.parse().unwrap_or_else(|_| App::fresh_request())
    }

    fn parse(&self) -> Result<Asking, AppError> {
        let mut problems = Problems::default();
        let group = Group::from_key(&self.group);
        if group.is_none() {
            problems.add("group", "consents-problem-choose");
        }
        let age = AgeBand::from_key(&self.age).or((group == Some(Group::Staff)).then_some(AgeBand::Adult));
        if age.is_none() {
            problems.add("age", "consents-problem-choose");
        }
        let count = self.count.trim().parse().ok().filter(|count| (1..=MOST_AT_ONCE).contains(count));
        if count.is_none() {
            problems.add("count", "consents-problem-count");
        }
        // the safer of the two, unless she says otherwise
        let holders = if self.holders == "one" { Holders::One } else { Holders::Two };
        match (group, age, count) {
            (Some(group), Some(age), Some(count)) => Ok(Asking { group, age, holders, count }),
            _ => Err(AppError::Invalid(problems)),
        }
    }
}

async fn show(path: ConsentsPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let consents = app.consents(&member.me, path.visit).await?;
    let (lang, count) = (member.lang.code().to_owned(), "1".to_owned());
    let form = AskForm { lang, count, once: App::fresh_request().to_string(), ..AskForm::default() };
    view(&app, &member, &consents, &form, &[]).await
}

/// The answer is the slips themselves: their codes are kept nowhere, so there is no page to go to.
async fn ask(
    path: ConsentsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<AskForm>,
) -> Result<Markup, PageError> {
    let asked = match form.parse() {
        Ok(asking) => app.ask_consents_once(&member.me, path.visit, form.once(), asking).await,
        // whoever may not ask hears that, and nothing of her form
        Err(error) => app.look(&member.me, path.visit, Action::KeepConsents).await.and(Err(error)),
    };
    let form = AskForm { once: App::fresh_request().to_string(), ..form };
    let again = async |problems: Vec<_>| {
        let consents = app.consents(&member.me, path.visit).await?;
        view(&app, &member, &consents, &form, &problems).await
    };
    let (visit, made) = or_again(member.lang, asked, again).await?;
    let written = Lang::from_code(&form.lang).unwrap_or(member.lang);
    slips::view(&app, &member, (&visit, &made), written, &html! {}).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct KeeperForm {
    person: String,
}

async fn choose(
    path: KeeperPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<KeeperForm>,
) -> Result<Done, PageError> {
    app.look(&member.me, path.visit, Action::ChooseConsentKeeper).await?;
    let nobody = |_| AppError::Invalid(Problems::one("person", "consents-problem-choose"));
    let person: PersonId = form.person.parse().map_err(nobody)?;
    app.choose_keeper(&member.me, path.visit, person).await?;
    Ok(Done::to(ConsentsPath { visit: path.visit }).saying("consents-keeper-chosen"))
}

async fn view(
    app: &App,
    member: &Member,
    consents: &Consents,
    form: &AskForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, visit) = (member.lang, &consents.visit);
    let unit = app.unit(visit.host.unit).await?;
    let keeper = app.names(&[visit.keeper()]).await?.remove(&visit.keeper());
    let keeper = keeper.map_or_else(String::new, |person| person.name.to_string());
    let chooses = member.may_on(visit, Action::ChooseConsentKeeper).is_ok();
    let people = if chooses { app.possible_keepers(visit).await? } else { Vec::new() };
    let choice = |person: &Person| Choice::new(person.id.to_string(), person.name.to_string());
    let people: Vec<_> = people.iter().map(choice).collect();
    let may_ask = member.may_on(visit, Action::KeepConsents);
    let setting = if chooses { Some(sealed::setting(app, member, visit).await?) } else { None };
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("consents-title"));
    Ok(page.lead(lang.t("consents-lead")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if let Some(standing) = &consents.standing { (list::team(lang, visit, standing)) }
        @if let Some(requests) = &consents.requests {
            (list::keeper(lang, visit, requests))
            h2 { (lang.t("consents-ask")) }
            @match &may_ask {
                Ok(()) => { (ask_form(lang, visit, form, problems)) (tablet::view(lang, visit.id)) },
                Err(_) => (or_reason(lang, &may_ask, &html! {})),
            }
        }
        @if consents.standing.is_none() {
            h2 { (lang.t("consents-keeper")) }
            p { (lang.tr("consents-keeper-is", &[("name", keeper.as_str().into())])) }
            @if chooses {
                form method="post" action=(KeeperPath { visit: visit.id }) {
                    (Field::new(lang, "person", lang.t("consents-keeper-choose"))
                        .hint(lang.t("consents-keeper-hint")).select(&people, &visit.keeper().to_string()))
                    (button::second_submit(lang.t("consents-keeper-button")))
                }
            }
            @if let Some(setting) = &setting { (setting) }
        }
    }))
}

fn ask_form(lang: Lang, visit: &Visit, form: &AskForm, problems: &[(String, String)]) -> Markup {
    let groups = Group::ALL.map(|group| Choice::new(group.key(), group_name(lang, group)));
    let ages = AgeBand::ALL.map(|age| Choice::new(age.key(), age_name(lang, age)));
    let holders = [
        Choice::new("two", lang.t("consents-holders-two")),
        Choice::new("one", lang.t("consents-holders-one")),
    ];
    let langs = Lang::ALL.map(|lang| Choice::new(lang.code(), own_name(lang)));
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    html! {
        p { (lang.t("consents-ask-lead")) }
        form method="post" action=(ConsentsPath { visit: visit.id }) {
            input type="hidden" name="once" value=(form.once) autocomplete="off";
            (field("group", "consents-ask-group").radios(&groups, &form.group))
            (field("age", "consents-ask-age").hint(lang.t("consents-ask-age-hint")).radios(&ages, &form.age))
            (field("holders", "consents-ask-holders").hint(lang.t("consents-ask-holders-hint"))
                .radios(&holders, if form.holders == "one" { "one" } else { "two" }))
            (field("count", "consents-ask-count").hint(lang.t("consents-ask-count-hint")).number(&form.count))
            (field("lang", "consents-ask-lang").hint(lang.t("consents-ask-lang-hint")).select(&langs, &form.lang))
            (submit(lang.t("consents-ask-button")))
        }
    }
}

fn group_name(lang: Lang, group: Group) -> &'static str {
    lang.t(&format!("consent-group-{}", group.key()))
}

fn age_name(lang: Lang, age: AgeBand) -> &'static str {
    lang.t(&format!("consent-age-{}", age.key()))
}
