//! The draw, as `docs/draw.md` specifies it: its laws, its golden record, and the same record
//! replayed by the script of that page.

use capbadge_domain::{
    chance::{Chance, Fixed},
    cohorts::draw::{
        Block, Digest, Earlier, Fault, FrozenList, Outcome, PublicRecord, Reason, Refusal, Secret,
        verify, verify_text,
    },
    ids::{DrawId, Id},
};
use jiff::Timestamp;
use proptest::prelude::*;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use uuid::Uuid;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn block(label: &str, places: u32, reserved: u32, applications: Vec<u32>) -> Block {
    Block { label: label.into(), places, reserved, applications }
}

/// A draw with everything made from a seed.
struct World {
    force: Secret,
    school: Secret,
    salt: Digest,
    draw: DrawId,
}

impl World {
    fn new(seed: u64) -> Self {
        let chance = Fixed::new(seed);
        Self {
            force: Secret::make(&chance),
            school: Secret::make(&chance),
            salt: Digest::from_bytes(chance.bytes32()),
            draw: DrawId::from_uuid(Uuid::from_u128(u128::from(seed) + 1)),
        }
    }

    fn freeze(&self, blocks: Vec<Block>, earlier: Vec<Earlier>) -> Result<FrozenList, Refusal> {
        let commitments = (self.force.commitment(), self.school.commitment());
        let cohort = "Ysgol Tŷ Dychmygol, 2026/27";
        FrozenList::freeze(self.draw, cohort, self.salt, commitments, blocks, earlier)
    }

    fn hold(&self, blocks: Vec<Block>, earlier: Vec<Earlier>) -> PublicRecord {
        let list = self.freeze(blocks, earlier).expect("a list that needs a draw");
        PublicRecord::make(
            &list,
            (&self.force, &self.school),
            (at("2026-09-14T08:00:00Z"), at("2026-09-14T09:30:00.75Z")),
            at("2026-09-14T10:00:00Z"),
            at("2026-09-15T13:00:00Z"),
        )
        .expect("both secrets are right")
    }
}

fn earlier_one() -> Earlier {
    let before = World::new(1000);
    Earlier {
        draw: before.draw,
        outcome: Outcome::Abandoned,
        reason: Reason::ListWrong,
        at: at("2026-09-11T12:00:00Z"),
        force_commitment: before.force.commitment(),
        school_commitment: before.school.commitment(),
        list_sha256: None,
    }
}

fn golden() -> PublicRecord {
    let blocks = vec![
        block("Year 5", 10, 1, (1..=34).collect()),
        block("Year 4", 4, 0, (35..=41).collect()),
    ];
    World::new(7).hold(blocks, vec![earlier_one()])
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn golden_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/draw.json")
}

fn python(record: &Path) -> Output {
    Command::new("python3")
        .arg(root().join("docs/verify_draw.py"))
        .arg(record)
        .output()
        .expect("python3 is needed: the page's script is tested, not trusted")
}

/// Set `CAPBADGE_ACCEPT=1` to write the golden record anew; then read what changed.
#[test]
fn the_golden_record_is_what_the_rules_give() {
    if std::env::var_os("CAPBADGE_ACCEPT").is_some() {
        std::fs::write(golden_path(), golden().to_json()).unwrap();
    }
    let kept = std::fs::read_to_string(golden_path()).unwrap();
    assert_eq!(kept, golden().to_json());
    let verdict = verify_text(&kept).unwrap();
    assert_eq!((verdict.counts.drawn, verdict.counts.waiting, verdict.earlier), (13, 28, 1));
}

#[test]
fn the_script_of_the_page_gives_the_same_answer() {
    let told = python(&golden_path());
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    assert_eq!(String::from_utf8_lossy(&told.stdout), "The draw replays: 13 of 41 drawn.\n");

    let mut swapped = golden();
    swapped.result[0].order.swap(0, 3);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("swapped.json");
    std::fs::write(&path, swapped.to_json()).unwrap();
    let told = python(&path);
    assert_eq!(told.status.code(), Some(1));
    let words = String::from_utf8_lossy(&told.stderr);
    assert_eq!(words, "The order, or how many are drawn, is wrong.\n");
}

