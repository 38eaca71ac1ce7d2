//! The same answers counted another way: the whole file in memory, row by row, with no attempt at
//! speed. What the reader of the statistics says must be what is found here.

use csv::{ByteRecord, ReaderBuilder};
use evidence::counts::{Answer, Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::file::{ArmColumn, Kind, Question, Roles};
use evidence::silence::Silences;
use std::collections::{BTreeMap, BTreeSet};

/// A file as rows of cells, blanks around them cut, each row with the line that it begins at.
pub struct Cells {
    pub header: Vec<String>,
    pub rows: Vec<(u64, Vec<Vec<u8>>)>,
}

/// Where a file is at fault: one of these columns of this line.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: Option<u64>,
    pub columns: BTreeSet<String>,
}

impl Fault {
    fn whole() -> Self {
        Self { line: None, columns: BTreeSet::new() }
    }

    fn at(line: u64, columns: impl IntoIterator<Item = String>) -> Self {
        Self { line: Some(line), columns: columns.into_iter().collect() }
    }

    fn in_column(name: &str) -> Self {
        Self { line: None, columns: [name.to_owned()].into() }
    }
}

/// The line that a byte stands in, from 1.
pub fn line_of(bytes: &[u8], at: usize) -> u64 {
    bytes[..at].split(|byte| *byte == b'\n').count() as u64
}

/// The first row with a quote that never closes or with text behind one, and the line of that; 0
/// for the header's row.
fn bad_quote(bytes: &[u8], delimiter: u8) -> Option<(usize, u64)> {
    let is_end = |at: usize| matches!(bytes.get(at), None | Some(b'\n' | b'\r'));
    let mut at = if bytes.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
    let mut rows = 0;
    while at < bytes.len() {
        if is_end(at) {
            at += 1;
            continue;
        }
        let row = if rows == 0 { 0 } else { at };
        rows += 1;
        loop {
            if bytes.get(at) == Some(&b'"') {
                let opened = at;
                let closed = loop {
                    let next = bytes[at + 1..].iter().position(|byte| *byte == b'"');
                    let Some(next) = next else { return Some((row, line_of(bytes, opened))) };
                    at += 1 + next;
                    if bytes.get(at + 1) != Some(&b'"') {
                        break at;
                    }
                    at += 1;
                };
                at = closed + 1;
                while matches!(bytes.get(at), Some(byte @ (b' ' | b'\t')) if *byte != delimiter) {
                    at += 1;
                }
                if !is_end(at) && bytes[at] != delimiter {
                    return Some((row, line_of(bytes, at)));
                }
            }
            while !is_end(at) && bytes[at] != delimiter {
                at += 1;
            }
            if is_end(at) {
                break;
            }
            at += 1;
        }
    }
    None
}

impl Cells {
    /// The rows up to the first that does not fit, and the fault there.
    ///
    /// # Errors
    /// A file without a header that names its columns.
    pub fn of(bytes: &[u8]) -> Result<(Self, Option<Fault>), Fault> {
        let mut cells = Self { header: Vec::new(), rows: Vec::new() };
        let mut lines = bytes.split(|byte| matches!(byte, b'\n' | b'\r'));
        let first_line = lines.find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
        let delimiter = if first_line.contains(&b'\t') { b'\t' } else { b',' };
        // what stands before a row whose quotes are wrong is read, and the fault told behind it
        let (bytes, then) = match bad_quote(bytes, delimiter) {
            Some((0, line)) => return Err(Fault::at(line, [])),
            Some((row, line)) => (&bytes[..row], Some(Fault::at(line, []))),
            None => (bytes, None),
        };
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes);
        let mut record = ByteRecord::new();
        if !reader.read_byte_record(&mut record).expect("memory can be read") {
            return Err(Fault::whole());
        }
        for name in &record {
            let Some(name) = std::str::from_utf8(name).ok().filter(|name| !name.contains('\0'))
            else {
                return Err(Fault::at(1, []));
            };
            let name = name.trim().trim_start_matches('\u{feff}').to_owned();
            if !name.is_empty() && cells.header.contains(&name) {
                return Err(Fault::at(1, [name]));
            }
            cells.header.push(name);
        }
        if cells.header.iter().all(String::is_empty) {
            return Err(Fault::whole());
        }
        loop {
            let from = usize::try_from(reader.position().byte()).expect("a small file");
            let more = reader.read_byte_record(&mut record).expect("memory can be read");
            // the blank lines before a row are not yet the row, and alone they are rows of nothing
            let blank = |byte: &&u8| matches!(byte, b'\r' | b'\n');
            let at = from + bytes[from..].iter().take_while(blank).count();
            if cells.header.len() == 1 {
                let ends = (from..at).filter(|end| !bytes[..=*end].ends_with(b"\r\n"));
                cells.rows.extend(ends.map(|end| (line_of(bytes, end), vec![Vec::new()])));
            }
            if !more {
                return Ok((cells, then));
            }
            let line = line_of(bytes, at);
            if record.len() != cells.header.len() {
                return Ok((cells, Some(Fault::at(line, []))));
            }
            let row = record.iter().map(|cell| cell.trim_ascii().to_vec()).collect();
            cells.rows.push((line, row));
        }
    }

    fn place(&self, name: &str) -> Result<usize, Fault> {
        let place = self.header.iter().position(|known| known == name);
        place.ok_or_else(|| Fault::in_column(name))
    }
}

