//! What was counted, poured into the tables of the statistics.

use super::Problem;
use super::layout::{Codes, Item, Scale};
use super::number::{Amounts, Sum};
use super::read::Tables;
use super::sheet::shown;
use super::study::Tallied;
use crate::counts::{Arm, Block, Counts, School};
use crate::number::real;
use crate::silence::{Missing, NotAsked, NotSure, Refused, Silences};

/// School and block of a unit.
pub(super) type Unit = (School, Block);

impl Tables<'_> {
    /// One question of all units; `swapped` where the first arm met is the comparison.
    pub(super) fn pour(&self, item: &Item, units: &[Unit], swapped: bool) -> Tallied {
        match &item.scale {
            Scale::Options(codes) => Tallied::Counts(self.counts(item, codes, units, swapped)),
            Scale::Number(number) => {
                let mut sums = vec![[Sum::default(); 2]; units.len()];
                let mut missing = [0; 2];
                for (counter, place, group) in self.groups() {
                    let arm = usize::from((place % 2 == 1) != swapped);
                    sums[place / 2][arm] = counter.sum(group, *number);
                    missing[arm] += u64::from(counter.children(group)[item.first]);
                }
                let mut amounts = Amounts::default();
                for (unit, sums) in units.iter().zip(sums) {
                    amounts.insert(*unit, sums);
                }
                Tallied::Amounts(amounts, missing)
            }
        }
    }

    fn counts(&self, item: &Item, codes: &Codes, units: &[Unit], swapped: bool) -> Counts {
        let options = codes.options.len();
        let mut children = vec![0; units.len() * 2 * options];
        let mut weights = vec![0.0; children.len()];
        let mut silent = [[0; 4]; 2];
        for (counter, place, group) in self.groups() {
            let place = if swapped { place ^ 1 } else { place };
            let counted = &counter.children(group)[item.first..];
            let weighed = counter.weights(group).map(|weights| &weights[item.first..]);
            for option in 0..options {
                children[place * options + option] += u64::from(counted[option]);
                weights[place * options + option] += weighed
                    .map_or_else(|| real(u64::from(counted[option])), |weighed| weighed[option]);
            }
            for (silent, counted) in silent[place % 2].iter_mut().zip(&counted[options..]) {
                *silent += u64::from(*counted);
            }
        }
        let mut counts = Counts::of_tables(options, units, children, weights);
        for (arm, [missing, refused, not_asked, not_sure]) in Arm::BOTH.into_iter().zip(silent) {
            let silences = Silences {
                missing: Missing(missing),
                refused: Refused(refused),
                not_asked: NotAsked(not_asked),
                not_sure: NotSure(not_sure),
            };
            counts.add_silences(arm, &silences);
        }
        counts
    }
}

/// A field that is no option.
pub(crate) fn undeclared<T: AsRef<[u8]>>(field: &[u8], options: &[T]) -> Problem {
    let text = |bytes: &[u8]| shown(&String::from_utf8_lossy(bytes));
    let known: Vec<String> = options.iter().map(|option| text(option.as_ref())).collect();
    Problem::new(format!("“{}” is not one of the options: {}", text(field), known.join(", ")))
}
