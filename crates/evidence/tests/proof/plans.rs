//! Whole plans, and requests with every rule for lonely schools: against R and by hand.

use super::{close, federation, find, golden, near, sheet};
use evidence::design::Lonely;
use evidence::file::{ArmColumn, Problem, Roles};
use evidence::interval::ProportionMethod;
use evidence::run::{Change, Compare, Describe, LonelyRule, Model, Per, Plan, Record, Report};
use std::collections::BTreeMap;
use std::fmt::Write;

#[track_caller]
fn of_group<'a>(report: &'a Report, statistic: &str, group: &str) -> &'a Record {
    let wanted =
        |record: &&Record| record.statistic == statistic && record.group.as_deref() == Some(group);
    report.results.iter().find(wanted).unwrap()
}

/// A row per child as `totals.R` makes it, and a lonely force E at the end where asked for.
fn children(lonely: bool) -> String {
    let mut text = "force,school,arm,answer,score,w,hours\n".to_owned();
    let mut schools = federation();
    if lonely {
        let own = golden("lonely_and_weights.json")["lonely"]["added_school"]["v"].clone();
        let own = super::whole(&own);
        schools.push(("E".into(), "added".into(), own[..5].to_vec(), own[5..].to_vec()));
    }
    let mut row = 0_u32;
    for (force, school, programme, comparison) in schools {
        for (arm, counts) in [("1", programme), ("0", comparison)] {
            for (option, count) in (1_u32..).zip(counts) {
                for _ in 0..count {
                    row += 1;
                    let weight = 1.0 + f64::from(row % 4) / 4.0;
                    let hours = f64::from(row * 7 % 12) + f64::from(option) / 2.0;
                    writeln!(text, "{force},{school},{arm},o{option},{option},{weight},{hours}")
                        .unwrap();
                }
            }
        }
    }
    text
}

fn name(name: &str) -> String {
    name.to_owned()
}

fn roles(weight: bool) -> Roles {
    Roles {
        school: Some(name("school")),
        force: Some(name("force")),
        weight: weight.then(|| name("w")),
        ..Roles::default()
    }
}

fn describe(outcome: &str, options: &[&str], weight: bool) -> Report {
    let describe = Describe {
        outcome: name(outcome),
        options: options.iter().map(|option| name(option)).collect(),
        top: None,
        roles: roles(weight),
        by: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    };
    describe.run(&mut sheet(&children(false)), |_| {}).unwrap()
}

#[test]
fn totals_and_ratios_are_those_of_survey() {
    let witness = golden("totals.json");
    for (weight, of) in [(true, "score_total_weighted"), (false, "score_total")] {
        let report = describe("score", &[], weight);
        let total = find(&report, "total");
        close(total.estimate.unwrap(), &witness[of]["value"]);
        close(total.se.unwrap(), &witness[of]["se"]);
        assert_eq!((total.df, total.schools), (Some(21.0), Some(25)));
    }
    close(
        find(&describe("score", &[], true), "mean").se.unwrap(),
        &witness["score_mean_weighted"]["se"],
    );
    let options = ["o1", "o2", "o3", "o4", "o5"];
    let report = describe("answer", &options, true);
    for (place, option) in options.iter().enumerate() {
        let total = of_group(&report, "total", option);
        close(total.estimate.unwrap(), &witness["option_totals"]["value"][place]);
        close(total.se.unwrap(), &witness["option_totals"]["se"][place]);
    }
    // without weights a total of an option is a count of those asked
    assert!(describe("answer", &options, false).results.iter().all(|of| of.statistic != "total"));
    let per = Per {
        outcome: name("hours"),
        per: name("score"),
        roles: roles(true),
        by: None,
        level: 0.95,
        lonely: Lonely::Refuse,
    };
    let report = per.run(&mut sheet(&children(false))).unwrap();
    let ratio = find(&report, "ratio");
    close(ratio.estimate.unwrap(), &witness["hours_per_score"]["value"]);
    close(ratio.se.unwrap(), &witness["hours_per_score"]["se"]);
    assert_eq!((ratio.n, ratio.df), (Some(662), Some(21.0)));
    // a row without one of the two counts in neither
    let silent = children(false) + "A,1,1,o1,NA,1,5000\nA,1,1,o1,refused,1,5000\n";
    let silent = per.run(&mut sheet(&silent)).unwrap();
    let with = find(&silent, "ratio");
    assert_eq!((with.estimate, with.missing, with.refused), (ratio.estimate, Some(1), Some(1)));
}

