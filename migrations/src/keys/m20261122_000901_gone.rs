//! What is gone for good, by its id: a backup of `records` put back brings it back, and this says that it must go again.

use crate::table::table;

table!("gone", [string("what"), string("id"), timestamp_with_time_zone("at")], key: ["what", "id"]);
