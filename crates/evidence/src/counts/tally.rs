//! Children and their weights, of one arm.

use super::Arm;

/// Children and their weights, option by option.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    pub(super) children: Vec<u64>,
    pub(super) weight: Vec<f64>,
}

impl Tally {
    pub(super) fn new(options: usize) -> Self {
        Self { children: vec![0; options], weight: vec![0.0; options] }
    }

    /// Children per option.
    pub fn children(&self) -> &[u64] {
        &self.children
    }

    /// Summed weights per option.
    pub fn weight(&self) -> &[f64] {
        &self.weight
    }

    /// All children who chose an option.
    pub fn all_children(&self) -> u64 {
        self.children.iter().sum()
    }

    /// The weights of all children who chose an option.
    pub fn all_weight(&self) -> f64 {
        self.weight.iter().sum()
    }

    /// The weighted share of each option, in 0 to 1; none where nobody answered.
    pub fn shares(&self) -> Option<Vec<f64>> {
        let all = self.all_weight();
        (all > 0.0).then(|| self.weight.iter().map(|weight| weight / all).collect())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.children.iter().all(|children| *children == 0)
    }

    pub(crate) fn scaled(&self, factor: f64) -> Self {
        let weight = self.weight.iter().map(|weight| weight * factor).collect();
        Self { children: self.children.clone(), weight }
    }

    pub(super) fn add(&mut self, children: &[u64], weight: &[f64]) {
        for (mine, theirs) in self.children.iter_mut().zip(children) {
            *mine += theirs;
        }
        for (mine, theirs) in self.weight.iter_mut().zip(weight) {
            *mine += theirs;
        }
    }
}

/// The two arms of one block: children and weights, arm by arm, option by option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cell<'a> {
    pub(super) children: &'a [u64],
    pub(super) weight: &'a [f64],
}

impl Cell<'_> {
    pub(crate) fn arm(self, arm: Arm) -> Tally {
        Tally { children: self.children(arm).to_vec(), weight: self.weight(arm).to_vec() }
    }

    pub(super) fn children(&self, arm: Arm) -> &[u64] {
        of_arm(self.children, arm)
    }

    pub(super) fn weight(&self, arm: Arm) -> &[f64] {
        of_arm(self.weight, arm)
    }

    pub(super) fn answered(&self, arm: Arm) -> bool {
        self.children(arm).iter().any(|children| *children > 0)
    }
}

fn of_arm<T>(both: &[T], arm: Arm) -> &[T] {
    let (programme, comparison) = both.split_at(both.len() / 2);
    match arm {
        Arm::Programme => programme,
        Arm::Comparison => comparison,
    }
}
