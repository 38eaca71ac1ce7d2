//! A disk of a few megabytes, in a mount namespace of its own: it can be filled, and it is gone
//! when the process that holds it is. Root needs nothing for it, others a user namespace.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A small disk.
pub struct Room {
    holder: Child,
    /// Where it is, for those within.
    pub path: PathBuf,
    is_root: bool,
}

/// Whether these tests run as root.
fn is_root() -> bool {
    fs::metadata("/proc/self").expect("a system with /proc").uid() == 0
}

impl Room {
    /// Makes one at an empty folder; with an owner's user and group where that is not oneself.
    pub fn new(path: &Path, megabytes: u32, owner: Option<(u32, u32)>) -> Self {
        const HOLD: &str = r#"mount -t tmpfs -o "$1" tmpfs "$2" && echo ready && exec cat"#;
        let is_root = is_root();
        let owner = owner.map_or(String::new(), |(user, group)| format!(",uid={user},gid={group}"));
        let how = format!("size={megabytes}m,mode=700{owner}");
        let mut holder = Command::new("unshare")
            .arg(if is_root { "-m" } else { "-Urm" })
            .args(["sh", "-c", HOLD, "room", &how])
            .arg(path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("unshare is part of every Linux");
        let mut said = String::new();
        let out = holder.stdout.take().expect("a pipe was asked for");
        BufReader::new(out).read_line(&mut said).expect("a line");
        if said != "ready\n" {
            let mut why = String::new();
            let _ = holder.stderr.take().expect("a pipe was asked for").read_to_string(&mut why);
            panic!(
                "The tests of a full disk mount a small one in a namespace of their own, and this \
                 system does not let them: {}. Run them as root, or where user namespaces are \
                 allowed.",
                why.trim()
            );
        }
        Self { holder, path: path.to_owned(), is_root }
    }

    /// A program that sees the small disk.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new("nsenter");
        command.arg("-t").arg(self.holder.id().to_string()).arg("-m");
        if !self.is_root {
            command.args(["-U", "--preserve-credentials"]);
        }
        command.arg("--").arg(program.as_ref());
        command
    }

    fn ballast(&self) -> PathBuf {
        self.path.join("ballast")
    }

    /// Takes all the room that is left.
    pub fn fill(&self) {
        let mut fill = self.command("dd");
        fill.arg("if=/dev/zero").arg(format!("of={}", self.ballast().display())).arg("bs=4k");
        let output = fill.output().expect("dd is part of every Linux");
        let why = String::from_utf8_lossy(&output.stderr);
        assert!(why.contains("No space left"), "the disk was not filled: {why}");
    }

    /// Gives the room back.
    pub fn make_room(&self) {
        let status = self.command("rm").arg(self.ballast()).status();
        assert!(status.expect("rm is part of every Linux").success());
    }

    /// Copies a file out to where everybody sees it.
    pub fn copy_out(&self, name: &str, to: &Path) {
        let status = self.command("cp").arg(self.path.join(name)).arg(to).status();
        assert!(status.expect("cp is part of every Linux").success());
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}
