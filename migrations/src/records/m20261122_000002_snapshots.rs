//! Submitted self-evaluations, frozen whole.

use crate::table::table;

table!("snapshots", [string("visit_id"), integer("number"), text("data"), string("person_id"), timestamp_with_time_zone("at")], key: ["visit_id", "number"]);
