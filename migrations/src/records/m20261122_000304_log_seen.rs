//! What the log holds once a day however often it happens: who read what.

use crate::table::table;

table!("log_seen", [date("day"), string("what")], key: ["day", "what"]);