/// One outcome, counted.
#[derive(Debug)]
pub enum Outcome {
    Counts(Counts),
    /// Children, the sum of their weights and the weighted sum, programme first; the silent.
    Amounts([(u64, f64, f64); 2], [Silences; 2]),
}

/// A file, counted.
#[derive(Debug)]
pub struct Naive {
    pub rows: u64,
    pub schools: usize,
    pub forces: usize,
    pub arms: Option<[String; 2]>,
    pub blocks: Vec<String>,
    pub outcomes: Vec<Outcome>,
}

/// The places of the columns that are asked for.
struct Places {
    school: Option<usize>,
    force: Option<usize>,
    weight: Option<usize>,
    arm: Option<usize>,
    block: Option<usize>,
    outcomes: Vec<usize>,
}

impl Places {
    fn of(cells: &Cells, questions: &[Question], roles: &Roles) -> Result<Self, Fault> {
        let place = |name: &Option<String>| name.as_deref().map(|n| cells.place(n)).transpose();
        let (school, force) = (place(&roles.school), place(&roles.force));
        let (weight, block) = (place(&roles.weight), place(&roles.block));
        let arm = place(&roles.arm.as_ref().map(|arm| arm.column.clone()));
        let outcomes: Vec<_> = questions.iter().map(|q| cells.place(&q.column)).collect();
        // any of the columns that are not there may be named
        let missing = [&school, &force, &weight, &arm, &block]
            .into_iter()
            .filter_map(|place| place.as_ref().err())
            .chain(outcomes.iter().filter_map(|place| place.as_ref().err()))
            .flat_map(|fault| fault.columns.clone());
        let columns: BTreeSet<String> = missing.collect();
        if !columns.is_empty() {
            return Err(Fault { line: None, columns });
        }
        let outcomes = outcomes.into_iter().flatten().collect();
        Ok(Self {
            school: school?,
            force: force?,
            weight: weight?,
            arm: arm?,
            block: block?,
            outcomes,
        })
    }
}

fn is_missing(cell: &[u8]) -> bool {
    matches!(cell, b"" | b"NA")
}

/// A number; none where the cell is missing, an error where it is none.
fn number(cell: &[u8]) -> Result<Option<f64>, ()> {
    if is_missing(cell) {
        return Ok(None);
    }
    let text = std::str::from_utf8(cell).map_err(|_| ())?;
    let number: f64 = text.parse().map_err(|_| ())?;
    (number.abs() <= 1e15).then_some(Some(number)).ok_or(())
}

fn answer(cell: &[u8], options: &[String]) -> Option<Answer> {
    if let Some(option) = options.iter().position(|option| option.as_bytes() == cell) {
        return Some(Answer::Chose(option));
    }
    match cell {
        b"" | b"NA" => Some(Answer::Missing),
        b"refused" => Some(Answer::Refused),
        b"not-asked" => Some(Answer::NotAsked),
        b"not-sure" => Some(Answer::NotSure),
        _ => None,
    }
}

/// Counts one who gave no number.
fn hear(silences: &mut Silences, answer: Option<Answer>) {
    match answer {
        Some(Answer::Refused) => silences.refused.0 += 1,
        Some(Answer::NotAsked) => silences.not_asked.0 += 1,
        Some(Answer::NotSure) => silences.not_sure.0 += 1,
        _ => silences.missing.0 += 1,
    }
}

/// The columns at fault in one row, what came before being known.
fn faults(
    row: &[Vec<u8>],
    places: &Places,
    questions: &[Question],
    force_of: &mut BTreeMap<Vec<u8>, Vec<u8>>,
    arms: &mut Vec<Vec<u8>>,
) -> BTreeSet<usize> {
    let mut at = BTreeSet::new();
    let not_utf8 = |place: &usize| std::str::from_utf8(&row[*place]).is_err();
    let named = [places.school, places.force, places.arm, places.block];
    at.extend(named.into_iter().flatten().filter(not_utf8));
    if let Some(place) = places.school {
        if is_missing(&row[place]) {
            at.insert(place);
        } else if let Some(force) = places.force {
            let known = force_of.entry(row[place].clone()).or_insert_with(|| row[force].clone());
            if *known != row[force] {
                at.insert(force);
            }
        }
    }
    at.extend(places.force.filter(|place| is_missing(&row[*place])));
    if let Some(place) = places.arm {
        if !arms.contains(&row[place]) {
            arms.push(row[place].clone());
        }
        if is_missing(&row[place]) || arms.len() > 2 {
            at.insert(place);
        }
    }
    let weighs = |weight: Option<f64>| weight.is_some_and(|w| (1e-9..=1e9).contains(&w));
    at.extend(places.weight.filter(|place| !number(&row[*place]).is_ok_and(weighs)));
    for (question, place) in questions.iter().zip(&places.outcomes) {
        let fits = match &question.kind {
            Kind::Options(options) => answer(&row[*place], options).is_some(),
            Kind::Number => answer(&row[*place], &[]).is_some() || number(&row[*place]).is_ok(),
        };
        if !fits {
            at.insert(*place);
        }
    }
    at
}

