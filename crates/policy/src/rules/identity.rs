//! Who signs in, and who says so.

use super::{
    Rule,
    Who::{Anyone, Holds},
};
use crate::{
    Action,
    Role::{Administrator, Dpo},
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::SignIn, who: &[Anyone] },
    Rule { action: Action::SignOut, who: &[Anyone] },
    Rule { action: Action::GrantRole, who: &[Holds(Administrator)] },
    Rule { action: Action::ListPeople, who: &[Holds(Administrator), Holds(Dpo)] },
];
