//! One question analysed as the plan says: exact figures, which only [`crate::suppress`] may release.

use crate::ballot::{self, BallotEffect, BallotError, Singletons};
use crate::compare::{
    RiskDifference, RiskDifferenceError, Superiority, SuperiorityError, risk_difference,
    superiority,
};
use crate::counts::{Arm, Counts};
use crate::design::Design;
use crate::estimate::{Picked, Proportion, ProportionError, proportion};
use crate::interval::{self, Interval, IntervalError, ProportionMethod, Test};
use crate::provenance::{Provenance, Stamp, Weighting};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Whether the options have an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// From least to most positive: superiority has a meaning, neighbours may be merged.
    Ordered,
    /// Names only.
    Named,
}

/// What the analysis plan says about one question, before the answers are seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The options whose share is the outcome.
    pub picked: Picked,
    /// Whether the options have an order.
    pub scale: Scale,
    /// Whether the arms were made by a draw inside blocks.
    pub weighting: Weighting,
    /// The interval of a share.
    pub interval: ProportionMethod,
    /// The confidence level, 0 to 1.
    pub level: f64,
    /// The design effect assumed where the data show no variation, at least 1.
    pub planning_deff: f64,
}

impl Plan {
    /// The usual plan for an ordered question: the top box, logit intervals at 95 in 100, and a
    /// planning design effect of 1.6 (twenty children a school with an intra-school correlation
    /// of 0.03).
    pub fn usual(picked: Picked, weighting: Weighting) -> Self {
        let (scale, interval) = (Scale::Ordered, ProportionMethod::Logit);
        Self { picked, scale, weighting, interval, level: 0.95, planning_deff: 1.6 }
    }
}

/// Why a figure of the plan could not be computed.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum NoEstimate {
    /// Options without an order have no superiority.
    #[error("the options have no order, so none is more positive than another")]
    NoOrder,
    /// The draw's blocks are too small for a standard error of their own.
    #[error("blocks with a single child in an arm leave no standard error for these children")]
    Singletons,
    /// The share.
    #[error(transparent)]
    Proportion(#[from] ProportionError),
    /// The difference of shares.
    #[error(transparent)]
    RiskDifference(#[from] RiskDifferenceError),
    /// The superiority.
    #[error(transparent)]
    Superiority(#[from] SuperiorityError),
    /// The draw.
    #[error(transparent)]
    Ballot(#[from] BallotError),
    /// The interval or test.
    #[error(transparent)]
    Interval(#[from] IntervalError),
}

/// A share with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShareFigure {
    /// The share.
    pub share: Proportion,
    /// Its interval.
    pub interval: Interval,
}

/// A difference of shares with its interval and test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DifferenceFigure {
    /// The difference and both shares.
    pub difference: RiskDifference,
    /// Its interval.
    pub interval: Interval,
    /// Its test.
    pub test: Test,
}

/// A superiority with its interval and test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SuperiorityFigure {
    /// The superiority.
    pub superiority: Superiority,
    /// Its interval.
    pub interval: Interval,
    /// Its test.
    pub test: Test,
}

/// The draw's effect on the share, with the interval for these children.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DrawFigure {
    /// The effect.
    pub effect: BallotEffect,
    /// Its interval for *these children*.
    pub interval: Interval,
    /// Its test.
    pub test: Test,
}

/// Everything the plan asks of one question, each figure or the reason why there is none.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// What was asked for.
    pub plan: Plan,
    /// The counts that were analysed, weighted by the draw where the plan says so.
    pub counts: Counts,
    /// The programme arm's share.
    pub programme: Result<ShareFigure, NoEstimate>,
    /// The comparison arm's share; none where nobody was compared with, which a draw never is.
    pub comparison: Option<Result<ShareFigure, NoEstimate>>,
    /// The difference; under a draw, for *schools like these*.
    pub difference: Option<Result<DifferenceFigure, NoEstimate>>,
    /// The superiority; under a draw, for *schools like these*.
    pub superiority: Option<Result<SuperiorityFigure, NoEstimate>>,
    /// The draw's effect on the share for *these children*; none without a draw.
    pub draw: Option<Result<DrawFigure, NoEstimate>>,
    /// Blocks of the draw with answers in one arm only, left out.
    pub blocks_left_out: usize,
    /// Where it all comes from.
    pub provenance: Provenance,
}

impl Analysis {
    /// The p value of the difference of shares, for [`crate::adjust`]; none where there is no test.
    pub fn difference_p(&self) -> Option<f64> {
        self.difference.as_ref()?.as_ref().ok().map(|figure| figure.test.p)
    }

    /// The p value of the superiority, for [`crate::adjust`]; none where there is no test.
    pub fn superiority_p(&self) -> Option<f64> {
        self.superiority.as_ref()?.as_ref().ok().map(|figure| figure.test.p)
    }
}

