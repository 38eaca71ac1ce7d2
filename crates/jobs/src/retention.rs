//! What is due is deleted, in every force, and each force keeps a receipt.

use actions::{Fault, World, privacy};

/// Deletes what is due everywhere and says how many rows went.
///
/// # Errors
/// [`Fault`] when the database fails; what earlier forces lost is lost, with its receipt.
pub async fn run(world: &World) -> Result<u64, Fault> {
    let mut gone = 0;
    for (force, counts) in privacy::run_retention(world).await? {
        let rows: u64 = counts.values().sum();
        if rows > 0 {
            tracing::info!(%force, rows, "retention deleted what was due");
        }
        gone += rows;
    }
    Ok(gone)
}
