//! Who is signed in, by the hash of the cookie, and her keys sealed under the cookie while they are unlocked.

use crate::table::table;

table!("sessions", [string("token_hash"), string("person_id"), binary_null("kept"), boolean("unsettled"), timestamp_with_time_zone("began_at"), timestamp_with_time_zone("seen_at"), timestamp_with_time_zone_null("unlocked_at"), timestamp_with_time_zone_null("used_at")], key: ["token_hash"], index: ["person_id"], index: ["seen_at"]);
