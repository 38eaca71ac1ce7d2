//! `capbadge serve`

use super::work::{POST, Post, work};
use crate::{
    config::{Failure, Settings},
    edge::stop_signal,
};
use actions::World;
use clap::Args;
use std::{future::pending, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Notify, time::interval};
use web::{App, Metrics, ServerKey};

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
        if !settings.is_private() {
            return Err("people would sign in without encryption: set `address` to the https:// \
                        address that a proxy serves, or listen on loopback for this machine alone"
                .into());
        }
        let world = settings.existing_world().await?;
        let listener = listen(settings.listen()).await?;
        let figures = match settings.metrics {
            Some(address) => Some(listen(address).await?),
            None => None,
        };
        tracing::info!(address = %settings.address(), "serving");
        tokio::select! {
            done = serve(&world, listener, figures, is_https) => done?,
            () = work(&world, &post, POST) => {}
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

/// So long what is under way may take to finish; whoever sends half a request must not keep us.
const LAST: Duration = Duration::from_secs(30);

/// Serves until a signal comes, then finishes what is under way. Prometheus reads its figures from
/// `figures`, where that is given.
pub async fn serve(
    world: &World,
    listener: TcpListener,
    figures: Option<TcpListener>,
    is_https: bool,
) -> Result<(), Failure> {
    let app = App::new(world.clone(), ServerKey::new(world.server_key()), is_https);
    let told = Arc::new(Notify::new());
    let stop = {
        let told = Arc::clone(&told);
        async move {
            stop_signal().await;
            told.notify_one();
        }
    };
    let too_long = async {
        told.notified().await;
        // the first tick of an interval comes at once
        let mut last = interval(LAST);
        last.tick().await;
        last.tick().await;
    };
    let metrics = Metrics::default();
    let told_figures = async {
        match figures {
            Some(listener) => axum::serve(listener, metrics.router(app.clone())).await,
            None => pending().await,
        }
    };
    // with the address of whoever asks: guessing is limited by network
    let pages = metrics
        .around(web::router(app.clone()))
        .into_make_service_with_connect_info::<SocketAddr>();
    tokio::select! {
        done = axum::serve(listener, pages).with_graceful_shutdown(stop).into_future() => done?,
        done = told_figures => done?,
        () = too_long => tracing::warn!("what was still under way was cut off"),
    }
    Ok(())
}
