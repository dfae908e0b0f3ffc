//! Names and signed forms behind consents, where a unit wants them: sealed to the consents' key, opened by whoever keeps the
//! consents, seen by nobody else.
//!
//! Sealing takes public keys only, so a name can be written down while her keys are locked. A form's name on somebody's disk
//! is not kept, for it is often a person's.

use super::Said;
use crate::change::log;
use crate::files::Download;
use crate::keys::{Opened, Scope};
use crate::log::Read;
use crate::saved::{Standing as Row, Texts, about_name, vouch_gone};
use crate::{App, AppError, Me};
use documents::picture::Media;
use domain::consent::{Consent, Standing};
use domain::id::{ConsentId, FileId, VisitId};
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::consent_seals::{StoredSeal, What};
use vault::{ExposeSecret, Kind, Place, Sealed, SecretString};

mod sealing;

/// Sealed forms taken away at once.
const AT_ONCE: u64 = 200;

/// What stands behind a request, without its content.
#[derive(Debug, Clone)]
pub struct Behind {
    /// The visit.
    pub visit: Visit,
    /// The request.
    pub consent: Consent,
    /// The sealed name.
    pub name: Option<StoredSeal>,
    /// The sealed forms, the oldest first.
    pub forms: Vec<StoredSeal>,
    /// Why nothing can be sealed now.
    pub closed: Option<Refusal>,
}

/// A name that was opened, to show. It is wiped when dropped and prints nothing of itself.
#[derive(Debug, Clone)]
pub struct OpenName(SecretString);

impl OpenName {
    /// The name.
    pub fn written(&self) -> &str {
        self.0.expose_secret()
    }
}

impl App {
    /// Whether a unit seals names and signed forms. Not unless its leader has said so.
    pub async fn names_are_sealed(&self, visit: &Visit) -> Result<bool, AppError> {
        Ok(store::unit_settings::names_sealed(&self.store, visit.host.unit).await?)
    }

    /// The unit leader says whether her unit does. What is sealed already stays until its time is over.
    pub async fn set_names_sealed(&self, me: &Me, visit: VisitId, sealed: bool) -> Result<(), AppError> {
        let change = self.begin(me, visit, Action::ChooseConsentKeeper).await?;
        store::unit_settings::seal_names(change.tx(), change.visit.host.unit, sealed).await?;
        log(change.tx(), change.by, Some(visit), &Said::ConsentNamesSet { sealed }).await?;
        change.commit().await?;
        Ok(())
    }

    /// What stands behind a request: for its keeper, locked or not.
    pub async fn behind_consent(&self, me: &Me, visit: VisitId, id: ConsentId) -> Result<Behind, AppError> {
        let visit = self.look(me, visit, Action::KeepNames).await?;
        let consent = self.consent_of(&self.store, visit.id, id).await?;
        let seals = store::consent_seals::of_consent(&self.store, id).await?;
        let (names, forms): (Vec<_>, Vec<_>) = seals.into_iter().partition(|seal| seal.what == What::Name);
        let closed = match self.require_open(&self.store, &visit, &consent).await {
            Ok(()) => self.visit_key(&self.store, visit.id, Scope::Consents, None).await?.is_none(),
            Err(AppError::Refused(refusal)) => {
                return Ok(Behind {
                    visit,
                    consent,
                    name: names.into_iter().next(),
                    forms,
                    closed: Some(refusal),
                });
            }
            Err(error) => return Err(error),
        };
        let closed = closed.then_some(Refusal::ConsentsKeyIsMissing);
        Ok(Behind { visit, consent, name: names.into_iter().next(), forms, closed })
    }

    /// Opens the sealed name behind a request. That it was read is logged.
    pub async fn open_name(&self, me: &Me, visit: VisitId, id: ConsentId) -> Result<OpenName, AppError> {
        let seen = self.look(me, visit, Action::KeepNames).await?;
        let consent = self.consent_of(&self.store, seen.id, id).await?;
        let key = self.open_key(me, visit, Scope::Consents).await?;
        let name = store::consent_seals::name_of(&self.store, id).await?;
        let name = name.filter(|_| !is_over(&consent)).ok_or(AppError::Hidden)?;
        self.require_newest_names(visit, std::slice::from_ref(&name)).await?;
        let (seal, sealed) = name;
        self.log_read(me, Some(visit), &Read::ConsentName { consent: id }).await?;
        opened_name(&key, &seal, sealed).map(OpenName)
    }

    /// Opens a sealed form. That it was read is logged.
    pub async fn open_form(
        &self,
        me: &Me,
        visit: VisitId,
        id: ConsentId,
        form: FileId,
    ) -> Result<Download, AppError> {
        let seen = self.look(me, visit, Action::KeepNames).await?;
        let consent = self.consent_of(&self.store, seen.id, id).await?;
        let key = self.open_key(me, visit, Scope::Consents).await?;
        let seals = store::consent_seals::of_consent(&self.store, id).await?;
        let is_it = |seal: &StoredSeal| seal.id == form && seal.what == What::Form;
        let seal = seals.into_iter().find(is_it).ok_or(AppError::Hidden)?;
        let sealed = store::blobs::get(&self.store, form).await?.ok_or(AppError::Hidden)?;
        self.log_read(me, Some(visit), &Read::ConsentForm { consent: id, file: form }).await?;
        let (at, media) = (place(&seal), seal.media);
        let open = move || vault::open(&key.key, &at, &Sealed::from(sealed), &key.trust);
        let bytes = blocking(open).await??.body().to_vec();
        let ending = ENDINGS.iter().find(|(kind, _)| *kind == media).map_or("bin", |(_, ending)| ending);
        Ok(Download { name: format!("{}.{ending}", consent.label), media, bytes })
    }

