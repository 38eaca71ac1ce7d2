//! The invented sample of the national register is what its script makes, byte for byte: whoever
//! changes one of them has to change the other.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

const SCRIPT: &str = "examples/gias/make_sample.py";
const MADE: [&str; 2] =
    ["examples/gias/edubasealldata20261101.csv", "crates/domain/tests/data/gias_faults.csv"];

#[test]
fn the_script_makes_the_sample_that_is_kept() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let python = Command::new("python3").arg("--version").stdout(Stdio::null()).status();
    if !python.is_ok_and(|status| status.success()) {
        let why = "SKIPPED: there is no python3, so nobody looked whether the script still makes \
                   the sample of the national register.";
        // to the terminal itself: what a test that passes prints is not shown
        let _ = writeln!(std::io::stderr(), "{why}");
        return;
    }
    // The script writes where it stands, so it stands elsewhere.
    let folder = tempfile::tempdir().expect("a temporary folder");
    for path in MADE.into_iter().chain([SCRIPT]) {
        let parent = folder.path().join(path);
        fs::create_dir_all(parent.parent().expect("a folder")).expect("a new folder");
    }
    let script = folder.path().join(SCRIPT);
    fs::copy(root.join(SCRIPT), &script).expect("the script is in the repository");
    let told = Command::new("python3").arg(&script).output().expect("python3 is there");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    for path in MADE {
        let made = fs::read(folder.path().join(path)).expect("the script wrote it");
        let kept = fs::read(root.join(path)).expect("it is in the repository");
        assert!(made == kept, "{path} is not what {SCRIPT} makes: run the script and read it");
    }
}
