//! Names and signed forms behind consents: sealed names here, sealed forms among the attachments. A row that is `gone` waits
//! for its attachment to be taken away.

use crate::table::table;

table!("consent_seals", [string("id"), string("visit_id"), string("consent_id"), string("what"), string("media"), string("person_id"), timestamp_with_time_zone("at"), boolean("gone"), binary("sealed")], key: ["id"], index: ["visit_id"], index: ["consent_id"], index: ["gone"]);
