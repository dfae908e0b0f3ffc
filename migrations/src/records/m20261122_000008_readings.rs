//! The last edition each person has read, and the one she read before it.

use crate::table::table;

table!("readings", [string("visit_id"), string("person_id"), integer("edition"), integer("before"), timestamp_with_time_zone("at")], key: ["visit_id", "person_id"]);
