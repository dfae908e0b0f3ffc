//! Photographed sheets handed in as a note: the picture is sealed, and belongs to the note.

use crate::table::table;

table!("note_photos", [string("id"), string("visit_id"), string("session_id"), string("note_id"), string("person_id"), string("media"), binary("sealed"), timestamp_with_time_zone("at")], key: ["id"], index: ["visit_id", "note_id"]);
