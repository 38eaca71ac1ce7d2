//! The binary as a person at a terminal meets it: what it refuses, and what it says.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn capbadge(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_capbadge"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .output()
        .expect("the binary runs")
}

fn error_of(output: &Output) -> String {
    assert!(!output.status.success(), "it was expected to refuse");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn serve_refuses_without_a_way_to_send_letters() {
    let folder = folder();
    let error = error_of(&capbadge(folder.path(), &["serve"]));
    assert!(
        error.contains("there is no mail server") && error.contains("--mail-folder"),
        "{error}"
    );
    assert!(!folder.path().join("capbadge.db").exists(), "it refused before touching anything");
}

#[test]
fn serve_refuses_without_keys_and_without_encryption() {
    let folder = folder();
    let error = error_of(&capbadge(folder.path(), &["serve", "--mail-folder", "mail"]));
    assert!(error.contains("capbadge keys make"), "{error}");
    let open = ["serve", "--mail-folder", "mail", "--listen", "0.0.0.0:0"];
    let error = error_of(&capbadge(folder.path(), &open));
    assert!(error.contains("without encryption"), "{error}");
}

#[test]
fn a_lost_key_is_a_clear_refusal_to_start() {
    let folder = folder();
    assert!(capbadge(folder.path(), &["keys", "make"]).status.success());
    assert!(capbadge(folder.path(), &["migrate"]).status.success());
    fs::rename(folder.path().join("capbadge.keys"), folder.path().join("old.keys")).expect("moved");
    assert!(capbadge(folder.path(), &["keys", "make", "--keys", "capbadge.keys"]).status.success());
    let error = error_of(&capbadge(folder.path(), &["migrate"]));
    assert!(error.contains("Put the right key file back"), "{error}");
    let right = capbadge(folder.path(), &["migrate", "--keys", "old.keys"]);
    assert!(right.status.success(), "{}", String::from_utf8_lossy(&right.stderr));
}

#[test]
fn a_key_file_is_never_overwritten_and_only_its_owner_reads_it() {
    let folder = folder();
    assert!(capbadge(folder.path(), &["keys", "make"]).status.success());
    let path = folder.path().join("capbadge.keys");
    let before = fs::read_to_string(&path).expect("a key file");
    assert!(error_of(&capbadge(folder.path(), &["keys", "make"])).contains("cannot be made"));
    assert_eq!(fs::read_to_string(&path).expect("a key file"), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path).expect("a key file").permissions().mode();
        assert_eq!(mode & 0o077, 0, "others can read the keys");
    }
    assert!(capbadge(folder.path(), &["keys", "rotate"]).status.success());
    let after = fs::read_to_string(&path).expect("a key file");
    assert_eq!(after.matches(" = \"").count(), before.matches(" = \"").count() + 1);
}

#[test]
fn a_demonstration_leaves_other_folders_and_other_machines_alone() {
    let folder = folder();
    fs::write(folder.path().join("precious.txt"), "mine").expect("a file");
    let here = folder.path().display().to_string();
    let error = error_of(&capbadge(folder.path(), &["demo", "--data", &here]));
    assert!(error.contains("is left alone"), "{error}");
    let other = self::folder();
    fs::write(other.path().join("capbadge-demo"), "ready").expect("a file");
    let there = other.path().display().to_string();
    let error = error_of(&capbadge(folder.path(), &["demo", "--data", &there, "--size", "force"]));
    assert!(error.contains("of another size"), "{error}");
    let error = error_of(&capbadge(folder.path(), &["demo", "--listen", "0.0.0.0:8080"]));
    assert!(error.contains("this machine's own addresses"), "{error}");
}

