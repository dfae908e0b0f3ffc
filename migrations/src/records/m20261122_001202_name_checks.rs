//! Words of anonymised notes and views, sealed to the consents' key, that wait to be compared with the names kept with the
//! consents; and which of them matched, by number.

use crate::table::table;

table!("name_checks", [string("about"), string("visit_id"), integer("version"), string("person_id"), binary("sealed"), timestamp_with_time_zone("at"), timestamp_with_time_zone_null("answered_at"), text("matches")], key: ["about"], index: ["visit_id", "answered_at"]);