/// The two arms, programme first.
fn settled(arms: &[Vec<u8>], of: &ArmColumn) -> Result<[String; 2], Fault> {
    let mut arms: Vec<String> =
        arms.iter().map(|arm| String::from_utf8_lossy(arm).into_owned()).collect();
    arms.sort();
    let [low, high] = arms.as_slice() else { return Err(Fault::in_column(&of.column)) };
    match &of.treated {
        Some(treated) if treated == low => Ok([low.clone(), high.clone()]),
        Some(treated) if treated != high => Err(Fault::in_column(&of.column)),
        _ => Ok([high.clone(), low.clone()]),
    }
}

/// Counts a file.
///
/// # Errors
/// The first place at fault.
pub fn read(bytes: &[u8], questions: &[Question], roles: &Roles) -> Result<Naive, Fault> {
    let (cells, then) = Cells::of(bytes)?;
    let places = Places::of(&cells, questions, roles)?;
    let (mut force_of, mut arms) = (BTreeMap::new(), Vec::new());
    for (line, row) in &cells.rows {
        let at = faults(row, &places, questions, &mut force_of, &mut arms);
        if !at.is_empty() {
            return Err(Fault::at(*line, at.into_iter().map(|place| cells.header[place].clone())));
        }
    }
    if let Some(fault) = then {
        return Err(fault);
    }
    if cells.rows.is_empty() {
        return Err(Fault::whole());
    }
    let names = roles.arm.as_ref().map(|of| settled(&arms, of)).transpose()?;
    Ok(count(&cells, &places, questions, names))
}

fn count(
    cells: &Cells,
    places: &Places,
    questions: &[Question],
    arms: Option<[String; 2]>,
) -> Naive {
    let mut design = Design::new(Strata::ByForce, Lonely::Refuse);
    let text = |row: &[Vec<u8>], of: Option<usize>| {
        of.map_or(String::new(), |of| String::from_utf8_lossy(&row[of]).into_owned())
    };
    // schools and blocks are numbered in the order of their names
    let all = |of: Option<usize>| -> BTreeSet<String> {
        cells.rows.iter().map(|(_, row)| text(row, of)).collect()
    };
    let blocks: Vec<String> = all(places.block).into_iter().collect();
    if let Some(column) = places.school {
        let mut rows: Vec<&Vec<Vec<u8>>> = cells.rows.iter().map(|(_, row)| row).collect();
        rows.sort_by(|one, other| one[column].cmp(&other[column]));
        for row in rows {
            let (force, name) = (text(row, places.force), text(row, places.school));
            design.enrol(&force, &name).expect("looked at before");
        }
    }
    let mut outcomes: Vec<Outcome> = questions
        .iter()
        .map(|question| match &question.kind {
            Kind::Options(options) => Outcome::Counts(Counts::new(options.len())),
            Kind::Number => Outcome::Amounts([(0, 0.0, 0.0); 2], [Silences::default(); 2]),
        })
        .collect();
    for (place, (_, row)) in cells.rows.iter().enumerate() {
        let text = |of: Option<usize>| text(row, of);
        let name = if places.school.is_some() { text(places.school) } else { place.to_string() };
        let school = design.enrol(&text(places.force), &name).expect("looked at before");
        let block = text(places.block);
        let number_of_block =
            blocks.iter().position(|known| *known == block).expect("taken from these rows");
        let block = Block(u32::try_from(number_of_block).expect("few blocks"));
        let second = arms.as_ref().is_some_and(|arms| arms[1] == text(places.arm));
        let weight = places.weight.map_or(1.0, |of| number(&row[of]).ok().flatten().unwrap_or(1.0));
        for ((question, outcome), of) in questions.iter().zip(&mut outcomes).zip(&places.outcomes) {
            match (&question.kind, outcome) {
                (Kind::Options(options), Outcome::Counts(counts)) => {
                    let answer = answer(&row[*of], options).expect("looked at before");
                    let arm = Arm::BOTH[usize::from(second)];
                    counts.add(school, block, arm, answer, weight).expect("looked at before");
                }
                (_, Outcome::Amounts(sums, silent)) => match number(&row[*of]) {
                    Ok(Some(value)) => {
                        let sum = &mut sums[usize::from(second)];
                        *sum = (sum.0 + 1, sum.1 + weight, sum.2 + weight * value);
                    }
                    _ => hear(&mut silent[usize::from(second)], answer(&row[*of], &[])),
                },
                (Kind::Number, Outcome::Counts(_)) => {}
            }
        }
    }
    let (schools, forces) = (design.schools(), design.forces());
    Naive { rows: cells.rows.len() as u64, schools, forces, arms, blocks, outcomes }
}
