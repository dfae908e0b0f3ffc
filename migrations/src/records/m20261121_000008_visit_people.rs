//! Who has a part in which visit.

use crate::table::table;

table!("visit_people", [string("visit_id"), string("person_id"), string("part")], key: ["visit_id", "person_id"], index: ["person_id", "visit_id"]);
