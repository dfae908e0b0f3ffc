//! Words as they can be kept in a section.

use crate::{AppError, Problems};
use domain::content::{Edition, SectionTemplate, Source};
use domain::report::point::{self, Origin, Point};
use domain::report::section::Body;
use domain::text::Prose;
use domain::voice::{Heading, Told};

/// A recommendation or a point belongs to a standard of the visit's own set, or to none; a point to one of its areas.
pub(super) fn require_known_standards(edition: &Edition, body: &Body) -> Result<(), AppError> {
    let mut problems = Problems::default();
    let unknown =
        |code: &Option<String>| code.as_ref().is_some_and(|code| edition.standards.standard(code).is_none());
    match body {
        Body::Text(_) => {}
        Body::Rows(rows) => {
            for (_, at) in rows.iter().zip(0..).filter(|(row, _)| unknown(&row.standard)) {
                problems.add(&format!("standard-{at}"), "problem-choose");
            }
        }
        Body::Points(points) => {
            let areas = &edition.standards.areas;
            let nowhere = |point: &Point| {
                let area = point.area.as_ref();
                unknown(&point.standard)
                    || area.is_some_and(|code| !areas.iter().any(|area| area.code == *code))
            };
            for (_, at) in points.iter().zip(0..).filter(|(point, _)| nowhere(point)) {
                problems.add(&format!("belongs-{at}"), "problem-choose");
            }
        }
    }
    problems.check()
}

/// A point on a standard stands in that standard's area.
pub(super) fn in_their_areas(edition: &Edition, body: Body) -> Body {
    let settled = |point: Point| {
        let standard = point.standard.clone();
        point.on(standard.as_deref(), &edition.standards)
    };
    match body {
        Body::Points(points) => Body::Points(points.into_iter().map(settled).collect()),
        other @ (Body::Text(_) | Body::Rows(_)) => other,
    }
}

/// Whether a point may name where it comes from: a group only where the rule for small groups lets a report name it.
pub fn may_name(origin: Origin, told: &Told) -> bool {
    let named = |heading| told.headings().contains(&heading);
    match origin {
        Origin::SelfEvaluation | Origin::Tour | Origin::Management => true,
        Origin::Patients => named(Heading::Patients),
        Origin::Relatives => named(Heading::Relatives),
        Origin::Staff => named(Heading::Staff),
    }
}

/// Refuses points that name a group a report may not name.
pub(super) fn require_nameable(told: &Told, body: &Body) -> Result<(), AppError> {
    let Body::Points(points) = body else { return Ok(()) };
    let mut problems = Problems::default();
    for (point, at) in points.iter().zip(0..) {
        if !point.origins.iter().all(|origin| may_name(*origin, told)) {
            problems.add(&format!("origins-{at}"), "point-origin-unnamed");
        }
    }
    problems.check()
}

/// The text as it can be kept; a text where the section has one, points or rows where it has those. A text that is pasted
/// where points belong becomes points.
pub(super) fn cleaned(section: &SectionTemplate, body: Body) -> Result<Body, AppError> {
    match (section.source, body) {
        (Source::Recommendations, Body::Rows(rows)) => Ok(Body::Rows(rows)),
        (Source::Points, Body::Points(points)) => Ok(Body::Points(points)),
        (Source::Points, Body::Text(text)) => {
            let mut problems = Problems::default();
            let points = problems.take("text", point::typed(&text));
            problems.check()?;
            Ok(Body::Points(points.unwrap_or_default()))
        }
        (Source::Prose, Body::Text(text)) => {
            let mut problems = Problems::default();
            let text = problems.take("text", Prose::optional(&text)).flatten();
            problems.check()?;
            Ok(Body::Text(text.map(|text| text.to_string()).unwrap_or_default()))
        }
        (
            Source::Prose | Source::Points | Source::Recommendations | Source::Generated,
            Body::Text(_) | Body::Points(_) | Body::Rows(_),
        ) => Err(AppError::Hidden),
    }
}
