//! Accepted recommendations, and what the host does about them.

use crate::table::table;

table!("recommendations", [string("id"), string("visit_id"), string("unit_id"), integer("position"), integer("version"), text("data")], key: ["id"], index: ["visit_id", "position"], index: ["unit_id"]);
