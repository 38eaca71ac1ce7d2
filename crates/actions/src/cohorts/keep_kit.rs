//! The coordinator says which kit there is, and notes what comes into stock, is lost, or was counted.

use super::see_kit::leave_to_keep;
use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use domain::{
    coded::Coded,
    cohorts::kit::{MOST_PIECES, MOST_SPARE, SizesFault, StockReason, USUAL, read_sizes},
    ids::{KitItemId, KitSizeId},
};
use store::cohorts::{self as rows, KitItem};

/// Kinds of thing that a force has at once.
const MOST_ITEMS: usize = 30;

/// A kind of thing as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KitItemInput {
    /// The name.
    pub name: String,
    /// The name in Welsh; the English one where it is empty.
    pub name_cy: String,
    /// The sizes, one on each line.
    pub sizes: String,
    /// So many per cent as spare; `None` where it was no number.
    pub spare: Option<i64>,
    /// Whether children bring it back.
    pub comes_back: bool,
}

/// Adds a kind of thing. Its sizes stay as they are: another size is another kind.
///
/// # Errors
/// [`Refused`] by the fields `name`, `name-cy`, `sizes` and `spare`.
pub async fn add_kit_item(
    world: &World,
    caller: &Caller,
    input: &KitItemInput,
) -> Result<(), Refused> {
    let (force, permit) = leave_to_keep(caller)?;
    let mut wrong = Refusals::default();
    wrong.needed("name", &input.name, "cohorts-kit-name-missing");
    wrong.at_most("name-cy", &input.name_cy, 120);
    let sizes = read_sizes(&input.sizes);
    if let Err(fault) = sizes {
        wrong.add("sizes", sizes_key(fault));
    }
    let spare = input.spare.filter(|spare| (0..=MOST_SPARE).contains(spare));
    if spare.is_none() {
        wrong.add("spare", "cohorts-kit-spare-wrong");
    }
    wrong.check()?;
    let (Ok(sizes), Some(spare)) = (sizes, spare) else { return Ok(()) };
    let mut tx = world.store.begin().await?;
    let all = rows::kit_item_list(&mut tx, &force).await?;
    let name = input.name.trim();
    if all.iter().any(|one| one.name.to_lowercase() == name.to_lowercase()) {
        return Err(Refused::one("name", "cohorts-kit-name-taken"));
    }
    if all.len() >= MOST_ITEMS {
        return Err(Refused::one("name", "cohorts-kit-too-many"));
    }
    let name_cy = match input.name_cy.trim() {
        "" => name,
        given => given,
    };
    let item = KitItem {
        id: tx.id(),
        name: name.to_owned(),
        name_cy: name_cy.to_owned(),
        spare,
        comes_back: input.comes_back,
    };
    rows::kit_item_add(&mut tx, &permit, &force, &item, &sizes).await?;
    Ok(tx.commit().await?)
}

const fn sizes_key(fault: SizesFault) -> &'static str {
    match fault {
        SizesFault::None => "cohorts-kit-sizes-missing",
        SizesFault::TooMany => "cohorts-kit-sizes-too-many",
        SizesFault::TooLong => "cohorts-kit-sizes-too-long",
        SizesFault::Twice => "cohorts-kit-sizes-twice",
    }
}

/// Adds what forces give most often, where the force has no list yet. A second time it adds nothing.
///
/// # Errors
/// [`Fault`].
pub async fn add_usual_kit(world: &World, caller: &Caller) -> Result<(), Fault> {
    let (force, permit) = leave_to_keep(caller)?;
    let mut tx = world.store.begin().await?;
    if !rows::kit_item_list(&mut tx, &force).await?.is_empty() {
        return Ok(());
    }
    for usual in USUAL {
        let item = KitItem {
            id: tx.id(),
            name: usual.name.to_owned(),
            name_cy: usual.name_cy.to_owned(),
            spare: usual.spare,
            comes_back: usual.comes_back,
        };
        let sizes: Vec<String> = usual.sizes.iter().map(|size| (*size).to_owned()).collect();
        rows::kit_item_add(&mut tx, &permit, &force, &item, &sizes).await?;
    }
    Ok(tx.commit().await?)
}

/// Gives a kind of thing out no longer.
///
/// # Errors
/// [`Fault::NotFound`] where it is not there.
pub async fn retire_kit_item(world: &World, caller: &Caller, item: KitItemId) -> Result<(), Fault> {
    let (force, permit) = leave_to_keep(caller)?;
    let mut tx = world.store.begin().await?;
    let all = rows::kit_item_list(&mut tx, &force).await?;
    if all.iter().all(|one| one.id != item) {
        return Err(Fault::NotFound);
    }
    rows::kit_item_retire(&mut tx, &permit, &force, item).await?;
    Ok(tx.commit().await?)
}

/// Notes how the stock of a size changed.
///
/// # Errors
/// [`Refused`] by the fields `size`, `reason` and `pieces`.
pub async fn note_stock(
    world: &World,
    caller: &Caller,
    item: KitItemId,
    (size, reason, pieces): (Option<KitSizeId>, Option<StockReason>, Option<i64>),
) -> Result<(), Refused> {
    let (force, permit) = leave_to_keep(caller)?;
    let mut tx = world.store.begin().await?;
    rows::kit_item_hold(&mut tx, &permit, &force, item).await?;
    let all = rows::kit_size_list(&mut tx, &force).await?;
    if all.iter().all(|one| one.item != item) {
        return Err(Fault::NotFound.into());
    }
    let size = all.iter().find(|one| one.item == item && Some(one.id) == size);
    let reason = reason.filter(|reason| StockReason::TYPED.contains(reason));
    let least = i64::from(reason != Some(StockReason::Counted));
    let pieces = pieces.filter(|pieces| (least..=MOST_PIECES).contains(pieces));
    let mut wrong = Refusals::default();
    if size.is_none() {
        wrong.add("size", "cohorts-kit-size-missing");
    }
    if reason.is_none() {
        wrong.add("reason", "cohorts-kit-reason-missing");
    }
    if pieces.is_none() {
        wrong.add("pieces", "cohorts-kit-pieces-wrong");
    }
    wrong.check()?;
    let (Some(size), Some(reason), Some(pieces)) = (size, reason, pieces) else { return Ok(()) };
    let change = (reason.code(), reason.change(pieces, size.in_stock));
    rows::kit_entry_add(&mut tx, &permit, &force, size.id, change).await?;
    Ok(tx.commit().await?)
}
