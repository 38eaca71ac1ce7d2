//! A week of a force's sessions, and how much each deliverer has in it.

use super::{What, see_today::is_before_the_end};
use crate::ground::scope;
use crate::{Caller, Fault, World};
use domain::ids::CohortId;
use jiff::{Span, civil::Date};
use policy::Action;
use std::collections::BTreeSet;
use store::sessions::{Diary, Load, deliverer_load, deliverer_names, diary_between};

/// So many sessions stand on one page of a week.
pub const PER_PAGE: i64 = 100;
/// So many deliverers are listed.
const MOST_DELIVERERS: i64 = 100;

/// A week.
#[derive(Debug, Clone)]
pub struct WeekView {
    /// Its Monday.
    pub monday: Date,
    /// Its sessions by day and time, what each is for, and who delivers it; none of a school that
    /// was with us no longer when it was to begin.
    pub sessions: Vec<(Diary, What, Vec<String>)>,
    /// Which page of the week it is, from 1.
    pub page: i64,
    /// Whether there are more.
    pub has_more: bool,
    /// How much each deliverer has, most first; nothing for those who do not plan.
    pub load: Vec<Load>,
}

/// Shows the week in which a day lies, as far as the caller may see.
///
/// # Errors
/// [`Fault::NotFound`] for somebody who has nothing to do with sessions.
pub async fn see_week(
    world: &World,
    caller: &Caller,
    day: Date,
    page: i64,
) -> Result<WeekView, Fault> {
    let within = scope(caller, Action::SeeSessions)?;
    let back = Span::new().days(i32::from(day.weekday().to_monday_zero_offset()));
    let monday = day.checked_sub(back).unwrap_or(day);
    let sunday = monday.checked_add(Span::new().days(6)).unwrap_or(monday);
    let page = page.clamp(1, 10_000);
    let mut conn = world.store.conn().await?;
    let part = (PER_PAGE + 1, (page - 1) * PER_PAGE);
    let mut found = diary_between(&mut conn, &within, (monday, sunday), part).await?;
    let has_more = found.len() > usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(PER_PAGE).unwrap_or(usize::MAX));
    found.retain(is_before_the_end);
    let cohorts: BTreeSet<CohortId> = found.iter().map(|diary| diary.cohort).collect();
    let cohorts: Vec<CohortId> = cohorts.into_iter().collect();
    let names = deliverer_names(&mut conn, within.force(), &cohorts).await?;
    let load = match scope(caller, Action::LayTimetable) {
        Ok(plans) => deliverer_load(&mut conn, &plans, (monday, sunday), MOST_DELIVERERS).await?,
        Err(_) => Vec::new(),
    };
    let sessions = found
        .into_iter()
        .map(|diary| {
            let what = What::of(&diary.slot, diary.lesson.as_deref());
            let who = names.get(&diary.cohort).cloned().unwrap_or_default();
            (diary, what, who)
        })
        .collect();
    Ok(WeekView { monday, sessions, page, has_more, load })
}
