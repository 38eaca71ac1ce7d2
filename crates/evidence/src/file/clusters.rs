//! Schools, their forces and blocks, and the two arms, as a file names them.

use super::Problem;
use super::counter::Key;
use super::intern::Names;
use super::layout::Layout;
use super::pour::Unit;
use super::sheet::shown;
use super::study::{ArmColumn, Roles};
use crate::counts::Block;
use crate::design::{Design, Lonely, Strata};
use std::collections::BTreeMap;

/// Schools, their forces and their blocks in the order in which they are met.
#[derive(Default)]
pub(super) struct Clusters {
    schools: Names,
    forces: Names,
    blocks: Names,
    arms: Names,
    /// The force of each school.
    force_of: Vec<usize>,
    /// School and block of each unit, and the unit of each pair.
    units: Vec<(usize, usize)>,
    unit_of: BTreeMap<(usize, usize), usize>,
}

impl Clusters {
    /// The place of a group: twice its unit, which is its school's block, and its arm.
    pub(super) fn place(
        &mut self,
        [school, force, block, arm]: Key<'_>,
        layout: &Layout,
        header: &[String],
    ) -> Result<usize, Problem> {
        let fault = |column: Option<usize>, what: String| {
            let name = column.and_then(|column| header.get(column));
            Problem::new(what).in_column(name.map_or("", String::as_str))
        };
        let school = match layout.school {
            Some(_) => self.schools.number(school),
            None => self.schools.number(&self.schools.len().to_be_bytes()),
        };
        let force = self.forces.number(force);
        if school == self.force_of.len() {
            self.force_of.push(force);
        } else if self.force_of[school] != force {
            let (first, second) =
                (self.forces.name(self.force_of[school]), self.forces.name(force));
            let what = format!(
                "school {} stands in {} and in {}: a school has one force",
                shown(&self.schools.name(school)),
                shown(&first),
                shown(&second)
            );
            return Err(fault(layout.force, what));
        }
        let block = self.blocks.number(block);
        let next = self.units.len();
        let unit = *self.unit_of.entry((school, block)).or_insert(next);
        if unit == next {
            self.units.push((school, block));
        }
        let arm = self.arms.number(arm);
        if arm > 1 {
            let known = format!("{} and {}", shown(&self.arms.name(0)), shown(&self.arms.name(1)));
            let what = format!("“{}” is a third arm beside {known}", shown(&self.arms.name(arm)));
            return Err(fault(layout.arm, what));
        }
        Ok(2 * unit + arm)
    }

    /// The names of the blocks, in the order of text: block number 0 is the first.
    pub(super) fn blocks(&self) -> Vec<String> {
        self.blocks.sorted().into_iter().map(|block| self.blocks.name(block)).collect()
    }

    /// The design, and school and block of each unit in it.
    pub(super) fn design(
        &self,
        roles: &Roles,
        lonely: &Lonely,
    ) -> Result<(Design, Vec<Unit>), Problem> {
        let strata = if roles.force.is_some() { Strata::ByForce } else { Strata::Ignored };
        let mut design = Design::new(strata, lonely.clone());
        // in the order of their names, so that the order of rows moves no digit of a sum
        let order: Vec<usize> = match roles.school {
            Some(_) => self.schools.sorted(),
            None => (0..self.schools.len()).collect(),
        };
        let mut schools = Vec::with_capacity(order.len());
        for number in order {
            let name =
                if roles.school.is_some() { self.schools.name(number) } else { number.to_string() };
            let force = self.forces.name(self.force_of[number]);
            schools.push((number, design.enrol(&force, &name).map_err(Problem::new)?));
        }
        schools.sort_unstable_by_key(|(number, _)| *number);
        let places = self.blocks.places();
        let block = |block: usize| Block(u32::try_from(places[block]).unwrap_or(u32::MAX));
        let units = self.units.iter().map(|(school, of)| (schools[*school].1, block(*of)));
        Ok((design, units.collect()))
    }

    /// Whether the first arm met is the comparison, and both arms by name, programme first.
    pub(super) fn arms(
        &self,
        arm: Option<&ArmColumn>,
        rows: u64,
    ) -> Result<(bool, Option<[String; 2]>), Problem> {
        let Some(arm) = arm else { return Ok((false, None)) };
        if self.arms.len() < 2 {
            let what = format!("all {rows} rows have the same arm: a comparison needs two");
            return Err(Problem::new(what).in_column(&arm.column));
        }
        let (first, second) = (self.arms.name(0), self.arms.name(1));
        let swapped = match &arm.treated {
            Some(treated) if *treated == first => false,
            Some(treated) if *treated == second => true,
            Some(treated) => {
                let what = format!("no row has “{treated}”: the arms are {first} and {second}");
                return Err(Problem::new(what).in_column(&arm.column));
            }
            None => second > first,
        };
        let names = if swapped { [second, first] } else { [first, second] };
        Ok((swapped, Some(names)))
    }
}
