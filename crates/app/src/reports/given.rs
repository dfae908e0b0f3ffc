//! What in a report may give someone away: places that point at a person, and numbers a group shows through.

use super::onwards::folded;
use super::reading::Opened;
use super::{Section, Whole};
use crate::giveaways::{self, Giveaway, Kind, Weight};
use crate::voices::{counts_shown, unexplained};
use domain::content::{Edition, SectionTemplate, Source};
use domain::id::PersonId;
use domain::person::Person;
use domain::report::named::KeptNames;
use domain::report::section::Body;
use domain::voice::Unready;
use std::collections::HashMap;

/// A place in a section that points at a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Key of the section.
    pub section: String,
    /// What it gives away, and whether the report may go on with it.
    pub what: Giveaway,
    /// A name that nobody has given a reason for.
    pub name: Option<String>,
}

impl Whole {
    /// Numbers that a group shows through, once the report has left the team.
    pub fn counts_shown(&self) -> Vec<Unready> {
        let body = |section: &Section| (section.template.key.clone(), section.body.clone());
        let sections: Vec<_> = self.sections.iter().map(body).collect();
        counts_shown(&self.visit, &self.edition, &sections)
    }

    /// Places in the text that point straight at a person.
    pub fn given_away(&self) -> Vec<Given> {
        let names = Names { kept: &self.kept, people: &self.people, stood: &self.stood };
        self.sections.iter().flat_map(|section| in_text(&section.template, &section.body, names)).collect()
    }
}

/// What is known of the names in a report: those with a reason, the people of the visit, and what the team let go.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) kept: &'a KeptNames,
    pub(super) people: &'a HashMap<PersonId, Person>,
    /// Those that stood in it when it left the team.
    pub(super) stood: &'a [String],
}

/// Places in these sections that point straight at a person.
pub(super) fn given_away(edition: &Edition, opened: &[Opened], names: Names<'_>) -> Vec<Given> {
    let in_section = |(row, body): &Opened| {
        edition
            .format
            .section(&row.section)
            .map(|template| in_text(template, body, names))
            .unwrap_or_default()
    };
    opened.iter().flat_map(in_section).collect()
}

fn in_text(section: &SectionTemplate, body: &Body, names: Names<'_>) -> Vec<Given> {
    if section.source == Source::Generated {
        return Vec::new();
    }
    let (text, key) = (body.readable(), &section.key);
    let found = giveaways::in_text(&text, giveaways::Text::Report).into_iter();
    let found = found.filter(|what| what.kind != Kind::Person);
    let found = found.map(|what| Given { section: key.clone(), what, name: None });
    let named = Giveaway { kind: Kind::Person, weight: Weight::Warns };
    let unexplained = unexplained(&text, names.kept, names.people).into_iter();
    let unexplained = unexplained.filter(|name| !names.stood.contains(&folded(name)));
    let asked = unexplained.map(|name| Given { section: key.clone(), what: named, name: Some(name) });
    found.chain(asked).collect()
}
