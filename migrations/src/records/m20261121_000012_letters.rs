//! Letters waiting to be sent, and those that were.

use crate::table::table;

table!("letters", [string("id"), string("person_id"), string("letter"), string_null("visit_id"), string("once"), timestamp_with_time_zone("queued_at"), timestamp_with_time_zone_null("sent_at"), integer("attempts"), timestamp_with_time_zone("next_at")], key: ["id"], unique: ["once"], index: ["sent_at", "next_at"]);
