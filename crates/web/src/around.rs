//! What stands around every page, in order, from the first byte read to the last header set. One
//! layer holds all of it: each layer of its own would cost every page a clone of those within.

use crate::arrival::Arrived;
use crate::routes::Table;
use crate::{App, PageError, csrf, error_page, visit};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

/// The middleware around all pages: what the request brings is read once; those who may not come
/// are turned away; what panics or takes too long ends here; whatever is no page becomes one.
pub(crate) async fn answer(
    State((app, table)): State<(App, Arc<Table>)>,
    mut request: Request,
    next: Next,
) -> Response {
    let arrived = Arrived::read(&app, &mut request);
    let patience = table.patience(&request);
    let work = AssertUnwindSafe(let_through(&app, &table, request, next)).catch_unwind();
    let response = match tokio::time::timeout(patience, work).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => PageError::panicked().into_response(),
        Err(_) => PageError::Busy.into_response(),
    };
    let response = error_page::make(&app, arrived.arrival(), response);
    arrived.leave(&app, response)
}

async fn let_through(app: &App, table: &Table, request: Request, next: Next) -> Response {
    let allowed = match visit::guard(app, table, request).await {
        Ok(request) => csrf::check(table, request).await,
        Err(answer) => Err(answer),
    };
    match allowed {
        Ok(request) => next.run(request).await,
        Err(answer) => answer,
    }
}
