//! What the tests need beside Rust and Node, fetched by the ordinary clients.

use crate::cluster;
use crate::front;
use crate::shell::{Outcome, output, run, user_number, which};
use std::process::Command;

/// A program of the system that tests call.
struct Need {
    package: &'static str,
    why: &'static str,
    is_here: fn() -> bool,
}

const NEEDS: [Need; 5] = [
    Need {
        package: "chromium",
        why: "the browser that the browser tests drive",
        is_here: || which("chromium").is_some(),
    },
    Need {
        package: "postgresql",
        why: "the second database engine; tests start a throwaway cluster of their own",
        is_here: || cluster::programs().is_some(),
    },
    Need {
        package: "poppler-utils",
        why: "pdftotext and pdfinfo read back the documents we print",
        is_here: || which("pdftotext").is_some(),
    },
    Need {
        package: "strace",
        why: "shows that a write is on the disk before it is acknowledged",
        is_here: || which("strace").is_some(),
    },
    Need {
        package: "python3",
        why: "replays a draw with the script in the documentation",
        is_here: || which("python3").is_some(),
    },
];

/// What the control of one bench needs before PyPI can give it.
const NEEDS_OF_WEASYPRINT: [Need; 2] = [
    Need {
        package: "python3-venv",
        why: "keeps what comes from PyPI out of the system's Python",
        is_here: || python_says("import venv, ensurepip"),
    },
    Need {
        package: "libpangoft2-1.0-0",
        why: "WeasyPrint lays its text out with Pango",
        is_here: || python_says("import ctypes; ctypes.CDLL('libpangoft2-1.0.so.0')"),
    },
];

/// The control of the evidence bench, and the fastest way to get a file into it.
const SURVEY: [Need; 2] = [
    Need {
        package: "r-cran-survey",
        why: "R with its package survey, which works out the same figures",
        is_here: || r_says("library(survey)"),
    },
    Need {
        package: "r-cran-data.table",
        why: "reads a large CSV file into R",
        is_here: || r_says("library(data.table)"),
    },
];

/// Installs what is missing, then builds the front end.
pub fn everything() -> Outcome {
    tools()?;
    system("The tests need", &NEEDS)?;
    front::build()
}

/// Installs what `WeasyPrint` stands on, where it is missing.
pub fn weasyprint() -> Outcome {
    system("WeasyPrint needs", &NEEDS_OF_WEASYPRINT)
}

/// Installs R with `survey`, where it is missing.
pub fn survey() -> Outcome {
    system("The control of the evidence bench needs", &SURVEY)
}

fn r_says(code: &str) -> bool {
    output(Command::new("Rscript").args(["-e", code])).is_ok()
}

fn python_says(code: &str) -> bool {
    output(Command::new("python3").args(["-c", code])).is_ok()
}

/// Formatter and linter: a minimal Rust comes without them.
fn tools() -> Outcome {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if which(program).is_none() {
            eprintln!("Adding {component}, which the tests run.");
            run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn system(who: &str, needs: &[Need]) -> Outcome {
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.is_here)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("{who} these, which are not installed:");
    for need in &missing {
        eprintln!("  {}: {}", need.package, need.why);
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    if which("apt-get").is_none() {
        let list = packages.join(", ");
        return Err(format!(
            "There is no apt-get here. Install {list} (or what your system calls them) and try again."
        ));
    }
    run(as_root(&["apt-get", "update"])?.env("DEBIAN_FRONTEND", "noninteractive"))?;
    let install = ["apt-get", "install", "--yes", "--no-install-recommends"];
    run(as_root(&[&install[..], &packages[..]].concat())?.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn as_root(words: &[&str]) -> Outcome<Command> {
    let sudo = ["sudo", "--preserve-env=DEBIAN_FRONTEND"];
    let words = if user_number()? == 0 { words.to_vec() } else { [&sudo[..], words].concat() };
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    Ok(command)
}
