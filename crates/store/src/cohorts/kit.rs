//! Kit: the kinds and sizes of a force, its stock, and what children asked for and have.

use crate::{
    Conn, Result, Tx,
    families::takes_part,
    scope,
    value::{IntoArg, args, record},
};
use domain::{
    coded::Coded,
    forces::Tier,
    ids::{
        ChildId, CohortId, DeliveryModelId, ForceId, KitEntryId, KitItemId, KitSizeId, SchoolId,
    },
};
use jiff::{Timestamp, civil::Date};
use policy::{Permit, Scope};

record! {
    /// A kind of thing that children get.
    pub struct KitItem {
        /// The kind.
        pub id: KitItemId,
        /// The name.
        pub name: String,
        /// The name in Welsh.
        pub name_cy: String,
        /// So many per cent are kept as spare.
        pub spare: i64,
        /// Whether children bring it back.
        pub comes_back: bool,
    }
}

record! {
    /// A size, and what is in stock of it.
    pub struct KitSize {
        /// The size.
        pub id: KitSizeId,
        /// Of which kind.
        pub item: KitItemId,
        /// What it is called.
        pub name: String,
        /// Pieces in stock.
        pub in_stock: i64,
    }
}

record! {
    /// Pieces that came into stock or went out of it.
    pub struct KitEntry {
        /// The size.
        pub size: KitSizeId,
        /// A code of `domain::cohorts::kit::StockReason`.
        pub reason: String,
        /// By how many the stock changed.
        pub change: i64,
        /// When it was noted.
        pub noted_at: Timestamp,
    }
}

record! {
    /// So many children of a school who have not got a kind of thing yet.
    pub struct KitWant {
        /// The school.
        pub school: SchoolId,
        /// Its name.
        pub school_name: String,
        /// The kind.
        pub item: KitItemId,
        /// The size; none where nobody knows it.
        pub size: Option<KitSizeId>,
        /// So many children.
        pub count: i64,
    }
}

record! {
    /// Places of cohorts that have not begun, on which nobody is enrolled yet.
    pub struct KitPlaces {
        /// The version of the delivery model.
        pub model: DeliveryModelId,
        /// So many places.
        pub count: i64,
    }
}

record! {
    /// What a child asked for of one kind, and what it has.
    pub struct ChildKit {
        /// The child.
        pub child: ChildId,
        /// The kind.
        pub item: KitItemId,
        /// When somebody said the size, or that they were not sure.
        pub told_at: Option<Timestamp>,
        /// The size that was said.
        pub wanted: Option<KitSizeId>,
        /// The size that was handed out.
        pub issued: Option<KitSizeId>,
        /// When it was handed out.
        pub issued_at: Option<Timestamp>,
        /// When it came back.
        pub back_at: Option<Timestamp>,
    }
}

/// The kinds of a force that are given out, in the order in which they were added.
pub async fn kit_item_list(conn: &mut Conn, force: &ForceId) -> Result<Vec<KitItem>> {
    let sql = "select id, name, name_cy, spare, comes_back from kit_item \
               where force = $1 and retired_at is null order by made_at, id";
    conn.all(sql, args![force]).await
}

/// The sizes of those kinds, each kind's in order, with the stock.
pub async fn kit_size_list(conn: &mut Conn, force: &ForceId) -> Result<Vec<KitSize>> {
    let sql = "select z.id, z.item, z.name, (select cast(coalesce(sum(e.change), 0) as bigint) \
               from kit_entry e where e.force = z.force and e.size = z.id) as in_stock \
               from kit_item i join kit_size z on z.force = i.force and z.item = i.id \
               where i.force = $1 and i.retired_at is null order by z.item, z.position";
    conn.all(sql, args![force]).await
}

/// The latest changes in the stock of one kind, newest first.
pub async fn kit_entry_list(
    conn: &mut Conn,
    force: &ForceId,
    item: KitItemId,
    most: i64,
) -> Result<Vec<KitEntry>> {
    let sql = "select e.size, e.reason, e.change, e.noted_at from kit_size z \
               join kit_entry e on e.force = z.force and e.size = z.id \
               where z.force = $1 and z.item = $2 order by e.noted_at desc, e.id desc limit $3";
    conn.all(sql, args![force, item, most]).await
}

/// Adds a kind of thing with its sizes.
pub async fn kit_item_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    item: &KitItem,
    sizes: &[String],
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into kit_item (force, id, name, name_cy, spare, comes_back, made_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![force, item.id, &item.name, &item.name_cy, item.spare, item.comes_back, now];
    tx.run(permit, sql, values).await?;
    for (position, name) in (0_i64..).zip(sizes) {
        let id: KitSizeId = tx.id();
        let sql = "insert into kit_size (force, id, item, position, name) \
                   values ($1, $2, $3, $4, $5)";
        tx.run(permit, sql, args![force, id, item.id, position, name]).await?;
    }
    Ok(())
}

/// Gives a kind of thing out no longer. What children have of it stays noted.
pub async fn kit_item_retire(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    item: KitItemId,
) -> Result<()> {
    let now = tx.now();
    let sql = "update kit_item set retired_at = $3 \
               where force = $1 and id = $2 and retired_at is null";
    tx.run(permit, sql, args![force, item, now]).await.map(|_| ())
}

