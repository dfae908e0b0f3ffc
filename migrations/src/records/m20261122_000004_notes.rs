//! Notes: who, in which session, of which kind; the text is sealed. A note being written has the kind `draft`.

use crate::table::table;

table!("notes", [string("id"), string("visit_id"), string("session_id"), string("person_id"), string("kind"), string_null("standard"), integer("version"), binary("sealed"), timestamp_with_time_zone("at")], key: ["id"], index: ["visit_id", "session_id", "id"]);
