//! Tables of the `records` database.

pub(crate) mod m20261121_000001_people;
pub(crate) mod m20261121_000002_person_keys;
pub(crate) mod m20261121_000003_invitations;
pub(crate) mod m20261121_000004_units;
pub(crate) mod m20261121_000005_editions;
pub(crate) mod m20261121_000006_cycles;
pub(crate) mod m20261121_000007_visits;
pub(crate) mod m20261121_000008_visit_people;
pub(crate) mod m20261121_000009_visit_keys;
pub(crate) mod m20261121_000010_wraps;
pub(crate) mod m20261121_000011_log;
pub(crate) mod m20261121_000012_letters;
pub(crate) mod m20261122_000001_answers;
pub(crate) mod m20261122_000002_snapshots;
pub(crate) mod m20261122_000003_files;
pub(crate) mod m20261122_000004_notes;
pub(crate) mod m20261122_000005_sections;
pub(crate) mod m20261122_000006_section_versions;
pub(crate) mod m20261122_000007_comments;
pub(crate) mod m20261122_000008_readings;
pub(crate) mod m20261122_000009_recommendations;
pub(crate) mod m20261122_000010_feedback;
pub(crate) mod m20261122_000301_leaves;
pub(crate) mod m20261122_000302_log_head;
pub(crate) mod m20261122_000303_checkpoints;
pub(crate) mod m20261122_000304_log_seen;
