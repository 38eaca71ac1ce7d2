//! Forces and their delivery models.

mod figures;

pub use figures::{ModelFigures, children_count, figures_by_model, finished_count};

use crate::{
    Conn, Error, Result, Tx,
    value::{args, record},
};
use domain::ids::{DeliveryModelId, ForceId};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// A force.
    pub struct Force {
        /// Its slug.
        pub force: ForceId,
        /// Its name.
        pub name: String,
        /// Its name in Welsh, or the same.
        pub name_cy: String,
        /// Whether it is the invented force of the demonstration.
        pub is_demo: bool,
        /// When it was set up.
        pub made_at: Timestamp,
    }
}

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

/// Every force of the installation, without the nation.
pub async fn force_list(conn: &mut Conn) -> Result<Vec<Force>> {
    let sql = "select force, name, name_cy, is_demo, made_at from force \
               where force <> $1 order by force";
    conn.all(sql, args![crate::NATION]).await
}

/// One force.
pub async fn force_get(conn: &mut Conn, force: &ForceId) -> Result<Force> {
    let sql = "select force, name, name_cy, is_demo, made_at from force where force = $1";
    conn.one(sql, args![force]).await
}

/// Holds a force's row until the transaction ends, so that two who change at once who works there
/// are heard one after the other.
pub async fn force_hold(tx: &mut Tx, permit: &Permit, force: &ForceId) -> Result<()> {
    let sql = "update force set name = name where force = $1";
    tx.run(permit, sql, args![force]).await.map(|_| ())
}

/// Sets a force up: an invented one in a demonstration's database, a real one in any other.
///
/// # Errors
/// [`Error::Conflict`] for the one in the place of the other, and for a slug that is taken.
pub async fn force_add(tx: &mut Tx, permit: &Permit, force: &Force) -> Result<()> {
    if crate::past::is_demonstration(tx).await? != force.is_demo {
        let constraint = "invented and real forces share no database".to_owned();
        return Err(Error::Conflict { constraint });
    }
    let sql = "insert into force (force, name, name_cy, is_demo, made_at) \
               values ($1, $2, $3, $4, $5)";
    let values = args![&force.force, &force.name, &force.name_cy, force.is_demo, force.made_at];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// The newest version of each of a force's models, by code.
pub async fn model_list(conn: &mut Conn, force: &ForceId) -> Result<Vec<Model>> {
    let sql = "select m.id, m.code, m.version, m.body from delivery_model m \
               where m.force = $1 and m.version = (select max(n.version) from delivery_model n \
               where n.force = m.force and n.code = m.code) order by m.code";
    conn.all(sql, args![force]).await
}

/// One version of a model.
pub async fn model_get(conn: &mut Conn, force: &ForceId, id: DeliveryModelId) -> Result<Model> {
    let sql = "select id, code, version, body from delivery_model where force = $1 and id = $2";
    conn.one(sql, args![force, id]).await
}

/// Adds a model, or a new version of one: an old version is never changed under a cohort's feet.
pub async fn model_add(tx: &mut Tx, permit: &Permit, force: &ForceId, model: &Model) -> Result<()> {
    let now = tx.now();
    let sql = "insert into delivery_model (force, id, code, version, body, made_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = args![force, model.id, &model.code, model.version, &model.body, now];
    tx.run(permit, sql, values).await.map(|_| ())
}