fn compare(lonely: Lonely) -> Result<Report, Problem> {
    let compare = Compare {
        outcome: name("answer"),
        options: ["o1", "o2", "o3", "o4", "o5"].map(name).to_vec(),
        top: Some(name("o4")),
        arm: ArmColumn { column: name("arm"), treated: None },
        roles: roles(false),
        deff: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely,
    };
    compare.run(&mut sheet(&children(true)), |_| {})
}

#[test]
fn every_rule_for_lonely_schools_is_reached_and_named() {
    let witness = &golden("lonely_and_weights.json")["lonely"]["se_survey"];
    let partner: BTreeMap<String, String> = [(name("E"), name("D"))].into();
    let none = BTreeMap::new();
    for (chosen, partners, of, joined) in [
        (LonelyRule::Certainty, &none, "certainty", false),
        (LonelyRule::Adjust, &none, "adjust", false),
        (LonelyRule::Average, &none, "average", false),
        // E is the last in the alphabet, so it joins the one before it
        (LonelyRule::Collapse, &none, "collapsed_D_plus_E", true),
        (LonelyRule::Collapse, &partner, "collapsed_D_plus_E", true),
    ] {
        let report = compare(chosen.with(partners).unwrap()).unwrap();
        close(find(&report, "risk-difference").se.unwrap(), &witness[of]);
        let rule = if joined { "collapse" } else { of };
        assert_eq!(report.provenance.lonely.as_deref(), Some(rule));
        let pairs = if joined { vec![[name("E"), name("D")]] } else { vec![] };
        assert_eq!(report.provenance.joined, pairs);
    }
    let refused = compare(LonelyRule::Refuse.with(&none).unwrap()).unwrap_err();
    assert!(refused.to_string().contains("E has a single school"), "{refused}");
    assert!(LonelyRule::Adjust.with(&partner).is_err());
    assert!(LonelyRule::Collapse.with(&[(name("E"), name("E"))].into()).is_err());
    let unknown = LonelyRule::Collapse.with(&[(name("E"), name("Z"))].into()).unwrap();
    assert!(compare(unknown).unwrap_err().to_string().contains("has no school in the design"));
}

/// Eight schools with a draw in each; y counts up with the offer, x is y before, some say nothing.
fn draw() -> String {
    let mut text = "force,school,year,z,took,y,mood,x,mood_before,i1,i2,i3\n".to_owned();
    for school in 0..8_i32 {
        for child in 0..12_i32 {
            let offered = i32::from((child * 5 + school) % 12 < 5);
            let before = (child * 7 + school * 3) % 5;
            let after = (before + offered + (child * school) % 3) % 6;
            let mood = ["low", "middle", "high"];
            let year = 5 + child % 2;
            let took = offered * i32::from(child % 4 > 0);
            let x = if child == 3 && school < 2 { name("NA") } else { before.to_string() };
            let y = if child == 4 && school == 0 { name("refused") } else { after.to_string() };
            let at = |number: i32| mood[usize::try_from(number).unwrap().min(4) / 2];
            writeln!(
                text,
                "F{},S{school},{year},{offered},{took},{y},{},{x},{},{},{},{}",
                school % 2,
                at(after),
                at(before),
                before + 1,
                (before + child) % 5 + 1,
                5 - before,
            )
            .unwrap();
        }
    }
    text
}

