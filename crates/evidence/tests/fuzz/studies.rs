//! Files of answers.

use crate::described::{Described, files};
use crate::fuzz::{hold_new, hold_saved, is_full, saved};
use crate::naive::{Cells, Fault, Naive, Outcome, read};
use crate::requests::{self, COLUMNS, Open, Request};
use crate::{cases, mutate, sound};
use evidence::counts::{Arm, Block};
use evidence::design::Lonely;
use evidence::file::{Kind, Problem, Question, Roles, Sheet, Study, Tallied, read_study};
use std::io::{BufRead, BufReader, Cursor, Error, Read};

/// Opens bytes that come all at once.
fn at_once(bytes: &[u8]) -> Result<Open<'_>, Problem> {
    Sheet::open(Box::new(Cursor::new(bytes)) as Box<dyn BufRead>)
}

/// Opens bytes that come a few at a time, as through a pipe.
fn in_pieces(bytes: &[u8], piece: usize) -> Result<Open<'_>, Problem> {
    Sheet::open(Box::new(BufReader::with_capacity(piece, bytes)) as Box<dyn BufRead>)
}

fn counted(sheet: &mut Open<'_>, questions: &[Question], roles: &Roles) -> Result<Study, Problem> {
    read_study(sheet, questions, roles, &Lonely::Refuse, |_| {})
}

/// Whether a return stands alone: what a line is then depends on whom one asks.
fn lone_return(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .zip(bytes.iter().skip(1).chain([&0]))
        .any(|(one, next)| (*one, *next) != (b'\r', b'\n') && *one == b'\r')
}

/// Whether lines end in more than one way: a fault behind a quote then names a line nearby.
fn mixed_ends(bytes: &[u8]) -> bool {
    let before = [b' '].iter().chain(bytes);
    let returns =
        before.zip(bytes).filter(|(_, byte)| **byte == b'\n').map(|(one, _)| *one == b'\r');
    let (mut with, mut without) = (false, false);
    returns.for_each(|is_with| if is_with { with = true } else { without = true });
    lone_return(bytes) || (with && without)
}

fn near(one: f64, other: f64, size: f64) -> bool {
    (one - other).abs() <= 1e-9 * size.abs().max(f64::MIN_POSITIVE)
}

fn assert_same_counts(study: &Study, naive: &Naive, weighted: bool) {
    let (design, of) = (&study.design, (study.rows, study.design.schools()));
    assert_eq!(of, (naive.rows, naive.schools));
    assert_eq!((&study.arms, &study.blocks), (&naive.arms, &naive.blocks));
    assert_eq!(design.forces(), naive.forces);
    for (tallied, naive) in study.outcomes.iter().zip(&naive.outcomes) {
        match (tallied, naive) {
            (Tallied::Counts(counts), Outcome::Counts(wanted)) if !weighted => {
                assert_eq!(counts, wanted);
            }
            (Tallied::Counts(counts), Outcome::Counts(wanted)) => {
                for arm in Arm::BOTH {
                    let (got, all) = (counts.arm(arm), wanted.arm(arm));
                    assert_eq!(got.children(), all.children());
                    let size = all.all_weight();
                    let same = got.weight().iter().zip(all.weight());
                    assert!(same.clone().all(|(one, other)| near(*one, *other, size)), "{same:?}");
                    assert_eq!(counts.schools(arm), wanted.schools(arm));
                    assert_eq!(counts.silences(arm), wanted.silences(arm));
                    for block in (0..).zip(&study.blocks).map(|(number, _)| Block(number)) {
                        let blocks = [counts.only(block).arm(arm), wanted.only(block).arm(arm)];
                        assert_eq!(blocks[0].children(), blocks[1].children());
                    }
                }
            }
            (Tallied::Amounts(amounts), Outcome::Amounts(sums, silent)) => {
                assert_eq!(Arm::BOTH.map(|arm| amounts.silences(arm)), *silent);
                for (arm, (children, weight, total)) in Arm::BOTH.into_iter().zip(sums) {
                    assert_eq!(amounts.children(arm), *children);
                    if let Ok(mean) = amounts.mean(design, arm)
                        && total.is_finite()
                        && weight.is_finite()
                    {
                        // the sums of another order may round at the size of the largest number
                        let same =
                            (mean.value - total / weight).abs() < 1e-6 * (1.0 + mean.value.abs());
                        assert!(same || total.abs() > 1e9, "{} {total} {weight}", mean.value);
                    }
                }
            }
            other => panic!("another kind of outcome: {other:?}"),
        }
    }
}

