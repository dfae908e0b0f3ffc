//! The one executable: `kvip serve | demo | migrate | anonymise | audit | backup | vault | routes`.

mod anonymise;
mod audit;
mod backup;
mod demo;
mod listen;
mod migrate;
mod open;
mod process;
mod rounds;
mod routes;
mod serve;
mod telemetry;
mod vault;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Peer-review visits between units of psychiatric health care.
#[derive(Debug, Parser)]
#[command(name = "kvip", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server; applies migrations, and prints a one-time link for the first administrator.
    Serve(serve::Serve),
    /// Run an example network, with everyone's passphrase on the sign-in page.
    Demo(demo::Demo),
    /// Bring the tables up to date and stop.
    Migrate(open::Where),
    /// Find what gives someone away: JSON lines in, JSON lines out.
    Anonymise(anonymise::Anonymise),
    /// Verify the tamper-evident log, take it along, or print its key.
    Audit(audit::Audit),
    /// Copy what must not be lost, while the server runs; never the keys.
    Backup(backup::Backup),
    /// Show that destroyed notes do not open from a backup, or take a visit along as age files.
    Vault(vault::Vault),
    /// Print every route: method, path, action, who may.
    Routes(routes::Routes),
}

fn main() -> ExitCode {
    match process::close().and_then(|()| run(Arguments::parse().command)) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("kvip: {fault}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(command: Command) -> Result<ExitCode, Fault> {
    let done = match command {
        Command::Serve(serve) => serve.run().await,
        Command::Demo(demo) => demo.run().await,
        Command::Migrate(place) => migrate::run(&place).await,
        Command::Anonymise(anonymise) => anonymise.run(),
        Command::Audit(audit) => audit.run().await,
        Command::Backup(backup) => backup.run().await,
        Command::Vault(vault) => return vault.run().await,
        Command::Routes(routes) => routes.run(),
    };
    done.map(|()| ExitCode::SUCCESS)
}

/// A fault at start: what it is and what to do, in one sentence.
pub(crate) type Fault = Box<dyn std::error::Error + Send + Sync>;
