//! Notes gone through, views and second readers' words, sealed to the notes' key.

use crate::table::table;

table!("views", [string("about"), string("visit_id"), integer("version"), string("person_id"), binary("sealed"), timestamp_with_time_zone("at")], key: ["about"], index: ["visit_id"]);
