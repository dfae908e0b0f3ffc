//! Concerns: ids and moments only. What was written in them is sealed, in a table of its own.

use crate::table::table;

table!("concerns", [string("id"), string("visit_id"), string("standing"), string_null("called_id"), timestamp_with_time_zone_null("closed_at"), boolean("gone"), text("data")], key: ["id"], index: ["visit_id"], index: ["standing", "closed_at"], index: ["called_id"]);
