//! A visit key, wrapped for one person.

use crate::table::table;

table!("wraps", [string("visit_id"), string("scope"), integer("epoch"), string("person_id"), string("suite"), binary("wrap")], key: ["visit_id", "scope", "epoch", "person_id"], index: ["person_id"]);
