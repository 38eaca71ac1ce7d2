//! Turns a [`Scope`] into a condition, so that no list is longer than its reader's reach.

use crate::value::{Arg, IntoArg};
use policy::{Extent, Scope};

/// The condition of a scope, and the values it binds.
pub(crate) struct Within {
    /// SQL for a `where`, such as `c.force = $1 and c.school in ($2, $3)`.
    pub(crate) sql: String,
    /// Its values, `$1` first: whatever else the statement binds comes after them.
    pub(crate) args: Vec<Arg>,
}

/// The condition over rows named `alias` that have the columns `school` and (perhaps) `cohort`.
/// The names are this crate's own; a column that the table lacks is given as `None`.
pub(crate) fn within(
    scope: &Scope,
    alias: &str,
    school: Option<&str>,
    cohort: Option<&str>,
) -> Within {
    let mut args = vec![scope.force().into_arg()];
    let mut sql = format!("{alias}.force = $1");
    if let Extent::Part { schools, cohorts } = scope.extent() {
        let mut parts = Vec::new();
        let mut list = |column: Option<&str>, values: Vec<Arg>| {
            let Some(column) = column.filter(|_| !values.is_empty()) else { return };
            let marks: Vec<String> =
                (args.len() + 1..=args.len() + values.len()).map(|n| format!("${n}")).collect();
            parts.push(format!("{alias}.{column} in ({})", marks.join(", ")));
            args.extend(values);
        };
        list(school, schools.iter().map(|id| id.into_arg()).collect());
        list(cohort, cohorts.iter().map(|id| id.into_arg()).collect());
        let any = if parts.is_empty() { "1 = 0".to_owned() } else { parts.join(" or ") };
        sql = format!("{sql} and ({any})");
    }
    Within { sql, args }
}
