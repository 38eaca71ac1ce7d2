//! What families are told when the places are given: a place, with the link to what is asked next;
//! or kindly that there is none this time, what there is instead, and how to check the draw.

use super::{
    family::Stage,
    letter::{send_link, words_of},
};
use crate::{Fault, World, cohorts::how};
use domain::{
    families::AskedBy,
    forces::{DeliveryModel, SelectionMethod},
    ids::{ChildId, CohortId, DrawId, ForceId},
};
use policy::Permit;
use store::{
    Tx,
    families::{self as rows, Carer, FamilyFacts},
    privacy::{Letter, letter_add},
};

/// How the places were decided, as far as a letter tells it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decided<'a> {
    /// The model: what those get who were not drawn.
    pub(crate) model: &'a DeliveryModel,
    /// The draw, whose record anybody can read.
    pub(crate) draw: Option<DrawId>,
    /// The child's place in the waiting order, from 1.
    pub(crate) waiting: Option<i64>,
}

impl<'a> Decided<'a> {
    /// Decided in this model; neither draw nor waiting order is told.
    pub(crate) const fn of(model: &'a DeliveryModel) -> Self {
        Self { model, draw: None, waiting: None }
    }
}

/// Writes to each carer of a child who gave an address, in the transaction of the decision. A
/// family that said no is not written to.
pub(crate) async fn tell_family(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, child): (CohortId, ChildId),
    decided: &Decided<'_>,
) -> Result<(), Fault> {
    let facts = rows::family_facts(tx, force, child, cohort).await?;
    let stage = Stage::of(&facts);
    if facts.carer_refused_at.is_some() {
        return Ok(());
    }
    for carer in rows::carers_of(tx, force, child).await? {
        match stage {
            Stage::Offered => {
                let whom = (&facts, &carer);
                send_link(world, tx, permit, force, whom, AskedBy::Place).await?;
            }
            Stage::NotThisTime => {
                not_this_time(world, tx, permit, force, (&facts, &carer), decided).await?;
            }
            Stage::Applying | Stage::ListClosed | Stage::TakenBack => {}
        }
    }
    Ok(())
}

async fn not_this_time(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (facts, carer): (&FamilyFacts, &Carer),
    decided: &Decided<'_>,
) -> Result<(), Fault> {
    let to = rows::carer_email(tx, force, carer.id).await?;
    if to.is_empty() {
        return Ok(());
    }
    let (t, language) = words_of(carer);
    let (child, school) = (facts.given_name.as_str(), facts.school_name.as_str());
    let next = match decided.waiting.filter(|_| decided.model.not_drawn.tells_position) {
        Some(place) => t.families_letter_not_this_time_place(child, &t.number(place)),
        None => t.families_letter_not_this_time_waiting(child),
    };
    let check = decided.draw.map_or_else(String::new, |draw| {
        let record = format!("{}/draws/{force}/{draw}", world.site.address);
        t.families_letter_not_this_time_check(child, &facts.number.to_string(), &record)
    });
    let instead = decided.model.not_drawn.text.get(language);
    let name = &carer.name;
    let text = match decided.model.selection {
        SelectionMethod::Draw => {
            t.families_letter_not_this_time_text(name, &check, child, instead, &next, school)
        }
        method => {
            let how = how(t, method);
            t.families_letter_not_this_time_chosen(name, child, how, instead, &next, school)
        }
    };
    let subject = t.families_letter_not_this_time_subject(school);
    let letter = Letter { to, subject, text };
    Ok(letter_add(tx, permit, force, "not-this-time", &letter).await?)
}
