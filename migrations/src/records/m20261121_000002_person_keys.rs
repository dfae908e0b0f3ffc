//! Each person's public keys: what is wrapped for her, and what she signs with.

use crate::table::table;

table!("person_keys", [string("person_id"), string("recipient"), string("verifier"), timestamp_with_time_zone("made_at")], key: ["person_id"]);
