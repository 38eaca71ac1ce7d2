//! What the log says of a request, and what it never says.

use crate::browser::Browser;
use policy::{Actor, Reach, Role};
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use testkit::{TestWorld, force};
use tracing::Level;
use web::{PageError, PageResult, Routes};

#[derive(Clone, Default)]
pub struct Book(Arc<Mutex<Vec<u8>>>);

impl Book {
    pub fn read(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Book {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Everything that this thread logs, down to the last detail.
pub fn listen() -> (Book, tracing::subscriber::DefaultGuard) {
    let book = Book::default();
    let writer = book.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    (book, tracing::subscriber::set_default(subscriber))
}

#[tokio::test]
async fn no_token_address_or_word_somebody_typed_reaches_the_log() {
    let world = TestWorld::sqlite().await;
    world.found().await;
    let caller = world.caller(Role::Coordinator, Reach::Force).await;
    let Actor::Person { id, .. } = caller.actor else { panic!("a person") };
    let link = actions::identity::link_for(&world, &force(), id).await.unwrap();
    let token = link.rsplit('/').next().unwrap();

    let (book, _guard) = listen();
    let mut browser = Browser::new(&world);
    browser.get("/sign-in").await;
    browser.post("/sign-in", &[("email", "admin@fellshire.test")]).await;
    let path = format!("/sign-in/{token}");
    browser.get(&path).await;
    browser.post(&path, &[]).await;
    browser.get("/draws?record=what-somebody-typed").await;
    browser.get(&format!("/no-such-page/{token}")).await;
    let log = book.read();

    assert!(log.contains("route=\"/sign-in/{token}\""), "{log}");
    assert!(log.contains("status=404"), "{log}");
    let secret = token.split('.').nth(1).unwrap();
    let session = browser.cookies["sign-in"].split('.').nth(1).unwrap().to_owned();
    for never in [secret, &session, "admin@", "what-somebody", "no-such-page", &browser.token] {
        assert!(!log.contains(never), "the log holds {never}:\n{log}");
    }
}

async fn breaks() -> PageResult {
    Err(PageError::ours(std::io::Error::other("the cable to shelf nine is out")))
}

#[tokio::test]
async fn our_own_fault_is_logged_once_under_the_reference_that_the_page_shows() {
    let world = TestWorld::sqlite().await;
    let (book, _guard) = listen();
    let mut browser = Browser::of(&world, Routes::new("test").open_get("/breaks", breaks));
    let page = browser.get("/breaks").await;
    let reference = page.says("main strong").rsplit(' ').next().unwrap().to_owned();
    let log = book.read();
    let cause: Vec<&str> = log.lines().filter(|line| line.contains("shelf nine")).collect();
    assert_eq!(cause.len(), 1, "{log}");
    assert!(cause[0].contains(&reference), "{log}");
}