#[test]
fn the_page_shows_the_script_that_is_tested() {
    let page = std::fs::read_to_string(root().join("docs/draw.md")).unwrap();
    let script = std::fs::read_to_string(root().join("docs/verify_draw.py")).unwrap();
    assert!(page.contains(&format!("```python\n{script}```")));
}

#[test]
fn a_draw_that_should_not_be_held_is_refused() {
    let world = World::new(3);
    let refused = |blocks| world.freeze(blocks, vec![]).unwrap_err();
    let year = |places, reserved, n: u32| vec![block("Y5", places, reserved, (1..=n).collect())];
    let name = || "Y5".to_owned();
    assert_eq!(refused(vec![]), Refusal::NoBlock);
    let suffice =
        |applications, to_draw| Refusal::PlacesSuffice { block: name(), applications, to_draw };
    assert_eq!(refused(year(10, 0, 10)), suffice(10, 10));
    assert_eq!(refused(year(10, 4, 3)), suffice(3, 6));
    assert_eq!(refused(year(3, 3, 9)), Refusal::NothingToDraw { block: name() });
    assert_eq!(
        refused(year(3, 4, 9)),
        Refusal::ReservedExceedPlaces { block: name(), places: 3, reserved: 4 }
    );
    let twice = vec![block("A", 1, 0, vec![1, 2]), block("B", 1, 0, vec![3, 2])];
    assert_eq!(refused(twice), Refusal::NumberTwice { number: 2 });
    assert_eq!(refused(vec![block("A", 1, 0, vec![0, 1])]), Refusal::NumberZero);
    let tab = refused(vec![block("A\tB", 1, 0, vec![1, 2])]);
    assert_eq!(tab, Refusal::BadLabel { label: "A\tB".into() });
    let mut used = earlier_one();
    used.school_commitment = world.force.commitment();
    let told = world.freeze(year(1, 0, 2), vec![used]).unwrap_err();
    assert_eq!(told, Refusal::CommitmentUsedBefore);
}

#[test]
fn the_wrong_secret_or_a_late_commitment_is_no_draw() {
    let world = World::new(4);
    let list = world.freeze(vec![block("Y5", 1, 0, vec![1, 2])], vec![]).unwrap();
    let noon = at("2026-09-14T12:00:00Z");
    let one = at("2026-09-14T13:00:00Z");
    let hold = |secrets, committed| PublicRecord::make(&list, secrets, committed, noon, one);
    let right = (&world.force, &world.school);
    assert!(hold(right, (noon, noon)).is_ok());
    assert_eq!(hold((right.1, right.0), (noon, noon)), Err(Refusal::ForceSecretWrong));
    assert_eq!(hold((right.0, right.0), (noon, noon)), Err(Refusal::SchoolSecretWrong));
    assert_eq!(hold(right, (noon, one)), Err(Refusal::OutOfOrder));
}

/// A forger who also writes a fitting seal is not in reach here; what binds them is told apart.
#[test]
fn each_forgery_is_told_by_its_kind() {
    let tell = |change: fn(&mut PublicRecord)| {
        let mut record = golden();
        change(&mut record);
        verify(&record).unwrap_err()
    };
    let found = tell(|record| record.force.secret = record.list.salt);
    assert!(found.contains(&Fault::ForceSecret));
    let found = tell(|record| record.list.blocks[1].applications[0] = 99);
    assert!(found.contains(&Fault::ListHash) && found.contains(&Fault::ListOrder));
    let found = tell(|record| record.result[1].drawn = 10);
    assert!(found.contains(&Fault::Drawn { block: "Year 5".into(), found: 10, expected: 9 }));
    let found = tell(|record| record.result[0].order.swap(4, 5));
    assert!(found.contains(&Fault::Order { block: "Year 4".into(), place: 5 }));
    let found = tell(|record| record.earlier.clear());
    assert!(found.contains(&Fault::ListHash), "an earlier draw cannot be dropped");
    let found = tell(|record| record.drawn_at = "2026-09-01T00:00:00Z".parse().unwrap());
    assert!(found.contains(&Fault::Moments));
    let found = tell(|record| record.version = "capbadge-draw-2".into());
    assert_eq!(found, [Fault::UnknownVersion { found: "capbadge-draw-2".into() }]);
    let words: Vec<String> =
        tell(|record| record.counts.places += 1).iter().map(ToString::to_string).collect();
    assert_eq!(words, ["The counts are not those of the list and the result."]);
}

