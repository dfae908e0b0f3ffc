//! What makes the keys of a visit usable; destroying one destroys what it closed.

use crate::table::table;

table!("shred_secrets", [string("visit_id"), string("scope"), text("secret")], key: ["visit_id", "scope"]);
