//! The gates of quality: what they find in a report, and the way two of the team let it through one.

use super::drafting::followed_up;
use crate::{App, AppError, Me};
use domain::content::{Edition, Writer};
use domain::event::Event;
use domain::id::VisitId;
use domain::lang::Lang;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::report::gate::{Facts, Finding, Gate, Harsh, Tone, Weight, Why, findings};
use domain::report::point::Point;
use domain::report::section::{Body, CHALLENGES, STRENGTHS, is_written};
use domain::visit::Visit;
use std::collections::HashMap;
use std::sync::Arc;

/// Key of the user representative's section.
const USER_VIEW: &str = "user_view";

/// What the gates found, for those who can do something about it.
#[derive(Debug, Clone)]
pub struct Gates {
    /// The visit.
    pub visit: Visit,
    /// The content it stays on.
    pub edition: Arc<Edition>,
    /// What was found, in the order of the gates.
    pub findings: Vec<Finding>,
    /// How many strengths and challenges there are, where they are points.
    pub points: Option<(usize, usize)>,
    /// The fewest and the most challenges to a hundred strengths.
    pub balance: (usize, usize),
}

impl App {
    /// What the gates find in the report as it stands.
    pub async fn gates(&self, me: &Me, visit: VisitId) -> Result<Gates, AppError> {
        let visit = self.look(me, visit, Action::WeighReport).await?;
        let edition = self.edition(visit.edition).await?;
        let sections = self.sections_now(me, &visit, &edition).await?;
        let findings =
            self.findings(&visit, &edition, &sections, self.without_status(&self.store, &visit).await?);
        let points = points(&sections, STRENGTHS).zip(points(&sections, CHALLENGES));
        Ok(Gates {
            findings,
            points: points.map(|(strengths, challenges)| (strengths.len(), challenges.len())),
            balance: self.settings.report.gates.balance,
            visit,
            edition,
        })
    }

    /// Someone of the team asks that this edition is let through a gate.
    pub async fn ask_override(
        &self,
        me: &Me,
        visit: VisitId,
        edition: u32,
        gate: Gate,
        why: Why,
    ) -> Result<Visit, AppError> {
        // whoever is in nobody's way has nothing to be let through
        if self.settings.report.gates.weight_of(gate) != Weight::Stops {
            return Err(AppError::Hidden);
        }
        let mut change = self.begin(me, visit, Action::WeighReport).await?;
        change.apply(Event::GateOverrideAsked { gate, why }, |visit, by| {
            require_edition(visit, edition)?;
            visit.report.ask_override(by, gate, why)
        })?;
        change.commit().await
    }

    /// Another one of the team agrees.
    pub async fn agree_override(
        &self,
        me: &Me,
        visit: VisitId,
        edition: u32,
        gate: Gate,
    ) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::WeighReport).await?;
        let asked = change.visit.report.override_of(gate).map(|one| one.why);
        let why = asked.ok_or(AppError::Refused(Refusal::AnotherEdition))?;
        change.apply(Event::GateLetThrough { gate, why }, |visit, by| {
            require_edition(visit, edition)?;
            visit.report.agree_override(by, gate)
        })?;
        change.commit().await
    }

    /// What the gates find in these sections.
    pub(super) fn findings(
        &self,
        visit: &Visit,
        edition: &Edition,
        sections: &[(String, Body)],
        without_status: usize,
    ) -> Vec<Finding> {
        let rules = &self.settings.report;
        let tone = rules.tone.get(visit.report.lang.code());
        let harsh = tone.map(|tone| harsh(edition, sections, tone)).unwrap_or_default();
        let hers = edition
            .format
            .section(USER_VIEW)
            .map(|_| sections.iter().any(|(key, body)| key == USER_VIEW && is_written(&body.readable())));
        let facts = Facts {
            strengths: points(sections, STRENGTHS),
            challenges: points(sections, CHALLENGES),
            without_status,
            notes_awaited: visit.programme.awaited().len(),
            user_view: hers,
            harsh: &harsh,
        };
        findings(&facts, &rules.gates)
    }

    /// How many of the last report's recommendations nobody has given a status.
    pub(super) async fn without_status(&self, db: &impl store::Db, visit: &Visit) -> Result<usize, AppError> {
        let (last, snapshot) = (self.last_year(db, visit).await?, self.snapshot_of(visit.id).await?);
        let followed = followed_up(&last.recommendations, snapshot.as_ref());
        Ok(followed.iter().filter(|one| one.status.is_none()).count())
    }
}

fn require_edition(visit: &Visit, edition: u32) -> Result<(), Refusal> {
    if visit.report.edition == edition { Ok(()) } else { Err(Refusal::AnotherEdition) }
}

fn points<'a>(sections: &'a [(String, Body)], key: &str) -> Option<&'a [Point]> {
    sections.iter().find(|(known, _)| known == key).and_then(|(_, body)| match body {
        Body::Points(points) => Some(points.as_slice()),
        Body::Text(_) | Body::Rows(_) => None,
    })
}

/// Words of inspection or blame in what the team writes; what the host and the user representative write is theirs.
fn harsh(edition: &Edition, sections: &[(String, Body)], tone: &Tone) -> Vec<Harsh> {
    let writers: HashMap<&str, Writer> =
        edition.format.report.iter().map(|section| (section.key.as_str(), section.writer)).collect();
    let teams = |key: &str| matches!(writers.get(key), Some(Writer::Leader | Writer::Member));
    // what every report begins with is the network's own wording
    let own = |key: &str, line: &str| {
        let opening = edition.format.section(key).and_then(|section| section.opening.as_ref());
        !opening.is_some_and(|words| Lang::ALL.iter().any(|lang| words.get(*lang).contains(line.trim())))
    };
    let of = |(key, body): &(String, Body)| {
        let text = body.readable();
        let lines: Vec<&str> = text.lines().filter(|line| own(key, line)).collect();
        Harsh::in_text(key, &lines.join("\n"), tone)
    };
    sections.iter().filter(|(key, _)| teams(key)).flat_map(of).collect()
}
