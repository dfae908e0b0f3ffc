//! Who belongs to a visit, as a network leader signed it.

use crate::table::table;

table!("appointments", [string("visit_id"), string("person_id"), string("leader_id"), integer("serial"), boolean("complete"), text("deed")], key: ["visit_id"], index: ["complete"]);
