//! What is sealed of one visit, as a folder of ordinary age files for whoever holds a key. Concerns stay: each has readers of
//! its own.
//!
//! ```text
//! README.txt           what this is, and the three `age` commands
//! me.age               one person's own keys, locked with her passphrase; only when it is for one person
//! keys/SCOPE-PERSON.age    the visit's key for her: age(→ person, key)
//! notes/ report/ consents/    texts: age(→ visit's key, header and text and zeros)
//! files/               attachments, the same
//! appointment.json roster-SCOPE.json certificate.json     signed
//! signatures/          who answered for which edition of the report: digests and signatures, checked with a roster's keys
//! log/                 the visit's leaves, their inclusion proofs, checkpoint and key
//! ```
//!
//! A stored wrap opens with a shred secret besides the person's key. Here it is without that layer: a shred secret that
//! left the machine could not be destroyed any more, and neither can what left the machine without it. So an export is
//! the one thing destruction does not reach, says so in its README, and is a leaf of the log.

use crate::backup::BackupError;
use crate::folder::{make, make_all, put, settle};
use crate::keys::Scope;
use crate::{App, AppError, change};
use domain::id::{FileId, PersonId, VisitId};
use serde::Serialize;
use std::path::Path;
use vault::{Identity, Slot, Wrap};

mod proofs;
mod readme;

/// What an export holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// The visit's keys, one for each person and scope.
    pub keys: usize,
    /// Sealed texts.
    pub texts: usize,
    /// Attachments.
    pub files: usize,
    /// Leaves of the log.
    pub leaves: usize,
    /// Whether the notes are destroyed: then there are none.
    pub destroyed: bool,
    /// One of the texts, and one of the keys that open it, by their paths.
    example: Option<(String, String)>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum Said {
    /// Everything sealed of a visit left the machine.
    VisitExported { people: Vec<PersonId>, texts: usize, files: usize },
}

