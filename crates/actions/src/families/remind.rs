//! The school lead reminds the families that are waited for: each carer by one letter, of what is
//! missing and nothing else, at most once a week and three times in all.

use super::{
    family::{health, questions},
    ground::{child, force_of, model, of_cohort},
    letter::send_reminder,
    missing::{Missing, may, missing, since},
};
use crate::{Caller, Fault, World};
use domain::{
    families::MayRemind,
    ids::{CarerId, ChildId, CohortId, ForceId, SchoolId},
};
use jiff::Timestamp;
use policy::{Action, Scope, authorize};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Tx, cohorts,
    families::{self as rows, Carer, FamilyFacts, FamilyLetter},
    schools::term_began,
};

/// So many cohorts of one school are looked at.
const COHORTS: i64 = 200;

/// What came of it, counted in children.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reminded {
    /// A letter is on its way.
    pub sent: usize,
    /// Asked less than a week ago.
    pub resting: usize,
    /// Reminded three times: somebody has to talk to the family.
    pub enough: usize,
    /// No carer gave an address.
    pub on_paper: usize,
}

/// A child that something is missing of.
pub(super) struct Due {
    pub(super) facts: FamilyFacts,
    pub(super) missing: Vec<Missing>,
    pub(super) since: Timestamp,
}

/// Reminds the families of a cohort that are waited for, and no others.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's.
pub async fn chase_families(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<Reminded, Fault> {
    let mut tx = world.store.begin().await?;
    let own = of_cohort(&mut tx, caller, Action::SendFamilyLink, cohort).await?;
    let reminded = remind(world, &mut tx, caller, &own.scope, &[own.cohort]).await?;
    tx.commit().await?;
    Ok(reminded)
}

/// Reminds the families of every cohort of a school that is not over.
///
/// # Errors
/// [`Fault`]: `NotFound` where the school has no cohort that is the caller's.
pub async fn remind_school(
    world: &World,
    caller: &Caller,
    school: SchoolId,
) -> Result<Reminded, Fault> {
    let mut tx = world.store.begin().await?;
    let force = force_of(caller)?.clone();
    let scope = policy::scope(&caller.actor, Action::SendFamilyLink, &force)?;
    let mut all = cohorts::cohort_list(&mut tx, &scope, COHORTS).await?;
    all.retain(|cohort| cohort.school == school && cohort.finished_at.is_none());
    if all.is_empty() {
        return Err(Fault::NotFound);
    }
    let reminded = remind(world, &mut tx, caller, &scope, &all).await?;
    tx.commit().await?;
    Ok(reminded)
}

/// The children of a cohort of whom something is missing, by name.
pub(super) async fn due(
    conn: &mut store::Conn,
    scope: &Scope,
    cohort: &cohorts::Cohort,
    today: jiff::civil::Date,
) -> Result<Vec<Due>, Fault> {
    let model = model(conn, scope.force(), cohort.model).await?;
    let all = rows::family_facts_list(conn, scope, cohort.id).await?;
    let ledger = rows::consent_list_of_cohort(conn, scope, cohort.id).await?;
    let term = term_began(conn, scope.force(), cohort.school, today).await?;
    let of = |facts: FamilyFacts| {
        let stands = health(&facts, term);
        let missing = missing(&facts, &questions(&facts, &model, &ledger), stands);
        let since = since(&facts, &missing, stands);
        Due { facts, missing, since }
    };
    Ok(all.into_iter().map(of).filter(|due| !due.missing.is_empty()).collect())
}

/// The carers of one child, and whether each may be reminded.
struct Whom {
    carers: Vec<(Carer, MayRemind)>,
}

async fn remind(
    world: &World,
    tx: &mut Tx,
    caller: &Caller,
    scope: &Scope,
    cohorts: &[cohorts::Cohort],
) -> Result<Reminded, Fault> {
    let mut counts = Reminded::default();
    let mut letters: BTreeMap<CarerId, (Carer, Vec<Due>)> = BTreeMap::new();
    let mut reached: BTreeSet<ChildId> = BTreeSet::new();
    for cohort in cohorts {
        let log = rows::family_letter_list(tx, scope, cohort.id).await?;
        for one in due(tx, scope, cohort, world.clock.today()).await? {
            let whom = whom(tx, scope.force(), &one, &log).await?;
            let now = whom.carers.iter().filter(|(_, may)| *may == MayRemind::Now);
            for (carer, _) in now {
                let due = Due { missing: one.missing.clone(), facts: one.facts.clone(), ..one };
                let entry = letters.entry(carer.id);
                entry.or_insert_with(|| (carer.clone(), Vec::new())).1.push(due);
                reached.insert(one.facts.child);
            }
            count(&mut counts, &whom);
        }
    }
    counts.sent = reached.len();
    for (carer, due) in letters.into_values() {
        write(world, tx, caller, scope.force(), (&carer, due)).await?;
    }
    Ok(counts)
}

async fn whom(
    tx: &mut Tx,
    force: &ForceId,
    due: &Due,
    log: &[FamilyLetter],
) -> Result<Whom, Fault> {
    let mut carers = Vec::new();
    for carer in rows::carers_of(tx, force, due.facts.child).await? {
        if rows::carer_email(tx, force, carer.id).await?.is_empty() {
            continue;
        }
        let may = may(log, (&due.facts, carer.id), due.since, tx.now())?;
        carers.push((carer, may));
    }
    Ok(Whom { carers })
}

/// Counts a child to whose family nothing goes now, by the reason.
fn count(counts: &mut Reminded, whom: &Whom) {
    let is = |wanted: fn(&MayRemind) -> bool| whom.carers.iter().any(|(_, may)| wanted(may));
    if whom.carers.is_empty() {
        counts.on_paper += 1;
    } else if is(|may| *may == MayRemind::Now) {
    } else if is(|may| matches!(may, MayRemind::From(_))) {
        counts.resting += 1;
    } else {
        counts.enough += 1;
    }
}

/// One letter about the children of whom the school said that this is one carer, and one for each
/// other child.
async fn write(
    world: &World,
    tx: &mut Tx,
    caller: &Caller,
    force: &ForceId,
    (carer, due): (&Carer, Vec<Due>),
) -> Result<(), Fault> {
    let mut left = due;
    while !left.is_empty() {
        let first = left.remove(0);
        let whose = (first.facts.child, carer.id);
        let others = rows::together_list(tx, force, whose).await?;
        let (with, rest): (Vec<Due>, Vec<Due>) = left
            .into_iter()
            .partition(|due| others.iter().any(|other| other.child == due.facts.child));
        left = rest;
        let resource = child(force, &first.facts);
        let permit = authorize(&caller.actor, Action::SendFamilyLink, &resource)?;
        let about: Vec<&Due> = std::iter::once(&first).chain(&with).collect();
        send_reminder(world, tx, &permit, force, (carer, &about)).await?;
    }
    Ok(())
}
