//! Comments on sections, sealed, and the answers to them.

use crate::table::table;

table!("comments", [string("id"), string("visit_id"), string("section"), string("stage"), string("scope"), binary("sealed"), string("person_id"), timestamp_with_time_zone("at"), binary_null("answer"), string_null("resolved_by"), timestamp_with_time_zone_null("resolved_at")], key: ["id"], index: ["visit_id", "section"]);
