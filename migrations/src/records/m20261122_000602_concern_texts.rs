//! What is written in a concern, sealed to its own key.

use crate::table::table;

table!("concern_texts", [string("id"), string("concern_id"), integer("number"), string("person_id"), binary("sealed"), timestamp_with_time_zone("at")], key: ["id"], unique: ["concern_id", "number"]);
