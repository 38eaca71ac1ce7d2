//! From exact figures to those that may be shown.

use super::bands::{Band, cut, fill};
use super::rounding::{RoundedCount, ShownP, WholePercent, WholePoints};
use super::{Figure, Rules, Why};
use crate::counts::Arm;
use crate::design::DesignSummary;
use crate::interval::{Interval, Method, Test};
use crate::provenance::{Stamp, Weighting};
use crate::question::{Analysis, NoEstimate, ShareFigure};
use crate::silence::Silences;
use serde::Serialize;

/// The p values of a question adjusted for the family it belongs to; none where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AdjustedP {
    /// Of the difference of shares.
    pub difference: Option<f64>,
    /// Of the superiority.
    pub superiority: Option<f64>,
}

/// A share with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ShownShare {
    /// The share.
    pub percent: WholePercent,
    /// The lower end of its interval.
    pub lower: WholePercent,
    /// The upper end.
    pub upper: WholePercent,
    /// The confidence level, 0 to 1.
    pub level: f64,
    /// How the interval was made. Never Clopper and Pearson's: where that fallback is needed, the
    /// share would say too much.
    pub method: Method,
    /// Whether fewer than ten schools stand behind it.
    pub few_schools: bool,
}

/// A difference of shares with its interval and test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ShownDifference {
    /// Programme share less comparison share. Rounded from the exact difference, so it may differ
    /// by one from the difference of the rounded shares.
    pub points: WholePoints,
    /// The lower end of its interval.
    pub lower: WholePoints,
    /// The upper end.
    pub upper: WholePoints,
    /// The confidence level, 0 to 1.
    pub level: f64,
    /// The two-sided p.
    pub p: ShownP,
    /// The same adjusted for its family, where there is one.
    pub adjusted_p: Option<ShownP>,
    /// Whether fewer than ten schools stand behind it.
    pub few_schools: bool,
}

/// A superiority with its interval and test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ShownSuperiority {
    /// The chance that the programme child answers more positively, ties split.
    pub percent: WholePercent,
    /// The lower end of its interval.
    pub lower: WholePercent,
    /// The upper end.
    pub upper: WholePercent,
    /// The confidence level, 0 to 1.
    pub level: f64,
    /// The two-sided p.
    pub p: ShownP,
    /// The same adjusted for its family, where there is one.
    pub adjusted_p: Option<ShownP>,
    /// Whether fewer than ten schools stand behind it.
    pub few_schools: bool,
}

/// The silences of one arm, rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ReleasedSilences {
    /// Asked, no answer.
    pub missing: RoundedCount,
    /// Asked, would not answer.
    pub refused: RoundedCount,
    /// The question was not put.
    pub not_asked: RoundedCount,
    /// Answered beside the scale.
    pub not_sure: RoundedCount,
}

/// One arm.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReleasedArm {
    /// Children with an answer on the scale.
    pub base: RoundedCount,
    /// Schools they come from.
    pub schools: usize,
    /// Children without one; withheld where so few children or schools answered that the silences
    /// would be one school's.
    pub silences: Figure<ReleasedSilences>,
    /// The share of the options picked by the plan.
    pub share: Figure<ShownShare>,
    /// All options, merged where they must be; the same bands in both arms. Only beside a share.
    pub bands: Figure<Vec<Band>>,
}

/// Where the figures come from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReleasedProvenance {
    /// What was computed and how.
    pub method: String,
    /// Schools, forces, strata and the rule for lonely schools.
    pub design: DesignSummary,
    /// How children were weighted.
    pub weighting: Weighting,
    /// Blocks of the draw with answers in one arm only, left out.
    pub blocks_left_out: usize,
    /// Software, plan and seed.
    pub stamp: Stamp,
}