const PLAN: &str = r#"
seed = 7
times = 499
lonely = "collapse"
taken = "took"

[roles]
school = "school"
force = "force"
block = "year"
arm = { column = "z", treated = "1" }

[[outcomes]]
column = "mood"
options = ["low", "middle", "high"]
baseline = "mood_before"
family = "aims"

[[outcomes]]
column = "y"
baseline = "x"
family = "aims"

[attrition]
before = "x"
after = "y"

[[scales]]
name = "trust"
items = ["i1", "i2", "i3"]
range = [1, 5]
reversed = ["i3"]
"#;

fn both_looks(plan: &str, text: &str) -> Result<Report, Problem> {
    let plan = Plan::parse(plan)?;
    let mut report = plan.run(&mut sheet(text), None, |_| {})?;
    plan.second_look(&mut sheet(text), &mut report)?;
    Ok(report)
}

#[test]
fn a_plan_of_a_draw_has_its_tests_adjustments_losses_and_scales() {
    let report = both_looks(PLAN, &draw()).unwrap();
    let mine = |statistic: &str, outcome: &str| {
        let wanted = |record: &&Record| {
            record.statistic == statistic && record.outcome.as_deref() == Some(outcome)
        };
        report.results.iter().find(wanted).unwrap_or_else(|| panic!("{statistic} of {outcome}"))
    };
    for outcome in ["mood", "y"] {
        for statistic in ["itt-these-children", "itt-schools-like-these", "exact-van-elteren"] {
            assert!(mine(statistic, outcome).p_adjusted >= mine(statistic, outcome).p);
        }
        for statistic in ["itt-precision-weighted", "ancova", "lin", "cace", "drawn-again"] {
            assert!(mine(statistic, outcome).estimate.is_some(), "{statistic}");
        }
    }
    // that places were taken up is no finding on an outcome
    let came = mine("take-up", "y");
    assert!(came.p.is_some() && came.p_adjusted.is_none());
    // the one who refused is told apart, and a child without a score before is in the plain effect
    let these = mine("itt-these-children", "y");
    assert_eq!((these.n, these.refused, these.missing), (Some(95), Some(1), Some(0)));
    assert_eq!((these.df, these.schools), (Some(95.0 - 32.0), Some(8)));
    let ancova = mine("ancova", "y");
    assert_eq!(ancova.n, Some(93));
    assert!(ancova.note.as_ref().unwrap().contains("2 children without the score before"));
    assert_eq!(mine("drawn-again", "y").seed, Some(7));
    assert_eq!((report.provenance.seed, report.provenance.times), (Some(7), Some(499)));
    assert_eq!(report.provenance.lonely.as_deref(), Some("collapse"));
    // options have the ordinary comparison under the draw's weights too
    assert!(mine("risk-difference", "mood").estimate.is_some());
    let silent = &report.provenance.silent;
    assert_eq!((silent[0].outcome.as_str(), silent[0].refused), ("mood", 0));
    assert_eq!(report, both_looks(PLAN, &draw()).unwrap());
}

#[test]
fn attrition_counts_who_answered_when() {
    let report = both_looks(PLAN, &draw()).unwrap();
    // school 0: child 3 (drawn) not before; child 4 (not drawn) refused after; school 1: child 3
    let offered = |school: i32, child: i32| (child * 5 + school) % 12 < 5;
    let places: u64 = (0..8).flat_map(|s| (0..12).map(move |c| u64::from(offered(s, c)))).sum();
    let entered = of_group(&report, "attrition", "1: entered");
    assert_eq!(
        (entered.count, entered.n, entered.estimate),
        (Some(places), Some(places), Some(1.0))
    );
    let gone = |arm: bool| {
        let lost = (0..2).filter(|school| offered(*school, 3) == arm).count();
        u64::try_from(lost).unwrap()
    };
    let before = of_group(&report, "attrition", "1: answered before");
    assert_eq!((before.count, before.missing), (Some(places - gone(true)), Some(gone(true))));
    let joined = of_group(&report, "attrition", "0: answered after only");
    assert_eq!(joined.count, Some(gone(false)));
    let refused = if offered(0, 4) { (1.0, 0.0) } else { (0.0, 1.0) };
    let (here, there) = (f64::from(u32::try_from(places).unwrap()), 96.0);
    let wanted = 100.0 * (refused.0 / here - refused.1 / (there - here));
    near(find(&report, "attrition-differential").estimate.unwrap(), wanted, 1e-9);
    near(find(&report, "attrition-overall").estimate.unwrap(), 100.0 / 96.0, 1e-9);
    assert!(find(&report, "attrition-worst").estimate.is_some());
}

