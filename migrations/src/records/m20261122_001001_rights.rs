//! Requests of people for their rights: by the id of what they are about, never by name.

use crate::table::table;

table!("rights", [string("id"), string_null("visit_id"), string("whose_id"), date("due"), timestamp_with_time_zone_null("answered_at"), text("data")], key: ["id"], index: ["whose_id"], index: ["answered_at", "due"], index: ["visit_id", "due"]);
