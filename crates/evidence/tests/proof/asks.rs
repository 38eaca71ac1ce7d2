//! One file that every request of the command can be asked of, and the requests.

use evidence::agree::{Level, Resampling};
use evidence::design::Lonely;
use evidence::file::{ArmColumn, Problem, Roles, Sheet};
use evidence::interval::ProportionMethod;
use evidence::pool::{Inference, Tau2};
use evidence::run::{
    Adjust, Adjustment, Agree, Ballot, Change, Compare, Describe, IccOf, Model, Plan, PoolSites,
    Report, Suppress,
};
use std::io::Cursor;

/// What a column holds, which decides what is wrong in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Holds {
    Name,
    Number,
    NumberOnEveryRow,
    /// A number, or text as a group.
    NumberOrGroup,
    AboveNone,
    Share,
    Count,
    Option,
    Flag,
    Arm,
}

impl Holds {
    /// Fields that must be refused by their line and column.
    pub(super) fn faults(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["", "NA"],
            Self::Number => &["NaN", "nan", "inf", "-inf", "infinity", "1e999", "six", "1 2"],
            Self::NumberOrGroup => &["NaN", "inf", "-inf", "1e999"],
            Self::NumberOnEveryRow => &["NaN", "inf", "six", "", "NA"],
            Self::AboveNone => &["NaN", "inf", "0", "-1", "six", "", "NA"],
            Self::Share => &["NaN", "inf", "1.5", "-0.1", "six"],
            Self::Count => &["NaN", "inf", "1.5", "-1", "six", ""],
            Self::Option => &["maybe", "YES", "yes;no", "NaN"],
            Self::Flag => &["2", "yes", "", "NaN"],
            Self::Arm => &["2", "", "NA"],
        }
    }
}

/// A file in, a report or a fault out.
pub(super) type Ask = fn(&[u8]) -> Result<Report, Problem>;

/// A request, the columns that it reads, and whether the order of rows must not matter to a byte.
pub(super) struct Asked {
    pub(super) name: &'static str,
    ask: Ask,
    pub(super) columns: &'static [(&'static str, Holds)],
    pub(super) order_free: bool,
}

impl Asked {
    pub(super) fn of(&self, text: &str) -> Result<Report, Problem> {
        (self.ask)(text.as_bytes())
    }

    pub(super) fn bytes(&self, text: &[u8]) -> Result<Report, Problem> {
        (self.ask)(text)
    }
}

fn asked(
    name: &'static str,
    ask: Ask,
    columns: &'static [(&'static str, Holds)],
    order_free: bool,
) -> Asked {
    Asked { name, ask, columns, order_free }
}

pub(super) fn all() -> Vec<Asked> {
    let mut all = of_answers();
    all.extend(of_the_rest());
    all
}

fn of_answers() -> Vec<Asked> {
    use Holds::{AboveNone, Arm, Name, Number, Option};
    vec![
        asked(
            "analyse",
            analyse,
            &[("answer", Option), ("school", Name), ("force", Name), ("arm", Arm)],
            true,
        ),
        asked("describe", describe, &[("answer", Option), ("school", Name), ("force", Name)], true),
        asked("describe by", describe_by, &[("answer", Option), ("school", Name)], true),
        asked("describe a number", describe_number, &[("score", Number), ("school", Name)], true),
        asked(
            "describe with weights",
            describe_weighted,
            &[("answer", Option), ("weight", AboveNone)],
            false,
        ),
        asked(
            "describe a decimal",
            describe_decimal,
            &[("decimal", Number), ("school", Name)],
            false,
        ),
        asked(
            "compare",
            compare,
            &[("answer", Option), ("school", Name), ("force", Name), ("arm", Arm)],
            true,
        ),
        asked(
            "compare numbers",
            compare_number,
            &[("score", Number), ("school", Name), ("arm", Arm)],
            true,
        ),
    ]
}

