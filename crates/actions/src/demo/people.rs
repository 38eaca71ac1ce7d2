//! The names and the words of people who do not exist: `examples/demo/people.toml`.

use super::dice::Dice;
use crate::Fault;
use domain::families::HealthDetails;
use serde::Deserialize;

/// The file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct People {
    given: Vec<String>,
    family: Vec<String>,
    /// What children wrote when they applied.
    pub(super) why: Vec<String>,
    health: Vec<[String; 5]>,
    /// What those to ring are to a child.
    pub(super) relations: Vec<String>,
    /// Role and name of those who work for the force.
    pub(super) force: Vec<[String; 2]>,
    /// The names of those who deliver sessions.
    pub(super) deliverers: Vec<String>,
    /// Role and name of those who work for the nation.
    pub(super) nation: Vec<[String; 2]>,
}

impl People {
    pub(super) fn read() -> Result<Self, Fault> {
        let text = include_str!("../../../../examples/demo/people.toml");
        toml::from_str(text).map_err(|error| Fault::Ours(Box::new(error)))
    }

    /// The same with so many who deliver: those who are in the file first.
    pub(super) fn delivering(mut self, dice: &Dice, count: usize) -> Self {
        let ranks = ["PC", "PCSO", "PCSO"];
        for nth in self.deliverers.len()..count {
            let name = format!("{} {}", ranks[nth % ranks.len()], self.name(dice));
            self.deliverers.push(name);
        }
        self
    }

    pub(super) fn given<'a>(&'a self, dice: &Dice) -> &'a str {
        dice.pick(&self.given).as_str()
    }

    pub(super) fn family<'a>(&'a self, dice: &Dice) -> &'a str {
        dice.pick(&self.family).as_str()
    }

    /// A whole name.
    pub(super) fn name(&self, dice: &Dice) -> String {
        format!("{} {}", self.given(dice), self.family(dice))
    }

    /// What a carer told about health: mostly nothing.
    pub(super) fn health(&self, dice: &Dice) -> HealthDetails {
        details(dice.pick(&self.health))
    }

    /// What a carer told who had something to tell: one of all that there is, by any number.
    pub(super) fn something(&self, nth: usize) -> HealthDetails {
        let told = |one: &&[String; 5]| one.iter().any(|text| !text.is_empty());
        let all: Vec<_> = self.health.iter().filter(told).collect();
        details(all[nth % all.len()])
    }
}

fn details(told: &[String; 5]) -> HealthDetails {
    let [allergies, medicines, conditions, on_the_day, access_needs] = told.clone();
    let collection = String::new();
    HealthDetails { allergies, medicines, conditions, on_the_day, access_needs, collection }
}

#[cfg(test)]
mod tests {
    use super::People;
    use std::collections::BTreeSet;

    #[test]
    fn nobody_is_there_twice_and_welsh_letters_are() {
        let people = People::read().unwrap();
        let all: Vec<&String> = people.given.iter().chain(&people.family).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        for letter in ['ŵ', 'ŷ'] {
            assert!(all.iter().any(|name| name.contains(letter)), "{letter}");
        }
        assert!(people.given.len() * people.family.len() > 10_000);
        let told: BTreeSet<_> = (0..24).map(|nth| people.something(nth).summary()).collect();
        assert_eq!(told.len(), 24, "what is told of health differs from child to child");
    }
}
