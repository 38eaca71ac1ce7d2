//! What is wrong with a plan, whatever the file says.

use super::scale::Scale;
use super::{LonelyRule, Plan, PlannedOutcome, check, kind, top_box};
use crate::file::{Kind, Problem};
use std::collections::BTreeSet;

/// What a record of options compared between arms can be.
const OF_OPTIONS: [&str; 8] = [
    "top-share",
    "risk-difference",
    "risk-ratio",
    "odds-ratio",
    "mean-difference",
    "superiority",
    "cliffs-delta",
    "generalised-odds",
];

/// What one of numbers can be.
const OF_NUMBERS: [&str; 2] = ["mean", "mean-difference"];

/// What one of a draw can be, of options and of numbers.
const OF_DRAW: [&str; 6] = [
    "itt-these-children",
    "itt-schools-like-these",
    "itt-precision-weighted",
    "exact-sum",
    "exact-van-elteren",
    "drawn-again",
];

/// What one can be where there is a baseline.
const WITH_BASELINE: [&str; 3] = ["ancova", "lin", "lin-blocks"];

/// What one can be where it is known who took a place up.
const WITH_TAKE_UP: [&str; 2] = ["cace", "take-up"];

impl PlannedOutcome {
    /// Whether the outcome makes sense.
    fn check(&self) -> Result<(), Problem> {
        let here = |problem: Problem| problem.in_column(&self.column);
        if self.column.is_empty() {
            return Err(Problem::new("the plan has an outcome without a column"));
        }
        if self.family.as_ref().is_some_and(String::is_empty) {
            return Err(here(Problem::new("the name of the family is empty")));
        }
        if self.baseline.as_ref() == Some(&self.column) {
            return Err(here(Problem::new("an outcome is not its own baseline")));
        }
        let number = kind(&self.options).map_err(here)? == Kind::Number;
        match &self.top {
            Some(_) if number => Err(here(Problem::new("a top box takes options"))),
            top if !number => top_box(&self.options, top.as_deref()).map(|_| ()).map_err(here),
            _ => Ok(()),
        }
    }
}

impl Plan {
    /// The plan with blanks around options left out, as they are around fields.
    pub(super) fn trimmed(mut self) -> Self {
        let trim = |text: &mut String| *text = text.trim().to_owned();
        for outcome in &mut self.outcomes {
            outcome.options.iter_mut().chain(&mut outcome.top).for_each(trim);
        }
        self.scales.iter_mut().flat_map(|scale| &mut scale.options).for_each(trim);
        self.roles.arm.iter_mut().flat_map(|arm| &mut arm.treated).for_each(trim);
        self
    }

    /// Whether the plan makes sense.
    pub(super) fn check(&self) -> Result<(), Problem> {
        if self.outcomes.is_empty() {
            return Err(Problem::new("the plan names no outcome"));
        }
        if self.roles.arm.is_none() {
            return Err(Problem::new("the plan names no arm: [roles.arm] with column and treated"));
        }
        let mut seen = BTreeSet::new();
        if let Some(twice) = self.outcomes.iter().find(|outcome| !seen.insert(&outcome.column)) {
            return Err(Problem::new("the plan names this outcome twice").in_column(&twice.column));
        }
        check::level(self.level)?;
        check::planning_deff(self.planning_deff)?;
        check::times(self.times)?;
        self.outcomes.iter().try_for_each(PlannedOutcome::check)?;
        self.check_draw()?;
        self.check_estimates()?;
        self.check_columns()?;
        self.check_scales()
    }

    /// What only a draw has is refused without its block, and what forces have without forces.
    fn check_draw(&self) -> Result<(), Problem> {
        self.lonely()?;
        if self.lonely != LonelyRule::Refuse && self.roles.force.is_none() {
            let what = "the rule for a force with one school takes forces: name them in [roles]";
            return Err(Problem::new(what));
        }
        if self.roles.block.is_some() {
            return Ok(());
        }
        let before = self.outcomes.iter().find(|outcome| outcome.baseline.is_some());
        if let Some(outcome) = before {
            let what = "a baseline belongs to a draw: name its block in [roles]";
            return Err(Problem::new(what).in_column(&outcome.column));
        }
        if self.taken.is_some() {
            return Err(Problem::new("take-up belongs to a draw: name its block in [roles]"));
        }
        Ok(())
    }

    /// What the records of this plan can be.
    fn possible(&self) -> BTreeSet<&'static str> {
        let drawn = self.roles.block.is_some();
        let of = |outcome: &PlannedOutcome| {
            let counted: &[&str] = match (outcome.options.is_empty(), drawn) {
                (false, _) => &OF_OPTIONS,
                (true, false) => &OF_NUMBERS,
                (true, true) => &[],
            };
            let draw: &[&str] = if drawn { &OF_DRAW } else { &[] };
            let before: &[&str] = if outcome.baseline.is_some() { &WITH_BASELINE } else { &[] };
            let taken: &[&str] = if self.taken.is_some() { &WITH_TAKE_UP } else { &[] };
            [counted, draw, before, taken].concat()
        };
        self.outcomes.iter().flat_map(of).collect()
    }

    fn check_estimates(&self) -> Result<(), Problem> {
        let possible = self.possible();
        let known: BTreeSet<&str> =
            [&OF_OPTIONS[..], &OF_NUMBERS, &OF_DRAW, &WITH_BASELINE, &WITH_TAKE_UP]
                .into_iter()
                .flatten()
                .copied()
                .collect();
        let list = |names: &BTreeSet<&str>| names.iter().copied().collect::<Vec<_>>().join(", ");
        for (place, name) in self.estimates.iter().enumerate() {
            if !known.contains(name.as_str()) {
                let known = list(&known);
                return Err(Problem::new(format!("there is no estimate called “{name}”: {known}")));
            }
            if !possible.contains(name.as_str()) {
                let has = list(&possible);
                let what = format!("no outcome of the plan has the estimate “{name}”: {has}");
                return Err(Problem::new(what));
            }
            if self.estimates[..place].contains(name) {
                return Err(Problem::new(format!("the plan wants the estimate “{name}” twice")));
            }
        }
        Ok(())
    }

    fn check_columns(&self) -> Result<(), Problem> {
        for outcome in &self.outcomes {
            let taken = ("take-up", self.taken.as_ref());
            check::roles(&outcome.column, &self.roles, &[taken])?;
        }
        match &self.attrition {
            Some(of) if of.before == of.after => {
                let what = "attrition compares two columns, and this is named as both";
                Err(Problem::new(what).in_column(&of.before))
            }
            _ => Ok(()),
        }
    }

    fn check_scales(&self) -> Result<(), Problem> {
        self.scales.iter().try_for_each(Scale::check)?;
        let mut names: BTreeSet<&String> =
            self.outcomes.iter().map(|outcome| &outcome.column).collect();
        match self.scales.iter().find(|scale| !names.insert(&scale.name)) {
            Some(scale) => {
                let what = "a scale has a name of its own, and another has this one";
                Err(Problem::new(what).in_column(&scale.name))
            }
            None => Ok(()),
        }
    }
}