/// Where more of one arm are lost, the record says what that costs.
#[test]
fn lopsided_losses_are_warned_of() {
    let mut text = name("school,z,mood,x,y\n");
    for child in 0..80 {
        let (z, y) = (child % 2, if child % 2 == 1 && child % 3 == 0 { "" } else { "4" });
        writeln!(text, "S{},{z},{},3,{y}", child % 8, ["low", "high"][child / 8 % 2]).unwrap();
    }
    let plan = "[roles]\nschool = \"school\"\narm = { column = \"z\" }\n[attrition]\nbefore = \"x\"\n\
                after = \"y\"\n[[outcomes]]\ncolumn = \"mood\"\noptions = [\"low\", \"high\"]\n";
    let report = both_looks(plan, &text).unwrap();
    let worst = find(&report, "attrition-worst");
    assert!(worst.estimate.unwrap() > 30.0 && worst.note.as_ref().unwrap().contains("five points"));
}

#[test]
fn a_scale_gives_what_psych_gives() {
    let witness = golden("scales.json");
    let mut text = name("school,z,a,b,c,d\n");
    for child in 0..40 {
        let of = |item: &str| &witness["items"][item][child];
        writeln!(
            text,
            "S{},{},{},{},{},{}",
            child % 5,
            child / 5 % 2,
            of("a"),
            of("b"),
            of("c"),
            of("d")
        )
        .unwrap();
    }
    text += "S0,0,1,refused,2,3\n";
    let plan = "[roles]\nschool = \"school\"\narm = { column = \"z\" }\n[[outcomes]]\ncolumn = \"a\"\n\
                [[scales]]\nname = \"trust\"\nitems = [\"a\", \"b\", \"c\", \"d\"]\n\
                options = [\"1\", \"2\", \"3\", \"4\", \"5\"]\nreversed = [\"d\"]\n";
    let report = both_looks(plan, &text).unwrap();
    let alpha = find(&report, "cronbach-alpha");
    close(alpha.estimate.unwrap(), &witness["alpha"]);
    assert_eq!((alpha.n, alpha.refused, alpha.schools), (Some(40), Some(1), Some(5)));
    for (place, item) in ["a", "b", "c", "d"].into_iter().enumerate() {
        let without = of_group(&report, "cronbach-alpha-without", item);
        close(without.estimate.unwrap(), &witness["alpha_without"][place]);
    }
    near(find(&report, "omega").estimate.unwrap(), witness["omega"].as_f64().unwrap(), 1e-5);
    for end in ["floor", "ceiling"] {
        close(find(&report, end).estimate.unwrap(), &witness[end]);
    }
}

