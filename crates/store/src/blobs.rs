//! Attachments: sealed before they come here, in a folder by default.

use crate::{Store, StoreError};
use domain::id::FileId;
use object_store::{ObjectStore, ObjectStoreExt, local::LocalFileSystem, path::Path};
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::sync::Arc;

/// Where attachments lie.
#[derive(Debug, Clone)]
pub(crate) struct Blobs(Arc<dyn ObjectStore>);

impl Blobs {
    pub(crate) fn folder(folder: &std::path::Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder).map_err(|_| StoreError::Files)?;
        let files = LocalFileSystem::new_with_prefix(folder).map_err(|_| StoreError::Files)?;
        Ok(Self(Arc::new(files)))
    }
}

/// Saves a sealed attachment.
pub async fn put(store: &Store, id: FileId, sealed: Vec<u8>) -> Result<(), StoreError> {
    store.files.0.put(&Path::from(id.to_string()), sealed.into()).await.map_err(|_| StoreError::Files)?;
    Ok(())
}

/// A sealed attachment, if it is there.
pub async fn get(store: &Store, id: FileId) -> Result<Option<Vec<u8>>, StoreError> {
    match store.files.0.get(&Path::from(id.to_string())).await {
        Ok(found) => Ok(Some(found.bytes().await.map_err(|_| StoreError::Files)?.to_vec())),
        Err(object_store::Error::NotFound { .. }) => Ok(None),
        Err(_) => Err(StoreError::Files),
    }
}

/// Copies every sealed attachment that is not in this folder yet, for the owner alone.
pub async fn copy_new(store: &Store, to: &std::path::Path) -> Result<(), StoreError> {
    let found = store.files.0.list_with_delimiter(None).await.map_err(|_| StoreError::Files)?;
    let ids = found.objects.iter().filter_map(|one| one.location.filename()?.parse::<FileId>().ok());
    for id in ids {
        let file = to.join(id.to_string());
        // One that was taken away meanwhile is no fault.
        if !file.exists()
            && let Some(sealed) = get(store, id).await?
        {
            keep(&file, &sealed).map_err(|_| StoreError::Files)?;
        }
    }
    Ok(())
}

fn keep(file: &std::path::Path, sealed: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    file.write_all(sealed)
}

/// Takes a sealed attachment away; one that is gone already is no fault.
pub async fn remove(store: &Store, id: FileId) -> Result<(), StoreError> {
    match store.files.0.delete(&Path::from(id.to_string())).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(_) => Err(StoreError::Files),
    }
}
