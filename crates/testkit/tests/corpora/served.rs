//! What anybody can send to the service: tokens of links, a child's answers, a school's terms.

use crate::fuzz::hold;
use actions::{
    families::open_link,
    identity::{LinkState, link_for, look_at_link, whoami},
    schools::{CalendarFileError, calendar_file},
    surveys::{WaveKind, make_cards, open_wave, see_cards},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode, Uri, header},
};
use policy::{Actor, Reach, Role};
use std::{cell::RefCell, collections::BTreeMap};
use testkit::{TestWorld, force};
use tokio::runtime::Runtime;
use tower::ServiceExt;
use web::{App, ServerKey};
use words::Lang;

/// A browser that keeps its cookies and the token of the last form.
struct Tablet {
    router: Router,
    cookies: BTreeMap<String, String>,
    token: String,
}

impl Tablet {
    fn new(world: &TestWorld) -> Self {
        let server_key = ServerKey::new([7; 32]);
        let app = App::new(world.world.clone(), server_key, false);
        Self { router: web::router(app), cookies: BTreeMap::new(), token: String::new() }
    }

    async fn send(&mut self, method: Method, uri: Uri, body: Vec<u8>) -> (StatusCode, String) {
        let mut request = Request::builder().method(method).uri(uri);
        request = request.header(header::HOST, "minipolice.test");
        request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in &self.cookies {
            request = request.header(header::COOKIE, format!("{name}={value}"));
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("a service");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("text").split(';').next().unwrap_or_default();
            let (name, value) = cookie.split_once('=').expect("a cookie has a name");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let bytes = to_bytes(body, usize::MAX).await.expect("a whole page");
        let page = String::from_utf8(bytes.to_vec()).expect("a page is text");
        let token = page.split_once("name=\"form-token\" value=\"");
        if let Some((token, _)) = token.and_then(|(_, rest)| rest.split_once('"')) {
            token.clone_into(&mut self.token);
        }
        (parts.status, page)
    }

    async fn get(&mut self, path: &str) -> StatusCode {
        self.send(Method::GET, path.parse().expect("a path"), Vec::new()).await.0
    }

    async fn post(&mut self, path: &str, body: Vec<u8>) -> (StatusCode, String) {
        self.send(Method::POST, path.parse().expect("a path"), body).await
    }

    /// Sends a form as its page would.
    async fn press(&mut self, path: &str, fields: &str) {
        assert_eq!(self.get(path).await, StatusCode::OK, "{path}");
        let body = format!("form-token={}&{fields}", self.token);
        let (status, page) = self.post(path, body.into_bytes()).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path}: {page}");
    }
}

/// A child who has said yes and is about to answer the first question.
async fn child(world: &TestWorld) -> Tablet {
    let force = world.found().await;
    let first = world.applying(&force, "humberside-nine-weeks", "Wren").await;
    let lead = world.school_caller(Role::SchoolLead, first.school).await;
    make_cards(world, &lead, first.cohort).await.expect("cards");
    open_wave(world, &lead, first.cohort, WaveKind::Before).await.expect("a wave");
    let cards = see_cards(world, &lead, first.cohort).await.expect("cards").cards;
    let mut tablet = Tablet::new(world);
    tablet.press("/survey", &format!("card={}", cards[0])).await;
    tablet.press("/survey/yes-or-no", "answer=yes").await;
    assert_eq!(tablet.get("/survey/questions/1").await, StatusCode::OK);
    tablet
}

/// `TOKEN` in an input stands for the form's own.
fn filled(bytes: &[u8], token: &str) -> Vec<u8> {
    const MARK: &[u8] = b"TOKEN";
    match bytes.windows(MARK.len()).position(|window| window == MARK) {
        Some(at) => [&bytes[..at], token.as_bytes(), &bytes[at + MARK.len()..]].concat(),
        None => bytes.to_vec(),
    }
}

#[test]
fn a_childs_answers() {
    let runtime = Runtime::new().expect("a runtime");
    let world = runtime.block_on(TestWorld::sqlite());
    let tablet = runtime.block_on(child(&world));
    let (token, tablet) = (tablet.token.clone(), RefCell::new(tablet));
    let made = vec![vec![0; 10 << 20], b"answer=1&".repeat(10_000), vec![b'%'; 60_000]];
    hold("answers", 3000, made, |bytes| {
        let body = filled(bytes, &token);
        let (status, page) =
            runtime.block_on(tablet.borrow_mut().post("/survey/questions/1", body));
        assert!(!status.is_server_error(), "{status}: {page}");
        assert!(status.is_redirection() || status.is_client_error(), "{status}: {page}");
    });
}

#[test]
fn links_that_somebody_made_up() {
    let runtime = Runtime::new().expect("a runtime");
    let world = runtime.block_on(TestWorld::sqlite());
    let real = runtime.block_on(async {
        let force = world.found().await;
        let first = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let family = world.family_token(&first, "robin@sample.test", Lang::En).await;
        let lead = world.caller(Role::Coordinator, Reach::Force).await;
        let Actor::Person { id, .. } = lead.actor else { panic!("a person") };
        let link = link_for(&world, &force, id).await.expect("a link");
        [family, link.rsplit('/').next().expect("a token").to_owned()]
    });
    let tablet = tokio::sync::Mutex::new(Tablet::new(&world));
    let made = real.iter().map(|token| token.clone().into_bytes()).collect();
    hold("links", 4000, made, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let [family, sign_in] = real.each_ref().map(|token| *token == text);
        runtime.block_on(async {
            let opened = open_link(&world, &text).await.expect("a query");
            assert_eq!(opened.is_some(), family, "{text:?}");
            let seen = look_at_link(&world, &text).await.expect("a query");
            assert_eq!(seen == LinkState::Usable, sign_in, "{text:?}");
            assert!(whoami(&world, &text).await.expect("a query").is_none(), "{text:?}");
            for path in ["/family/", "/sign-in/"] {
                let Ok(uri) = format!("{path}{text}").parse::<Uri>() else { continue };
                let sent = tablet.lock().await.send(Method::GET, uri, Vec::new()).await;
                assert!(!sent.0.is_server_error(), "{path}{text}: {}", sent.1);
            }
        });
    });
}

#[test]
fn a_schools_terms() {
    let runtime = Runtime::new().expect("a runtime");
    let world = runtime.block_on(TestWorld::sqlite());
    let (school, lead) = runtime.block_on(async {
        world.found().await;
        let school = world.typed_school(&force(), "Larkrise", None).await;
        (school, world.school_caller(Role::SchoolLead, school).await)
    });
    hold("calendars", 2000, crate::tables::large(), |bytes| {
        match runtime.block_on(calendar_file(&world, &lead, school, bytes)) {
            Ok(_) | Err(CalendarFileError::File(_)) => {}
            Err(CalendarFileError::Rows(rows)) => assert!(!rows.is_empty()),
            Err(CalendarFileError::Fault(fault)) => panic!("told as our fault: {fault}"),
        }
    });
}
