//! Rows counted: children per group and option, a group being a school's block and arm.

use super::intern::Names;
use super::layout::{Layout, Scale, silence_of};
use super::number::Sum;
use super::plain::PlainRows;
use super::pour::undeclared;
use super::quick::Course;
use super::{Problem, Row};

/// What one thread has counted so far.
pub(super) struct Counter<'a> {
    layout: &'a Layout,
    /// Schools with their forces and blocks, as keys put together from their names.
    units: Names,
    arms: Names,
    /// The groups of each unit, in its first two arms.
    groups_of: Vec<[Option<usize>; 2]>,
    /// Unit and arm of each group, and the lines before its first row, from the start of its block.
    groups: Vec<(usize, usize, u64)>,
    /// Group by group, as the layout says. A `u32` because it is half of what has to be kept near.
    children: Vec<u32>,
    /// The same in weights; empty without weights.
    weights: Vec<f64>,
    /// Group by group, number by number.
    sums: Vec<Sum>,
    pub(super) rows: u32,
    key: Vec<u8>,
    /// School, force and block of the last row, and their unit: files are often sorted.
    last: Option<([Vec<u8>; 3], usize)>,
    /// The counters of one row, for [`Course::row`].
    counters: Vec<usize>,
}

/// School, force, block and arm of a group: the columns that make it.
pub(super) type Key<'a> = [&'a [u8]; 4];

impl<'a> Counter<'a> {
    pub(super) fn new(layout: &'a Layout) -> Self {
        Self {
            layout,
            units: Names::default(),
            arms: Names::default(),
            groups_of: Vec::new(),
            groups: Vec::new(),
            children: Vec::new(),
            weights: Vec::new(),
            sums: Vec::new(),
            rows: 0,
            key: Vec::new(),
            last: None,
            counters: Vec::new(),
        }
    }

    /// Counts rows without quotes up to the first that is wrong, and says how many lines they are.
    pub(super) fn add_plain(
        &mut self,
        block: &[u8],
        separator: u8,
        header: &[String],
    ) -> (u64, Result<(), Problem>) {
        let course = Course::of(self.layout, header.len(), separator);
        let mut rows = PlainRows::new(block, separator, header);
        loop {
            let ahead = rows.ahead();
            if let Some(length) = course.as_ref().and_then(|course| self.add_quick(course, ahead)) {
                rows.pass(length);
                continue;
            }
            let Some(row) = rows.next_row() else { break };
            if let Err(problem) = row.fits().and_then(|()| self.add(row)) {
                return (rows.lines(), Err(problem));
            }
        }
        (rows.lines(), Ok(()))
    }

    /// Counts the row at the start of `text` if it is as most are, and says how long it is.
    fn add_quick(&mut self, course: &Course<'_>, text: &[u8]) -> Option<usize> {
        let more = self.rows.checked_add(1)?;
        let mut names = Key::default();
        let length = course.row(text, &mut names, &mut self.counters)?;
        let (unit, arm) = self.place(names);
        let group = (*self.groups_of[unit].get(arm)?)?;
        let first = group * self.layout.counters;
        let children = &mut self.children[first..first + self.layout.counters];
        for counter in &self.counters {
            children[*counter] += 1;
        }
        self.rows = more;
        Some(length)
    }

    /// Counts one row.
    pub(super) fn add(&mut self, row: Row<'_>) -> Result<(), Problem> {
        let layout = self.layout;
        let group = self.group(row)?;
        let weight = layout.weight(row)?;
        let first = group * layout.counters;
        let children = &mut self.children[first..first + layout.counters];
        for item in &layout.items {
            let counter = match &item.scale {
                Scale::Options(codes) => {
                    let field = row.raw(item.column);
                    let wrong = || {
                        row.fault(item.column, undeclared(row.bytes(item.column), &codes.options))
                    };
                    item.first + codes.of(field).ok_or_else(wrong)?
                }
                Scale::Number(place) => {
                    let Some(silence) = silence_of(row.bytes(item.column)) else {
                        let value = row.number(item.column)?.unwrap_or_default();
                        self.sums[group * layout.numbers + place].add(value, weight);
                        continue;
                    };
                    item.first + silence
                }
            };
            children[counter] += 1;
            if layout.is_weighted() {
                self.weights[first + counter] += weight;
            }
        }
        let more = self.rows.checked_add(1);
        self.rows =
            more.ok_or_else(|| Problem::new("the file has more rows than can be counted"))?;
        Ok(())
    }

