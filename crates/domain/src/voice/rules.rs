//! The rule of small groups, whole, on one page.
//!
//! A view may be told with the group it comes from ("patients"), and a group with how many they were. In a small unit
//! either can name a person. So:
//!
//! 1. **Sizes are bands, and the bands never move**: under five, five to nine, ten or more. An exact count is not stored,
//!    so it cannot be told. Bands that moved with the limit could be laid over each other in two reports.
//! 2. **A group is small** when its band may hold fewer people than the limit (five, unless the network chose three to
//!    ten). A group nobody has said the size of is small.
//! 3. **A small group loses its name, and so does the one it could be worked out from.** Are the patients or the relatives
//!    few, both become "users"; are the staff few, or was only one of those two met, all become "those we spoke with".
//!    Hiding only the small group's heading would tell which views are left.
//! 4. **One band hidden, all hidden,** and with them every number in running text of those who were heard. With all but one
//!    told, or with a total, the last is a subtraction.
//! 5. **An edition that has left the team binds those after it.** Groups once merged stay merged, a limit once used is
//!    never lowered, a band told once stays the same or goes, and a small group that came to afterwards is left out: what
//!    is new between two editions would be its words.
//! 6. **A view that one person alone has is left out,** however large the group: merge it with others, or drop it.
//!
//! Why no count under the limit comes out by subtraction: a report tells of sizes in one of two ways. Either it tells the
//! bands of all groups; then each is large, and whatever totals stand in its text, what they leave is a large group's. Or it
//! tells none and has no number of those who were heard (4), and the programme has none either; then there is nothing to
//! subtract from. Two editions, or the reports of two visits, are two such reports: from one that tells to one that does
//! not, what is missing is missing as a whole, and a small group may have been any number the band holds. Someone may know
//! from elsewhere that there was one more or one less than at the visit before: then bands that lie beside each other tell
//! of a large group that it stands at the edge of its band, but a group that is not told may be small, of a size nobody has
//! said, or hidden for another's sake, so its number stays open. What is left of a whole ("11 of 12") is looked at where it
//! stands ([`small_counts`](super::small_counts)). The tests try every size against both.
//!
//! Nothing else is looked at: who said it, where it stood, who writes. What a reader is told of it are [`Sentence`](super::Sentence)s.

use crate::consent::{Band, Group};
use serde::{Deserialize, Serialize};

/// How few people make a group small: from three to ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Limit(usize);

impl Limit {
    /// The limit closest to what was chosen.
    pub fn of(chosen: usize) -> Self {
        Self(chosen.clamp(3, 10))
    }

    /// The number.
    pub fn get(self) -> usize {
        self.0
    }
}

/// A group that was met, and how many they were as far as anyone has said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// Which group.
    pub group: Group,
    /// Its band; `None` when nobody has said.
    pub size: Option<Band>,
}

/// How finely views are told by group, from the finest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribution {
    /// Patients, relatives and staff by themselves.
    Each,
    /// Patients and relatives together; staff by themselves.
    Users,
    /// All together.
    Everyone,
}

/// What a view stands under in the report, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heading {
    /// The patients.
    Patients,
    /// The relatives.
    Relatives,
    /// Patients and relatives together.
    Users,
    /// The staff.
    Staff,
    /// Everyone the team spoke with.
    Everyone,
}

impl Heading {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 5] = [Self::Patients, Self::Relatives, Self::Users, Self::Staff, Self::Everyone];

    /// Its name in `config/texts`: `voices-heading-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Patients => "patients",
            Self::Relatives => "relatives",
            Self::Users => "users",
            Self::Staff => "staff",
            Self::Everyone => "everyone",
        }
    }
}

/// How groups are told in a report. Kept on the visit when an edition leaves the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The limit that was used.
    pub limit: Limit,
    /// How finely.
    pub attribution: Attribution,
    /// The groups that were met.
    pub groups: Vec<Group>,
    /// Bands that are told; all of them or none.
    pub bands: Vec<(Group, Band)>,
    /// Small groups that came to after an edition had left.
    pub late: Vec<Group>,
}

