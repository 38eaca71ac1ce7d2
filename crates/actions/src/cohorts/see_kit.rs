//! The kit of a force: what is in stock, what children still need, what is short, and what each school
//! is to get. Nobody's name is in it.

use super::ground::{force_of, parse};
use crate::{Caller, Fault, World, home::Waiting};
use domain::{
    clock::from_london,
    cohorts::kit::{Pick, Supply, is_told, pick_list, short_of},
    forces::Tier,
    ids::{ForceId, KitItemId, KitSizeId, SchoolId},
};
use jiff::civil::{Date, date};
use policy::{Action, Permit, Resource, Scope, authorize, may};
use store::{
    Conn,
    cohorts::{self as rows, KitEntry, KitItem, KitSize, KitWant},
    forces::model_get,
};

/// So many changes of the stock are shown.
const ENTRIES: i64 = 50;

/// A size with what is wanted, in stock and missing of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitSizeLine {
    /// The size.
    pub size: KitSize,
    /// How many are wanted and in stock.
    pub supply: Supply,
    /// So many are missing, spare ones counted.
    pub short: i64,
}

/// A kind of thing with its sizes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitLine {
    /// The kind.
    pub item: KitItem,
    /// Its sizes, in order.
    pub sizes: Vec<KitSizeLine>,
    /// Children and places to come whose size nobody knows.
    pub not_known: i64,
    /// So many pieces are missing, whatever their size.
    pub short: i64,
}

/// One kind of thing, and how its stock came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitItemView {
    /// The kind with its sizes.
    pub line: KitLine,
    /// The latest changes, newest first.
    pub entries: Vec<KitEntry>,
}

/// A line of the pick list, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickLine {
    /// The school.
    pub school_name: String,
    /// The kind of thing.
    pub item: KitItem,
    /// The size; `None` where nobody knows it yet.
    pub size: Option<String>,
    /// So many pieces.
    pub count: i64,
}

/// The force whose kit the caller keeps, and the permit for it.
pub(super) fn leave_to_keep(caller: &Caller) -> Result<(ForceId, Permit), Fault> {
    let force = force_of(caller)?.clone();
    let whole = Resource::force(force.clone());
    let permit = authorize(&caller.actor, Action::KeepKit, &whole)?;
    Ok((force, permit))
}

/// All kinds of the force, in the order in which they were added.
///
/// # Errors
/// [`Fault::NotFound`] for whoever does not keep the kit of the whole force.
pub async fn see_kit(world: &World, caller: &Caller) -> Result<Vec<KitLine>, Fault> {
    let (force, _) = leave_to_keep(caller)?;
    let within = policy::scope(&caller.actor, Action::KeepKit, &force)?;
    let mut conn = world.store.snapshot().await?;
    Ok(load(&mut conn, &within, world.clock.today()).await?.0)
}

/// One kind of thing.
///
/// # Errors
/// [`Fault::NotFound`] where it is not there, or given out no longer.
pub async fn see_kit_item(
    world: &World,
    caller: &Caller,
    item: KitItemId,
) -> Result<KitItemView, Fault> {
    let (force, _) = leave_to_keep(caller)?;
    let line = see_kit(world, caller).await?.into_iter().find(|line| line.item.id == item);
    let line = line.ok_or(Fault::NotFound)?;
    let mut conn = world.store.conn().await?;
    let entries = rows::kit_entry_list(&mut conn, &force, item, ENTRIES).await?;
    Ok(KitItemView { line, entries })
}

