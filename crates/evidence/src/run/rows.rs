//! Rows one by one: what a child said, and where it comes from.

use crate::counts::School;
use crate::design::{Design, Lonely, Strata};
use crate::file::{ArmColumn, Problem, Roles, Row, Sheet, silence_of, undeclared, weight_of};
use crate::silence::Silence;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// A field: what was said, or why nothing was.
#[derive(Clone, Copy, Debug)]
pub(super) enum Heard<T> {
    Said(T),
    Silent(Silence),
}

impl<T> Heard<T> {
    pub(super) fn map<U>(self, of: impl FnOnce(T) -> U) -> Heard<U> {
        match self {
            Self::Said(value) => Heard::Said(of(value)),
            Self::Silent(silence) => Heard::Silent(silence),
        }
    }

    pub(super) fn said(self) -> Option<T> {
        match self {
            Self::Said(value) => Some(value),
            Self::Silent(_) => None,
        }
    }
}

/// Why a field holds no answer; none where it holds one.
pub(super) fn silence(field: &[u8]) -> Option<Silence> {
    silence_of(field).map(|place| match place {
        0 => Silence::Missing,
        1 => Silence::Refused,
        2 => Silence::NotAsked,
        _ => Silence::NotSure,
    })
}

/// A field that holds one of these options.
pub(super) fn option(
    row: Row<'_>,
    column: usize,
    options: &[String],
) -> Result<Heard<usize>, Problem> {
    let field = row.bytes(column);
    if let Some(option) = options.iter().position(|option| option.as_bytes() == field) {
        return Ok(Heard::Said(option));
    }
    match silence(field) {
        Some(silence) => Ok(Heard::Silent(silence)),
        None => Err(row.fault(column, undeclared(field, options))),
    }
}

/// A field that holds a number.
pub(super) fn number(row: Row<'_>, column: usize) -> Result<Heard<f64>, Problem> {
    if let Some(silence) = silence(row.bytes(column)) {
        return Ok(Heard::Silent(silence));
    }
    Ok(row.number(column)?.map_or(Heard::Silent(Silence::Missing), Heard::Said))
}

/// An option by its place from 1, or a number.
pub(super) fn score(
    row: Row<'_>,
    column: usize,
    options: &[String],
) -> Result<Heard<f64>, Problem> {
    if options.is_empty() {
        return number(row, column);
    }
    Ok(option(row, column, options)?.map(|place| crate::number::real_len(place + 1)))
}

/// The schools of a file as its rows are read.
pub(super) struct Clusters {
    /// Every school met so far.
    pub(super) design: Design,
    school: Option<usize>,
    force: Option<usize>,
    weight: Option<usize>,
    rows: u64,
}

impl Clusters {
    /// With these columns; without a school each row is a cluster.
    pub(super) fn of<R: Read>(
        sheet: &Sheet<R>,
        roles: &Roles,
        lonely: &Lonely,
    ) -> Result<Self, Problem> {
        let place =
            |name: &Option<String>| name.as_ref().map(|name| sheet.column(name)).transpose();
        let strata = if roles.force.is_some() { Strata::ByForce } else { Strata::Ignored };
        Ok(Self {
            design: Design::new(strata, lonely.clone()),
            school: place(&roles.school)?,
            force: place(&roles.force)?,
            weight: place(&roles.weight)?,
            rows: 0,
        })
    }

    /// With a school and nothing else.
    pub(super) fn by_school<R: Read>(
        sheet: &Sheet<R>,
        school: Option<&String>,
    ) -> Result<Self, Problem> {
        let roles = Roles { school: school.cloned(), ..Roles::default() };
        Self::of(sheet, &roles, &Lonely::Refuse)
    }