impl App {
    /// Writes everything sealed of a visit to a folder that is made for it. With `person`, her keys of the visit alone, and
    /// her own keys as her passphrase locks them.
    pub async fn export_visit(
        &self,
        visit: VisitId,
        person: Option<PersonId>,
        to: &Path,
    ) -> Result<Exported, BackupError> {
        let found = store::visits::find(&self.store, visit).await?.ok_or(AppError::Hidden)?;
        if let Some(parent) = to.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            make_all(parent)?;
        }
        make(to)?;
        let mut exported = Exported { destroyed: found.destruction.is_begun(), ..Exported::default() };
        for part in ["keys", "notes", "report", "consents", "files", "signatures", "log"] {
            make(&to.join(part))?;
        }
        let gone = exported.destroyed.then_some(Scope::Notes);
        for scope in Scope::ALL.into_iter().filter(|scope| Some(*scope) != gone) {
            self.export_scope(visit, scope, person, to, &mut exported).await?;
        }
        self.export_files(visit, to, &mut exported).await?;
        self.export_signed(visit, to).await?;
        if let Some(person) = person {
            self.export_own_keys(person, to).await?;
        }
        let (texts, files, people) = (exported.texts, exported.files, person.into_iter().collect());
        let tx = self.store.begin().await?;
        let said = Said::VisitExported { people, texts, files };
        change::log_by(&tx, self.now(), None, Some(visit), &said)?;
        tx.commit().await?;
        exported.leaves = self.export_log_of(visit, &to.join("log")).await?;
        put(&to.join("README.txt"), readme::write(visit, person, &exported).as_bytes())?;
        for part in ["keys", "notes", "report", "consents", "files", "signatures", "log", ""] {
            settle(&to.join(part))?;
        }
        Ok(exported)
    }

    async fn export_scope(
        &self,
        visit: VisitId,
        scope: Scope,
        person: Option<PersonId>,
        to: &Path,
        exported: &mut Exported,
    ) -> Result<(), BackupError> {
        let mut key = None;
        let shreds = store::keys::shreds(&self.store, visit, &scope.name()).await?;
        for wrap in store::visit_keys::wraps_of(&self.store, visit, &scope.name()).await? {
            let shred = shreds.iter().find(|shred| shred.epoch == wrap.epoch);
            let Some(shred) = shred.filter(|_| person.is_none_or(|person| person == wrap.person)) else {
                continue;
            };
            let shred = Identity::parse(&shred.secret).map_err(AppError::from)?;
            let inner = vault::without_shred(&Wrap::from(wrap.wrap), &shred).map_err(AppError::from)?;
            let name = format!("keys/{}-{}.age", scope.name(), wrap.person);
            put(&to.join(&name), &inner)?;
            exported.keys += 1;
            key.get_or_insert(name);
        }
        if scope == Scope::Consents && key.is_none() {
            // who is behind a consent is for its keepers, sealed or not
            return Ok(());
        }
        if scope == Scope::Consents {
            let forms = store::consent_seals::forms_of(&self.store, visit).await?;
            self.export_blobs(forms.iter().map(|form| form.id), &to.join("consents"), exported).await?;
        }
        for text in store::sealed::of_key(&self.store, visit, &scope.name()).await? {
            if text.sealed.is_empty() {
                continue;
            }
            let name = format!("{}/{}.age", scope.name(), plain(&text.name()));
            put(&to.join(&name), &text.sealed)?;
            exported.texts += 1;
            if exported.example.is_none() {
                exported.example = key.clone().map(|key| (key, name));
            }
        }
        Ok(())
    }

    async fn export_files(
        &self,
        visit: VisitId,
        to: &Path,
        exported: &mut Exported,
    ) -> Result<(), BackupError> {
        let files = store::files::of_family(&self.store, visit, "").await?;
        self.export_blobs(files.iter().map(|file| file.id), &to.join("files"), exported).await
    }

    async fn export_blobs(
        &self,
        files: impl Iterator<Item = FileId>,
        to: &Path,
        exported: &mut Exported,
    ) -> Result<(), BackupError> {
        for file in files {
            if let Some(sealed) = store::blobs::get(&self.store, file).await? {
                put(&to.join(format!("{file}.age")), &sealed)?;
                exported.files += 1;
            }
        }
        Ok(())
    }

    /// What is signed and not sealed: ids, public keys and digests.
    async fn export_signed(&self, visit: VisitId, to: &Path) -> Result<(), BackupError> {
        for scope in Scope::ALL {
            let found = store::visit_keys::find(&self.store, visit, &scope.name(), None).await?;
            let Some(found) = found else { continue };
            put(&to.join(format!("roster-{}.json", scope.name())), found.key.roster.as_bytes())?;
            let appointment = to.join("appointment.json");
            if let Some((_, deed)) = found.appointment.filter(|_| !appointment.exists()) {
                put(&appointment, deed.as_bytes())?;
            }
        }
        for signature in store::report_signatures::of_visit(&self.store, visit).await? {
            put(&to.join("signatures").join(format!("{}.json", signature.id)), signature.deed.as_bytes())?;
        }
        let certificate = store::certificates::find(&self.store, visit).await?;
        if let Some(deed) = certificate.and_then(|stored| stored.deed) {
            put(&to.join("certificate.json"), deed.as_bytes())?;
            put(&to.join("certificate-key.txt"), format!("{}\n", self.signer.verifier()).as_bytes())?;
        }
        Ok(())
    }

    /// Her own keys as her passphrase locks them: the pepper, which is everybody's, stays here.
    async fn export_own_keys(&self, person: PersonId, to: &Path) -> Result<(), BackupError> {
        let slots = store::accounts::slots(&self.store, person).await?;
        let slot = slots.into_iter().find(|slot| slot.kind == "passphrase").ok_or(AppError::Hidden)?;
        let inner = vault::without_pepper(&Slot::from(slot.slot), &self.pepper).map_err(AppError::from)?;
        Ok(put(&to.join("me.age"), &inner)?)
    }

    async fn export_log_of(&self, visit: VisitId, to: &Path) -> Result<usize, BackupError> {
        let (leaves, checkpoint) = self.proofs_of(visit).await?;
        for (position, leaf, proof) in &leaves {
            put(&to.join(format!("{position}.json")), leaf.as_bytes())?;
            if let Some(proof) = proof {
                put(&to.join(format!("{position}.proof")), proof.as_bytes())?;
            }
        }
        if let Some(checkpoint) = checkpoint {
            put(&to.join("checkpoint.txt"), checkpoint.note.as_bytes())?;
        }
        put(&to.join("key.txt"), format!("{}\n", self.log_verifier().await?).as_bytes())?;
        Ok(leaves.len())
    }
}

/// A name that is safe for a file: words and ids, joined with dashes.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' }).collect()
}
