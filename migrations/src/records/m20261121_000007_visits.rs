//! Visits: plain columns for lists, the whole in one JSON value.

use crate::table::table;

table!("visits", [string("id"), string("cycle_id"), string("unit_id"), string("phase"), date_null("day"), text("data")], key: ["id"], index: ["cycle_id", "day"], index: ["unit_id"], index: ["phase", "day"]);
