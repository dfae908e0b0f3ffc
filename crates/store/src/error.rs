//! What can go wrong with the database. Never carries SQL or values.

/// A fault of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database could not be reached or written; the kind of fault, without SQL.
    #[error("the database is not available ({0})")]
    Unavailable(&'static str),
    /// A value that must be unique exists already.
    #[error("that exists already")]
    Taken,
    /// A stored row cannot be read; names the table.
    #[error("a row of {0} cannot be read")]
    Corrupt(&'static str),
    /// The attachment folder could not be read or written.
    #[error("the attachments are not available")]
    Files,
}

impl From<sea_orm::DbErr> for StoreError {
    fn from(error: sea_orm::DbErr) -> Self {
        if let Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) = error.sql_err() {
            return Self::Taken;
        }
        Self::Unavailable(kind(&error))
    }
}

fn kind(error: &sea_orm::DbErr) -> &'static str {
    use sea_orm::DbErr;
    match error {
        DbErr::ConnectionAcquire(_) => "no free connection",
        DbErr::Conn(_) => "no connection",
        DbErr::Exec(_) => "write failed",
        DbErr::Query(_) => "read failed",
        DbErr::Migration(_) => "migration failed",
        DbErr::RecordNotUpdated => "nothing to update",
        _ => "other fault",
    }
}
