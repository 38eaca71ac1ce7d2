//! `capbadge evidence`: what is asked for has to make sense, and goes where it was sent.

mod program;

use program::{refused, run};
use std::path::PathBuf;

const ANSWERS: &str = "school,force,arm,answer,score\n\
    s1,A,1,yes,4\ns1,A,0,no,2\ns2,A,1,yes,5\ns2,A,0,yes,3\ns3,B,1,no,4\ns3,B,0,no,1\n\
    s4,B,1,yes,3\ns4,B,0,no,2\ns5,B,1,yes,5\ns5,B,0,yes,4\n";

#[track_caller]
fn said(arguments: &[&str], input: &str) -> String {
    let out = run(arguments, input);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("text")
}

/// An option that would change nothing was taken in silence.
#[test]
fn options_that_would_change_nothing_are_refused() {
    let counts = ["compare", "--counts", "66%/248,45%/102"];
    for more in [
        ["--school", "s"],
        ["--options", "a,b"],
        ["--interval", "beta"],
        ["--planning-deff", "2"],
        ["--lonely", "adjust"],
        ["--treated", "x"],
        ["--weight", "w"],
    ] {
        refused(&[&counts[..], &more].concat(), "", more[0]);
    }
    assert!(said(&[&counts[..], &["--level", "0.9"]].concat(), "").contains("90% interval"));
    let describe = ["describe", "--data", "-", "--outcome", "score"];
    for more in [
        ["--top", "4"],
        ["--interval", "beta"],
        ["--planning-deff", "2"],
        ["--lonely", "adjust"],
        ["--partners", "A=B"],
    ] {
        refused(&[&describe[..], &more].concat(), ANSWERS, "required arguments were not provided");
    }
    let power = ["power", "--blocks", "20", "--size", "20", "--icc", "0.1", "--design"];
    refused(&[&power[..], &["blocked"]].concat(), "", "leave out --icc");
    assert!(said(&[&power[..], &["varying"]].concat(), "").contains("icc 0.1"));
}

/// A minus before a number was taken for an option that does not exist.
#[test]
fn numbers_below_nought_are_told_in_a_sentence() {
    let describe = ["describe", "--data", "-", "--outcome", "score", "--level", "-0.5"];
    refused(&describe, ANSWERS, "a confidence level lies between 0 and 1, and -0.5 does not");
    let counts = ["compare", "--counts", "66%/248,45%/102", "--deff", "-1"];
    refused(&counts, "", "a design effect is at least 1, and -1 is not");
    refused(&["compare", "--counts", "-6%/248,45%/102"], "", "lies between 0% and 100%");
    let power = ["power", "--design", "schools", "--blocks", "40", "--size", "20", "--icc", "-0.5"];
    refused(&power, "", "must be at least 0 and below 1");
    refused(&["power", "--design", "schools", "--blocks", "-1", "--size", "2"], "", "'-1'");
}

#[test]
fn blanks_around_options_do_not_count() {
    let asked = ["describe", "--data", "-", "--outcome", "answer", "--top", " yes"];
    let found = said(&[&asked[..], &["--options", "no, yes"]].concat(), ANSWERS);
    assert!(found.contains("share, answer, yes: 0.6 ("), "{found}");
    assert!(found.contains("top box: yes"), "{found}");
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("capbadge-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, text).expect("it is written");
        path.to_str().expect("plain letters").to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// `--output` over the data destroyed them; `-` made a file of that name.
#[test]
fn a_result_is_not_written_over_what_it_is_made_from() {
    let folder = Folder::new("output");
    let data = folder.file("answers.csv", ANSWERS);
    let again = data.replace("answers.csv", "./answers.csv");
    let describe = |output: &str| {
        run(&["describe", "--data", &data, "--outcome", "score", "--output", output], "")
    };
    for output in [&data, &again] {
        let out = describe(output);
        assert_eq!(out.status.code(), Some(2));
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(said.contains("the result is made from"), "{said}");
        assert_eq!(std::fs::read_to_string(&data).expect("still there"), ANSWERS);
    }
    let plan = "[roles]\narm = { column = \"arm\" }\n[[outcomes]]\ncolumn = \"score\"\n";
    let plan = folder.file("plan.toml", plan);
    refused(&["analyse", "--data", &data, "--plan", &plan, "--output", &plan], "", "made from");
    let out = describe("-");
    assert!(out.status.success() && !out.stdout.is_empty());
    assert!(!std::path::Path::new("-").exists());
    let other = data.replace("answers", "result");
    assert!(describe(&other).status.success());
    assert!(std::fs::read_to_string(&other).expect("a result").contains("mean, score"));
}

#[test]
fn no_control_character_reaches_the_terminal() {
    let odd = "\u{1b}[31mred\u{7}\u{202e}";
    let text = format!("group,score\n{odd},1\n{odd},2\nplain,3\nplain,5\nplain,4\n");
    let asked = ["describe", "--data", "-", "--outcome", "score", "--by", "group"];
    let found = said(&asked, &text);
    let acts = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}';
    assert!(!found.contains(acts), "{found:?}");
    assert!(found.contains("mean, score, \\u{1b}[31mred\\u{7}\\u{202e}"), "{found}");
    refused(&["describe", "--data", "-", "--outcome", "group"], &text, "“\\u{1b}[31mred");
}

/// The request, the interval's method and a small base are in every format that has room for them.
#[test]
fn a_result_says_what_was_asked_and_how_it_was_done() {
    let asked = ["compare", "--data", "-", "--outcome", "answer", "--options", "no,yes"];
    let asked = [&asked[..], &["--arm", "arm", "--school", "school"]].concat();
    let text = said(&asked, ANSWERS);
    for wanted in [
        "asked for: arm arm; interval logit; level 0.95; options no, yes; outcome answer;",
        "interval by logit",
        "top box: yes",
        "small base: not for publication",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let html = said(&[&asked[..], &["--format", "html"]].concat(), ANSWERS);
    for wanted in ["Asked for: options", "no, yes", "Interval by", "logit", "Top box", "Small base"]
    {
        assert!(html.contains(wanted), "{wanted}");
    }
    let csv = said(&[&asked[..], &["--format", "csv"]].concat(), ANSWERS);
    let head = csv.lines().next().expect("a header");
    assert!(head.ends_with(",method,note,top,interval,planning_deff"), "{head}");
    assert!(csv.contains("\"logit\"") && csv.contains("\"yes\""), "{csv}");
}

/// Means between arms had no picture.
#[test]
fn a_difference_of_means_has_its_picture() {
    let asked = ["compare", "--data", "-", "--outcome", "score", "--arm", "arm"];
    let asked = [&asked[..], &["--school", "school", "--format", "html"]].concat();
    let html = said(&asked, ANSWERS);
    assert!(html.contains("Difference of means: score"), "{html}");
    assert_eq!(html.matches("<svg").count(), 2, "the means, and their difference");
}

/// One word for every withheld cell, in every format.
#[test]
fn withheld_cells_look_alike() {
    let table = "r,c,n\nA,x,10\nA,y,1\nA,z,40\nB,x,50\nB,y,60\nB,z,70\nC,x,10\nC,y,10\nC,z,44\n";
    let asked = ["suppress", "--data", "-", "--row", "r", "--column", "c", "--count", "n"];
    for format in ["text", "json", "csv", "html"] {
        let said = said(&[&asked[..], &["--format", format]].concat(), table);
        assert!(said.contains("withheld"), "{said}");
        for odd in ["protects a small", "hidden: small", "At least", "at least 1", "No total"] {
            assert!(!said.contains(odd), "{format} says {odd}: {said}");
        }
    }
}
