//! The first and last thing that happens to a request: what it brings is read once, what it took
//! is logged once.

use crate::cookies::{Cookies, Keep, name};
use crate::csrf::Csrf;
use crate::{App, Metrics, cookies, flash, sender};
use axum::extract::{MatchedPath, Query, Request};
use axum::http::{HeaderMap, Method, Uri, header};
use axum::response::Response;
use domain::chance::Chance;
use std::sync::Arc;
use tokio::time::Instant;
use words::Lang;

/// A year: people do not change their language often.
const LANGUAGE_SECONDS: u32 = 365 * 24 * 3600;

/// What is known of a request before anybody is asked.
pub(crate) struct Arrival {
    /// The language of the answer.
    pub(crate) lang: Lang,
    /// The address without its language, for the link to the other one.
    pub(crate) here: String,
    /// Names this request in the log and on an error page.
    pub(crate) reference: String,
    /// What the browser holds for us.
    pub(crate) cookies: Cookies,
    /// Makes and checks the tokens of forms.
    pub(crate) csrf: Csrf,
    /// The network it comes from, where that is known.
    pub(crate) network: Option<String>,
}

impl Arrival {
    /// Reads a request. The second value says whether the address chose the language.
    fn read(app: &App, uri: &Uri, headers: &HeaderMap, network: Option<String>) -> (Self, bool) {
        let cookies = Cookies::read(headers);
        let (here, asked) = without_language(uri);
        let lang = asked
            .or_else(|| cookies.get(app, name::LANG)?.parse().ok())
            .unwrap_or_else(|| from_browser(headers));
        let csrf = Csrf::new(app, cookies.get(app, name::FORM));
        let reference = reference(app.world.chance.as_ref());
        (Self { lang, here, reference, cookies, csrf, network }, asked.is_some())
    }
}

/// A request that is being answered: what the line of the log says of it in the end.
pub(crate) struct Arrived {
    arrival: Arc<Arrival>,
    chose: bool,
    began: Instant,
    // never the address itself: links carry tokens, and words people looked for
    route: Option<MatchedPath>,
    method: Method,
    metrics: Option<Metrics>,
}

impl Arrived {
    /// Reads a request, and leaves with it what the page needs of that.
    pub(crate) fn read(app: &App, request: &mut Request) -> Self {
        let began = Instant::now();
        let network = sender::network(request.extensions(), request.headers());
        let (arrival, chose) = Arrival::read(app, request.uri(), request.headers(), network);
        let arrival = Arc::new(arrival);
        let extensions = request.extensions_mut();
        extensions.insert(Arc::clone(&arrival));
        let (route, metrics) = (extensions.get().cloned(), extensions.get().cloned());
        Self { arrival, chose, began, route, method: request.method().clone(), metrics }
    }

    /// What it brought.
    pub(crate) const fn arrival(&self) -> &Arc<Arrival> {
        &self.arrival
    }

    /// Sets what the browser has to keep, and says in the log what was done.
    pub(crate) fn leave(self, app: &App, mut response: Response) -> Response {
        keep(app, &self.arrival, self.chose, &mut response);
        let (took, status) = (self.began.elapsed(), response.status().as_u16());
        let route = self.route.as_ref().map_or("-", MatchedPath::as_str);
        let method = spelled(&self.method);
        if let Some(metrics) = self.metrics {
            metrics.count(method, route, status, took);
        }
        tracing::info!(
            method,
            route,
            status,
            ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            reference = self.arrival.reference,
            "answered"
        );
        response
    }
}

/// Adds the cookies that the next request has to bring.
fn keep(app: &App, arrival: &Arrival, chose: bool, response: &mut Response) {
    let is_page = is_html(response.headers());
    let headers = response.headers_mut();
    if chose {
        let keep = Keep::Seconds(LANGUAGE_SECONDS);
        let cookie = cookies::set(app, name::LANG, arrival.lang.code(), keep);
        headers.append(header::SET_COOKIE, cookie);
    }
    if is_page && let Some(cookie) = arrival.csrf.fresh_cookie(app) {
        headers.append(header::SET_COOKIE, cookie);
    }
    if is_page && arrival.cookies.get(app, name::FLASH).is_some() {
        headers.append(header::SET_COOKIE, flash::seen(app));
    }
}

/// Whether an answer is a page.
pub(crate) fn is_html(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

fn spelled(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

fn from_browser(headers: &HeaderMap) -> Lang {
    let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Lang::negotiate(wish.unwrap_or_default())
}

fn without_language(uri: &Uri) -> (String, Option<Lang>) {
    let asked = Query::<Vec<(String, String)>>::try_from_uri(uri).ok().and_then(|Query(pairs)| {
        pairs.iter().find(|(name, _)| name == "lang").and_then(|(_, value)| value.parse().ok())
    });
    let query = uri.query().unwrap_or_default();
    let rest: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && *pair != "lang" && !pair.starts_with("lang="))
        .collect();
    let mark = if rest.is_empty() { "" } else { "?" };
    // two slashes at the start would lead to another site
    let path = uri.path().trim_start_matches(['/', '\\']);
    (format!("/{path}{mark}{}", rest.join("&")), asked)
}

/// Eight letters and digits that are easy to read out over the telephone.
fn reference(chance: &dyn Chance) -> String {
    let mut bytes = [0; 5];
    chance.fill(&mut bytes);
    data_encoding::BASE32_DNSCURVE.encode(&bytes).to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::without_language;
    use words::Lang;

    #[test]
    fn the_language_leaves_the_address_and_nothing_else_does() {
        for (uri, here, lang) in [
            ("/schools", "/schools", None),
            ("/schools?lang=cy", "/schools", Some(Lang::Cy)),
            ("/schools?q=a&lang=en&page=2", "/schools?q=a&page=2", Some(Lang::En)),
            ("/schools?language=x&lang=fr", "/schools?language=x", None),
            ("//evil.test/a", "/evil.test/a", None),
            ("/\\evil.test/a", "/evil.test/a", None),
        ] {
            let uri = uri.parse().unwrap();
            assert_eq!(without_language(&uri), (here.to_owned(), lang), "{uri}");
        }
    }
}
