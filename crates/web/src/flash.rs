//! What the page after a redirect says ("Saved"): a locale key in a cookie that lives one page.

use crate::{App, cookies};
use axum::http::HeaderValue;
use cookies::Keep;
use words::Words;

/// The purpose under which the key is signed.
const PURPOSE: &str = "flash";
/// Seconds after which a message that nobody saw is stale.
const SECONDS: u32 = 60;

/// The cookie that makes the next page say the text under this key.
pub(crate) fn cookie(app: &App, key: &str) -> HeaderValue {
    let tag = data_encoding::HEXLOWER.encode(&app.server_key.sign(PURPOSE, key.as_bytes()));
    cookies::set(app, cookies::name::FLASH, &format!("{key}.{tag}"), Keep::Seconds(SECONDS))
}

/// The text that a cookie asks for; nothing when it is not one of ours.
pub(crate) fn read(app: &App, value: &str, words: Words) -> Option<String> {
    let (key, tag) = value.rsplit_once('.')?;
    let tag = data_encoding::HEXLOWER.decode(tag.as_bytes()).ok()?;
    if app.server_key.is_ours(PURPOSE, key.as_bytes(), &tag) { words.by_key(key) } else { None }
}

/// The header that ends the message once it was seen.
pub(crate) fn seen(app: &App) -> HeaderValue {
    cookies::set(app, cookies::name::FLASH, "", Keep::Not)
}
