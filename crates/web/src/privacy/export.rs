//! All that is held on one child, as a file. A post, because it leaves a line in the trail.

use crate::{App, PageError, PageResult, Person, download};
use actions::privacy::export_child;
use axum::extract::{Path, State};
use domain::ids::ChildId;

/// The address, for the router.
pub const PATH: &str = "/privacy/child/{child}/export";

/// The address for one child.
pub fn path(child: ChildId) -> String {
    super::child::path_of("export", child)
}

/// Gives the file.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(child): Path<ChildId>,
) -> PageResult {
    let export = export_child(&app.world, person.caller(), child).await?;
    let bytes = serde_json::to_vec_pretty(&export).map_err(PageError::ours)?;
    Ok(download(bytes, "application/json", "all-that-is-held.json"))
}
