//! A file of answers read into a design and counts.

use super::intern::Names;
use super::number::Amounts;
use super::pour::Pot;
use super::sheet::shown;
use super::{Problem, Row, Sheet};
use crate::counts::{Arm, Counts};
use crate::design::{Design, Lonely, Strata};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Read;
use std::ops::RangeInclusive;

/// Which columns say what of a child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Roles {
    /// The school; without it each row is a cluster of its own.
    pub school: Option<String>,
    /// The force, which is a stratum.
    pub force: Option<String>,
    /// The weight, above 0.
    pub weight: Option<String>,
    /// The arm.
    pub arm: Option<ArmColumn>,
    /// The block of a draw.
    pub block: Option<String>,
}

/// The column of the arm and the value that means the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArmColumn {
    /// The column.
    pub column: String,
    /// The value of the programme arm; without it the second of the two values in order of text
    /// (1 of 0 and 1, yes of no and yes).
    pub treated: Option<String>,
}

/// What an outcome is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One of these options, the least positive first.
    Options(Vec<String>),
    /// A number.
    Number,
}

/// One outcome column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The column.
    pub column: String,
    /// What it holds.
    pub kind: Kind,
}

/// One outcome, counted.
#[derive(Clone, Debug, PartialEq)]
pub enum Tallied {
    /// Children per option.
    Counts(Counts),
    /// Sums of a number, and the children without one in either arm.
    Amounts(Amounts, [u64; 2]),
}

/// A file, read.
#[derive(Clone, Debug)]
pub struct Study {
    /// Every school of the file, in the order of their names.
    pub design: Design,
    /// The outcomes, in the order of the questions.
    pub outcomes: Vec<Tallied>,
    /// Rows of the file.
    pub rows: u64,
    /// The values of the arm column: programme, comparison; none without such a column.
    pub arms: Option<[String; 2]>,
    /// The values of the block column in the order of text: block number 0 is the first.
    pub blocks: Vec<String>,
}

/// Children without an answer on the scale, as a file writes them beside nothing and `NA`.
pub(super) const SILENCES: [&[u8]; 3] = [b"refused", b"not-asked", b"not-sure"];

/// Reads a file of answers.
///
/// # Parameters
/// `sheet`: the file; `questions`: its outcomes; `roles`: which columns say what; `lonely`: what is
/// done about a force with one school; `every`: called now and then with the rows read so far.
///
/// # Result
/// The design of every school in the file, and counts per outcome. Without an arm column everybody
/// is in the programme arm. An empty field or `NA` is missing; `refused`, `not-asked` and `not-sure`
/// are what they say, unless they are options.
///
/// # Errors
/// A column that is not there, an option that was not declared, a number that is none, a school in
/// two forces, a weight not above 0, an arm with more than two values, or a file without rows: each
/// with its line and column.
pub fn read_study<R: Read>(
    sheet: &mut Sheet<R>,
    questions: &[Question],
    roles: &Roles,
    lonely: &Lonely,
    mut every: impl FnMut(u64),
) -> Result<Study, Problem> {
    let columns = Columns::of(sheet, questions, roles)?;
    let mut clusters = Clusters::default();
    let mut arms = ArmNames::default();
    let mut pots: Vec<Pot> = questions.iter().map(|question| Pot::new(&question.kind)).collect();
    let mut rows = 0;
    while let Some(row) = sheet.next_row()? {
        let unit = clusters.unit(row, &columns, rows)?;
        let arm = columns.arm.map_or(Ok(0), |column| arms.place(row, column))?;
        let weight = columns.weight(row)?;
        for (pot, column) in pots.iter_mut().zip(&columns.outcomes) {
            pot.add(row, *column, unit * 2 + arm, weight)?;
        }
        rows += 1;
        if rows % PROGRESS == 0 {
            every(rows);
        }
    }
    if rows == 0 {
        return Err(Problem::new("the file has a header and no rows"));
    }
    let (swapped, names) = arms.settle(roles.arm.as_ref(), rows)?;
    let (design, units) = clusters.design(roles, lonely)?;
    let outcomes = pots.into_iter().map(|pot| pot.pour(&units, swapped)).collect();
    let blocks = clusters.blocks.sorted().into_iter().map(|block| clusters.blocks.name(block));
    let blocks = blocks.collect();
    Ok(Study { design, outcomes, rows, arms: names, blocks })
}

/// Weights whose sums still have digits for the lightest child beside the heaviest.
const WEIGHTS: RangeInclusive<f64> = 1e-9..=1e9;

/// Rows between two calls of the progress.
const PROGRESS: u64 = 50_000;

/// The places of the columns.
struct Columns {
    school: Option<usize>,
    force: Option<usize>,
    weight: Option<usize>,
    arm: Option<usize>,
    block: Option<usize>,
    outcomes: Vec<usize>,
}

impl Columns {
    fn of<R: Read>(
        sheet: &Sheet<R>,
        questions: &[Question],
        roles: &Roles,
    ) -> Result<Self, Problem> {
        let place =
            |name: &Option<String>| name.as_ref().map(|name| sheet.column(name)).transpose();
        let outcomes: Result<Vec<usize>, Problem> =
            questions.iter().map(|question| sheet.column(&question.column)).collect();
        Ok(Self {
            school: place(&roles.school)?,
            force: place(&roles.force)?,
            weight: place(&roles.weight)?,
            arm: place(&roles.arm.as_ref().map(|arm| arm.column.clone()))?,
            block: place(&roles.block)?,
            outcomes: outcomes?,
        })
    }

    fn weight(&self, row: Row<'_>) -> Result<f64, Problem> {
        self.weight.map_or(Ok(1.0), |column| weight_of(row, column))
    }
}

