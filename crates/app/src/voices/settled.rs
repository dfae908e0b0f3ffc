//! Words of a view that are among the names behind consents and stand all the same: a common word is somebody's name, too.

use super::Draft;
use crate::{App, AppError, Me};
use anonymise::detect::candidates::candidates;
use domain::anonymised::Keep;
use domain::id::{VisitId, VoiceId};
use domain::policy::Action;

/// Words that stand, with why.
pub(super) type Settled = Vec<(String, Keep)>;

/// The words of a text that are to be compared with the names: all that may be some, but those that are settled.
pub(super) fn to_compare(text: &str, settled: &[(String, Keep)]) -> Vec<String> {
    let mut words = candidates(text);
    words.retain(|word| !has(settled, word));
    words
}

pub(super) fn has(settled: &[(String, Keep)], word: &str) -> bool {
    settled.iter().any(|(known, _)| known.to_lowercase() == word.to_lowercase())
}

impl App {
    /// What its writer lets stand in a view, and which of that stood before. Only words that were found among the names are
    /// hers to settle: whatever else she says stands is compared as everything is.
    pub(super) async fn settled_in(
        &self,
        me: &Me,
        visit: VisitId,
        voice: VoiceId,
        draft: &Draft,
    ) -> Result<(Settled, Settled), AppError> {
        if draft.names.is_empty() {
            return Ok((Vec::new(), Vec::new()));
        }
        let visit = self.look(me, visit, Action::WriteVoices).await?;
        let bench = Box::pin(self.laid_bench(me, visit)).await?;
        let Some(it) = bench.voice(voice) else { return Ok((Vec::new(), Vec::new())) };
        let before = it.voice.names.clone();
        let found = |word: &str| it.named.iter().any(|named| named == word) || has(&before, word);
        let there = candidates(&draft.text);
        let stands = |(word, _): &&(String, Keep)| found(word) && there.contains(word);
        Ok((draft.names.iter().filter(stands).cloned().collect(), before))
    }
}
