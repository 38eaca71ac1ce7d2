//! Connections that read and transactions that write. A write takes a permit, and the permit
//! leaves its audit row when the transaction commits: audit by wrapping, not by remembering.

use crate::{
    Error, Result,
    dialect::{Link, Row},
    seal::{Keyring, Spot},
    value::{Args, Record, args},
};
use domain::{
    chance::Chance,
    clock::Clock,
    ids::{AuditId, ForceId, Id},
};
use jiff::Timestamp;
use policy::Permit;
use std::{
    collections::BTreeMap,
    ops::{Deref, DerefMut},
    sync::Arc,
};
use uuid::Uuid;

/// What a connection needs beside the engine.
#[derive(Clone)]
pub(crate) struct Tools {
    pub(crate) keys: Arc<Keyring>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) chance: Arc<dyn Chance>,
    #[cfg(feature = "testing")]
    pub(crate) watch: crate::testing::Watch,
}

/// A connection that reads.
pub struct Conn {
    pub(crate) link: Link,
    pub(crate) tools: Tools,
    /// Whether the engine refused something that was read.
    pub(crate) has_failed: bool,
}

impl Conn {
    pub(crate) const fn new(link: Link, tools: Tools) -> Self {
        Self { link, tools, has_failed: false }
    }

    pub(crate) async fn all<T: Record>(&mut self, sql: &str, args: Args) -> Result<Vec<T>> {
        self.rows(sql, args).await?.iter().map(T::read).collect()
    }

    pub(crate) async fn optional<T: Record>(&mut self, sql: &str, args: Args) -> Result<Option<T>> {
        self.row(sql, args).await?.as_ref().map(T::read).transpose()
    }

    pub(crate) async fn one<T: Record>(&mut self, sql: &str, args: Args) -> Result<T> {
        self.optional(sql, args).await?.ok_or(Error::NotFound)
    }

    /// A single number: the column must be called `n`.
    pub(crate) async fn count(&mut self, sql: &str, args: Args) -> Result<i64> {
        self.row(sql, args).await?.ok_or(Error::NotFound)?.get("n")
    }

    pub(crate) async fn rows(&mut self, sql: &str, args: Args) -> Result<Vec<Row>> {
        #[cfg(feature = "testing")]
        self.tools.watch.see(sql, &args);
        let rows = self.link.rows(sql, args).await;
        self.has_failed |= rows.is_err();
        rows
    }

    async fn row(&mut self, sql: &str, args: Args) -> Result<Option<Row>> {
        #[cfg(feature = "testing")]
        self.tools.watch.see(sql, &args);
        let row = self.link.row(sql, args).await;
        self.has_failed |= row.is_err();
        row
    }

    /// Opens a sealed text.
    pub(crate) fn open_text(&self, spot: Spot<'_>, sealed: &[u8]) -> Result<String> {
        let plain = self.tools.keys.open(spot, sealed)?;
        String::from_utf8(plain).map_err(|_| spot.fail("it is not text"))
    }

    /// The blind index of an e-mail address.
    pub(crate) fn index(&self, email: &str) -> Vec<u8> {
        self.tools.keys.index(email)
    }

    /// How the engine would run a statement: for tests of query plans.
    ///
    /// # Errors
    /// When the statement is not one.
    #[cfg(feature = "testing")]
    pub async fn plan(&mut self, sql: &str, args: Args) -> Result<Vec<String>> {
        self.link.plan(sql, args).await
    }
}

/// What an audit row says; the same act twice in one commit counts, it does not repeat.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    force: String,
    actor_kind: &'static str,
    actor: Option<Uuid>,
    action: &'static str,
    noun: &'static str,
    resource: Option<Uuid>,
}

/// A write that is one statement, and the permit that allows it.
pub(crate) struct Write {
    pub(crate) permit: Permit,
    pub(crate) sql: &'static str,
    pub(crate) args: Args,
}

/// A transaction that writes. Dropped without [`Tx::commit`], it leaves nothing.
pub struct Tx {
    conn: Conn,
    lines: BTreeMap<Line, i64>,
    /// What this turn adds to the lines, if it is kept.
    turn: Vec<Line>,
    has_left_marks: bool,
    now: Timestamp,
    is_full: bool,
}

impl Deref for Tx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}

impl Tx {
    pub(crate) fn new(link: Link, tools: Tools) -> Self {
        let now = tools.clock.now();
        Self {
            conn: Conn::new(link, tools),
            lines: BTreeMap::new(),
            turn: Vec::new(),
            has_left_marks: false,
            now,
            is_full: false,
        }
    }

    /// The moment of this transaction.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// A new id, made of the transaction's moment and chance.
    pub fn id<I: Id>(&self) -> I {
        I::make(&*self.conn.tools.clock, &*self.conn.tools.chance)
    }

    /// Random bytes.
    pub fn bytes32(&self) -> [u8; 32] {
        self.conn.tools.chance.bytes32()
    }

    /// Seals a text for one spot.
    pub(crate) fn seal(&self, spot: Spot<'_>, plain: &str) -> Vec<u8> {
        self.conn.tools.keys.seal(&*self.conn.tools.chance, spot, plain.as_bytes())
    }

    /// The only way to write: a statement, and the permit that allows it.
    pub(crate) async fn run(&mut self, permit: &Permit, sql: &str, args: Args) -> Result<u64> {
        self.note(permit);
        #[cfg(feature = "testing")]
        self.conn.tools.watch.see(sql, &args);
        self.has_left_marks = true;
        let done = self.conn.link.execute(sql, args).await;
        self.is_full |= matches!(done, Err(Error::Full));
        done
    }

