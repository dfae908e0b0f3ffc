//! `kvip migrate`.

use crate::Fault;
use crate::open::Where;

/// Opening the databases brings their tables up to date.
pub(crate) async fn run(place: &Where) -> Result<(), Fault> {
    place.open(None).await?.close().await?;
    println!("The tables are up to date.");
    Ok(())
}
