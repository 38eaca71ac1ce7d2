//! What a result says of the request that made it, and requests that make no sense.

use super::asks::file;
use super::{find, near};
use evidence::agree::{Level, Resampling};
use evidence::design::Lonely;
use evidence::file::{ArmColumn, Problem, Roles, Sheet};
use evidence::interval::ProportionMethod;
use evidence::pool::{Inference, Tau2};
use evidence::run::{
    Agree, Ballot, Change, Compare, Describe, IccOf, Model, Per, Plan, PlannedDesign, PoolSites,
    Power, PublishedShares, Record, Report, SMALL_BASE, Suppress,
};
use serde_json::{Value, json};
use std::fmt::Write;

fn name(text: &str) -> String {
    text.to_owned()
}

fn options() -> Vec<String> {
    ["no", "not sure which", "yes"].map(name).to_vec()
}

fn describe(outcome: &str) -> Describe {
    Describe {
        outcome: name(outcome),
        options: options(),
        top: Some(name("not sure which")),
        roles: Roles { school: Some(name("school")), ..Roles::default() },
        by: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    }
}

fn compare() -> Compare {
    Compare {
        outcome: name("answer"),
        options: options(),
        top: None,
        arm: ArmColumn { column: name("arm"), treated: Some(name("1")) },
        roles: Roles {
            school: Some(name("school")),
            force: Some(name("force")),
            ..Roles::default()
        },
        deff: None,
        interval: ProportionMethod::Beta,
        level: 0.9,
        planning_deff: 1.6,
        lonely: Lonely::Collapse { into: [(name("Northmoor"), name("Southmoor"))].into() },
    }
}

fn change() -> Change {
    Change {
        before: name("answer"),
        after: name("after"),
        options: options(),
        top: None,
        arm: None,
        school: Some(name("school")),
        level: 0.95,
        planning_deff: 1.6,
    }
}

fn ballot() -> Ballot {
    Ballot {
        outcome: name("answer"),
        options: options(),
        top: None,
        offer: name("offer"),
        block: name("block"),
        taken: None,
        baseline: None,
        seed: 3,
        times: 99,
        level: 0.95,
    }
}

fn model() -> Model {
    Model {
        outcome: name("answer"),
        options: options(),
        on: vec![name("decimal")],
        school: Some(name("school")),
        level: 0.95,
    }
}

fn agree() -> Agree {
    Agree {
        unit: name("unit"),
        coder: name("coder"),
        code: name("code"),
        measurement: Level::Ordinal,
        resampling: Resampling { times: 100, seed: 1, level: 0.95 },
    }
}

fn pool() -> PoolSites {
    PoolSites {
        estimate: name("estimate"),
        variance: name("variance"),
        label: None,
        tau2: Tau2::Reml,
        inference: Inference::Normal,
        level: 0.95,
    }
}

fn per() -> Per {
    let roles = Roles { school: Some(name("school")), ..Roles::default() };
    let (outcome, per) = (name("score"), name("weight"));
    Per { outcome, per, roles, by: None, level: 0.95, lonely: Lonely::Refuse }
}

/// Asks a request of the file that suits all.
macro_rules! of {
    ($request:expr) => {{
        let text = file();
        $request.run(&mut Sheet::open(text.as_bytes()).unwrap())
    }};
    ($request:expr, told) => {{
        let text = file();
        $request.run(&mut Sheet::open(text.as_bytes()).unwrap(), |_| {})
    }};
}

#[track_caller]
fn refused(report: Result<Report, Problem>, what: &str) {
    let problem = report.map(|report| report.results).unwrap_err();
    assert!(problem.to_string().contains(what), "{problem}");
}

fn inputs(report: &Report) -> Value {
    serde_json::to_value(&report.provenance).unwrap()["inputs"].clone()
}

/// A plan looked at these; a request gave figures and a note, or an interval of a level of 95.
#[test]
fn levels_and_design_effects_are_looked_at_before_the_file() {
    for level in [0.0, 1.0, 95.0, -0.5, f64::NAN, f64::INFINITY] {
        let what = "a confidence level lies between 0 and 1";
        refused(of!(Describe { level, ..describe("answer") }, told), what);
        refused(of!(Compare { level, ..compare() }, told), what);
        refused(of!(Change { level, ..change() }), what);
        refused(of!(Ballot { level, ..ballot() }), what);
        refused(of!(Model { level, ..model() }), what);
        refused(of!(PoolSites { level, ..pool() }), what);
        refused(of!(Per { level, ..per() }), what);
        let (outcome, school) = (name("decimal"), name("school"));
        refused(of!(IccOf { outcome, school, level }), what);
        let resampling = Resampling { times: 100, seed: 1, level };
        refused(of!(Agree { resampling, ..agree() }), what);
        let printed = PublishedShares::parse("66%/248,45%/102", 1.0, level).unwrap();
        refused(printed.run(), what);
    }
    for planning_deff in [0.0, 0.99, -1.0, f64::NAN, f64::INFINITY] {
        let what = "a design effect for planning is at least 1";
        refused(of!(Describe { planning_deff, ..describe("answer") }, told), what);
        refused(of!(Compare { planning_deff, ..compare() }, told), what);
        refused(of!(Change { planning_deff, ..change() }), what);
    }
}

