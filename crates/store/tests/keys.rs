//! Sealing: rotation, a lost key, a value moved to another row.

use domain::{chance::Fixed, ids::ForceId};
use store::{Error, Keyring, Store, seal::Spot};
use uuid::Uuid;

fn spot(force: &ForceId, row: u128) -> Spot<'_> {
    Spot { table: "health", column: "body_sealed", force, row: Uuid::from_u128(row) }
}

#[test]
fn a_value_opens_only_at_its_own_spot() {
    let (chance, force) = (Fixed::new(7), testkit::force());
    let keys = Keyring::make(&chance, "k1").expect("keys");
    let sealed = keys.seal(&chance, spot(&force, 1), b"peanuts");
    assert!(!sealed.windows(7).any(|part| part == b"peanuts"));
    assert_eq!(keys.open(spot(&force, 1), &sealed).expect("its own spot"), b"peanuts");
    assert!(matches!(keys.open(spot(&force, 2), &sealed), Err(Error::Sealed { .. })));
    let elsewhere = Spot { column: "other_sealed", ..spot(&force, 1) };
    assert!(matches!(keys.open(elsewhere, &sealed), Err(Error::Sealed { .. })));
}

#[test]
fn every_changed_byte_is_noticed() {
    let (chance, force) = (Fixed::new(7), testkit::force());
    let keys = Keyring::make(&chance, "k1").expect("keys");
    let sealed = keys.seal(&chance, spot(&force, 1), b"asthma");
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(keys.open(spot(&force, 1), &changed).is_err(), "byte {at}");
    }
}

#[test]
fn a_rotated_ring_opens_the_old_and_seals_with_the_new() {
    let (chance, force) = (Fixed::new(7), testkit::force());
    let old = Keyring::make(&chance, "k1").expect("keys");
    let before = old.seal(&chance, spot(&force, 1), b"old");
    let new = old.rotate(&chance, "k2").expect("a new name");
    let after = new.seal(&chance, spot(&force, 1), b"new");
    assert_eq!(Keyring::key_of(&after), Some("k2"));
    assert_eq!(new.open(spot(&force, 1), &before).expect("the old key is kept"), b"old");
    assert!(matches!(old.open(spot(&force, 1), &after), Err(Error::KeyLost { .. })));
    assert!(new.rotate(&chance, "k2").is_err(), "a name is used once");
    let again = Keyring::parse(&new.print()).expect("it prints what it parses");
    assert_eq!(again.index(" A@b.test "), old.index("a@B.test"), "the index never rotates");
}

testkit::on_both_engines! {
    async fn a_database_does_not_open_without_its_key(world: TestWorld) {
        let chance = Fixed::new(99);
        let other = Keyring::make(&chance, "k1").expect("keys");
        let store = &world.world;
        let opened =
            Store::open(&world.address, other, store.clock.clone(), store.chance.clone()).await;
        let error = opened.err().expect("it refuses to start");
        assert!(matches!(error, Error::KeyLost { .. }), "{error}");
        assert!(error.to_string().contains("nothing was changed"), "{error}");
        let rotated = world.keys.rotate(&chance, "k2").expect("a new name");
        Store::open(&world.address, rotated, store.clock.clone(), store.chance.clone())
            .await
            .expect("a rotated ring opens");
        let back = world.keys.clone();
        let opened =
            Store::open(&world.address, back, store.clock.clone(), store.chance.clone()).await;
        assert!(matches!(opened.err(), Some(Error::KeyLost { .. })), "k2 sealed a probe");
    }
}
