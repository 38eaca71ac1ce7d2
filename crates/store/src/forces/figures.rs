//! How much of the programme there is: counts over a force.

use crate::{Conn, Result, scope::within, value::record};
use domain::ids::DeliveryModelId;
use policy::Scope;

record! {
    /// The open cohorts of one version of a model.
    pub struct ModelFigures {
        /// The model.
        pub model: DeliveryModelId,
        /// Cohorts that are open or running.
        pub cohorts: i64,
        /// Their places.
        pub places: i64,
        /// The schools they are at.
        pub schools: i64,
    }
}

/// The cohorts of a scope that are open or running, by model.
pub async fn figures_by_model(conn: &mut Conn, scope: &Scope) -> Result<Vec<ModelFigures>> {
    let within = within(scope, "c", Some("school"), Some("id"));
    let sql = format!(
        "select c.model, count(*) as cohorts, cast(sum(c.places) as bigint) as places, \
         count(distinct c.school) as schools from cohort c \
         where {} and c.finished_at is null group by c.model order by c.model",
        within.sql
    );
    conn.all(&sql, within.args).await
}

/// The children of a scope who take part in a cohort that is open or running.
pub async fn children_count(conn: &mut Conn, scope: &Scope) -> Result<i64> {
    let within = within(scope, "c", Some("school"), Some("id"));
    let sql = format!(
        "select count(*) as n from enrolment e \
         join cohort c on c.force = e.force and c.id = e.cohort \
         where {} and e.ended_at is null and c.finished_at is null",
        within.sql
    );
    conn.count(&sql, within.args).await
}

/// The cohorts of a scope that are over.
pub async fn finished_count(conn: &mut Conn, scope: &Scope) -> Result<i64> {
    let within = within(scope, "c", Some("school"), Some("id"));
    let sql = format!(
        "select count(*) as n from cohort c where {} and c.finished_at is not null",
        within.sql
    );
    conn.count(&sql, within.args).await
}
