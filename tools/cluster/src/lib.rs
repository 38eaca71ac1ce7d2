//! A throwaway `PostgreSQL` cluster: as durable as a real one, gone when we are. One serves a whole
//! test run (`cargo xtask`), others a single test that crashes or starves its own.
//!
//! A cluster is stopped and removed by its keeper, a small shell in a process group of its own that
//! waits for the end of a pipe which only we hold. The pipe ends when we let go of it, and also when
//! we are interrupted or killed.

mod runner;

pub use runner::{Runner, programs};

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

/// The environment variable in which tests find the cluster of their run.
pub const VARIABLE: &str = "CAPBADGE_TEST_POSTGRES";

/// What can go wrong: a sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

const KEEPER: &str = r#"
folder=$1; shift
cat > /dev/null
if [ -e "$folder/data/postmaster.pid" ]; then "$@"; fi
rm -rf "$folder"
"#;

/// How a cluster is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// On a free port of the loopback address, with a password.
    Loopback,
    /// On a socket in its own closed folder, and nowhere else.
    Socket,
}

/// What a cluster is to be like. It is durable whatever else is set.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'a> {
    /// How it is reached.
    pub door: Door,
    /// Further lines of its configuration.
    pub settings: &'a str,
    /// Further words for `initdb`.
    pub initdb: &'a [&'a str],
}

/// A cluster; dropping it stops it and removes its folder.
#[derive(Debug)]
pub struct Cluster {
    keeper: Child,
    folder: PathBuf,
    programs: PathBuf,
    runner: Runner,
    door: Opened,
}

/// A door with its key.
#[derive(Debug)]
enum Opened {
    Loopback { port: u16, password: String },
    Socket,
}

impl Cluster {
    /// Makes a cluster and starts it.
    ///
    /// # Errors
    /// A sentence that says what is missing or failed.
    pub fn start(plan: &Plan<'_>) -> Outcome<Self> {
        let cluster = Self::make(plan)?;
        cluster.up(cluster.control(&["-w", "-s", "start"]))?;
        Ok(cluster)
    }