#[test]
fn plans_that_make_no_sense_are_refused() {
    let refused = |change: (&str, &str), wanted: &str| {
        assert!(PLAN.contains(change.0));
        let plan = PLAN.replace(change.0, change.1);
        let problem = both_looks(&plan, &draw()).unwrap_err().to_string();
        assert!(problem.contains(wanted), "{problem}");
    };
    refused(("block = \"year\"\n", ""), "a baseline belongs to a draw");
    refused(("\"i3\"]\nrange", "\"i1\"]\nrange"), "each once");
    refused(("reversed = [\"i3\"]", "reversed = [\"i9\"]"), "is no item of the scale");
    refused(("[1, 5]", "[5, 1]"), "its lowest and its highest");
    refused(("[1, 5]", "[2, 5]"), "outside the range 2 to 5");
    refused(("\"collapse\"\n", "\"merge\"\n"), "unknown variant");
    refused(("lonely = \"collapse\"\n", "partners = { A = \"B\" }\n"), "belong to the rule");
    refused(("before = \"x\"", "before = \"nowhere\""), "no such column");
    refused(("\"took\"", "\"x\""), "neither 0 nor 1");
    refused(("baseline = \"x\"", "baseline = \"school\""), "is not a number");
}

/// Numbers before and after need no options, and give what the same numbers give as options.
#[test]
fn change_takes_numbers() {
    let mut text = name("school,arm,before,after\n");
    for child in 0..60_i32 {
        let (before, after) = (child * 3 % 5 + 1, (child * 7 + child / 9) % 5 + 1);
        writeln!(text, "S{},{},{before},{after}", child % 6, child % 2).unwrap();
    }
    let change = |options: &[&str]| Change {
        before: name("before"),
        after: name("after"),
        options: options.iter().map(|option| name(option)).collect(),
        top: None,
        arm: Some(ArmColumn { column: name("arm"), treated: None }),
        school: Some(name("school")),
        level: 0.95,
        planning_deff: 1.6,
    };
    let numbers = change(&[]).run(&mut sheet(&text)).unwrap();
    let options = change(&["1", "2", "3", "4", "5"]).run(&mut sheet(&text)).unwrap();
    let is_level = |record: &&Record| ["mean-before", "mean-after"].contains(&&*record.statistic);
    let (levels, rest): (Vec<_>, Vec<_>) = numbers.results.iter().partition(is_level);
    for record in rest {
        let group =
            |other: &&Record| other.statistic == record.statistic && other.group == record.group;
        assert_eq!(options.results.iter().find(group), Some(record));
    }
    // the levels of an arm are as far apart as its mean change
    for (levels, arm) in levels.chunks(2).zip(["1", "0"]) {
        let [before, after] = levels else { panic!("{levels:?}") };
        assert_eq!([&before.group, &after.group], [&Some(name(arm)); 2]);
        let apart = after.estimate.unwrap() - before.estimate.unwrap();
        let change = numbers
            .results
            .iter()
            .find(|r| r.statistic == "mean-change" && r.group == before.group);
        assert!((apart - change.unwrap().estimate.unwrap()).abs() < 1e-12);
    }
    assert!(numbers.results.iter().all(|record| record.statistic != "bhapkar"));
    assert!(options.results.iter().any(|record| record.statistic == "bhapkar"));
    // halves are twice as many halves
    let halves = text.replace(",1\n", ",1.5\n") + "S0,1,2,refused\n";
    let halves = change(&[]).run(&mut sheet(&halves)).unwrap();
    let flips = find(&halves, "sign-flip");
    assert!(flips.p.is_some() && flips.note.is_none());
    let up = of_group(&halves, "mean-change", "1");
    assert_eq!((up.refused, up.missing), (Some(1), Some(0)));
}

