//! Every page of the Register in a force of 400 schools and 10,000 children, against the same page
//! in a force of a tenth of the children, on both engines. A page is asked for as a browser would,
//! through the whole router, in this process; the first time is that of a database nobody has read
//! yet. An almost empty page of the same router stands beside them, for whoever reads the figures.
//!
//! Afterwards the query plans of every statement that a page ran are looked at: none reads a table
//! whole (`testkit::plans`).

use actions::{
    demo,
    identity::{SessionToken, use_link},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use benches::{Page, conclude, median_of_five, report_page, timed};
use domain::chance::Fixed;
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, VecDeque},
    time::Duration,
};
use testkit::{POSTGRES, TestWorld, plans};
use tokio::runtime::Runtime;
use tower::ServiceExt;
use web::{App, ServerKey};

mod list;

use list::{AREAS, LEFT_OUT, PAGES};

/// So often a page is asked for in each round.
const TIMES: usize = 10;
/// A page about one thing is asked for about so many things in turn.
const SEVERAL: usize = 5;
/// An almost empty page.
const EMPTY: &str = "/cookies";
/// What a page may take, as a multiple of itself at a tenth of the data.
const MOST: f64 = 1.5;

fn main() {
    let routes = Routes::all();
    routes.are_all_listed();
    let runtime = Runtime::new().expect("a runtime");
    let mut met = measure(&runtime, &routes, "SQLite");
    if std::env::var_os(POSTGRES).is_some() {
        met.extend(measure(&runtime, &routes, "PostgreSQL"));
    } else {
        println!("There is no PostgreSQL here: start this with `cargo xtask bench pages`.");
    }
    conclude(&met);
}

/// One engine: both forces are invented, then each page is measured in both in turns.
fn measure(runtime: &Runtime, routes: &Routes, engine: &str) -> Vec<bool> {
    let tenth = runtime.block_on(Site::invent(engine, demo::Size::Tenth, routes));
    let whole = runtime.block_on(Site::invent(engine, demo::Size::Force, routes));
    let mut met = vec![compare(runtime, engine, (&whole, &tenth), ("", EMPTY))];
    for page in PAGES {
        met.push(compare(runtime, engine, (&whole, &tenth), *page));
    }
    runtime.block_on(async {
        plans::check(&whole.world.store).await;
        plans::check(&tenth.world.store).await;
    });
    met
}

/// Measures one page, and says whether its bar was met.
fn compare(
    runtime: &Runtime,
    engine: &str,
    (whole, tenth): (&Site, &Site),
    page: (&str, &str),
) -> bool {
    let (role, path) = page;
    let what = format!("{path} ({role}, {engine})");
    let (Some(ours), Some(theirs)) = (whole.found(role, path), tenth.found(role, path)) else {
        println!("measured\t{what}\tnot reached\t-\t-\t-\tMISSED");
        return false;
    };
    let each = RefCell::new(Vec::new());
    let times = median_of_five(
        || {
            let all = whole.ask(runtime, role, ours);
            let sum = all.iter().sum::<Duration>();
            each.borrow_mut().extend(all);
            sum
        },
        || tenth.ask(runtime, role, theirs).iter().sum(),
    );
    let count = u32::try_from(TIMES).expect("a small number");
    let page = Page {
        first: ours.first,
        warm: times.0 / count,
        slow: nineteen_of_twenty(each.into_inner()),
        control: times.1 / count,
    };
    report_page(&what, &page, (path != EMPTY).then_some(MOST))
}

/// How long nineteen of twenty took at most.
fn nineteen_of_twenty(mut all: Vec<Duration>) -> Duration {
    all.sort();
    let at = (all.len() * 19 / 20).min(all.len().saturating_sub(1));
    all.get(at).copied().unwrap_or_default()
}

/// The addresses at which a page was found, and how long the first of them took the first time.
#[derive(Default)]
struct Found {
    first: Duration,
    addresses: Vec<String>,
}

/// An invented force behind the router, and who is signed in.
struct Site {
    world: TestWorld,
    router: Router,
    /// The cookie of each role's browser.
    cookies: BTreeMap<String, String>,
    /// What each role found, by role and pattern.
    found: BTreeMap<(String, String), Found>,
}

impl Site {
    async fn invent(engine: &str, size: demo::Size, routes: &Routes) -> Self {
        let world = match engine {
            "SQLite" => TestWorld::sqlite().await,
            _ => TestWorld::postgres().await,
        };
        world.set_clock(demo::MORNING);
        demo::build(&world, &Fixed::new(37), size, &|_, _| {}).await.expect("an invented force");
        let app = App::new(world.world.clone(), ServerKey::new(world.world.server_key()), false);
        let router = web::router(app);
        let mut cookies = BTreeMap::from([(String::new(), String::new())]);
        for door in demo::doors(&world).await.expect("doors") {
            if door.role == "family" || door.role == "survey" {
                continue;
            }
            let token = door.link.rsplit('/').next().unwrap_or_default();
            let signed_in = use_link(&world, token).await.expect("the database answers");
            let SessionToken(session) = signed_in.expect("the link is new");
            cookies.insert(door.role, format!("sign-in={session}"));
        }
        let mut site = Self { world, router, cookies, found: BTreeMap::new() };
        let empty = site.look("", EMPTY).await.expect("the page is there").0;
        let found = Found { first: empty, addresses: vec![EMPTY.to_owned()] };
        site.found.insert((String::new(), EMPTY.to_owned()), found);
        let roles: BTreeSet<&str> = PAGES.iter().map(|(role, _)| *role).collect();
        for role in roles {
            site.walk(role, routes).await;
        }
        site
    }

