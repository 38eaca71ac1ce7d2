//! The cookies a browser sent, and those we send. All are `HttpOnly`: no script reads them.

use crate::App;
use axum::http::{HeaderMap, HeaderValue, header};

/// Names of the cookies, without the prefix that they carry over https.
pub(crate) mod name {
    /// The secret behind the form tokens.
    pub(crate) const FORM: &str = "form";
    /// The language chosen.
    pub(crate) const LANG: &str = "lang";
    /// What the next page says in its banner.
    pub(crate) const FLASH: &str = "flash";
    /// The sign-in.
    pub(crate) const SIGN_IN: &str = "sign-in";
    /// Where somebody wanted to go when asked to sign in.
    pub(crate) const WANTED: &str = "wanted";
    /// The code card that a child typed, and the wave it opened.
    pub(crate) const SURVEY: &str = "survey";
    /// The proof that a carer knew the second fact.
    pub(crate) const KNOWN: &str = "known";
}

/// How long a browser keeps a cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Until it is closed: on a school's shared computer that is the safe end.
    UntilClosed,
    /// For so many seconds.
    Seconds(u32),
    /// Not at all: it is deleted now.
    Not,
}

/// What the browser sent.
#[derive(Clone, Default)]
pub(crate) struct Cookies(Vec<(String, String)>);

impl Cookies {
    /// Reads the `Cookie` headers; what cannot be read is left out.
    pub(crate) fn read(headers: &HeaderMap) -> Self {
        let pairs = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self(pairs.collect())
    }

    /// The value of one of our cookies.
    pub(crate) fn get(&self, app: &App, name: &str) -> Option<&str> {
        let name = full(app, name);
        self.0.iter().find(|(this, _)| *this == name).map(|(_, value)| value.as_str())
    }
}

/// A `Set-Cookie` header. The value must be of letters, digits and `-_.%/=`: all of ours are.
pub(crate) fn set(app: &App, name: &str, value: &str, keep: Keep) -> HeaderValue {
    let secure = if app.secure_cookies { "; Secure" } else { "" };
    let age = match keep {
        Keep::UntilClosed => String::new(),
        Keep::Seconds(seconds) => format!("; Max-Age={seconds}"),
        Keep::Not => "; Max-Age=0".to_owned(),
    };
    let name = full(app, name);
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}"))
        .expect("our cookies hold visible ASCII only")
}

/// Over https the prefix makes a browser refuse the cookie from any other host or a plain page.
fn full(app: &App, name: &str) -> String {
    if app.secure_cookies { format!("__Host-{name}") } else { name.to_owned() }
}
