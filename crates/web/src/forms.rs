//! What people typed, what is wrong with it, and the files they sent.

use crate::PageError;
use actions::refused::Refusals;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Query, Request};
use axum::http::{HeaderMap, Method, header, request::Parts};
use bytes::{Bytes, BytesMut};
use components::{Content, ErrorMessage, ErrorSummary};
use futures_util::TryStreamExt;
use std::sync::Arc;
use words::Words;

/// What is read and thrown away of a body that is too big, so that a browser that is still sending
/// gets to see the page which says so.
const DRAIN: usize = 64 * 1024 * 1024;

/// The fields of a form in the order sent. Its token was checked before a handler sees it. On a
/// `GET` these are the pairs of the address.
#[derive(Clone, Default)]
pub struct Fields(Arc<Vec<(String, Value)>>);

enum Value {
    Text(String),
    File(Upload),
}

/// A file that somebody sent.
pub struct Upload {
    /// The name it had there, as the browser says; only for showing.
    pub file_name: String,
    /// What is in it.
    pub bytes: Bytes,
}

impl Fields {
    /// Fields from pairs, for samples and tests.
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        Self(Arc::new(
            pairs.into_iter().map(|(name, text)| (name, Value::Text(tidy(&text)))).collect(),
        ))
    }

    /// The first value under this name, without space around it; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.texts(name).next().unwrap_or_default()
    }

    /// Every value under this name: ticked boxes.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.texts(name).collect()
    }

    /// Whether the form has this name at all, even if empty: a ticked box, a pressed button.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(this, _)| this == name)
    }

    /// Every name in the order sent, the token's left out.
    pub fn names(&self) -> Vec<&str> {
        let names = self.0.iter().map(|(name, _)| name.as_str());
        names.filter(|name| *name != crate::csrf::FIELD).collect()
    }

    /// The file under this name; `None` also where nobody chose one.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.0.iter().find_map(|(this, value)| match value {
            Value::File(file) if this == name && !file.file_name.is_empty() => Some(file),
            _ => None,
        })
    }

    fn texts(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(move |(this, value)| match value {
            Value::Text(text) if this == name => Some(text.as_str()),
            _ => None,
        })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Fields {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        if let Some(fields) = parts.extensions.get::<Self>() {
            return Ok(fields.clone());
        }
        if parts.method != Method::GET && parts.method != Method::HEAD {
            return Err(PageError::Stale);
        }
        let query = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        query.map(|Query(pairs)| Self::from_pairs(pairs)).map_err(|_| PageError::NotFound)
    }
}

/// Reads the whole form of a request, at most `limit` bytes of it.
pub(crate) async fn read(
    headers: &HeaderMap,
    body: Body,
    limit: usize,
) -> Result<Fields, PageError> {
    let bytes = whole(body, limit).await?;
    let kind = headers.get(header::CONTENT_TYPE).cloned();
    let mut request = Request::new(Body::from(bytes));
    *request.method_mut() = Method::POST;
    let Some(kind) = kind else { return Ok(Fields::default()) };
    let is_multipart = kind.as_bytes().starts_with(b"multipart/form-data");
    request.headers_mut().insert(header::CONTENT_TYPE, kind);
    DefaultBodyLimit::disable().apply(&mut request);
    if is_multipart {
        return multipart(request).await.map_err(|_| PageError::Stale);
    }
    let pairs = axum::Form::<Vec<(String, String)>>::from_request(request, &()).await;
    pairs.map(|axum::Form(pairs)| Fields::from_pairs(pairs)).map_err(|_| PageError::Stale)
}

async fn multipart(request: Request) -> Result<Fields, Box<dyn std::error::Error>> {
    let mut parts = Multipart::from_request(request, &()).await?;
    let mut fields = Vec::new();
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        let value = match part.file_name().map(str::to_owned) {
            Some(file_name) => Value::File(Upload { file_name, bytes: part.bytes().await? }),
            None => Value::Text(tidy(&part.text().await?)),
        };
        fields.push((name, value));
    }
    Ok(Fields(Arc::new(fields)))
}

