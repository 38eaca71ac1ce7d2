//! Replaying a draw from its public record.

use super::{Counts, Digest, Fault, PublicRecord, VERSION, order, seed};
use jiff::Timestamp;

/// What a record that replays says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The cohort's public label.
    pub cohort: String,
    /// The seed that both secrets give.
    pub seed: Digest,
    /// The counts.
    pub counts: Counts,
    /// How many earlier draws of the cohort are on the record.
    pub earlier: usize,
}

/// Replays a record from its file.
///
/// # Errors
/// Everything that is wrong with it; at the least, any changed byte is found.
pub fn verify_text(text: &str) -> Result<Verdict, Vec<Fault>> {
    let record: PublicRecord = serde_json::from_str(text)
        .map_err(|error| vec![Fault::Unreadable { why: error.to_string() }])?;
    let mut faults = verify(&record).err().unwrap_or_default();
    let written = record.to_json();
    if text != written {
        let differs = |(found, expected): (&str, &str)| found != expected;
        let same = text.lines().zip(written.lines()).position(differs);
        let line = same.unwrap_or_else(|| text.lines().count().min(written.lines().count()));
        faults.push(Fault::NotAsWritten { line: line + 1 });
    }
    if faults.is_empty() { Ok(verdict(&record)) } else { Err(faults) }
}

/// Replays a record.
///
/// # Errors
/// Everything that is wrong with it.
pub fn verify(record: &PublicRecord) -> Result<Verdict, Vec<Fault>> {
    if record.version != VERSION {
        return Err(vec![Fault::UnknownVersion { found: record.version.clone() }]);
    }
    let mut faults = Vec::new();
    check_secrets(record, &mut faults);
    check_list(record, &mut faults);
    check_moments(record, &mut faults);
    check_result(record, &mut faults);
    if record.counts != record.count() {
        faults.push(Fault::Counts);
    }
    if record.seal != record.seal_of() {
        faults.push(Fault::Seal);
    }
    if faults.is_empty() { Ok(verdict(record)) } else { Err(faults) }
}

fn verdict(record: &PublicRecord) -> Verdict {
    Verdict {
        cohort: record.cohort.clone(),
        seed: seed(&record.force.secret, &record.school.secret),
        counts: record.counts,
        earlier: record.earlier.len(),
    }
}

fn check_secrets(record: &PublicRecord, faults: &mut Vec<Fault>) {
    let keeps_word = |party: &super::Party| Digest::of(party.secret.bytes()) == party.commitment;
    if !keeps_word(&record.force) {
        faults.push(Fault::ForceSecret);
    }
    if !keeps_word(&record.school) {
        faults.push(Fault::SchoolSecret);
    }
}

fn check_list(record: &PublicRecord, faults: &mut Vec<Fault>) {
    let list = record.frozen();
    if let Err(refusal) = list.check() {
        faults.push(Fault::List(refusal));
    }
    let blocks = list.blocks();
    let is_sorted = blocks.is_sorted_by(|a, b| a.label < b.label)
        && blocks.iter().all(|block| block.applications.is_sorted());
    if !is_sorted {
        faults.push(Fault::ListOrder);
    }
    if list.sha256() != record.list.sha256 {
        faults.push(Fault::ListHash);
    }
}

fn check_moments(record: &PublicRecord, faults: &mut Vec<Fault>) {
    if !record.is_in_order() {
        faults.push(Fault::Moments);
    }
    let mut moments = vec![
        record.force.committed_at,
        record.school.committed_at,
        record.list.frozen_at,
        record.drawn_at,
    ];
    moments.extend(record.earlier.iter().map(|old| old.at));
    let has_part = |at: &Timestamp| at.subsec_nanosecond() != 0;
    if moments.iter().any(has_part) {
        faults.push(Fault::NotToTheSecond);
    }
}

fn check_result(record: &PublicRecord, faults: &mut Vec<Fault>) {
    let labels = record.list.blocks.iter().map(|block| &block.label);
    if !labels.eq(record.result.iter().map(|block| &block.label)) {
        faults.push(Fault::ResultBlocks);
        return;
    }
    let seed = seed(&record.force.secret, &record.school.secret);
    for (block, result) in record.list.blocks.iter().zip(&record.result) {
        let expected = order(&seed, &block.label, &block.applications);
        if expected != result.order {
            let differs = |place: &usize| expected.get(*place) != result.order.get(*place);
            let longest = expected.len().max(result.order.len());
            let place = (0..longest).find(differs).unwrap_or(0) + 1;
            faults.push(Fault::Order { block: block.label.clone(), place });
        }
        if result.drawn != block.to_draw() {
            let (found, expected) = (result.drawn, block.to_draw());
            faults.push(Fault::Drawn { block: block.label.clone(), found, expected });
        }
    }
}
