//! Where the same children stood before and after: the top box of options, the mean of numbers.

use super::read::Linked;
use super::{Change, Record};
use crate::counts::{Arm, Counts};
use crate::design::Design;
use crate::estimate::{BySchool, Picked, proportion, ratio};
use crate::file::Problem;
use crate::interval::{self, ProportionMethod};
use crate::run::top_box;

const SHARE: &str = "share of children with both answers; linearised variance over schools";
const MEAN: &str =
    "mean of children with both answers; linearised variance over schools; t interval";

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
                let of = ratio(design, sums, children).map_err(Problem::new)?.estimate;
                let record = Record::new(name, MEAN).value(of.value).error(of.se, of.df);
                Ok(record.between(of.interval(self.level)))
            };
            return Ok(vec![mean("mean-before", before)?, mean("mean-after", after)?]);
        }
        let picked = top_box(&self.options, self.top.as_deref())?;
        let [before, after] = &linked.answers;
        let share = |name: &str, counts: &Counts| self.share(design, counts, &picked, name);
        Ok(vec![share("top-share-before", before)?, share("top-share-after", after)?])
    }

    fn share(
        &self,
        design: &Design,
        counts: &Counts,
        picked: &Picked,
        name: &str,
    ) -> Result<Record, Problem> {
        let share = proportion(design, counts, Arm::Programme, picked).map_err(Problem::new)?;
        let method = ProportionMethod::Logit;
        let interval = interval::proportion(&share, method, self.level, self.planning_deff);
        let (se, df) = (share.estimate.se, share.estimate.df);
        let record = Record::new(name, SHARE).value(share.share()).error(se, df).between(interval);
        Ok(Record { deff: share.deff(), ..record })
    }
}
