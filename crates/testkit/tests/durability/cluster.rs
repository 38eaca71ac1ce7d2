//! A PostgreSQL cluster of a test's own, which it may crash, trace and starve. It listens on a
//! socket in a closed folder alone. Like the one of the test run it is stopped and removed by a
//! small shell that waits for the end of a pipe, also when the test is killed.

use crate::room::{Room, is_root};
use std::{
    fs::{self, DirBuilder},
    os::unix::{
        fs::{DirBuilderExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU64, Ordering},
};

const KEEPER: &str = r#"
folder=$1; shift
cat > /dev/null
if [ -e "$folder/data/postmaster.pid" ]; then "$@"; fi
rm -rf "$folder"
"#;

/// As durable as the real thing, and quiet: no work of its own between two writes.
const SETTINGS: &str = "\nlisten_addresses = ''\nfsync = on\nsynchronous_commit = on\n\
    full_page_writes = on\nautovacuum = off\nmax_connections = 60\nshared_buffers = 32MB\n\
    log_min_messages = fatal\n";

/// A cluster; dropping it stops and removes it.
pub struct Cluster {
    /// The folder of its data, its socket and its small disk.
    pub folder: PathBuf,
    programs: PathBuf,
    user: Option<(u32, u32)>,
    room: Option<Room>,
    keeper: Child,
}

impl Cluster {
    /// Makes a cluster and starts it.
    pub fn start() -> Self {
        let cluster = Self::make();
        cluster.up();
        cluster
    }

    /// The same, with a small disk in its folder `small`.
    pub fn start_beside(megabytes: u32) -> Self {
        let mut cluster = Self::make();
        let small = cluster.folder.join("small");
        fs::create_dir(&small).expect("a new folder");
        cluster.room = Some(Room::new(&small, megabytes, cluster.user));
        cluster.up();
        cluster
    }

    /// The same, with its journal on that disk, in segments of a megabyte.
    pub fn start_with_journal_in(megabytes: u32) -> Self {
        let mut cluster = Self::make();
        let small = cluster.folder.join("small");
        fs::create_dir(&small).expect("a new folder");
        cluster.room = Some(Room::new(&small, megabytes, cluster.user));
        let journal = cluster.data().join("pg_wal");
        must(cluster.tool("cp").arg("-a").arg(&journal).arg(&small));
        must(cluster.tool("rm").arg("-r").arg(&journal));
        must(cluster.tool("ln").arg("-s").arg(small.join("pg_wal")).arg(&journal));
        cluster.up();
        cluster
    }

    /// Makes a cluster that is not started.
    fn make() -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let n = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("capbadge-durable-{}-{n}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        DirBuilder::new().mode(0o700).create(&folder).expect("a new folder");
        let user = is_root().then(server_user);
        let programs = programs();
        let keeper = keep(&folder, &programs.join("pg_ctl"), user);
        let cluster = Self { folder, programs, user, room: None, keeper };
        if let Some((user, group)) = user {
            chown(&cluster.folder, Some(user), Some(group)).expect("root may give away");
        }
        let mut make = cluster.tool("initdb");
        make.arg("-D").arg(cluster.data()).args(["-U", "capbadge", "-A", "trust", "-E", "UTF8"]);
        must(make.args(["--locale=C.UTF-8", "--no-sync", "--wal-segsize=1"]));
        let file = cluster.data().join("postgresql.conf");
        let sockets = format!("unix_socket_directories = '{}'\n", cluster.folder.display());
        let text = fs::read_to_string(&file).expect("initdb wrote it");
        fs::write(&file, text + SETTINGS + &sockets).expect("a writable file");
        cluster
    }

    /// Where its files are.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Starts the server, and comes back when it takes connections.
    pub fn up(&self) {
        must(&mut self.control(&["-w", "-s", "start"]));
    }

    /// Stops the server in the middle of whatever it does, without a checkpoint.
    pub fn crash(&self) {
        must(&mut self.control(&["-m", "immediate", "-w", "-s", "stop"]));
    }

    /// The same, where it may have stopped by itself.
    pub fn crash_if_up(&self) {
        if self.control(&["-s", "status"]).stdout(Stdio::null()).status().is_ok_and(|s| s.success())
        {
            self.crash();
        }
    }

    /// What `pg_ctl` is to do.
    pub fn control(&self, what: &[&str]) -> Command {
        let mut control = self.tool("pg_ctl");
        control.arg("-D").arg(self.data()).arg("-l").arg(self.folder.join("log")).args(what);
        control
    }

    /// Kills the server process of one connection that the store holds, which makes the server
    /// throw every other connection off and recover.
    pub fn kill_one_backend(&self) {
        let sql = "select pid from pg_stat_activity where application_name = 'capbadge' limit 1";
        let pid = self.sql("postgres", sql);
        must(Command::new("kill").args(["-9", pid.trim()]));
    }

    /// Runs a statement as the cluster's owner and returns what it says.
    pub fn sql(&self, database: &str, sql: &str) -> String {
        let (status, said) = self.try_sql(database, sql);
        assert!(status, "{sql}: {said}");
        said
    }

    /// The same for a statement that may fail.
    pub fn try_sql(&self, database: &str, sql: &str) -> (bool, String) {
        let mut psql = self.tool("psql");
        psql.args(["-X", "-q", "-A", "-t", "-U", "capbadge", "-d", database, "-c", sql]);
        let output = psql.arg("-h").arg(&self.folder).output().expect("psql is there");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }

    /// The address of one of its databases.
    pub fn address(&self, database: &str) -> String {
        self.address_of("capbadge", database)
    }

    /// The same for another role.
    pub fn address_of(&self, role: &str, database: &str) -> String {
        format!("postgres://{role}@localhost/{database}?host={}", self.folder.display())
    }

    /// The small disk.
    pub fn room(&self) -> &Room {
        self.room.as_ref().expect("a cluster beside a small disk")
    }

    /// One of PostgreSQL's programs, run by whom and where the server is.
    fn tool(&self, program: &str) -> Command {
        let ours = self.programs.join(program);
        let program = if ours.is_file() { ours } else { program.into() };
        let mut command = match (&self.room, self.user) {
            (None, user) => as_user(&program, user),
            (Some(room), Some((user, group))) => {
                let mut command = room.command("setpriv");
                command.arg(format!("--reuid={user}")).arg(format!("--regid={group}"));
                command.args(["--clear-groups", "--"]).arg(program);
                command
            }
            (Some(room), None) => {
                // Within the namespace one is root, whom the server refuses: be oneself again.
                let mut command = room.command("unshare");
                command.args(["-U", "--map-user=1000", "--map-group=1000", "--"]).arg(program);
                command
            }
        };
        command.current_dir(&self.folder).stdin(Stdio::null());
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// Runs a program that must succeed.
pub fn must(command: &mut Command) {
    // No pipe: a server that was started would hold it open for as long as it runs.
    let status = command.stdout(Stdio::null()).status();
    let status = status.unwrap_or_else(|error| panic!("{command:?} did not start: {error}"));
    assert!(status.success(), "{command:?} failed: {status}");
}

/// A program run by this user, where it is not oneself.
pub fn as_user(program: &Path, user: Option<(u32, u32)>) -> Command {
    let Some((user, group)) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command.arg(format!("--reuid={user}")).arg(format!("--regid={group}"));
    command.args(["--clear-groups", "--"]).arg(program);
    command
}

/// Who runs the server, which refuses root.
fn server_user() -> (u32, u32) {
    let number = |question: &str, name: &str| -> Option<u32> {
        let output = Command::new("id").args([question, name]).output().ok()?;
        String::from_utf8_lossy(&output.stdout).trim().parse().ok()
    };
    ["postgres", "nobody"]
        .into_iter()
        .find_map(|name| Some((number("-u", name)?, number("-g", name)?)))
        .expect("there is a user postgres or nobody")
}

/// Debian keeps one folder for each version, off the path.
fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let numbered = versions.filter_map(|entry| {
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        Some((version, entry.path().join("bin")))
    });
    let newest = numbered.filter(|(_, bin)| bin.join("initdb").is_file()).max();
    newest.expect("PostgreSQL is not installed: run `cargo xtask install`").1
}

fn keep(folder: &Path, control: &Path, user: Option<(u32, u32)>) -> Child {
    let mut stop = as_user(control, user);
    stop.arg("-D").arg(folder.join("data")).args(["-m", "immediate", "-w", "-s", "stop"]);
    Command::new("sh")
        .args(["-c", KEEPER, "keeper"])
        .arg(folder)
        .arg(stop.get_program())
        .args(stop.get_args())
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .expect("a shell")
}
