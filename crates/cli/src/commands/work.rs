//! `capbadge work`, and the work that `serve` does beside serving.

use crate::{
    config::{Failure, Settings},
    edge::stop_signal,
};
use actions::World;
use clap::Args;
use jobs::{
    mail::{Mailbox, Outlet, send_waiting},
    retention,
};
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How often waiting letters are looked for.
pub const POST: Duration = Duration::from_secs(5);
/// How often what is due is deleted.
const RETENTION: Duration = Duration::from_hours(1);

/// Sends letters and runs what time does.
#[derive(Debug, Args)]
pub struct Work {
    #[command(flatten)]
    settings: Settings,
}

/// Where letters go, and from whom.
pub struct Post {
    outlet: Outlet,
    from: Mailbox,
}

impl Post {
    /// The post these settings describe.
    ///
    /// # Errors
    /// When there is neither a mail server nor a folder: without letters nobody can sign in.
    pub fn of(settings: &Settings) -> Result<Self, Failure> {
        let from = settings.mail_from.as_deref().unwrap_or("Capbadge <no-reply@localhost>");
        let from = from
            .parse()
            .map_err(|_| format!("mail_from is not an address like Name <name@host>: {from}"))?;
        let outlet = match (&settings.smtp, &settings.mail_folder) {
            (Some(server), None) => Outlet::smtp(server)?,
            (None, Some(folder)) => Outlet::folder(folder.clone())?,
            (None, None) => {
                return Err("there is no mail server: people sign in by a link in a letter. Set \
                            `smtp`, or `--mail-folder DIR` to have letters written to files"
                    .into());
            }
            (Some(_), Some(_)) => {
                return Err("set `smtp` or `mail_folder`, not both".into());
            }
        };
        Ok(Self { outlet, from })
    }
}

impl Work {
    /// Works until it is asked to stop.
    pub async fn run(self) -> Result<(), Failure> {
        let settings = self.settings.filled()?;
        let post = Post::of(&settings)?;
        let world = settings.existing_world().await?;
        tokio::select! {
            () = work(&world, &post, POST) => {}
            () = stop_signal() => {}
        }
        world.store.close().await;
        Ok(())
    }
}

/// Sends letters, so often, and runs retention, again and again.
pub async fn work(world: &World, post: &Post, letters: Duration) {
    let (mut letters, mut due) = (interval(letters), interval(RETENTION));
    letters.set_missed_tick_behavior(MissedTickBehavior::Delay);
    due.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = letters.tick() => {
                if let Err(error) = send_waiting(world, &post.outlet, &post.from).await {
                    tracing::error!(%error, "letters could not be sent");
                }
            }
            _ = due.tick() => {
                if let Err(error) = retention::run(world).await {
                    tracing::error!(%error, "retention could not run");
                }
            }
        }
    }
}
