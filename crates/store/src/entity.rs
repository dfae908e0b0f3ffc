//! The tables: columns only, no behaviour.

pub(crate) mod answers;
pub(crate) mod comments;
pub(crate) mod cycles;
pub(crate) mod editions;
pub(crate) mod feedback;
pub(crate) mod files;
pub(crate) mod invitations;
pub(crate) mod letters;
pub(crate) mod log;
pub(crate) mod notes;
pub(crate) mod people;
pub(crate) mod person_keys;
pub(crate) mod readings;
pub(crate) mod recommendations;
pub(crate) mod section_versions;
pub(crate) mod sections;
pub(crate) mod server_keys;
pub(crate) mod sessions;
pub(crate) mod shred_secrets;
pub(crate) mod snapshots;
pub(crate) mod units;
pub(crate) mod visit_keys;
pub(crate) mod visit_people;
pub(crate) mod visits;
pub(crate) mod wraps;
