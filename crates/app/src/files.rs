//! Attachments: known by their bytes, sealed before they are stored, opened only for those who hold a key.

use crate::keys::Scope;
use crate::log::Read;
use crate::{App, AppError, Me, Problems};
use documents::picture::{self, Media};
use domain::event::Event;
use domain::id::{FileId, VisitId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::collections::HashMap;
use store::Db;
use vault::{Header, Identity, Kind, Place, Recipient, Seal, Sealed, Signer, Trust};

mod name;
mod purpose;

pub use purpose::{Evidence, Purpose};
pub use store::files::StoredFile;

use purpose::EVIDENCE;

/// An attachment opened.
pub struct Download {
    /// Its name, safe to show and to save under.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Download {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Download")
    }
}

impl App {
    /// Attaches a file. Refused with a sentence on the field `file` when it is empty, too large, of a kind that is not
    /// taken, or when nobody has a key it could be sealed to.
    pub async fn attach(
        &self,
        me: &Me,
        visit: VisitId,
        purpose: Purpose,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<FileId, AppError> {
        let seen = self.look(me, visit, purpose.to_attach()).await?;
        self.require_asked(&seen, &purpose).await?;
        let to = self.readers(&seen).await?;
        if bytes.len() > self.settings.limits.attachment_mib * 1024 * 1024 {
            return Err(on_file("file-too-large"));
        }
        let (id, author, size): (FileId, _, _) = (vault::fresh_id(), me.id(), bytes.len() as u64);
        let header = Header { place: place(visit, id), previous: None, author };
        let server = self.signer.clone();
        let (media, sealed) = blocking(move || sealed(&to, &header, &bytes, &server)).await??;
        store::blobs::put(&self.store, id, sealed.as_bytes().to_vec()).await?;
        let file = StoredFile {
            id,
            visit,
            purpose: purpose.key(),
            name: name::shown(name, media.ending()),
            media: media.media_type().to_owned(),
            size,
            person: author,
            at: self.now(),
        };
        if let Err(error) = self.keep_file(me, &purpose, &file).await {
            store::blobs::remove(&self.store, id).await?;
            return Err(error);
        }
        Ok(id)
    }

    /// Evidence is for a standard of the visit's own set.
    async fn require_asked(&self, visit: &Visit, purpose: &Purpose) -> Result<(), AppError> {
        match purpose {
            Purpose::OrganisationChart => Ok(()),
            Purpose::Evidence(code) => {
                let edition = self.edition(visit.edition).await?;
                edition.standards.standard(code).map(|_| ()).ok_or(AppError::Hidden)
            }
        }
    }

    async fn keep_file(&self, me: &Me, purpose: &Purpose, file: &StoredFile) -> Result<(), AppError> {
        let mut change = self.begin(me, file.visit, purpose.to_attach()).await?;
        let there = store::files::of_visit(change.tx(), file.visit, &purpose.key()).await?;
        let (old, most) = purpose.place_for(&file.name, &there);
        if there.len() - old.len() >= most {
            return Err(on_file("evidence-too-many"));
        }
        store::files::remove(change.tx(), &old).await?;
        store::files::add(change.tx(), file).await?;
        change.record(Event::FileAttached);
        change.commit().await?;
        self.forget_bytes(&old).await
    }

    /// Takes an attachment away; one that is gone already is no fault.
    pub async fn remove_file(
        &self,
        me: &Me,
        visit: VisitId,
        purpose: Purpose,
        file: FileId,
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, purpose.to_attach()).await?;
        if stored(change.tx(), visit, &purpose, file).await?.is_none() {
            return Ok(());
        }
        store::files::remove(change.tx(), &[file]).await?;
        change.record(Event::FileAttached);
        change.commit().await?;
        self.forget_bytes(&[file]).await
    }

    /// What is attached to a visit for one purpose, the newest first.
    pub async fn files(
        &self,
        me: &Me,
        visit: VisitId,
        purpose: Purpose,
    ) -> Result<Vec<StoredFile>, AppError> {
        let seen = self.look(me, visit, purpose.to_open()).await?;
        self.require_asked(&seen, &purpose).await?;
        Ok(store::files::of_visit(&self.store, visit, &purpose.key()).await?)
    }