    /// The school of a row and the child's weight.
    pub(super) fn child(&mut self, row: Row<'_>) -> Result<(School, f64), Problem> {
        self.rows += 1;
        let force = match self.force {
            Some(column) => {
                row.needs(column, "every row needs its force")?;
                row.text(column)?
            }
            None => "",
        };
        let school = match self.school {
            Some(column) => {
                row.needs(column, "every row needs its school")?;
                let name = row.text(column)?;
                let enrolled = self.design.enrol(force, name);
                let at = self.force.unwrap_or(column);
                enrolled.map_err(|error| row.fault(at, Problem::new(error)))?
            }
            None => self.design.enrol(force, &self.rows.to_string()).map_err(Problem::new)?,
        };
        let Some(column) = self.weight else { return Ok((school, 1.0)) };
        Ok((school, weight_of(row, column)?))
    }

    /// Rows read.
    ///
    /// # Errors
    /// None were.
    pub(super) fn rows(&self) -> Result<u64, Problem> {
        match self.rows {
            0 => Err(Problem::new("the file has a header and no rows")),
            rows => Ok(rows),
        }
    }
}

/// The arm of a row, where `met` holds those of the rows before.
pub(super) fn arm_of<'a>(
    row: Row<'a>,
    column: usize,
    met: &mut BTreeSet<String>,
) -> Result<&'a str, Problem> {
    row.needs(column, "every row needs its arm")?;
    let arm = row.text(column)?;
    if !met.contains(arm) {
        if met.len() == 2 {
            let known: Vec<&str> = met.iter().map(String::as_str).collect();
            let what = format!("“{arm}” is a third arm beside {}", known.join(" and "));
            return Err(row.fault(column, Problem::new(what)));
        }
        met.insert(arm.to_owned());
    }
    Ok(arm)
}

/// The two values of an arm column, programme first.
pub(super) fn arms<'a>(
    values: impl Iterator<Item = &'a str>,
    arm: &ArmColumn,
) -> Result<[String; 2], Problem> {
    let fault = |what: String| Problem::new(what).in_column(&arm.column);
    let values: BTreeSet<&str> = values.collect();
    let values: Vec<&str> = values.into_iter().collect();
    let [low, high] = values.as_slice() else {
        return Err(fault(format!("a comparison needs two arms, and there are {}", values.len())));
    };
    match arm.treated.as_deref() {
        Some(treated) if treated == *low => Ok([(*low).to_owned(), (*high).to_owned()]),
        Some(treated) if treated != *high => {
            Err(fault(format!("no row has “{treated}”: the arms are {low} and {high}")))
        }
        _ => Ok([(*high).to_owned(), (*low).to_owned()]),
    }
}

/// What is done about a force with one school, as a plan or a command names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LonelyRule {
    /// Say so and stop.
    #[default]
    Refuse,
    /// Join it to another force: the one named as its partner, or where none is named for any, the
    /// one that follows it in the alphabet (the last joins the one before it).
    Collapse,
    /// Measure its school from the mean of all.
    Adjust,
    /// Give it the average spread of the others.
    Average,
    /// Take its school as certain to be studied: it adds nothing.
    Certainty,
}

impl LonelyRule {
    /// The rule with its partners, lonely force to the force it joins.
    ///
    /// # Errors
    /// Partners for a rule that joins nobody, or a force that is its own partner.
    pub fn with(self, partners: &BTreeMap<String, String>) -> Result<Lonely, Problem> {
        if self != Self::Collapse && !partners.is_empty() {
            return Err(Problem::new("partners belong to the rule “collapse”"));
        }
        if let Some((force, _)) = partners.iter().find(|(force, into)| force == into) {
            return Err(Problem::new(format!("{force} cannot be joined to itself")));
        }
        Ok(match self {
            Self::Refuse => Lonely::Refuse,
            Self::Collapse if partners.is_empty() => Lonely::CollapseNext,
            Self::Collapse => Lonely::Collapse { into: partners.clone() },
            Self::Adjust => Lonely::Adjust,
            Self::Average => Lonely::Average,
            Self::Certainty => Lonely::Certainty,
        })
    }
}