/// Four thousand million draws were begun.
#[test]
fn draws_have_a_most_and_a_least() {
    for times in [0, 1_000_001, u32::MAX] {
        refused(of!(Ballot { times, ..ballot() }), "from 1 to 1000000 times");
        let resampling = Resampling { times, seed: 1, level: 0.95 };
        refused(of!(Agree { resampling, ..agree() }), "from 1 to 1000000 times");
    }
}

#[test]
fn one_column_is_not_two_things() {
    let what = "one column cannot be both";
    refused(of!(describe("school"), told), what);
    refused(of!(Describe { by: Some(name("answer")), ..describe("answer") }, told), what);
    refused(of!(Compare { outcome: name("arm"), ..compare() }, told), what);
    refused(of!(Change { after: name("answer"), ..change() }), what);
    refused(of!(Ballot { baseline: Some(name("answer")), ..ballot() }), what);
    refused(of!(Ballot { block: name("offer"), ..ballot() }), what);
    assert!(of!(Ballot { taken: Some(name("offer")), ..ballot() }).is_ok());
    refused(of!(Model { on: vec![name("answer")], ..model() }), what);
    refused(of!(Model { on: vec![name("decimal"); 2], ..model() }), "named twice");
    refused(of!(Agree { coder: name("unit"), ..agree() }), "named twice");
    refused(of!(PoolSites { variance: name("estimate"), ..pool() }), "named twice");
    refused(of!(Per { per: name("score"), ..per() }), what);
    let top = Some(name("3"));
    refused(
        of!(Describe { options: vec![], top: top.clone(), ..describe("score") }, told),
        "options",
    );
    refused(of!(Change { options: vec![], top, ..change() }), "a top box takes options");
}

#[test]
fn intervals_say_how_they_were_made() {
    let report = of!(compare(), told).unwrap();
    for (statistic, interval) in [
        ("top-share", "beta"),
        ("risk-difference", "plain"),
        ("risk-ratio", "log"),
        ("odds-ratio", "log"),
        ("superiority", "logit"),
    ] {
        let record = find(&report, statistic);
        assert_eq!(record.interval, Some(interval), "{statistic}");
        let is_top = !["superiority"].contains(&statistic);
        assert_eq!(record.top.as_slice() == [name("yes")], is_top, "{statistic}");
    }
    let assumed = of!(Compare { deff: Some(2.0), ..compare() }, told).unwrap();
    assert_eq!(find(&assumed, "superiority").interval, Some("logit"));
    assert_eq!(find(&assumed, "risk-ratio").interval, Some("log"));
    for report in [
        of!(describe("answer"), told),
        of!(change()),
        of!(ballot()),
        of!(model()),
        of!(agree()),
        of!(pool()),
        of!(per()),
        PublishedShares::parse("66%/248,45%/102", 1.0, 0.95).unwrap().run(),
    ] {
        let report = report.unwrap();
        for record in &report.results {
            assert_eq!(record.lower.is_some(), record.interval.is_some(), "{record:?}");
        }
    }
}

/// All hundred children said no: the upper end is Clopper and Pearson's of 0 in 100 / 1.6, which is
/// `1 - 0.025^(1.6 / 100)`, and the record says what it assumes.
#[test]
fn the_fallback_says_what_it_assumes() {
    let mut text = name("school,answer\n");
    for child in 0..100 {
        writeln!(text, "s{},no", child % 10).unwrap();
    }
    let request = Describe { top: None, ..describe("answer") };
    let report = request.run(&mut Sheet::open(text.as_bytes()).unwrap(), |_| {}).unwrap();
    let yes = report.results.iter().find(|record| record.group.as_deref() == Some("yes")).unwrap();
    assert_eq!((yes.interval, yes.planning_deff), (Some("clopper-pearson"), Some(1.6)));
    near(yes.upper.unwrap(), 1.0 - 0.025_f64.powf(1.6 / 100.0), 1e-9);
    assert_eq!(find(&of!(describe("answer"), told).unwrap(), "share").planning_deff, None);
}

