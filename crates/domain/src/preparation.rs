//! Preparing a visit: what the host has handed in is read for what is missing or unfinished, and each such gap becomes a
//! question for the start of the day. A question opens a conversation; it never grades.

use crate::content::{Counts, Edition, Kind, Level, Standard};
use crate::evaluation::{Answers, Aspect, Contributor, Field, Reply};
use crate::id::RecommendationId;
use crate::measure::{Recommendation, Status};

/// Everything the team has to read before the visit.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// What was asked.
    pub edition: &'a Edition,
    /// What the host answered.
    pub answers: &'a Answers,
    /// Who took part in answering.
    pub contributors: &'a [Contributor],
    /// Whether there is an organisation chart.
    pub has_chart: bool,
    /// Codes of the standards with a file attached as evidence.
    pub with_evidence: &'a [String],
    /// What the report before this one recommended.
    pub recommendations: &'a [Recommendation],
    /// What the host answered then, and what was asked.
    pub before: Option<(&'a Edition, &'a Answers)>,
}

/// Something to ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Nobody is listed as having taken part.
    NobodyTookPart,
    /// No safety representative took part.
    NoSafetyRepresentative,
    /// No union representative took part.
    NoUnionRepresentative,
    /// There is no organisation chart.
    NoChart,
    /// A fact about the unit is missing; carries the format's key.
    NoFact(String),
    /// A prompt of the introduction is unanswered: the vision, the barriers; carries the format's key.
    NotIntroduced(String),
    /// No function area was chosen to go into.
    NoFocus,
    /// The standard with this code is not rated.
    NotRated(String),
    /// The standard is rated so that a comment is called for, and there is none.
    NoComment(String),
    /// The standard is rated lower than last time.
    Lower(String),
    /// The standard is not met.
    NotMet(String),
    /// The standard is partly met, in an area the host has chosen to go into.
    PartlyMet(String),
    /// A standard of safety, rights or law is met, with nothing to show for it.
    NothingShown(String),
    /// Nothing is said about what became of a recommendation.
    NoStatus(RecommendationId),
    /// A recommendation is planned and not begun, or was left with no reason given.
    NotFollowedUp(RecommendationId, Status),
}

/// What a question is about; the headings of the list, in the order of the morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// The leader's introduction: vision, barriers, focus.
    Introduction,
    /// The unit and its organisation.
    Unit,
    /// Who took part in the self-evaluation.
    Participation,
    /// What became of last year's recommendations.
    FollowUp,
    /// The standards.
    Standards,
}

impl Topic {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 5] =
        [Self::Introduction, Self::Unit, Self::Participation, Self::FollowUp, Self::Standards];
}

impl Gap {
    /// The heading it stands under.
    pub fn topic(&self) -> Topic {
        match self {
            Self::NotIntroduced(_) | Self::NoFocus => Topic::Introduction,
            Self::NoChart | Self::NoFact(_) => Topic::Unit,
            Self::NobodyTookPart | Self::NoSafetyRepresentative | Self::NoUnionRepresentative => {
                Topic::Participation
            }
            Self::NoStatus(_) | Self::NotFollowedUp(..) => Topic::FollowUp,
            Self::NotRated(_)
            | Self::NoComment(_)
            | Self::Lower(_)
            | Self::NotMet(_)
            | Self::PartlyMet(_)
            | Self::NothingShown(_) => Topic::Standards,
        }
    }
}

