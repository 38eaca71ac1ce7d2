//! What watches the service asks: does the process live, and can it work?

use crate::App;
use axum::extract::State;
use axum::http::StatusCode;

/// The process answers.
pub(crate) async fn health() -> &'static str {
    "ok\n"
}

/// The database answers too, so that requests may be sent here.
pub(crate) async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.world.is_ready().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(fault) => {
            tracing::warn!(error = %fault, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}
