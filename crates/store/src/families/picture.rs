//! Pictures that were checked before they went out: when, by whom, for which channel, and who is in
//! them. The answer of each child is not kept here: it is read again whenever somebody looks.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{ChildId, CohortId, ForceId, PersonId, PictureId};
use jiff::Timestamp;
use policy::Permit;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// A picture that was checked.
    pub struct Picture {
        /// Its id.
        pub id: PictureId,
        /// Which picture it is, in the words of whoever asked.
        pub label: String,
        /// The channel, the code of a purpose.
        pub channel: String,
        /// What the answer was.
        pub may_go_out: bool,
        /// When it was asked.
        pub checked_at: Timestamp,
    }
}

record! {
    /// Who is in which picture.
    pub struct PictureChild {
        /// The picture.
        pub picture: PictureId,
        /// The child.
        pub child: ChildId,
    }
}

/// The newest pictures of a cohort, at most so many, the newest first.
pub async fn picture_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
    most: i64,
) -> Result<Vec<Picture>> {
    let sql = "select id, label, channel, may_go_out, checked_at from picture \
               where force = $1 and cohort = $2 order by checked_at desc, id desc limit $3";
    conn.all(sql, args![force, cohort, most]).await
}

/// One picture of a cohort.
pub async fn picture_get(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
    id: PictureId,
) -> Result<Picture> {
    let sql = "select id, label, channel, may_go_out, checked_at from picture \
               where force = $1 and cohort = $2 and id = $3";
    conn.one(sql, args![force, cohort, id]).await
}

/// Who is in the pictures of a cohort, as far as they are known still.
pub async fn picture_children(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<BTreeMap<PictureId, BTreeSet<ChildId>>> {
    let sql = "select c.picture, c.child from picture p \
               join picture_child c on c.force = p.force and c.picture = p.id \
               where p.force = $1 and p.cohort = $2";
    let mut all: BTreeMap<PictureId, BTreeSet<ChildId>> = BTreeMap::new();
    for row in conn.all::<PictureChild>(sql, args![force, cohort]).await? {
        all.entry(row.picture).or_default().insert(row.child);
    }
    Ok(all)
}

/// Writes down that a picture was checked, by whom, and who is in it.
pub async fn picture_add(
    tx: &mut Tx,
    permit: &Permit,
    (force, cohort, checked_by): (&ForceId, CohortId, PersonId),
    picture: &Picture,
    children: &BTreeSet<ChildId>,
) -> Result<()> {
    let sql = "insert into picture (force, id, cohort, label, channel, may_go_out, checked_by, \
               checked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![
        force,
        picture.id,
        cohort,
        &picture.label,
        &picture.channel,
        picture.may_go_out,
        checked_by,
        picture.checked_at
    ];
    tx.run(permit, sql, values).await?;
    let rows = children.iter().map(|child| args![force, picture.id, *child]).collect();
    tx.run_rows(permit, "insert into picture_child (force, picture, child)", rows).await
}
