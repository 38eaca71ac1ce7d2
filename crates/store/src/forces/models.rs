//! The delivery models of a force, each version whole and never changed.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{DeliveryModelId, ForceId};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// A version of a delivery model.
    pub struct Model {
        /// The model.
        pub id: DeliveryModelId,
        /// Its short name, such as `northumbria-year`.
        pub code: String,
        /// The version, from 1.
        pub version: i64,
        /// The model's TOML, as `domain::forces` reads it.
        pub body: String,
    }
}

record! {
    /// A version of a delivery model, and what became of it.
    pub struct ModelVersion {
        /// The model.
        pub id: DeliveryModelId,
        /// Its short name.
        pub code: String,
        /// The version, from 1.
        pub version: i64,
        /// The model's TOML.
        pub body: String,
        /// When it was saved.
        pub made_at: Timestamp,
        /// Since when it is offered no longer.
        pub retired_at: Option<Timestamp>,
    }
}

record! {
    /// Who goes by a version of a model.
    pub struct ModelUses {
        /// Cohorts that are open or running.
        pub cohorts: i64,
        /// Agreements, of a year that is not over, that nobody ended.
        pub agreements: i64,
    }
}

/// What is offered: the newest version of each of a force's models, by code, unless it is retired.
pub async fn model_list(conn: &mut Conn, force: &ForceId) -> Result<Vec<Model>> {
    let sql = "select m.id, m.code, m.version, m.body from delivery_model m \
               where m.force = $1 and not exists (select 1 from model_retired r \
               where r.force = m.force and r.model = m.id) \
               and m.version = (select max(n.version) from delivery_model n \
               where n.force = m.force and n.code = m.code) order by m.code";
    conn.all(sql, args![force]).await
}

/// The newest version of each of a force's models, by code, also where it is retired.
pub async fn model_newest(conn: &mut Conn, force: &ForceId) -> Result<Vec<ModelVersion>> {
    let sql = "select m.id, m.code, m.version, m.body, m.made_at, r.retired_at \
               from delivery_model m left join model_retired r \
               on r.force = m.force and r.model = m.id where m.force = $1 \
               and m.version = (select max(n.version) from delivery_model n \
               where n.force = m.force and n.code = m.code) order by m.code";
    conn.all(sql, args![force]).await
}

/// Every version of one model, newest first.
pub async fn model_versions(
    conn: &mut Conn,
    force: &ForceId,
    code: &str,
) -> Result<Vec<ModelVersion>> {
    let sql = "select m.id, m.code, m.version, m.body, m.made_at, r.retired_at \
               from delivery_model m left join model_retired r \
               on r.force = m.force and r.model = m.id \
               where m.force = $1 and m.code = $2 order by m.version desc";
    conn.all(sql, args![force, code]).await
}

/// One version of a model.
pub async fn model_get(conn: &mut Conn, force: &ForceId, id: DeliveryModelId) -> Result<Model> {
    let sql = "select id, code, version, body from delivery_model where force = $1 and id = $2";
    conn.one(sql, args![force, id]).await
}

/// One version of a model, and what became of it.
pub async fn model_version_get(
    conn: &mut Conn,
    force: &ForceId,
    id: DeliveryModelId,
) -> Result<ModelVersion> {
    let sql = "select m.id, m.code, m.version, m.body, m.made_at, r.retired_at \
               from delivery_model m left join model_retired r \
               on r.force = m.force and r.model = m.id where m.force = $1 and m.id = $2";
    conn.one(sql, args![force, id]).await
}

/// Who goes by a version in the academic year that starts in `year`, or later.
pub async fn model_uses(
    conn: &mut Conn,
    force: &ForceId,
    id: DeliveryModelId,
    year: i64,
) -> Result<ModelUses> {
    let sql = "select (select count(*) from cohort c where c.force = $1 and c.model = $2 \
               and c.finished_at is null) as cohorts, \
               (select count(*) from agreement a where a.force = $1 and a.model = $2 \
               and a.withdrawn_at is null and a.academic_year >= $3) as agreements";
    conn.one(sql, args![force, id, year]).await
}

/// Adds a model, or a new version of one: an old version is never changed under a cohort's feet.
pub async fn model_add(tx: &mut Tx, permit: &Permit, force: &ForceId, model: &Model) -> Result<()> {
    let now = tx.now();
    let sql = "insert into delivery_model (force, id, code, version, body, made_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = args![force, model.id, &model.code, model.version, &model.body, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Holds a version's row until the transaction ends, so that nobody retires it meanwhile; false
/// where it is retired, or not there.
pub async fn model_hold(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: DeliveryModelId,
) -> Result<bool> {
    let sql = "update delivery_model set code = code where force = $1 and id = $2";
    if tx.run(permit, sql, args![force, id]).await? == 0 {
        return Ok(false);
    }
    // asked after the row is held: whoever retired it meanwhile is heard
    let sql = "select count(*) as n from model_retired where force = $1 and model = $2";
    Ok(tx.count(sql, args![force, id]).await? == 0)
}

/// Retires a version that is held: it is offered no longer.
pub async fn model_retire(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: DeliveryModelId,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into model_retired (force, model, retired_at) values ($1, $2, $3)";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}
