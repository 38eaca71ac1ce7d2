//! The school's sheet for handing kit out: by name, what each child asked for and has. The school lead
//! keys sizes in, notes what was handed out, and what came back.

use super::ground::{Ground, ground, scope};
use crate::{Caller, Fault, World};
use domain::{
    coded::Coded,
    cohorts::kit::StockReason,
    forces::Tier,
    ids::{ChildId, CohortId, KitItemId, KitSizeId},
};
use policy::Action;
use std::collections::BTreeSet;
use store::{
    Conn, Tx,
    cohorts::{self as rows, ChildKit, KitItem, KitSize, Member},
};

/// A child, and what it asked for and has of each kind, in the order of the kinds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitChild {
    /// The child.
    pub member: Member,
    /// What it asked for and has.
    pub kit: Vec<ChildKit>,
}

/// The sheet of one cohort.
#[derive(Debug, Clone)]
pub struct KitSheet {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// The kinds that are given out.
    pub items: Vec<KitItem>,
    /// Their sizes.
    pub sizes: Vec<KitSize>,
    /// The children in uniform, by name; of those who left, whoever still has something that comes
    /// back.
    pub children: Vec<KitChild>,
}

impl KitSheet {
    /// The sizes of one kind.
    pub fn sizes_of(&self, item: KitItemId) -> impl Iterator<Item = &KitSize> {
        self.sizes.iter().filter(move |size| size.item == item)
    }

    /// The size to hand out to a child: the one that was asked for, or the only one there is.
    pub fn size_for(&self, kit: &ChildKit) -> Option<KitSizeId> {
        let mut own = self.sizes_of(kit.item);
        match (own.next(), own.next()) {
            (Some(only), None) => Some(only.id),
            _ => kit.wanted,
        }
    }
}

/// What became of a press of the button.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HandedOut {
    /// So many pieces were handed out.
    pub issued: usize,
    /// So many were left out, because nobody has said the size.
    pub no_size: usize,
}

/// The sheet of a cohort.
///
/// # Errors
/// [`Fault::NotFound`] for anybody but the school lead.
pub async fn see_kit_sheet(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<KitSheet, Fault> {
    let mut conn = world.store.snapshot().await?;
    let ground = ground(&mut conn, caller, Action::HandOutKit, cohort).await?;
    load(&mut conn, caller, ground).await
}

/// Keys sizes in: each child, kind, and size, or none where nobody is sure. What is not of this cohort
/// is left alone, and so is what a child has.
///
/// # Errors
/// [`Fault`].
pub async fn key_kit_sizes(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    said: &[(ChildId, KitItemId, Option<KitSizeId>)],
) -> Result<(), Fault> {
    let (mut tx, permit, sheet) = begin(world, caller, cohort).await?;
    let force = caller.force()?;
    for kit in sheet.children.iter().flat_map(|child| &child.kit) {
        let whose = (kit.child, kit.item);
        let Some((.., size)) = said.iter().find(|one| (one.0, one.1) == whose) else { continue };
        let is_known = size.is_none_or(|size| sheet.sizes_of(kit.item).any(|one| one.id == size));
        let has_it = kit.issued.is_some() && kit.back_at.is_none();
        if is_known && !has_it && kit.wanted != *size {
            rows::kit_wanted_set(&mut tx, &permit, force, whose, *size).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// Notes that these children got all that is theirs and that they have not got yet; of no children,
/// nothing. What has no known size is left out and counted.
///
/// # Errors
/// [`Fault`].
pub async fn hand_out_kit(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    children: &BTreeSet<ChildId>,
) -> Result<HandedOut, Fault> {
    let (mut tx, permit, sheet) = begin(world, caller, cohort).await?;
    let (force, mut done) = (caller.force()?, HandedOut::default());
    let here = sheet.children.iter().filter(|one| one.member.ended_at.is_none());
    let chosen = here.filter(|one| children.contains(&one.member.child));
    for kit in chosen.flat_map(|one| &one.kit) {
        if kit.issued.is_some() && kit.back_at.is_none() {
            continue;
        }
        let Some(size) = sheet.size_for(kit) else {
            done.no_size += 1;
            continue;
        };
        let whose = (kit.child, kit.item);
        if rows::kit_issue_add(&mut tx, &permit, force, whose, size).await? {
            let out = (StockReason::Issued.code(), StockReason::Issued.change(1, 0));
            rows::kit_entry_add(&mut tx, &permit, force, size, out).await?;
            done.issued += 1;
        }
    }
    tx.commit().await?;
    Ok(done)
}

/// Notes that these children brought back all that comes back: how many pieces.
///
/// # Errors
/// [`Fault`].
pub async fn take_kit_back(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    children: &BTreeSet<ChildId>,
) -> Result<usize, Fault> {
    let (mut tx, permit, sheet) = begin(world, caller, cohort).await?;
    let (force, mut done) = (caller.force()?, 0);
    let chosen = sheet.children.iter().filter(|one| children.contains(&one.member.child));
    for kit in chosen.flat_map(|one| &one.kit) {
        let comes_back = sheet.items.iter().any(|one| one.id == kit.item && one.comes_back);
        let Some(size) = kit.issued.filter(|_| comes_back) else { continue };
        if rows::kit_issue_end(&mut tx, &permit, force, (kit.child, kit.item)).await? {
            let back = (StockReason::Returned.code(), StockReason::Returned.change(1, 0));
            rows::kit_entry_add(&mut tx, &permit, force, size, back).await?;
            done += 1;
        }
    }
    tx.commit().await?;
    Ok(done)
}

async fn begin(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<(Tx, policy::Permit, KitSheet), Fault> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::HandOutKit, cohort).await?;
    let permit = ground.permit.clone();
    rows::cohort_hold(&mut tx, &permit, &ground.force, cohort).await?;
    let sheet = load(&mut tx, caller, ground).await?;
    Ok((tx, permit, sheet))
}

async fn load(conn: &mut Conn, caller: &Caller, ground: Ground) -> Result<KitSheet, Fault> {
    let within = scope(caller, Action::HandOutKit)?;
    let items = rows::kit_item_list(conn, &ground.force).await?;
    let sizes = rows::kit_size_list(conn, &ground.force).await?;
    let members = rows::member_list(conn, &within, ground.cohort.id).await?;
    let all = rows::child_kit_list(conn, &within, ground.cohort.id).await?;
    let in_uniform = members.into_iter().filter(|one| one.tier == Tier::Uniformed.code());
    let children = in_uniform.map(|member| {
        let of_item = |item: &KitItem| {
            all.iter().find(|kit| kit.child == member.child && kit.item == item.id).cloned()
        };
        KitChild { kit: items.iter().filter_map(of_item).collect(), member }
    });
    let is_owed = |kit: &ChildKit| {
        let comes_back = items.iter().any(|one| one.id == kit.item && one.comes_back);
        comes_back && kit.issued.is_some() && kit.back_at.is_none()
    };
    let children = children
        .filter(|one| one.member.ended_at.is_none() || one.kit.iter().any(is_owed))
        .collect();
    Ok(KitSheet { cohort: ground.cohort, items, sizes, children })
}
