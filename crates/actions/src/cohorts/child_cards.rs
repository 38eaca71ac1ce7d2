//! The cards that children are handed at a ceremony, for the same who print its certificates: a first
//! name and the promise, and nothing that could pass for an identity card.

use super::{
    ceremony::load,
    certificates::{CertificatesError, made, pick},
    ground::{force_of, ours},
};
use crate::{Caller, World};
use documents::{CardText, ChildCards, Front};
use domain::ids::CeremonyId;
use policy::{Action, Resource, authorize};
use store::cohorts as rows;
use words::{Lang, Words};

/// Prints the cards of every child whom the caller may print for.
///
/// # Errors
/// [`CertificatesError`].
pub async fn print_child_cards(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
) -> Result<Vec<u8>, CertificatesError> {
    let force = force_of(caller)?.clone();
    let action = Action::PrintCertificates;
    let mut tx = world.store.begin().await?;
    let within = policy::scope(&caller.actor, action, &force)?;
    let (ceremony, coming) = load(&mut tx, caller, &force, action, id).await?;
    let named = store::forces::force_get(&mut tx, &force).await?;
    let mut names = Vec::new();
    for one in coming {
        let resource = Resource::cohort(force.clone(), one.school, one.cohort);
        tx.note(&authorize(&caller.actor, action, &resource)?);
        let children = rows::enrolment_list(&mut tx, &within, one.cohort).await?;
        names.extend(children.into_iter().map(|child| child.given_name));
    }
    // Names leave the system here, so the trail says who took them out.
    tx.commit().await?;
    let text = |lang| {
        let t = Words::new(lang);
        CardText {
            lang: lang.code().to_owned(),
            heading: t.cohorts_card_heading().to_owned(),
            promise: pick(lang, &ceremony.promise, &ceremony.promise_cy),
            not: t.cohorts_card_not().to_owned(),
        }
    };
    let cards = ChildCards {
        front: Front {
            lang: caller.lang.code().to_owned(),
            title: Words::new(caller.lang).cohorts_card_title().to_owned(),
            author: pick(caller.lang, &named.name, &named.name_cy),
            date: Some(ceremony.held_on),
        },
        texts: Lang::ALL.map(text).to_vec(),
        names,
    };
    let press = world.press.clone();
    let printed = tokio::task::spawn_blocking(move || press.child_cards(&cards)).await;
    made(printed.map_err(ours)?)
}
