//! How much of the programme there is: counts over a force.

use crate::{
    Conn, Result,
    scope::within,
    value::{IntoArg, record},
};
use domain::ids::{CohortId, DeliveryModelId, SchoolId};
use jiff::Timestamp;
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

record! {
    /// The open cohorts of a model, of whichever version.
    pub struct CodeFigures {
        /// The model's short name.
        pub code: String,
        /// Cohorts that are open or running.
        pub cohorts: i64,
    }
}

/// The cohorts of a scope that are open or running, by the short name of their model.
pub async fn figures_by_code(conn: &mut Conn, scope: &Scope) -> Result<Vec<CodeFigures>> {
    let within = within(scope, "c", Some("school"), Some("id"));
    let sql = format!(
        "select m.code, count(*) as cohorts from cohort c \
         join delivery_model m on m.force = c.force and m.id = c.model \
         where {} and c.finished_at is null group by m.code order by m.code",
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

record! {
    /// A cohort of one academic year in numbers, without any child and without any outcome.
    pub struct CohortFigures {
        /// The cohort.
        pub id: CohortId,
        /// Its school.
        pub school: SchoolId,
        /// The school's name.
        pub school_name: String,
        /// The school's URN, where it has one.
        pub urn: Option<i64>,
        /// The version of the model it was opened with.
        pub model: DeliveryModelId,
        /// Its places.
        pub places: i64,
        /// When it was over.
        pub finished_at: Option<Timestamp>,
        /// Children who have or had a place, of whom something is still kept.
        pub children: i64,
        /// Sessions whose register was taken.
        pub sessions: i64,
    }
}

/// The cohorts of a scope that belong to the academic year which starts in `year`, by school.
pub async fn figures_of_year(
    conn: &mut Conn,
    scope: &Scope,
    year: i64,
) -> Result<Vec<CohortFigures>> {
    let mut within = within(scope, "c", Some("school"), Some("id"));
    within.args.push(year.into_arg());
    let sql = format!(
        "select c.id, c.school, s.name as school_name, s.urn, c.model, c.places, c.finished_at, \
         (select count(*) from enrolment e where e.force = c.force and e.cohort = c.id) \
         as children, \
         (select count(*) from session x join register r on r.force = x.force \
         and r.session = x.id where x.force = c.force and x.cohort = c.id) as sessions \
         from cohort c join school s on s.force = c.force and s.id = c.school \
         where {} and c.academic_year = ${} order by s.name, c.opened_at, c.id",
        within.sql,
        within.args.len()
    );
    conn.all(&sql, within.args).await
}

record! {
    /// How many different people took part in the cohorts of one academic year.
    pub struct PeopleFigures {
        /// Children who have or had a place, each once.
        pub children: i64,
        /// Adults who deliver or delivered, each once.
        pub deliverers: i64,
    }
}

/// The people of a scope in the academic year that starts in `year`, in numbers: a child or an
/// adult of several cohorts counts once.
pub async fn people_of_year(conn: &mut Conn, scope: &Scope, year: i64) -> Result<PeopleFigures> {
    let mut within = within(scope, "c", Some("school"), Some("id"));
    within.args.push(year.into_arg());
    let (own, mark) = (&within.sql, within.args.len());
    let sql = format!(
        "select (select count(distinct e.child) from cohort c join enrolment e \
         on e.force = c.force and e.cohort = c.id \
         where {own} and c.academic_year = ${mark}) as children, \
         (select count(distinct g.person) from cohort c join role_grant g \
         on g.force = c.force and g.cohort = c.id and g.role = 'deliverer' \
         where {own} and c.academic_year = ${mark}) as deliverers"
    );
    conn.one(&sql, within.args).await
}