    /// One statement several times, each time by its own permit and with its own values: how many rows
    /// each changed. One that changed nothing leaves no line in the audit trail.
    pub(crate) async fn run_alike(&mut self, each: &[&Write]) -> Result<Vec<u64>> {
        let sql = each.first().map_or("", |write| write.sql);
        #[cfg(feature = "testing")]
        for write in each {
            self.conn.tools.watch.see(sql, &write.args);
        }
        self.has_left_marks = true;
        let values = each.iter().map(|write| write.args.clone()).collect();
        let done = self.conn.link.execute_alike(sql, values).await;
        self.is_full |= matches!(done, Err(Error::Full));
        for (write, &rows) in each.iter().zip(done.iter().flatten()) {
            if rows > 0 {
                self.note(&write.permit);
            }
        }
        done
    }

    /// Whether a write of this transaction found no room on the disk.
    pub(crate) const fn is_full(&self) -> bool {
        self.is_full
    }

    /// Writes the audit line of a permit without a statement: for reading what is special.
    pub fn note(&mut self, permit: &Permit) {
        let resource = permit.resource();
        let line = Line {
            force: permit.force().map_or(NATION, ForceId::as_str).to_owned(),
            actor_kind: permit.actor_kind(),
            actor: permit.actor(),
            action: permit.action().code(),
            noun: resource.noun,
            resource: resource.id,
        };
        self.turn.push(line);
    }

    /// Makes it last: when this returns, a power cut cannot take it back.
    ///
    /// # Errors
    /// When the engine refuses; then nothing was written.
    pub async fn commit(mut self) -> Result<()> {
        self.write_audit().await?;
        self.conn.link.commit().await
    }

    pub(crate) async fn write_audit(&mut self) -> Result<()> {
        self.end_turn(true);
        let at = self.now;
        let lines: Vec<(Line, i64)> = std::mem::take(&mut self.lines).into_iter().collect();
        let head = "insert into audit (force, id, at, actor_kind, actor, action, noun, resource, \
                    times)";
        // One line is the rule, and its statement is prepared once; only long work has hundreds.
        let most = if lines.len() < ROWS { 1 } else { ROWS };
        for part in lines.chunks(most) {
            let mut values = Vec::new();
            for (line, times) in part {
                let id: AuditId = self.id();
                values.extend(args![
                    &line.force,
                    id,
                    at,
                    line.actor_kind,
                    line.actor,
                    line.action,
                    line.noun,
                    line.resource,
                    *times
                ]);
            }
            self.conn.link.execute(&rows_sql(head, part.len(), values.len()), values).await?;
        }
        Ok(())
    }

    /// Writes many rows of one table, a hundred to a statement. `head` is `insert into t (a, b)`;
    /// each row brings a value for each of its columns.
    pub(crate) async fn run_rows(
        &mut self,
        permit: &Permit,
        head: &str,
        rows: Vec<Args>,
    ) -> Result<()> {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let part: Vec<Args> = rows.by_ref().take(ROWS).collect();
            let count = part.len();
            let values: Args = part.into_iter().flatten().collect();
            self.run(permit, &rows_sql(head, count, values.len()), values).await?;
        }
        Ok(())
    }

    /// Goes to another moment; what was done until now stands in the audit trail as done then. Only
    /// an invented past has more than one moment in a transaction.
    pub(crate) async fn move_to(&mut self, at: Timestamp) -> Result<()> {
        self.write_audit().await?;
        self.now = at;
        Ok(())
    }

    /// Begins the turn of one request among several.
    pub(crate) fn begin_turn(&mut self) {
        self.now = self.conn.tools.clock.now();
        self.has_left_marks = false;
        self.conn.has_failed = false;
    }

    /// Whether this turn wrote, or met an error of the engine: on `PostgreSQL` that alone ends a
    /// transaction.
    pub(crate) const fn has_left_marks(&self) -> bool {
        self.has_left_marks || self.conn.has_failed
    }

    /// Keeps the turn's audit lines, or forgets them.
    pub(crate) fn end_turn(&mut self, keep: bool) {
        for line in self.turn.drain(..) {
            if keep {
                *self.lines.entry(line).or_insert(0) += 1;
            }
        }
    }

    /// Begins a turn that can be taken back alone.
    pub(crate) async fn begin_part(&mut self) -> Result<()> {
        self.conn.link.execute("savepoint part", vec![]).await?;
        self.begin_turn();
        Ok(())
    }

    /// Keeps the turn, or takes it back with its audit lines.
    pub(crate) async fn end_part(&mut self, keep: bool) -> Result<()> {
        self.end_turn(keep);
        if !keep {
            self.conn.link.execute("rollback to savepoint part", vec![]).await?;
        }
        self.conn.link.execute("release savepoint part", vec![]).await?;
        Ok(())
    }
}

/// Rows in one statement. SQLite binds 32,766 values, and more rows gained nothing when measured.
const ROWS: usize = 100;

/// `head` and so many rows of marks, `values` in all.
fn rows_sql(head: &str, rows: usize, values: usize) -> String {
    let width = values.checked_div(rows).unwrap_or(0);
    let row = |at: usize| {
        let marks: Vec<String> = (1..=width).map(|n| format!("${}", at * width + n)).collect();
        format!("({})", marks.join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!("{head} values {}", rows.join(", "))
}

/// The force that owns what is no force's own.
pub const NATION: &str = "nation";
