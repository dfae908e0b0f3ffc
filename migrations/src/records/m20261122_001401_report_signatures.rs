//! What people answered for when a report went on: which edition, with which words, signed with their own keys.

use crate::table::table;

table!("report_signatures", [string("id"), string("visit_id"), string("person_id"), integer("edition"), string("step"), text("deed"), timestamp_with_time_zone("at")], key: ["id"], index: ["visit_id", "at"]);