/// Whether more than one person has said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heard {
    /// One person alone.
    FromOne,
    /// Two or more.
    FromSeveral,
}

/// What becomes of a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ruling {
    /// It stands under this heading.
    Stands(Heading),
    /// It is left out: one person alone has said it.
    FromOneAlone,
    /// It is left out: its group is small and came to after an edition had left.
    Late,
    /// It is left out: it comes from no group the team met.
    FromNobody,
}

/// Whether a group of this size is small.
pub fn is_small(size: Option<Band>, limit: Limit) -> bool {
    let at_least = match size {
        None | Some(Band::UnderFive) => 0,
        Some(Band::FiveToNine) => 5,
        Some(Band::TenOrMore) => 10,
    };
    at_least < limit.0
}

/// How the groups that were met are told, when `before` is how an edition that has left the team told them.
pub fn told(met: &[Met], limit: Limit, before: Option<&Told>) -> Told {
    let limit = before.map_or(limit, |before| limit.max(before.limit));
    let small = |group: Group| met.iter().any(|it| it.group == group && is_small(it.size, limit));
    let users = [Group::Patients, Group::Relatives];
    let both = users.iter().all(|user| met.iter().any(|it| it.group == *user));
    let few_users = users.into_iter().any(small);
    let now = if small(Group::Staff) || few_users && !both {
        Attribution::Everyone
    } else if few_users {
        Attribution::Users
    } else {
        Attribution::Each
    };
    let attribution = before.map_or(now, |before| now.max(before.attribution));
    let mut bands: Vec<(Group, Band)> = met.iter().filter_map(|it| Some((it.group, it.size?))).collect();
    let changed = |before: &Told| before.bands != bands;
    if attribution != Attribution::Each || before.is_some_and(changed) {
        bands.clear();
    }
    let new = |group: &Group| before.is_some_and(|before| !before.groups.contains(group));
    let groups: Vec<Group> = met.iter().map(|it| it.group).collect();
    let late = groups.iter().copied().filter(|group| small(*group) && new(group)).collect();
    Told { limit, attribution, groups, bands, late }
}

impl Told {
    /// What becomes of a view from these groups.
    pub fn ruling(&self, groups: &[Group], heard: Heard) -> Ruling {
        let from: Vec<Group> = groups.iter().copied().filter(|group| self.groups.contains(group)).collect();
        if from.is_empty() {
            Ruling::FromNobody
        } else if heard == Heard::FromOne {
            Ruling::FromOneAlone
        } else if from.iter().any(|group| self.late.contains(group)) {
            Ruling::Late
        } else {
            Ruling::Stands(self.heading(&from))
        }
    }

    fn heading(&self, from: &[Group]) -> Heading {
        let staff = from.contains(&Group::Staff);
        match (self.attribution, from) {
            (Attribution::Each, [Group::Patients]) => Heading::Patients,
            (Attribution::Each, [Group::Relatives]) => Heading::Relatives,
            (Attribution::Each | Attribution::Users, [Group::Staff]) => Heading::Staff,
            (Attribution::Each | Attribution::Users, _) if !staff => Heading::Users,
            (Attribution::Each | Attribution::Users | Attribution::Everyone, _) => Heading::Everyone,
        }
    }

    /// Whether the report tells how many were heard; where it does not, no number of theirs may stand in it.
    pub fn tells_sizes(&self) -> bool {
        !self.bands.is_empty()
    }

    /// The headings a report may have.
    pub fn headings(&self) -> Vec<Heading> {
        let mut headings: Vec<Heading> = self
            .groups
            .iter()
            .filter(|group| !self.late.contains(group))
            .map(|it| self.heading(&[*it]))
            .collect();
        headings.sort_unstable();
        headings.dedup();
        headings
    }
}

#[cfg(test)]
mod tests;
