//! Every version a section has had, sealed.

use crate::table::table;

table!("section_versions", [string("visit_id"), string("section"), integer("version"), integer("edition"), string("scope"), string("progress"), boolean("passing"), binary("sealed"), string("person_id"), timestamp_with_time_zone("at")], key: ["visit_id", "section", "version"], index: ["visit_id", "edition"]);
