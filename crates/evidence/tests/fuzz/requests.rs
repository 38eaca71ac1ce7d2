//! What is asked of every file: each request of the command, on columns of fixed names.

use evidence::agree::{Level, Resampling};
use evidence::design::Lonely;
use evidence::file::{ArmColumn, Kind, Problem, Question, Roles, Sheet};
use evidence::interval::ProportionMethod;
use evidence::pool::{Inference, Tau2};
use evidence::run::{
    Adjust, Adjustment, Agree, Ballot, Change, Compare, Describe, IccOf, Model, Per, PlannedDesign,
    PoolSites, Power, Report, Suppress,
};
use std::io::BufRead;

/// The columns of a saved file; a file may have others, or not all of them.
pub const COLUMNS: [&str; 8] =
    ["force", "school", "block", "arm", "weight", "answer", "later", "score"];

/// The options of `answer` and `later`.
pub const OPTIONS: [&str; 3] = ["no", "maybe", "yes"];

/// A file, however it comes.
pub type Open<'a> = Sheet<Box<dyn BufRead + 'a>>;

type Run = Box<dyn Fn(&mut Open<'_>) -> Result<Report, Problem>>;

/// One request, and what is done with a file.
pub struct Request {
    pub name: &'static str,
    pub run: Run,
}

pub fn options() -> Vec<String> {
    OPTIONS.map(str::to_owned).to_vec()
}

fn arm() -> ArmColumn {
    ArmColumn { column: "arm".to_owned(), treated: None }
}

/// Several ways to say which columns say what.
pub fn roles() -> Vec<Roles> {
    let school = Roles { school: Some("school".to_owned()), ..Roles::default() };
    let force = Roles { force: Some("force".to_owned()), ..school.clone() };
    let all = Roles {
        weight: Some("weight".to_owned()),
        arm: Some(arm()),
        block: Some("block".to_owned()),
        ..force.clone()
    };
    let treated = Some(ArmColumn { treated: Some("0".to_owned()), ..arm() });
    let compared = Roles { arm: treated, ..force };
    vec![Roles::default(), school, all, compared]
}

/// The outcomes of every file.
pub fn questions() -> Vec<Question> {
    let of = |column: &str, kind: Kind| Question { column: column.to_owned(), kind };
    vec![
        of("answer", Kind::Options(options())),
        of("later", Kind::Options(options())),
        of("score", Kind::Number),
    ]
}

/// Outcomes whose options are of one byte each.
pub fn short_questions() -> Vec<Question> {
    let of = |column: &str, options: &[&str]| {
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        Question { column: column.to_owned(), kind: Kind::Options(options) }
    };
    vec![of("score", &["1", "2", "3", "4", "5"]), of("arm", &["0", "1"])]
}

fn describe(outcome: &str, options: Vec<String>, roles: Roles, by: Option<&str>) -> Describe {
    Describe {
        outcome: outcome.to_owned(),
        top: options.last().cloned(),
        options,
        roles: Roles { arm: None, block: None, ..roles },
        by: by.map(str::to_owned),
        interval: ProportionMethod::Beta,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Average,
    }
}

fn compare(outcome: &str, options: Vec<String>, deff: Option<f64>) -> Compare {
    Compare {
        outcome: outcome.to_owned(),
        top: options.get(1).cloned(),
        options,
        arm: arm(),
        roles: Roles { block: None, arm: None, ..roles()[2].clone() },
        deff,
        interval: ProportionMethod::Logit,
        level: 0.9,
        planning_deff: 1.6,
        lonely: Lonely::Adjust,
    }
}

fn ballot(outcome: &str, options: Vec<String>) -> Ballot {
    Ballot {
        outcome: outcome.to_owned(),
        top: None,
        options,
        offer: "arm".to_owned(),
        block: "block".to_owned(),
        taken: Some("arm".to_owned()),
        baseline: Some("weight".to_owned()),
        seed: 3,
        times: 20,
        level: 0.95,
    }
}

fn agree(code: &str, measurement: Level) -> Agree {
    Agree {
        unit: "school".to_owned(),
        coder: "block".to_owned(),
        code: code.to_owned(),
        measurement,
        resampling: Resampling { times: 100, seed: 3, level: 0.95 },
    }
}

fn pool(tau2: Tau2, inference: Inference) -> PoolSites {
    PoolSites {
        estimate: "score".to_owned(),
        variance: "weight".to_owned(),
        label: Some("school".to_owned()),
        tau2,
        inference,
        level: 0.95,
    }
}

fn change() -> Change {
    Change {
        before: "answer".to_owned(),
        after: "later".to_owned(),
        options: options(),
        top: None,
        arm: Some(arm()),
        school: Some("school".to_owned()),
        level: 0.95,
        planning_deff: 1.6,
    }
}

fn model() -> Model {
    Model {
        outcome: "answer".to_owned(),
        options: options(),
        on: vec!["score".to_owned(), "arm".to_owned()],
        school: Some("school".to_owned()),
        level: 0.95,
    }
}

/// Wraps a request whose `run` takes a sheet alone.
macro_rules! alone {
    ($name:literal, $request:expr) => {{
        let request = $request;
        Request { name: $name, run: Box::new(move |sheet| request.run(sheet)) }
    }};
}

/// Wraps a request that tells how far it is.
macro_rules! told {
    ($name:literal, $request:expr) => {{
        let request = $request;
        Request { name: $name, run: Box::new(move |sheet| request.run(sheet, |_| {})) }
    }};
}

/// Every request that takes no time.
pub fn quick() -> Vec<Request> {
    let all = || roles()[2].clone();
    let level = 0.95;
    vec![
        told!("describe", describe("answer", options(), all(), None)),
        told!("describe a number", describe("score", vec![], all(), None)),
        told!("describe by arm", describe("answer", options(), Roles::default(), Some("arm"))),
        told!("describe a number by arm", describe("score", vec![], all(), Some("arm"))),
        alone!(
            "per",
            Per {
                outcome: "score".to_owned(),
                per: "weight".to_owned(),
                roles: Roles { block: None, arm: None, ..all() },
                by: Some("arm".to_owned()),
                level,
                lonely: Lonely::CollapseNext,
            }
        ),
        told!("compare", compare("answer", options(), None)),
        told!("compare with a design effect", compare("later", options(), Some(2.0))),
        told!("compare numbers", compare("score", vec![], None)),
        alone!("change", change()),
        alone!("model", model()),
        alone!("icc", IccOf { outcome: "score".to_owned(), school: "school".to_owned(), level }),
        alone!("agree", agree("answer", Level::Nominal)),
        alone!("agree on numbers", agree("score", Level::Ratio)),
        alone!("pool", pool(Tau2::Reml, Inference::Modified)),
        alone!("pool by moments", pool(Tau2::PauleMandel, Inference::Hksj)),
        alone!("adjust", Adjust { p: "weight".to_owned(), method: Adjustment::Holm }),
        alone!(
            "adjust for exploring",
            Adjust { p: "score".to_owned(), method: Adjustment::BenjaminiHochberg }
        ),
    ]
}

/// Those that take their time: exact tests over every draw, and whole-number programmes.
pub fn slow() -> Vec<Request> {
    vec![
        alone!("ballot", ballot("answer", options())),
        alone!("ballot of numbers", ballot("score", vec![])),
        alone!(
            "suppress",
            Suppress {
                row: "school".to_owned(),
                column: "block".to_owned(),
                count: "score".to_owned(),
                threshold: 5,
            }
        ),
    ]
}

/// Numbers that no request can use, or hardly.
const ODD: [f64; 9] =
    [0.0, 1.0, 2.0, -1.0, 1e-300, 1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];

/// Requests with a level, design effect or design that makes no sense.
pub fn odd() -> Vec<Request> {
    let mut all = Vec::new();
    for level in ODD {
        let deff = Some(level);
        let describe = describe("answer", options(), roles()[1].clone(), None);
        let resampling = Resampling { times: 100, seed: 3, level };
        all.extend([
            told!("describe at a level", Describe { level, ..describe.clone() }),
            told!("describe with an effect", Describe { planning_deff: level, ..describe }),
            told!("compare at a level", Compare { level, ..compare("answer", options(), None) }),
            told!("compare at both", Compare { level, ..compare("answer", options(), deff) }),
            told!("compare with an effect", compare("score", vec![], deff)),
            alone!("ballot at a level", Ballot { level, ..ballot("answer", options()) }),
            alone!("change at a level", Change { level, ..change() }),
            alone!("model at a level", Model { level, ..model() }),
            alone!("pool at a level", PoolSites { level, ..pool(Tau2::Reml, Inference::Normal) }),
            alone!("agree at a level", Agree { resampling, ..agree("answer", Level::Nominal) }),
        ]);
        let (outcome, school) = ("score".to_owned(), "school".to_owned());
        all.push(alone!("icc at a level", IccOf { outcome, school, level }));
    }
    all
}

/// Plans of power with shares and correlations that make no sense.
pub fn odd_power() -> Vec<Power> {
    let mut all = Vec::new();
    for odd in ODD {
        for design in [PlannedDesign::Blocked, PlannedDesign::Schools, PlannedDesign::Varying] {
            let (blocks, size, share, icc, r2) = (20, 10, 0.5, 0.05, 0.2);
            let (power, significance) = (0.8, 0.05);
            let covariates = 0;
            let sound =
                Power { design, blocks, size, share, icc, r2, covariates, power, significance };
            all.extend([
                sound,
                Power { share: odd, ..sound },
                Power { icc: odd, ..sound },
                Power { r2: odd, ..sound },
                Power { power: odd, ..sound },
                Power { significance: odd, ..sound },
            ]);
            for most in [0, 1, 2, u64::MAX] {
                all.extend([Power { blocks: most, ..sound }, Power { size: most, ..sound }]);
                all.push(Power { blocks: most, size: most, ..sound });
            }
        }
    }
    all
}
