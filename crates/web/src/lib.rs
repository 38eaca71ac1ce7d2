//! Pages and forms: server-rendered, in English and Welsh, working without a script.
//!
//! [`router`] makes the service of [`App`]. A page is one file and one template; how to write one
//! is told in `docs/guides/pages.md`. Pages reach data through `actions` alone.

mod answers;
mod app;
mod around;
mod arrival;
mod assets;
mod cookies;
mod csp;
mod csrf;
mod error_page;
mod flash;
mod forms;
mod frame;
mod health;
mod lists;
mod metrics;
mod routes;
pub mod samples;
mod sender;
mod sign;
mod visit;

pub mod cohorts;
pub mod families;
pub mod findings;
pub mod forces;
pub mod home;
pub mod identity;
pub mod lessons;
pub mod people;
pub mod privacy;
pub mod schools;
pub mod sessions;
pub mod surveys;

pub use actions::Fault;
pub use answers::{PageResult, download, show, show_again};
pub use app::App;
pub use error_page::PageError;
pub use forms::{Faults, Fields, Upload};
pub use frame::Frame;
pub use metrics::Metrics;
pub use routes::{Guard, Routes};
pub use samples::Sample;
pub use sign::ServerKey;
pub use visit::{Person, Visit};

use axum::Router;
use axum::middleware::from_fn_with_state;
use routes::Table;
use std::iter;
use std::sync::Arc;
use tower::ServiceBuilder;
use tower_http::compression::CompressionLayer;

/// What the router and the samples know of an area.
struct Area {
    name: &'static str,
    routes: fn() -> Routes,
    samples: fn(&Frame) -> Vec<Sample>,
}

/// Every area that has pages.
const AREAS: &[Area] = &[
    Area { name: "home", routes: home::routes, samples: home::samples },
    Area { name: "identity", routes: identity::routes, samples: identity::samples },
    Area { name: "privacy", routes: privacy::routes, samples: privacy::samples },
    Area { name: "forces", routes: forces::routes, samples: forces::samples },
    Area { name: "people", routes: people::routes, samples: people::samples },
    Area { name: "schools", routes: schools::routes, samples: schools::samples },
    Area { name: "cohorts", routes: cohorts::routes, samples: cohorts::samples },
    Area { name: "families", routes: families::routes, samples: families::samples },
    Area { name: "lessons", routes: lessons::routes, samples: lessons::samples },
    Area { name: "sessions", routes: sessions::routes, samples: sessions::samples },
    Area { name: "surveys", routes: surveys::routes, samples: surveys::samples },
    Area { name: "findings", routes: findings::routes, samples: findings::samples },
];

/// The whole service.
pub fn router(app: App) -> Router {
    router_of(app, AREAS.iter().map(|area| (area.routes)()))
}

/// A service of these addresses, with everything around them that [`router`] has: for tests of
/// what stands around every page.
pub fn router_of(app: App, areas: impl Iterator<Item = Routes>) -> Router {
    let (pages, table) = Routes::join(areas);
    let around = from_fn_with_state((app.clone(), Arc::new(table)), around::answer);
    let pages = pages.fallback(nothing_here).layer(around);
    let (plain, _) = Routes::join(iter::once(plain()));
    plain
        .merge(pages)
        .layer(
            ServiceBuilder::new()
                .layer(from_fn_with_state(app.clone(), csp::headers))
                .layer(CompressionLayer::new()),
        )
        .with_state(app)
}

/// The committed list of every address: area, who may come, method, address.
pub fn route_list() -> String {
    table().print(None)
}

/// The committed list of the addresses that are open to anyone.
pub fn open_route_list() -> String {
    table().print(Some(Guard::Open))
}

fn table() -> Table {
    let areas = AREAS.iter().map(|area| (area.routes)());
    Routes::join(areas.chain(iter::once(plain()))).1
}

/// What is no page: it knows no language, no cookie and nobody.
fn plain() -> Routes {
    Routes::new("web")
        .open_get("/health", health::health)
        .open_get("/ready", health::ready)
        .open_get("/assets/{name}", assets::get)
}

async fn nothing_here() -> PageError {
    PageError::NotFound
}
