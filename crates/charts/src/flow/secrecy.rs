//! Numbers that may be shown alone and not together.
//!
//! Every sum in a flow is a relation between numbers, and two relations share one number at most,
//! without a circle. Where every relation that holds a withheld number holds another one, any
//! withheld number could therefore be another, with the rest following it to the ends of the tree:
//! nothing can be worked out.

use super::{Flow, FlowCount, FlowStep, Lost};
use crate::Figure;

/// The flow with every number whole, and withheld what would tell another.
pub(super) fn closed(flow: &Flow) -> Flow {
    let mut flow = flow.clone();
    let units = longest(&flow);
    for unit in 0..units {
        Sums::of(&mut flow, unit).close();
    }
    flow
}

/// Most units counted anywhere.
fn longest(flow: &Flow) -> usize {
    let steps = flow.start.iter().chain(flow.arms.iter().flat_map(|arm| &arm.steps));
    let counts = steps.flat_map(|step| {
        let lost = step.lost.iter().flat_map(|lost| {
            lost.reasons.iter().map(|reason| reason.counts.len()).chain([lost.counts.len()])
        });
        lost.chain([step.counts.len()])
    });
    counts.max().unwrap_or(0)
}

/// The numbers of one unit and which of them add up.
struct Sums<'a> {
    numbers: Vec<&'a mut Figure>,
    relations: Vec<Vec<usize>>,
}

impl<'a> Sums<'a> {
    fn of(flow: &'a mut Flow, unit: usize) -> Self {
        let mut sums = Self { numbers: Vec::new(), relations: Vec::new() };
        let mut parting = sums.column(&mut flow.start, unit).1;
        let mut arms = Vec::new();
        for arm in &mut flow.arms {
            arms.push(sums.column(&mut arm.steps, unit).0);
        }
        if let (Some(parting), Some(firsts)) =
            (&mut parting, arms.into_iter().collect::<Option<Vec<_>>>())
            && !firsts.is_empty()
        {
            parting.extend(firsts);
            sums.relations.push(parting.clone());
        }
        sums
    }

    /// Takes in a column of stages; gives its first number, and its last with those lost after it.
    fn column(
        &mut self,
        steps: &'a mut [FlowStep],
        unit: usize,
    ) -> (Option<usize>, Option<Vec<usize>>) {
        let (mut first, mut last) = (None, None);
        for (index, step) in steps.iter_mut().enumerate() {
            let reached = self.take(&mut step.counts, unit);
            if index == 0 {
                first = reached;
            }
            // where nobody is said to have left, two stages need not add up
            if let (Some((mut before, true)), Some(reached)) = (last.take(), reached) {
                Vec::push(&mut before, reached);
                self.relations.push(before);
            }
            let left = step.lost.as_mut().map(|lost| self.lost(lost, unit));
            last = reached.map(|reached| {
                let is_told = left.as_ref().is_some_and(|left| !left.is_empty());
                let parts = std::iter::once(reached).chain(left.into_iter().flatten());
                (parts.collect::<Vec<_>>(), is_told)
            });
        }
        (first, last.map(|(parts, _)| parts))
    }

    /// Takes in those lost after a stage; gives their number, or those of the reasons where there
    /// is no total.
    fn lost(&mut self, lost: &'a mut Lost, unit: usize) -> Vec<usize> {
        let total = self.take(&mut lost.counts, unit);
        let mut reasons = Vec::new();
        for reason in &mut lost.reasons {
            reasons.extend(self.take(&mut reason.counts, unit));
        }
        let Some(total) = total else { return reasons };
        if !reasons.is_empty() {
            reasons.push(total);
            self.relations.push(reasons);
        }
        vec![total]
    }

    /// Takes in a number, made whole.
    fn take(&mut self, counts: &'a mut [FlowCount], unit: usize) -> Option<usize> {
        let number = &mut counts.get_mut(unit)?.number;
        *number = number.rounded(0).map_or(Figure::Withheld, |whole| Figure::Shown(whole.max(0.0)));
        self.numbers.push(number);
        Some(self.numbers.len() - 1)
    }

    /// Withholds until no relation has a single withheld number.
    fn close(&mut self) {
        while let Some(number) = self.relations.iter().find_map(|relation| self.tells(relation)) {
            *self.numbers[number] = Figure::Withheld;
        }
    }

    /// The number that has to go from a relation that would tell its only withheld one: the
    /// smallest, and one that is nought only where there is no other.
    fn tells(&self, relation: &[usize]) -> Option<usize> {
        let withheld = |index: &&usize| *self.numbers[**index] == Figure::Withheld;
        if relation.iter().filter(withheld).count() != 1 {
            return None;
        }
        let size = |index: usize| match *self.numbers[index] {
            Figure::Shown(number) if number > 0.0 => number,
            _ => f64::INFINITY,
        };
        let shown = relation.iter().copied().filter(|index| !withheld(&index));
        shown.min_by(|one, other| size(*one).total_cmp(&size(*other)))
    }
}