/// One question, as pages, charts, files and returns may show it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Released {
    /// The programme arm.
    pub programme: ReleasedArm,
    /// The comparison arm; none where nobody was compared with.
    pub comparison: Option<ReleasedArm>,
    /// The difference of shares; under a draw, for *schools like these*.
    pub difference: Option<Figure<ShownDifference>>,
    /// The superiority; under a draw, for *schools like these*.
    pub superiority: Option<Figure<ShownSuperiority>>,
    /// The draw's effect on the share for *these children*; none without a draw.
    pub draw: Option<Figure<ShownDifference>>,
    /// Where the figures come from.
    pub provenance: ReleasedProvenance,
}

impl Rules {
    /// The figures of one question that may be shown.
    ///
    /// # Question
    /// What may a reader see without learning what a child or a school answered?
    ///
    /// # Parameters
    /// `analysis`: the exact figures; `adjusted`: its p values adjusted for their families.
    ///
    /// # Result
    /// Each figure shown or withheld. A share needs the base of its arm, at least five children on
    /// either side of it, and schools that differ; whatever compares the arms needs both shares.
    ///
    /// # Notes
    /// A superiority beside one share of two bounds the other: with 40 in a hundred of the
    /// comparison arm at the top it is at most 80%, and only if all of the programme arm are. And
    /// where every school has the same share, the share is each school's own. Neither is shown.
    ///
    /// Release a question once, over one set of children: two releases that differ by a few
    /// children give those children away.
    ///
    /// # References
    /// Rounding and percentage bases as of HESA's standard population; class disclosure and
    /// dominance as of ONS output checking guidance.
    ///
    /// # Examples
    /// ```
    /// use evidence::counts::{Arm, Block, Counts};
    /// use evidence::design::{Design, Lonely, Strata};
    /// use evidence::estimate::Picked;
    /// use evidence::provenance::{Stamp, Weighting};
    /// use evidence::question::{Plan, analyse};
    /// use evidence::suppress::{AdjustedP, Figure, Rules};
    ///
    /// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    /// let mut counts = Counts::new(2);
    /// for name in ["a", "b", "c", "d"] {
    ///     let school = design.enrol("Northmoor", name)?;
    ///     // all of ten children chose the top option in every school: that is known of each child
    ///     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &[0, 10])?;
    /// }
    /// let plan = Plan::usual(Picked::top(2, 1)?, Weighting::AsGiven);
    /// let analysis = analyse(&design, &counts, &plan, &Stamp::default());
    /// let released = Rules::default().release(&analysis, &AdjustedP::default());
    /// assert!(!matches!(released.programme.share, Figure::Shown(_)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn release(&self, analysis: &Analysis, adjusted: &AdjustedP) -> Released {
        let compared = analysis.comparison.is_some();
        let programme = self.share(analysis, Arm::Programme, &analysis.programme);
        let comparison =
            analysis.comparison.as_ref().map(|share| self.share(analysis, Arm::Comparison, share));
        let both = programme.as_ref().map(|_| ()).map_err(|why| *why).and_then(|()| {
            comparison
                .as_ref()
                .map_or(Ok(()), |share| share.as_ref().map(|_| ()).map_err(|why| *why))
        });
        let arms = if compared { Arm::BOTH.to_vec() } else { vec![Arm::Programme] };
        Released {
            programme: self.arm(analysis, Arm::Programme, programme, &arms),
            comparison: comparison.map(|share| self.arm(analysis, Arm::Comparison, share, &arms)),
            difference: analysis.difference.as_ref().map(|figure| {
                let exact =
                    figure.as_ref().map(|it| (it.difference.contrast.value, it.interval, it.test));
                Figure::decided(both.and_then(|()| difference(exact, adjusted.difference)))
            }),
            superiority: analysis
                .superiority
                .as_ref()
                .map(|_| Figure::decided(Self::superiority(analysis, both, adjusted))),
            draw: analysis.draw.as_ref().map(|figure| {
                let value = |it: &crate::question::DrawFigure| it.effect.value;
                let exact = figure.as_ref().map(|it| (value(it), it.interval, it.test));
                Figure::decided(both.and_then(|()| difference(exact, None)))
            }),
            provenance: ReleasedProvenance {
                method: analysis.provenance.method.clone(),
                design: analysis.provenance.design.clone(),
                weighting: analysis.provenance.weighting,
                blocks_left_out: analysis.blocks_left_out,
                stamp: analysis.provenance.stamp.clone(),
            },
        }
    }

    fn arm(
        &self,
        analysis: &Analysis,
        arm: Arm,
        share: Result<ShownShare, Why>,
        arms: &[Arm],
    ) -> ReleasedArm {
        let counts = &analysis.counts;
        ReleasedArm {
            base: self.count(counts.arm(arm).all_children()),
            schools: counts.schools(arm).len(),
            silences: Figure::decided(
                self.base(counts, arm).map(|()| self.silences(&counts.silences(arm))),
            ),
            bands: Figure::decided(
                share.as_ref().map_err(|why| *why).and_then(|_| self.bands(analysis, arm, arms)),
            ),
            share: Figure::decided(share),
        }
    }

    fn silences(&self, silences: &Silences) -> ReleasedSilences {
        ReleasedSilences {
            missing: self.count(silences.missing.0),
            refused: self.count(silences.refused.0),
            not_asked: self.count(silences.not_asked.0),
            not_sure: self.count(silences.not_sure.0),
        }
    }

    fn share(
        &self,
        analysis: &Analysis,
        arm: Arm,
        share: &Result<ShareFigure, NoEstimate>,
    ) -> Result<ShownShare, Why> {
        self.percentages(&analysis.counts, arm)?;
        self.split(&analysis.counts, arm, |option| analysis.plan.picked.counts(option))?;
        let ShareFigure { share, interval } = share.as_ref().map_err(|_| Why::NotEstimated)?;
        // neither all nor none answered so, hence the fallback means that no school differs
        if interval.method == Method::ClopperPearson {
            return Err(Why::WouldGiveAway);
        }
        Ok(ShownShare {
            percent: WholePercent::of(share.share()),
            lower: WholePercent::of(interval.lower),
            upper: WholePercent::of(interval.upper),
            level: interval.level,
            method: interval.method,
            few_schools: interval.few_schools,
        })
    }

    fn bands(&self, analysis: &Analysis, arm: Arm, arms: &[Arm]) -> Result<Vec<Band>, Why> {
        self.percentages(&analysis.counts, arm)?;
        let may = |arm: &&Arm| self.percentages(&analysis.counts, **arm).is_ok();
        let shown: Vec<Arm> = arms.iter().filter(may).copied().collect();
        let bands = cut(self, &analysis.counts, &analysis.plan, &shown)?;
        Ok(fill(&analysis.counts, arm, &bands))
    }

    fn superiority(
        analysis: &Analysis,
        both: Result<(), Why>,
        adjusted: &AdjustedP,
    ) -> Result<ShownSuperiority, Why> {
        both?;
        let Some(Ok(figure)) = &analysis.superiority else { return Err(Why::NotEstimated) };
        let percent = WholePercent::of(figure.superiority.chance());
        if percent.value() == 0 || percent.value() == 100 {
            return Err(Why::WouldGiveAway);
        }
        Ok(ShownSuperiority {
            percent,
            lower: WholePercent::of(figure.interval.lower),
            upper: WholePercent::of(figure.interval.upper),
            level: figure.interval.level,
            p: ShownP::of(figure.test.p),
            adjusted_p: adjusted.superiority.map(ShownP::of),
            few_schools: figure.interval.few_schools,
        })
    }
}

fn difference<E>(
    exact: Result<(f64, Interval, Test), E>,
    adjusted: Option<f64>,
) -> Result<ShownDifference, Why> {
    let (value, interval, test) = exact.map_err(|_| Why::NotEstimated)?;
    Ok(ShownDifference {
        points: WholePoints::of(value),
        lower: WholePoints::of(interval.lower),
        upper: WholePoints::of(interval.upper),
        level: interval.level,
        p: ShownP::of(test.p),
        adjusted_p: adjusted.map(ShownP::of),
        few_schools: interval.few_schools,
    })
}
