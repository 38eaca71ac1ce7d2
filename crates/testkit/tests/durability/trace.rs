//! The system calls of a load and its server in their order, by `strace`.

use crate::{
    cluster::Cluster,
    load::{Line, PROGRAM},
};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Stdio},
};

const CALLS: &str = "trace=write,writev,pwrite64,pwritev,fsync,fdatasync,sendto,sendmsg";

/// A system call that succeeded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Who called.
    pub pid: u32,
    /// Its name.
    pub name: String,
    /// Its arguments as `strace -y` prints them: `3</the/path>, "the text"`.
    pub arguments: String,
    /// The line of the trace on which it began.
    pub began: usize,
    /// The line on which it was over.
    pub ended: usize,
}

impl Call {
    fn is_sync(&self) -> bool {
        matches!(self.name.as_str(), "fsync" | "fdatasync")
    }

    fn is_write(&self) -> bool {
        matches!(self.name.as_str(), "write" | "writev" | "pwrite64" | "pwritev")
    }

    /// Whether it concerns a file whose path has this in it.
    fn is_on(&self, file: &str) -> bool {
        self.arguments.split('>').next().is_some_and(|descriptor| descriptor.contains(file))
    }

    /// What a load said with it.
    fn line(&self) -> Option<Line> {
        if self.name != "write" || !self.arguments.starts_with("1<") {
            return None;
        }
        let text = self.arguments.split_once('"')?.1.split_once("\\n\"")?.0;
        Line::read(text)
    }

    /// Whether a server told its client with it that a transaction was committed.
    fn is_committed(&self) -> bool {
        matches!(self.name.as_str(), "sendto" | "sendmsg") && self.arguments.contains("COMMIT")
    }
}

/// The calls of a run.
pub struct Trace(pub Vec<Call>);

impl Trace {
    /// Reads what `strace -f -y` wrote.
    pub fn read(text: &str) -> Self {
        let mut unfinished: BTreeMap<u32, (String, String, usize)> = BTreeMap::new();
        let mut calls = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let Some((pid, rest)) = line.split_once(' ') else { continue };
            let Ok(pid) = pid.parse() else { continue };
            let rest = rest.trim_start();
            let (name, began, whole) = if let Some(resumed) = rest.strip_prefix("<... ") {
                let Some((_, tail)) = resumed.split_once(" resumed>") else { continue };
                let Some((name, head, began)) = unfinished.remove(&pid) else { continue };
                (name, began, head + tail)
            } else {
                let Some((name, tail)) = rest.split_once('(') else { continue };
                if let Some(head) = tail.strip_suffix(" <unfinished ...>") {
                    unfinished.insert(pid, (name.to_owned(), head.to_owned(), at));
                    continue;
                }
                (name.to_owned(), at, tail.to_owned())
            };
            let Some((arguments, result)) = whole.rsplit_once(')') else { continue };
            let Some(result) = result.trim_start().strip_prefix("= ") else { continue };
            if !result.starts_with('-') && !result.starts_with('?') {
                let arguments = arguments.to_owned();
                calls.push(Call { pid, name, arguments, began, ended: at });
            }
        }
        Self(calls)
    }

    /// What the load said.
    pub fn said(&self) -> Vec<Line> {
        self.0.iter().filter_map(Call::line).collect()
    }

    /// How many syncs of the journal were made while the load wrote.
    pub fn syncs_between_ready_and_done(&self, journal: &str) -> usize {
        let at = |wanted: &Line| {
            let call = self.0.iter().find(|call| call.line().as_ref() == Some(wanted));
            call.expect("the load said so").began
        };
        let (ready, done) = (at(&Line::Ready), at(&Line::Done));
        let within = |call: &&Call| call.began > ready && call.ended < done;
        self.0.iter().filter(within).filter(|call| call.is_sync() && call.is_on(journal)).count()
    }

    /// Checks that before each acknowledgement the journal was written and then synced, the sync
    /// being over before the acknowledgement began; where a server stands between, before it
    /// answered. Only for a load with a single task.
    ///
    /// Returns the deeds that were acknowledged, or what is wrong.
    pub fn check(&self, journal: &str, has_server: bool) -> Result<Vec<String>, String> {
        let mut from = 0;
        let mut deeds = Vec::new();
        for call in &self.0 {
            let Some(line) = call.line() else { continue };
            if let Line::Ack(deed, fact) = line {
                let window = |other: &&Call| other.began > from && other.ended < call.began;
                let calls: Vec<&Call> = self.0.iter().filter(window).collect();
                check_one(&calls, call.began, journal, has_server)
                    .map_err(|why| format!("{deed} {fact} was acknowledged, but {why}"))?;
                deeds.push(deed);
            }
            from = call.ended;
        }
        Ok(deeds)
    }
}

