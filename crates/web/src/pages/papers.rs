//! To come.

use crate::routes::Table;

pub(super) fn mount(table: Table) -> Table {
    table
}
