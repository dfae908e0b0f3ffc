//! Content that visits are frozen to.

use crate::table::table;

table!("editions", [string("id"), string("digest"), text("data"), timestamp_with_time_zone("made_at")], key: ["id"], unique: ["digest"]);
