//! Running other programs, and saying which.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a step answers: nothing, or a sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("tools/xtask is two folders deep").to_owned()
}

/// The cargo that runs us, at the root of the workspace.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    let rest = command.get_args().map(|word| format!(" {}", word.to_string_lossy()));
    name + &rest.collect::<String>()
}

/// Runs a command in the open: its output is ours.
pub fn run(command: &mut Command) -> Outcome {
    let name = announce(command);
    let status = command.status().map_err(|error| not_started(&name, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` failed ({status}).")) }
}

/// Runs a command in the open and hands each line of its standard output to `hear` as it passes.
pub fn run_heard(command: &mut Command, mut hear: impl FnMut(&str)) -> Outcome {
    let name = announce(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(&name, &error))?;
    let output = child.stdout.take().expect("standard output was asked for");
    for line in BufReader::new(output).split(b'\n') {
        let line = line.map_err(|error| format!("`{name}` stopped talking: {error}."))?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        hear(&line);
    }
    let status = child.wait().map_err(|error| format!("`{name}` was lost: {error}."))?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` failed ({status}).")) }
}

/// Runs a command quietly and returns its standard output; its complaints are in the error.
pub fn output(command: &mut Command) -> Outcome<String> {
    let name = shown(command);
    let output = command.output().map_err(|error| not_started(&name, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{name}` failed ({}):\n{}", output.status, complaint.trim_end()))
}

/// Where a program stands on the path, if it does.
pub fn which(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The user number of this process.
pub fn user_number() -> Outcome<u32> {
    id(&["-u"])
}

/// What `id` says to a question that has a number for its answer.
pub fn id(question: &[&str]) -> Outcome<u32> {
    let answer = output(Command::new("id").args(question))?;
    answer.trim().parse().map_err(|_| format!("`id` answered {answer:?}, which is no number."))
}

fn announce(command: &Command) -> String {
    let name = shown(command);
    eprintln!("$ {name}");
    name
}

fn not_started(name: &str, error: &std::io::Error) -> String {
    format!("`{name}` could not be started: {error}.")
}
