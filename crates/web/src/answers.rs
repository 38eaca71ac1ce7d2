//! The answers a handler gives.

use crate::PageError;
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bytes::Bytes;

/// What every handler gives back.
pub type PageResult = Result<Response, PageError>;

/// A page (200).
///
/// # Errors
/// [`PageError`] when the template cannot be rendered.
pub fn show(page: &impl Template) -> PageResult {
    answer(StatusCode::OK, page)
}

/// A page shown again because something in its form is wrong (422).
///
/// # Errors
/// [`PageError`] when the template cannot be rendered.
pub fn show_again(page: &impl Template) -> PageResult {
    answer(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// A page with another status.
pub(crate) fn answer(status: StatusCode, page: &impl Template) -> PageResult {
    let html = page.render().map_err(PageError::ours)?;
    Ok((status, Html(html)).into_response())
}

/// A file to save. `kind` is its media type; whatever in `name` is no letter, digit, dot or hyphen
/// becomes a hyphen.
pub fn download(bytes: impl Into<Bytes>, kind: &'static str, name: &str) -> Response {
    let name = name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '.', "-");
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, name),
    ];
    (headers, bytes.into()).into_response()
}

#[cfg(test)]
mod tests {
    use super::download;

    #[test]
    fn a_name_cannot_say_more_than_the_name_of_a_file() {
        for (name, said) in [
            ("class-list.csv", "class-list.csv"),
            ("a\"; filename*=UTF-8''b.exe\r\nx: y", "a---filename--UTF-8--b.exe--x--y"),
            ("../\u{202e}fdp.exe", "..--fdp.exe"),
        ] {
            let answer = download("", "text/csv", name);
            let expected = format!("attachment; filename=\"{said}\"");
            assert_eq!(answer.headers()["content-disposition"], *expected, "{name}");
        }
    }
}