#[test]
fn the_request_travels_with_its_result() {
    assert_eq!(
        inputs(&of!(compare(), told).unwrap()),
        json!({
            "outcome": "answer", "options": ["no", "not sure which", "yes"], "arm": "arm",
            "treated": "1", "school": "school", "force": "force", "interval": "beta",
            "planning_deff": 1.6, "level": 0.9, "partners": {"Northmoor": "Southmoor"},
        })
    );
    let power = Power {
        design: PlannedDesign::Schools,
        blocks: 40,
        size: 20,
        share: 0.5,
        icc: 0.05,
        r2: 0.1,
        covariates: 2,
        power: 0.8,
        significance: 0.05,
    };
    let asked = json!({
        "design": "schools", "blocks": 40, "size": 20, "share": 0.5, "icc": 0.05, "r2": 0.1,
        "covariates": 2, "power": 0.8, "significance": 0.05,
    });
    assert_eq!(inputs(&power.run().unwrap()), asked);
    // for these schools alone nothing lies between schools
    let blocked = Power { design: PlannedDesign::Blocked, ..power };
    assert!(inputs(&blocked.run().unwrap())["icc"].is_null());
    for counts in ["66%/248,45%/102", "66.5%/248,45.25%/102", "0.04%/9000,50%/9000"] {
        let report = PublishedShares::parse(counts, 1.5, 0.95).unwrap().run().unwrap();
        assert_eq!(inputs(&report), json!({"counts": counts, "deff": 1.5, "level": 0.95}));
    }
    let report = of!(change()).unwrap();
    assert_eq!(inputs(&report)["before"], "answer");
    assert!(report.results.iter().all(|of| of.outcome.as_deref() == Some("answer and after")));
    let suppress =
        Suppress { row: name("row"), column: name("column"), count: name("count"), threshold: 2 };
    assert_eq!(inputs(&of!(suppress).unwrap())["threshold"], 2);
}

/// Without a school's column nothing is said of schools, and with one nothing changes but that.
#[test]
fn children_who_are_their_own_clusters_are_called_so() {
    let alone = Roles::default();
    let reports = [
        of!(Describe { roles: alone.clone(), ..describe("answer") }, told).unwrap(),
        of!(Compare { roles: alone.clone(), lonely: Lonely::Refuse, ..compare() }, told).unwrap(),
        of!(Change { school: None, ..change() }).unwrap(),
        of!(Model { school: None, ..model() }).unwrap(),
        of!(Per { roles: alone, ..per() }).unwrap(),
        {
            let plan = "[roles]\narm = { column = \"arm\" }\n[[outcomes]]\ncolumn = \"answer\"\n\
                        options = [\"no\", \"not sure which\", \"yes\"]\n[attrition]\n\
                        before = \"answer\"\nafter = \"after\"\n";
            let plan = Plan::parse(plan).unwrap();
            let text = file();
            let open = || Sheet::open(text.as_bytes()).unwrap();
            let mut report = plan.run(&mut open(), None, |_| {}).unwrap();
            plan.second_look(&mut open(), &mut report).unwrap();
            report
        },
    ];
    for report in reports {
        // the name of a statistic stays what it is
        let said = serde_json::to_string(&report).unwrap().replace("odds-between-schools", "");
        assert!(!said.contains("schools") && !said.contains("forces"), "{said}");
    }
    let report = of!(describe("answer"), told).unwrap();
    assert_eq!((report.provenance.schools, report.provenance.forces), (Some(12), None));
    assert_eq!(report.results[0].schools, Some(12));
    assert_eq!(of!(compare(), told).unwrap().provenance.forces, Some(2));
}

/// Few children: a note where they are clusters themselves, and a warning on every figure.
#[test]
fn a_small_base_is_warned_of() {
    let mut text = name("group,school,n\n");
    for child in 0..21 {
        let group = if child < 9 { "few" } else { "more" };
        writeln!(text, "{group},s{child},{}", child % 4).unwrap();
    }
    let by = Some(name("group"));
    let (options, top) = (vec![], None);
    let request = Describe { by, options, top, roles: Roles::default(), ..describe("n") };
    let report = request.run(&mut Sheet::open(text.as_bytes()).unwrap(), |_| {}).unwrap();
    for record in &report.results {
        let note = record.note.clone().unwrap_or_default();
        let few = record.group.as_deref() == Some("few");
        assert_eq!(record.n, Some(if few { 9 } else { 12 }));
        assert_eq!(note.contains(SMALL_BASE), few, "{note}");
        assert_eq!(note.contains("fewer than ten children"), few, "{note}");
        assert!(!note.contains("schools"), "{note}");
    }
}

/// Where sites say the same, nothing is known of where one more would lie.
#[test]
fn sites_that_say_the_same_predict_nothing() {
    let text = "estimate,variance\n0.2,1\n0.2,1\n0.2,1\n0.2,1\n";
    let request = PoolSites { inference: Inference::Hksj, ..pool() };
    let report = request.run(&mut Sheet::open(text.as_bytes()).unwrap()).unwrap();
    let predictions: Vec<&Record> =
        report.results.iter().filter(|record| record.statistic == "prediction").collect();
    assert!(!predictions.is_empty());
    for record in predictions {
        assert_eq!((record.lower, record.upper), (None, None));
        assert!(record.note.as_ref().unwrap().contains("no variation"), "{record:?}");
    }
}

#[test]
fn one_school_or_one_child_without_forces_is_told_in_words() {
    let request = describe("answer");
    let run = |request: &Describe, text: &str| {
        request.run(&mut Sheet::open(text.as_bytes()).unwrap(), |_| {}).unwrap_err().to_string()
    };
    let one = run(&request, "school,answer\ns1,no\ns1,yes\n");
    assert_eq!(
        one,
        "column answer: there is a single school, so the spread between schools is unknown"
    );
    let alone = Describe { roles: Roles::default(), ..request };
    let one = run(&alone, "school,answer\ns1,no\n");
    assert!(one.contains("a single child"), "{one}");
}
