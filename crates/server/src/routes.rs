//! `kvip routes`.

use crate::Fault;
use clap::Args;

/// Print every route.
#[derive(Debug, Args)]
pub(crate) struct Routes {
    /// As JSON instead of a table.
    #[arg(long)]
    json: bool,
}

impl Routes {
    pub(crate) fn run(&self) -> Result<(), Fault> {
        let rows = web::table();
        if self.json {
            let rows: Vec<_> = rows
                .iter()
                .map(|row| {
                    serde_json::json!({
                        "method": row.method, "path": row.path, "action": row.needs.name(), "who": row.needs.who(),
                    })
                })
                .collect();
            println!("{}", serde_json::to_string_pretty(&rows)?);
        } else {
            for row in rows {
                println!(
                    "{:5} {:60} {:20} {}",
                    row.method,
                    row.path,
                    row.needs.name(),
                    row.needs.who().join(", ")
                );
            }
        }
        Ok(())
    }
}
