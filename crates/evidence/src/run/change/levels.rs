//! Where the same children stood before and after, and how many went up and down.

use super::read::Linked;
use super::{Change, Record};
use crate::counts::{Arm, Counts};
use crate::design::{Design, DesignError};
use crate::estimate::{
    BySchool, Linearised, Picked, Proportion, ProportionError, RatioError, proportion, ratio,
};
use crate::file::Problem;
use crate::interval::{self, ProportionMethod};
use crate::number::{nearest, real, sum};
use crate::run::top_box;

const SHARE: &str = "share of children with both answers; linearised variance over schools";
const MEAN: &str =
    "mean of children with both answers; linearised variance over schools; t interval";

/// A mean over children with the spread between schools, or why one school has none.
type Spread = Result<Linearised, DesignError>;

impl Change {
    /// One level before and one after.
    pub(super) fn levels(
        &self,
        design: &Design,
        linked: &Linked,
        children: &BySchool,
    ) -> Result<Vec<Record>, Problem> {
        if self.options.is_empty() {
            let [before, after] = &linked.levels;
            let mean = |name: &str, sums: &BySchool| {
                self.mean(design, Record::new(name, MEAN), sums, children)
            };
            return Ok(vec![mean("mean-before", before)?, mean("mean-after", after)?]);
        }
        let picked = top_box(&self.options, self.top.as_deref())?;
        let [before, after] = &linked.answers;
        let share = |name: &str, counts: &Counts| {
            let record = self.top_share(design, counts, &picked, name)?;
            Ok(record.counting(&self.options, &picked))
        };
        Ok(vec![share("top-share-before", before)?, share("top-share-after", after)?])
    }

    /// How many went up, stayed and went down.
    pub(super) fn moved(
        &self,
        design: &Design,
        linked: &Linked,
        children: &BySchool,
    ) -> Result<Vec<Record>, Problem> {
        let all = linked.changes.len() as u64;
        let names = ["share-up", "share-unchanged", "share-down"];
        let share = |(name, sums): (&str, &BySchool)| {
            let (value, spread) = spread(design, sums, children)?;
            let record = Record::new(name, SHARE).value(value);
            let estimate = match spread {
                Ok(estimate) => estimate,
                Err(error) => return Ok(record.noting(error)),
            };
            let others = real(all.saturating_sub(1));
            let share = Proportion {
                estimate,
                children: all,
                picked_children: nearest(sum(sums.values().copied())).unsigned_abs(),
                independent_se: (all > 1).then(|| (value * (1.0 - value) / others).sqrt()),
            };
            Ok(self.share(record, &share))
        };
        names.into_iter().zip(&linked.moved).map(share).collect()
    }

    /// The mean of these sums over children, with its interval where schools carry one.
    pub(super) fn mean(
        &self,
        design: &Design,
        record: Record,
        sums: &BySchool,
        children: &BySchool,
    ) -> Result<Record, Problem> {
        let (value, spread) = spread(design, sums, children)?;
        let record = record.value(value);
        Ok(match spread {
            Ok(of) => record.error(of.se, of.df).between(of.interval(self.level)),
            Err(error) => record.noting(error),
        })
    }

    fn top_share(
        &self,
        design: &Design,
        counts: &Counts,
        picked: &Picked,
        name: &str,
    ) -> Result<Record, Problem> {
        let record = Record::new(name, SHARE);
        match proportion(design, counts, Arm::Programme, picked) {
            Ok(share) => Ok(self.share(record.value(share.share()), &share)),
            Err(ProportionError::Ratio(RatioError::Design(error))) if alone(&error) => {
                let children = counts.arm(Arm::Programme);
                let chosen = children.children().iter().enumerate();
                let chosen = chosen.filter(|(option, _)| picked.counts(*option));
                let chosen: u64 = chosen.map(|(_, children)| children).sum();
                Ok(record.value(real(chosen) / real(children.all_children())).noting(error))
            }
            Err(error) => Err(Problem::new(error)),
        }
    }

    fn share(&self, record: Record, share: &Proportion) -> Record {
        let method = ProportionMethod::Logit;
        let interval = interval::proportion(share, method, self.level, self.planning_deff);
        let record = record.error(share.estimate.se, share.estimate.df);
        let record = record.between_shares(interval, self.planning_deff);
        Record { deff: share.deff(), ..record }
    }
}

/// Sums over children, with the spread between schools; where there is one school only, why none.
pub(super) fn spread(
    design: &Design,
    sums: &BySchool,
    children: &BySchool,
) -> Result<(f64, Spread), Problem> {
    match ratio(design, sums, children) {
        Ok(of) => Ok((of.estimate.value, Ok(of.estimate))),
        Err(RatioError::Design(error)) if alone(&error) => {
            let all = |of: &BySchool| sum(of.values().copied());
            Ok((all(sums) / all(children), Err(error)))
        }
        Err(error) => Err(Problem::new(error)),
    }
}

/// Whether what is wrong is that one school stands alone.
fn alone(error: &DesignError) -> bool {
    matches!(error, DesignError::LonelySchool { .. })
}