    /// Makes a cluster that is not started.
    ///
    /// # Errors
    /// A sentence that says what is missing or failed.
    pub fn make(plan: &Plan<'_>) -> Outcome<Self> {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let programs =
            programs().ok_or("PostgreSQL is not installed: run `cargo xtask install`.")?;
        let runner = Runner::find()?;
        let n = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("capbadge-postgres-{}-{n}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::DirBuilder::new().mode(0o700).create(&folder).map_err(|error| told(&folder, &error))?;
        let mut stop = runner.command(&programs.join("pg_ctl"));
        stop.arg("-D").arg(folder.join("data")).args(["-m", "immediate", "-w", "-s", "stop"]);
        let keeper = keep(&folder, &stop)?;
        let mut cluster = Self { keeper, folder, programs, runner, door: Opened::Socket };
        cluster.runner.give(&cluster.folder)?;
        let mut make = cluster.tool("initdb");
        make.arg("-D").arg(cluster.data()).args(["-U", "capbadge", "-E", "UTF8", "--no-sync"]);
        make.arg("--locale=C.UTF-8").args(plan.initdb);
        if plan.door == Door::Loopback {
            let (password, secret) = (password()?, cluster.folder.join("password"));
            fs::write(&secret, &password).map_err(|error| told(&secret, &error))?;
            cluster.runner.give(&secret)?;
            make.args(["-A", "scram-sha-256", "--pwfile"]).arg(&secret);
            cluster.door = Opened::Loopback { port: free_port()?, password };
        } else {
            make.args(["-A", "trust"]);
        }
        quietly(make.stdin(cluster.hold()?))?;
        cluster.configure(plan.settings)?;
        Ok(cluster)
    }

    /// As durable as the real thing.
    fn configure(&self, more: &str) -> Outcome {
        let file = self.data().join("postgresql.conf");
        let text = fs::read_to_string(&file).map_err(|error| told(&file, &error))?;
        let listens = match &self.door {
            Opened::Loopback { port, .. } => {
                format!("listen_addresses = '127.0.0.1'\nport = {port}\n")
            }
            Opened::Socket => "listen_addresses = ''\n".to_owned(),
        };
        let ours = format!(
            "\n{listens}unix_socket_directories = '{}'\nfsync = on\nsynchronous_commit = on\n\
             full_page_writes = on\n{more}\n",
            self.folder.display()
        );
        fs::write(&file, text + &ours).map_err(|error| told(&file, &error))
    }

    /// Runs the command that starts the server, and comes back when it takes connections.
    ///
    /// # Errors
    /// What the server wrote in its log, when it did not start.
    pub fn up(&self, mut start: Command) -> Outcome {
        // No pipe for its words: the server would hold it open for as long as it runs.
        start.stdin(self.hold()?).stdout(Stdio::null());
        let status = start.status().map_err(|error| told(&self.programs, &error))?;
        if status.success() {
            return Ok(());
        }
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        Err(format!("The throwaway PostgreSQL cluster did not start:\n{log}"))
    }

    /// A second hold on the keeper's pipe, for a program that must be over before the folder goes.
    fn hold(&self) -> Outcome<OwnedFd> {
        let pipe = self.keeper.stdin.as_ref().expect("the pipe is let go of only at the end");
        let copy = pipe.as_fd().try_clone_to_owned();
        copy.map_err(|error| format!("The keeper's pipe cannot be shared: {error}."))
    }

    /// The closed folder of everything that the cluster is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where its files are.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// Who runs the server.
    pub fn runner(&self) -> &Runner {
        &self.runner
    }

    /// One of the server's programs, or of the system where the server has none of that name.
    pub fn program(&self, name: &str) -> PathBuf {
        let ours = self.programs.join(name);
        if ours.is_file() { ours } else { name.into() }
    }

    /// A program run by whom and where the server is.
    pub fn tool(&self, name: &str) -> Command {
        let mut command = self.runner.command(&self.program(name));
        command.current_dir(&self.folder).stdin(Stdio::null());
        command
    }

    /// What `pg_ctl` is to do.
    pub fn control(&self, what: &[&str]) -> Command {
        self.controlled_by(self.tool("pg_ctl"), what)
    }

    /// The same for a `pg_ctl` that is wrapped in something.
    pub fn controlled_by(&self, mut control: Command, what: &[&str]) -> Command {
        control.arg("-D").arg(self.data()).arg("-l").arg(self.log()).args(what);
        control
    }

    /// The address of one of its databases, for one of its roles.
    pub fn address(&self, role: &str, database: &str) -> String {
        match &self.door {
            Opened::Loopback { port, password } => {
                format!("postgres://{role}:{password}@127.0.0.1:{port}/{database}")
            }
            Opened::Socket => {
                format!("postgres://{role}@localhost/{database}?host={}", self.folder.display())
            }
        }
    }

    /// The address of its first database, for the superuser.
    pub fn url(&self) -> String {
        self.address("capbadge", "postgres")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        if let Err(error) = self.keeper.wait() {
            eprintln!("The throwaway PostgreSQL cluster may still be there: {error}.");
        }
    }
}

fn keep(folder: &Path, stop: &Command) -> Outcome<Child> {
    Command::new("sh")
        .args(["-c", KEEPER, "keeper"])
        .arg(folder)
        .arg(stop.get_program())
        .args(stop.get_args())
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .process_group(0)
        .spawn()
        .map_err(|error| format!("The keeper of the PostgreSQL cluster did not start: {error}."))
}

/// Runs a program whose words matter only when it fails.
fn quietly(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdout(Stdio::piped()).stderr(Stdio::piped()).output();
    let output = output.map_err(|error| format!("`{name}` could not be started: {error}."))?;
    if output.status.success() {
        return Ok(());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{name}` failed ({}):\n{}", output.status, complaint.trim_end()))
}

fn password() -> Outcome<String> {
    let source = Path::new("/dev/urandom");
    let mut bytes = [0; 16];
    let mut file = fs::File::open(source).map_err(|error| told(source, &error))?;
    file.read_exact(&mut bytes).map_err(|error| told(source, &error))?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0");
    let address = listener.and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(|error| format!("No port is free: {error}."))
}

fn told(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}.", path.display())
}
