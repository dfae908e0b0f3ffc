//! What was said on paper or aloud, written down by the keeper.

use super::giving::keep_shown;
use super::withdrawing::visit_follows;
use super::{Said as Happened, Shown};
use crate::change::log;
use crate::{App, AppError, Me};
use domain::consent::{Evidence, How, Said, Voice, Withdrawal};
use domain::id::{ConsentId, VisitId};
use domain::lang::Lang;
use domain::policy::Action;

/// A word the keeper writes down.
#[derive(Debug, Clone)]
pub struct Recording {
    /// Whose.
    pub voice: Voice,
    /// Yes or no; `None` when a yes is taken back.
    pub said: Option<Said>,
    /// On paper or aloud.
    pub how: How,
    /// The language of the text that was read.
    pub lang: Lang,
    /// Hash of that text.
    pub read: String,
}

impl App {
    /// Writes down what was said on paper or aloud. `Stale` when the text has changed since the page was opened.
    pub async fn record_word(
        &self,
        me: &Me,
        visit: VisitId,
        id: ConsentId,
        recording: &Recording,
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::KeepConsents).await?;
        let mut consent = self.consent_of(change.tx(), visit, id).await?;
        let (voice, at, recorded_by) = (recording.voice, change.by.at, Some(me.id()));
        match recording.said {
            None => consent.withdraw(voice, Withdrawal { at, recorded_by })?,
            Some(said) => {
                let shown = Shown::of(&consent, voice, recording.lang)?;
                if shown.hash != recording.read {
                    return Err(AppError::Stale);
                }
                let (version, hash) = (shown.texts.version.clone(), shown.hash.clone());
                let (lang, how) = (recording.lang, recording.how);
                consent.give(voice, said, Evidence { version, lang, hash, how, at, recorded_by })?;
                keep_shown(change.tx(), &shown).await?;
            }
        }
        store::consents::save(change.tx(), &consent).await?;
        if !matches!(recording.said, Some(Said::Yes(_))) {
            store::consents::forget_codes(change.tx(), id, Some(voice)).await?;
            self.remember_ended(id, &[voice]).await?;
        }
        visit_follows(&mut change, Some(&consent)).await?;
        log(change.tx(), change.by, Some(visit), &Happened::ConsentWord { consent: id }).await?;
        change.commit().await?;
        self.sweep_forms().await
    }

    /// The keeper has told those with parental responsibility.
    pub async fn guardians_informed(&self, me: &Me, visit: VisitId, id: ConsentId) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::KeepConsents).await?;
        let mut consent = self.consent_of(change.tx(), visit, id).await?;
        consent.inform(change.by)?;
        store::consents::save(change.tx(), &consent).await?;
        visit_follows(&mut change, Some(&consent)).await?;
        log(change.tx(), change.by, Some(visit), &Happened::ConsentGuardiansInformed { consent: id }).await?;
        change.commit().await?;
        Ok(())
    }
}
