//! Each person's public recipient, and her key behind her passphrase.

use crate::table::table;

table!("person_keys", [string("person_id"), string("recipient"), binary("slot"), timestamp_with_time_zone("made_at")], key: ["person_id"]);
