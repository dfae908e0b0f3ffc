//! Requests for consent: by label, never by name.

use crate::table::table;

table!("consents", [string("id"), string("visit_id"), string("label"), text("data")], key: ["id"], unique: ["visit_id", "label"]);
