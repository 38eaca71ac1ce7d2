//! A full analysis of a million respondents x 30 items in 2,000 schools from a CSV file: every item
//! between arms, each comparison with its interval, adjusted by Holm. Against `cat` of the file, and
//! against R with its package `survey` (`survey.R`), which gives shares and differences alone and whose
//! figures must be ours. R is a program of its own: `cargo xtask bench` installs it. Without it the
//! time is told alone, and the bar is not claimed.
//!
//! Ours and its controls are processes of their own, from the start to the last figure: what is
//! measured is what a person waits for. The rows stand school by school, as classes answer.

use benches::{Bar, conclude, median_of_five, report, report_size, timed};
use evidence::{file::Sheet, run::Plan};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const RESPONDENTS: u32 = 1_000_000;
const SCHOOLS: u32 = 2_000;
const FORCES: u32 = 40;
const ITEMS: u32 = 30;

/// A figure and its standard error, by item, statistic and arm.
type Figures = BTreeMap<String, (f64, f64)>;

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if let [_, command, file] = &words[..]
        && command == "analyse"
    {
        return analyse(Path::new(file));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let (file, quarter) = (folder.path().join("answers.csv"), folder.path().join("quarter.csv"));
    generate(&file, RESPONDENTS).expect("a file");
    generate(&quarter, RESPONDENTS / 4).expect("a file");

    let (ours, cat) = median_of_five(|| run_ours(&file).0, || run_cat(&file));
    let four_quarters = || run_ours(&quarter).0 * 4;
    let (whole, quarters) = median_of_five(|| run_ours(&file).0, four_quarters);
    let (_, peak, figures) = run_ours(&file);
    let survey = run_survey(&file);

    let count = f64::from(RESPONDENTS);
    let unit = "respondents";
    let mut met = vec![
        report("answers analysed, against cat", (ours, cat), count, unit, Bar::AtMost(20.0)),
        report(
            "four times the answers, against four times the time",
            (whole, quarters),
            count,
            unit,
            Bar::AtMost(1.25),
        ),
    ];
    if let Some(peak) = peak {
        let read = std::fs::metadata(&file).expect("the file stands").len();
        let read = f64::from(u32::try_from(read / 1024).expect("a small file"));
        let sizes = (peak / 1024.0, read / 1024.0);
        met.push(report_size("peak memory, against the columns read", sizes, "MiB", 3.0));
    }
    let what = "answers analysed, against R survey";
    if let Some((time, theirs)) = survey {
        compare(&figures, &theirs);
        met.push(report(what, (ours, time), count, unit, Bar::FasterBy(100.0)));
    } else {
        println!("R with survey is not installed: its bar is not measured.");
        met.push(report(what, (ours, Duration::ZERO), count, unit, Bar::None));
    }
    conclude(&met);
}

/// Invented answers, the same in every run: schools and arms lean a little, some answers are missing.
fn generate(path: &Path, respondents: u32) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    let items: Vec<String> = (1..=ITEMS).map(item).collect();
    writeln!(file, "force,school,arm,{}", items.join(","))?;
    let mut state = 1_u64;
    // a linear congruence is chance enough for a bench; its high bits are the better ones
    let mut next = |below: u32| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(state >> 33).expect("31 bits") % below
    };
    for respondent in 0..respondents {
        let school = respondent / (respondents / SCHOOLS);
        let (force, arm) = (school / (SCHOOLS / FORCES), next(2));
        write!(file, "{},{},{arm}", 10 + force, 1_000 + school)?;
        for item in 0..ITEMS {
            let lean = (school * 7 + item) % 5 + arm;
            match next(50 + 5 * lean) {
                0 => write!(file, ",")?,
                1..=5 => write!(file, ",1")?,
                6..=11 => write!(file, ",2")?,
                12..=20 => write!(file, ",3")?,
                21..=34 => write!(file, ",4")?,
                _ => write!(file, ",5")?,
            }
        }
        writeln!(file)?;
    }
    file.flush()
}

