//! Who competes for the same places: all who apply, or each class for its share, as the model says.

use super::ground::{Ground, ours};
use crate::Fault;
use domain::{
    cohorts::blocks::shares,
    forces::{Blocks, DeliveryModel},
};
use std::collections::BTreeMap;
use store::{Conn, cohorts as rows};

/// A block of a cohort, before it is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its label in public: no class's own name, which may be a teacher's.
    pub label: String,
    /// The classes in it; none where all who apply compete together.
    pub classes: Vec<String>,
    /// Its places.
    pub places: usize,
    /// The numbers of its applications.
    pub numbers: Vec<u32>,
}

/// The blocks of these applications, with so many places in all. Where places suffice, there is one.
pub(super) async fn groups(
    conn: &mut Conn,
    ground: &Ground,
    model: &DeliveryModel,
    (numbers, places): (&[u32], usize),
) -> Result<Vec<Group>, Fault> {
    let together = Group {
        label: block_label(&ground.cohort),
        classes: Vec::new(),
        places,
        numbers: numbers.to_vec(),
    };
    if model.blocks == Blocks::Cohort {
        return Ok(vec![together]);
    }
    let known = rows::application_classes(conn, &ground.force, ground.cohort.id).await?;
    let mut classes: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for number in numbers {
        let class = known.get(&i64::from(*number)).cloned().unwrap_or_default();
        classes.entry(class).or_default().push(*number);
    }
    let classes: Vec<(String, Vec<u32>)> = classes.into_iter().collect();
    let sizes: Vec<usize> = classes.iter().map(|(_, numbers)| numbers.len()).collect();
    let shares = shares(&sizes, places);
    if shares.len() < 2 {
        return Ok(vec![together]);
    }
    let group = |(nth, share): (usize, domain::cohorts::blocks::Share)| {
        let own = share.classes.iter().filter_map(|at| classes.get(*at));
        let mut numbers: Vec<u32> = own.clone().flat_map(|(_, numbers)| numbers).copied().collect();
        numbers.sort_unstable();
        Group {
            label: format!("{}, group {nth}", together.label),
            classes: own.map(|(class, _)| class.clone()).collect(),
            places: share.places,
            numbers,
        }
    };
    Ok((1..).zip(shares).map(group).collect())
}

/// What the one block of a cohort is called in public.
pub(super) fn block_label(cohort: &rows::Cohort) -> String {
    format!("Year {}", cohort.year_group)
}

/// A count as records hold it.
pub(super) fn small(count: usize) -> Result<u32, Fault> {
    u32::try_from(count).map_err(ours)
}
