//! Who answers for the data: the data protection officer, and the clock.

use super::{
    Rule,
    Who::{Holds, Time},
};
use crate::{
    Action,
    Role::{Dpo, Dro},
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::ReadAudit, who: &[Holds(Dpo), Holds(Dro)] },
    Rule { action: Action::ReadReceipts, who: &[Holds(Dpo), Holds(Dro)] },
    Rule { action: Action::RunRetention, who: &[Time] },
    Rule { action: Action::EraseChild, who: &[Holds(Dpo)] },
    Rule { action: Action::ExportChild, who: &[Holds(Dpo)] },
    Rule { action: Action::SendLetters, who: &[Time] },
];
