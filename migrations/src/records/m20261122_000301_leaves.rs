//! The log as a tree: each leaf with its hash, the inner hashes it completes, and the chain after it.

use crate::table::table;

table!(
    "leaves",
    [
        big_integer("position"),
        timestamp_with_time_zone("at"),
        string_null("person_id"),
        string_null("visit_id"),
        string("kind"),
        text("leaf"),
        binary("hash"),
        binary("nodes"),
        binary("chain"),
    ],
    key: ["position"],
    index: ["visit_id", "position"],
    index: ["person_id", "position"],
    index: ["kind", "position"],
    index: ["at"],
);
