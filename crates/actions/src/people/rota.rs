//! Who counts on a day: whoever has everything in date and is not on leave. Nobody else is with the
//! children as a deliverer, and there is no override.

use crate::Fault;
use domain::{
    ids::{CohortId, ForceId},
    people::{Leave, Stop, stops},
};
use jiff::civil::Date;
use store::{
    Conn,
    people::{Adult, Away, adults_of_cohort, dbs_years, leave_list, leave_of_cohort},
};

/// A deliverer of a cohort on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OnRota {
    pub(crate) adult: Adult,
    /// What stops them; nothing, where they count.
    pub(crate) stops: Vec<Stop>,
}

/// The deliverers of a cohort by name, and what stops each of them on a day.
pub(crate) async fn rota_of(
    conn: &mut Conn,
    (force, cohort): (&ForceId, CohortId),
    on: Date,
) -> Result<Vec<OnRota>, Fault> {
    let adults = adults_of_cohort(conn, force, cohort).await?;
    if adults.is_empty() {
        return Ok(Vec::new());
    }
    let years = dbs_years(conn, force).await?;
    let away = leave_of_cohort(conn, (force, cohort), on).await?;
    let on_rota = |adult: Adult| {
        let own: Vec<Leave> =
            away.iter().filter(|one| one.person == adult.person).map(Away::days).collect();
        let stops = stops(&adult.checks, &own, on, years);
        OnRota { adult, stops }
    };
    Ok(adults.into_iter().map(on_rota).collect())
}

/// What stops one adult on any of these days, each reason once.
pub(crate) async fn stops_of(
    conn: &mut Conn,
    force: &ForceId,
    adult: &Adult,
    days: &[Date],
) -> Result<Vec<Stop>, Fault> {
    let years = dbs_years(conn, force).await?;
    let from = days.iter().min().copied().unwrap_or(Date::MIN);
    let away = leave_list(conn, (force, adult.person), from).await?;
    let away: Vec<Leave> = away.iter().map(Away::days).collect();
    let mut found = Vec::new();
    for stop in days.iter().flat_map(|day| stops(&adult.checks, &away, *day, years)) {
        if !found.contains(&stop) {
            found.push(stop);
        }
    }
    Ok(found)
}