fn item(number: u32) -> String {
    format!("q{number:02}")
}

fn plan() -> Plan {
    let mut text = "[roles]\nforce = \"force\"\nschool = \"school\"\n\
                    arm = { column = \"arm\", treated = \"1\" }\n"
        .to_owned();
    for number in 1..=ITEMS {
        let column = item(number);
        let options = "options = [\"1\", \"2\", \"3\", \"4\", \"5\"]\nfamily = \"items\"";
        let _ = writeln!(text, "[[outcomes]]\ncolumn = \"{column}\"\n{options}");
    }
    Plan::parse(&text).expect("a plan")
}

/// What the process of ours does: the whole analysis, its peak of memory, and the figures that R has too.
fn analyse(file: &Path) {
    let input = BufReader::with_capacity(1 << 18, File::open(file).expect("the file"));
    let mut sheet = Sheet::open(input).expect("a header");
    let report = plan().run(&mut sheet, None, |_| {}).expect("an analysis");
    assert!(report.results.iter().any(|record| record.p_adjusted.is_some()));
    for record in report.results {
        let (Some(outcome), Some(estimate), Some(se)) =
            (record.outcome, record.estimate, record.se)
        else {
            continue;
        };
        let arm = record.group.map(|arm| format!(" {arm}")).unwrap_or_default();
        println!("{outcome} {}{arm}\t{estimate:e}\t{se:e}", record.statistic);
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with(PEAK)).unwrap_or_default());
}

/// Where Linux tells the most memory that a process ever had, in KiB.
const PEAK: &str = "VmHWM:";

fn run_ours(file: &Path) -> (Duration, Option<f64>, Figures) {
    let program = std::env::current_exe().expect("this program");
    let (time, output) = timed(|| Command::new(program).arg("analyse").arg(file).output());
    let output = output.expect("a run of ours");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let peak = text.lines().find_map(|line| line.strip_prefix(PEAK));
    let peak = peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse().ok());
    (time, peak, figures(&text))
}

fn run_cat(file: &Path) -> Duration {
    let (time, done) = timed(|| Command::new("cat").arg(file).stdout(Stdio::null()).status());
    assert!(done.is_ok_and(|status| status.success()), "cat failed");
    time
}

/// R over all items, once: it takes minutes.
fn run_survey(file: &Path) -> Option<(Duration, Figures)> {
    let asked =
        Command::new("Rscript").args(["-e", "library(survey); library(data.table)"]).output();
    if !asked.is_ok_and(|output| output.status.success()) {
        return None;
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/survey.R");
    let items = ITEMS.to_string();
    let (time, output) =
        timed(|| Command::new("Rscript").arg(script).arg(file).arg(items).output());
    let output = output.expect("a run of R");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some((time, figures(&String::from_utf8(output.stdout).expect("text"))))
}

/// Lines of a name, a figure and its standard error between tabs.
fn figures(text: &str) -> Figures {
    let figure = |line: &str| {
        let mut parts = line.split('\t');
        let name = parts.next()?.to_owned();
        Some((name, (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)))
    };
    text.lines().filter_map(figure).collect()
}

/// R's figures are ours to a millionth, or the comparison of the times is worth nothing.
fn compare(ours: &Figures, theirs: &Figures) {
    assert_eq!(theirs.len(), 3 * usize::try_from(ITEMS).expect("a small number"));
    let mut furthest = 0.0_f64;
    for (name, (estimate, se)) in theirs {
        let (our_estimate, our_se) = ours.get(name).unwrap_or_else(|| panic!("we lack {name}"));
        for (one, other) in [(our_estimate, estimate), (our_se, se)] {
            let apart = ((one - other) / other).abs();
            assert!(apart < 1e-6, "{name}: {one} here and {other} in R");
            furthest = furthest.max(apart);
        }
    }
    println!("{} figures of R and their errors are ours to {furthest:.1e}.", theirs.len());
}
