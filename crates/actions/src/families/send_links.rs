//! The school lead sends links again, to one family or to all that are waited for, or stops them.

use super::{
    family::{health, is_waited_for, questions},
    ground::{child, model, of_child, of_cohort},
    letter::send_link,
};
use crate::{Caller, Fault, World};
use domain::ids::{ChildId, CohortId};
use policy::{Action, authorize};
use store::{
    families::{self as rows, Carer, ChildCarer, FamilyFacts},
    privacy::Decided,
    schools::term_began,
};

/// Sends each carer of a child a new link; the ones before stop working. Says how many were sent.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not there or not the caller's.
pub async fn send_links(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<usize, Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (cohort, child);
    let (force, facts, permit) = of_child(&mut tx, caller, Action::SendFamilyLink, whom).await?;
    let scope = policy::scope(&caller.actor, Action::SendFamilyLink, &force)?;
    let carers = rows::carer_list(&mut tx, &scope, cohort).await?;
    let mut sent = 0;
    for carer in carers.iter().filter(|carer| carer.child == child) {
        let whom = (&facts, &as_carer(carer));
        sent += usize::from(send_link(world, &mut tx, &permit, &force, whom).await?);
    }
    tx.commit().await?;
    Ok(sent)
}

/// Sends new links to every family of a cohort that is waited for, and to no other. Says to how
/// many families.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's.
pub async fn chase_families(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<usize, Fault> {
    let mut tx = world.store.begin().await?;
    let own = of_cohort(&mut tx, caller, Action::SendFamilyLink, cohort).await?;
    let model = model(&mut tx, &own.force, own.cohort.model).await?;
    let all = rows::family_facts_list(&mut tx, &own.scope, cohort).await?;
    let ledger = rows::consent_list_of_cohort(&mut tx, &own.scope, cohort).await?;
    let carers = rows::carer_list(&mut tx, &own.scope, cohort).await?;
    let today = world.clock.today();
    let term = term_began(&mut tx, &own.force, own.cohort.school, today).await?;
    let is_waited_for = |facts: &&FamilyFacts| {
        is_waited_for(facts, &questions(facts, &model, &ledger), health(facts, term))
    };
    let mut families = 0;
    for facts in all.iter().filter(is_waited_for) {
        let of_child: Vec<&ChildCarer> =
            carers.iter().filter(|carer| carer.child == facts.child).collect();
        let resource = child(&own.force, facts);
        let permit = authorize(&caller.actor, Action::SendFamilyLink, &resource)?;
        let mut is_sent = false;
        for carer in &of_child {
            let whom = (facts, &as_carer(carer));
            is_sent |= send_link(world, &mut tx, &permit, &own.force, whom).await?;
        }
        families += usize::from(is_sent);
    }
    tx.commit().await?;
    Ok(families)
}

/// Stops every link of a child to a cohort at once, such as one that went to a wrong address.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not there or not the caller's.
pub async fn revoke_links(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (cohort, child);
    let (force, _, permit) = of_child(&mut tx, caller, Action::SendFamilyLink, whom).await?;
    rows::family_link_revoke(&mut tx, &permit, &force, (child, cohort), None).await?;
    world.ledger.keep(&force, Decided::LinksStopped { child, cohort, at: tx.now() }).await;
    Ok(tx.commit().await?)
}

fn as_carer(carer: &ChildCarer) -> Carer {
    Carer { id: carer.carer, name: carer.name.clone(), lang: carer.lang.clone() }
}