/// What each school is to get, by school, kind and size.
///
/// # Errors
/// [`Fault::NotFound`] for whoever does not keep the kit of the whole force.
pub async fn pick_kit(world: &World, caller: &Caller) -> Result<Vec<PickLine>, Fault> {
    let (force, _) = leave_to_keep(caller)?;
    let within = policy::scope(&caller.actor, Action::KeepKit, &force)?;
    let mut conn = world.store.snapshot().await?;
    let (lines, wants) = load(&mut conn, &within, world.clock.today()).await?;
    // Kinds and sizes by their places, so that the list has the order of the stock page.
    let wanted = wants.into_iter().filter_map(|want| {
        let item = lines.iter().position(|line| line.item.id == want.item)?;
        let size = size_of(&lines[item].sizes, want.size)
            .and_then(|size| lines[item].sizes.iter().position(|one| one.size.id == size));
        let school: (String, SchoolId) = (want.school_name, want.school);
        Some(Pick { school, item, size, count: want.count })
    });
    let line = |pick: Pick<(String, SchoolId), usize, usize>| PickLine {
        school_name: pick.school.0,
        size: pick.size.map(|size| lines[pick.item].sizes[size].size.name.clone()),
        item: lines[pick.item].item.clone(),
        count: pick.count,
    };
    Ok(pick_list(wanted).into_iter().map(line).collect())
}

/// Kinds of which too few are in stock, told from June until September.
///
/// # Errors
/// [`Fault`] when the database fails.
pub(super) async fn kit_waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    let Ok(force) = force_of(caller) else { return Ok(Vec::new()) };
    let today = world.clock.today();
    let keeps = may(&caller.actor, Action::KeepKit, &Resource::force(force.clone()));
    if !keeps || !is_told(today) {
        return Ok(Vec::new());
    }
    let lines = see_kit(world, caller).await?;
    let count = lines.iter().filter(|line| line.short > 0).count();
    if count == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![Waiting {
        since: from_london(date(today.year(), 6, 1).at(0, 0, 0, 0)),
        key: "cohorts-waiting-kit",
        count: count as u64,
        href: "/kit".to_owned(),
    }])
}

/// The size that is meant: of a kind with one size, that one.
pub(super) fn size_of(sizes: &[KitSizeLine], said: Option<KitSizeId>) -> Option<KitSizeId> {
    match sizes {
        [only] => Some(only.size.id),
        _ => said,
    }
}

/// The kinds with stock and need, and the need by school.
async fn load(
    conn: &mut Conn,
    within: &Scope,
    today: Date,
) -> Result<(Vec<KitLine>, Vec<KitWant>), Fault> {
    let force = within.force();
    let items = rows::kit_item_list(conn, force).await?;
    let sizes = rows::kit_size_list(conn, force).await?;
    let wants = rows::kit_want_list(conn, within).await?;
    let to_come = to_come(conn, within, today).await?;
    let line = |item: KitItem| {
        let own = sizes.iter().filter(|size| size.item == item.id).cloned();
        let mut own: Vec<KitSizeLine> = own.map(empty).collect();
        let (mut not_known, spare) = (0, item.spare);
        let of_item = wants.iter().filter(|want| want.item == item.id);
        let places = (None, to_come);
        for (said, count) in of_item.map(|want| (want.size, want.count)).chain([places]) {
            let meant = size_of(&own, said);
            match own.iter_mut().find(|one| Some(one.size.id) == meant) {
                Some(size) => size.supply.wanted += count,
                None => not_known += count,
            }
        }
        for size in &mut own {
            size.short = size.supply.short(spare);
        }
        let supplies: Vec<Supply> = own.iter().map(|size| size.supply).collect();
        KitLine { short: short_of(&supplies, not_known, spare), item, sizes: own, not_known }
    };
    let lines = items.into_iter().map(line).collect();
    Ok((lines, wants))
}

fn empty(size: KitSize) -> KitSizeLine {
    let supply = Supply { wanted: 0, in_stock: size.in_stock };
    KitSizeLine { size, supply, short: 0 }
}

/// Places in uniform that nobody has yet, of cohorts that are still to begin.
async fn to_come(conn: &mut Conn, within: &Scope, today: Date) -> Result<i64, Fault> {
    let mut places = 0;
    for one in rows::kit_place_list(conn, within, today).await? {
        let model = parse(&model_get(conn, within.force(), one.model).await?.body)?;
        if Tier::of_place(&model.tiers) == Tier::Uniformed {
            places += one.count.max(0);
        }
    }
    Ok(places)
}
