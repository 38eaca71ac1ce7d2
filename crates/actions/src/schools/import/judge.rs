//! From bytes to verdicts, with the schools that are held already.

use domain::{
    schools::{
        Establishment, LaCode, Urn,
        gias::{self, Column, Judge, Judged, Rules},
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
    /// Held and different: changed.
    Changed,
    /// Closed: if it is held, marked.
    Closed,
    /// Refused: handed back with the reason.
    Refused,
    /// Held and the same, or held as a person typed it.
    Unchanged,
    /// No children of 8 to 11.
    NotPrimary,
    /// In a local authority that was not asked for.
    Elsewhere,
}

impl Verdict {
    /// All of them, those first that somebody should look at.
    pub const ALL: [Self; 7] = [
        Self::Refused,
        Self::New,
        Self::Changed,
        Self::Closed,
        Self::Unchanged,
        Self::NotPrimary,
        Self::Elsewhere,
    ];

    /// The code in addresses and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Closed => "closed",
            Self::Refused => "refused",
            Self::Unchanged => "unchanged",
            Self::NotPrimary => "not-primary",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// The verdict of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }

    const fn of(verdict: &gias::Verdict) -> Self {
        match verdict {
            gias::Verdict::New(_) => Self::New,
            gias::Verdict::Changed { .. } => Self::Changed,
            gias::Verdict::Closed { .. } => Self::Closed,
            gias::Verdict::Refused(_) => Self::Refused,
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
        [Verdict::New, Verdict::Changed, Verdict::Closed].iter().any(|v| self.count(*v) > 0)
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
}

impl Held {
    pub(super) fn of(schools: &BTreeMap<Urn, School>) -> store::Result<Self> {
        let mut held = Self::default();
        for (urn, school) in schools {
            if school.is_typed() {
                held.typed.insert(*urn);
            } else {
                held.register.insert(*urn, school.establishment()?);
            }
        }
        Ok(held)
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
    let rules = Rules { held: &held.register, authorities: asked };
    let mut judge = Judge::new(&table, rules)?;
    let mut lines: BTreeMap<Verdict, Vec<Line>> = BTreeMap::new();
    while let Some(step) = judge.next_row()? {
        let mut judged = step.judged;
        // What a person typed is never overwritten, whatever the register says.
        if judged.urn.is_some_and(|urn| held.typed.contains(&urn)) {
            judged.verdict = gias::Verdict::Unchanged;
        }
        let cells = step.hand_back.map(|row| row.cells);
        lines.entry(Verdict::of(&judged.verdict)).or_default().push(Line { judged, cells });
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
