//! New inputs from those that are saved: bytes flipped, pieces cut, doubled, carried from one input
//! into another, and the things put in that have broken readers before.

use crate::fuzz::Input;
use proptest::{collection::vec, prelude::*, sample::Index};

/// An input does not grow beyond this.
pub const MOST: usize = 64 << 10;
/// A piece that is cut, doubled or carried has at most so many bytes.
const PIECE: usize = 256;

/// What has broken readers before.
const NASTY: [&[u8]; 37] = [
    b"\0",
    b"\x1a",
    b"\x7f",
    b"\xe9",
    b"\xff",
    b"\xc3",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\"",
    b"\"\"",
    b"'",
    b",",
    b";",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"=",
    b"&",
    b"%00",
    b"%",
    b"+",
    b"=cmd|' /C calc'!A0",
    b"@SUM(1+1)",
    b"-1",
    b"0",
    b"99999999999999999999",
    b"1e309",
    b"NaN",
    b"29/02/2100",
    b"9999-12-31",
    "\u{202e}".as_bytes(),
    "\u{1F9D2}\u{200d}".as_bytes(),
    "\u{fdfa}".as_bytes(),
    b"[[[[[[[[[[[[[[[[",
    b"{\"a\":{\"a\":{\"a\":",
];

#[derive(Debug, Clone)]
enum Change {
    Flip(Index, u8),
    Put(Index, Index),
    Cut(Index, Index),
    Twice(Index, Index),
    Carry(Index, Index, Index, Index),
    End(Index),
}

/// Mostly changed inputs, some that are noise.
pub fn inputs(saved: Vec<Vec<u8>>) -> impl Strategy<Value = Input> {
    let changed = (any::<Index>(), vec(change(), 0..8)).prop_map(move |(which, changes)| {
        let mut bytes = which.get(&saved).clone();
        for change in &changes {
            apply(&mut bytes, change, &saved);
            bytes.truncate(MOST);
        }
        Input(bytes)
    });
    let noise = vec(any::<u8>(), 0..200).prop_map(Input);
    let text = "\\PC{0,120}".prop_map(|text| Input(text.into_bytes()));
    prop_oneof![12 => changed, 1 => noise, 1 => text]
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    prop_oneof![
        3 => (index(), any::<u8>()).prop_map(|(at, bits)| Change::Flip(at, bits)),
        4 => (index(), index()).prop_map(|(at, what)| Change::Put(at, what)),
        2 => (index(), index()).prop_map(|(at, end)| Change::Cut(at, end)),
        2 => (index(), index()).prop_map(|(at, end)| Change::Twice(at, end)),
        2 => (index(), index(), index(), index())
            .prop_map(|(from, start, end, to)| Change::Carry(from, start, end, to)),
        1 => index().prop_map(Change::End),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change, saved: &[Vec<u8>]) {
    match change {
        Change::Flip(at, bits) if !bytes.is_empty() => *at.get_mut(bytes) ^= bits,
        Change::Put(at, what) => put(bytes, *at, NASTY[what.index(NASTY.len())]),
        Change::Cut(at, end) => {
            let (start, end) = piece(bytes, *at, *end);
            bytes.drain(start..end);
        }
        Change::Twice(at, end) => {
            let (start, end) = piece(bytes, *at, *end);
            let again = bytes[start..end].to_vec();
            bytes.splice(end..end, again);
        }
        Change::Carry(from, at, end, to) => {
            let other = from.get(saved);
            let (start, end) = piece(other, *at, *end);
            put(bytes, *to, &other[start..end]);
        }
        Change::End(at) => bytes.truncate(at.index(bytes.len() + 1)),
        Change::Flip(..) => {}
    }
}

fn put(bytes: &mut Vec<u8>, at: Index, what: &[u8]) {
    let at = at.index(bytes.len() + 1);
    bytes.splice(at..at, what.iter().copied());
}

fn piece(bytes: &[u8], at: Index, end: Index) -> (usize, usize) {
    let start = at.index(bytes.len() + 1);
    let rest = (bytes.len() - start).min(PIECE);
    (start, start + end.index(rest + 1))
}
