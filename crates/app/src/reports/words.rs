//! Words as they can be kept in a section.

use crate::{AppError, Problems};
use domain::content::{Edition, SectionTemplate, Source};
use domain::report::section::Body;
use domain::text::Prose;

/// A recommendation belongs to a standard of the visit's own set, or to none.
pub(super) fn require_known_standards(edition: &Edition, body: &Body) -> Result<(), AppError> {
    let Body::Rows(rows) = body else { return Ok(()) };
    let mut problems = Problems::default();
    for (row, at) in rows.iter().zip(0..) {
        if row.standard.as_ref().is_some_and(|code| edition.standards.standard(code).is_none()) {
            problems.add(&format!("standard-{at}"), "problem-choose");
        }
    }
    problems.check()
}

/// The text as it can be kept; a text where the section has one, rows where it has rows.
pub(super) fn cleaned(section: &SectionTemplate, body: Body) -> Result<Body, AppError> {
    match (section.source, body) {
        (Source::Recommendations, Body::Rows(rows)) => Ok(Body::Rows(rows)),
        (Source::Prose, Body::Text(text)) => {
            let mut problems = Problems::default();
            let text = problems.take("text", Prose::optional(&text)).flatten();
            problems.check()?;
            Ok(Body::Text(text.map(|text| text.to_string()).unwrap_or_default()))
        }
        (Source::Prose | Source::Recommendations | Source::Generated, Body::Text(_) | Body::Rows(_)) => {
            Err(AppError::Hidden)
        }
    }
}