impl Material<'_> {
    /// Everything to ask about, by topic. A standard is asked about once, for the weightiest reason.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = self.introduction();
        gaps.extend(self.unit());
        gaps.extend(self.participation());
        gaps.extend(self.recommendations.iter().filter_map(|one| self.followed(one)));
        let focus = self.answers.focus();
        let rated = self.edition.standards.to_rate(&focus);
        gaps.extend(rated.filter_map(|standard| self.standard(standard, &focus)));
        gaps
    }

    fn introduction(&self) -> Vec<Gap> {
        let format = &self.edition.format;
        let silent = |key: &String| !self.answers.is_given(&Field::Introduction(key.clone()));
        let prompts = format.introduction.iter().map(|prompt| prompt.key.clone());
        let mut gaps: Vec<Gap> = prompts.filter(silent).map(Gap::NotIntroduced).collect();
        if format.max_focus_areas > 0 && self.answers.focus().is_empty() {
            gaps.push(Gap::NoFocus);
        }
        gaps
    }

    fn unit(&self) -> Vec<Gap> {
        let asked = self.edition.format.unit_information.iter().filter(|field| !field.optional);
        let silent = |key: &String| !self.answers.is_given(&Field::Unit(key.clone()));
        let facts = asked.map(|field| field.key.clone()).filter(silent).map(Gap::NoFact);
        (!self.has_chart).then_some(Gap::NoChart).into_iter().chain(facts).collect()
    }

    fn participation(&self) -> Vec<Gap> {
        if self.contributors.is_empty() {
            return vec![Gap::NobodyTookPart];
        }
        let safety = self.contributors.iter().any(|one| one.safety_representative);
        let union = self.contributors.iter().any(|one| one.union_representative);
        let missing = [(safety, Gap::NoSafetyRepresentative), (union, Gap::NoUnionRepresentative)];
        missing.into_iter().filter(|(there, _)| !there).map(|(_, gap)| gap).collect()
    }

    fn followed(&self, recommendation: &Recommendation) -> Option<Gap> {
        let said = self.answers.text(&Field::FollowUp(recommendation.id, Reply::Status));
        let measured = recommendation.measure.as_ref().map(|measure| measure.status);
        let reason = self.answers.is_given(&Field::FollowUp(recommendation.id, Reply::Comment))
            || recommendation.measure.as_ref().is_some_and(|measure| measure.comment.is_some());
        match Status::from_key(said).or(measured) {
            None => Some(Gap::NoStatus(recommendation.id)),
            Some(Status::Planned) => Some(Gap::NotFollowedUp(recommendation.id, Status::Planned)),
            Some(Status::Dropped) if !reason => Some(Gap::NotFollowedUp(recommendation.id, Status::Dropped)),
            Some(Status::Started | Status::Done | Status::Dropped) => None,
        }
    }

    fn standard(&self, standard: &Standard, focus: &[String]) -> Option<Gap> {
        let code = standard.code.clone();
        let said = |aspect| self.answers.of_standard(&code, aspect);
        let Some(level) = self.edition.standards.scale.level(said(Aspect::Level)) else {
            return Some(Gap::NotRated(code));
        };
        if standard.needs_comment(level) && said(Aspect::Comment).is_empty() {
            return Some(Gap::NoComment(code));
        }
        if self.is_lower(standard, level) {
            return Some(Gap::Lower(code));
        }
        let chosen = self.edition.standards.area_of(&code).is_some_and(|area| focus.contains(&area.code));
        match level.counts {
            Counts::Not => Some(Gap::NotMet(code)),
            Counts::Partly if chosen => Some(Gap::PartlyMet(code)),
            Counts::Met if standard.kind == Kind::Must && !self.is_shown(&code) => {
                Some(Gap::NothingShown(code))
            }
            Counts::Met | Counts::Partly | Counts::Outside => None,
        }
    }

    /// Whether there is something to show for a standard, in words or as a file.
    fn is_shown(&self, code: &str) -> bool {
        let told = !self.answers.of_standard(code, Aspect::Evidence).is_empty();
        told || self.with_evidence.iter().any(|with| with == code)
    }

    /// Whether the same standard, in the same words, was rated higher last time.
    fn is_lower(&self, standard: &Standard, level: &Level) -> bool {
        let Some((edition, answers)) = self.before else {
            return false;
        };
        let same = edition.standards.standard(&standard.code).is_some_and(|old| old.text == standard.text);
        let before = edition.standards.scale.level(answers.of_standard(&standard.code, Aspect::Level));
        let height = |level: &Level| match level.counts {
            Counts::Met => Some(2),
            Counts::Partly => Some(1),
            Counts::Not => Some(0),
            Counts::Outside => None,
        };
        let fell = before.and_then(height).zip(height(level)).is_some_and(|(before, now)| now < before);
        same && fell
    }
}
