//! Configuration: flags, then environment variables, then one TOML file of the same names, then
//! defaults that are safe.

use crate::edge::{SystemChance, SystemClock};
use actions::{
    World,
    privacy::Ledger,
    world::{Site, open_store},
};
use clap::Args;
use documents::Press;
use domain::{chance::Chance, clock::Clock};
use serde::Deserialize;
use std::{
    error::Error,
    fmt, fs,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Any failure of a command: a sentence, and its causes.
pub type Failure = Box<dyn Error>;

/// Where things are. Every setting can stand in the file, in the environment or on the command
/// line; the last wins.
#[derive(Clone, Default, Args, Deserialize)]
#[command(next_help_heading = "Settings, here or in the environment or in capbadge.toml")]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// A TOML file of these settings [default: capbadge.toml, if it is there]
    #[arg(long, env = "CAPBADGE_CONFIG", hide_env_values = true, value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// The database: a file, or `postgres://user:password@host/name` [default: capbadge.db]
    #[arg(long, env = "CAPBADGE_DATABASE", hide_env_values = true, value_name = "FILE|URL")]
    pub database: Option<String>,
    /// The key file; keep it apart from the database and its backups [default: capbadge.keys]
    #[arg(long, env = "CAPBADGE_KEYS", hide_env_values = true, value_name = "FILE")]
    pub keys: Option<PathBuf>,
    /// The ledger of erasures, beside the keys, never restored [default: capbadge.erasures]
    #[arg(long, env = "CAPBADGE_ERASURES", hide_env_values = true, value_name = "FILE")]
    pub erasures: Option<PathBuf>,
    /// The address to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "CAPBADGE_LISTEN", hide_env_values = true, value_name = "HOST:PORT")]
    pub listen: Option<SocketAddr>,
    /// The address at which Prometheus reads figures under /metrics; without it there are none
    #[arg(long, env = "CAPBADGE_METRICS", hide_env_values = true, value_name = "HOST:PORT")]
    pub metrics: Option<SocketAddr>,
    /// The address people see, such as `https://minipolice.example` [default: http:// and --listen]
    #[arg(long, env = "CAPBADGE_ADDRESS", hide_env_values = true, value_name = "URL")]
    pub address: Option<String>,
    /// The mail server, such as `smtps://user:password@host`
    #[arg(long, env = "CAPBADGE_SMTP", hide_env_values = true, value_name = "URL")]
    pub smtp: Option<String>,
    /// A folder for letters instead of a mail server: for training and tests
    #[arg(long, env = "CAPBADGE_MAIL_FOLDER", hide_env_values = true, value_name = "FOLDER")]
    pub mail_folder: Option<PathBuf>,
    /// Whom letters come from.
    #[arg(
        long,
        env = "CAPBADGE_MAIL_FROM",
        hide_env_values = true,
        value_name = "MAILBOX",
        help = "Whom letters come from [default: Capbadge <no-reply@localhost>]"
    )]
    pub mail_from: Option<String>,
}

/// The addresses of the database and of the mail server may hold passwords.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("config", &self.config).finish_non_exhaustive()
    }
}

impl Settings {
    /// Fills what is not set from the file.
    pub fn filled(self) -> Result<Self, Failure> {
        let named = self.config.clone();
        let path = named.clone().unwrap_or_else(|| PathBuf::from("capbadge.toml"));
        if named.is_none() && !path.exists() {
            return Ok(self);
        }
        let text = fs::read_to_string(&path)
            .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
        let file: Self = toml::from_str(&text)
            .map_err(|error| format!("{}: {}", path.display(), error.message()))?;
        Ok(Self {
            config: self.config,
            database: self.database.or(file.database),
            keys: self.keys.or(file.keys),
            erasures: self.erasures.or(file.erasures),
            listen: self.listen.or(file.listen),
            metrics: self.metrics.or(file.metrics),
            address: self.address.or(file.address),
            smtp: self.smtp.or(file.smtp),
            mail_folder: self.mail_folder.or(file.mail_folder),
            mail_from: self.mail_from.or(file.mail_from),
        })
    }

    /// The database's address.
    pub fn database(&self) -> &str {
        self.database.as_deref().unwrap_or("capbadge.db")
    }

    /// The key file.
    pub fn keys(&self) -> &Path {
        self.keys.as_deref().unwrap_or(Path::new("capbadge.keys"))
    }

    /// The ledger of erasures.
    pub fn erasures(&self) -> PathBuf {
        self.erasures.clone().unwrap_or_else(|| PathBuf::from("capbadge.erasures"))
    }