fn assert_same_fault(problem: &Problem, fault: &Fault, header: &[String], bytes: &[u8]) {
    assert!(
        problem.line == fault.line || mixed_ends(bytes),
        "{problem:?} where {fault:?} was found"
    );
    let same = match &problem.column {
        Some(column) => fault.columns.contains(column),
        None => fault.columns.is_empty(),
    };
    assert!(same, "{problem:?} where {fault:?} was found in {header:?}");
}

/// The reader against one that takes its time.
fn as_naive(bytes: &[u8]) {
    let all = requests::roles().into_iter().map(|roles| (roles, requests::questions()));
    let short = (requests::roles().swap_remove(1), requests::short_questions());
    for (roles, questions) in all.chain([short]) {
        let study = at_once(bytes).and_then(|mut sheet| counted(&mut sheet, &questions, &roles));
        let naive = read(bytes, &questions, &roles);
        match (&study, &naive) {
            (Ok(study), Ok(naive)) => assert_same_counts(study, naive, roles.weight.is_some()),
            (Err(problem), Err(fault)) if !lone_return(bytes) => {
                let header = Cells::of(bytes).map(|(cells, _)| cells.header).unwrap_or_default();
                assert_same_fault(problem, fault, &header, bytes);
            }
            (Err(_), Err(_)) => {}
            _ => panic!("one takes it and one does not:\n{study:?}\n{naive:?}"),
        }
    }
}

fn known(bytes: &[u8], column: &str) -> bool {
    let header = at_once(bytes).map(|sheet| sheet.header().to_vec()).unwrap_or_default();
    COLUMNS.contains(&column)
        || header.iter().any(|name| name == column)
        // the header itself may be at fault
        || String::from_utf8_lossy(bytes).contains(column)
}

/// So many requests are given the bytes in pieces too: all of them read through one door.
const IN_PIECES: usize = 2;

/// Every request gives a sound report or a refusal, the same however the bytes come.
fn every_request(bytes: &[u8], requests: &[Request]) {
    for (place, request) in requests.iter().enumerate() {
        let name = request.name;
        let whole = at_once(bytes).and_then(|mut sheet| (request.run)(&mut sheet));
        if place < IN_PIECES {
            let pieces = in_pieces(bytes, 7).and_then(|mut sheet| (request.run)(&mut sheet));
            assert_eq!(whole, pieces, "{name}: bytes that come in pieces say something else");
        }
        match whole {
            Ok(report) => sound::report(&report, name),
            Err(problem) => sound::refusal(&problem, bytes, &|column| known(bytes, column)),
        }
    }
}

/// Holds the reader to all its promises on one file.
fn hold_file(bytes: &[u8], requests: &[Request]) {
    as_naive(bytes);
    every_request(bytes, requests);
}

/// What is too large to be saved.
fn large() -> Vec<Vec<u8>> {
    let header = COLUMNS.join(",").into_bytes();
    vec![
        vec![0; 1 << 17],
        b"a,".repeat(2_000),
        [&header, b"\n\"".as_slice(), &b"a,b\n".repeat(10_000)].concat(),
        [&header, b"\n".as_slice(), &b",".repeat(1 << 17)].concat(),
        [header, b"\n".repeat(1 << 17)].concat(),
    ]
}

#[test]
fn files_that_are_saved_and_mutated() {
    let requests = requests::quick();
    let small = hold_saved("studies", large(), |bytes| hold_file(bytes, &requests));
    let new = mutate::inputs(small);
    hold_new("studies", cases(120, 10_000), &new, |input| hold_file(&input.0, &requests));
}

