//! What time does: letters go out, what is due is deleted. One job a file; each does its work once
//! and returns, so that a test or a command can run it at any moment.

pub mod mail;
pub mod retention;
