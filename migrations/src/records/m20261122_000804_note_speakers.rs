//! Whose words a note holds, by the labels of their consents. No more than that is told: what she said is sealed in the note.

use crate::table::table;

table!("note_speakers", [string("visit_id"), string("note_id"), string("label")], key: ["note_id", "label"], index: ["visit_id", "label"]);