fn of_the_rest() -> Vec<Asked> {
    use Holds::{
        AboveNone, Arm, Count, Flag, Name, Number, NumberOnEveryRow, NumberOrGroup, Option, Share,
    };
    vec![
        asked("change", change, &[("answer", Option), ("after", Option), ("school", Name)], true),
        asked(
            "change by arm",
            change_by_arm,
            &[("answer", Option), ("after", Option), ("school", Name), ("arm", Arm)],
            true,
        ),
        asked(
            "ballot",
            ballot,
            &[
                ("decimal", Number),
                ("offer", Flag),
                ("taken", Flag),
                ("before", Number),
                ("block", Name),
            ],
            true,
        ),
        asked(
            "model",
            model,
            &[("answer", Option), ("decimal", NumberOrGroup), ("school", Name)],
            true,
        ),
        asked("icc", icc, &[("decimal", Number), ("school", Name)], true),
        asked("agree", agree, &[("unit", Name), ("coder", Name), ("code", Number)], true),
        asked("pool", pool, &[("estimate", NumberOnEveryRow), ("variance", AboveNone)], false),
        asked("adjust", adjust, &[("p", Share)], false),
        asked("suppress", suppress, &[("row", Name), ("column", Name), ("count", Count)], false),
    ]
}

/// The file: 48 children of 12 schools in 2 forces, with something for every request.
pub(super) fn file() -> String {
    let header = "school,force,arm,answer,after,score,weight,offer,taken,before,decimal,block,unit,coder,code,estimate,variance,p,row,column,count";
    let mut lines = vec![header.to_owned()];
    for child in 0..48_usize {
        let school = child / 4;
        let arm = child % 2;
        let option = |turn: usize| ["no", "not sure which", "yes"][turn % 3];
        let fields = [
            format!("s{school}"),
            ["Northmoor", "Southmoor"][school % 2].to_owned(),
            arm.to_string(),
            option(child * child + arm + school / 3).to_owned(),
            option(child * 5 / 3 + 1).to_owned(),
            (3 + child * 7 % 5 + arm).to_string(),
            format!("{}.{}", 1 + child % 3, child * 7 % 10),
            arm.to_string(),
            usize::from(arm == 1 && child % 9 != 0).to_string(),
            (2 + child * 11 % 6).to_string(),
            format!("{}.{}", 3 + child * 7 % 5 + arm, child * 3 % 7),
            format!("b{school}"),
            format!("u{}", child / 2),
            format!("c{}", child % 2),
            (1 + (child / 2 * 5 + usize::from(child % 10 == 1)) % 4).to_string(),
            format!("0.{}", 11 + child * 13 % 37),
            format!("0.0{}", 11 + child * 17 % 41),
            format!("0.{:03}", 1 + child * 37 % 499),
            format!("r{}", child / 6),
            format!("k{}", child % 6),
            (if child == 7 { 3 } else { 20 + child * 7 % 13 }).to_string(),
        ];
        lines.push(fields.join(","));
    }
    lines.join("\n") + "\n"
}

fn sheet(text: &[u8]) -> Result<Sheet<Cursor<&[u8]>>, Problem> {
    Sheet::open(Cursor::new(text))
}

fn name(text: &str) -> String {
    text.to_owned()
}

fn options() -> Vec<String> {
    ["no", "not sure which", "yes"].map(name).to_vec()
}

fn by_school() -> Roles {
    Roles { school: Some(name("school")), ..Roles::default() }
}

fn by_force() -> Roles {
    Roles { force: Some(name("force")), ..by_school() }
}

fn arm() -> ArmColumn {
    ArmColumn { column: name("arm"), treated: Some(name("1")) }
}

fn describing(outcome: &str, options: Vec<String>, roles: Roles) -> Describe {
    Describe {
        outcome: name(outcome),
        options,
        top: None,
        roles,
        by: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    }
}

fn describe(text: &[u8]) -> Result<Report, Problem> {
    describing("answer", options(), by_force()).run(&mut sheet(text)?, |_| {})
}

fn describe_by(text: &[u8]) -> Result<Report, Problem> {
    let by = Some(name("arm"));
    Describe { by, ..describing("answer", options(), by_school()) }.run(&mut sheet(text)?, |_| {})
}

