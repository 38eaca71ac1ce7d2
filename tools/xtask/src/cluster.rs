//! A throwaway `PostgreSQL` cluster: as durable as a real one, gone when we are.
//!
//! The cluster is stopped and removed by its keeper, a small shell in a process group of its own that waits for the
//! end of a pipe which only we hold. The pipe ends when we let go of it, and also when we are interrupted or killed.

use crate::shell::{Outcome, id, output, user_number, which};
use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::{DirBuilderExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The environment variable in which tests find the cluster.
pub const VARIABLE: &str = "CAPBADGE_TEST_POSTGRES";

const KEEPER: &str = r#"
folder=$1; shift
cat > /dev/null
if [ -e "$folder/data/postmaster.pid" ]; then "$@"; fi
rm -rf "$folder"
"#;

/// A running cluster; dropping it stops it and removes its folder.
pub struct Cluster {
    keeper: Child,
    url: String,
}

/// Who runs the server, which refuses to be run by root.
enum Runner {
    Ourselves,
    Other { user: u32, group: u32 },
}

impl Cluster {
    /// Makes and starts a cluster on a free port of the loopback address.
    pub fn start() -> Outcome<Self> {
        let programs =
            programs().ok_or("PostgreSQL is not installed: run `cargo xtask install`.")?;
        let runner = Runner::find()?;
        let folder = std::env::temp_dir().join(format!("capbadge-postgres-{}", std::process::id()));
        fs::DirBuilder::new().mode(0o700).create(&folder).map_err(|error| told(&folder, &error))?;
        let data = folder.join("data");
        let mut stop = runner.command(&programs.join("pg_ctl"));
        stop.arg("-D").arg(&data).args(["-m", "immediate", "-w", "-s", "stop"]);
        let mut cluster = Self { keeper: keep(&folder, &stop)?, url: String::new() };
        runner.give(&folder)?;
        let password = password()?;
        let secret = folder.join("password");
        fs::write(&secret, &password).map_err(|error| told(&secret, &error))?;
        runner.give(&secret)?;
        let mut make = runner.command(&programs.join("initdb"));
        make.current_dir(&folder).arg("-D").arg(&data).arg("--pwfile").arg(&secret);
        make.args(["-U", "capbadge", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8"]);
        output(make.arg("--no-sync").stdin(cluster.hold()?))?;
        let port = free_port()?;
        settings(&folder, port)?;
        let log = folder.join("log");
        let mut start = runner.command(&programs.join("pg_ctl"));
        start.current_dir(&folder).arg("-D").arg(&data).arg("-l").arg(&log);
        start.args(["-w", "-s", "start"]).stdin(cluster.hold()?).stdout(Stdio::null());
        if !start.status().map_err(|error| told(&programs, &error))?.success() {
            let log = fs::read_to_string(&log).unwrap_or_default();
            return Err(format!("The throwaway PostgreSQL cluster did not start:\n{log}"));
        }
        cluster.url = format!("postgres://capbadge:{password}@127.0.0.1:{port}/postgres");
        eprintln!("A throwaway PostgreSQL cluster listens on 127.0.0.1:{port}.");
        Ok(cluster)
    }

    /// A second hold on the keeper's pipe, for a program that must be over before the folder goes.
    fn hold(&self) -> Outcome<OwnedFd> {
        let pipe = self.keeper.stdin.as_ref().expect("the pipe is let go of only at the end");
        let copy = pipe.as_fd().try_clone_to_owned();
        copy.map_err(|error| format!("The keeper's pipe cannot be shared: {error}."))
    }

    /// The address of the cluster's first database, with a superuser and its password.
    pub fn url(&self) -> &str {
        &self.url
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

impl Runner {
    fn find() -> Outcome<Self> {
        if user_number()? != 0 {
            return Ok(Self::Ourselves);
        }
        for name in ["postgres", "nobody"] {
            if let (Ok(user), Ok(group)) = (id(&["-u", name]), id(&["-g", name])) {
                return Ok(Self::Other { user, group });
            }
        }
        Err("PostgreSQL does not run as root, and there is neither a user postgres nor nobody."
            .to_owned())
    }

    fn command(&self, program: &Path) -> Command {
        match self {
            Self::Ourselves => Command::new(program),
            Self::Other { user, group } => {
                let mut command = Command::new("setpriv");
                command.arg(format!("--reuid={user}")).arg(format!("--regid={group}"));
                command.args(["--clear-groups", "--"]).arg(program);
                command
            }
        }
    }

    fn give(&self, path: &Path) -> Outcome {
        match *self {
            Self::Ourselves => Ok(()),
            Self::Other { user, group } => {
                chown(path, Some(user), Some(group)).map_err(|error| told(path, &error))
            }
        }
    }
}

/// The folder of `initdb` and `pg_ctl`: Debian keeps one for each version, off the path.
pub fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let numbered = versions.filter_map(|entry| {
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        let folder = entry.path().join("bin");
        folder.join("initdb").is_file().then_some((version, folder))
    });
    let newest = numbered.max_by_key(|(version, _)| *version).map(|(_, folder)| folder);
    newest.or_else(|| which("initdb")?.parent().map(Path::to_owned))
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

/// As durable as the real thing; room for every test at once.
fn settings(folder: &Path, port: u16) -> Outcome {
    let file = folder.join("data/postgresql.conf");
    let text = fs::read_to_string(&file).map_err(|error| told(&file, &error))?;
    let sockets = folder.display();
    let ours = format!(
        "\nlisten_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = '{sockets}'\n\
         max_connections = 200\nfsync = on\nsynchronous_commit = on\nfull_page_writes = on\n"
    );
    fs::write(&file, text + &ours).map_err(|error| told(&file, &error))
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
