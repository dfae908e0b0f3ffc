//! The public recipient of each key of a visit.

use crate::table::table;

table!("visit_keys", [string("visit_id"), string("scope"), integer("epoch"), string("recipient")], key: ["visit_id", "scope", "epoch"]);
