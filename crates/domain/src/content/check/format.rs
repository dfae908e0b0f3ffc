//! Checks of a format.

use super::{Checks, limits};
use crate::content::{ContentProblem, Fault, Format, Paper, Place, ProgrammeSlot};
use crate::lang::Lang;
use crate::schedule::Milestone;
use std::collections::HashSet;

impl Format {
    /// Everything wrong with the format; empty when a visit may use it.
    pub fn check(&self) -> Vec<ContentProblem> {
        let mut checks = Checks::new(&[Lang::Nb, Lang::En]);
        checks.code(&Place::Format, &self.key);
        checks.code(&Place::Format, &self.version);
        checks.words(&Place::Format, "title", &self.title, limits::TITLE);
        checks.numbers(self);
        checks.deadlines(self);
        checks.prompts(self);
        checks.info_fields(self);
        checks.programme(&self.programme);
        checks.report_sections(self);
        checks.paper("secrecy", &self.papers.secrecy);
        checks.paper("team_consent", &self.papers.team_consent);
        checks.problems
    }
}

impl Checks<'_> {
    fn numbers(&mut self, format: &Format) {
        self.count(&Place::Format, "max_focus_areas", format.max_focus_areas, (0, limits::AREAS));
        self.count(&Place::Format, "max_own_questions", format.max_own_questions, (0, limits::PARTS));
        let days = i64::from(format.notes_retention_days);
        self.bounds(&Place::Format, "notes_retention_days", days, (1, 365));
    }

    fn deadlines(&mut self, format: &Format) {
        for milestone in Milestone::ALL {
            let place = Place::Deadline(milestone);
            let most = if milestone == Milestone::VisitDay { 0 } else { limits::DAYS };
            match format.deadlines.get(&milestone) {
                Some(&days) => self.bounds(&place, "days", days, (-most, most)),
                None => self.report(&place, Fault::NoDate),
            }
        }
    }

    fn prompts(&mut self, format: &Format) {
        self.count(&Place::Format, "introduction", format.introduction.len(), (1, limits::PARTS));
        let mut seen = HashSet::new();
        for prompt in &format.introduction {
            let place = Place::Prompt(prompt.key.clone());
            self.unique(&mut seen, &place, &prompt.key);
            self.words(&place, "label", &prompt.label, limits::TITLE);
            self.maybe(&place, "hint", prompt.hint.as_ref(), limits::TEXT);
        }
    }

    fn info_fields(&mut self, format: &Format) {
        self.count(&Place::Format, "unit_information", format.unit_information.len(), (1, limits::PARTS));
        let mut seen = HashSet::new();
        for field in &format.unit_information {
            let place = Place::InfoField(field.key.clone());
            self.unique(&mut seen, &place, &field.key);
            self.words(&place, "label", &field.label, limits::TITLE);
            self.maybe(&place, "hint", field.hint.as_ref(), limits::TEXT);
        }
    }

    fn programme(&mut self, slots: &[ProgrammeSlot]) {
        self.count(&Place::Format, "programme", slots.len(), (1, limits::PARTS));
        for (slot, number) in slots.iter().zip(1..) {
            let place = Place::Session(number);
            self.words(&place, "title", &slot.title, limits::TITLE);
            self.bounds(&place, "minutes", i64::from(slot.minutes), (5, 600));
            self.bounds(&place, "day_offset", slot.day_offset.into(), (-7, 7));
        }
    }

    fn report_sections(&mut self, format: &Format) {
        self.count(&Place::Format, "report", format.report.len(), (1, limits::PARTS));
        let mut seen = HashSet::new();
        for section in &format.report {
            let place = Place::Section(section.key.clone());
            self.unique(&mut seen, &place, &section.key);
            self.words(&place, "title", &section.title, limits::TITLE);
            self.maybe(&place, "hint", section.hint.as_ref(), limits::TEXT);
            self.maybe(&place, "opening", section.opening.as_ref(), limits::PAPER);
        }
    }

    fn paper(&mut self, key: &str, paper: &Paper) {
        let place = Place::Paper(key.to_owned());
        self.code(&place, &paper.version);
        self.words(&place, "title", &paper.title, limits::TITLE);
        self.words(&place, "text", &paper.text, limits::PAPER);
        self.words(&place, "statement", &paper.statement, limits::TEXT);
    }
}