async fn whole(body: Body, limit: usize) -> Result<Bytes, PageError> {
    let mut stream = body.into_data_stream();
    let (mut kept, mut seen) = (BytesMut::new(), 0);
    while let Some(chunk) = stream.try_next().await.map_err(|_| PageError::Stale)? {
        seen += chunk.len();
        if seen <= limit {
            kept.extend_from_slice(&chunk);
        } else if seen > DRAIN {
            break;
        }
    }
    if seen > limit { Err(PageError::TooBig) } else { Ok(kept.freeze()) }
}

/// Browsers send `\r\n`, people add spaces, and a database takes no NUL.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\0', "").trim().to_owned()
}

/// What is wrong with a form, field by field, in the words of the page's language.
#[derive(Clone, Debug)]
pub struct Faults {
    words: Words,
    list: Vec<(String, String)>,
}

impl Faults {
    /// Nothing wrong so far.
    pub const fn none(words: Words) -> Self {
        Self { words, list: Vec::new() }
    }

    /// One thing wrong: for samples.
    pub fn one(words: Words, field: &str, what: impl Into<String>) -> Self {
        let mut faults = Self::none(words);
        faults.add(field, what);
        faults
    }

    /// Notes what is wrong with a field and how to put it right. The field's name is also the `id`
    /// of its control, where the summary links to.
    pub fn add(&mut self, field: &str, what: impl Into<String>) {
        self.list.push((field.to_owned(), what.into()));
    }

    /// Notes what the rules of an action refused.
    pub fn add_refused(&mut self, refused: &Refusals) {
        for (field, key) in refused.iter() {
            let what = self.words.by_key(key).unwrap_or_else(|| key.to_owned());
            self.add(field, what);
        }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether something is wrong with this field.
    pub fn has(&self, field: &str) -> bool {
        self.list.iter().any(|(this, _)| this == field)
    }

    /// The first thing wrong with this field, as components take it: `.error_if(faults.of("name"))`.
    pub fn of(&self, field: &str) -> Option<ErrorMessage> {
        let (_, what) = self.list.iter().find(|(this, _)| this == field)?;
        let word = self.words.common_error_prefix().trim_end_matches(':');
        Some(ErrorMessage::new(what).visually_hidden_text(word))
    }

    /// The box at the top of the page that names every fault; nothing when there is none.
    pub fn summary(&self) -> Content {
        if self.is_empty() {
            return Content::default();
        }
        let empty = ErrorSummary::new(self.words.common_error_summary());
        let all =
            |summary: ErrorSummary, (field, what): &(String, String)| summary.item(what, field);
        Content::of(&self.list.iter().fold(empty, all))
    }
}

#[cfg(test)]
mod tests {
    use super::{Fields, read};
    use axum::body::Body;
    use axum::http::{HeaderMap, HeaderValue, header};

    async fn form(kind: &'static str, body: &'static str, limit: usize) -> Option<Fields> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        read(&headers, Body::from(body), limit).await.ok()
    }

    #[tokio::test]
    async fn fields_come_tidied_and_in_order() {
        let body = "day=tue&name=+Ann%0D%0ABell%00+&day=wed&empty=";
        let fields = form("application/x-www-form-urlencoded", body, 100).await.unwrap();
        assert_eq!(fields.text("name"), "Ann\nBell");
        assert_eq!(fields.all("day"), ["tue", "wed"]);
        assert!(fields.has("empty") && !fields.has("other"));
        assert_eq!(fields.text("other"), "");
    }

    #[tokio::test]
    async fn a_form_with_a_file_is_read_and_one_byte_too_many_is_not() {
        let kind = "multipart/form-data; boundary=x";
        let body = "--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1\r\n\
            --x\r\ncontent-disposition: form-data; name=\"f\"; filename=\"list.csv\"\r\n\r\nb,c\r\n\
            --x\r\ncontent-disposition: form-data; name=\"g\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";
        let fields = form(kind, body, body.len()).await.unwrap();
        assert_eq!(fields.text("a"), "1");
        let file = fields.file("f").unwrap();
        assert_eq!((file.file_name.as_str(), &file.bytes[..]), ("list.csv", &b"b,c"[..]));
        assert!(fields.file("g").is_none(), "nobody chose a file");
        assert!(form(kind, body, body.len() - 1).await.is_none());
        assert!(form(kind, "--x\r\nbroken", 100).await.is_none());
    }
}
