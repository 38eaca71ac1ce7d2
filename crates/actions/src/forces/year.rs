//! The programme of one academic year in numbers: the counts that the nation asks a force for, from
//! live data, on the page and as a file. No child is named, and no outcome is told.

use super::read_model;
use crate::{Caller, Fault, World};
use domain::{
    cohorts::AcademicYear,
    forces::DeliveryModel,
    ids::{DeliveryModelId, SchoolId},
    table_file::rows_file,
};
use policy::{Action, Resource, Scope, authorize};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Conn,
    forces::{self as rows, CohortFigures},
};

/// Headings of the file, in its order; they are keys that stay, in every language.
const HEADINGS: [&str; 9] = [
    "academic_year",
    "school",
    "urn",
    "model",
    "model_version",
    "cohort_state",
    "places",
    "children",
    "sessions_held",
];

/// One academic year of a force in numbers.
#[derive(Debug, Clone)]
pub struct YearFigures {
    /// The year.
    pub year: AcademicYear,
    /// Schools with a cohort.
    pub schools: usize,
    /// Cohorts, over or not.
    pub cohorts: usize,
    /// Cohorts that are over.
    pub finished: usize,
    /// Places.
    pub places: i64,
    /// Children who have or had a place, each once.
    pub children: i64,
    /// Adults who deliver or delivered, each once.
    pub deliverers: i64,
    /// Sessions whose register was taken.
    pub sessions: i64,
    /// The same by version of a model.
    pub by_model: Vec<ModelYear>,
}

/// What ran by one version of a model in a year.
#[derive(Debug, Clone)]
pub struct ModelYear {
    /// The version.
    pub id: DeliveryModelId,
    /// What it says.
    pub model: DeliveryModel,
    /// Schools.
    pub schools: usize,
    /// Cohorts.
    pub cohorts: usize,
    /// Places.
    pub places: i64,
    /// Children who have or had a place in one of these cohorts.
    pub children: i64,
}

/// The figures of a year, for the force's page, which has decided that the caller may.
pub(super) async fn figures(
    conn: &mut Conn,
    scope: &Scope,
    year: AcademicYear,
) -> Result<YearFigures, Fault> {
    let number = year.start_year().into();
    let cohorts = rows::figures_of_year(conn, scope, number).await?;
    let people = rows::people_of_year(conn, scope, number).await?;
    let models = models(conn, scope, &cohorts).await?;
    let by_model = models.into_iter().map(|(id, model)| of_model(id, model, &cohorts)).collect();
    Ok(YearFigures {
        year,
        schools: schools(cohorts.iter()),
        cohorts: cohorts.len(),
        finished: cohorts.iter().filter(|cohort| cohort.finished_at.is_some()).count(),
        places: cohorts.iter().map(|cohort| cohort.places).sum(),
        children: people.children,
        deliverers: people.deliverers,
        sessions: cohorts.iter().map(|cohort| cohort.sessions).sum(),
        by_model,
    })
}

/// The programme of a year as a file: its name and its bytes, a row for each cohort.
///
/// # Errors
/// [`Fault`].
pub async fn year_file(
    world: &World,
    caller: &Caller,
    year: AcademicYear,
) -> Result<(String, Vec<u8>), Fault> {
    let force = caller.force()?;
    authorize(&caller.actor, Action::SeeForce, &Resource::force(force.clone()))?;
    let scope = policy::scope(&caller.actor, Action::SeeForce, force)?;
    let mut conn = world.store.snapshot().await?;
    let cohorts = rows::figures_of_year(&mut conn, &scope, year.start_year().into()).await?;
    let models = models(&mut conn, &scope, &cohorts).await?;
    let line = |cohort: &CohortFigures| {
        let model = models.get(&cohort.model);
        vec![
            year.to_string(),
            cohort.school_name.clone(),
            cohort.urn.map_or(String::new(), |urn| urn.to_string()),
            model.map_or(String::new(), |model| model.code.clone()),
            model.map_or(String::new(), |model| model.version.to_string()),
            if cohort.finished_at.is_some() { "over" } else { "open" }.to_owned(),
            cohort.places.to_string(),
            cohort.children.to_string(),
            cohort.sessions.to_string(),
        ]
    };
    let name = format!("{force}-{}.csv", year.to_string().replace('/', "-"));
    Ok((name, rows_file(&HEADINGS, cohorts.iter().map(line))))
}

fn of_model(id: DeliveryModelId, model: DeliveryModel, all: &[CohortFigures]) -> ModelYear {
    let own = || all.iter().filter(|cohort| cohort.model == id);
    ModelYear {
        id,
        model,
        schools: schools(own()),
        cohorts: own().count(),
        places: own().map(|cohort| cohort.places).sum(),
        children: own().map(|cohort| cohort.children).sum(),
    }
}

fn schools<'a>(cohorts: impl Iterator<Item = &'a CohortFigures>) -> usize {
    cohorts.map(|cohort| cohort.school).collect::<BTreeSet<SchoolId>>().len()
}

/// The versions by which these cohorts run.
async fn models(
    conn: &mut Conn,
    scope: &Scope,
    cohorts: &[CohortFigures],
) -> Result<BTreeMap<DeliveryModelId, DeliveryModel>, Fault> {
    let used: BTreeSet<DeliveryModelId> = cohorts.iter().map(|cohort| cohort.model).collect();
    let mut all = BTreeMap::new();
    for id in used {
        let row = rows::model_get(conn, scope.force(), id).await?;
        all.insert(id, read_model(&row)?);
    }
    Ok(all)
}
