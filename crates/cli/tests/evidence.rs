//! `capbadge evidence` as a person at a terminal meets it.

mod program;

use program::{refused, run};
use std::fmt::Write as _;

/// Eight schools in two forces, ten and ten children each.
fn answers() -> String {
    let mut text = "force,school,arm,answer\n".to_owned();
    for school in 0..8 {
        for child in 0..20 {
            let arm = if child < 10 { "mini" } else { "others" };
            let yes =
                (child * 13 + school * 7 + child * school) % 11 < if child < 10 { 7 } else { 4 };
            let answer = if yes { "yes" } else { "no" };
            writeln!(text, "F{},S{school},{arm},{answer}", school % 2).expect("a string takes all");
        }
    }
    text
}

const COMPARE: [&str; 13] = [
    "compare",
    "--data",
    "-",
    "--outcome",
    "answer",
    "--options",
    "no,yes",
    "--arm",
    "arm",
    "--treated",
    "mini",
    "--school",
    "school",
];

#[test]
fn compares_from_standard_input_in_three_formats() {
    let text = run(&COMPARE, &answers());
    let lines = String::from_utf8(text.stdout).expect("text");
    assert!(
        text.status.success() && lines.contains("risk difference, answer: 0.2625 ("),
        "{lines}"
    );
    assert!(lines.contains("mini against others"), "{lines}");

    let json = run(&[&COMPARE[..], &["--format", "json"]].concat(), &answers());
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let record = json["results"].as_array().expect("a list").iter();
    let difference = record.clone().find(|record| record["statistic"] == "risk-difference");
    assert_eq!(difference.expect("it is there")["n"], 160);
    assert_eq!(json["provenance"]["rows"], 160);

    let csv = run(&[&COMPARE[..], &["--format", "csv"]].concat(), &answers());
    let csv = String::from_utf8(csv.stdout).expect("text");
    assert!(csv.starts_with("statistic,outcome,group,estimate"), "{csv}");
    assert_eq!(csv.lines().count(), record.count() + 1);
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    let json = || run(&[&COMPARE[..], &["--format", "json"]].concat(), &answers()).stdout;
    assert_eq!(json(), json());
}

#[test]
fn printed_percentages_need_no_file() {
    let out = run(&["compare", "--counts", "66%/248,45%/102"], "");
    let lines = String::from_utf8(out.stdout).expect("text");
    assert!(out.status.success() && lines.contains("risk difference: 0.21 ("), "{lines}");
}

#[test]
fn what_does_not_fit_is_told_by_line_and_column() {
    let with = |row: &str| answers() + row + "\n";
    refused(&COMPARE, &with("F0,S0,mini,maybe"), "line 162, column answer: “maybe” is not one");
    refused(&COMPARE, &with("F0,S0,neither,yes"), "line 162, column arm: “neither” is a third arm");
    refused(&COMPARE, &with("F0,S0,mini"), "line 162: the row has 3 columns and the header 4");
    refused(&COMPARE, "", "the file is empty");
    refused(&COMPARE, "force,school,arm,answer\n", "no rows");
    let forces = [&COMPARE[..], &["--force", "force"]].concat();
    refused(
        &forces,
        &with("F1,S0,mini,yes"),
        "line 162, column force: school S0 stands in F0 and in F1",
    );
    refused(
        &["describe", "--data", "-", "--outcome", "mood"],
        &answers(),
        "column mood: there is no such",
    );
    refused(
        &["describe", "--data", "-", "--outcome", "answer"],
        &answers(),
        "“yes” is not a number",
    );
    refused(&["describe", "--data", "no-such-file.csv", "--outcome", "x"], "", "cannot be read");
    refused(&["compare", "--outcome", "answer"], "", "--arm");
}

/// The plan that is shipped fits a file with its columns, and its hash travels with the result.
#[test]
fn the_example_plan_runs() {
    let plan = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/evidence/plan.toml");
    let mut text = "force,school,group,trust,ask_for_help,knows_number\n".to_owned();
    for line in answers().lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let group = if fields[2] == "mini" { "mini police" } else { "others" };
        let (trust, knows) = if fields[3] == "yes" { ("very", "yes") } else { ("quite", "no") };
        writeln!(text, "{},{},{group},{trust},{knows},{knows}", fields[0], fields[1])
            .expect("a string takes all");
    }
    let out = run(&["analyse", "--data", "-", "--plan", plan, "--format", "json"], &text);
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{said}");
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(json["provenance"]["plan"].as_str().map(str::len), Some(64));
    let adjusted = |record: &&serde_json::Value| record.get("p_adjusted").is_some();
    assert_eq!(json["results"].as_array().expect("a list").iter().filter(adjusted).count(), 6);
}