/// A field that holds a child's weight.
pub(crate) fn weight_of(row: Row<'_>, column: usize) -> Result<f64, Problem> {
    match row.number(column)? {
        Some(weight) if weight > 0.0 && !WEIGHTS.contains(&weight) => {
            Err(row.fault(column, Problem::new("a weight lies between 1e-9 and 1e9")))
        }
        Some(weight) if weight > 0.0 => Ok(weight),
        _ => Err(row.fault(column, Problem::new("a weight must be a number above 0"))),
    }
}

/// The number of the name in a field. A new one must be text: two names that are not would be
/// written alike, and their children added together.
fn named(names: &mut Names, row: Row<'_>, column: usize) -> Result<usize, Problem> {
    let known = names.len();
    let number = names.number(row.bytes(column));
    if number == known {
        row.text(column)?;
    }
    Ok(number)
}

/// Schools, their forces and their blocks as they are met.
#[derive(Default)]
struct Clusters {
    schools: Names,
    forces: Names,
    blocks: Names,
    /// The force of each school.
    force_of: Vec<usize>,
    /// School and block of each unit, and the unit of each pair.
    units: Vec<(usize, usize)>,
    unit_of: BTreeMap<(usize, usize), usize>,
}

impl Clusters {
    /// The unit of a row: its school's block.
    fn unit(&mut self, row: Row<'_>, columns: &Columns, rows: u64) -> Result<usize, Problem> {
        let school = match columns.school {
            Some(column) => {
                row.needs(column, "every row needs its school")?;
                named(&mut self.schools, row, column)?
            }
            None => self.schools.number(&rows.to_be_bytes()),
        };
        let force = match columns.force {
            Some(column) => {
                row.needs(column, "every row needs its force")?;
                named(&mut self.forces, row, column)?
            }
            None => self.forces.number(b""),
        };
        if school == self.force_of.len() {
            self.force_of.push(force);
        } else if self.force_of[school] != force {
            let (first, second) =
                (self.forces.name(self.force_of[school]), self.forces.name(force));
            let what = format!(
                "school {} stands in {} and in {}: a school has one force",
                shown(&self.schools.name(school)),
                shown(&first),
                shown(&second)
            );
            return Err(row.fault(columns.force.unwrap_or_default(), Problem::new(what)));
        }
        let block = match columns.block {
            Some(column) => named(&mut self.blocks, row, column)?,
            None => self.blocks.number(b""),
        };
        let next = self.units.len();
        let unit = *self.unit_of.entry((school, block)).or_insert(next);
        if unit == next {
            self.units.push((school, block));
        }
        Ok(unit)
    }

    /// The design, and school and block of each unit in it.
    fn design(
        &self,
        roles: &Roles,
        lonely: &Lonely,
    ) -> Result<(Design, Vec<super::pour::Unit>), Problem> {
        use crate::counts::Block;
        let strata = if roles.force.is_some() { Strata::ByForce } else { Strata::Ignored };
        let mut design = Design::new(strata, lonely.clone());
        // in the order of their names, so that the order of rows moves no digit of a sum
        let order: Vec<usize> = match roles.school {
            Some(_) => self.schools.sorted(),
            None => (0..self.schools.len()).collect(),
        };
        let mut schools = Vec::with_capacity(order.len());
        for number in order {
            let name =
                if roles.school.is_some() { self.schools.name(number) } else { number.to_string() };
            let force = self.forces.name(self.force_of[number]);
            schools.push((number, design.enrol(&force, &name).map_err(Problem::new)?));
        }
        schools.sort_unstable_by_key(|(number, _)| *number);
        let places = self.blocks.places();
        let block = |block: usize| Block(u32::try_from(places[block]).unwrap_or(u32::MAX));
        let units = self.units.iter().map(|(school, of)| (schools[*school].1, block(*of)));
        Ok((design, units.collect()))
    }
}

/// The two values of the arm column.
#[derive(Default)]
struct ArmNames {
    names: Names,
}

impl ArmNames {
    fn place(&mut self, row: Row<'_>, column: usize) -> Result<usize, Problem> {
        row.needs(column, "every row needs its arm")?;
        let place = named(&mut self.names, row, column)?;
        if place > 1 {
            let known =
                format!("{} and {}", shown(&self.names.name(0)), shown(&self.names.name(1)));
            let what =
                format!("“{}” is a third arm beside {known}", shown(&self.names.name(place)));
            return Err(row.fault(column, Problem::new(what)));
        }
        Ok(place)
    }

    /// Whether the first value met is the comparison arm, and both values, programme first.
    fn settle(
        &self,
        arm: Option<&ArmColumn>,
        rows: u64,
    ) -> Result<(bool, Option<[String; 2]>), Problem> {
        let Some(arm) = arm else { return Ok((false, None)) };
        if self.names.len() < 2 {
            let what = format!("all {rows} rows have the same arm: a comparison needs two");
            return Err(Problem::new(what).in_column(&arm.column));
        }
        let (first, second) = (self.names.name(0), self.names.name(1));
        let swapped = match &arm.treated {
            Some(treated) if *treated == first => false,
            Some(treated) if *treated == second => true,
            Some(treated) => {
                let what = format!("no row has “{treated}”: the arms are {first} and {second}");
                return Err(Problem::new(what).in_column(&arm.column));
            }
            None => second > first,
        };
        let names = if swapped { [second, first] } else { [first, second] };
        Ok((swapped, Some(names)))
    }
}

impl Study {
    /// The arms with their names, for tables.
    pub fn arm_name(&self, arm: Arm) -> &str {
        let place = usize::from(arm == Arm::Comparison);
        self.arms.as_ref().map_or("", |arms| arms[place].as_str())
    }
}
