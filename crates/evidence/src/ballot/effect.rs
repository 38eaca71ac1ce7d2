//! The effect of the offer, block by block and over all of them.

use super::blocks::{Pair, pairs};
use super::precision::{Precision, precision};
use crate::compare::ArmBase;
use crate::counts::{Block, Counts, School};
use crate::design::{Design, DesignError};
use crate::estimate::{BySchool, Linearised, Scores, ScoresError};
use crate::interval::{Footing, Interval, IntervalError, Method, Test};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use thiserror::Error;

/// What to do about blocks with a single child in an arm, whose own variance does not exist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Singletons {
    /// Give no standard error for *these children*. The default.
    #[default]
    Refuse,
    /// Take the variance of the small blocks from the spread of effects between them (Pashley &
    /// Miratrix 2021); cautious where effects differ. It takes two such blocks or more, none of
    /// them half of them all.
    AcrossBlocks,
}

/// One block: how many were offered, how many not, and how they differ.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlockEffect {
    /// The school.
    pub school: School,
    /// The block.
    pub block: Block,
    /// Children offered a place who answered.
    pub offered: u64,
    /// Children not drawn who answered.
    pub not_offered: u64,
    /// Mean score of the offered less that of the others.
    pub effect: f64,
    /// The variance of that effect; none for a singleton.
    pub variance: Option<f64>,
}

/// The effect on these children, with what chance in the draw alone could have done.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Neyman {
    /// The effect, in the unit of the scores.
    pub value: f64,
    /// Neyman's standard error: not too small on average, whatever the effects.
    pub se: f64,
    /// Children less two per block; blocks taken together as singletons give their number less one.
    pub df: u64,
    /// Schools with a block.
    pub schools: usize,
}

impl Neyman {
    /// The interval for *these children*. Its error is what chance in the draw could have done, so
    /// that one school is enough.
    ///
    /// # Errors
    /// No variation, or a level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        self.footing().around(self.value, self.se, level, Method::Plain)
    }

    /// The test of no effect on average.
    ///
    /// # Errors
    /// No variation.
    pub fn test(&self) -> Result<Test, IntervalError> {
        self.footing().test(self.value, self.se)
    }

    fn footing(&self) -> Footing {
        Footing::of_children(self.df)
    }
}

/// The effect of the offer under a draw inside blocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BallotEffect {
    /// The effect, in the unit of the scores, whether it has an error or not.
    pub value: f64,
    /// For *these children*; none where singletons are refused or leave nothing to go by.
    pub these_children: Option<Neyman>,
    /// For *schools like these*: the spread of effects between the schools in which the draw
    /// compares somebody; why there is none where one such school stands alone. Unstable below ten.
    pub schools_like_these: Result<Linearised, DesignError>,
    /// With blocks weighted by precision.
    pub precision: Precision,
    /// Block by block, for the analyst only.
    pub blocks: Vec<BlockEffect>,
    /// Blocks with answers in one arm only, left out.
    pub blocks_left_out: usize,
    /// Blocks with a single child in an arm.
    pub singletons: usize,
    /// The offered arm.
    pub offered: ArmBase,
    /// The arm not drawn.
    pub not_offered: ArmBase,
}

/// Why the draw cannot be analysed.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum BallotError {
    /// No block has answers in both arms.
    #[error("no block of the draw has answers in both arms")]
    NoBlocks,
    /// The scores do not fit the question.
    #[error(transparent)]
    Scores(#[from] ScoresError),
    /// The design does not carry it.
    #[error(transparent)]
    Design(#[from] DesignError),
}

/// The effect of being offered a place, by intention to treat.
///
/// # Question
/// What did the offer change, whoever took it up?
///
/// # Parameters
/// `counts` with the draw's block on every answer, arms by offer and not by take-up; `scores`: one
/// per option ([`crate::estimate::Picked::scores`] for a share); `singletons`: see [`Singletons`].
/// Every child counts once, whatever weight was given.
///
/// # Result
/// `tau = sum_b (n_b / N) (mean_b1 - mean_b0)`; for these children
/// `V = sum_b (n_b / N)^2 (s_b1^2 / m_b + s_b0^2 / (n_b - m_b))` with `N - 2B` degrees of freedom;
/// for schools like these the variance of `z_c = sum over its blocks of (n_b / N)(tau_b - tau)` by
/// the design, schools without such a block left out of it; and the precision-weighted effect. `n_b` and `m_b` are the children who answered.
///
/// # Notes
/// Name the headline in the analysis plan: the two standard errors answer different questions. A
/// draw inside a school says what *being selected* did; lessons given to the whole class are not in
/// it. Never compare by take-up.
///
/// # References
/// Neyman (1923); Imbens & Rubin (2015), chapter 9; Miratrix, Sekhon & Yu (2013), *JRSS B* 75;
/// Pashley & Miratrix (2021), *JEBS* 46. Held against `estimatr` 1.0.0.
///
/// # Errors
/// No block compares anybody, the scores do not fit, or the design does not hold.
///
/// # Examples
/// ```
/// use evidence::ballot::{Singletons, effect};
/// use evidence::counts::{Arm, Block, Counts};
/// use evidence::design::{Design, Lonely, Strata};
/// use evidence::estimate::Picked;
///
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let mut counts = Counts::new(2);
/// for (name, one, other) in [("100001", [1, 9], [8, 12]), ("100002", [4, 6], [5, 5])] {
///     let school = design.enrol("Northmoor", name)?;
///     counts.add_table(school, Block(5), Arm::Programme, &one)?;
///     counts.add_table(school, Block(5), Arm::Comparison, &other)?;
/// }
/// // 30 children with an effect of 0.3 and 20 with 0.1
/// let scores = Picked::top(2, 1)?.scores();
/// let effect = effect(&design, &counts, &scores, Singletons::Refuse)?;
/// let these = effect.these_children.expect("no singletons");
/// assert!((these.value - 0.22).abs() < 1e-12);
/// assert_eq!(these.df, 46);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn effect(
    design: &Design,
    counts: &Counts,
    scores: &Scores,
    singletons: Singletons,
) -> Result<BallotEffect, BallotError> {
    scores.fit(counts.options())?;
    let (pairs, blocks_left_out) = pairs(counts, scores.values());
    if pairs.is_empty() {
        return Err(BallotError::NoBlocks);
    }
    let all: f64 = pairs.iter().map(Pair::children).sum();
    let value = pairs.iter().map(|pair| pair.children() / all * pair.effect()).sum();
    let blocks: Vec<BlockEffect> = pairs.iter().map(block_effect).collect();
    let schools: BTreeSet<School> = pairs.iter().map(|pair| pair.school).collect();
    let offered = blocks.iter().map(|block| block.offered).sum();
    let not_offered = blocks.iter().map(|block| block.not_offered).sum();
    let children: u64 = offered + not_offered;
    let base = |children| ArmBase { children, schools: schools.len() };
    let spread = neyman(&pairs, singletons);
    Ok(BallotEffect {
        value,
        these_children: spread.map(|(variance, df)| Neyman {
            value,
            se: variance.sqrt(),
            df,
            schools: schools.len(),
        }),
        schools_like_these: between_schools(design, &pairs, value, &schools)?,
        precision: precision(&pairs, children.saturating_sub(blocks.len() as u64 + 1)),
        singletons: blocks.iter().filter(|block| block.variance.is_none()).count(),
        blocks,
        blocks_left_out,
        offered: base(offered),
        not_offered: base(not_offered),
    })
}

