//! Whose signatures count for who belongs to a visit: the first network leader, and those confirmed since.

use crate::table::table;

table!("roots", [string("person_id"), string("verifier"), string_null("by_id"), text_null("deed"), timestamp_with_time_zone("made_at")], key: ["person_id"]);
