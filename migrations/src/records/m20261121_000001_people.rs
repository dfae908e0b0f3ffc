//! People, with everything but the address in one JSON value.

use crate::table::table;

table!("people", [string("id"), string("email"), text("data"), boolean("active")], key: ["id"], unique: ["email"]);
