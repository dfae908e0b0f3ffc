//! The years.

use crate::table::table;

table!("cycles", [string("id"), integer("year"), text("data")], key: ["id"], unique: ["year"]);