    /// Everything attached to the standards of a visit, for a use case that has asked policy itself.
    pub(crate) async fn evidence(&self, db: &impl Db, visit: VisitId) -> Result<Vec<Evidence>, AppError> {
        let files = store::files::of_family(db, visit, EVIDENCE).await?;
        let of_standard = |file: StoredFile| {
            Some(Evidence { standard: file.purpose.strip_prefix(EVIDENCE)?.to_owned(), file })
        };
        Ok(files.into_iter().filter_map(of_standard).collect())
    }

    /// Opens an attachment with the visit's key, or with the person's own when it was sealed to her.
    pub async fn open_file(
        &self,
        me: &Me,
        visit: VisitId,
        purpose: Purpose,
        file: FileId,
    ) -> Result<Download, AppError> {
        self.look(me, visit, purpose.to_open()).await?;
        let stored = stored(&self.store, visit, &purpose, file).await?.ok_or(AppError::Hidden)?;
        let sealed = store::blobs::get(&self.store, file).await?.ok_or(AppError::Hidden)?;
        self.log_read(me, Some(visit), &Read::File { file }).await?;
        let mut keys = Vec::new();
        match self.open_key(me, visit, Scope::Report).await {
            Ok(opened) => keys.push(opened.key),
            Err(AppError::Denied(Refusal::KeysAreMissing)) => {}
            Err(error) => return Err(error),
        }
        keys.push(me.bundle()?.identity);
        let at = place(visit, file);
        let trust = Trust { server: self.signer.verifier(), people: HashMap::new() };
        let bytes = blocking(move || opened(&keys, &at, &Sealed::from(sealed), &trust)).await??;
        Ok(Download { name: stored.name, media: stored.media, bytes })
    }

    /// Whether something can be attached: somebody in the team or the network must have a key to read it with.
    pub async fn can_seal(&self, visit: &Visit) -> Result<bool, AppError> {
        Ok(self.visit_key(&self.store, visit.id, Scope::Report, None).await?.is_some())
    }

    /// The visit's report key, and those of the host's people who have one: what they attach is their own.
    async fn readers(&self, visit: &Visit) -> Result<Vec<Recipient>, AppError> {
        let known = self.visit_key(&self.store, visit.id, Scope::Report, None).await?;
        let known = known.ok_or_else(|| on_file("file-no-key-yet"))?;
        let host = self.cards(&self.store, &visit.host_ids()).await?;
        let host = host.into_iter().map(|card| card.recipient);
        Ok(std::iter::once(known.roster.recipient).chain(host).collect())
    }

    async fn forget_bytes(&self, files: &[FileId]) -> Result<(), AppError> {
        for file in files {
            store::blobs::remove(&self.store, *file).await?;
        }
        Ok(())
    }
}

/// The attachment, if it is one of this visit and for this purpose.
async fn stored(
    db: &impl Db,
    visit: VisitId,
    purpose: &Purpose,
    file: FileId,
) -> Result<Option<StoredFile>, AppError> {
    let found = store::files::find(db, file).await?;
    Ok(found.filter(|stored| stored.visit == visit && stored.purpose == purpose.key()))
}

fn place(visit: VisitId, file: FileId) -> Place {
    Place { kind: Kind::File, visit, item: file.to_string(), version: 1 }
}

fn on_file(text: &'static str) -> AppError {
    AppError::Invalid(Problems::one("file", text))
}

/// The server signs for the author, since an attachment needs no unlocked key.
fn sealed(
    to: &[Recipient],
    header: &Header,
    bytes: &[u8],
    server: &Signer,
) -> Result<(Media, Sealed), AppError> {
    if bytes.is_empty() {
        return Err(on_file("file-missing"));
    }
    let media = picture::kind(bytes).ok_or_else(|| on_file("file-of-another-kind"))?;
    Ok((media, vault::seal(to, header, bytes, Seal::Server(server))?))
}

fn opened(keys: &[Identity], at: &Place, sealed: &Sealed, trust: &Trust) -> Result<Vec<u8>, AppError> {
    let open = |key| vault::open(key, at, sealed, trust).ok();
    let opened = keys.iter().find_map(open).ok_or(AppError::Denied(Refusal::KeysAreMissing))?;
    Ok(opened.body().to_vec())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| AppError::Fault("attachments"))
}