fn describe_number(text: &[u8]) -> Result<Report, Problem> {
    describing("score", vec![], by_school()).run(&mut sheet(text)?, |_| {})
}

fn describe_decimal(text: &[u8]) -> Result<Report, Problem> {
    describing("decimal", vec![], by_school()).run(&mut sheet(text)?, |_| {})
}

fn describe_weighted(text: &[u8]) -> Result<Report, Problem> {
    let roles = Roles { weight: Some(name("weight")), ..by_school() };
    describing("answer", options(), roles).run(&mut sheet(text)?, |_| {})
}

fn comparing(outcome: &str, options: Vec<String>, roles: Roles) -> Compare {
    Compare {
        outcome: name(outcome),
        options,
        top: None,
        arm: arm(),
        roles,
        deff: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    }
}

fn compare(text: &[u8]) -> Result<Report, Problem> {
    comparing("answer", options(), by_force()).run(&mut sheet(text)?, |_| {})
}

fn compare_number(text: &[u8]) -> Result<Report, Problem> {
    comparing("score", vec![], by_school()).run(&mut sheet(text)?, |_| {})
}

fn analyse(text: &[u8]) -> Result<Report, Problem> {
    let plan = r#"
        [roles]
        school = "school"
        force = "force"
        arm = { column = "arm", treated = "1" }
        [[outcomes]]
        column = "answer"
        options = ["no", "not sure which", "yes"]
        family = "all"
        [[outcomes]]
        column = "score"
        family = "all"
    "#;
    Plan::parse(plan)?.run(&mut sheet(text)?, None, |_| {})
}

fn changing(arm: Option<ArmColumn>) -> Change {
    Change {
        before: name("answer"),
        after: name("after"),
        options: options(),
        top: None,
        arm,
        school: Some(name("school")),
        level: 0.95,
        planning_deff: 1.6,
    }
}

fn change(text: &[u8]) -> Result<Report, Problem> {
    changing(None).run(&mut sheet(text)?)
}

fn change_by_arm(text: &[u8]) -> Result<Report, Problem> {
    changing(Some(arm())).run(&mut sheet(text)?)
}

fn ballot(text: &[u8]) -> Result<Report, Problem> {
    let request = Ballot {
        outcome: name("decimal"),
        options: vec![],
        top: None,
        offer: name("offer"),
        block: name("block"),
        taken: Some(name("taken")),
        baseline: Some(name("before")),
        seed: 3,
        times: 999,
        level: 0.95,
    };
    request.run(&mut sheet(text)?)
}

fn model(text: &[u8]) -> Result<Report, Problem> {
    let request = Model {
        outcome: name("answer"),
        options: options(),
        on: ["decimal", "arm"].map(name).to_vec(),
        school: Some(name("school")),
        level: 0.95,
    };
    request.run(&mut sheet(text)?)
}

fn icc(text: &[u8]) -> Result<Report, Problem> {
    IccOf { outcome: name("decimal"), school: name("school"), level: 0.95 }.run(&mut sheet(text)?)
}

fn agree(text: &[u8]) -> Result<Report, Problem> {
    let request = Agree {
        unit: name("unit"),
        coder: name("coder"),
        code: name("code"),
        measurement: Level::Ordinal,
        resampling: Resampling { times: 100, seed: 1, level: 0.95 },
    };
    request.run(&mut sheet(text)?)
}

fn pool(text: &[u8]) -> Result<Report, Problem> {
    let request = PoolSites {
        estimate: name("estimate"),
        variance: name("variance"),
        label: Some(name("unit")),
        tau2: Tau2::Reml,
        inference: Inference::Modified,
        level: 0.95,
    };
    request.run(&mut sheet(text)?)
}

fn adjust(text: &[u8]) -> Result<Report, Problem> {
    Adjust { p: name("p"), method: Adjustment::Holm }.run(&mut sheet(text)?)
}

fn suppress(text: &[u8]) -> Result<Report, Problem> {
    let request =
        Suppress { row: name("row"), column: name("column"), count: name("count"), threshold: 2 };
    request.run(&mut sheet(text)?)
}