fn check_one(
    calls: &[&Call],
    acknowledged: usize,
    journal: &str,
    has_server: bool,
) -> Result<(), String> {
    let answer = calls.iter().rev().find(|call| call.is_committed());
    if has_server && answer.is_none() {
        return Err("the server had not said that it was committed".to_owned());
    }
    let told = answer.filter(|_| has_server).map_or(acknowledged, |call| call.began);
    let is_of_journal = |call: &&&Call| call.is_write() && call.is_on(journal) && call.began < told;
    let mut written = calls.iter().filter(is_of_journal);
    let written = match answer.filter(|_| has_server) {
        // Other processes of the server may write of their own; what counts is the one that told.
        Some(answer) => written.rfind(|call| call.pid == answer.pid),
        None => written.next_back(),
    };
    let written = written.ok_or("the journal had not been written")?;
    let is_after = |call: &&&Call| call.began > written.ended && call.ended < told;
    let synced = calls.iter().filter(is_after).any(|call| call.is_sync() && call.is_on(journal));
    if synced { Ok(()) } else { Err("the journal had not been synced since".to_owned()) }
}

/// Runs a program under `strace` and reads the trace.
fn traced(folder: &Path, program: &Command) -> Trace {
    let file = folder.join("trace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "--seccomp-bpf", "-y", "-s", "200", "-e", CALLS, "-e", "signal=none"]);
    strace.arg("-o").arg(&file).arg("--").arg(program.get_program()).args(program.get_args());
    let output = strace
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .expect("strace is not installed: run `cargo xtask install`");
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "The proof that a write is on the disk before it is acknowledged traces system calls, and \
         that did not work here: {} {}. In a container, allow ptrace.",
        output.status,
        why.trim()
    );
    Trace::read(&fs::read_to_string(&file).expect("strace wrote its trace"))
}

/// A traced load on SQLite.
pub fn load_on_sqlite(more: &[&str]) -> Trace {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut load = Command::new(PROGRAM);
    load.arg(folder.path().join("capbadge.db")).args(["--seed", "1"]).args(more);
    traced(folder.path(), &load)
}

/// A traced load on PostgreSQL, with the server that it writes to: one trace, one order.
pub fn load_on_postgres(cluster: &Cluster, database: &str, more: &[&str]) -> Trace {
    cluster.crash();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let script = folder.path().join("run");
    let line = |command: &Command| {
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        let quoted = words.map(|word| format!("'{}'", word.to_string_lossy()));
        quoted.collect::<Vec<_>>().join(" ")
    };
    let mut load = Command::new(PROGRAM);
    load.arg(cluster.address(database)).args(["--seed", "1"]).args(more);
    let text = format!(
        "set -e\n{} > /dev/null\n{}\n{}\n",
        line(&cluster.control(&["-w", "-s", "start"])),
        line(&load),
        line(&cluster.control(&["-m", "fast", "-w", "-s", "stop"])),
    );
    fs::write(&script, text).expect("a writable folder");
    let trace = traced(folder.path(), Command::new("sh").arg(&script));
    cluster.up();
    trace
}
