//! What was counted, poured into the tables of the statistics.

use super::Problem;
use super::layout::{Codes, Item, Scale};
use super::number::{Amounts, Sum};
use super::read::Tables;
use super::sheet::shown;
use super::study::Tallied;
use crate::counts::{Arm, Block, Counts, School, Silent};
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
                let mut amounts = Amounts::default();
                for (counter, place, group) in self.groups() {
                    let place = if swapped { place ^ 1 } else { place };
                    sums[place / 2][place % 2] = counter.sum(group, *number);
                    let silent = silences(&counter.children(group)[item.first..]);
                    amounts.add_silences(units[place / 2].1, Arm::BOTH[place % 2], &silent);
                }
                for (unit, sums) in units.iter().zip(sums) {
                    amounts.insert(*unit, sums);
                }
                Tallied::Amounts(amounts)
            }
        }
    }

    fn counts(&self, item: &Item, codes: &Codes, units: &[Unit], swapped: bool) -> Counts {
        let options = codes.options.len();
        let mut children = vec![0; units.len() * 2 * options];
        let mut weights = vec![0.0; children.len()];
        let mut silent = Silent::default();
        for (counter, place, group) in self.groups() {
            let place = if swapped { place ^ 1 } else { place };
            let counted = &counter.children(group)[item.first..];
            let weighed = counter.weights(group).map(|weights| &weights[item.first..]);
            for option in 0..options {
                children[place * options + option] += u64::from(counted[option]);
                weights[place * options + option] += weighed
                    .map_or_else(|| real(u64::from(counted[option])), |weighed| weighed[option]);
            }
            let of_group = silences(&counted[options..]);
            silent.add(units[place / 2].1, Arm::BOTH[place % 2], &of_group);
        }
        Counts::of_tables(options, units, children, weights, silent)
    }
}

/// The counters behind those of the options.
fn silences(counted: &[u32]) -> Silences {
    let [missing, refused, not_asked, not_sure] =
        [0, 1, 2, 3].map(|place| u64::from(counted[place]));
    Silences {
        missing: Missing(missing),
        refused: Refused(refused),
        not_asked: NotAsked(not_asked),
        not_sure: NotSure(not_sure),
    }
}

/// A field that is no option.
pub(crate) fn undeclared<T: AsRef<[u8]>>(field: &[u8], options: &[T]) -> Problem {
    let text = |bytes: &[u8]| shown(&String::from_utf8_lossy(bytes));
    let known: Vec<String> = options.iter().map(|option| text(option.as_ref())).collect();
    Problem::new(format!("“{}” is not one of the options: {}", text(field), known.join(", ")))
}