fn block_effect(pair: &Pair) -> BlockEffect {
    let whole = |children: f64| crate::number::nearest(children).unsigned_abs();
    BlockEffect {
        school: pair.school,
        block: pair.block,
        offered: whole(pair.offered.children),
        not_offered: whole(pair.not_offered.children),
        effect: pair.effect(),
        variance: pair.variance(),
    }
}

/// The variance over the draw and its degrees of freedom.
fn neyman(pairs: &[Pair], singletons: Singletons) -> Option<(f64, u64)> {
    let all: f64 = pairs.iter().map(Pair::children).sum();
    let (mut variance, mut df) = (0.0, 0);
    let mut small = Vec::new();
    for pair in pairs {
        match pair.variance() {
            Some(of_block) => {
                variance += (pair.children() / all).powi(2) * of_block;
                df += crate::number::nearest(pair.children()).unsigned_abs() - 2;
            }
            None => small.push(pair),
        }
    }
    if small.is_empty() {
        return Some((variance, df));
    }
    if singletons == Singletons::Refuse {
        return None;
    }
    let children: f64 = small.iter().map(|pair| pair.children()).sum();
    let of_small = across_blocks(&small, children)?;
    Some((variance + (children / all).powi(2) * of_small, df + small.len() as u64 - 1))
}

/// Pashley and Miratrix: the variance of the small blocks' effect from the spread of their effects.
///
/// With `w_k = n_k / n` the expected squared distance of a block's effect from the mean is
/// `(1 - 2 w_k) v_k + V` under a common effect; the factors below make the sum unbiased for V.
fn across_blocks(small: &[&Pair], children: f64) -> Option<f64> {
    let share = |pair: &Pair| pair.children() / children;
    if small.iter().any(|pair| share(pair) >= 0.5 - 1e-12) {
        return None;
    }
    let mean: f64 = small.iter().map(|pair| share(pair) * pair.effect()).sum();
    let factor = |pair: &Pair| share(pair).powi(2) / (1.0 - 2.0 * share(pair));
    let factors: f64 = small.iter().map(|pair| factor(pair)).sum();
    let spread: f64 = small.iter().map(|p| factor(p) * (p.effect() - mean).powi(2)).sum();
    Some(spread / (1.0 + factors))
}

fn between_schools(
    design: &Design,
    pairs: &[Pair],
    value: f64,
    schools: &BTreeSet<School>,
) -> Result<Result<Linearised, DesignError>, DesignError> {
    let all: f64 = pairs.iter().map(Pair::children).sum();
    let mut influence = BySchool::new();
    for pair in pairs {
        design.check(pair.school)?;
        let part = pair.children() / all * (pair.effect() - value);
        *influence.entry(pair.school).or_insert(0.0) += part;
    }
    // a rule for lonely forces that refuses holds for the whole design; a single school is no force
    if design.schools() > 1 {
        design.variance(&influence)?;
    }
    let (drawn, numbers) = design.only(schools);
    let influence = influence.into_iter().map(|(school, part)| (numbers[&school], part)).collect();
    let with_data = numbers.values().copied().collect();
    let spread = drawn.variance(&influence).and_then(|variance| {
        let (se, df) = (variance.sqrt(), drawn.degrees_of_freedom(&with_data)?);
        Ok(Linearised { value, se, df, schools: schools.len() })
    });
    Ok(spread)
}
