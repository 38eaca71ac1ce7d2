//! What was asked for, so that a result says which request made it.

use crate::number::significant;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// One thing asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A column, a value or a choice.
    Text(String),
    /// A number.
    Number(f64),
    /// A whole number.
    Whole(u64),
    /// Columns or options, in their order.
    List(Vec<String>),
    /// Forces and those they join.
    Pairs(BTreeMap<String, String>),
}

/// What was asked for, by the names of the command's options; what was not asked for is left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Inputs(BTreeMap<&'static str, Input>);

impl Serialize for Input {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::Number(number) => serializer.serialize_f64(significant(*number, 15)),
            Self::Whole(number) => number.serialize(serializer),
            Self::List(list) => list.serialize(serializer),
            Self::Pairs(pairs) => pairs.serialize(serializer),
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{}", significant(*number, 15)),
            Self::Whole(number) => write!(f, "{number}"),
            Self::List(list) => f.write_str(&list.join(", ")),
            Self::Pairs(pairs) => {
                let pairs: Vec<String> =
                    pairs.iter().map(|(force, into)| format!("{force} to {into}")).collect();
                f.write_str(&pairs.join(", "))
            }
        }
    }
}

impl Inputs {
    /// Those there are, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Input)> {
        self.0.iter().map(|(name, input)| (*name, input))
    }

    /// Whether nothing is said of the request.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One of them by its name.
    pub fn get(&self, name: &str) -> Option<&Input> {
        self.0.get(name)
    }

    pub(super) fn with(mut self, name: &'static str, input: Input) -> Self {
        self.0.insert(name, input);
        self
    }

    pub(super) fn text(self, name: &'static str, text: &str) -> Self {
        self.with(name, Input::Text(text.to_owned()))
    }

    pub(super) fn column(self, name: &'static str, column: Option<&String>) -> Self {
        match column {
            Some(column) => self.text(name, column),
            None => self,
        }
    }

    pub(super) fn list(self, name: &'static str, list: &[String]) -> Self {
        if list.is_empty() { self } else { self.with(name, Input::List(list.to_vec())) }
    }

    pub(super) fn number(self, name: &'static str, number: f64) -> Self {
        self.with(name, Input::Number(number))
    }

    pub(super) fn whole(self, name: &'static str, number: u64) -> Self {
        self.with(name, Input::Whole(number))
    }

    /// What an outcome is.
    pub(super) fn outcome(self, column: &str, options: &[String], top: Option<&String>) -> Self {
        self.text("outcome", column).list("options", options).column("top", top)
    }

    /// The columns that say what of a child, and the forces that were joined by name.
    pub(super) fn roles(self, roles: &crate::file::Roles, lonely: &crate::design::Lonely) -> Self {
        let with = self
            .column("school", roles.school.as_ref())
            .column("force", roles.force.as_ref())
            .column("weight", roles.weight.as_ref());
        match lonely {
            crate::design::Lonely::Collapse { into } => {
                with.with("partners", Input::Pairs(into.clone()))
            }
            _ => with,
        }
    }

    /// The arm and its value of the programme, where it was named.
    pub(super) fn arm(self, arm: Option<&crate::file::ArmColumn>) -> Self {
        let Some(arm) = arm else { return self };
        self.text("arm", &arm.column).column("treated", arm.treated.as_ref())
    }

    /// The interval of shares, where there are options to have shares.
    pub(super) fn shares(
        self,
        options: &[String],
        interval: crate::interval::ProportionMethod,
        planning_deff: f64,
    ) -> Self {
        if options.is_empty() {
            return self;
        }
        self.text("interval", interval.name()).number("planning_deff", planning_deff)
    }
}
