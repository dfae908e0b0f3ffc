//! Giving and withdrawing by code. Nobody is signed in; nothing is known of who or where she is.

use super::withdrawing::follow;
use super::{Said as Happened, Shown, consent_texts};
use crate::change::log_by;
use crate::{App, AppError};
use domain::consent::{Consent, Evidence, How, Said, Voice, Withdrawal};
use domain::lang::Lang;
use domain::report::approval::Desk;
use domain::visit::Visit;
use store::Tx;
use vault::Code;

/// What a code leads to.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The request.
    pub consent: Consent,
    /// Whose word the code gives.
    pub voice: Voice,
    /// The visit it is for.
    pub visit: Visit,
}

/// A word being given.
#[derive(Debug, Clone, Copy)]
pub struct Giving<'a> {
    /// Yes or no.
    pub said: Said,
    /// On what kind of device.
    pub how: How,
    /// The language it was read in.
    pub lang: Lang,
    /// Hash of what was read.
    pub read: &'a str,
}

impl App {
    /// What a code leads to. One that is mistyped, unknown, void, withdrawn or said no with is `Hidden` all the same.
    pub async fn asked_by_code(&self, code: &str) -> Result<Asked, AppError> {
        let hash = hash(code)?;
        let found = store::consents::by_code(&self.store, &hash).await?;
        let (consent, voice) = found.ok_or(AppError::Hidden)?;
        let visit = store::visits::find(&self.store, consent.visit).await?.ok_or(AppError::Hidden)?;
        Ok(Asked { consent, voice, visit })
    }

    /// Gives a word. `Stale` when the text has changed since it was read.
    pub async fn answer_by_code(&self, code: &str, giving: Giving<'_>) -> Result<(), AppError> {
        let (tx, mut asked) = self.held(code).await?;
        asked.visit.takes_words()?;
        let shown = Shown::of(&asked.consent, asked.voice, giving.lang)?;
        if shown.hash != giving.read {
            return Err(AppError::Stale);
        }
        let evidence = Evidence {
            version: shown.texts.version.clone(),
            lang: giving.lang,
            hash: shown.hash.clone(),
            how: giving.how,
            at: self.now(),
            recorded_by: None,
        };
        asked.consent.give(asked.voice, giving.said, evidence)?;
        keep_shown(&tx, &shown).await?;
        self.finish(tx, asked, giving.said == Said::No).await?;
        Ok(())
    }

    /// Takes a yes back. The code is void from then on. Gives where the report is, for what can no longer be undone.
    pub async fn withdraw_by_code(&self, code: &str) -> Result<Desk, AppError> {
        let (tx, mut asked) = self.held(code).await?;
        asked.visit.takes_words()?;
        let withdrawal = Withdrawal { at: self.now(), recorded_by: None };
        asked.consent.withdraw(asked.voice, withdrawal)?;
        self.finish(tx, asked, true).await
    }

    /// The request behind a code, held together with its visit: the report is not accepted while someone answers.
    async fn held(&self, code: &str) -> Result<(Tx, Asked), AppError> {
        let hash = hash(code)?;
        let tx = self.store.begin().await?;
        let found = store::consents::by_code(&tx, &hash).await?;
        let (consent, _) = found.ok_or(AppError::Hidden)?;
        let visit = store::visits::hold(&tx, consent.visit).await?.ok_or(AppError::Hidden)?;
        // as it stands now that nobody else changes it
        let (consent, voice) = store::consents::by_code(&tx, &hash).await?.ok_or(AppError::Hidden)?;
        Ok((tx, Asked { consent, voice, visit }))
    }

    async fn finish(&self, tx: Tx, asked: Asked, void: bool) -> Result<Desk, AppError> {
        let Asked { consent, mut visit, voice } = asked;
        store::consents::save(&tx, &consent).await?;
        if void {
            store::consents::forget_codes(&tx, consent.id, Some(voice)).await?;
            self.remember_ended(consent.id, &[voice]).await?;
        }
        follow(&tx, &mut visit, Some(&consent), self.now()).await?;
        store::visits::save(&tx, &visit).await?;
        let happened = Happened::ConsentWord { consent: consent.id };
        log_by(&tx, self.now(), None, Some(consent.visit), &happened)?;
        tx.commit().await?;
        self.sweep_forms().await?;
        Ok(visit.report.approval.desk())
    }
}

/// Keeps the text that a word was given on.
pub(super) async fn keep_shown(tx: &Tx, shown: &Shown) -> Result<(), AppError> {
    let texts = consent_texts()?;
    let exact = texts.exact(shown.text, shown.lang);
    Ok(store::consents::keep_text(tx, shown.hash.clone(), texts.version.clone(), shown.lang, exact).await?)
}

fn hash(code: &str) -> Result<String, AppError> {
    Ok(Code::parse(code).map_err(|_| AppError::Hidden)?.hash())
}
