//! `capbadge evidence ballot`: a draw analysed.

use super::super::InOut;
use super::super::columns::OutcomeArgs;
use super::Answered;
use ::evidence::run;
use clap::Args;

/// `ballot`
#[derive(Debug, Args)]
pub struct Ballot {
    #[command(flatten)]
    io: InOut,
    #[command(flatten)]
    outcome: OutcomeArgs,
    /// The column with 1 where a place was offered and 0 where not
    #[arg(long, value_name = "COLUMN")]
    offer: String,
    /// The column of the block: the school, or the class
    #[arg(long, value_name = "COLUMN")]
    block: String,
    /// The column with 1 where the place was taken up
    #[arg(long, value_name = "COLUMN")]
    taken: Option<String>,
    /// The column of the score before
    #[arg(long, value_name = "COLUMN")]
    baseline: Option<String>,
    /// The seed of what is drawn again
    #[arg(long, default_value_t = 1, allow_negative_numbers = true)]
    seed: u64,
    /// How often it is drawn again
    #[arg(long, default_value_t = 9_999, allow_negative_numbers = true)]
    times: u32,
    /// The confidence level
    #[arg(long, default_value_t = 0.95, allow_negative_numbers = true)]
    level: f64,
}

impl Ballot {
    /// The result.
    pub fn report(self) -> Answered {
        let request = run::Ballot {
            outcome: self.outcome.outcome,
            options: self.outcome.scale.options,
            top: self.outcome.scale.top,
            offer: self.offer,
            block: self.block,
            taken: self.taken,
            baseline: self.baseline,
            seed: self.seed,
            times: self.times,
            level: self.level,
        };
        Ok((request.run(&mut self.io.sheet()?)?, self.io.out()))
    }
}
