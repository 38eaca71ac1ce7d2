//! `capbadge found`

use crate::config::{Failure, Settings};
use actions::{
    Fault,
    forces::{Founding, found},
    refused::is_email,
};
use clap::Args;
use domain::ids::ForceId;

/// Sets a force up: its row, the delivery models that ship, and its first administrator.
#[derive(Debug, Args)]
pub struct Found {
    /// The force's name in addresses, as data.police.uk writes it, such as northumbria
    force: ForceId,
    /// Its name, such as "Northumbria Police"
    #[arg(long)]
    name: String,
    /// Its name in Welsh [default: the same]
    #[arg(long)]
    name_cy: Option<String>,
    /// The first administrator's name
    #[arg(long)]
    administrator: String,
    /// The first administrator's e-mail address: sign-in links go there
    #[arg(long, value_parser = email)]
    email: String,
    #[command(flatten)]
    settings: Settings,
}

impl Found {
    /// Does it.
    pub async fn run(self) -> Result<(), Failure> {
        let world = self.settings.filled()?.world().await?;
        let founding = Founding {
            name_cy: self.name_cy.unwrap_or_else(|| self.name.clone()),
            force: self.force,
            name: self.name,
            is_demo: false,
            administrator: (self.administrator, self.email),
        };
        match found(&world, &founding).await {
            Err(Fault::Conflict(_)) => {
                return Err(format!("{} is set up already", founding.force).into());
            }
            other => other?,
        };
        println!(
            "{} is set up. While `capbadge serve` runs, {} asks for a sign-in link at {}/sign-in.",
            founding.name, founding.administrator.0, world.site.address
        );
        Ok(())
    }
}

/// An e-mail address: without it nobody could ever sign in.
fn email(text: &str) -> Result<String, String> {
    let text = text.trim();
    let wrong = "it is not an e-mail address, like name@example.com";
    if is_email(text) { Ok(text.to_owned()) } else { Err(wrong.to_owned()) }
}
