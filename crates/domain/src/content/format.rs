//! How a visit of one kind goes: its dates, prompts, programme, report and papers.

use super::Words;
use crate::consent::Group;
use crate::programme;
use crate::schedule::Milestone;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One version of a visit's format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// Which format, the same through its versions.
    pub key: String,
    /// Which version, such as `1.0.0`.
    pub version: String,
    /// The format's name.
    pub title: Words,
    /// How many function areas a host unit may choose as its focus.
    pub max_focus_areas: usize,
    /// How many questions of its own a host unit may put to the team.
    pub max_own_questions: usize,
    /// Days from the host's final approval until the notes are destroyed.
    pub notes_retention_days: u32,
    /// Groups whose notes wait until the group is opened: as many may be present as have said yes. An older edition says
    /// nothing of it.
    #[serde(default)]
    pub consents_before_notes: Vec<Group>,
    /// Days from the day of the visit, by milestone; negative is before.
    pub deadlines: BTreeMap<Milestone, i64>,
    /// What the host unit's leader writes to introduce the unit.
    pub introduction: Vec<Prompt>,
    /// Facts about the unit.
    pub unit_information: Vec<InfoField>,
    /// The day as it is first laid out.
    pub programme: Vec<ProgrammeSlot>,
    /// The report's sections, in order.
    pub report: Vec<SectionTemplate>,
    /// What those who visit sign.
    pub papers: Papers,
}

/// Something to write about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompt {
    /// Key that the answer is stored under.
    pub key: String,
    /// What is asked.
    pub label: Words,
    /// How to go about it.
    #[serde(default)]
    pub hint: Option<Words>,
}

/// A fact about the unit to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InfoField {
    /// Key that the answer is stored under.
    pub key: String,
    /// What is asked.
    pub label: Words,
    /// How to answer.
    #[serde(default)]
    pub hint: Option<Words>,
    /// What an answer looks like.
    pub kind: Answer,
    /// Whether it may stay empty.
    #[serde(default)]
    pub optional: bool,
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A number, zero or more; full-time equivalents may have decimals.
    Number,
    /// A few words.
    Line,
    /// Paragraphs.
    Prose,
}

/// A session as the programme first suggests it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeSlot {
    /// What happens in it.
    pub kind: programme::Kind,
    /// Its name in the programme.
    pub title: Words,
    /// Local time, written `HH:MM`.
    pub start: NaiveTime,
    /// How long it lasts.
    pub minutes: u16,
    /// Days from the day of the visit; the dinner is on `-1`.
    #[serde(default)]
    pub day_offset: i8,
}

/// A section of the report before anyone has written in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionTemplate {
    /// Key that the section is stored under.
    pub key: String,
    /// Its heading.
    pub title: Words,
    /// What belongs in it.
    #[serde(default)]
    pub hint: Option<Words>,
    /// Who usually writes it.
    pub writer: Writer,
    /// Where its text comes from.
    pub source: Source,
    /// Text it starts with, in Markdown.
    #[serde(default)]
    pub opening: Option<Words>,
}

/// Who usually writes a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writer {
    /// The visit leader.
    Leader,
    /// A member of the team.
    Member,
    /// A user representative.
    UserRepresentative,
    /// The host unit, in its own words.
    Host,
}

/// Where a section's text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Somebody writes it.
    Prose,
    /// It is made of points: strengths, or challenges.
    Points,
    /// It is the table of recommendations.
    Recommendations,
    /// It follows from what is already known.
    Generated,
}

/// What those who visit sign beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// The secrecy undertaking.
    pub secrecy: Paper,
    /// The team's own consent.
    pub team_consent: Paper,
}

/// A text that is signed; a signature names its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Which version of the text.
    pub version: String,
    /// Its heading.
    pub title: Words,
    /// The text, in Markdown paragraphs.
    pub text: Words,
    /// What the person says by signing, in the first person.
    pub statement: Words,
}

impl Format {
    /// The introduction's prompt with this key.
    pub fn prompt(&self, key: &str) -> Option<&Prompt> {
        self.introduction.iter().find(|prompt| prompt.key == key)
    }

    /// The fact about the unit with this key.
    pub fn info_field(&self, key: &str) -> Option<&InfoField> {
        self.unit_information.iter().find(|field| field.key == key)
    }

    /// The report's section with this key.
    pub fn section(&self, key: &str) -> Option<&SectionTemplate> {
        self.report.iter().find(|section| section.key == key)
    }
}
