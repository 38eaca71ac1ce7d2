//! The cheapest further cells to hide so that the small ones cannot be worked out again.

use super::table::{Audited, Cell, Table, TableError};
use crate::number::real;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolutionStatus, Variable};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is hidden in a table, and what an attacker is left with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hidden {
    /// The small cells.
    pub primary: Vec<Cell>,
    /// The cells hidden to protect them.
    pub secondary: Vec<Cell>,
    /// Children in the latter, who could have been shown.
    pub loss: u64,
    /// The audit of every hidden cell.
    pub audit: Vec<Audited>,
}

/// What one more hidden cell costs beside the children in it: enough to prefer fewer.
const PER_CELL: f64 = 1e-3;

impl Table {
    /// Hides the small cells and as little else as protects them.
    ///
    /// # Question
    /// Which cells must be hidden so that no small one can be worked out from the totals?
    ///
    /// # Parameters
    /// `threshold`: cells from 1 to one below it are small; each of them must be left so uncertain
    /// that its least and most, as the shown cells and all totals have it, lie at least the
    /// threshold apart. Every whole number between the two is then possible. A reader who knows the
    /// threshold as well, and that some hidden cell is small, is still left with as many values as a
    /// small cell can have, threshold less one: a small cell is told from no other small one.
    ///
    /// # Result
    /// The small cells and the secondary ones with the fewest children, as one whole-number
    /// programme, proven by the audit of what it chose.
    ///
    /// # Notes
    /// Hold [`Hidden`] back: which cells are primary, what hiding cost, and the ends of the audit
    /// (which give the totals away where these were not to be known) are for the releaser alone. To
    /// a reader every hidden cell must look the same. Of one table alone: what other tables and
    /// earlier releases tell is not looked at, nor what somebody finds out who runs this choice on
    /// every table that the totals allow and keeps those that come out alike. Zeros need no hiding,
    /// and are the first to be hidden with a small cell. Merging options first usually loses less.
    ///
    /// # References
    /// Fischetti & Salazar (2000), *Journal of the American Statistical Association* 95. Held
    /// against `scipy` 1.12 and enumeration.
    ///
    /// # Errors
    /// Totals that give a small cell away whatever is hidden, or a solver that gave up.
    ///
    /// # Examples
    /// ```
    /// use evidence::suppress::Table;
    /// let table = Table::new(vec![vec![12, 3, 20], vec![20, 15, 30], vec![6, 22, 11]])?;
    /// let hidden = table.hide_below(5)?;
    /// assert_eq!(hidden.primary, [(0, 1)]);
    /// assert_eq!(hidden.secondary.len(), 3);
    /// # Ok::<(), evidence::suppress::TableError>(())
    /// ```
    pub fn hide_below(&self, threshold: u64) -> Result<Hidden, TableError> {
        let small = |count: u64| count > 0 && count < threshold;
        let primary: BTreeSet<Cell> =
            self.cells().filter(|(_, count)| small(*count)).map(|(cell, _)| cell).collect();
        if primary.is_empty() {
            let (primary, secondary, audit) = (Vec::new(), Vec::new(), Vec::new());
            return Ok(Hidden { primary, secondary, loss: 0, audit });
        }
        let everything: BTreeSet<Cell> = self.cells().map(|(cell, _)| cell).collect();
        if !is_safe(&self.audit(&everything)?, &primary, threshold) {
            return Err(TableError::CannotBeHidden);
        }
        let secondary = self.cheapest(&primary, threshold)?;
        let audit = self.audit(&primary.union(&secondary).copied().collect())?;
        if !is_safe(&audit, &primary, threshold) {
            return Err(TableError::NotProven);
        }
        let loss = secondary.iter().map(|cell| self.at(*cell)).sum();
        let list = |cells: BTreeSet<Cell>| cells.into_iter().collect();
        Ok(Hidden { primary: list(primary), secondary: list(secondary), loss, audit })
    }

    fn cheapest(
        &self,
        primary: &BTreeSet<Cell>,
        threshold: u64,
    ) -> Result<BTreeSet<Cell>, TableError> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut hide = BTreeMap::new();
        for (cell, count) in self.cells().filter(|(cell, _)| !primary.contains(cell)) {
            hide.insert(cell, problem.add_binary_var(real(count) + PER_CELL));
        }
        for &cell in primary {
            // two tables that an attacker cannot tell from the true one, far apart in this cell
            let high = self.lookalike(&mut problem, &hide);
            let low = self.lookalike(&mut problem, &hide);
            let apart = [(high[&cell], 1.0), (low[&cell], -1.0)];
            problem.add_constraint(apart, ComparisonOp::Ge, real(threshold));
        }
        let outcome = problem.solve().map_err(|_| TableError::NotProven)?;
        let solution = outcome.into_solution().map_err(|_| TableError::NotProven)?;
        if solution.status() != SolutionStatus::Optimal {
            return Err(TableError::NotProven);
        }
        let hidden = |(cell, chosen): (&Cell, &Variable)| {
            (solution.var_value(*chosen) > 0.5).then_some(*cell)
        };
        Ok(hide.iter().filter_map(hidden).collect())
    }

    /// A table with the same totals that differs from the true one in hidden cells only.
    fn lookalike(
        &self,
        problem: &mut Problem,
        hide: &BTreeMap<Cell, Variable>,
    ) -> BTreeMap<Cell, Variable> {
        let mut counts = BTreeMap::new();
        for (cell, count) in self.cells() {
            let (count, most) = (real(count), real(self.most(cell)));
            let variable = problem.add_var(0.0, (0.0, most));
            counts.insert(cell, variable);
            if let Some(&hide) = hide.get(&cell) {
                // above and below the true count only where the cell is hidden
                let above = [(variable, 1.0), (hide, count - most)];
                problem.add_constraint(above, ComparisonOp::Le, count);
                let below = [(variable, 1.0), (hide, count)];
                problem.add_constraint(below, ComparisonOp::Ge, count);
            }
        }
        for (cells, total) in self.lines() {
            let terms: Vec<(Variable, f64)> =
                cells.iter().map(|cell| (counts[cell], 1.0)).collect();
            problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, real(total));
        }
        counts
    }
}

fn is_safe(audit: &[Audited], primary: &BTreeSet<Cell>, threshold: u64) -> bool {
    audit.iter().all(|cell| !primary.contains(&cell.cell) || cell.width() >= threshold)
}
