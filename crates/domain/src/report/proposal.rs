//! Recommendations while the report is being written: rows that become the host's list when it is accepted.

use crate::id::{RecommendationId, VisitId};
use crate::measure::Recommendation;
use crate::text::{Line, Prose};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// The most rows a report has room for.
pub const LIMIT: usize = 40;

/// One recommendation, not yet accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Code of the standard it belongs to; `None` when it is a general one.
    #[serde(default)]
    pub standard: Option<String>,
    /// What is suggested.
    pub what: Prose,
    /// Why.
    pub why: Option<Prose>,
    /// Who could take it on, as a role.
    pub owner_role: Option<Line>,
    /// How soon.
    pub horizon: Option<Line>,
}

impl Proposal {
    /// The recommendation it becomes when the report is accepted.
    pub fn accepted(self, id: RecommendationId, visit: VisitId) -> Recommendation {
        let Self { standard, what, why, owner_role, horizon } = self;
        Recommendation { id, visit, standard, what, why, owner_role, horizon, measure: None }
    }
}

/// Rows as a Markdown list.
pub fn written(rows: &[Proposal]) -> String {
    let mut out = String::new();
    for (row, number) in rows.iter().zip(1..) {
        let lines = |text: &Prose| text.as_str().replace('\n', "\n   ");
        let code = row.standard.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
        let _ = writeln!(out, "{number}. **{}**{code}", lines(&row.what).replace("\n   ", " "));
        if let Some(why) = &row.why {
            let _ = writeln!(out, "\n   {}", lines(why));
        }
        let more: Vec<&str> =
            [&row.owner_role, &row.horizon].into_iter().flatten().map(Line::as_str).collect();
        if !more.is_empty() {
            let _ = writeln!(out, "\n   *{}*", more.join(" · "));
        }
    }
    out
}

#[cfg(test)]
mod tests {

    use super::*;

    fn row() -> Proposal {
        Proposal {
            standard: None,
            what: Prose::parse("La pasienten\nskrive planen selv.").unwrap(),
            why: Some(Prose::parse("Det gir eierskap.").unwrap()),
            owner_role: Line::optional("fagutvikler").unwrap(),
            horizon: None,
        }
    }

    #[test]
    fn rows_are_written_as_a_list() {
        let list = "1. **La pasienten skrive planen selv.**\n\n   Det gir eierskap.\n\n   *fagutvikler*\n";
        assert_eq!(written(&[row()]), list);
        let tied = Proposal { standard: Some("1.2".to_owned()), ..row() };
        assert!(written(&[tied]).starts_with("1. **La pasienten skrive planen selv.** (1.2)\n"));
    }

    #[test]
    fn the_standard_stays_with_a_recommendation_that_is_accepted() {
        let tied = Proposal { standard: Some("1.2".to_owned()), ..row() };
        let accepted = tied.accepted(uuid::Uuid::nil().into(), uuid::Uuid::nil().into());
        assert_eq!(accepted.standard.as_deref(), Some("1.2"));
    }

    #[test]
    fn rows_from_before_standards_could_be_named_are_general_ones() {
        let row: Proposal = serde_json::from_str(r#"{"what":"Ny mal"}"#).unwrap();
        assert_eq!(row.standard, None);
    }
}
