//! Answers of a self-evaluation, one row a field, so that several people can write at once.

use crate::table::table;

table!("answers", [string("visit_id"), string("field"), text("value"), integer("version"), boolean("carried"), string("person_id"), timestamp_with_time_zone("at")], key: ["visit_id", "field"]);
