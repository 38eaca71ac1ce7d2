//! An acknowledgement stands after a completed sync of the journal, for every kind of write.

use crate::{
    cluster::Cluster,
    trace::{Trace, load_on_postgres, load_on_sqlite},
};

/// One task, so that there is one order: a few rounds of every deed.
const ONE_AFTER_ANOTHER: [&str; 4] = ["--tasks", "1", "--acks", "12"];

fn assert_synced(trace: &Trace, journal: &str, has_server: bool) {
    let mut deeds = trace.check(journal, has_server).unwrap_or_else(|why| panic!("{why}"));
    assert_eq!(deeds.len(), 12);
    deeds.sort();
    deeds.dedup();
    assert_eq!(deeds, ["answer", "consent", "draw", "register"]);
}

#[test]
fn on_sqlite_the_journal_is_synced_before_each_acknowledgement() {
    assert_synced(&load_on_sqlite(&ONE_AFTER_ANOTHER), "-wal", false);
}

#[test]
fn on_postgres_the_journal_is_synced_before_each_acknowledgement() {
    let cluster = Cluster::start();
    cluster.sql("postgres", "create database load");
    assert_synced(&load_on_postgres(&cluster, "load", &ONE_AFTER_ANOTHER), "/pg_wal/", true);
}

/// The proof must be able to fail: traces as they would be if something were wrong.
mod the_check_refuses {
    use super::*;

    const READY: &str = r#"7 write(1</dev/null>, "ready\n", 6) = 6"#;
    const WRITTEN: &str = r#"8 pwrite64(9</x/a.db-wal>, "..."..., 4096, 32) = 4096"#;
    const SYNCED: &str = "8 fdatasync(9</x/a.db-wal>) = 0";
    const ACK: &str = r#"7 write(1</dev/null>, "ack answer a\n", 13) = 13"#;

    fn judge(lines: &[&str]) -> Result<Vec<String>, String> {
        Trace::read(&lines.join("\n")).check("-wal", false)
    }

    #[test]
    fn what_is_not_synced_in_time() {
        assert_eq!(
            judge(&[READY, WRITTEN, SYNCED, ACK]).as_deref(),
            Ok(&["answer".to_owned()][..])
        );
        let wrong: [&[&str]; 7] = [
            &[READY, WRITTEN, ACK],
            &[READY, WRITTEN, ACK, SYNCED],
            &[READY, SYNCED, WRITTEN, ACK],
            &[READY, SYNCED, ACK],
            &[WRITTEN, SYNCED, READY, ACK],
            &[READY, WRITTEN, "8 fdatasync(9</x/a.db>) = 0", ACK],
            &[READY, WRITTEN, "8 fdatasync(9</x/a.db-wal>) = -1 EIO (Input/output error)", ACK],
        ];
        for lines in wrong {
            assert!(judge(lines).is_err(), "{lines:?}");
        }
    }

    #[test]
    fn a_sync_that_is_not_over() {
        let begun = "8 fdatasync(9</x/a.db-wal> <unfinished ...>";
        let over = "8 <... fdatasync resumed>) = 0";
        assert!(judge(&[READY, WRITTEN, begun, over, ACK]).is_ok());
        assert!(judge(&[READY, WRITTEN, begun, ACK, over]).is_err());
    }

    #[test]
    fn a_server_that_answers_too_early() {
        let answer = r#"8 sendto(5<socket:[1]>, "C\0\0\0\vCOMMIT\0Z", 17, 0, NULL, 0) = 17"#;
        let judge = |lines: &[&str]| Trace::read(&lines.join("\n")).check("-wal", true);
        assert!(judge(&[READY, WRITTEN, SYNCED, answer, ACK]).is_ok());
        assert!(judge(&[READY, WRITTEN, answer, SYNCED, ACK]).is_err());
        assert!(judge(&[READY, WRITTEN, SYNCED, ACK]).is_err());
    }
}
