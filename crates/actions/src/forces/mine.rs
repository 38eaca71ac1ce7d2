//! The force's own page: how much of the programme there is, from live data.

use super::year::{YearFigures, figures};
use crate::{Caller, Fault, World};
use domain::{cohorts::AcademicYear, schools::Stage};
use policy::{Action, Resource, authorize};
use std::collections::BTreeMap;
use store::{forces as rows, schools};
use words::Lang;

/// A force in numbers; no child and no outcome among them.
#[derive(Debug, Clone)]
pub struct ForcePage {
    /// Its name in the reader's language.
    pub name: String,
    /// Schools by stage.
    pub stages: BTreeMap<Stage, u64>,
    /// Cohorts that are open or running.
    pub cohorts: i64,
    /// Cohorts that are over.
    pub finished: i64,
    /// Places of the open and running cohorts.
    pub places: i64,
    /// Children who take part in them.
    pub children: i64,
    /// One academic year.
    pub year: YearFigures,
}

impl ForcePage {
    /// Schools of a stage.
    pub fn at(&self, stage: Stage) -> u64 {
        self.stages.get(&stage).copied().unwrap_or(0)
    }
}

/// Shows the caller's force: as it is now, and in an academic year, the one it is if none is named.
///
/// # Errors
/// [`Fault`].
pub async fn mine(
    world: &World,
    caller: &Caller,
    year: Option<AcademicYear>,
) -> Result<ForcePage, Fault> {
    let force = caller.force()?;
    authorize(&caller.actor, Action::SeeForce, &Resource::force(force.clone()))?;
    let scope = policy::scope(&caller.actor, Action::SeeForce, force)?;
    let mut conn = world.store.snapshot().await?;
    let row = rows::force_get(&mut conn, force).await?;
    let mut stages = BTreeMap::new();
    for facts in schools::stage_facts(&mut conn, &scope).await?.into_values() {
        if let Some(stage) = Stage::of(facts) {
            *stages.entry(stage).or_insert(0) += 1;
        }
    }
    let open = rows::figures_by_model(&mut conn, &scope).await?;
    let year = year.unwrap_or_else(|| AcademicYear::containing(world.clock.today()));
    Ok(ForcePage {
        name: if caller.lang == Lang::Cy { row.name_cy } else { row.name },
        stages,
        cohorts: open.iter().map(|row| row.cohorts).sum(),
        finished: rows::finished_count(&mut conn, &scope).await?,
        places: open.iter().map(|row| row.places).sum(),
        children: rows::children_count(&mut conn, &scope).await?,
        year: figures(&mut conn, &scope, year).await?,
    })
}
