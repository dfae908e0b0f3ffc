//! Who writes which section, and by when.

use super::{Report, SectionTask};
use crate::content::{SectionTemplate, Source, Writer};
use crate::id::PersonId;
use crate::schedule::Milestone;
use crate::visit::Visit;
use crate::visit::team::Function;
use chrono::NaiveDate;

/// Whether somebody in the team is asked to write it.
pub fn is_given_out(section: &SectionTemplate) -> bool {
    match (section.source, section.writer) {
        (Source::Generated, _) | (_, Writer::Host) => false,
        (
            Source::Prose | Source::Points | Source::Recommendations,
            Writer::Leader | Writer::Member | Writer::UserRepresentative,
        ) => true,
    }
}

/// The people who may be given a section.
pub fn writers(section: &SectionTemplate, visit: &Visit) -> Vec<PersonId> {
    match section.writer {
        Writer::UserRepresentative => with(visit, Function::UserRepresentative),
        Writer::Leader | Writer::Member => visit.team_ids(),
        Writer::Host => Vec::new(),
    }
}

/// The first plan: the leader's sections to the visit leader, the user representative's to her, and the members' by turns.
/// What was given out before stays as it is.
pub fn first(sections: &[SectionTemplate], visit: &Visit) -> Vec<SectionTask> {
    let members = with(visit, Function::Member);
    let mut turns = members.iter().cycle();
    let given_out = sections.iter().filter(|section| is_given_out(section));
    let task = |section: &SectionTemplate| {
        if let Some(known) = visit.report.task(&section.key) {
            return known.clone();
        }
        let writer = match section.writer {
            Writer::Leader | Writer::Host => visit.leader(),
            Writer::Member => turns.next().copied().or(visit.leader()),
            Writer::UserRepresentative => with(visit, Function::UserRepresentative).first().copied(),
        };
        let due = visit.due(Milestone::DraftToTeam);
        SectionTask { section: section.key.clone(), writer, due, written: false }
    };
    given_out.map(task).collect()
}

fn with(visit: &Visit, function: Function) -> Vec<PersonId> {
    let members = visit.team.iter().flat_map(crate::visit::team::Team::members);
    members.filter(|member| member.function == function).map(|member| member.person).collect()
}

impl Report {
    /// The task of a section, given to `writer`: what she has written already stays written, another begins anew.
    pub fn given_to(&self, section: String, writer: Option<PersonId>, due: Option<NaiveDate>) -> SectionTask {
        let known = self.task(&section).filter(|task| task.writer == writer);
        SectionTask { section, writer, due, written: known.is_some_and(|task| task.written) }
    }

    /// Gives out the sections anew; the people who were given one they did not have.
    pub fn give(&mut self, tasks: Vec<SectionTask>) -> Vec<PersonId> {
        let had = |section: &str, person| self.task(section).is_some_and(|task| task.writer == Some(person));
        let mut people: Vec<PersonId> = Vec::new();
        for task in &tasks {
            if let Some(person) = task.writer.filter(|person| !had(&task.section, *person))
                && !people.contains(&person)
            {
                people.push(person);
            }
        }
        self.tasks = tasks;
        people
    }
}
