//! A browser without a window: it keeps cookies, and sends the token of the last form it saw.

use actions::Caller;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use domain::ids::PersonId;
use policy::Actor;
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use testkit::TestWorld;
use tower::ServiceExt;
use web::{App, Routes, ServerKey};

/// The field of a form's token, as the pages call it.
const TOKEN: &str = "form-token";

/// One browser.
pub struct Browser {
    router: Router,
    /// What it keeps.
    pub cookies: BTreeMap<String, String>,
    /// The token of the last form seen.
    pub token: String,
    /// Headers sent with every request.
    pub headers: Vec<(&'static str, String)>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

/// The state of a service in a test's world.
pub fn app(world: &TestWorld, secure_cookies: bool) -> App {
    App::new(world.world.clone(), ServerKey::new([7; 32]), secure_cookies)
}

impl Browser {
    /// In front of the whole service.
    pub fn new(world: &TestWorld) -> Self {
        Self::before(web::router(app(world, false)))
    }

    /// In front of these addresses only.
    pub fn of(world: &TestWorld, routes: Routes) -> Self {
        Self::before(web::router_of(app(world, false), [routes].into_iter()))
    }

    /// In front of any service.
    pub fn before(router: Router) -> Self {
        let headers = vec![("host", "minipolice.test".to_owned())];
        Self { router, cookies: BTreeMap::new(), token: String::new(), headers }
    }

    /// In front of the whole service, signed in by a link as this person of a force or the nation.
    pub async fn signed_in(world: &TestWorld, caller: &Caller) -> Self {
        let Actor::Person { id, force, .. } = &caller.actor else { panic!("only people sign in") };
        let link = actions::identity::link_for(world, force, *id).await.unwrap();
        let link = link.strip_prefix("http://minipolice.test").unwrap().to_owned();
        let mut browser = Self::new(world);
        browser.get(&link).await;
        browser.post(&link, &[]).await;
        browser.get("/home").await;
        browser
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None, Body::empty()).await
    }

    /// Sends a form with the token of the last page seen.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token.clone();
        let pairs = fields.iter().copied().chain([(TOKEN, token.as_str())]);
        let body: Vec<String> = pairs.map(|(k, v)| format!("{k}={}", encoded(v))).collect();
        let kind = Some("application/x-www-form-urlencoded");
        self.send(Method::POST, path, kind, Body::from(body.join("&"))).await
    }

    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        kind: Option<&str>,
        body: Body,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        for (name, value) in &self.cookies {
            request = request.header(header::COOKIE, format!("{name}={value}"));
        }
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let answer = Answer { status: parts.status, headers: parts.headers, text };
        if let Some(token) = answer.attribute(&format!("input[name={TOKEN}]"), "value") {
            self.token = token;
        }
        answer
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        if rest.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// The text of the first element that fits, with single spaces.
    pub fn says(&self, selector: &str) -> String {
        let html = Html::parse_document(&self.text);
        let found = html.select(&Selector::parse(selector).unwrap()).next();
        let text = found.map(|element| element.text().collect::<String>()).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.text);
        let found = html.select(&Selector::parse(selector).unwrap()).next()?;
        found.value().attr(name).map(str::to_owned)
    }
}

impl Answer {
    /// What a browser would send of the page's forms if nobody touched them: names and values.
    pub fn form_fields(&self) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.text);
        let all = Selector::parse("form input[name], form textarea[name]").unwrap();
        let read = |one: scraper::ElementRef| {
            let value = one.value();
            let is_box = matches!(value.attr("type"), Some("checkbox" | "radio"));
            if is_box && value.attr("checked").is_none() || value.attr("name") == Some(TOKEN) {
                return None;
            }
            let typed = value.attr("value").map_or_else(|| one.text().collect(), str::to_owned);
            Some((value.attr("name")?.to_owned(), typed))
        };
        html.select(&all).filter_map(read).collect()
    }
}

/// The path of a new link that signs this person of the test force in.
pub async fn link(world: &TestWorld, person: PersonId) -> String {
    let link = actions::identity::link_for(world, &testkit::force(), person).await.unwrap();
    link.strip_prefix("http://minipolice.test").unwrap().to_owned()
}

/// Percent-encodes everything but letters and digits.
pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b if b.is_ascii_alphanumeric() => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        })
        .collect()
}
