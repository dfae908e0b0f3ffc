//! The token bag for a session: nothing of it is stored or sent.

use super::DayPath;
use crate::error::PageError;
use crate::form::{error_of, sentences};
use crate::member::Member;
use crate::pages::programme::seen::Seen;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Field, Words, disclosure, error_summary, peas, submit};
use app::{App, AppError, Problems};
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum_extra::routing::TypedPath;
use domain::id::{SessionId, VisitId};
use domain::policy::Action;
use domain::programme::Session;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// The token bag for a session.
    TokensPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/tokens";
}

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Visit(Action::SeeProgramme), show)
}

/// How many others there are, and how many tokens each has; as asked for in the address.
struct Bag {
    others: String,
    each: String,
    team: bool,
}

impl Bag {
    /// Reads `n=8&tokens=5&team=yes`; what is not asked for is as usual.
    fn read(query: &str) -> Self {
        let asked = |name: &str| {
            let pair = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
            pair.map(|(_, value)| value.chars().take(9).collect::<String>())
        };
        let first = query.is_empty();
        Self {
            others: asked("n").unwrap_or_else(|| "6".to_owned()),
            each: asked("tokens").unwrap_or_else(|| "5".to_owned()),
            team: first || asked("team").is_some(),
        }
    }

    fn parse(&self) -> Result<(u8, u8), Problems> {
        let mut problems = Problems::default();
        let others = self.others.parse().ok().filter(|n| (2..=20).contains(n));
        let each = self.each.parse().ok().filter(|n| (1..=10).contains(n));
        if others.is_none() {
            problems.add("n", "tokens-problem-others");
        }
        if each.is_none() {
            problems.add("tokens", "tokens-problem-each");
        }
        others.zip(each).ok_or(problems)
    }
}

async fn show(
    path: TokensPath,
    member: Member,
    State(app): State<App>,
    RawQuery(query): RawQuery,
) -> Result<(StatusCode, Markup), PageError> {
    let visit = app.programme(&member.me, path.visit).await?;
    let session = visit.programme.session(path.session).map_err(|_| AppError::Hidden)?.clone();
    let seen = Seen::load(&app, &member, visit).await?;
    Ok(view(&seen, &session, &Bag::read(&query.unwrap_or_default())))
}

fn view(seen: &Seen<'_>, session: &Session, bag: &Bag) -> (StatusCode, Markup) {
    let lang = seen.lang();
    let (asked, problems) = match bag.parse() {
        Ok(asked) => (Some(asked), Vec::new()),
        Err(problems) => (None, sentences(lang, &problems)),
    };
    let status = if asked.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = DayPath { visit: seen.visit.id }.to_string();
    let page = seen.page(session.title.as_str()).day().crumb(lang.t("day-title"), back);
    let body = html! {
        (error_summary(lang, &problems))
        @if let Some((others, each)) = asked { (peas(lang, &people(seen, bag.team, others), each)) }
        (disclosure(lang.t("tokens-choose"), asked.is_none(), &choose(seen, session, bag, &problems)))
    };
    (status, page.error(!problems.is_empty()).body(&body))
}

/// The team by first name, then as many others as there are; nobody types a name.
fn people(seen: &Seen<'_>, team: bool, others: u8) -> Vec<String> {
    let first = |person| seen.name(person).split(' ').next().unwrap_or_default().to_owned();
    let mut people: Vec<String> = seen.visit.team_ids().into_iter().filter(|_| team).map(first).collect();
    people.extend((1..=others).map(|n| seen.lang().tr("ui-peas-person", &[("number", n.into())])));
    people
}

fn choose(seen: &Seen<'_>, session: &Session, bag: &Bag, problems: &[(String, String)]) -> Markup {
    let lang = seen.lang();
    let path = TokensPath { visit: seen.visit.id, session: session.id };
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    html! {
        form method="get" action=(path) {
            (field("n", "tokens-others").hint(lang.t("tokens-others-hint")).number(&bag.others))
            (field("tokens", "tokens-each").hint(lang.t("tokens-each-hint")).number(&bag.each))
            (field("team", "tokens-team").checkbox(bag.team))
            (submit(lang.t("tokens-button")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bag_is_as_usual_until_something_is_asked_for() {
        assert_eq!(Bag::read("").parse().unwrap(), (6, 5));
        assert!(Bag::read("").team && !Bag::read("n=4&tokens=3").team && Bag::read("n=4&team=yes").team);
        assert_eq!(Bag::read("n=20&tokens=10").parse().unwrap(), (20, 10));
    }

    #[test]
    fn a_number_out_of_bounds_is_answered_with_a_sentence() {
        for query in ["n=1", "n=21", "n=x", "n=", "n=-3", "n=999999999999999999999"] {
            assert_eq!(Bag::read(query).parse().unwrap_err().0[0].field, "n", "{query}");
        }
        assert_eq!(Bag::read("n=2&tokens=11").parse().unwrap_err().0[0].field, "tokens");
    }
}
