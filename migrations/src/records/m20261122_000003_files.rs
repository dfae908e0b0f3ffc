//! Attachments: facts here, sealed bytes in the blob store.

use crate::table::table;

table!("files", [string("id"), string("visit_id"), string("purpose"), string("name"), string("media"), big_integer("size"), string("person_id"), timestamp_with_time_zone("at")], key: ["id"], index: ["visit_id", "purpose"]);
