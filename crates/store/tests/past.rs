//! Only a demonstration's own database lets anybody write with another date than today's.

use domain::{chance, clock, ids::ForceId};
use policy::{Action, Actor, Permit, Resource, authorize};
use std::{io::BufReader, sync::Arc};
use store::{
    Error, Keyring, Store,
    forces::{Force, force_add},
    past::Past,
    privacy::{backup, restore},
};
use testkit::TestWorld;

fn permit(force: &ForceId) -> Permit {
    authorize(&Actor::Time, Action::FoundForce, &Resource::force(force.clone())).expect("time may")
}

async fn make(store: &Store) -> Result<Past, Error> {
    let clock = Arc::new(clock::Fixed::at("2020-01-01T00:00:00Z".parse().expect("a moment")));
    let chance = Arc::new(chance::Fixed::new(3));
    store.make_demonstration(&permit(&testkit::force()), clock, chance).await
}

async fn add(world: &TestWorld, is_demo: bool) -> Result<(), Error> {
    let mut tx = world.store.begin().await.expect("a transaction");
    let (force, made_at) = (testkit::force(), tx.now());
    let name = "Fellshire Police".to_owned();
    let row = Force { force: force.clone(), name: name.clone(), name_cy: name, is_demo, made_at };
    force_add(&mut tx, &permit(&force), &row).await?;
    tx.commit().await
}

testkit::on_both_engines! {
    async fn a_real_forces_database_cannot_be_written_with_another_date(world: TestWorld) {
        world.found().await;
        assert!(world.store.demonstration().await.expect("a query").is_none());
        let made = make(&world.store).await;
        assert!(matches!(made.err(), Some(Error::Conflict { .. })), "it has a force");
        assert!(world.store.demonstration().await.expect("a query").is_none(), "nor afterwards");
    }

    async fn a_demonstrations_database_takes_no_real_force_and_another_no_invented_one(
        world: TestWorld
    ) {
        assert!(matches!(add(&world, true).await, Err(Error::Conflict { .. })));
        let past = make(&world.store).await.expect("it is empty");
        assert!(world.store.demonstration().await.expect("a query").is_some());
        assert!(matches!(add(&world, false).await, Err(Error::Conflict { .. })));
        add(&world, true).await.expect("the invented one");
        let mut tx = past.begin().await.expect("a transaction");
        assert_eq!(tx.now().to_string(), "2020-01-01T00:00:00Z");
        let later = "2020-02-01T00:00:00Z".parse().expect("a moment");
        tx.move_to(later).await.expect("moved");
        assert_eq!(tx.now(), later);
        tx.commit().await.expect("saved");
    }

    async fn a_right_to_the_past_ends_when_a_real_force_is_restored_there(world: TestWorld) {
        world.found().await;
        let mut file = Vec::new();
        backup(&world.store, &mut file).await.expect("a backup");
        let path = world.folder.path().join("other.db").display().to_string();
        let keys = Keyring::parse(&world.keys.print()).expect("keys");
        let (clock, chance) = (world.world.clock.clone(), world.world.chance.clone());
        let other = Store::open(&path, keys, clock, chance).await.expect("it opens");
        let past = make(&other).await.expect("it is empty");
        restore(&other, &mut BufReader::new(&file[..]), &[]).await.expect("restored");
        assert!(other.demonstration().await.expect("a query").is_none());
        assert!(matches!(past.begin().await.err(), Some(Error::Conflict { .. })));
    }
}
