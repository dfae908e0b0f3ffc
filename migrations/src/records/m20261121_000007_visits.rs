//! Visits: plain columns for lists, the whole in one JSON value.

use crate::table::table;

table!("visits", [string("id"), string("cycle_id"), string("unit_id"), string("phase"), date_null("day"), string("stage_before"), string("stage_after"), date_null("due"), string_null("due_for"), string_null("leader_id"), text("data")], key: ["id"], index: ["cycle_id", "due"], index: ["unit_id"], index: ["phase", "day"]);
