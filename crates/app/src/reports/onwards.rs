//! What the gate looked at when the report left the team, looked at once more on its way from desk to desk: whoever has it
//! writes in it, and holds no key to the notes.

use super::given::{Names, given_away};
use super::naming::require_nobody_named;
use super::reading::Opened;
use crate::giveaways::names;
use crate::voices::counts_shown;
use crate::{App, AppError, Change, Me};
use domain::content::Edition;
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::report::section::is_hosts_own;
use domain::visit::Visit;

impl App {
    /// The names in the report as it left the team: each had a reason then. Nothing before it has left.
    pub(super) async fn names_that_left(&self, me: &Me, visit: &Visit) -> Result<Vec<String>, AppError> {
        let left =
            visit.report.passages.iter().rev().find(|it| it.to == Desk::WithHost && it.reason.is_none());
        let Some(left) = left.filter(|_| visit.report.desk() >= Desk::WithHost) else {
            return Ok(Vec::new());
        };
        let rows = store::sections::as_of(&self.store, visit.id, left.seal.edition).await?;
        let (keys, edition) = (self.report_keys(me, visit.id).await?, self.edition(visit.edition).await?);
        let mut stood = Vec::new();
        for row in &rows {
            // one that does not open has no names that are known
            if let Ok(Some(body)) = keys.version(row, &edition) {
                stood.extend(names(&body.readable()).iter().map(|name| folded(name)));
            }
        }
        Ok(stood)
    }

    /// Refuses numbers a group shows through, and what points straight at a person; with `names` also those that came in
    /// since the report left the team. What the host says under its own name, it answers for itself.
    pub(super) fn require_as_at_the_gate(
        change: &Change<'_>,
        edition: &Edition,
        opened: &[Opened],
        names: Option<Names<'_>>,
    ) -> Result<(), Refusal> {
        require_nobody_named(edition, opened, None)?;
        let given = names.map(|names| given_away(edition, opened, names)).unwrap_or_default();
        let new = given.iter().filter(|one| one.name.is_some() && !is_hosts_own(&one.section)).count();
        let words: Vec<_> = opened.iter().map(|(row, body)| (row.section.clone(), body.clone())).collect();
        match (new, counts_shown(&change.visit, edition, &words).len()) {
            (0, 0) => Ok(()),
            (0, count) => Err(Refusal::NumbersShow(count)),
            (count, _) => Err(Refusal::IdentifyingText(count)),
        }
    }
}

/// A name as it is compared.
pub(super) fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
