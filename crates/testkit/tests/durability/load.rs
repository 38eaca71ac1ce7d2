//! A load in a process of its own, heard line by line.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdout, Command, Stdio},
};
use testkit::load::{Reopened, missing, reopen};

/// The load's program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_capbadge-load");

/// So many write at once, where a load is not told otherwise.
const TASKS: usize = 8;

/// Each deed's name and what it acknowledged.
pub type Facts = Vec<(String, String)>;

/// What a load says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    Ready,
    Ack(String, String),
    Full,
    Fault(String),
    Mark,
    Done,
}

impl Line {
    /// Reads a line; nothing where no load says so.
    pub fn read(line: &str) -> Option<Self> {
        Some(match line.split_once(' ') {
            Some(("ack", rest)) => {
                let (deed, fact) = rest.split_once(' ')?;
                Self::Ack(deed.to_owned(), fact.to_owned())
            }
            Some(("fault", why)) => Self::Fault(why.to_owned()),
            _ if line == "ready" => Self::Ready,
            _ if line == "full" => Self::Full,
            _ if line == "mark" => Self::Mark,
            _ if line == "done" => Self::Done,
            _ => return None,
        })
    }
}

/// A load that runs.
pub struct Load {
    child: Child,
    out: BufReader<ChildStdout>,
    /// What was acknowledged so far.
    pub facts: Facts,
    /// How often there was no room.
    pub fulls: usize,
    /// Why anything else failed.
    pub faults: Vec<String>,
    marks: usize,
}

impl Load {
    /// Starts a load; `command` is its program, wrapped or not.
    pub fn start(mut command: Command, address: &str, seed: u64, more: &[&str]) -> Self {
        command.arg(address).args(["--seed", &seed.to_string()]).args(more);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} did not start: {error}"));
        let out = BufReader::new(child.stdout.take().expect("a pipe was asked for"));
        Self { child, out, facts: Vec::new(), fulls: 0, faults: Vec::new(), marks: 0 }
    }

    /// The number of its process.
    pub fn process(&self) -> String {
        self.child.id().to_string()
    }

    /// The next line; nothing once the load is over. Half a line was never said.
    pub fn hear(&mut self) -> Option<Line> {
        let mut line = String::new();
        self.out.read_line(&mut line).expect("the load speaks UTF-8");
        let line = line.strip_suffix('\n')?;
        let line = Line::read(line).unwrap_or_else(|| panic!("the load said {line:?}"));
        match &line {
            Line::Ack(deed, fact) => self.facts.push((deed.clone(), fact.clone())),
            Line::Full => self.fulls += 1,
            Line::Fault(why) => self.faults.push(why.clone()),
            Line::Mark => self.marks += 1,
            Line::Ready | Line::Done => {}
        }
        Some(line)
    }

    /// Listens until `is_enough` says so.
    pub fn hear_until(&mut self, is_enough: impl Fn(&Self) -> bool) {
        while !is_enough(self) {
            let heard = self.hear();
            assert!(
                heard.is_some(),
                "the load ended by itself; it had said {:?}",
                self.faults.last()
            );
        }
    }

    /// Listens until there are so many acknowledgements more.
    pub fn hear_acks(&mut self, more: usize) {
        let enough = self.facts.len() + more;
        self.hear_until(|load| load.facts.len() >= enough);
    }

    /// Listens until there are so many acknowledgements of writes that were begun after this call.
    pub fn hear_acks_from_now(&mut self, more: usize) {
        let marks = self.marks;
        self.child
            .stdin
            .as_mut()
            .expect("a pipe was asked for")
            .write_all(b"now\n")
            .expect("it lives");
        self.hear_until(|load| load.marks > marks);
        self.hear_acks(TASKS + more);
    }

    /// Kills it as a power cut would, and takes in what it had said before.
    pub fn kill(&mut self) {
        self.child.kill().expect("a running load");
        while self.hear().is_some() {}
        self.child.wait().expect("the load was ours");
    }
}

/// Opens a database as the next process would, looks for what was acknowledged, and asks the engine
/// about damage.
pub async fn assert_all_there(address: &str, seed: u64, facts: &[(String, String)]) {
    let opened = assert_there(address, seed, facts).await;
    let damage = store::testing::damage(&opened.world.store).await.expect("undamaged indexes");
    assert!(damage.is_empty(), "{damage:?}");
    opened.world.store.close().await;
}

/// The same without asking about damage.
pub async fn assert_there(address: &str, seed: u64, facts: &[(String, String)]) -> Reopened {
    let opened = reopen(address, seed).await.expect("the database opens after what happened");
    let lost = missing(&opened.world, facts).await.expect("the database can be read");
    assert!(lost.is_empty(), "{} of {} were lost: {lost:?}", lost.len(), facts.len());
    opened
}
