//! Whose word a code gives, by the code's hash.

use crate::table::table;

table!("consent_codes", [string("hash"), string("consent_id"), string("voice")], key: ["hash"], index: ["consent_id"]);
