//! Names as small numbers, in the order in which they are met.

use std::collections::HashMap;

/// Names met so far. Looked up and never walked, so its order cannot matter.
#[derive(Default)]
pub(super) struct Names {
    numbers: HashMap<Vec<u8>, usize>,
    met: Vec<Vec<u8>>,
    /// The number of the last name: files are often sorted.
    last: usize,
}

impl Names {
    /// The number of a name, a new one for a new name.
    pub(super) fn number(&mut self, name: &[u8]) -> usize {
        if self.met.get(self.last).is_some_and(|last| last == name) {
            return self.last;
        }
        // and some columns have hardly more than two names
        if let Some(number) = self.met.iter().take(2).position(|met| met == name) {
            return number;
        }
        self.last = if let Some(number) = self.numbers.get(name) {
            *number
        } else {
            self.numbers.insert(name.to_vec(), self.met.len());
            self.met.push(name.to_vec());
            self.met.len() - 1
        };
        self.last
    }

    /// The name of a number.
    pub(super) fn name(&self, number: usize) -> String {
        String::from_utf8_lossy(&self.met[number]).into_owned()
    }

    /// All numbers, in the order of their names.
    pub(super) fn sorted(&self) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..self.met.len()).collect();
        numbers.sort_unstable_by(|one, other| self.met[*one].cmp(&self.met[*other]));
        numbers
    }

    /// The place of each number in the order of the names.
    pub(super) fn places(&self) -> Vec<usize> {
        let mut places = vec![0; self.met.len()];
        for (place, number) in self.sorted().into_iter().enumerate() {
            places[number] = place;
        }
        places
    }

    /// The bytes of a number's name.
    pub(super) fn bytes(&self, number: usize) -> &[u8] {
        &self.met[number]
    }

    pub(super) fn len(&self) -> usize {
        self.met.len()
    }
}
