//! Signed checkpoints of the log.

use crate::table::table;

table!(
    "checkpoints",
    [big_integer("size"), binary("root"), text("note"), timestamp_with_time_zone("at")],
    key: ["size"],
);
