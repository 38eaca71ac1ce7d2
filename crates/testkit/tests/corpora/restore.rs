//! Backups that were cut, changed or forged: nothing of them stays.

use crate::fuzz::hold;
use std::io::BufReader;
use store::{
    Store,
    privacy::{backup, restore},
    testing::one_row_everywhere,
};
use testkit::{TestWorld, force};
use tokio::runtime::Runtime;

/// An empty database beside the world's own.
async fn beside(world: &TestWorld, name: &str) -> Store {
    let path = world.folder.path().join(name).display().to_string();
    let (keys, clock) = (world.keys.clone(), world.clock.clone());
    Store::open(&path, keys, clock, world.world.chance.clone()).await.expect("a new database")
}

async fn rows(store: &Store) -> usize {
    let mut conn = store.conn().await.expect("a connection");
    store::forces::force_list(&mut conn).await.expect("a query").len()
}

#[test]
fn a_backup() {
    let runtime = Runtime::new().expect("a runtime");
    let _inside = runtime.enter();
    let (world, whole, empty) = runtime.block_on(async {
        let world = TestWorld::sqlite().await;
        one_row_everywhere(&world.store, &force()).await.expect("rows");
        let mut whole = Vec::new();
        backup(&world.store, &mut whole).await.expect("a backup");
        let empty = beside(&world, "empty.db").await;
        (world, whole, empty)
    });
    let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().count();
    let made = vec![whole.clone(), vec![0; 10 << 20], b"{\"t\":\"force\",\"r\":[".repeat(1000)];
    let fresh = std::cell::RefCell::new((empty, 0));
    hold("backups", 1500, made, |bytes| {
        let (store, used) = &mut *fresh.borrow_mut();
        runtime.block_on(async {
            match restore(store, &mut BufReader::new(bytes), &[]).await {
                // Blanks that mean nothing may differ, and what stands after the last line is not
                // read: the rows are those of the backup.
                Ok(back) => {
                    assert!(lines(bytes) >= lines(&whole), "a cut backup was taken for whole");
                    assert_eq!(usize::try_from(back.rows).expect("few"), lines(&whole) - 2);
                    *used += 1;
                    *store = beside(&world, &format!("again-{used}.db")).await;
                }
                Err(_) => assert_eq!(rows(store).await, 0, "something of a broken backup stays"),
            }
        });
    });
}
