//! Who forgot her passphrase, and how far two custodians have come.

use crate::table::table;

table!("recovery_requests", [string("id"), string("person_id"), text("deed"), binary("slot"), string("state"), timestamp_with_time_zone("asked_at"), timestamp_with_time_zone("ready_at"), timestamp_with_time_zone("expires_at"), string_null("first_id"), text_null("peeled"), binary_null("sealed")], key: ["id"], index: ["person_id"]);