#[test]
fn a_rejected_assumption_is_warned_of_where_it_is_used() {
    let mut text = name("school,group,answer\n");
    for school in 0..12 {
        for (group, answers) in [("with", [5, 2, 5]), ("without", [2, 8, 2])] {
            for (option, children) in ["no", "maybe", "yes"].into_iter().zip(answers) {
                // schools differ a little
                for _ in 0..children + (school + children) % 2 {
                    writeln!(text, "S{school},{group},{option}").unwrap();
                }
            }
        }
    }
    text += "S0,with,refused\nS0,,no\n";
    let model = Model {
        outcome: name("answer"),
        options: ["no", "maybe", "yes"].map(name).to_vec(),
        on: vec![name("group")],
        school: Some(name("school")),
        level: 0.95,
    };
    let report = model.run(&mut sheet(&text)).unwrap();
    let odds = find(&report, "odds-ratio");
    assert!(odds.note.as_ref().unwrap().contains("one coefficient for all thresholds"));
    assert_eq!((odds.missing, odds.refused, odds.schools), (Some(1), Some(1), Some(12)));
    assert!(find(&report, "proportional-odds").p.unwrap() < 1e-6);
    assert!(find(&report, "proportional-odds-between-schools").p.unwrap() < 1e-3);
    let low = of_group(&report, "log-odds-ratio-at-threshold", "group: without, above no");
    let high = of_group(&report, "log-odds-ratio-at-threshold", "group: without, above maybe");
    assert!(low.estimate.unwrap() > 0.0 && high.estimate.unwrap() < 0.0);
}

/// Rows in another order give the same report, to the last digit of what is drawn again.
#[test]
fn the_order_of_rows_does_not_matter_to_a_draw() {
    let text = draw();
    let mut lines: Vec<&str> = text.lines().collect();
    let header = lines.remove(0);
    lines.reverse();
    let turned = format!("{header}\n{}\n", lines.join("\n"));
    let (one, other) = (both_looks(PLAN, &text).unwrap(), both_looks(PLAN, &turned).unwrap());
    for (one, other) in one.results.iter().zip(&other.results) {
        assert_eq!((&one.statistic, &one.group, one.n), (&other.statistic, &other.group, other.n));
        for (one, other) in [(one.estimate, other.estimate), (one.p, other.p), (one.se, other.se)] {
            assert_eq!(one.is_some(), other.is_some());
            near(one.unwrap_or_default(), other.unwrap_or_default(), 1e-12);
        }
    }
}

/// The plan that is shipped, on a file with its columns.
#[test]
fn the_example_plan_of_a_draw_runs() {
    let plan = include_str!("../../../../examples/evidence/draw.toml");
    let plan = plan.replace("times = 9999", "times = 199");
    let mut text =
        name("school,force,year,offered,took_part,trust_before,trust_after,hours_before,");
    text += "hours_after,item1,item2,item3\n";
    for child in 0..120_u32 {
        // five schools, the last alone in its force
        let (school, nth) = (child / 24, child % 24);
        let force = ["Northmoor", "Westmoor"][usize::from(school == 4)];
        let offered = u32::from((nth * 7 + school) % 24 < 10);
        let trust = |at: u32| ["not at all", "a little", "quite", "very"][at.min(3) as usize];
        let before = (nth * 5 + school) % 4;
        let after = before + offered * ((nth + school) % 2);
        let say = |at: u32| ["no", "maybe", "yes"][(at % 3) as usize];
        let (one, two) = (nth / 2 + school, nth / 2 + child % 5 / 4);
        writeln!(
            text,
            "S{school},{force},{},{offered},{},{},{},{},{},{},{},{}",
            5 + nth % 2,
            offered * u32::from(nth % 5 > 0),
            trust(before),
            trust(after),
            nth % 6,
            nth % 6 + offered,
            say(one),
            say(two),
            say(2 - one % 3),
        )
        .unwrap();
    }
    let report = both_looks(&plan, &text).unwrap();
    assert_eq!(report.provenance.joined, [[name("Westmoor"), name("Northmoor")]]);
    for statistic in ["risk-difference", "itt-schools-like-these", "lin", "cace", "cronbach-alpha"]
    {
        assert!(find(&report, statistic).estimate.is_some(), "{statistic}");
    }
    // everybody who was offered a place has an hour more
    let again = |record: &&Record| record.outcome.as_deref() == Some("hours_after");
    let mut of_hours = report.results.iter().filter(again);
    assert!(of_hours.any(|record| record.statistic == "drawn-again" && record.p < Some(0.05)));
}