#[test]
fn a_rejected_file_says_where() {
    let text = golden().to_json();
    assert!(matches!(&verify_text("[1, 2").unwrap_err()[..], [Fault::Unreadable { .. }]));
    let moved = text.replacen("  \"draw\"", "    \"draw\"", 1);
    assert_eq!(verify_text(&moved), Err(vec![Fault::NotAsWritten { line: 3 }]));
    assert_eq!(
        verify_text(text.trim_end()).unwrap_err().len(),
        1,
        "even the last line feed belongs to it"
    );
}

/// Over many draws each number comes first about as often as any other.
#[test]
fn no_number_is_favoured() {
    let mut drawn = [0u32; 10];
    for seed in 0..2000 {
        let record = World::new(seed).hold(vec![block("Y5", 5, 0, (1..=10).collect())], vec![]);
        for number in record.drawn() {
            drawn[number as usize - 1] += 1;
        }
    }
    // 1000 expected with a standard deviation of 22; five of them are 110.
    assert!(drawn.iter().all(|n| n.abs_diff(1000) < 110), "{drawn:?}");
}

/// Blocks with more applications than places, over one run of numbers, in shuffled order.
fn blocks() -> impl Strategy<Value = Vec<Block>> {
    proptest::collection::vec((1u32..12, 0u32..4, 1u32..20), 1..4).prop_map(|shapes| {
        let mut next = 1;
        let mut build = |(at, (drawn, reserved, over)): (usize, (u32, u32, u32))| {
            let numbers = next..next + drawn + over;
            next = numbers.end;
            block(&format!("Year {at}"), drawn + reserved, reserved, numbers.collect())
        };
        shapes.into_iter().enumerate().map(&mut build).collect()
    })
}

proptest! {
    #[test]
    fn exactly_m_are_drawn_and_everyone_has_a_place_in_the_order(seed: u64, blocks in blocks()) {
        let record = World::new(seed % 1_000_000).hold(blocks.clone(), vec![]);
        for block in &blocks {
            let result = record.result.iter().find(|result| result.label == block.label).unwrap();
            prop_assert_eq!(result.drawn, block.places - block.reserved);
            let all: BTreeSet<u32> = result.order.iter().copied().collect();
            prop_assert_eq!(all.len(), result.order.len());
            prop_assert!(block.applications.iter().all(|number| all.contains(number)));
            let waiting = record.waiting(&block.label).len();
            prop_assert_eq!(waiting + result.drawn as usize, block.applications.len());
        }
        prop_assert_eq!(record.drawn().count() as u64, record.counts.drawn);
    }

    #[test]
    fn a_draw_replays_and_does_not_depend_on_the_order_of_the_input(
        seed in 0u64..1_000_000,
        (blocks, shuffled) in blocks().prop_flat_map(|blocks| {
            let shuffle = |block: &Block| {
                let (label, places, reserved) = (block.label.clone(), block.places, block.reserved);
                Just(block.applications.clone()).prop_shuffle().prop_map(move |applications| {
                    Block { label: label.clone(), places, reserved, applications }
                })
            };
            let parts: Vec<_> = blocks.iter().map(shuffle).collect();
            (Just(blocks), parts.prop_shuffle())
        }),
    ) {
        let record = World::new(seed).hold(blocks, vec![]);
        prop_assert_eq!(&record, &World::new(seed).hold(shuffled, vec![]));
        prop_assert!(verify_text(&record.to_json()).is_ok());
    }

    #[test]
    fn any_changed_byte_is_found(place: prop::sample::Index, to: u8) {
        let text = golden().to_json();
        let mut bytes = text.clone().into_bytes();
        let at = place.index(bytes.len());
        bytes[at] = to;
        if let Ok(changed) = String::from_utf8(bytes) {
            prop_assert_eq!(verify_text(&changed).is_ok(), changed == text);
        }
    }
}
