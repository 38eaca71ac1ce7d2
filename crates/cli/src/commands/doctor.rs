//! `capbadge doctor`

use super::work::Post;
use crate::config::{Failure, Settings};
use clap::Args;
use std::path::Path;

/// Says what is wrong with an installation, one line a check; it fails where anything is.
///
/// It sends no letter and makes nothing, but opens the database as `serve` would: an older schema
/// is brought up to date.
#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    settings: Settings,
}

/// What a check found: a sentence either way.
type Finding = Result<String, String>;

impl Doctor {
    /// Does it.
    pub async fn run(self) -> Result<(), Failure> {
        let settings = self.settings.filled()?;
        let findings = [
            ("mail", mail(&settings)),
            ("address", address(&settings)),
            ("PDF", press()),
            ("keys", keys(settings.keys())),
            ("database", database(&settings).await),
        ];
        for (what, found) in &findings {
            match found {
                Ok(fine) => println!("ok     {what}: {fine}"),
                Err(why) => println!("WRONG  {what}: {why}"),
            }
        }
        match findings.iter().filter(|(_, found)| found.is_err()).count() {
            0 => Ok(()),
            1 => Err("this must be put right before people use it".into()),
            wrong => Err(format!("these {wrong} must be put right before people use it").into()),
        }
    }
}

fn mail(settings: &Settings) -> Finding {
    Post::of(settings).map_err(|error| error.to_string())?;
    Ok(match &settings.mail_folder {
        Some(folder) => format!("letters go into the folder {}, to nobody", folder.display()),
        None => {
            "the server's address can be used; whether it takes letters, the first tells".to_owned()
        }
    })
}

fn address(settings: &Settings) -> Finding {
    let address = settings.address();
    if settings.is_private() {
        Ok(address)
    } else {
        Err(format!("{address} is not https://, and not only this machine hears it"))
    }
}

fn press() -> Finding {
    if cfg!(feature = "pdf") {
        Ok("documents can be printed".to_owned())
    } else {
        Err("this build has no press: certificates and cards cannot be printed".to_owned())
    }
}

/// Whether the key file is there and its owner's alone; whether it fits, the database says.
fn keys(path: &Path) -> Finding {
    let facts = path.metadata().map_err(|error| {
        format!(
            "{} cannot be read ({error}); `capbadge keys make` makes one for a new installation",
            path.display()
        )
    })?;
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&facts.permissions()) & 0o077 != 0 {
        return Err(format!("others than its owner can read {}: chmod 600", path.display()));
    }
    Ok(format!("{} has {} bytes", path.display(), facts.len()))
}

async fn database(settings: &Settings) -> Finding {
    if !settings.keys().exists() {
        return Err("it is not looked at without keys".to_owned());
    }
    let world = settings.existing_world().await.map_err(|error| error.to_string())?;
    let engine = world.store.engine();
    world.store.close().await;
    Ok(format!("{engine:?} in {}, durable; schema and keys fit", shown(settings.database())))
}

/// A database's address without a password.
fn shown(address: &str) -> &str {
    let Some((_, rest)) = address.split_once("://") else { return address };
    rest.rsplit_once('@').map_or(rest, |(_, server)| server)
}
