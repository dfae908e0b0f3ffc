//! One-time links, by the hash of their token.

use crate::table::table;

table!("invitations", [string("token_hash"), string_null("person_id"), timestamp_with_time_zone("expires_at"), timestamp_with_time_zone_null("used_at")], key: ["token_hash"], index: ["person_id"]);
