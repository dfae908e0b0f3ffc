//! Secrets of this installation.

use crate::table::table;

table!("server_keys", [string("name"), text("secret")], key: ["name"]);
