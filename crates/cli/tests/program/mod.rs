//! The program as a person runs it, for the tests of the evidence command.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// Runs `capbadge evidence` with these arguments and this on its standard input.
pub fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_capbadge"))
        .arg("evidence")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut stdin = child.stdin.take().expect("it was piped");
    // a program that stops early reads no further, which is no fault of this test
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

/// Nothing on standard output, a sentence on the other, exit status 2.
#[track_caller]
pub fn refused(arguments: &[&str], input: &str, wanted: &str) {
    let out = run(arguments, input);
    let said = String::from_utf8(out.stderr).expect("text");
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(out.stdout.is_empty() && said.contains(wanted), "{said}");
}
