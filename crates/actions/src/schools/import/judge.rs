//! From bytes to verdicts, with the schools that are held already.

use domain::{
    ids::SchoolId,
    schools::{
        Establishment, LaCode, Urn,
        gias::{self, Change, Column, Judge, Judged, Rules, Step},
    },
    table_file::{Encoding, FileFault, Limits, Table},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use store::schools::School;

/// Rows of one verdict that are shown, and kept, together.
pub const ROWS_OF_A_PAGE: usize = 50;

/// What is to become of a row, without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Not held yet: added.
    New,
    /// Held, open in the file and not open with us: changed.
    Opened,
    /// Held, with another name in the file: changed.
    Renamed,
    /// Held, at another place in the file: changed.
    Moved,
    /// Held and different in something else: changed.
    Changed,
    /// Closed: if it is held, marked.
    Closed,
    /// Refused: handed back with the reason.
    Refused,
    /// Different from what a person typed, and in nothing else: stays as it was typed.
    Kept,
    /// Held and the same.
    Unchanged,
    /// No children of 8 to 11.
    NotPrimary,
    /// In a local authority that was not asked for.
    Elsewhere,
}

impl Verdict {
    /// All of them, those first that somebody should look at.
    pub const ALL: [Self; 11] = [
        Self::Refused,
        Self::New,
        Self::Opened,
        Self::Closed,
        Self::Renamed,
        Self::Moved,
        Self::Changed,
        Self::Kept,
        Self::Unchanged,
        Self::NotPrimary,
        Self::Elsewhere,
    ];

    /// Those whose rows are saved, unless somebody leaves a row out.
    pub const SAVED: [Self; 6] =
        [Self::New, Self::Opened, Self::Closed, Self::Renamed, Self::Moved, Self::Changed];

    /// The code in addresses and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Opened => "opened",
            Self::Renamed => "renamed",
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Closed => "closed",
            Self::Refused => "refused",
            Self::Kept => "kept",
            Self::Unchanged => "unchanged",
            Self::NotPrimary => "not-primary",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// The verdict of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }

    fn of(line: &Line) -> Self {
        match &line.judged.verdict {
            gias::Verdict::New(_) => Self::New,
            gias::Verdict::Changed { to, fields } => match Change::of(fields, to.status) {
                Change::Opened => Self::Opened,
                Change::Renamed => Self::Renamed,
                Change::Moved => Self::Moved,
                Change::Other => Self::Changed,
            },
            gias::Verdict::Closed { .. } => Self::Closed,
            gias::Verdict::Refused(_) => Self::Refused,
            gias::Verdict::Unchanged if line.is_kept() => Self::Kept,
            gias::Verdict::Unchanged => Self::Unchanged,
            gias::Verdict::NotPrimary { .. } => Self::NotPrimary,
            gias::Verdict::Elsewhere { .. } => Self::Elsewhere,
        }
    }
}

/// A row with its verdict, and the cells that are handed back of a refused one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The row.
    #[serde(flatten)]
    pub judged: Judged,
    /// The cells under [`Summary::headings`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cells: Option<Vec<String>>,
    /// The school as it was held when the file was read, of a row that would change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Box<Establishment>>,
    /// A person typed the whole school: no file changes it.
    #[serde(default)]
    pub is_typed: bool,
    /// Whoever looked does not want this row.
    #[serde(default)]
    pub is_left_out: bool,
}

impl Line {
    /// Whether something of it stays because a person typed it.
    pub fn is_kept(&self) -> bool {
        self.is_typed || !self.judged.kept.is_empty()
    }

    /// Whether saving would do something with it, so that it can be left out.
    pub fn can_be_left_out(&self) -> bool {
        match self.judged.verdict {
            gias::Verdict::Closed { is_held, .. } => is_held && self.from.is_some(),
            gias::Verdict::New(_) | gias::Verdict::Changed { .. } => true,
            _ => false,
        }
    }
}

