//! The team of a visit: who leads, who comes along, who speaks for the users; and the host's people.

use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Words, road};
use app::visits::Candidate;
use app::{App, AppError, Problems};
use axum::extract::State;
use axum_extra::routing::TypedPath;
use domain::id::{PersonId, VisitId};
use domain::policy::{Action, NetworkAction};
use domain::visit::team::Function;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

mod choosing;
mod shown;

paths! {
    /// The team of a visit.
    TeamPath { visit: VisitId } = "/visits/{visit}/team";
    /// Taking the host's people anew from the unit.
    HostPeoplePath { visit: VisitId } = "/visits/{visit}/host";
}

pub(super) fn mount(table: Table) -> Table {
    let choose = Needs::Visit(Action::ChooseTeam);
    table
        .get(Needs::Visit(Action::SeeVisit), show)
        .post(choose, create)
        .post(Needs::Visit(Action::ChooseHost), refresh)
}

/// The people chosen, by id.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct TeamForm {
    leader: String,
    members: Vec<String>,
    representatives: Vec<String>,
}

impl TeamForm {
    fn of(visit: &Visit) -> Self {
        let mut form = Self::default();
        for member in visit.team.iter().flat_map(domain::visit::team::Team::members) {
            let person = member.person.to_string();
            match member.function {
                Function::VisitLeader => form.leader = person,
                Function::Member => form.members.push(person),
                Function::UserRepresentative => form.representatives.push(person),
            }
        }
        form
    }

    /// Who was chosen as what, the leader first.
    fn parse(&self) -> Result<Vec<(PersonId, Function)>, AppError> {
        let leader = Some(&self.leader).filter(|leader| !leader.is_empty());
        let chosen = leader.into_iter().map(|id| (id, Function::VisitLeader));
        let chosen = chosen.chain(self.members.iter().map(|id| (id, Function::Member)));
        let chosen = chosen.chain(self.representatives.iter().map(|id| (id, Function::UserRepresentative)));
        let read = |(id, function): (&String, Function)| Some((id.parse().ok()?, function));
        let unknown = || AppError::Invalid(Problems::one("members", "team-unknown"));
        chosen.take(100).map(read).collect::<Option<Vec<_>>>().ok_or_else(unknown)
    }
}

async fn show(path: TeamPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let visit = app.visit(&member.me, path.visit).await?;
    view(&app, &member, &visit, &TeamForm::of(&visit), &[]).await
}

async fn create(
    path: TeamPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<TeamForm>,
) -> Result<Done, PageError> {
    let visit = app.visit(&member.me, path.visit).await?;
    let chosen = match form.parse() {
        Ok(chosen) => app.choose_team(&member.me, path.visit, &chosen).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &form, &problems).await;
    or_again(member.lang, chosen, again).await?;
    Ok(Done::to(path).saying("team-chosen"))
}

async fn refresh(path: HostPeoplePath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    let visit = app.visit(&member.me, path.visit).await?;
    let refreshed = app.refresh_host(&member.me, path.visit).await;
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &TeamForm::of(&visit), &problems).await;
    or_again(member.lang, refreshed, again).await?;
    Ok(Done::to(TeamPath { visit: path.visit }).saying("team-host-refreshed"))
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    form: &TeamForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let may = member.may_on(visit, Action::ChooseTeam);
    let candidates: Vec<Candidate> = match may {
        Ok(()) => app.candidates(&member.me, visit.id).await?,
        Err(_) => Vec::new(),
    };
    let names = app.names(&visit.people()).await?;
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("team-title"));
    Ok(page.error(!problems.is_empty()).body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::Plan))))
        p.lead { (lang.t(shown::standing(visit))) }
        @match may {
            Ok(()) => (choosing::view(lang, visit, &candidates, form, problems)),
            Err(reason) => {
                @let chooses = member.may(NetworkAction::LayCycle);
                (shown::team(lang, visit, &names, chooses.then_some(reason.as_str())))
            },
        }
        (shown::host(member, visit, unit.name.as_str(), &names))
    }))
}
