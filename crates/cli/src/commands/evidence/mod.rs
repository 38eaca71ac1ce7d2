//! `capbadge evidence ...`: the statistics on any file of answers, without a database.

mod columns;
mod csv;
mod pages;
mod requests;
mod text;

use crate::config::{Failure, press};
use ::evidence::file::{Problem, Sheet};
use ::evidence::run::Report;
use clap::{Args, Subcommand, ValueEnum};
use documents::PressError;
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, IsTerminal, Write as _, stdin, stdout};
use std::path::{Path, PathBuf};

/// How the result is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Lines for a person.
    #[default]
    Text,
    /// The complete result for a program.
    Json,
    /// A table for a spreadsheet.
    Csv,
    /// A page with pictures and tables, in one file.
    Html,
    /// The same as a PDF file.
    Pdf,
}

/// Where the data come from and how the result goes out.
#[derive(Debug, Args)]
pub struct InOut {
    /// The file, CSV or TSV with a header; - for standard input
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    #[command(flatten)]
    out: Out,
}

/// How the result goes out.
#[derive(Clone, Debug, Args)]
pub struct Out {
    /// How the result is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Where it is written; standard output without one, or with -
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Statistics on any file of answers: no database, no keys, no network.
#[derive(Debug, Subcommand)]
pub enum Evidence {
    /// A whole plan: every outcome between arms, adjusted by family
    Analyse(requests::Analyse),
    /// Shares of options or a mean, with intervals that know about schools
    Describe(requests::Describe),
    /// Two arms compared, or two printed percentages
    Compare(requests::Compare),
    /// The same children before and after
    Change(requests::Change),
    /// A draw analysed: intention to treat, exact tests, adjustment, take-up
    Ballot(requests::Ballot),
    /// What goes with a more positive answer: the ordinal logit
    Model(requests::Model),
    /// What a planned study could see
    Power(requests::Power),
    /// How alike children of one school are
    Icc(requests::Icc),
    /// Whether coders agree
    Agree(requests::Agree),
    /// Forces pooled from their estimates and variances
    Pool(requests::Pool),
    /// P values adjusted for their number
    Adjust(requests::Adjust),
    /// A table with its small cells hidden, and as little else as protects them
    Suppress(requests::Suppress),
}

impl Evidence {
    /// Does it, and writes the result.
    pub fn run(self) -> Result<(), Failure> {
        let (report, out) = self.report()?;
        out.write(&out.written(&report)?)?;
        Ok(())
    }

    fn report(self) -> Result<(Report, Out), Problem> {
        match self {
            Self::Analyse(request) => request.report(),
            Self::Describe(request) => request.report(),
            Self::Compare(request) => request.report(),
            Self::Change(request) => request.report(),
            Self::Ballot(request) => request.report(),
            Self::Model(request) => request.report(),
            Self::Power(request) => request.report(),
            Self::Icc(request) => request.report(),
            Self::Agree(request) => request.report(),
            Self::Pool(request) => request.report(),
            Self::Adjust(request) => request.report(),
            Self::Suppress(request) => request.report(),
        }
    }
}

impl Out {
    /// The result in its format.
    fn written(&self, report: &Report) -> Result<Vec<u8>, Failure> {
        Ok(match self.format {
            Format::Text => text::of(report).into_bytes(),
            Format::Json => (serde_json::to_string_pretty(report)? + "\n").into_bytes(),
            Format::Csv => csv::of(report)?.into_bytes(),
            Format::Html => pages::of(report).page().into_bytes(),
            Format::Pdf => {
                if self.file().is_none() && stdout().is_terminal() {
                    let what = "a PDF file is nothing for a terminal: name a file with --output";
                    return Err(Problem::new(what).into());
                }
                press().report(&pages::of(report)).map_err(|error| match error {
                    // the names in the file are the user's
                    PressError::Letters { .. } => Failure::from(Problem::new(error)),
                    ours => Failure::from(ours),
                })?
            }
        })
    }

    /// The file that it goes to; none for standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| path.as_os_str() != "-")
    }

    /// Refuses to write over a file that the result is made from.
    fn spares(&self, input: &Path) -> Result<(), Problem> {
        let whole = |path: &Path| std::fs::canonicalize(path).ok();
        match self.file() {
            Some(output) if whole(output).is_some_and(|of| whole(input) == Some(of)) => {
                let what = "--output names a file that the result is made from: name another";
                Err(Problem::new(format!("{}: {what}", output.display())))
            }
            _ => Ok(()),
        }
    }

    /// Writes it where it goes.
    fn write(&self, bytes: &[u8]) -> Result<(), Problem> {
        let Some(path) = self.file() else {
            return match stdout().lock().write_all(bytes) {
                // who reads it has seen enough
                Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                    Err(Problem::new(format!("standard output cannot be written: {error}")))
                }
                _ => Ok(()),
            };
        };
        std::fs::write(path, bytes)
            .map_err(|error| Problem::new(format!("{} cannot be written: {error}", path.display())))
    }
}

impl InOut {
    fn out(&self) -> Out {
        self.out.clone()
    }

    /// Whether the data come from standard input, which can be read once.
    fn is_standard_input(&self) -> bool {
        self.data.as_os_str() == "-"
    }

    /// The file, open at its first row.
    fn sheet(&self) -> Result<Sheet<Box<dyn BufRead>>, Problem> {
        if !self.is_standard_input() {
            self.out.spares(&self.data)?;
        }
        let input: Box<dyn BufRead> = if self.is_standard_input() {
            Box::new(stdin().lock())
        } else {
            let file = File::open(&self.data).map_err(|error| {
                Problem::new(format!("{} cannot be read: {error}", self.data.display()))
            })?;
            Box::new(BufReader::with_capacity(BUFFER, file))
        };
        Sheet::open(input)
    }
}

/// Bytes read at a time.
const BUFFER: usize = 1 << 18;

/// A count of rows on the terminal, for files that take a while.
fn progress() -> impl FnMut(u64) {
    let bar = if std::io::stderr().is_terminal() {
        ProgressBar::no_length()
    } else {
        ProgressBar::hidden()
    };
    if let Ok(style) = ProgressStyle::with_template("{human_pos} rows read") {
        bar.set_style(style);
    }
    move |rows| bar.set_position(rows)
}
