//! The demonstration: an invented force in the middle of its year, told from its first summer to
//! this morning, through the same rules and the same rows as everything else.
//!
//! Nothing in it is real: force, places, schools, people, answers.

mod applying;
mod around;
mod asking;
mod cast;
mod deciding;
mod dice;
mod doors;
mod past;
mod people;
mod setting;
mod size;
mod stories;
mod taking_part;
mod terms;

pub use doors::{Door, doors};
pub use size::Size;

use crate::{Fault, World, findings, privacy::run_retention};
use cast::Team;
use domain::{chance::Chance, surveys::cards::Card};
use jiff::civil::date;
use past::Past;
use setting::Setting;
use std::collections::BTreeSet;
use store::schools::School;
use stories::{Reached, Story};
use terms::at;

/// This morning: a Wednesday in the middle of the school year 2026/27, with sessions to come.
pub const MORNING: &str = "2027-02-03T09:05:00Z";

/// Builds the demonstration of this size in an empty database, and deletes what is due by this
/// morning, as it would have been. `progress` hears how many of how many schools are told.
///
/// # Errors
/// [`Fault`]: a conflict where the force is there already.
pub async fn build(
    world: &World,
    chance: &dyn Chance,
    size: Size,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<(), Fault> {
    invent(world, chance, size, progress).await?;
    run_retention(world).await?;
    Ok(())
}

/// The same without the deleting: for tests of what was there on the way.
///
/// # Errors
/// [`Fault`].
pub async fn invent(
    world: &World,
    chance: &dyn Chance,
    size: Size,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<(), Fault> {
    let stories = size.stories();
    let of = u64::try_from(stories.len()).unwrap_or(u64::MAX);
    progress(0, of);
    let past = Past::begin(world, chance, size).await?;
    fix_plan(&past).await?;
    let schools = past.schools(stories.len() + size.asking()).await?;
    let (asking, schools) = schools.split_at(size.asking());
    let (mut told, mut cards): (Vec<Setting>, _) = (Vec::new(), BTreeSet::new());
    for (nth, (story, school)) in stories.iter().zip(schools).enumerate() {
        let partner = partner(story).and_then(|nth| told.get(nth)).map(|one| &one.team);
        told.push(tell(&past, story, (school, nth), partner, &mut cards).await?);
        progress(u64::try_from(nth).unwrap_or(0) + 1, of);
    }
    around::ceremonies(&past, &stories, &told).await?;
    around::enquiries(&past, asking).await
}

/// The plan is fixed before anybody is asked anything.
async fn fix_plan(past: &Past) -> Result<(), Fault> {
    past.go(at(date(2026, 9, 1), 9, 0));
    let mut tx = past.world.store.begin().await?;
    findings::fix_plan(&mut tx, &past.force).await?;
    Ok(tx.commit().await?)
}

/// The school whose people also answer for this one: four schools are a federation, so that one
/// person has something of everything to do.
const fn partner(story: &Story) -> Option<usize> {
    match story.reached {
        Reached::Drawn | Reached::Frozen | Reached::Offered => Some(doors::FEDERATION),
        _ => None,
    }
}

/// Tells of one school.
async fn tell(
    past: &Past,
    story: &Story,
    (school, nth): (&School, usize),
    partner: Option<&Team>,
    taken: &mut BTreeSet<Card>,
) -> Result<Setting, Fault> {
    let setting = setting::set(past, story, (school, nth), partner).await?;
    let Some(cohort) = setting.cohort else { return Ok(setting) };
    let applicants = applying::apply(past, story, &setting, cohort).await?;
    if story.reached >= Reached::Ready {
        let whose = (&setting, cohort);
        let asked = applicants.may_be_asked;
        let pack = asking::ask_before(past, story, whose, asked, taken).await?;
        deciding::decide(past, story, whose, &pack.drawn()).await?;
        if story.reached >= Reached::Drawn {
            taking_part::take_part(past, story, whose, &applicants).await?;
            asking::ask_after(past, story, whose, &pack).await?;
        }
    }
    Ok(setting)
}
