//! The p values of a plan, adjusted within its families.

use super::{Adjustment, Plan, PlannedOutcome, Record};
use crate::adjust::{benjamini_hochberg, holm};
use crate::file::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// Statistics that numbers do not have: their place is taken by the difference of means.
const OF_OPTIONS: [&str; 6] = [
    "risk-difference",
    "risk-ratio",
    "odds-ratio",
    "superiority",
    "cliffs-delta",
    "generalised-odds",
];

/// Statistics that say nothing of an outcome, though they come with one.
const NO_OUTCOMES: [&str; 1] = ["take-up"];

impl Plan {
    /// Adjusts p values within each family, one statistic at a time and one p for each outcome: that
    /// of the statistic, or for a number that cannot have it that of the difference of its means (in
    /// a draw the effect on schools like these).
    ///
    /// # Errors
    /// None that a test of ours can make: a p outside 0 to 1.
    pub(super) fn adjust(&self, results: &mut [Record]) -> Result<(), Problem> {
        let mut adjusted: BTreeMap<usize, (f64, String)> = BTreeMap::new();
        let families: BTreeSet<&String> =
            self.outcomes.iter().filter_map(|outcome| outcome.family.as_ref()).collect();
        for family in families {
            let members: Vec<&PlannedOutcome> =
                self.outcomes.iter().filter(|of| of.family.as_ref() == Some(family)).collect();
            let statistics: BTreeSet<&str> = results
                .iter()
                .filter(|record| record.p.is_some() && !NO_OUTCOMES.contains(&&*record.statistic))
                .filter(|record| members.iter().any(|of| is_of(record, of)))
                .map(|record| record.statistic.as_str())
                .collect();
            for statistic in statistics {
                self.one(results, &members, statistic, &mut adjusted)?;
            }
        }
        for (place, (p, note)) in adjusted {
            let record = std::mem::take(&mut results[place]);
            results[place] = Record { p_adjusted: Some(p), ..record }.noting(note);
        }
        Ok(())
    }

    /// One statistic of one family.
    fn one(
        &self,
        results: &[Record],
        members: &[&PlannedOutcome],
        statistic: &str,
        adjusted: &mut BTreeMap<usize, (f64, String)>,
    ) -> Result<(), Problem> {
        let instead = self.instead_of(statistic);
        let place_of = |of: &PlannedOutcome, name: &str| {
            let found = |record: &Record| {
                record.p.is_some() && record.statistic == name && is_of(record, of)
            };
            results.iter().position(found)
        };
        let places: Vec<(usize, bool)> = members
            .iter()
            .filter_map(|of| {
                let own = place_of(of, statistic).map(|place| (place, true));
                let other = instead.filter(|_| of.options.is_empty());
                own.or_else(|| Some((place_of(of, other?)?, false)))
            })
            .collect();
        let raw: Vec<Option<f64>> = places.iter().map(|(place, _)| results[*place].p).collect();
        let (found, name) = match self.adjust {
            Adjustment::Holm => (holm(&raw), "Holm"),
            Adjustment::BenjaminiHochberg => (benjamini_hochberg(&raw), "Benjamini and Hochberg"),
        };
        let stands_in = instead.filter(|_| places.iter().any(|(_, own)| !own));
        let by = stands_in.map_or_else(String::new, |of| format!(", numbers by their {of}"));
        let without = match members.len() - raw.len() {
            0 => String::new(),
            none => format!("; no p for {none} of its outcomes"),
        };
        let note = format!("p adjusted by {name} over {} in the family{by}{without}", raw.len());
        for ((place, own), of) in places.into_iter().zip(found.map_err(Problem::new)?) {
            if let (true, Some(p)) = (own, of.adjusted) {
                adjusted.insert(place, (p, note.clone()));
            }
        }
        Ok(())
    }

    /// What a number has where options have this statistic.
    fn instead_of(&self, statistic: &str) -> Option<&'static str> {
        let drawn = self.roles.block.is_some();
        match statistic {
            // numbers of a draw are compared inside its blocks alone
            "mean-difference" if drawn => Some("itt-schools-like-these"),
            name if !OF_OPTIONS.contains(&name) => None,
            _ if drawn => Some("itt-schools-like-these"),
            _ => Some("mean-difference"),
        }
    }
}

fn is_of(record: &Record, outcome: &PlannedOutcome) -> bool {
    record.outcome.as_ref() == Some(&outcome.column)
}
