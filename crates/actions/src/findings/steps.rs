//! A report grows in steps of several schools. Were one school added at a time, its answers could be
//! worked out from the report before and the report after, however each of them is rounded.

use evidence::interval::FEWEST_SCHOOLS;
use std::collections::BTreeSet;

/// So many schools at once, after the first step.
const STEP: usize = 3;

/// Takes cohorts in the order in which their questions were closed, several schools at a time, and
/// says how many cohorts wait for others to come. The first step has as many schools as an interval
/// takes; where even that is not reached nobody waits, since no figure is shown anyway.
///
/// Cohorts closed at one moment come together. A school that was in an earlier step with another
/// cohort counts again: what two readings differ by is the cohorts that came between them.
pub(super) fn in_steps<T, At: Ord, School: Ord>(
    mut cohorts: Vec<T>,
    closed: impl Fn(&T) -> At,
    school: impl Fn(&T) -> School,
) -> (Vec<T>, usize) {
    cohorts.sort_by_key(&closed);
    let (mut taken, mut waiting) = (Vec::new(), Vec::new());
    let mut rest = cohorts.into_iter().peekable();
    while let Some(cohort) = rest.next() {
        let is_last_of_moment = rest.peek().is_none_or(|next| closed(next) != closed(&cohort));
        waiting.push(cohort);
        let enough = if taken.is_empty() { FEWEST_SCHOOLS } else { STEP };
        let schools: BTreeSet<School> = waiting.iter().map(&school).collect();
        if is_last_of_moment && schools.len() >= enough {
            taken.append(&mut waiting);
        }
    }
    if taken.is_empty() { (waiting, 0) } else { (taken, waiting.len()) }
}

#[cfg(test)]
mod tests {
    use super::in_steps;

    /// Pairs of moment and school.
    fn taken(cohorts: &[(u8, u8)]) -> (Vec<u8>, usize) {
        let (taken, waiting) = in_steps(cohorts.to_vec(), |cohort| cohort.0, |cohort| cohort.1);
        (taken.iter().map(|cohort| cohort.1).collect(), waiting)
    }

    #[test]
    fn two_readings_never_differ_by_fewer_than_three_schools() {
        let all: Vec<(u8, u8)> = (0..12).map(|n| (n, n)).collect();
        let sizes: Vec<usize> = (4..=12).map(|so_far| taken(&all[..so_far]).0.len()).collect();
        assert_eq!(sizes, [4, 4, 4, 7, 7, 7, 10, 10, 10]);
        assert_eq!(taken(&all[..6]), (vec![0, 1, 2, 3], 2));
    }

    #[test]
    fn too_few_for_a_figure_wait_for_nobody() {
        assert_eq!(taken(&[(1, 1), (2, 2), (3, 3)]), (vec![1, 2, 3], 0));
        assert_eq!(taken(&[]), (vec![], 0));
    }

    #[test]
    fn what_was_closed_at_one_moment_comes_together_and_in_any_order() {
        assert_eq!(taken(&[(1, 5), (1, 4), (1, 3), (1, 2), (1, 1)]), (vec![5, 4, 3, 2, 1], 0));
        assert_eq!(taken(&[(9, 5), (1, 4), (2, 3), (3, 2), (4, 1)]), (vec![4, 3, 2, 1], 1));
    }

    #[test]
    fn more_cohorts_of_one_school_are_one_school() {
        let cohorts = [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 5), (7, 5), (8, 6)];
        assert_eq!(taken(&cohorts), (vec![1, 2, 3, 4], 4));
    }
}
