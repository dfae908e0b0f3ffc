//! Sections are given to members, with dates.

use crate::{App, AppError, Me, Problems};
use chrono::NaiveDate;
use domain::event::Event;
use domain::id::{PersonId, VisitId};
use domain::policy::Action;
use domain::report::plan;
use domain::visit::Visit;

/// A section as it is given out in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Its key.
    pub section: String,
    /// To whom.
    pub writer: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
}

impl App {
    /// Gives out the sections. Whoever gets one she did not have is told.
    pub async fn give_sections(&self, me: &Me, visit: VisitId, given: &[Given]) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::PlanReport).await?;
        let edition = self.edition(change.visit.edition).await?;
        let mut problems = Problems::default();
        let mut tasks = Vec::new();
        for section in edition.format.report.iter().filter(|section| plan::is_given_out(section)) {
            let Some(wanted) = given.iter().find(|given| given.section == section.key) else {
                tasks.extend(change.visit.report.task(&section.key).cloned());
                continue;
            };
            let writers = plan::writers(section, &change.visit);
            if wanted.writer.is_some_and(|person| !writers.contains(&person)) {
                problems.add(&format!("writer[{}]", section.key), "problem-choose");
            }
            let Given { section, writer, due } = wanted.clone();
            tasks.push(change.visit.report.given_to(section, writer, due));
        }
        problems.check()?;
        let mut given = change.visit.report.clone();
        let people = given.give(tasks);
        if given == change.visit.report {
            return Ok(*change.visit);
        }
        change.apply(Event::SectionsGiven { people }, |visit, _| {
            visit.report = given;
            Ok(())
        })?;
        change.commit().await
    }
}
