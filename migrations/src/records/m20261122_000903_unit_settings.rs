//! What a unit has chosen for itself.

use crate::table::table;

table!("unit_settings", [string("unit_id"), boolean("names_sealed")], key: ["unit_id"]);
