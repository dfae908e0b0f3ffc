//! Sections of a report as they stand, sealed.

use crate::table::table;

table!("sections", [string("visit_id"), string("section"), integer("version"), integer("edition"), string("scope"), string("progress"), binary("sealed"), string("person_id"), timestamp_with_time_zone("at")], key: ["visit_id", "section"]);
