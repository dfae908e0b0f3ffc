//! The notes a view comes from: gone through as they stand now, and of people who may be told in other words.

use super::sealing::focus_notes;
use crate::change::Change;
use crate::{App, AppError, Problems};
use domain::consent::Group;
use domain::id::NoteId;
use domain::refusal::Refusal;
use domain::voice::Heard;

impl App {
    /// The groups these notes are from; refused when one of them was changed, locked or deleted since it was gone through,
    /// when it holds words of someone who may not be retold, and when several are said to have said what one person's
    /// notes alone tell.
    pub(super) async fn groups_of(
        &self,
        change: &Change<'_>,
        from: &[NoteId],
        said_by: Heard,
    ) -> Result<Vec<Group>, AppError> {
        let visit = &change.visit;
        let notes = focus_notes(change.tx(), visit).await?;
        let speakers = store::notes::speakers(change.tx(), visit.id, from).await?;
        let heard = self.heard(change.tx(), visit.id).await?;
        let (mut groups, mut labels) = (Vec::new(), Vec::new());
        for id in from {
            let spoke = speakers.get(id).map(Vec::as_slice).unwrap_or_default();
            if !visit.is_locked(*id) && !heard.not_retold(spoke).is_empty() {
                return Err(AppError::Refused(Refusal::MayNotBeRetold));
            }
            let fresh = notes.iter().find(|note| note.id == *id).filter(|_| !visit.is_locked(*id));
            let gone = visit
                .hearing
                .gone(*id)
                .filter(|gone| gone.open == 0 && fresh.is_some_and(|note| note.version == gone.of));
            groups.push(gone.ok_or(AppError::Refused(Refusal::GoThroughFirst))?.group);
            labels.push(spoke);
        }
        let one = labels.first().is_some_and(|first| first.len() == 1 && labels.iter().all(|it| it == first));
        if one && said_by == Heard::FromSeveral {
            return Err(AppError::Invalid(Problems::one("heard", "bench-problem-one-speaker")));
        }
        groups.sort_unstable();
        groups.dedup();
        Ok(groups)
    }
}