const DESCRIBE: [&str; 5] = ["describe", "--data", "-", "--format", "json"];

#[track_caller]
fn json(arguments: &[&str], input: &str) -> serde_json::Value {
    let out = run(arguments, input);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).expect("JSON")
}

/// A force with one school is refused, or joined to the force named, or to the next in the alphabet.
#[test]
fn a_lonely_school_is_joined_as_the_flags_say() {
    let text = answers() + "F2,alone,mini,yes\nF2,alone,others,no\n";
    let asked = [&DESCRIBE[..], &["--outcome", "answer", "--options", "no,yes"]].concat();
    let asked = [&asked[..], &["--school", "school", "--force", "force"]].concat();
    refused(&asked, &text, "F2 has a single school");
    for (partners, into) in [(None, "F1"), (Some("F2=F0"), "F0")] {
        let mut asked = [&asked[..], &["--lonely", "collapse"]].concat();
        asked.extend(partners.iter().flat_map(|partners| ["--partners", partners]));
        let found = json(&asked, &text);
        assert_eq!(found["provenance"]["lonely"], "collapse");
        assert_eq!(found["provenance"]["joined"], serde_json::json!([["F2", into]]));
    }
    let wrong = [&asked[..], &["--lonely", "average", "--partners", "F2=F0"]].concat();
    refused(&wrong, &text, "partners belong to the rule");
    refused(&[&asked[..], &["--partners", "F2"]].concat(), &text, "look like Northmoor=Southmoor");
}

#[test]
fn numbers_have_totals_ratios_and_changes() {
    let text = "school,before,after\nA,1,3\nA,2,2\nB,3,4\nB,2,5\nC,1,1\nC,4,5\nD,2,4\nD,3,3\n";
    let numbers =
        json(&[&DESCRIBE[..], &["--outcome", "after", "--school", "school"]].concat(), text);
    let of = |found: &serde_json::Value, statistic: &str| {
        let mut records = found["results"].as_array().expect("a list").iter();
        records.find(|record| record["statistic"] == statistic).expect("it is there").clone()
    };
    assert_eq!(of(&numbers, "total")["estimate"], 27.0);
    let per =
        [&DESCRIBE[..], &["--outcome", "after", "--per", "before", "--school", "school"]].concat();
    assert_eq!(of(&json(&per, text), "ratio")["estimate"], 1.5);
    let change = ["change", "--data", "-", "--before", "before", "--after", "after"];
    let change = [&change[..], &["--school", "school", "--format", "json"]].concat();
    assert_eq!(of(&json(&change, text), "mean-change")["estimate"], 1.125);
}

/// A plan that needs every child reads the file twice, and standard input all the same.
#[test]
fn a_plan_may_look_twice() {
    let mut text = "school,arm,mood,item\n".to_owned();
    for child in 0..48 {
        let (arm, mood) = (child % 2, ["low", "high"][usize::from(child % 3 > 0)]);
        writeln!(text, "S{},{arm},{mood},{}", child % 6, child % 5).expect("a string takes all");
    }
    let folder = std::env::temp_dir().join(format!("capbadge-evidence-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let (plan, data) = (folder.join("plan.toml"), folder.join("answers.csv"));
    let lines = "[roles]\nschool = \"school\"\narm = { column = \"arm\" }\n[[outcomes]]\ncolumn = \"mood\"\n\
                 options = [\"low\", \"high\"]\n[attrition]\nbefore = \"mood\"\nafter = \"item\"\n";
    std::fs::write(&plan, lines).expect("the plan is written");
    std::fs::write(&data, &text).expect("the answers are written");
    let paths =
        [&plan, &data].map(|path| path.to_str().expect("a path of plain letters").to_owned());
    let asked = |data: &str| {
        json(&["analyse", "--data", data, "--plan", &paths[0], "--format", "json"], &text)
    };
    let (from_file, from_input) = (asked(&paths[1]), asked("-"));
    std::fs::remove_dir_all(&folder).expect("the folder was made here");
    assert_eq!(from_file, from_input);
    let records = from_file["results"].as_array().expect("a list").iter();
    assert!(records.clone().any(|record| record["statistic"] == "attrition-worst"));
}
