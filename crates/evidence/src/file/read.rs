//! A file read to its end: blocks of plain rows in parts, a part to a thread, and whatever stands
//! behind the first quote row by row.

use super::blocks::parts;
use super::clusters::Clusters;
use super::counter::Counter;
use super::layout::Layout;
use super::sheet::unreadable;
use super::{Problem, Sheet};
use std::io::Read;
use std::thread;

/// How a file is cut.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    /// Bytes read at a time.
    pub(super) block: u64,
    /// Parts of a block that are counted side by side. Children are counted in whole numbers, so
    /// the result is the same in any number of parts.
    pub(super) parts: usize,
}

impl Cut {
    /// One part per processor, and one alone where weights or numbers are summed: their last digit
    /// would depend on the order.
    pub(super) fn for_layout(layout: &Layout) -> Self {
        const MOST: usize = 8;
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let parts = if layout.is_whole_numbers() { processors.min(MOST) } else { 1 };
        Self { block: 1 << 22, parts }
    }
}

/// Rows between two calls of the progress where rows are read one by one.
const PROGRESS: u64 = 50_000;

/// A file counted.
pub(super) struct Tables<'a> {
    pub(super) clusters: Clusters,
    counters: Vec<Counter<'a>>,
    /// The place of each group of each counter.
    places: Vec<Vec<usize>>,
    pub(super) rows: u64,
}

impl<'a> Tables<'a> {
    /// Reads the sheet to its end.
    pub(super) fn read<R: Read>(
        sheet: &mut Sheet<R>,
        layout: &'a Layout,
        cut: Cut,
        mut every: impl FnMut(u64),
    ) -> Result<Self, Problem> {
        let mut tables = Self {
            clusters: Clusters::default(),
            counters: (0..cut.parts).map(|_| Counter::new(layout)).collect(),
            places: vec![Vec::new(); cut.parts],
            rows: 0,
        };
        tables.read_plain(sheet, layout, cut, &mut every)?;
        tables.read_on(sheet, layout, &mut every)?;
        Ok(tables)
    }

    /// Reads block by block until the end, or until a block with a quote: where its rows end is not
    /// seen from outside.
    fn read_plain<R: Read>(
        &mut self,
        sheet: &mut Sheet<R>,
        layout: &Layout,
        cut: Cut,
        every: &mut impl FnMut(u64),
    ) -> Result<(), Problem> {
        let mut block = Vec::new();
        while let Some(source) = sheet.source() {
            let rows = source.next_block(cut.block, &mut block).map_err(|e| unreadable(&e))?;
            if block.contains(&b'"') {
                source.put_back(&block);
                break;
            }
            if rows == 0 {
                break;
            }
            let parts = parts(&block[..rows], cut.parts);
            let lines = self.count(&parts, sheet, layout)?;
            sheet.skip_lines(lines);
            block.drain(..rows);
            every(self.rows);
        }
        Ok(())
    }

    /// Counts the parts of a block side by side, and says how many lines they are.
    fn count<R: Read>(
        &mut self,
        parts: &[&[u8]],
        sheet: &Sheet<R>,
        layout: &Layout,
    ) -> Result<u64, Problem> {
        let (separator, header) = (sheet.separator(), sheet.header());
        let counted: Vec<_> = thread::scope(|scope| {
            let work = |(counter, part): (&mut Counter<'a>, &&[u8])| {
                counter.add_plain(part, separator, header)
            };
            let mut pairs = self.counters.iter_mut().zip(parts);
            let mine = pairs.next();
            let theirs: Vec<_> = pairs.map(|pair| scope.spawn(move || work(pair))).collect();
            let mine = mine.map(work);
            let theirs = theirs.into_iter().map(|other| other.join().expect("counting is safe"));
            mine.into_iter().chain(theirs).collect()
        });
        let mut lines = 0;
        for (number, (of_part, result)) in counted.into_iter().enumerate() {
            let before = sheet.lines_before() + lines;
            let later = |problem: Problem| Problem {
                line: problem.line.map(|line| line + before),
                ..problem
            };
            self.settle(number, layout, header).map_err(later)?;
            result.map_err(later)?;
            lines += of_part;
        }
        self.rows = self.counters.iter().map(|counter| u64::from(counter.rows)).sum();
        Ok(lines)
    }

    /// Reads row by row to the end.
    fn read_on<R: Read>(
        &mut self,
        sheet: &mut Sheet<R>,
        layout: &Layout,
        every: &mut impl FnMut(u64),
    ) -> Result<(), Problem> {
        let header = sheet.header().to_vec();
        while let Some(row) = sheet.next_row()? {
            let added = self.counters[0].add(row);
            if self.counters[0].groups() > self.places[0].len() {
                self.settle(0, layout, &header)?;
            }
            added?;
            self.rows += 1;
            if self.rows.is_multiple_of(PROGRESS) {
                every(self.rows);
            }
        }
        Ok(())
    }

    /// Finds the place of each group that a counter has newly met. In the order of the file, so that
    /// schools are numbered as they are met and a fault is told at its first row.
    fn settle(&mut self, number: usize, layout: &Layout, header: &[String]) -> Result<(), Problem> {
        let counter = &self.counters[number];
        for group in self.places[number].len()..counter.groups() {
            let (key, line) = counter.key(group);
            let place = self.clusters.place(key, layout, header);
            self.places[number].push(place.map_err(|problem| problem.at_line(line + 1))?);
        }
        Ok(())
    }

    /// Each group of each counter, with its place.
    pub(super) fn groups(&self) -> impl Iterator<Item = (&Counter<'a>, usize, usize)> {
        self.counters.iter().zip(&self.places).flat_map(|(counter, places)| {
            places.iter().enumerate().map(move |(group, place)| (counter, *place, group))
        })
    }
}