    /// The group of a row.
    fn group(&mut self, row: Row<'_>) -> Result<usize, Problem> {
        let own = self.rows.to_le_bytes();
        let name = |column: Option<usize>| column.map_or(&b""[..], |column| row.bytes(column));
        // without schools each row is one
        let school = if self.layout.school.is_some() { name(self.layout.school) } else { &own };
        let of = &self.layout;
        let (unit, arm) = self.place([school, name(of.force), name(of.block), name(of.arm)]);
        match self.groups_of[unit].get(arm) {
            Some(Some(group)) => Ok(*group),
            _ => self.new_group(row, unit, arm),
        }
    }

    /// The unit and the arm that a row names.
    fn place(&mut self, [school, force, block, arm]: Key<'_>) -> (usize, usize) {
        let names = [school, force, block];
        let arm = self.arms.number(arm);
        // names are short: byte by byte is faster than a call
        if let Some((last, unit)) = &self.last
            && names.iter().zip(last).all(|(name, last)| name.iter().eq(last))
        {
            return (*unit, arm);
        }
        self.key.clear();
        for name in names {
            self.key.extend_from_slice(&name.len().to_le_bytes());
            self.key.extend_from_slice(name);
        }
        let unit = self.units.number(&self.key);
        if unit == self.groups_of.len() {
            self.groups_of.push([None; 2]);
        }
        self.last = Some((names.map(<[u8]>::to_vec), unit));
        (unit, arm)
    }

    /// Counters for a unit and arm that were not met together before. A third arm, which is a fault
    /// for whoever finds the place of the group, gets new ones at every row.
    fn new_group(&mut self, row: Row<'_>, unit: usize, arm: usize) -> Result<usize, Problem> {
        let layout = self.layout;
        for (column, what) in [
            (layout.school, "every row needs its school"),
            (layout.force, "every row needs its force"),
            (layout.arm, "every row needs its arm"),
        ] {
            column.map_or(Ok(()), |column| row.needs(column, what))?;
        }
        // two names that are not text would be written alike, and their children added together
        for column in [layout.school, layout.force, layout.block, layout.arm] {
            column.map_or(Ok(""), |column| row.text(column))?;
        }
        let group = self.groups.len();
        self.groups.push((unit, arm, row.line));
        if let Some(known) = self.groups_of[unit].get_mut(arm) {
            *known = Some(group);
        }
        self.children.resize((group + 1) * layout.counters, 0);
        self.sums.resize((group + 1) * layout.numbers, Sum::default());
        if layout.is_weighted() {
            self.weights.resize((group + 1) * layout.counters, 0.0);
        }
        Ok(group)
    }

    /// Groups met so far.
    pub(super) fn groups(&self) -> usize {
        self.groups.len()
    }

    /// The key of a group, and the lines before its first row.
    pub(super) fn key(&self, group: usize) -> (Key<'_>, u64) {
        let (unit, arm, line) = self.groups[group];
        let mut rest = self.units.bytes(unit);
        let [school, force, block] = [(); 3].map(|()| {
            let (length, after) = rest.split_first_chunk().expect("a key was put together so");
            let (name, after) = after.split_at(usize::from_le_bytes(*length));
            rest = after;
            name
        });
        ([school, force, block, self.arms.bytes(arm)], line)
    }

    /// The children of a group, by counter.
    pub(super) fn children(&self, group: usize) -> &[u32] {
        &self.children[group * self.layout.counters..][..self.layout.counters]
    }

    /// Their weights; none where each child counts as one.
    pub(super) fn weights(&self, group: usize) -> Option<&[f64]> {
        let weights = self.weights.get(group * self.layout.counters..)?;
        weights.get(..self.layout.counters)
    }

    /// The sums of a question that is a number.
    pub(super) fn sum(&self, group: usize, number: usize) -> Sum {
        self.sums[group * self.layout.numbers + number]
    }
}