    /// Takes a sealed name or form away; one that is gone already is no fault.
    pub async fn erase_seal(
        &self,
        me: &Me,
        visit: VisitId,
        id: ConsentId,
        seal: FileId,
    ) -> Result<(), AppError> {
        let change = self.begin(me, visit, Action::KeepNames).await?;
        self.consent_of(change.tx(), visit, id).await?;
        let seals = store::consent_seals::of_consent(change.tx(), id).await?;
        let Some(there) = seals.iter().find(|there| there.id == seal) else { return Ok(()) };
        store::consent_seals::end_one(change.tx(), seal).await?;
        if there.what == What::Name {
            vouch_gone(change.tx(), visit, change.by, about_name(id)).await?;
        }
        log(change.tx(), change.by, Some(visit), &Said::ConsentSealErased { consent: id }).await?;
        change.commit().await?;
        self.sweep_forms().await
    }

    /// Every sealed name of a visit, for comparing texts with: to someone who holds the key, and nobody else. Names that do
    /// not open are left out.
    pub(crate) async fn consent_names(&self, me: &Me, visit: VisitId) -> Result<Vec<SecretString>, AppError> {
        let names = store::consent_seals::names_of(&self.store, visit).await?;
        if names.is_empty() {
            return Ok(Vec::new());
        }
        let key = self.open_key(me, visit, Scope::Consents).await?;
        self.require_newest_names(visit, &names).await?;
        self.log_read(me, Some(visit), &Read::ConsentNames).await?;
        Ok(names.into_iter().filter_map(|(seal, sealed)| opened_name(&key, &seal, sealed).ok()).collect())
    }

    /// Refuses to open names that are not what was sealed last, or were taken away since.
    async fn require_newest_names(
        &self,
        visit: VisitId,
        names: &[(StoredSeal, Vec<u8>)],
    ) -> Result<(), AppError> {
        let rows: Vec<Row> = names.iter().map(Row::from).collect();
        let asked = |about: &str| rows.iter().any(|row| row.about == about);
        let wrong = self.not_as_vouched(visit, (Texts::Names, "consent-name"), &rows, asked).await?;
        if wrong.is_empty() { Ok(()) } else { Err(AppError::Denied(Refusal::TextsDoNotAgree)) }
    }

    /// Takes the bytes of forms away that were taken back, withdrawn, or whose time is over.
    pub(crate) async fn sweep_forms(&self) -> Result<(), AppError> {
        let gone = store::consent_seals::gone(&self.store, AT_ONCE).await?;
        if gone.is_empty() {
            return Ok(());
        }
        for form in &gone {
            store::blobs::remove(&self.store, *form).await?;
        }
        let tx = self.store.begin().await?;
        store::consent_seals::forget(&tx, &gone).await?;
        Ok(tx.commit().await?)
    }

    /// Refuses where the unit seals nothing, after the host's final approval, and for a request that is over.
    async fn require_open(
        &self,
        db: &impl store::Db,
        visit: &Visit,
        consent: &Consent,
    ) -> Result<(), AppError> {
        visit.takes_words()?;
        if is_over(consent) {
            return Err(Refusal::RequestIsOver.into());
        }
        let sealed = store::unit_settings::names_sealed(db, visit.host.unit).await?;
        if sealed { Ok(()) } else { Err(Refusal::UnitSealsNoNames.into()) }
    }
}

/// Whether nothing will come of a request any more.
fn is_over(consent: &Consent) -> bool {
    match consent.standing() {
        Standing::Waiting(_) | Standing::Stands(_) => false,
        Standing::Declined | Standing::Withdrawn | Standing::Cancelled => true,
    }
}

/// The kinds a form may come in, with their endings.
const ENDINGS: [(&str, &str); 3] = [
    (Media::Pdf.media_type(), Media::Pdf.ending()),
    (Media::Jpeg.media_type(), Media::Jpeg.ending()),
    (Media::Png.media_type(), Media::Png.ending()),
];

fn place(seal: &StoredSeal) -> Place {
    let item = format!("{}/{}", seal.consent, seal.id);
    Place { kind: Kind::Consent, visit: seal.visit, item, version: 1 }
}

fn opened_name(key: &Opened, seal: &StoredSeal, sealed: Vec<u8>) -> Result<SecretString, AppError> {
    let opened = vault::open(&key.key, &place(seal), &Sealed::from(sealed), &key.trust)?;
    Ok(SecretString::from(opened.text()?.to_owned()))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| AppError::Fault("consent_seals"))
}
