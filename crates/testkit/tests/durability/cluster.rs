//! A PostgreSQL cluster of a test's own, which it may crash, trace and starve: a throwaway one as
//! the test run has, and beside it, where the test wants it, a small disk.

use crate::room::Room;
use ::cluster::{Cluster as Throwaway, Door, Plan, Runner};
use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

/// Quiet: no work of its own between two writes. Small segments, for the test that starves them.
const PLAN: Plan<'_> = Plan {
    door: Door::Socket,
    settings: "autovacuum = off\nmax_connections = 60\nshared_buffers = 32MB\n\
               log_min_messages = fatal",
    initdb: &["--wal-segsize=1"],
};

/// A cluster; dropping it stops and removes it.
pub struct Cluster {
    server: Throwaway,
    room: Option<Room>,
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
        cluster.add_room(megabytes);
        cluster.up();
        cluster
    }

    /// The same, with its journal on that disk.
    pub fn start_with_journal_in(megabytes: u32) -> Self {
        let mut cluster = Self::make();
        let small = cluster.add_room(megabytes);
        let journal = cluster.server.data().join("pg_wal");
        must(cluster.tool("cp").arg("-a").arg(&journal).arg(&small));
        must(cluster.tool("rm").arg("-r").arg(&journal));
        must(cluster.tool("ln").arg("-s").arg(small.join("pg_wal")).arg(&journal));
        cluster.up();
        cluster
    }

    fn make() -> Self {
        let server = Throwaway::make(&PLAN).unwrap_or_else(|why| panic!("{why}"));
        Self { server, room: None }
    }

    fn add_room(&mut self, megabytes: u32) -> PathBuf {
        let small = self.server.folder().join("small");
        fs::create_dir(&small).expect("a new folder");
        self.room = Some(Room::new(&small, megabytes, self.server.runner().other()));
        small
    }

    /// Starts the server, and comes back when it takes connections.
    pub fn up(&self) {
        let start = self.control(&["-w", "-s", "start"]);
        self.server.up(start).unwrap_or_else(|why| panic!("{why}"));
    }

    /// Stops the server in the middle of whatever it does, without a checkpoint.
    pub fn crash(&self) {
        must(&mut self.control(&["-m", "immediate", "-w", "-s", "stop"]));
    }

    /// The same, where it may have stopped by itself.
    pub fn crash_if_up(&self) {
        let status = self.control(&["-s", "status"]).stdout(Stdio::null()).status();
        if status.is_ok_and(|status| status.success()) {
            self.crash();
        }
    }

    /// What `pg_ctl` is to do.
    pub fn control(&self, what: &[&str]) -> Command {
        self.server.controlled_by(self.tool("pg_ctl"), what)
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
        let output = psql.arg("-h").arg(self.server.folder()).output().expect("psql is there");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }

    /// The address of one of its databases.
    pub fn address(&self, database: &str) -> String {
        self.address_of("capbadge", database)
    }

    /// The same for another role.
    pub fn address_of(&self, role: &str, database: &str) -> String {
        self.server.address(role, database)
    }

    /// The small disk.
    pub fn room(&self) -> &Room {
        self.room.as_ref().expect("a cluster beside a small disk")
    }

    /// One of PostgreSQL's programs, run by whom and where the server is.
    fn tool(&self, name: &str) -> Command {
        let Some(room) = &self.room else { return self.server.tool(name) };
        let mut command = if let Some((user, group)) = self.server.runner().other() {
            let mut command = room.command("setpriv");
            command.args(Runner::words(user, group));
            command
        } else {
            // Within the namespace one is root, whom the server refuses: be oneself again.
            let mut command = room.command("unshare");
            command.args(["-U", "--map-user=1000", "--map-group=1000", "--"]);
            command
        };
        command.arg(self.server.program(name));
        command.current_dir(self.server.folder()).stdin(Stdio::null());
        command
    }
}

/// Runs a program that must succeed.
pub fn must(command: &mut Command) {
    // No pipe: a server that was started would hold it open for as long as it runs.
    let status = command.stdout(Stdio::null()).status();
    let status = status.unwrap_or_else(|error| panic!("{command:?} did not start: {error}"));
    assert!(status.success(), "{command:?} failed: {status}");
}
