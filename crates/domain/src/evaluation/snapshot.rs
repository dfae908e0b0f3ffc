//! A submitted self-evaluation, frozen whole, and what it shows.

use super::{Answers, Aspect, Contributor, Field, Reply};
use crate::content::{Counts, Edition, FunctionArea, Kind};
use crate::id::{EditionId, RecommendationId, VisitId};
use crate::measure::Status;
use crate::person::Signature;
use serde::{Deserialize, Serialize};

/// A self-evaluation as it was submitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The visit.
    pub visit: VisitId,
    /// Which submission of that visit, from 1.
    pub number: u32,
    /// The content it answers.
    pub edition: EditionId,
    /// Who submitted it, and when.
    pub signed: Signature,
    /// Who took part.
    pub contributors: Vec<Contributor>,
    /// Every answer.
    pub answers: Answers,
}

/// How many standards were rated how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Met.
    pub met: u32,
    /// Partly met.
    pub partly: u32,
    /// Not met.
    pub not: u32,
    /// Not applicable.
    pub na: u32,
}

/// The tally of one function area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaTally {
    /// Code of the area.
    pub area: String,
    /// Whether the unit chose it as a focus.
    pub focus: bool,
    /// Its standards, by rating.
    pub tally: Tally,
}

/// Something to ask the host about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// The standard with this code is not met.
    NotMet(String),
    /// The standard with this code is partly met.
    PartlyMet(String),
    /// A standard of safety, rights or law stands without anything to show for it.
    NothingShown(String),
    /// A recommendation of last year is not carried out.
    NotFollowedUp(RecommendationId, Status),
}

impl Snapshot {
    /// What was answered; empty when nothing was.
    pub fn answer(&self, field: &Field) -> &str {
        self.answers.text(field)
    }

    /// The ratings by function area, in the edition's order; areas without a rating are left out.
    pub fn areas(&self, edition: &Edition) -> Vec<AreaTally> {
        tally(edition, &self.answers)
    }

    /// Everything that calls for a question: standards first, in order, then last year's recommendations.
    pub fn gaps(&self, edition: &Edition) -> Vec<Gap> {
        let focus = self.answers.focus();
        let rated = edition.standards.to_rate(&focus).filter_map(|standard| {
            let level =
                edition.standards.scale.level(self.answers.of_standard(&standard.code, Aspect::Level))?;
            let code = standard.code.clone();
            let shown = !self.answers.of_standard(&code, Aspect::Evidence).is_empty();
            match level.counts {
                Counts::Not => Some(Gap::NotMet(code)),
                Counts::Partly => Some(Gap::PartlyMet(code)),
                Counts::Met if standard.kind == Kind::Must && !shown => Some(Gap::NothingShown(code)),
                Counts::Met | Counts::Outside => None,
            }
        });
        let followed = self.answers.iter().filter_map(|(field, answer)| match field {
            Field::FollowUp(id, Reply::Status) => match Status::from_key(&answer.value)? {
                Status::Done => None,
                open @ (Status::Started | Status::Planned | Status::Dropped) => {
                    Some(Gap::NotFollowedUp(*id, open))
                }
            },
            Field::FollowUp(_, Reply::Comment)
            | Field::Unit(_)
            | Field::Introduction(_)
            | Field::Focus(_)
            | Field::Question(_)
            | Field::Standard(..) => None,
        });
        rated.chain(followed).collect()
    }
}

/// The ratings by function area; areas without a rating are left out.
pub fn tally(edition: &Edition, answers: &Answers) -> Vec<AreaTally> {
    let focus = answers.focus();
    let one = |area: &FunctionArea| {
        let whole = focus.contains(&area.code);
        AreaTally { area: area.code.clone(), focus: whole, tally: tally_of(edition, area, whole, answers) }
    };
    edition.standards.areas.iter().map(one).filter(|area| area.tally != Tally::default()).collect()
}

fn tally_of(edition: &Edition, area: &FunctionArea, whole: bool, answers: &Answers) -> Tally {
    let mut tally = Tally::default();
    for standard in area.standards.iter().filter(|standard| whole || standard.core) {
        let key = answers.of_standard(&standard.code, Aspect::Level);
        match edition.standards.scale.level(key).map(|level| level.counts) {
            Some(Counts::Met) => tally.met += 1,
            Some(Counts::Partly) => tally.partly += 1,
            Some(Counts::Not) => tally.not += 1,
            Some(Counts::Outside) => tally.na += 1,
            None => {}
        }
    }
    tally
}
