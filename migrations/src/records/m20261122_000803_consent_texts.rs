//! The texts that words were given on, exactly as they were shown.

use crate::table::table;

table!("consent_texts", [string("hash"), string("version"), string("lang"), text("shown")], key: ["hash"]);
