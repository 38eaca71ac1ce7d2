//! The first survey page, as many times a second as this machine can, against a bare axum route
//! that gives the same bytes. The load comes from the same two cores.

use axum::{Router, response::Html, routing::get};
use benches::{Bar, conclude, median_of_five, report, timed};
use std::net::SocketAddr;
use testkit::TestWorld;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    runtime::Runtime,
};
use web::{App, ServerKey};

const PAGES: usize = 10_000;
const CONNECTIONS: usize = 16;
const PATH: &str = "/survey";

fn main() {
    let runtime = Runtime::new().expect("a runtime");
    let world = runtime.block_on(TestWorld::sqlite());
    let key = ServerKey::new(world.world.server_key());
    let app = App::new(world.world.clone(), key, false);
    let ours = runtime.block_on(serve(web::router(app)));
    let body = runtime.block_on(fetch(ours));
    let bare = Router::new().route(PATH, get(move || async move { Html(body) }));
    let control = runtime.block_on(serve(bare));
    let load = |address| timed(|| runtime.block_on(load(address))).0;
    let times = median_of_five(|| load(ours), || load(control));
    let pages = f64::from(u32::try_from(PAGES).expect("a small number"));
    conclude(&[report("first survey pages", times, pages, "pages", Bar::AtLeast(0.5))]);
}

async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("an address");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn load(address: SocketAddr) {
    let tasks = (0..CONNECTIONS).map(|_| {
        tokio::spawn(async move {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            for _ in 0..PAGES / CONNECTIONS {
                one(&mut stream).await;
            }
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.expect("the load ran");
    }
}

async fn fetch(address: SocketAddr) -> String {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    String::from_utf8(one(&mut stream).await).expect("a page is text")
}

/// One request on a connection that stays open; the page's bytes.
async fn one(stream: &mut TcpStream) -> Vec<u8> {
    let ask = format!("GET {PATH} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.write_all(ask.as_bytes()).await.expect("sent");
    let mut got = Vec::with_capacity(16 * 1024);
    loop {
        let mut part = vec![0; 16 * 1024];
        let read = stream.read(&mut part).await.expect("an answer");
        assert!(read > 0, "the server hung up");
        got.extend_from_slice(&part[..read]);
        if let Some(whole) = body_of(&got) {
            return whole;
        }
    }
}

/// The body, when all of it is there.
fn body_of(got: &[u8]) -> Option<Vec<u8>> {
    let head_end = got.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&got[..head_end]).to_lowercase();
    assert!(head.starts_with("http/1.1 200"), "the page was not given: {head}");
    let length = head.split("content-length: ").nth(1)?.lines().next()?.parse::<usize>().ok()?;
    (got.len() >= head_end + length).then(|| got[head_end..head_end + length].to_vec())
}
