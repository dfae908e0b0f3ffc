//! A strength or a challenge as a point: what was seen, where it belongs, where it comes from, what could be tried, and
//! whether the host has heard it already.

use super::proposal::{self, Proposal};
use super::section::MARK;
use crate::content::{FunctionArea, StandardSet};
use crate::text::Prose;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod typed;

pub use typed::typed;

/// The most points a section has room for.
pub const LIMIT: usize = 40;

/// Where a point comes from: kinds of source, never a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The unit's own self-evaluation.
    SelfEvaluation,
    /// What the team saw.
    Tour,
    /// The meeting with management and key staff.
    Management,
    /// What patients said, as cleared views.
    Patients,
    /// What relatives said, as cleared views.
    Relatives,
    /// What staff said, as cleared views.
    Staff,
}

impl Origin {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] =
        [Self::SelfEvaluation, Self::Tour, Self::Management, Self::Patients, Self::Relatives, Self::Staff];

    /// Its name in forms and in `config/texts`: `point-origin-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::SelfEvaluation => "self-evaluation",
            Self::Tour => "tour",
            Self::Management => "management",
            Self::Patients => "patients",
            Self::Relatives => "relatives",
            Self::Staff => "staff",
        }
    }

    /// The origin with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.key() == key)
    }
}

/// When the host heard it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// At the summing-up.
    OnTheDay,
    /// The unit's leader was told afterwards, on this day.
    Told(NaiveDate),
}

/// One point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// What the team saw.
    pub what: Prose,
    /// Code of the function area it belongs to.
    #[serde(default)]
    pub area: Option<String>,
    /// Code of the standard it belongs to; its area is then the standard's.
    #[serde(default)]
    pub standard: Option<String>,
    /// Where it comes from.
    #[serde(default)]
    pub origins: Vec<Origin>,
    /// What could be tried.
    #[serde(default)]
    pub suggestion: Option<Prose>,
    /// When the host heard it; `None` when it has not.
    #[serde(default)]
    pub said: Option<Said>,
}

impl Point {
    /// A point of which nothing is known but its words.
    pub fn of(what: Prose) -> Self {
        Self { what, area: None, standard: None, origins: Vec::new(), suggestion: None, said: None }
    }

    /// The same on a standard of the set, and in that standard's area; on neither when the set has no such standard.
    #[must_use]
    pub fn on(self, standard: Option<&str>, set: &StandardSet) -> Self {
        let known = standard.filter(|code| set.standard(code).is_some());
        let area = known.and_then(|code| set.area_of(code)).map(|area| area.code.clone());
        Self { standard: known.map(ToOwned::to_owned), area: area.or(self.area), ..self }
    }

    /// The recommendation that grows out of it, when it suggests something.
    pub fn grown(&self) -> Option<Proposal> {
        Some(Proposal {
            standard: self.standard.clone(),
            what: self.suggestion.clone()?,
            why: Some(self.what.clone()),
            owner_role: None,
            horizon: None,
        })
    }
}

/// The rows with one more for every point that suggests something none of them says yet. A row that only tells what to
/// write gives way.
pub fn grown(rows: Vec<Proposal>, points: &[Point]) -> Vec<Proposal> {
    let mut rows: Vec<Proposal> = rows.into_iter().filter(|row| !row.what.as_str().contains(MARK)).collect();
    for row in points.iter().filter_map(Point::grown) {
        if rows.len() < proposal::LIMIT && !rows.iter().any(|known| known.what == row.what) {
            rows.push(row);
        }
    }
    rows
}

/// Points as a Markdown list, an arrow before what could be tried.
pub fn written(points: &[Point]) -> String {
    let lines = |text: &Prose| text.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
    let one = |point: &Point| {
        let code = point.standard.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
        let tried = point.suggestion.as_ref().map(|it| format!("\n  → {}", lines(it))).unwrap_or_default();
        format!("- {}{code}{tried}\n", lines(&point.what))
    };
    points.iter().map(one).collect()
}

/// Points by function area in the order of the set; those of none come last.
pub fn by_area<'a>(
    points: &'a [Point],
    set: &'a StandardSet,
) -> Vec<(Option<&'a FunctionArea>, Vec<&'a Point>)> {
    let known = |code: &str| set.areas.iter().any(|area| area.code == code);
    let belongs = |point: &Point, area: Option<&FunctionArea>| {
        point.area.as_deref().filter(|code| known(code)) == area.map(|area| area.code.as_str())
    };
    let areas = set.areas.iter().map(Some).chain([None]);
    let of = |area: Option<&'a FunctionArea>| {
        (area, points.iter().filter(|point| belongs(point, area)).collect::<Vec<_>>())
    };
    areas.map(of).filter(|(_, points)| !points.is_empty()).collect()
}

#[cfg(test)]
mod tests;