/// What was meant is what is read: cells, and the lines that they stand in.
fn reads_back(file: &Described) {
    let bytes = file.bytes();
    for piece in [1 << 16, 5] {
        let mut sheet = in_pieces(&bytes, piece).expect("a header that names its columns");
        assert_eq!(sheet.header(), file.header());
        for (line, cells) in file.rows() {
            let row =
                sheet.next_row().expect("a row that fits").expect("as many rows as were meant");
            assert!(row.line() == line || lone_return(&bytes), "the line of {cells:?}");
            for (place, cell) in cells.iter().enumerate() {
                assert_eq!(row.bytes(place), cell.trim_ascii());
            }
        }
        assert!(sheet.next_row().expect("the end").is_none(), "more rows than were meant");
    }
}

#[test]
fn files_that_are_described() {
    let requests = requests::quick();
    hold_new("studies", cases(60, 5_000), &files(), |file| {
        reads_back(file);
        hold_file(&file.bytes(), &requests);
    });
}

/// Exact tests over every draw and whole-number programmes: too slow to be given every file.
#[test]
fn what_is_slow() {
    let requests = requests::slow();
    let usual = ["sound.csv", "silences.csv", "table.csv", "table-overflows.csv", "arm-one.csv"];
    for (name, bytes) in saved("studies") {
        if is_full() || usual.contains(&name.as_str()) {
            every_request(&bytes, &requests);
        }
    }
    hold_new("studies", cases(4, 300), &files(), |file| every_request(&file.bytes(), &requests));
}

#[test]
fn a_long_file_says_how_far_it_is() {
    let text = "school,score\n".to_owned() + &"a,1\nb,2\n".repeat(60_000);
    let roles = Roles { school: Some("school".to_owned()), ..Roles::default() };
    let question = Question { column: "score".to_owned(), kind: Kind::Number };
    let mut told = Vec::new();
    let mut sheet = at_once(text.as_bytes()).expect("a header");
    let study =
        read_study(&mut sheet, &[question], &roles, &Lonely::Refuse, |rows| told.push(rows))
            .expect("a file that fits");
    assert_eq!(study.rows, 120_000);
    let rising = told.is_sorted() && told.iter().all(|rows| (1..=120_000).contains(rows));
    assert!(rising && !told.is_empty(), "{told:?}");
}

/// A level of 2, an effect that is no number, a study of no schools: a reason, or a sound report.
#[test]
fn requests_that_make_no_sense() {
    let files = saved("studies");
    for wanted in ["sound.csv", "all-the-same.csv", "one-row.csv", "pooled.csv", "coded.csv"] {
        let (_, bytes) = files.iter().find(|(name, _)| name == wanted).expect("a saved file");
        for request in requests::odd() {
            match at_once(bytes).and_then(|mut sheet| (request.run)(&mut sheet)) {
                Ok(report) => sound::report(&report, request.name),
                Err(problem) => sound::refusal(&problem, bytes, &|column| known(bytes, column)),
            }
        }
    }
    for power in requests::odd_power() {
        match power.run() {
            Ok(report) => sound::report(&report, &format!("{power:?}")),
            Err(problem) => sound::refusal(&problem, b"", &|_| false),
        }
    }
}

/// Bytes that come for a while and then fail.
struct Broken<'a>(&'a [u8]);

impl Read for Broken<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.0.is_empty() {
            return Err(Error::other("the stick was pulled out"));
        }
        self.0.read(into)
    }
}

#[test]
fn a_file_that_breaks_off_is_refused() {
    let text = format!(
        "{}\n{}",
        COLUMNS.join(","),
        "A,1,b,1,1,no,yes,2\nA,2,b,0,1,yes,yes,3\n".repeat(20)
    );
    for end in [0, 3, text.len() / 2, text.len()] {
        let broken = BufReader::with_capacity(16, Broken(&text.as_bytes()[..end]));
        let questions = requests::questions();
        let refused = Sheet::open(broken).and_then(|mut sheet| {
            read_study(&mut sheet, &questions, &Roles::default(), &Lonely::Refuse, |_| {})
        });
        let why = refused.expect_err("half a file is no study").what;
        assert!(why.contains("the stick was pulled out"), "{why}");
    }
}
