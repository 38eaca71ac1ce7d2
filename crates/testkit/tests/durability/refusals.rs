//! An engine that would not survive a power cut is refused before anything is written to it.

use crate::cluster::Cluster;
use store::Error;
use testkit::load::reopen;

async fn refused(address: &str) -> String {
    match reopen(address, 1).await {
        Err(Error::NotDurable(why)) => why,
        Err(other) => panic!("{address} was refused, but with: {other}"),
        Ok(_) => panic!("{address} was taken"),
    }
}

#[tokio::test]
async fn sqlite_without_a_journal_on_the_disk() {
    let why = refused(":memory:").await;
    assert!(why.contains("journal_mode=memory"), "{why}");
}

#[tokio::test]
async fn postgres_that_acknowledges_before_it_syncs() {
    let cluster = Cluster::start();
    for sql in [
        "create database durable",
        "create database hasty",
        "alter database hasty set synchronous_commit = off",
        "create role careless superuser login",
        "alter role careless set synchronous_commit = off",
    ] {
        cluster.sql("postgres", sql);
    }
    let asked = format!("{}&options=-c%20synchronous_commit=off", cluster.address("durable"));
    let hasty = [cluster.address("hasty"), cluster.address_of("careless", "durable"), asked];
    for address in &hasty {
        let why = refused(address).await;
        assert!(why.contains("synchronous_commit=off"), "{why}");
    }
    let durable = cluster.address("durable");
    reopen(&durable, 2).await.expect("as it should be").world.store.close().await;
    cluster.sql("postgres", "alter system set fsync = off");
    cluster.crash();
    cluster.up();
    let why = refused(&durable).await;
    assert!(why.contains("fsync=off"), "{why}");
}
