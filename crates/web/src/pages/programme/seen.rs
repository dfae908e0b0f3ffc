//! A programme with everything a page about it needs to say.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Choice, Page, Words};
use app::App;
use chrono::{Duration, NaiveDate};
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::{Person, Unit};
use domain::policy::Action;
use domain::programme::Session;
use domain::visit::Visit;
use std::collections::HashMap;

/// A visit as a person sees it, with names for its team.
pub(crate) struct Seen<'a> {
    pub(crate) member: &'a Member,
    pub(crate) visit: Visit,
    pub(crate) unit: Unit,
    pub(crate) today: NaiveDate,
    names: HashMap<PersonId, Person>,
}

impl<'a> Seen<'a> {
    /// Fetches what is missing.
    pub(crate) async fn load(app: &App, member: &'a Member, visit: Visit) -> Result<Self, PageError> {
        let (unit, names) = (app.unit(visit.host.unit).await?, app.names(&visit.team_ids()).await?);
        Ok(Self { member, visit, unit, names, today: app.today() })
    }

    pub(crate) fn lang(&self) -> Lang {
        self.member.lang
    }

    /// A page of this visit.
    pub(crate) fn page(&self, title: &str) -> Page {
        frame::page(self.member, &self.visit, self.unit.name.as_str(), title)
    }

    /// Whether the reader may edit the programme; the reason when not.
    pub(crate) fn edits(&self) -> Result<(), String> {
        self.member.may_on(&self.visit, Action::EditProgramme)
    }

    /// The name of a member of the team.
    pub(crate) fn name(&self, person: PersonId) -> &str {
        self.names.get(&person).map_or("", |person| person.name.as_str())
    }

    /// Several names in a row.
    pub(crate) fn names(&self, people: &[PersonId]) -> String {
        people.iter().map(|person| self.name(*person)).collect::<Vec<_>>().join(", ")
    }

    /// The members of the team to choose from.
    pub(crate) fn team(&self) -> Vec<Choice> {
        let choice = |person: PersonId| Choice::new(person.to_string(), self.name(person));
        self.visit.team_ids().into_iter().map(choice).collect()
    }

    /// From when till when, as on a wall clock.
    pub(crate) fn hours(&self, session: &Session) -> String {
        let ends = session.starts.overflowing_add_signed(Duration::minutes(i64::from(session.minutes))).0;
        format!("{}–{}", self.lang().clock(session.starts), self.lang().clock(ends))
    }

    /// The day of a session in words: with its date, once there is one.
    pub(crate) fn day(&self, offset: i8) -> String {
        let lang = self.lang();
        let key = match offset {
            0 => "programme-day-visit",
            -1 => "programme-day-before",
            _ => "programme-day-other",
        };
        match self.visit.day().and_then(|day| day.checked_add_signed(Duration::days(i64::from(offset)))) {
            Some(day) => format!("{}: {}", lang.t(key), lang.date(day)),
            None => lang.t(key).to_owned(),
        }
    }
}
