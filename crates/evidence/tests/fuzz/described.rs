//! Files made from a description, so that what was meant is known without reading them.

use crate::naive::line_of;
use crate::requests::{COLUMNS, OPTIONS};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

/// What ends a line.
const ENDS: [&str; 2] = ["\n", "\r\n"];

/// A file as it was meant, and how it is written.
#[derive(Clone, Debug)]
pub struct Described {
    header: Vec<String>,
    rows: Vec<Vec<Vec<u8>>>,
    separator: u8,
    end: &'static str,
    /// Which cells are quoted without need: each whose number this divides.
    quoted: usize,
    marked: bool,
    ended: bool,
    /// Blank lines before these rows.
    blank: Vec<Index>,
}

impl Described {
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The bytes, and the line that each row begins at.
    fn written(&self) -> (Vec<u8>, Vec<u64>) {
        let mut bytes = if self.marked { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let header: Vec<Vec<u8>> =
            self.header.iter().map(|name| name.clone().into_bytes()).collect();
        self.write_row(&header, &mut bytes);
        let mut lines = Vec::with_capacity(self.rows.len());
        for (place, row) in self.rows.iter().enumerate() {
            bytes.extend(self.end.as_bytes());
            let is_here = |at: &&Index| at.index(self.rows.len()) == place;
            for _ in self.blank.iter().filter(is_here) {
                bytes.extend(self.end.as_bytes());
            }
            lines.push(line_of(&bytes, bytes.len()));
            self.write_row(row, &mut bytes);
        }
        if self.ended {
            bytes.extend(self.end.as_bytes());
        }
        (bytes, lines)
    }

    fn write_row(&self, row: &[Vec<u8>], bytes: &mut Vec<u8>) {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                bytes.push(self.separator);
            }
            let special =
                |byte: &u8| matches!(byte, b'"' | b'\n' | b'\r') || *byte == self.separator;
            let needed = cell.iter().any(special);
            if needed || (self.quoted > 0 && place % self.quoted == 0) {
                bytes.push(b'"');
                bytes.extend(
                    cell.iter().flat_map(|byte| vec![*byte; 1 + usize::from(*byte == b'"')]),
                );
                bytes.push(b'"');
            } else {
                bytes.extend(cell);
            }
        }
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.written().0
    }

    /// Each row with the line that it begins at.
    pub fn rows(&self) -> Vec<(u64, &[Vec<u8>])> {
        self.written().1.into_iter().zip(self.rows.iter().map(Vec::as_slice)).collect()
    }
}

/// One of these, and seldom something that does not belong there.
fn mostly(
    usual: &'static [&'static str],
    odd: &'static [&'static str],
    often: u32,
) -> BoxedStrategy<Vec<u8>> {
    let text = |of: &'static str| of.as_bytes().to_vec();
    prop_oneof![often => select(usual).prop_map(text), 1 => select(odd).prop_map(text)].boxed()
}

const SCHOOLS: [&str; 8] =
    ["Ash, \"Upper\"", "Beech", "Cedar\nPrimary", "Dŵr y Felin", "Elm", "Fir\tRoad", "1", "O'Gara"];
const SCORES: [&str; 12] = ["1", "2", "3", "4", "5", "0", "-1", "2.5", "1e1", "+3", "NA", ""];
const ODD_NUMBERS: [&str; 16] = [
    "NaN",
    "inf",
    "-inf",
    "1e999",
    "1e308",
    "-1e308",
    "1e-320",
    "0x1F",
    "1,5",
    "1_000",
    "six",
    "½",
    "9007199254740993",
    "18446744073709551616",
    "1e200",
    "1e-200",
];

/// The cells of one row, in the order of [`COLUMNS`]; `often` to one, each fits.
fn row(often: u32) -> impl Strategy<Value = Vec<Vec<u8>>> {
    let answer = || {
        let silent = mostly(&["", "NA", "refused", "not-asked", "not-sure"], &[" "], 20);
        let odd = mostly(
            &["Yes", "never", "=1+1"],
            &["a sentence that is far too long to be shown whole"],
            3,
        );
        prop_oneof![often * 4 => mostly(&OPTIONS, &[" yes "], 40), often => silent, 1 => odd]
    };
    let school = (0..SCHOOLS.len()).prop_map(|place| {
        let force = ["Northmoor", "Southmoor"][place % 2];
        (force.as_bytes().to_vec(), SCHOOLS[place].as_bytes().to_vec())
    });
    let lost = select(&["Northmoor", "", "NA", "East"])
        .prop_map(|force| (force.as_bytes().to_vec(), b"Beech".to_vec()));
    (
        prop_oneof![often * 3 => school, 1 => lost],
        mostly(&["b1", "b2", "b3"], &["", "x"], often),
        mostly(&["0", "1"], &["", "2", "NA"], often * 3),
        mostly(&["1", "1", "2", "0.5", "0.001"], &ODD_NUMBERS, often * 3),
        answer(),
        answer(),
        prop_oneof![often * 3 => mostly(&SCORES, &["7"], 40), 1 => mostly(&ODD_NUMBERS, &["0", "-0"], 9)],
    )
        .prop_map(|((force, school), block, arm, weight, answer, later, score)| {
            vec![force, school, block, arm, weight, answer, later, score]
        })
}

/// Files that fit mostly; some with few columns, in another order.
pub fn files() -> impl Strategy<Value = Described> {
    let rows = prop_oneof![
        3 => vec(row(400), 1..60),
        2 => vec(row(40), 1..60),
        1 => vec(row(4), 0..12),
    ];
    let order = Just((0..COLUMNS.len()).collect::<Vec<_>>()).prop_shuffle();
    let order = (order, prop_oneof![5 => Just(COLUMNS.len()), 1 => 2..COLUMNS.len()]);
    let manner =
        (select(vec![b',', b'\t']), select(&ENDS[..]), 0_usize..4, any::<bool>(), any::<bool>());
    (rows, order, manner, vec(any::<Index>(), 0..3)).prop_map(
        |(rows, (order, kept), manner, blank)| {
            let (separator, end, quoted, marked, ended) = manner;
            let kept = &order[..kept];
            Described {
                header: kept.iter().map(|place| COLUMNS[*place].to_owned()).collect(),
                rows: rows
                    .into_iter()
                    .map(|row| kept.iter().map(|place| row[*place].clone()).collect())
                    .collect(),
                separator,
                end,
                quoted,
                marked,
                ended,
                blank,
            }
        },
    )
}
