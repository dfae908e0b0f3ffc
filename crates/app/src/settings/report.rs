//! What a report is held against on its way.

use domain::grace::Grace;
use domain::report::gate::{Rules, Tone};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a report is held against.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportRules {
    /// Days after a deadline before anyone calls the report late.
    pub grace: Grace,
    /// Days from the beginning of a correction until it is to be accepted.
    pub correction_days: u16,
    /// The gates on its way to the host.
    pub gates: Rules,
    /// Words of inspection or blame with gentler ones, by language.
    pub tone: BTreeMap<String, Tone>,
}
