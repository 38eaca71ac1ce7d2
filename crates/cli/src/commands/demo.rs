//! `capbadge demo`: an invented force in the middle of its year, made from nothing.

use super::{
    keys::write_new,
    serve::{listen, serve},
    work::{Post, work},
};
use crate::{
    config::{Failure, Settings},
    edge::{ShiftedClock, SystemChance},
};
use actions::{World, demo, world::make_keys};
use clap::{Args, ValueEnum};
use domain::chance::Fixed;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use std::{
    env, fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use words::{Lang, Words};

/// The file that marks a folder as a demonstration's own.
const MARK: &str = "capbadge-demo";
/// What the mark says when the demonstration is whole.
const READY: &str = "ready";
/// The same of a whole force.
const READY_FORCE: &str = "ready: a force";
/// How often waiting letters are looked for: whoever shows something does not like to wait.
const LETTERS: Duration = Duration::from_millis(200);
/// Facts for a program that reads: one line of JSON each instead of prose.
const JSON: &str = "CAPBADGE_DEMO_JSON";

/// How large the invented force is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Size {
    /// 37 schools take part: made in seconds, and all that there is to see is in it
    Usual,
    /// 400 schools and 10,000 children: to see how quick the pages stay; it takes longer to make
    Force,
}

impl Size {
    /// What the mark of a whole demonstration of this size says.
    const fn ready(self) -> &'static str {
        match self {
            Self::Usual => READY,
            Self::Force => READY_FORCE,
        }
    }

    const fn ours(self) -> demo::Size {
        match self {
            Self::Usual => demo::Size::Usual,
            Self::Force => demo::Size::Force,
        }
    }
}

/// Makes an invented force of 37 schools in the middle of its year and shows it on this machine.
#[derive(Debug, Args)]
pub struct Demo {
    /// The address to listen on; only this machine's own
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "HOST:PORT")]
    listen: SocketAddr,
    /// A folder to keep the demonstration in: a new or empty one, or an earlier demonstration's
    /// [default: none; it is gone when it stops]
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// How large the invented force is
    #[arg(long, value_enum, default_value_t = Size::Usual)]
    size: Size,
    /// A folder for letters, a file each [default: letters, below the demonstration's own]
    #[arg(long, value_name = "FOLDER")]
    mail_folder: Option<PathBuf>,
}

impl Demo {
    /// Shows it until it is asked to stop.
    pub async fn run(self) -> Result<(), Failure> {
        if !self.listen.ip().is_loopback() {
            return Err("a demonstration prints its sign-in links: it listens on this machine's \
                        own addresses only, such as 127.0.0.1:8080"
                .into());
        }
        let passing = env::temp_dir().join(format!("{MARK}-{}", std::process::id()));
        let is_passing = self.data.is_none();
        let folder = self.data.unwrap_or(passing);
        let is_new = prepare(&folder, self.size)?;
        let letters = self.mail_folder.unwrap_or_else(|| folder.join("letters"));
        let post = Post::of(&mail_to(letters.clone()))?;
        let listener = listen(self.listen).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let world = open(&folder, &address).await?;
        if is_new {
            build(&world, self.size).await?;
            fs::write(folder.join(MARK), self.size.ready())?;
        }
        tell(&world, &address, &letters).await?;
        let served = tokio::select! {
            done = serve(&world, listener, None, false) => done,
            () = work(&world, &post, LETTERS) => Ok(()),
        };
        world.store.close().await;
        if is_passing {
            fs::remove_dir_all(&folder)?;
        }
        served
    }
}

fn mail_to(folder: PathBuf) -> Settings {
    Settings { mail_folder: Some(folder), ..Settings::default() }
}

/// Makes the folder, or finds an earlier demonstration in it. True when it is to be made: one that
/// was interrupted while it was made is made anew, and one of another size is left alone.
fn prepare(folder: &Path, size: Size) -> Result<bool, Failure> {
    let mark = folder.join(MARK);
    if mark.exists() {
        let made = fs::read_to_string(&mark)?;
        if made == size.ready() {
            return Ok(false);
        }
        if Size::value_variants().iter().any(|other| made == other.ready()) {
            return Err(format!(
                "{} holds a demonstration of another size: choose another folder, or leave --size \
                 as it was",
                folder.display()
            )
            .into());
        }
        fs::remove_dir_all(folder)?;
    }
    if folder.exists() && fs::read_dir(folder)?.next().is_some() {
        return Err(format!(
            "{} is not empty, and no demonstration made it: it is left alone",
            folder.display()
        )
        .into());
    }
    fs::create_dir_all(folder)?;
    write_new(&mark, "")?;
    write_new(&folder.join("keys"), &make_keys(&SystemChance, "demo")?)?;
    Ok(true)
}

async fn open(folder: &Path, address: &str) -> Result<World, Failure> {
    let settings = Settings {
        database: Some(folder.join("capbadge.db").display().to_string()),
        keys: Some(folder.join("keys")),
        erasures: Some(folder.join("erasures")),
        address: Some(address.to_owned()),
        ..Settings::default()
    };
    let clock = ShiftedClock::showing(demo::MORNING.parse()?);
    settings.world_with(Arc::new(clock), Arc::new(SystemChance), true).await
}

async fn build(world: &World, size: Size) -> Result<(), Failure> {
    let bar = ProgressBar::new(1).with_message("making an invented force");
    bar.set_style(ProgressStyle::with_template("{msg} {wide_bar} {percent}%")?);
    let progress = |done: u64, of: u64| {
        bar.set_length(of);
        bar.set_position(done);
    };
    // The same demonstration every time: its chance is fixed, the keys and links are not.
    demo::build(world, &Fixed::new(37), size.ours(), &progress).await?;
    bar.finish_and_clear();
    Ok(())
}

/// Says where it is, who can come in by which link, and where letters go.
async fn tell(world: &World, address: &str, letters: &Path) -> Result<(), Failure> {
    let is_json = env::var_os(JSON).is_some_and(|value| value == "1");
    let doors = demo::doors(world).await?;
    if is_json {
        for door in &doors {
            println!("{}", json!({ "role": door.role, "name": door.name, "link": door.link }));
        }
        println!("{}", json!({ "letters": letters, "address": address }));
        return Ok(());
    }
    println!("Capbadge shows an invented force at {address}\n");
    for door in &doors {
        println!("  {}, {}\n    {}", said(&door.role), door.name, door.link);
    }
    println!(
        "\n\
         A link signs in once, within a day; the family's works as often as you like; the child's\n\
         code is typed on its page. One browser is one person at a time: use private windows, or\n\
         sign out. For another link ask on {address}/sign-in, as coordinator@fellshire.example,\n\
         deliverer-1@fellshire.example, school-lead@school31.example and the like.\n\
         Letters are not sent: each becomes a file in {}\n\
         docs/walk.md goes through a school's whole year. Ctrl-C stops it.",
        letters.display()
    );
    Ok(())
}

/// Who comes through a door, in words.
fn said(role: &str) -> String {
    let key = match role {
        "family" => "common-role-carer".to_owned(),
        "survey" => "common-role-child".to_owned(),
        role => format!("common-role-{role}"),
    };
    Words::new(Lang::En).by_key(&key).unwrap_or_else(|| role.to_owned())
}
