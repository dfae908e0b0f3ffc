//! Each person's public keys as they were when she made them: a second place, so that a key changed in `records`
//! is noticed.

use crate::table::table;

table!("cards", [string("person_id"), string("recipient"), string("verifier")], key: ["person_id"]);
