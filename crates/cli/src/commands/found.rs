//! `capbadge found`

use crate::config::{Failure, Settings};
use actions::forces::{Founding, found};
use clap::Args;
use domain::ids::ForceId;

/// Sets a force up: its row, the delivery models that ship, and its first administrator.
#[derive(Debug, Args)]
pub struct Found {
    /// The force's slug, as data.police.uk has it, such as northumbria
    force: ForceId,
    /// Its name
    #[arg(long)]
    name: String,
    /// Its name in Welsh [default: the same]
    #[arg(long)]
    name_cy: Option<String>,
    /// The first administrator's name
    #[arg(long)]
    administrator: String,
    /// The first administrator's e-mail address: sign-in links go there
    #[arg(long)]
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
        found(&world, &founding).await?;
        println!("{} is set up. Its administrator can now ask for a sign-in link.", founding.name);
        Ok(())
    }
}