    /// The address to listen on.
    pub fn listen(&self) -> SocketAddr {
        self.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)))
    }

    /// The address people see.
    pub fn address(&self) -> String {
        let address = self.address.clone().unwrap_or_else(|| format!("http://{}", self.listen()));
        address.trim_end_matches('/').to_owned()
    }

    /// Whether nobody can listen in on those who sign in: by https, or because nothing leaves this
    /// machine.
    pub fn is_private(&self) -> bool {
        let address = self.address();
        let Some(rest) = address.strip_prefix("http://") else {
            return address.starts_with("https://");
        };
        let host = rest.split('/').next().unwrap_or_default();
        let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
        let ip = host.trim_matches(['[', ']']).parse::<IpAddr>();
        let is_here = host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback());
        is_here && self.listen().ip().is_loopback()
    }

    /// Opens the world these settings describe, and makes its database where there is none.
    pub async fn world(&self) -> Result<World, Failure> {
        self.world_with(Arc::new(SystemClock), Arc::new(SystemChance), false).await
    }

    /// Opens a world that is there already: with a mistyped name a command would otherwise work on
    /// a new and empty database, and look as if all was well.
    pub async fn existing_world(&self) -> Result<World, Failure> {
        let database = self.database();
        let is_server = database.starts_with("postgres:") || database.starts_with("postgresql:");
        let file = database.strip_prefix("sqlite:").unwrap_or(database);
        // without keys nothing is made anyway, and that is said first
        if !is_server && self.keys().exists() && !Path::new(file).exists() {
            return Err(format!(
                "there is no database {file}; `capbadge found` makes one and sets a force up in it"
            )
            .into());
        }
        self.world().await
    }

    /// Opens the world with a clock and a chance of the caller's.
    pub async fn world_with(
        &self,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        is_demo: bool,
    ) -> Result<World, Failure> {
        let keys = self.keys();
        let text = fs::read_to_string(keys).map_err(|error| {
            format!(
                "the key file {} cannot be read ({error}); \
                 a new installation makes one with `capbadge keys make`",
                keys.display()
            )
        })?;
        let store = open_store(self.database(), &text, clock.clone(), chance.clone()).await?;
        let site = Site { address: self.address(), is_demo, version: env!("CARGO_PKG_VERSION") };
        Ok(World {
            store,
            clock,
            chance,
            press: press(),
            ledger: Ledger::at(self.erasures()),
            site: Arc::new(site),
        })
    }
}

/// The press that this build has.
pub fn press() -> Arc<dyn Press> {
    #[cfg(feature = "pdf")]
    {
        Arc::new(documents::Typesetter::new())
    }
    #[cfg(not(feature = "pdf"))]
    {
        Arc::new(documents::NoPress)
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;

    fn settings(address: Option<&str>, listen: &str) -> Settings {
        Settings {
            address: address.map(str::to_owned),
            listen: Some(listen.parse().expect("an address")),
            ..Settings::default()
        }
    }

    #[test]
    fn plain_http_is_for_this_machine_alone_whatever_stands_before_it() {
        for (address, listen, is_private) in [
            (None, "127.0.0.1:8080", true),
            (None, "[::1]:8080", true),
            (None, "0.0.0.0:8080", false),
            (Some("https://minipolice.example"), "0.0.0.0:8080", true),
            (Some("http://localhost:8080/"), "127.0.0.1:8080", true),
            (Some("http://localhost:8080"), "0.0.0.0:8080", false),
            // a proxy that serves everybody without encryption
            (Some("http://minipolice.example"), "127.0.0.1:8080", false),
            (Some("http://127.0.0.1.minipolice.example"), "127.0.0.1:8080", false),
            (Some("minipolice.example"), "127.0.0.1:8080", false),
        ] {
            assert_eq!(settings(address, listen).is_private(), is_private, "{address:?} {listen}");
        }
    }

    #[test]
    fn the_example_file_names_every_setting_with_its_default() {
        let text = include_str!("../../../examples/capbadge.toml");
        let commented = |line: &&str| line.starts_with("# ") && line.contains(" = ");
        let set: Vec<&str> = text.lines().filter(commented).map(|line| &line[2..]).collect();
        let read: Settings = toml::from_str(&set.join("\n")).expect("each line is a setting");
        let default = Settings::default();
        assert_eq!(read.database.as_deref(), Some(default.database()));
        assert_eq!(read.keys.as_deref(), Some(default.keys()));
        assert_eq!(read.erasures, Some(default.erasures()));
        assert_eq!(read.listen, Some(default.listen()));
        assert!(read.address.is_some() && read.smtp.is_some() && read.metrics.is_some());
        assert!(read.mail_folder.is_some() && read.mail_from.is_some());
        let whole: Settings = toml::from_str(text).expect("the file as it ships can be used");
        assert_eq!(whole.database(), default.database());
    }

    #[test]
    fn passwords_of_the_settings_are_not_printed() {
        let mut settings = settings(None, "127.0.0.1:8080");
        settings.smtp = Some("smtps://user:sesame@mail.example".to_owned());
        settings.database = Some("postgres://user:sesame@db.example/capbadge".to_owned());
        assert!(!format!("{settings:?}").contains("sesame"));
    }
}
