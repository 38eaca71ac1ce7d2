//! Durability, proved from outside: processes that are killed, system calls that are traced, disks
//! that are full. Both engines; nothing sleeps, nothing is tried again.

mod cluster;
mod full_disk;
mod group_commit;
mod kills;
mod load;
mod refusals;
mod room;
mod sync_before_ack;
mod trace;
