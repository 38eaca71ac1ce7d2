//! The links by which carers answer: stored as hashes, for one carer, one child and one cohort.

use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{CarerId, ChildId, CohortId, FamilyLinkId, ForceId};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// A family link as stored, without its hash.
    pub struct FamilyLink {
        /// The link.
        pub id: FamilyLinkId,
        /// Who holds it.
        pub carer: CarerId,
        /// The one child it is about.
        pub child: ChildId,
        /// The cohort the child applies to.
        pub cohort: CohortId,
        /// When it was sent.
        pub made_at: Timestamp,
        /// Until when it works.
        pub expires_at: Timestamp,
        /// When it was stopped.
        pub revoked_at: Option<Timestamp>,
        /// How many wrong second facts were tried on it.
        pub wrong_facts: i64,
        /// Until when its holder counts as known.
        pub known_until: Option<Timestamp>,
    }
}

impl FamilyLink {
    /// Whether it works at this moment.
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }

    /// Whether its holder proved the second fact a short while ago.
    pub fn is_known(&self, now: Timestamp) -> bool {
        self.known_until.is_some_and(|until| now < until)
    }
}

const SELECT: &str = "select l.id, l.carer, l.child, l.cohort, l.made_at, l.expires_at, \
                      l.revoked_at, l.wrong_facts, l.known_until from family_link l";

/// The link with this hash.
pub async fn family_link_by_hash(
    conn: &mut Conn,
    force: &ForceId,
    token_hash: &[u8],
) -> Result<Option<FamilyLink>> {
    let sql = format!("{SELECT} where l.force = $1 and l.token_hash = $2");
    conn.optional(&sql, args![force, token_hash]).await
}

/// One link.
pub async fn family_link_get(
    conn: &mut Conn,
    force: &ForceId,
    id: FamilyLinkId,
) -> Result<FamilyLink> {
    let sql = format!("{SELECT} where l.force = $1 and l.id = $2");
    conn.one(&sql, args![force, id]).await
}

/// The links of a cohort that were not stopped, as far as a scope reaches, newest first.
pub async fn family_link_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<FamilyLink>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "{SELECT} join cohort h on h.force = l.force and h.id = l.cohort \
         where {} and l.cohort = ${} and l.revoked_at is null order by l.made_at desc, l.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// Keeps a new link.
pub async fn family_link_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    link: &FamilyLink,
    token_hash: &[u8],
) -> Result<()> {
    let sql = "insert into family_link (force, id, carer, child, cohort, token_hash, made_at, \
               expires_at, wrong_facts) values ($1, $2, $3, $4, $5, $6, $7, $8, 0)";
    let values = args![
        force,
        link.id,
        link.carer,
        link.child,
        link.cohort,
        token_hash,
        link.made_at,
        link.expires_at
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Stops every link of a child to a cohort, or those of one carer; says how many worked until now.
pub async fn family_link_revoke(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, cohort): (ChildId, CohortId),
    carer: Option<CarerId>,
) -> Result<u64> {
    let now = tx.now();
    let mut values = args![force, child, cohort, now];
    let mut sql = "update family_link set revoked_at = $4, known_until = null where force = $1 \
                   and child = $2 and cohort = $3 and revoked_at is null"
        .to_owned();
    if let Some(carer) = carer {
        sql.push_str(" and carer = $5");
        values.push(carer.into_arg());
    }
    tx.run(permit, &sql, values).await
}

/// Stops every link of a carer about a child, to whichever cohort.
pub async fn family_link_revoke_of(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
) -> Result<u64> {
    let now = tx.now();
    let sql = "update family_link set revoked_at = $4, known_until = null where force = $1 \
               and child = $2 and carer = $3 and revoked_at is null";
    tx.run(permit, sql, args![force, child, carer, now]).await
}

/// Takes one of a link's tries at the second fact; `false` when none is left. Taken before the
/// fact is compared, so that tries sent at once do not slip through together.
pub async fn family_link_try(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: FamilyLinkId,
    most: i64,
) -> Result<bool> {
    let sql = "update family_link set wrong_facts = wrong_facts + 1 \
               where force = $1 and id = $2 and wrong_facts < $3";
    Ok(tx.run(permit, sql, args![force, id, most]).await? == 1)
}

/// Notes that the fact was right: the try is given back, and the holder is known for a while.
pub async fn family_link_know(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: FamilyLinkId,
    until: Timestamp,
) -> Result<()> {
    let sql = "update family_link set wrong_facts = wrong_facts - 1, known_until = $3 \
               where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, until]).await.map(|_| ())
}

record! {
    /// How many second facts of a carer about a child were wrong on one day.
    pub struct WrongFacts {
        /// How many.
        pub tries: i64,
    }
}

/// How many second facts a carer typed wrong about a child since a day began, over all links.
pub async fn wrong_fact_tries(
    conn: &mut Conn,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
    since: Timestamp,
) -> Result<i64> {
    let sql = "select tries from wrong_fact \
               where force = $1 and child = $2 and carer = $3 and since = $4";
    let found: Option<WrongFacts> = conn.optional(sql, args![force, child, carer, since]).await?;
    Ok(found.map_or(0, |found| found.tries))
}

/// Takes one of the day's tries; `false` when none is left.
pub async fn wrong_fact_try(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
    (since, most): (Timestamp, i64),
) -> Result<bool> {
    let sql = "insert into wrong_fact (force, child, carer, since, tries) \
               values ($1, $2, $3, $4, 1) on conflict (force, child, carer, since) \
               do update set tries = wrong_fact.tries + 1 where wrong_fact.tries < $5";
    Ok(tx.run(permit, sql, args![force, child, carer, since, most]).await? == 1)
}

/// Gives a try of the day back: the fact was right.
pub async fn wrong_fact_right(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
    since: Timestamp,
) -> Result<()> {
    let sql = "update wrong_fact set tries = tries - 1 \
               where force = $1 and child = $2 and carer = $3 and since = $4";
    tx.run(permit, sql, args![force, child, carer, since]).await.map(|_| ())
}
