//! Addresses: each with its handler, its area and who may come.

use crate::App;
use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{get, post};
use std::collections::BTreeMap;
use std::time::Duration;

/// Who may come to an address at all. What they may do there is the policy's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Anyone.
    Open,
    /// Whoever holds a link or a card; the handler turns it into an actor by an action.
    Link,
    /// Somebody who signed in; the router sends others to sign in.
    SignedIn,
}

impl Guard {
    const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Link => "link",
            Self::SignedIn => "signed-in",
        }
    }
}

/// One address with one method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Entry {
    method: &'static str,
    path: &'static str,
    area: &'static str,
    guard: Guard,
    /// What a form may bring: 1 without a file.
    megabytes: usize,
}

/// The addresses of one area.
pub struct Routes {
    area: &'static str,
    router: Router<App>,
    entries: Vec<Entry>,
}

/// Makes one method of [`Routes`] for each kind of address.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $method:literal $through:ident, $guard:ident, $megabytes:literal;)*) => {
        impl Routes {$(
            $(#[$doc])*
            #[must_use]
            pub fn $name<H, T>(mut self, path: &'static str, handler: H) -> Self
            where
                H: Handler<T, App>,
                T: 'static,
            {
                let (area, guard) = (self.area, Guard::$guard);
                self.entries.push(Entry { method: $method, path, area, guard, megabytes: $megabytes });
                self.router = self.router.route(path, $through(handler));
                self
            }
        )*}
    };
}

kinds! {
    /// A page for people who signed in.
    get = "GET" get, SignedIn, 1;
    /// A form of people who signed in.
    post = "POST" post, SignedIn, 1;
    /// A form with a file, of people who signed in.
    upload = "POST" post, SignedIn, 12;
    /// A form with a national register, which has about 60 MB, of people who signed in.
    upload_large = "POST" post, SignedIn, 100;
    /// A page for whoever holds a link or a card.
    link_get = "GET" get, Link, 1;
    /// A form of whoever holds a link or a card.
    link_post = "POST" post, Link, 1;
    /// A form with a file, of whoever holds a link.
    link_upload = "POST" post, Link, 12;
    /// A page for anyone.
    open_get = "GET" get, Open, 1;
    /// A form for anyone.
    open_post = "POST" post, Open, 1;
}

impl Routes {
    /// No address yet.
    pub fn new(area: &'static str) -> Self {
        Self { area, router: Router::new(), entries: Vec::new() }
    }

    /// All areas together: the router, and what the middleware has to know of each address.
    pub(crate) fn join(areas: impl Iterator<Item = Self>) -> (Router<App>, Table) {
        let (mut router, mut entries) = (Router::new(), BTreeMap::new());
        for area in areas {
            router = router.merge(area.router);
            entries
                .extend(area.entries.into_iter().map(|entry| ((entry.path, entry.method), entry)));
        }
        (router, Table(entries))
    }
}

/// What is known of each address, by address and method.
pub(crate) struct Table(BTreeMap<(&'static str, &'static str), Entry>);

impl Table {
    /// Who may come; `None` for an address that is not there.
    pub(crate) fn guard(&self, request: &Request) -> Option<Guard> {
        self.entry(request).map(|entry| entry.guard)
    }

    /// How many bytes a form may have here.
    pub(crate) fn limit(&self, request: &Request) -> usize {
        self.entry(request).map_or(1, |entry| entry.megabytes) * 1024 * 1024
    }

    /// How long an answer may take; a file on a slow line takes longer than the work on it.
    pub(crate) fn patience(&self, request: &Request) -> Duration {
        Duration::from_secs(if self.limit(request) > 1024 * 1024 { 180 } else { 30 })
    }

    /// The committed list: area, who may come, method, address.
    pub(crate) fn print(&self, only: Option<Guard>) -> String {
        let mut lines: Vec<String> = self
            .0
            .values()
            .filter(|entry| only.is_none_or(|guard| entry.guard == guard))
            .map(|e| format!("{:<10} {:<9} {:<4} {}\n", e.area, e.guard.name(), e.method, e.path))
            .collect();
        lines.sort();
        lines.concat()
    }

    fn entry(&self, request: &Request) -> Option<Entry> {
        let path = request.extensions().get::<MatchedPath>()?.as_str();
        let method =
            if request.method() == Method::HEAD { "GET" } else { request.method().as_str() };
        // shortens the keys' lifetime to that of what is asked for
        let entries: &BTreeMap<(&str, &str), Entry> = &self.0;
        entries.get(&(path, method)).copied()
    }
}
