//! Forces and their delivery models.

mod areas;
mod figures;
mod models;
mod partners;

pub use areas::{
    Area, AreaOfficer, AreaPriority, AreaSchool, area_get, area_list, area_of_school,
    area_priorities, area_priorities_replace, area_schools, area_team, area_team_replace,
    areas_save, school_area_set,
};
pub use figures::{
    CodeFigures, CohortFigures, ModelFigures, PeopleFigures, children_count, figures_by_code,
    figures_by_model, figures_of_year, finished_count, people_of_year,
};
pub use models::{
    Model, ModelUses, ModelVersion, model_add, model_get, model_hold, model_list, model_newest,
    model_retire, model_uses, model_version_get, model_versions,
};
pub use partners::{
    Contact, Partner, contact_get, contact_list, contact_save, partner_get, partner_list,
    partner_remove, partner_save,
};

use crate::{
    Conn, Error, Result, Tx,
    value::{args, record},
};
use domain::ids::ForceId;
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
