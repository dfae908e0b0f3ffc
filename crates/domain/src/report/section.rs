//! One section: who may write in it, how far it has come, and when the whole report may go on.

use super::approval::Desk;
use super::point::{self, Point};
use super::proposal::{self, Proposal};
use crate::actor::Role;
use crate::content::{SectionTemplate, Source, Writer};
use crate::id::PersonId;
use crate::person::Signature;
use crate::refusal::Refusal;
use chrono::{DateTime, TimeDelta, Utc};
use std::borrow::Cow;

/// The section that stays the host's own, whoever has the report.
pub const HOST_COMMENTS: &str = "host_comments";

/// The section where the host says what it sees differently from the team. It stands under the host's name, and is left out
/// when nothing is written in it.
pub const DISSENT: &str = "dissent";

/// Whether a section is the host's own from the first word: nobody else ever writes in it.
pub fn is_hosts_own(section: &str) -> bool {
    [HOST_COMMENTS, DISSENT].contains(&section)
}

/// The section of what was heard in the focus groups. Nothing stands in it but views a second reader has cleared.
pub const VOICES: &str = "voices";

/// The section of challenges, each with what could be tried.
pub const CHALLENGES: &str = "challenges";

/// The section of strengths.
pub const STRENGTHS: &str = "strengths";

/// Marks a line that the draft leaves for whoever writes. It must be gone before the report is sent on.
pub const MARK: char = '✎';

/// Whether someone in this role may write in this section while the report lies where it lies.
pub fn may_write(role: Role, section: &SectionTemplate, desk: Desk) -> Result<(), Refusal> {
    match desk {
        Desk::NotBegun => Err(Refusal::ReportNotBegun),
        Desk::Drafting | Desk::WithTeam => in_the_team(role, section),
        Desk::WithHost if section.writer == Writer::Host => when(role.in_host(), Refusal::ForTheHost),
        Desk::WithHost => Err(Refusal::ReportIsWithTheHost),
        Desk::WithNetworkLeader => in_the_last_reading(role, section),
        Desk::AwaitingAcceptance => Err(Refusal::ReportAwaitsAcceptance),
        Desk::Accepted => Err(Refusal::ReportIsAccepted),
    }
}

/// The user representative's words are her own. The visit leader may shorten what the draft took from the host's
/// self-evaluation; what the host says about the report, nobody in the team changes.
fn in_the_team(role: Role, section: &SectionTemplate) -> Result<(), Refusal> {
    match section.writer {
        Writer::Leader | Writer::Member => when(role.in_team(), Refusal::ForTheTeam),
        Writer::UserRepresentative => {
            when(role == Role::UserRepresentative, Refusal::ForTheUserRepresentative)
        }
        Writer::Host if is_hosts_own(&section.key) => Err(Refusal::ForTheHost),
        Writer::Host => when(role == Role::VisitLeader, Refusal::ForTheVisitLeader),
    }
}

/// Slips of the pen, wherever they are, except in what is someone's own.
fn in_the_last_reading(role: Role, section: &SectionTemplate) -> Result<(), Refusal> {
    match section.writer {
        Writer::UserRepresentative => Err(Refusal::ForTheUserRepresentative),
        Writer::Leader | Writer::Member | Writer::Host if section.key == VOICES => {
            Err(Refusal::VoicesAreTheTeams)
        }
        Writer::Host if is_hosts_own(&section.key) => Err(Refusal::ForTheHost),
        Writer::Leader | Writer::Member | Writer::Host => {
            when(role == Role::NetworkLeader, Refusal::ReportIsWithTheNetworkLeader)
        }
    }
}

fn when(holds: bool, otherwise: Refusal) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(otherwise) }
}

/// Minutes a section stays with whoever writes in it, after the script last saved for her.
pub const HELD: i64 = 5;

/// Who writes in a section now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Who.
    pub by: PersonId,
    /// When it is free again if she writes no more.
    pub until: DateTime<Utc>,
}

impl Held {
    /// A section is held by whoever wrote in it last, until she presses the button or is quiet for [`HELD`] minutes.
    /// `passing`: what she wrote was saved by script.
    pub fn of(last: Signature, passing: bool, now: DateTime<Utc>) -> Option<Self> {
        let until = last.at + TimeDelta::minutes(HELD);
        (passing && now < until).then_some(Self { by: last.by, until })
    }
}

/// How far a section has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Nothing stands in it.
    Empty,
    /// It stands as it was drafted.
    Drafted,
    /// Somebody has written in it.
    Written,
}

impl Progress {
    /// How far a text has come; `drafted` when nobody has touched it.
    pub fn of(text: &str, drafted: bool) -> Self {
        match (text.trim().is_empty(), drafted) {
            (true, _) => Self::Empty,
            (false, true) => Self::Drafted,
            (false, false) => Self::Written,
        }
    }

    /// Its name in rows and in `config/texts`: `section-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Drafted => "drafted",
            Self::Written => "written",
        }
    }

    /// The progress with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Empty, Self::Drafted, Self::Written].into_iter().find(|progress| progress.key() == key)
    }
}

/// What stands in a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Markdown.
    Text(String),
    /// Strengths or challenges.
    Points(Vec<Point>),
    /// The recommendations.
    Rows(Vec<Proposal>),
}

impl Body {
    /// Nothing, in the shape the section has.
    pub fn empty(section: &SectionTemplate) -> Self {
        match section.source {
            Source::Points => Self::Points(Vec::new()),
            Source::Recommendations => Self::Rows(Vec::new()),
            Source::Prose | Source::Generated => Self::Text(String::new()),
        }
    }

    /// What is to be read, as Markdown: rows become a list.
    pub fn readable(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Points(points) => point::written(points),
            Self::Rows(rows) => proposal::written(rows),
        }
    }
}

/// Whether the report may go on: no section that the team owes is empty, and no line for the writer is left.
pub fn require_ready<'a>(
    sections: &[SectionTemplate],
    text_of: impl Fn(&str) -> Option<Cow<'a, str>>,
) -> Result<(), Refusal> {
    let empty = sections.iter().filter(|section| super::plan::is_given_out(section));
    let empty = empty.filter(|section| text_of(&section.key).is_none_or(|text| text.trim().is_empty()));
    match empty.count() {
        0 => {}
        count => return Err(Refusal::SectionsAreEmpty(count)),
    }
    match sections.iter().filter_map(|section| text_of(&section.key)).map(|text| marked(&text)).sum() {
        0 => Ok(()),
        count => Err(Refusal::LinesForTheWriter(count)),
    }
}

/// Whether a text can stand: there are words in it, and no line for the writer is left.
pub fn is_written(text: &str) -> bool {
    !text.trim().is_empty() && marked(text) == 0
}

/// How many lines for the writer a text still has.
pub fn marked(text: &str) -> usize {
    text.lines().filter(|line| line.contains(MARK)).count()
}

#[cfg(test)]
mod tests;
