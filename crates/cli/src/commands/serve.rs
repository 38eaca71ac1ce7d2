//! `capbadge serve`

use super::work::{Post, work};
use crate::{
    config::{Failure, Settings},
    edge::stop_signal,
};
use actions::World;
use clap::Args;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use web::{App, ServerKey};

/// Serves pages, sends letters and runs what time does.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    settings: Settings,
}

impl Serve {
    /// Serves until it is asked to stop.
    pub async fn run(self) -> Result<(), Failure> {
        let settings = self.settings.filled()?;
        let post = Post::of(&settings)?;
        let is_https = settings.address().starts_with("https://");
        if !is_https && !settings.listen().ip().is_loopback() {
            return Err("people would sign in without encryption: set `address` to the https:// \
                        address that a proxy serves, or listen on loopback"
                .into());
        }
        let world = settings.world().await?;
        let listener = listen(settings.listen()).await?;
        tracing::info!(address = %settings.address(), "serving");
        tokio::select! {
            done = serve(&world, listener, is_https) => done?,
            () = work(&world, &post) => {}
        }
        world.store.close().await;
        Ok(())
    }
}

/// Takes the address.
pub async fn listen(address: SocketAddr) -> Result<TcpListener, Failure> {
    let listener = TcpListener::bind(address).await;
    Ok(listener.map_err(|error| format!("{address} cannot be listened on: {error}"))?)
}

/// Serves until a signal comes, then finishes what is under way.
pub async fn serve(world: &World, listener: TcpListener, is_https: bool) -> Result<(), Failure> {
    let app = App {
        world: world.clone(),
        server_key: ServerKey::new(world.server_key()),
        secure_cookies: is_https,
    };
    axum::serve(listener, web::router(app)).with_graceful_shutdown(stop_signal()).await?;
    Ok(())
}
