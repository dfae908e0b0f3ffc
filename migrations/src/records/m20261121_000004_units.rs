//! Units of the network.

use crate::table::table;

table!("units", [string("id"), text("data")], key: ["id"]);
