//! What makes a generation of a visit's key usable; destroying it destroys what that key closed.

use crate::table::table;

table!("shred_secrets", [string("visit_id"), string("scope"), integer("epoch"), text("secret"), integer("serial")], key: ["visit_id", "scope", "epoch"]);
