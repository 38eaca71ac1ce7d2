//! The style sheet, the script and the pictures, inside the program.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
struct Dist;

/// Plain name to hashed name.
static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let file = Dist::get("manifest.json").expect("the build checked that it is there");
    serde_json::from_slice(&file.data).expect("the front end's build wrote it")
});

/// The address of a file by its plain name, such as `app.css`. A name that is not there gives an
/// address that answers "not found"; the tests follow every address of every page.
pub(crate) fn address(name: &str) -> String {
    format!("/assets/{}", MANIFEST.get(name).map_or(name, String::as_str))
}

/// Serves a file; its name changes when its bytes do, so that it may be kept for ever.
pub(crate) async fn get(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let encodings = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let takes_gzip = encodings.unwrap_or_default().contains("gzip");
    let is_known = MANIFEST.values().any(|known| *known == name);
    let zipped = if takes_gzip && is_known { Dist::get(&format!("{name}.gz")) } else { None };
    match (is_known, zipped) {
        (true, Some(file)) => {
            let encoding = [(header::CONTENT_ENCODING, "gzip")];
            (encoding, answer(&name, file)).into_response()
        }
        (true, None) => match Dist::get(&name) {
            Some(file) => answer(&name, file),
            None => StatusCode::NOT_FOUND.into_response(),
        },
        (false, _) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(name: &str, file: EmbeddedFile) -> Response {
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    (headers, file.data.into_owned()).into_response()
}
