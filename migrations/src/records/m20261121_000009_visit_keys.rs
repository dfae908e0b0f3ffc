//! The public recipient of each key of a visit, and the signed roster of those it may be wrapped for.

use crate::table::table;

table!("visit_keys", [string("visit_id"), string("scope"), integer("epoch"), string("recipient"), text("roster"), boolean("retiring")], key: ["visit_id", "scope", "epoch"], index: ["retiring"]);
