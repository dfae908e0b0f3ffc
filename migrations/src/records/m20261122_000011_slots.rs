//! A person's secret keys behind each of her ways in: a passphrase, a passkey.

use crate::table::table;

table!("slots", [string("id"), string("person_id"), string("kind"), string("label"), text("public"), binary("slot"), timestamp_with_time_zone("made_at")], key: ["id"], index: ["person_id"]);