/// Analyses one question.
///
/// # Question
/// What did the two groups answer, and how sure are the differences?
///
/// # Parameters
/// `design`: every school studied; `counts`: the answers to this question in one wave; `plan`: what
/// was decided beforehand; `stamp`: the versions.
///
/// # Result
/// Shares, difference, superiority and the draw's effect, each with its interval, or the reason
/// why not. Without a draw and without children in the comparison arm only the programme's share;
/// under a draw always both arms, an empty one with the reason.
///
/// # Notes
/// Nothing in it may be shown as it is: pass it to [`crate::suppress::Rules::release`].
///
/// # References
/// Those of the methods: [`crate::estimate`], [`crate::compare`], [`crate::ballot`].
///
/// # Examples
/// ```
/// # use evidence::counts::{Arm, Block, Counts};
/// # use evidence::design::{Design, Lonely, Strata};
/// use evidence::estimate::Picked;
/// use evidence::provenance::{Stamp, Weighting};
/// use evidence::question::{Plan, analyse};
/// use evidence::suppress::{AdjustedP, Figure, Rules};
/// # let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// # let mut counts = Counts::new(2);
/// # for (name, one, other) in [("a", [4, 6], [8, 7]), ("b", [3, 7], [6, 9]), ("c", [5, 5], [9, 6]), ("d", [4, 6], [7, 8])] {
/// #     let school = design.enrol("Northmoor", name)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &one)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, &other)?;
/// # }
/// // four schools, 24 of 40 Mini Police children and 30 of 60 classmates chose the top option
/// let plan = Plan::usual(Picked::top(2, 1)?, Weighting::AsGiven);
/// let analysis = analyse(&design, &counts, &plan, &Stamp::default());
/// let released = Rules::default().release(&analysis, &AdjustedP::default());
/// let Figure::Shown(share) = &released.programme.share else { panic!("it may be shown") };
/// assert_eq!(share.percent.to_string(), "60%");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn analyse(design: &Design, counts: &Counts, plan: &Plan, stamp: &Stamp) -> Analysis {
    // a draw has two arms also where nobody of one answered: to drop the arm would be to say so
    let by_draw = plan.weighting == Weighting::ByDraw;
    let compared = by_draw || !counts.arm(Arm::Comparison).is_empty();
    let (analysed, blocks_left_out) = if by_draw {
        let weighted = ballot::weighted(counts);
        (weighted.counts, weighted.blocks_left_out)
    } else {
        (counts.clone(), 0)
    };
    let share = |arm: Arm| share_figure(design, &analysed, arm, plan);
    let method = if by_draw {
        "shares, difference and superiority under draw weights; linearised variance over schools; t interval"
    } else {
        "shares, difference and superiority; linearised variance over schools; t interval"
    };
    let weighting = if by_draw { Weighting::ByDraw } else { Weighting::AsGiven };
    Analysis {
        programme: share(Arm::Programme),
        comparison: compared.then(|| share(Arm::Comparison)),
        difference: compared.then(|| difference_figure(design, &analysed, plan)),
        superiority: compared.then(|| superiority_figure(design, &analysed, plan)),
        draw: by_draw.then(|| draw_figure(design, counts, plan)),
        blocks_left_out,
        provenance: Provenance::of(design, &analysed, method, weighting, stamp),
        plan: plan.clone(),
        counts: analysed,
    }
}

fn share_figure(
    design: &Design,
    counts: &Counts,
    arm: Arm,
    plan: &Plan,
) -> Result<ShareFigure, NoEstimate> {
    let share = proportion(design, counts, arm, &plan.picked)?;
    let interval = interval::proportion(&share, plan.interval, plan.level, plan.planning_deff)?;
    Ok(ShareFigure { share, interval })
}

fn difference_figure(
    design: &Design,
    counts: &Counts,
    plan: &Plan,
) -> Result<DifferenceFigure, NoEstimate> {
    let difference = risk_difference(design, counts, &plan.picked)?;
    let interval = difference.contrast.interval(plan.level)?;
    Ok(DifferenceFigure { difference, interval, test: difference.contrast.test()? })
}

fn superiority_figure(
    design: &Design,
    counts: &Counts,
    plan: &Plan,
) -> Result<SuperiorityFigure, NoEstimate> {
    if plan.scale == Scale::Named {
        return Err(NoEstimate::NoOrder);
    }
    let superiority = superiority(design, counts)?;
    let interval = superiority.interval(plan.level)?;
    Ok(SuperiorityFigure { superiority, interval, test: superiority.test()? })
}

fn draw_figure(design: &Design, counts: &Counts, plan: &Plan) -> Result<DrawFigure, NoEstimate> {
    let scores = plan.picked.scores();
    let effect = ballot::effect(design, counts, &scores, Singletons::AcrossBlocks)?;
    let these = effect.these_children.ok_or(NoEstimate::Singletons)?;
    Ok(DrawFigure { interval: these.interval(plan.level)?, test: these.test()?, effect })
}
