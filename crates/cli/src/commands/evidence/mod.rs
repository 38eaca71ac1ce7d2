//! `capbadge evidence ...`: the statistics on any file of answers, without a database.

mod columns;
mod csv;
mod requests;
mod text;

use crate::config::Failure;
use ::evidence::file::{Problem, Sheet};
use ::evidence::run::Report;
use clap::{Args, Subcommand, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal, stdin};
use std::path::PathBuf;

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
#[derive(Debug, Args)]
pub struct Out {
    /// How the result is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
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
    /// Does it, and writes the result to standard output.
    pub fn run(self) -> Result<(), Failure> {
        let (report, format) = self.report()?;
        let written = match format {
            Format::Text => text::of(&report),
            Format::Json => serde_json::to_string_pretty(&report)? + "\n",
            Format::Csv => csv::of(&report)?,
        };
        print!("{written}");
        Ok(())
    }

    fn report(self) -> Result<(Report, Format), Problem> {
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

impl InOut {
    fn format(&self) -> Format {
        self.out.format
    }

    /// Whether the data come from standard input, which can be read once.
    fn is_standard_input(&self) -> bool {
        self.data.as_os_str() == "-"
    }

    /// The file, open at its first row.
    fn sheet(&self) -> Result<Sheet<Box<dyn BufRead>>, Problem> {
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