#[test]
fn ballot_verify_says_true_of_a_true_record_and_names_the_fault_of_another() {
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/tests/golden/draw.json");
    let folder = folder();
    let right = capbadge(folder.path(), &["ballot", "verify", golden]);
    assert!(right.status.success(), "{}", String::from_utf8_lossy(&right.stderr));
    let record = fs::read_to_string(golden).expect("the golden record");
    let bent = record.replacen("\"places\": 10", "\"places\": 11", 1);
    let bent =
        if bent == record { record.replacen("\"places\":10", "\"places\":11", 1) } else { bent };
    assert_ne!(bent, record, "the golden record has ten places");
    fs::write(folder.path().join("bent.json"), bent).expect("a file");
    let error = error_of(&capbadge(folder.path(), &["ballot", "verify", "bent.json"]));
    assert!(error.contains("not a true record"), "{error}");
}

#[test]
fn a_force_is_founded_once_backed_up_and_restored() {
    let folder = folder();
    let run = |args: &[&str]| {
        let output = capbadge(folder.path(), args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    run(&["keys", "make"]);
    let found = [
        "found",
        "fellshire",
        "--name",
        "Fellshire Police",
        "--administrator",
        "A. Person",
        "--email",
        "a.person@fellshire.example",
    ];
    run(&found);
    assert!(error_of(&capbadge(folder.path(), &found)).contains("is set up already"));
    run(&["backup", "one.backup"]);
    let told = run(&["restore", "one.backup", "--database", "second.db"]);
    assert!(told.contains("are back"), "{told}");
    run(&["backup", "two.backup", "--database", "second.db"]);
    let read = |name: &str| fs::read(folder.path().join(name)).expect("a backup");
    assert!(!read("one.backup").is_empty());
    let error = error_of(&capbadge(folder.path(), &["restore", "one.backup"]));
    assert!(error.contains("not empty"), "{error}");
}

#[test]
fn doctor_names_what_is_wrong() {
    let folder = folder();
    let output = capbadge(folder.path(), &["doctor"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("WRONG  mail") && said.contains("WRONG  database"), "{said}");
    assert!(error_of(&output).contains("must be put right"));
    assert!(capbadge(folder.path(), &["keys", "make"]).status.success());
    let output = capbadge(folder.path(), &["doctor", "--mail-folder", "mail"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("ok     mail") && said.contains("ok     keys"), "{said}");
    assert!(said.contains("WRONG  database: there is no database capbadge.db"), "{said}");
    assert!(!folder.path().join("capbadge.db").exists(), "a doctor makes nothing");
    assert!(capbadge(folder.path(), &["migrate"]).status.success());
    let output = capbadge(folder.path(), &["doctor", "--mail-folder", "mail"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.contains("ok     database"), "{said}");
}

#[test]
fn what_works_on_an_installation_makes_none_where_a_name_is_mistyped() {
    let folder = folder();
    assert!(capbadge(folder.path(), &["keys", "make"]).status.success());
    for words in [
        &["backup", "one.backup"][..],
        &["serve", "--mail-folder", "mail"],
        &["work", "--mail-folder", "mail"],
        &["import", "gias", "file.csv", "--force", "fellshire"],
    ] {
        let args = [words, &["--database", "capbagde.db"]].concat();
        let error = error_of(&capbadge(folder.path(), &args));
        assert!(error.contains("there is no database capbagde.db"), "{words:?}: {error}");
    }
    assert!(!folder.path().join("capbagde.db").exists());
    assert!(!folder.path().join("one.backup").exists());
}

#[test]
fn a_force_is_founded_with_an_address_that_can_be_one() {
    let folder = folder();
    assert!(capbadge(folder.path(), &["keys", "make"]).status.success());
    let found = |email: &'static str| {
        let words = ["found", "fellshire", "--name", "Fellshire Police"];
        let args = [&words[..], &["--administrator", "A. Person", "--email", email]].concat();
        capbadge(folder.path(), &args)
    };
    assert!(error_of(&found("a.person")).contains("not an e-mail address"));
    let done = found("a.person@fellshire.example");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(said.contains("http://127.0.0.1:8080/sign-in"), "{said}");
    assert!(error_of(&found("a.person@fellshire.example")).contains("is set up already"));
}
