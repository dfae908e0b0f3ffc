//! Who may help whoever forgot her passphrase, as a network leader signed it.

use crate::table::table;

table!("custodians", [string("person_id"), string("by_id"), text("deed"), timestamp_with_time_zone("made_at")], key: ["person_id"]);