    /// Follows links from the home page of a role, a few of each kind of page.
    async fn walk(&mut self, role: &str, routes: &Routes) {
        let mut ahead = VecDeque::from(["/home".to_owned()]);
        let mut seen: BTreeSet<String> = ahead.iter().cloned().collect();
        while let Some(address) = ahead.pop_front() {
            let Some(pattern) = routes.of(&address) else { continue };
            let key = (role.to_owned(), pattern.to_owned());
            if self.found.get(&key).is_some_and(|found| found.addresses.len() >= SEVERAL) {
                continue;
            }
            let Some((time, text)) = self.look(role, &address).await else { continue };
            let found = self.found.entry(key).or_default();
            if found.addresses.is_empty() {
                found.first = time;
            }
            found.addresses.push(address);
            for link in links(&text) {
                if seen.insert(link.clone()) {
                    ahead.push_back(link);
                }
            }
        }
    }

    fn found(&self, role: &str, pattern: &str) -> Option<&Found> {
        self.found.get(&(role.to_owned(), pattern.to_owned()))
    }

    /// Asks for a page so many times; how long each took.
    fn ask(&self, runtime: &Runtime, role: &str, found: &Found) -> Vec<Duration> {
        let addresses = found.addresses.iter().cycle().take(TIMES);
        let one = |address: &String| {
            let (time, answer) = timed(|| runtime.block_on(self.get(role, address)));
            assert_eq!(answer.0, StatusCode::OK, "{address}");
            time
        };
        addresses.map(one).collect()
    }

    /// A page, if it is there for this role, and how long it took.
    #[expect(clippy::disallowed_methods, reason = "a bench measures time: that is its work")]
    async fn look(&self, role: &str, address: &str) -> Option<(Duration, String)> {
        let start = std::time::Instant::now();
        let (status, text) = self.get(role, address).await;
        let time = start.elapsed();
        (status == StatusCode::OK).then_some((time, text))
    }

    async fn get(&self, role: &str, address: &str) -> (StatusCode, String) {
        let cookie = self.cookies.get(role).expect("every role has a door");
        let request = Request::builder()
            .uri(address)
            .header(header::HOST, "minipolice.test")
            .header(header::COOKIE, cookie)
            .body(Body::empty())
            .expect("an address of a page is one");
        let answer = self.router.clone().oneshot(request).await.expect("the router answers");
        let status = answer.status();
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("the whole page");
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// The addresses of this site that a page links to, without what is asked of them.
fn links(text: &str) -> Vec<String> {
    let after = text.split("href=\"").skip(1);
    let links = after.filter_map(|rest| rest.split(['"', '?', '#']).next());
    links.filter(|link| link.starts_with('/')).map(str::to_owned).collect()
}

/// The addresses of pages: area and pattern.
struct Routes(Vec<(String, String)>);

impl Routes {
    fn all() -> Self {
        let list = web::route_list();
        let read = |line: &str| match line.split_whitespace().collect::<Vec<_>>()[..] {
            [area, "signed-in", "GET", path] => Some((area.to_owned(), path.to_owned())),
            _ => None,
        };
        Self(list.lines().filter_map(read).collect())
    }

    /// The pattern that an address is of: where several fit, the one with fewest parameters.
    fn of(&self, address: &str) -> Option<&str> {
        let parts: Vec<&str> = address.split('/').collect();
        let fits = |pattern: &&str| {
            let all: Vec<&str> = pattern.split('/').collect();
            let one = |(own, part): (&&str, &&str)| own.starts_with('{') || own == part;
            all.len() == parts.len() && all.iter().zip(&parts).all(one)
        };
        let all = self.0.iter().map(|(_, pattern)| pattern.as_str()).filter(fits);
        all.min_by_key(|pattern| pattern.matches('{').count())
    }

    /// Every page of the Register is measured, or is left out with a reason.
    fn are_all_listed(&self) {
        let listed: BTreeSet<&str> = PAGES
            .iter()
            .map(|(_, path)| *path)
            .chain(LEFT_OUT.iter().map(|(path, _)| *path))
            .collect();
        let ours = self.0.iter().filter(|(area, _)| AREAS.contains(&area.as_str()));
        let forgotten: Vec<&str> =
            ours.map(|(_, path)| path.as_str()).filter(|path| !listed.contains(path)).collect();
        assert!(forgotten.is_empty(), "say in the list who opens {forgotten:?}");
        let known: BTreeSet<&str> = self.0.iter().map(|(_, path)| path.as_str()).collect();
        let gone: Vec<&&str> = listed.iter().filter(|path| !known.contains(**path)).collect();
        assert!(gone.is_empty(), "the list has what is no page: {gone:?}");
    }
}
