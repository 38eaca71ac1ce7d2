//! `capbadge evidence suppress`: a table with its small cells hidden.

use super::super::InOut;
use super::Answered;
use ::evidence::run;
use clap::Args;

/// `suppress`
#[derive(Debug, Args)]
pub struct Suppress {
    #[command(flatten)]
    io: InOut,
    /// The column that names the table's row
    #[arg(long, value_name = "COLUMN")]
    row: String,
    /// The column that names the table's column
    #[arg(long, value_name = "COLUMN")]
    column: String,
    /// The column of the counts
    #[arg(long, value_name = "COLUMN")]
    count: String,
    /// Counts from 1 to one below it are hidden
    #[arg(long, default_value_t = 10, allow_negative_numbers = true)]
    threshold: u64,
}

impl Suppress {
    /// The result.
    pub fn report(self) -> Answered {
        let Self { io, row, column, count, threshold } = self;
        let request = run::Suppress { row, column, count, threshold };
        Ok((request.run(&mut io.sheet()?)?, io.out()))
    }
}