/// Keeps others from changing the stock of a kind until the transaction ends.
pub async fn kit_item_hold(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    item: KitItemId,
) -> Result<()> {
    let sql = "update kit_item set spare = spare where force = $1 and id = $2";
    tx.run(permit, sql, args![force, item]).await.map(|_| ())
}

/// Notes that the stock of a size changed.
pub async fn kit_entry_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    size: KitSizeId,
    (reason, change): (&str, i64),
) -> Result<()> {
    let (id, now): (KitEntryId, _) = (tx.id(), tx.now());
    let sql = "insert into kit_entry (force, id, size, reason, change, noted_at) \
               values ($1, $2, $3, $4, $5, $6)";
    tx.run(permit, sql, args![force, id, size, reason, change, now]).await.map(|_| ())
}

/// What children in uniform have not got yet, by school, kind and size, as far as a scope reaches.
pub async fn kit_want_list(conn: &mut Conn, within: &Scope) -> Result<Vec<KitWant>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(Tier::Uniformed.code().into_arg());
    let sql = format!(
        "select c.school, s.name as school_name, i.id as item, w.size, count(*) as count \
         from cohort c join school s on s.force = c.force and s.id = c.school \
         join enrolment e on e.force = c.force and e.cohort = c.id \
         join kit_item i on i.force = c.force \
         left join kit_wanted w on w.force = e.force and w.child = e.child and w.item = i.id \
         where {} and c.finished_at is null and e.ended_at is null and e.tier = ${} and {} \
         and i.retired_at is null and not exists (select 1 from kit_issue o \
         where o.force = e.force and o.child = e.child and o.item = i.id) \
         group by c.school, s.name, i.id, w.size order by s.name, c.school, i.id, w.size",
        part.sql,
        part.args.len(),
        takes_part("e", None)
    );
    conn.all(&sql, part.args).await
}

/// Places on which nobody is enrolled, of cohorts that begin on this day or later, by model.
pub async fn kit_place_list(
    conn: &mut Conn,
    within: &Scope,
    today: Date,
) -> Result<Vec<KitPlaces>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(today.into_arg());
    let sql = format!(
        "select c.model, cast(sum(c.places - (select count(*) from enrolment e \
         where e.force = c.force and e.cohort = c.id and e.ended_at is null)) as bigint) as count \
         from cohort c where {} and c.finished_at is null and c.starts_on >= ${} \
         group by c.model order by c.model",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// What the children of a cohort asked for and have, of the kinds that are given out.
pub async fn child_kit_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<ChildKit>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select e.child, i.id as item, w.told_at, w.size as wanted, o.size as issued, \
         o.issued_at, o.back_at from enrolment e \
         join cohort c on c.force = e.force and c.id = e.cohort \
         join kit_item i on i.force = e.force \
         left join kit_wanted w on w.force = e.force and w.child = e.child and w.item = i.id \
         left join kit_issue o on o.force = e.force and o.child = e.child and o.item = i.id \
         where {} and e.cohort = ${} and i.retired_at is null order by e.child, i.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// What was said of one child's sizes, by kind.
pub async fn child_kit_get(
    conn: &mut Conn,
    force: &ForceId,
    child: ChildId,
) -> Result<Vec<ChildKit>> {
    let sql = "select k.id as child, i.id as item, w.told_at, w.size as wanted, \
               o.size as issued, o.issued_at, o.back_at from child k \
               join kit_item i on i.force = k.force \
               left join kit_wanted w on w.force = k.force and w.child = k.id and w.item = i.id \
               left join kit_issue o on o.force = k.force and o.child = k.id and o.item = i.id \
               where k.force = $1 and k.id = $2 and i.retired_at is null order by i.id";
    conn.all(sql, args![force, child]).await
}

/// Notes the size that a child asked for; none where nobody is sure.
pub async fn kit_wanted_set(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, item): (ChildId, KitItemId),
    size: Option<KitSizeId>,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into kit_wanted (force, child, item, size, told_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, child, item) \
               do update set size = excluded.size, told_at = excluded.told_at";
    tx.run(permit, sql, args![force, child, item, size, now]).await.map(|_| ())
}

/// Notes that a child has a piece: whether it had none. Of a kind that came back, it has one again.
pub async fn kit_issue_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, item): (ChildId, KitItemId),
    size: KitSizeId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "insert into kit_issue (force, child, item, size, issued_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, child, item) \
               do update set size = excluded.size, issued_at = excluded.issued_at, \
               back_at = null where kit_issue.back_at is not null";
    let is_new = tx.run(permit, sql, args![force, child, item, size, now]).await? == 1;
    if is_new {
        let sql = "update kit_wanted set issued_at = $4 \
                   where force = $1 and child = $2 and item = $3";
        tx.run(permit, sql, args![force, child, item, now]).await?;
    }
    Ok(is_new)
}

/// Notes that a child brought a piece back: whether it had one.
pub async fn kit_issue_end(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, item): (ChildId, KitItemId),
) -> Result<bool> {
    let now = tx.now();
    let sql = "update kit_issue set back_at = $4 \
               where force = $1 and child = $2 and item = $3 and back_at is null";
    Ok(tx.run(permit, sql, args![force, child, item, now]).await? == 1)
}
