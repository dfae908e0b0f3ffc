//! The tables, one change per file. `records` is backed up; `keys` never is.
//!
//! A migration only adds (a table, a nullable column, an index); what is no longer read is dropped one release later.

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

mod keys;
mod records;
mod table;

/// The database that is backed up.
#[derive(Debug)]
pub struct Records;

#[async_trait::async_trait]
impl MigratorTrait for Records {
    #[expect(clippy::too_many_lines, reason = "one line a migration")]
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(records::m20261121_000001_people::Migration),
            Box::new(records::m20261121_000002_person_keys::Migration),
            Box::new(records::m20261121_000003_invitations::Migration),
            Box::new(records::m20261121_000004_units::Migration),
            Box::new(records::m20261121_000005_editions::Migration),
            Box::new(records::m20261121_000006_cycles::Migration),
            Box::new(records::m20261121_000007_visits::Migration),
            Box::new(records::m20261121_000008_visit_people::Migration),
            Box::new(records::m20261121_000009_visit_keys::Migration),
            Box::new(records::m20261121_000010_wraps::Migration),
            Box::new(records::m20261121_000011_log::Migration),
            Box::new(records::m20261121_000012_letters::Migration),
            Box::new(records::m20261122_000001_answers::Migration),
            Box::new(records::m20261122_000002_snapshots::Migration),
            Box::new(records::m20261122_000003_files::Migration),
            Box::new(records::m20261122_000004_notes::Migration),
            Box::new(records::m20261122_000005_sections::Migration),
            Box::new(records::m20261122_000006_section_versions::Migration),
            Box::new(records::m20261122_000007_comments::Migration),
            Box::new(records::m20261122_000008_readings::Migration),
            Box::new(records::m20261122_000009_recommendations::Migration),
            Box::new(records::m20261122_000010_feedback::Migration),
            Box::new(records::m20261122_000301_leaves::Migration),
            Box::new(records::m20261122_000302_log_head::Migration),
            Box::new(records::m20261122_000303_checkpoints::Migration),
            Box::new(records::m20261122_000304_log_seen::Migration),
            Box::new(records::m20261122_000011_slots::Migration),
            Box::new(records::m20261122_000012_appointments::Migration),
            Box::new(records::m20261122_000013_recovery_requests::Migration),
            Box::new(records::m20261122_000401_certificates::Migration),
            Box::new(records::m20261122_000501_leaves_about::Migration),
            Box::new(records::m20261122_000601_concerns::Migration),
            Box::new(records::m20261122_000602_concern_texts::Migration),
            Box::new(records::m20261122_000701_passkeys::Migration),
            Box::new(records::m20261122_000801_consents::Migration),
            Box::new(records::m20261122_000802_consent_codes::Migration),
            Box::new(records::m20261122_000803_consent_texts::Migration),
            Box::new(records::m20261122_000804_note_speakers::Migration),
            Box::new(records::m20261122_000901_appointments_host::Migration),
            Box::new(records::m20261122_000902_consent_seals::Migration),
            Box::new(records::m20261122_000903_unit_settings::Migration),
            Box::new(records::m20261122_001101_views::Migration),
            Box::new(records::m20261122_001001_rights::Migration),
            Box::new(records::m20261122_001201_note_photos::Migration),
            Box::new(records::m20261122_001202_name_checks::Migration),
            Box::new(records::m20261122_001401_report_signatures::Migration),
            Box::new(records::m20261122_001501_visits_desk::Migration),
        ]
    }
}

/// The database that is never backed up.
#[derive(Debug)]
pub struct Keys;

#[async_trait::async_trait]
impl MigratorTrait for Keys {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(keys::m20261121_000001_server_keys::Migration),
            Box::new(keys::m20261121_000002_shred_secrets::Migration),
            Box::new(keys::m20261121_000003_sessions::Migration),
            Box::new(keys::m20261122_000001_cards::Migration),
            Box::new(keys::m20261122_000002_roots::Migration),
            Box::new(keys::m20261122_000003_custodians::Migration),
            Box::new(keys::m20261122_000901_gone::Migration),
        ]
    }
}
