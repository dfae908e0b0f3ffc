//! Where a statement runs: on the reading side, or inside a transaction.

use crate::{Store, Tx};
use sea_orm::ConnectionTrait;

pub(crate) trait Conn {
    type Records: ConnectionTrait;
    fn records(&self) -> &Self::Records;
}

/// Something to read `records` through: a [`Store`] or a [`Tx`].
#[expect(private_bounds, reason = "only this crate knows what a connection is")]
pub trait Db: Conn + Send + Sync {}

impl Db for Store {}
impl Db for Tx {}

impl Conn for Store {
    type Records = sea_orm::DatabaseConnection;
    fn records(&self) -> &Self::Records {
        &self.reader
    }
}

impl Conn for Tx {
    type Records = sea_orm::DatabaseTransaction;
    fn records(&self) -> &Self::Records {
        &self.on
    }
}
