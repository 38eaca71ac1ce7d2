//! A carer of a child with a place tells the sizes of its kit. Not being sure is an answer.

use super::{
    family::Stage,
    ground::{Own, model, own, own_at},
};
use crate::{Caller, Fault, World};
use domain::{
    forces::Tier,
    ids::{FamilyLinkId, KitItemId, KitSizeId},
};
use policy::Action;
use store::{
    Conn,
    cohorts::{self as rows, KitSize},
};
use words::Lang;

/// One kind of thing whose size is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitQuestion {
    /// The kind.
    pub item: KitItemId,
    /// Its name in the caller's language.
    pub name: String,
    /// The sizes, in order.
    pub sizes: Vec<KitSize>,
    /// Whether somebody answered.
    pub is_told: bool,
    /// What was said; `None` for not sure.
    pub size: Option<KitSizeId>,
    /// Whether the child has it already: then nothing is asked.
    pub is_issued: bool,
}

/// What a family is asked of kit: nothing where the child has no place in uniform, or where the force
/// gives nothing that has sizes.
///
/// # Errors
/// [`Fault`]: `NotFound` where the link does not work.
pub async fn see_kit_sizes(
    world: &World,
    caller: &Caller,
    link: FamilyLinkId,
) -> Result<Vec<KitQuestion>, Fault> {
    let mut conn = world.store.conn().await?;
    let own = own_at(&mut conn, &caller.actor, link, world.clock.now()).await?;
    own.permit(Action::TellKitSizes)?;
    questions(&mut conn, &own, caller.lang).await
}

/// Notes the sizes that a carer said, in a commit that others share. What is not asked is left alone.
///
/// # Errors
/// [`Fault`]: `NotFound` where the link does not work or nothing is asked.
pub async fn tell_kit_sizes(
    world: &World,
    caller: &Caller,
    link: FamilyLinkId,
    said: Vec<(KitItemId, Option<KitSizeId>)>,
) -> Result<(), Fault> {
    let (actor, lang) = (caller.actor.clone(), caller.lang);
    world
        .store
        .hot(move |tx| {
            Box::pin(async move {
                let own = own(tx, &actor, link).await?;
                let permit = own.permit(Action::TellKitSizes)?;
                let asked = questions(tx, &own, lang).await?;
                if asked.is_empty() {
                    return Err(Fault::NotFound);
                }
                for one in asked.iter().filter(|one| !one.is_issued) {
                    let Some((_, size)) = said.iter().find(|(item, _)| *item == one.item) else {
                        continue;
                    };
                    let known = size.filter(|size| one.sizes.iter().any(|own| own.id == *size));
                    let whose = (own.facts.child, one.item);
                    rows::kit_wanted_set(tx, &permit, &own.force, whose, known).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn questions(conn: &mut Conn, own: &Own, lang: Lang) -> Result<Vec<KitQuestion>, Fault> {
    if Stage::of(&own.facts) != Stage::Offered || own.facts.left_at.is_some() {
        return Ok(Vec::new());
    }
    let model = model(conn, &own.force, own.facts.model).await?;
    if Tier::of_place(&model.tiers) != Tier::Uniformed {
        return Ok(Vec::new());
    }
    let items = rows::kit_item_list(conn, &own.force).await?;
    let sizes = rows::kit_size_list(conn, &own.force).await?;
    let told = rows::child_kit_get(conn, &own.force, own.facts.child).await?;
    let question = |item: rows::KitItem| {
        let of_item: Vec<KitSize> =
            sizes.iter().filter(|size| size.item == item.id).cloned().collect();
        let kit = told.iter().find(|one| one.item == item.id);
        let question = KitQuestion {
            item: item.id,
            name: match lang {
                Lang::En => item.name,
                Lang::Cy => item.name_cy,
            },
            is_told: kit.is_some_and(|kit| kit.told_at.is_some()),
            size: kit.and_then(|kit| kit.wanted),
            is_issued: kit.is_some_and(|kit| kit.issued.is_some()),
            sizes: of_item,
        };
        (question.sizes.len() > 1).then_some(question)
    };
    Ok(items.into_iter().filter_map(question).collect())
}
