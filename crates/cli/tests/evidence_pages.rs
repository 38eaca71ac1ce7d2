//! `capbadge evidence ... --format html|pdf`: the figures of the command as a page and a document.

mod program;

use program::{refused, run};
use scraper::{Html, Selector};
use std::fmt::Write as _;
use std::process::Command;

/// Eight schools in two forces, ten and ten children each.
fn answers() -> String {
    let mut text = "force,school,arm,answer,item\n".to_owned();
    for school in 0..8 {
        for child in 0..20 {
            let arm = if child < 10 { "mini" } else { "others" };
            let yes =
                (child * 13 + school * 7 + child * school) % 11 < if child < 10 { 7 } else { 4 };
            let answer = if yes { "yes" } else { "no" };
            let item = ["low", "mid", "high"][usize::from(child % 3 > 0) + usize::from(yes)];
            writeln!(text, "F{},S{school},{arm},{answer},{item}", school % 2)
                .expect("a string takes all");
        }
    }
    text
}

#[track_caller]
fn made(arguments: &[&str], format: &str, input: &str) -> Vec<u8> {
    let out = run(&[arguments, &["--format", format]].concat(), input);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

#[track_caller]
fn page(arguments: &[&str], input: &str) -> String {
    String::from_utf8(made(arguments, "html", input)).expect("text")
}

/// The page reads without a fault, and has what a reader without eyes needs.
#[track_caller]
fn sound(page: &str) -> Html {
    let html = Html::parse_document(page);
    let all = |selector: &str| html.select(&Selector::parse(selector).expect("a selector")).count();
    assert_eq!([all("html[lang=en]"), all("head > title"), all("h1"), all("main")], [1; 4]);
    assert_eq!(all("script, link, img"), 0);
    assert_eq!(all("th"), all("th[scope]"));
    assert_eq!(all("table"), all("table[aria-labelledby]"));
    // what opens is closed where it should be: nothing fell out of a table or a picture
    assert_eq!([all("main .wide > table"), all("main .wide > svg")], [all("table"), all("svg")]);
    assert_eq!(all("main > h2, main > h3, main > h4"), all("h2, h3, h4"));
    assert_eq!(all(".wide svg"), all("svg > title"));
    let ids: Vec<&str> = html
        .select(&Selector::parse("[id]").expect("a selector"))
        .filter_map(|element| element.value().id())
        .collect();
    let distinct: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len(), "an id stands twice");
    assert!(!page.replace("http://www.w3.org/2000/svg", "").contains("://"));
    html
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
fn a_page_holds_the_figures_of_the_command() {
    let first = page(&COMPARE, &answers());
    sound(&first);
    // 0.2625 in the text, and its interval
    let json = made(&COMPARE, "json", &answers());
    let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let mut records = json["results"].as_array().expect("a list").iter();
    let difference = records.find(|record| record["statistic"] == "risk-difference");
    let difference = difference.expect("it is there");
    let points = |end: &str| format!("{:.1}", 100.0 * difference[end].as_f64().expect("a number"));
    assert!(first.contains(">26.2 points</td>"), "{first}");
    let interval = format!(">{} to {} points</td>", points("lower"), points("upper"));
    assert!(first.contains(&interval), "{interval}");
    assert!(first.contains("160") && first.contains("mini against others"));
    assert_eq!(first, page(&COMPARE, &answers()));
}

/// Each request gives a sound page: with its picture where its records hold one.
#[test]
fn every_request_has_a_page() {
    let answers = answers();
    let describe = [
        "describe",
        "--data",
        "-",
        "--outcome",
        "item",
        "--options",
        "low,mid,high",
        "--by",
        "arm",
    ];
    let html = page(&describe, &answers);
    sound(&html);
    assert!(
        html.contains("Answers: item") && html.contains("<th scope=\"col\">mid</th>"),
        "{html}"
    );
    let sites = "force,d,v\nF1,0.21,0.003\nF2,0.12,0.006\nF3,0.31,0.004\n";
    let pool = ["pool", "--data", "-", "--estimate", "d", "--variance", "v", "--label", "force"];
    let html = page(&pool, sites);
    sound(&html);
    assert!(html.contains("Prediction interval") && html.contains("3 forces"), "{html}");
    let numbers = "school,y,x,group,unit,coder,code,p\nA,1,3,a,1,k,u,0.01\nA,2,2,b,1,l,u,0.2\n\
                   B,3,4,a,2,k,v,0.03\nB,2,5,b,2,l,u,0.5\nC,1,1,a,3,k,v,\nC,2,5,b,3,l,v,0.04\n\
                   D,2,4,a,4,k,u,0.9\nD,3,3,b,4,l,v,0.02\n";
    let change = ["change", "--data", "-", "--before", "y", "--after", "x", "--school", "school"];
    let icc = ["icc", "--data", "-", "--outcome", "x", "--school", "school"];
    let codes = ["--unit", "unit", "--coder", "coder", "--code", "code", "--level", "nominal"];
    let agree = [&["agree", "--data", "-"][..], &codes].concat();
    let model = ["model", "--data", "-", "--outcome", "y", "--options", "1,2,3", "--on", "x"];
    let adjust = ["adjust", "--data", "-", "--p", "p", "--method", "holm"];
    for request in [&change[..], &icc, &agree, &model, &adjust] {
        sound(&page(request, numbers));
    }
    let power = ["power", "--design", "blocked", "--blocks", "20", "--size", "20"];
    sound(&page(&power, ""));
    let counts = page(&["compare", "--counts", "66%/248,45%/102"], "");
    sound(&counts);
    assert!(counts.contains("21.0 points") && counts.contains("9.7 to 32.3 points"), "{counts}");
}

/// A hidden cell is said to be withheld, and stands nowhere in another form: not even in the sum of
/// what was hidden, from which the margins of the table would tell it.
#[test]
fn what_is_withheld_is_not_in_the_page() {
    let table =
        "school,answer,count\nA,yes,4017\nA,no,3\nB,yes,2290\nB,no,2534\nC,yes,3141\nC,no,1459\n";
    let suppress =
        ["suppress", "--data", "-", "--row", "school", "--column", "answer", "--count", "count"];
    let html = page(&suppress, table);
    let read = sound(&html);
    let cells: Vec<String> = read
        .select(&Selector::parse("#section-1 ~ .wide td").expect("a selector"))
        .map(|cell| cell.text().collect())
        .collect();
    assert!(cells.iter().filter(|cell| *cell == "withheld").count() >= 4, "{cells:?}");
    let hidden: Vec<&str> = table
        .lines()
        .skip(1)
        .filter_map(|line| line.rsplit(',').next())
        .filter(|count| count.len() > 1 && !cells.iter().any(|cell| cell == count))
        .collect();
    assert!(!hidden.is_empty(), "{cells:?}");
    for count in hidden {
        assert!(!html.contains(count), "{count} is withheld");
    }
    assert!(!html.contains("children in cells hidden") && !cells.iter().any(|cell| cell == "3"));
}

#[cfg(feature = "pdf")]
#[test]
fn a_document_is_tagged_and_says_the_same() {
    let pdf = made(&COMPARE, "pdf", &answers());
    assert!(pdf.starts_with(b"%PDF"));
    assert!(pdf == made(&COMPARE, "pdf", &answers()), "the same bytes twice");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    let asked = ["--output", path.to_str().expect("a path of plain letters")];
    assert!(made(&[&COMPARE[..], &asked].concat(), "pdf", &answers()).is_empty());
    assert!(std::fs::read(&path).expect("it was written") == pdf);
    let poppler = |program: &str, options: &[&str]| {
        let mut command = Command::new(program);
        command.args(options).arg(&path);
        if program == "pdftotext" {
            command.arg("-");
        }
        let out = command.output().expect("poppler-utils is installed");
        String::from_utf8_lossy(&out.stdout).into_owned()
    };
    let about = poppler("pdfinfo", &[]);
    assert!(about.contains("Tagged:          yes") && !about.contains("CreationDate"), "{about}");
    let text = poppler("pdftotext", &["-layout"]);
    assert!(text.contains("26.2 points") && text.contains("mini against others"), "{text}");
    let tags = poppler("pdfinfo", &["-struct-text"]);
    assert!(tags.contains("Figure") && tags.contains("TH"), "{tags}");
}

#[test]
fn what_cannot_be_done_is_told_with_status_two() {
    let nowhere = ["--output", "/no-such-folder/report.html"];
    for (arguments, input, wanted) in [
        (&COMPARE[..], "", "the file is empty"),
        (&[&COMPARE[..], &nowhere].concat(), answers().as_str(), "cannot be written"),
    ] {
        refused(&[arguments, &["--format", "html"]].concat(), input, wanted);
    }
}
