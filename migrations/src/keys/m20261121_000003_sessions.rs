//! Who is signed in, by the hash of the cookie.

use crate::table::table;

table!("sessions", [string("token_hash"), string("person_id"), binary("kept"), timestamp_with_time_zone("began_at"), timestamp_with_time_zone("seen_at")], key: ["token_hash"], index: ["person_id"], index: ["seen_at"]);
