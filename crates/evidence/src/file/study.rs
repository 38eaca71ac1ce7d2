//! A file of answers read into a design and counts.

use super::layout::Layout;
use super::number::Amounts;
use super::read::{Cut, Tables};
use super::{Problem, Sheet};
use crate::counts::{Arm, Block, Counts};
use crate::design::{Design, Lonely};
use crate::silence::Silences;
use serde::{Deserialize, Serialize};
use std::io::Read;

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
    /// Sums of a number.
    Amounts(Amounts),
}

impl Tallied {
    /// Those of an arm who gave no answer on the scale.
    pub fn silences(&self, arm: Arm) -> Silences {
        match self {
            Self::Counts(counts) => counts.silences(arm),
            Self::Amounts(amounts) => amounts.silences(arm),
        }
    }

    /// One block alone, with its silences.
    #[must_use]
    pub fn only(&self, block: Block) -> Self {
        match self {
            Self::Counts(counts) => Self::Counts(counts.only(block)),
            Self::Amounts(amounts) => Self::Amounts(amounts.only(block)),
        }
    }
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
    every: impl FnMut(u64),
) -> Result<Study, Problem> {
    let layout = Layout::of(sheet, questions, roles)?;
    let cut = Cut::for_layout(&layout);
    read_cut(sheet, &layout, cut, roles, lonely, every)
}

/// Reads a file cut in this way.
fn read_cut<R: Read>(
    sheet: &mut Sheet<R>,
    layout: &Layout,
    cut: Cut,
    roles: &Roles,
    lonely: &Lonely,
    every: impl FnMut(u64),
) -> Result<Study, Problem> {
    let tables = Tables::read(sheet, layout, cut, every)?;
    let rows = tables.rows;
    if rows == 0 {
        return Err(Problem::new("the file has a header and no rows"));
    }
    let (swapped, arms) = tables.clusters.arms(roles.arm.as_ref(), rows)?;
    let (design, units) = tables.clusters.design(roles, lonely)?;
    let outcomes = layout.items.iter().map(|item| tables.pour(item, &units, swapped)).collect();
    Ok(Study { design, outcomes, rows, arms, blocks: tables.clusters.blocks() })
}

impl Study {
    /// The arms with their names, for tables.
    pub fn arm_name(&self, arm: Arm) -> &str {
        let place = usize::from(arm == Arm::Comparison);
        self.arms.as_ref().map_or("", |arms| arms[place].as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::fmt::Write;
    use std::io::Cursor;

    const HEADER: &str = "force,school,arm,answer,second";

    fn read(text: &str, cut: Cut) -> Result<(Vec<Tallied>, String), Problem> {
        let column = |name: &str| Some(name.to_owned());
        let roles = Roles {
            school: column("school"),
            force: column("force"),
            arm: Some(ArmColumn { column: "arm".to_owned(), treated: None }),
            ..Roles::default()
        };
        let options = |options: &[&str]| {
            Kind::Options(options.iter().map(|option| (*option).to_owned()).collect())
        };
        let questions = [
            Question { column: "answer".to_owned(), kind: options(&["1", "2", "3"]) },
            Question { column: "second".to_owned(), kind: options(&["no", "yes, often"]) },
        ];
        let mut sheet = Sheet::open(Cursor::new(text.as_bytes()))?;
        let layout = Layout::of(&sheet, &questions, &roles)?;
        let study = read_cut(&mut sheet, &layout, cut, &roles, &Lonely::Refuse, |_| {})?;
        let rest = (study.design, study.rows, study.arms, study.blocks);
        Ok((study.outcomes, format!("{rest:?}")))
    }

    /// A row; now and then with a fault, a quoted field or blanks.
    fn row() -> impl Strategy<Value = String> {
        let answer = prop::sample::select(vec!["1", "2", "3", "", " 2 ", "refused", "NA"]);
        let second = prop::sample::select(vec!["no", "\"yes, often\"", "", "\"no\"", "not-sure"]);
        let well =
            (0..6_usize, 0..2_usize, answer, second).prop_map(|(school, arm, one, other)| {
                format!("f{},s{school},{arm},{one},{other}", school % 2)
            });
        let plain = well.clone().prop_map(|row| row.replace("\"yes, often\"", "").replace('"', ""));
        let odd = prop::sample::select(vec![
            "f0,s1,0,1,no",
            "f0,s0,2,1,no",
            "f0,s0,0,4,no",
            "f0,s0,0",
            "f0,,0,1,no",
            "f0,s0,,1,no",
            "f0,s0,0,1,\"a\nb\"",
        ]);
        prop_oneof![60 => plain, 4 => well, 1 => odd.prop_map(str::to_owned), 2 => Just(String::new())]
    }

    proptest! {
        /// Whatever the blocks and however many parts, a file is one file, and its first fault is
        /// told at its line.
        #[test]
        fn a_file_is_read_the_same_however_it_is_cut(
            rows in prop::collection::vec(row(), 0..60),
            end in prop::sample::select(vec!["\n", "\r\n"]),
            block in 1_u64..400,
            parts in 1_usize..5,
        ) {
            let text = format!("{HEADER}{end}{}", rows.join(end));
            let whole = read(&text, Cut { block: 1 << 20, parts: 1 });
            prop_assert_eq!(&read(&text, Cut { block, parts }), &whole);
            // a quote in the first row has every row read by the parser of quotes
            if let Some(first) = rows.first().filter(|first| first.starts_with('f')) {
                let quoted = text.replacen(first, &first.replacen("f0", "\"f0\"", 1), 1);
                prop_assert_eq!(read(&quoted, Cut { block, parts }), whole);
            }
        }
    }

    #[test]
    fn a_byte_order_mark_old_line_ends_and_empty_lines_do_no_harm() {
        let cut = Cut { block: 16, parts: 2 };
        let rows = "f0,s0,0,1,no\nf0,s0,1,2,no\nf1,s1,0,3,no\n";
        let plain = read(&format!("{HEADER}\n{rows}"), cut);
        assert!(plain.is_ok());
        assert_eq!(read(&format!("\u{feff}{HEADER}\n\n{rows}\n\n"), cut), plain);
        assert_eq!(read(&format!("{HEADER}\n{rows}").replace('\n', "\r"), cut), plain);
        assert_eq!(read(&format!("{HEADER}\n{rows}").replace(',', "\t"), cut), plain);
    }

    #[test]
    fn a_fault_behind_many_blocks_and_empty_lines_has_its_own_line() {
        let mut text = format!("{HEADER}\n");
        for number in 0..40 {
            writeln!(text, "f0,s{},{},1,no\n", number % 4, number % 2).unwrap();
        }
        for (odd, column) in [("f0,s0,0,9,no", "answer"), ("f1,s0,0,1,no", "force")] {
            let fault = read(&format!("{text}{odd}\n"), Cut { block: 100, parts: 3 }).unwrap_err();
            assert_eq!((fault.line, fault.column.as_deref()), (Some(82), Some(column)));
        }
    }
}
