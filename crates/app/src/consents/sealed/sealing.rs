//! Sealing a name or a form: to public keys, so that it needs no unlocked one.

use super::super::Said;
use super::{blocking, place};
use crate::change::{Change, log};
use crate::keys::{Scope, SealKey};
use crate::saved::{about_name, vouch};
use crate::{App, AppError, Me, Problems};
use documents::photo;
use documents::picture::{self, Media};
use domain::id::{ConsentId, VisitId};
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::text::Line;
use store::Tx;
use store::consent_seals::{StoredSeal, What};
use vault::{Header, Seal, Signer};

/// Most forms behind one request: hers, two guardians', and one more.
const MOST_FORMS: usize = 4;

impl App {
    /// Seals a name; one that was there before is gone.
    pub async fn seal_name(
        &self,
        me: &Me,
        visit: VisitId,
        id: ConsentId,
        name: &str,
    ) -> Result<(), AppError> {
        let mut problems = Problems::default();
        let parsed = problems.take("name", Line::parse(name));
        let change = self.begin(me, visit, Action::KeepNames).await?;
        problems.check()?;
        let name = parsed.ok_or(AppError::Fault("consent_seals"))?;
        self.require_open_now(&change, id).await?;
        let seal = self.consents_seal(change.tx(), me, visit).await?;
        let new = new_seal(&change, id, What::Name, String::new());
        let sealed = seal.seal(place(&new), None, name.as_str().as_bytes())?;
        for before in store::consent_seals::of_consent(change.tx(), id).await? {
            if before.what == What::Name {
                store::consent_seals::end_one(change.tx(), before.id).await?;
            }
        }
        vouch(change.tx(), visit, change.by, (about_name(id), 1), (me.id(), &sealed)).await?;
        store::consent_seals::add(change.tx(), &new, sealed).await?;
        store::name_checks::ask_again(change.tx(), visit, change.by.at).await?;
        log(change.tx(), change.by, Some(visit), &Said::ConsentNameSealed { consent: id }).await?;
        change.commit().await?;
        store::sessions::unsettle(&self.store, &[me.id()]).await?;
        Ok(())
    }

    /// Seals a signed form: a PDF, or a picture without what it carries beside itself.
    pub async fn seal_form(
        &self,
        me: &Me,
        visit: VisitId,
        id: ConsentId,
        bytes: Vec<u8>,
    ) -> Result<(), AppError> {
        self.look(me, visit, Action::KeepNames).await?;
        if bytes.len() > self.settings.limits.attachment_mib * 1024 * 1024 {
            return Err(on_form("file-too-large"));
        }
        let (form, media) = blocking(move || taken(bytes)).await??;
        let change = self.begin(me, visit, Action::KeepNames).await?;
        self.require_open_now(&change, id).await?;
        let there = store::consent_seals::of_consent(change.tx(), id).await?;
        if there.iter().filter(|seal| seal.what == What::Form).count() >= MOST_FORMS {
            return Err(on_form("sealed-too-many"));
        }
        let to = self.consents_seal(change.tx(), me, visit).await?.to;
        let new = new_seal(&change, id, What::Form, media.media_type().to_owned());
        let header = Header { place: place(&new), previous: None, author: me.id() };
        let server: Signer = self.signer.clone();
        let sealed = blocking(move || vault::seal(&[to], &header, &form, Seal::Server(&server))).await??;
        store::blobs::put(&self.store, new.id, sealed.into_bytes()).await?;
        if let Err(error) = self.keep_form(change, &new).await {
            store::blobs::remove(&self.store, new.id).await?;
            return Err(error);
        }
        Ok(())
    }

    async fn keep_form(&self, change: Change<'_>, new: &StoredSeal) -> Result<(), AppError> {
        store::consent_seals::add(change.tx(), new, Vec::new()).await?;
        let said = Said::ConsentFormSealed { consent: new.consent };
        log(change.tx(), change.by, Some(new.visit), &said).await?;
        change.commit().await?;
        Ok(())
    }

    async fn require_open_now(&self, change: &Change<'_>, id: ConsentId) -> Result<(), AppError> {
        let consent = self.consent_of(change.tx(), change.visit.id, id).await?;
        self.require_open(change.tx(), &change.visit, &consent).await
    }

    async fn consents_seal(&self, tx: &Tx, me: &Me, visit: VisitId) -> Result<SealKey, AppError> {
        match self.seal_key(tx, me, visit, Scope::Consents).await {
            Err(AppError::Refused(Refusal::KeysAreMissing)) => Err(Refusal::ConsentsKeyIsMissing.into()),
            other => other,
        }
    }
}

fn taken(bytes: Vec<u8>) -> Result<(Vec<u8>, Media), AppError> {
    if bytes.is_empty() {
        return Err(on_form("file-missing"));
    }
    let other = || on_form("sealed-other-kind");
    let media = picture::kind(&bytes).filter(|media| media.is_picture() || *media == Media::Pdf);
    let media = media.ok_or_else(other)?;
    if !media.is_picture() {
        return Ok((bytes, media));
    }
    Ok((photo::clean(&bytes).map_err(|_| other())?.bytes, media))
}

fn new_seal(change: &Change<'_>, consent: ConsentId, what: What, media: String) -> StoredSeal {
    let (visit, person, at) = (change.visit.id, change.by.by, change.by.at);
    StoredSeal { id: vault::fresh_id(), visit, consent, what, media, person, at }
}

fn on_form(text: &'static str) -> AppError {
    AppError::Invalid(Problems::one("file", text))
}
