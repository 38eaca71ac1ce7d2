//! `capbadge doctor`

use super::work::Post;
use crate::config::{Failure, Settings};
use clap::Args;

/// Says what is wrong with an installation, one line a check.
#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    settings: Settings,
}

impl Doctor {
    /// Does it.
    pub async fn run(self) -> Result<(), Failure> {
        let settings = self.settings.filled()?;
        let mut wrong = 0;
        let mut say = |what: &str, found: Result<String, String>| match found {
            Ok(fine) => println!("ok     {what}: {fine}"),
            Err(why) => {
                wrong += 1;
                println!("WRONG  {what}: {why}");
            }
        };
        say(
            "mail",
            Post::of(&settings).map(|_| "letters can go".into()).map_err(|e| e.to_string()),
        );
        let address = settings.address();
        let why = format!("{address} is not https://, and not only this machine hears it");
        say("address", if settings.is_private() { Ok(address) } else { Err(why) });
        say(
            "PDF",
            if cfg!(feature = "pdf") {
                Ok("documents can be printed".into())
            } else {
                Err("this build has no press: certificates and cards cannot be printed".into())
            },
        );
        match settings.world().await {
            Ok(world) => {
                say(
                    "database",
                    Ok(format!("{:?}, durable, schema and keys fit", world.store.engine())),
                );
                world.store.close().await;
            }
            Err(error) => say("database", Err(error.to_string())),
        }
        if wrong > 0 {
            return Err(format!("{wrong} of these must be put right before people use it").into());
        }
        Ok(())
    }
}
