//! Tables of the `keys` database.

pub(crate) mod m20261121_000001_server_keys;
pub(crate) mod m20261121_000002_shred_secrets;
pub(crate) mod m20261121_000003_sessions;
pub(crate) mod m20261122_000001_cards;
pub(crate) mod m20261122_000002_roots;
pub(crate) mod m20261122_000003_custodians;
pub(crate) mod m20261122_000901_gone;
