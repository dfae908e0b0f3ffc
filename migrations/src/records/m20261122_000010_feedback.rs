//! Feedback to the network leader, sealed.

use crate::table::table;

table!("feedback", [string("visit_id"), string("person_id"), integer("version"), binary("sealed"), timestamp_with_time_zone("at")], key: ["visit_id", "person_id"]);
