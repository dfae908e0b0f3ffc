//! What was destroyed: first what it was, then the signed certificate that it is gone.

use crate::table::table;

table!("certificates", [string("visit_id"), text("facts"), text_null("deed"), boolean("done"), timestamp_with_time_zone("begun_at")], key: ["visit_id"], index: ["done"]);