/// A file in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many rows got which verdict.
    pub counts: BTreeMap<Verdict, u64>,
    /// The encoding that it was read in, as its name.
    pub encoding: String,
    /// Columns that it lacks and that are not needed.
    pub missing: Vec<Column>,
    /// Schools that are held, and that it does not mention.
    pub absent: u64,
    /// The headings of the columns that are read.
    pub headings: Vec<String>,
    /// The local authorities whose schools were asked for; empty is all.
    pub authorities: Vec<String>,
}

impl Summary {
    /// The rows of a verdict.
    pub fn count(&self, verdict: Verdict) -> u64 {
        self.counts.get(&verdict).copied().unwrap_or(0)
    }

    /// All rows.
    pub fn rows(&self) -> u64 {
        self.counts.values().sum()
    }

    /// Whether saving would change anything.
    pub fn has_news(&self) -> bool {
        Verdict::SAVED.iter().any(|verdict| self.count(*verdict) > 0)
    }
}

/// For the terminal, in English.
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} rows, read as {}:", self.rows(), self.encoding)?;
        for verdict in Verdict::ALL {
            let count = self.count(verdict);
            if count > 0 {
                write!(f, " {count} {}", verdict.code())?;
            }
        }
        Ok(())
    }
}

/// A file with all its verdicts.
#[derive(Debug)]
pub(super) struct Judgement {
    pub(super) summary: Summary,
    pub(super) lines: BTreeMap<Verdict, Vec<Line>>,
}

/// What a file is judged against.
#[derive(Debug, Default)]
pub(super) struct Held {
    register: BTreeMap<Urn, Establishment>,
    typed: BTreeSet<Urn>,
    fields: BTreeMap<Urn, BTreeSet<Column>>,
}

impl Held {
    pub(super) fn of(
        schools: &BTreeMap<Urn, School>,
        mut fields: BTreeMap<SchoolId, BTreeSet<Column>>,
    ) -> store::Result<Self> {
        let mut held = Self::default();
        for (urn, school) in schools {
            if school.is_typed() {
                held.typed.insert(*urn);
            } else {
                held.register.insert(*urn, school.establishment()?);
                held.fields.extend(fields.remove(&school.id).map(|fields| (*urn, fields)));
            }
        }
        Ok(held)
    }

    /// The line of a row: what a person typed is never overwritten, whatever the register says.
    fn line(&self, step: Step) -> Line {
        let mut judged = step.judged;
        let is_typed = judged.urn.is_some_and(|urn| self.typed.contains(&urn));
        if is_typed {
            judged.verdict = gias::Verdict::Unchanged;
        }
        let is_change = match &judged.verdict {
            gias::Verdict::Changed { .. } => true,
            gias::Verdict::Closed { is_held, .. } => *is_held,
            _ => false,
        };
        let from = judged.urn.filter(|_| is_change).and_then(|urn| self.register.get(&urn));
        let from = from.cloned().map(Box::new);
        let cells = step.hand_back.map(|row| row.cells);
        Line { judged, cells, from, is_typed, is_left_out: false }
    }
}

/// Reads and judges a whole file.
pub(super) fn judge(
    bytes: &[u8],
    held: &Held,
    authorities: &BTreeSet<LaCode>,
) -> Result<Judgement, FileFault> {
    let table = Table::open(bytes, Limits::ESTABLISHMENTS)?;
    let asked = (!authorities.is_empty()).then_some(authorities);
    let rules = Rules { held: &held.register, authorities: asked, typed: Some(&held.fields) };
    let mut judge = Judge::new(&table, rules)?;
    let mut lines: BTreeMap<Verdict, Vec<Line>> = BTreeMap::new();
    while let Some(step) = judge.next_row()? {
        let line = held.line(step);
        lines.entry(Verdict::of(&line)).or_default().push(line);
    }
    if lines.is_empty() {
        return Err(FileFault::NoRows);
    }
    let counts = lines.iter().map(|(verdict, lines)| (*verdict, lines.len() as u64)).collect();
    let summary = Summary {
        counts,
        encoding: name(table.encoding()).to_owned(),
        missing: judge.missing(),
        absent: judge.absent().len() as u64,
        headings: judge.headings(),
        authorities: authorities.iter().map(ToString::to_string).collect(),
    };
    Ok(Judgement { summary, lines })
}

const fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
    }
}
