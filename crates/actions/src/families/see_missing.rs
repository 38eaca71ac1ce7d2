//! The school lead sees on one list what is missing, child by child, and who was asked how often.

use super::{
    ground::force_of,
    missing::{Missing, asked, may},
    remind::due,
};
use crate::{Caller, Fault, World};
use domain::{
    families::{AskedBy, AskedOnce, MayRemind},
    ids::{ChildId, CohortId, SchoolId},
};
use policy::{Action, Scope};
use store::{Conn, cohorts, families as rows};

/// So many cohorts are looked at.
const COHORTS: i64 = 200;

/// A child that something is missing of. What is held of it is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingChild {
    /// The cohort.
    pub cohort: CohortId,
    /// What it is called.
    pub label: String,
    /// The child.
    pub child: ChildId,
    /// The forename.
    pub given_name: String,
    /// The surname.
    pub family_name: String,
    /// What is missing, in the order of the family's own page.
    pub missing: Vec<Missing>,
    /// The letters that asked, oldest first; about ceremonies apart.
    pub asked: Vec<AskedOnce>,
    /// Whether somebody of the family may be reminded now; `None` where nobody gave an address.
    pub may: Option<MayRemind>,
}

impl MissingChild {
    /// How many of the letters were reminders.
    pub fn reminders(&self) -> usize {
        self.asked.iter().filter(|one| one.by == AskedBy::Reminder).count()
    }
}

/// What is missing in one school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingInSchool {
    /// The school.
    pub school: SchoolId,
    /// Its name.
    pub school_name: String,
    /// The children, by cohort and name.
    pub children: Vec<MissingChild>,
}

/// What is missing in each school of the caller that has a cohort, by name.
///
/// # Errors
/// [`Fault`]: `NotFound` for whoever may not ask families.
pub async fn see_missing(world: &World, caller: &Caller) -> Result<Vec<MissingInSchool>, Fault> {
    let mut conn = world.store.snapshot().await?;
    let force = force_of(caller)?.clone();
    let scope = policy::scope(&caller.actor, Action::SendFamilyLink, &force)?;
    let mut found: Vec<MissingInSchool> = Vec::new();
    let all = cohorts::cohort_list(&mut conn, &scope, COHORTS).await?;
    for cohort in all.iter().filter(|cohort| cohort.finished_at.is_none()) {
        let children = of_cohort(world, &mut conn, &scope, cohort).await?;
        match found.iter_mut().find(|one| one.school == cohort.school) {
            Some(school) => school.children.extend(children),
            None => found.push(MissingInSchool {
                school: cohort.school,
                school_name: cohort.school_name.clone(),
                children,
            }),
        }
    }
    found.sort_by(|a, b| (&a.school_name, a.school).cmp(&(&b.school_name, b.school)));
    Ok(found)
}

async fn of_cohort(
    world: &World,
    conn: &mut Conn,
    scope: &Scope,
    cohort: &cohorts::Cohort,
) -> Result<Vec<MissingChild>, Fault> {
    let log = rows::family_letter_list(conn, scope, cohort.id).await?;
    let carers = rows::carer_list(conn, scope, cohort.id).await?;
    let reached = rows::reached_by_mail(conn, scope.force(), cohort.id).await?;
    let now = world.clock.now();
    let mut all = Vec::new();
    for one in due(conn, scope, cohort, world.clock.today()).await? {
        let (mut letters, mut said) = (Vec::new(), Vec::new());
        for carer in carers.iter().filter(|carer| carer.child == one.facts.child) {
            letters.extend(asked(&log, &one.facts, carer.carer)?);
            said.push(may(&log, (&one.facts, carer.carer), one.since, now)?);
        }
        letters.sort_by_key(|one| one.at);
        all.push(MissingChild {
            cohort: cohort.id,
            label: cohort.label.clone(),
            child: one.facts.child,
            given_name: one.facts.given_name,
            family_name: one.facts.family_name,
            missing: one.missing,
            asked: letters,
            may: soonest(&said).filter(|_| reached.contains(&one.facts.child)),
        });
    }
    Ok(all)
}

/// The most that is possible for any of a child's carers.
fn soonest(said: &[MayRemind]) -> Option<MayRemind> {
    let rank = |may: &&MayRemind| match may {
        MayRemind::Now => (0, None),
        MayRemind::From(from) => (1, Some(*from)),
        MayRemind::Enough => (2, None),
    };
    said.iter().min_by_key(rank).copied()
}
