//! Runs other programs, says which, and turns what went wrong into a sentence.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace;

/// A command that will run in the folder of the project.
#[expect(clippy::disallowed_methods, reason = "this is the one place of xtask that starts programs")]
pub(crate) fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    command
}

/// npm in the folder of the front end.
pub(crate) fn npm(args: &[&str]) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(args).current_dir(workspace::ui());
    npm
}

/// Echoes and runs; a failure is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = describe(command);
    println!("$ {line}");
    let status = command.status().with_context(|| not_started(command))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs without a word and returns what it printed; its complaints are part of the error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| not_started(command))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({})\n{}", describe(command), output.status, complaint.trim_end());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` printed no UTF-8", describe(command)))
}

/// Echoes and runs, shows each line of its standard output and hands it on. Returns whether it
/// succeeded.
pub(crate) fn watch(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool> {
    println!("$ {}", describe(command));
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| not_started(command))?;
    let out = child.stdout.take().expect("the standard output was piped");
    for line in BufReader::new(out).split(b'\n') {
        let line = line.context("reading a program's output")?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        each(&line);
    }
    Ok(child.wait().context("waiting for a program")?.success())
}

/// Whether the `PATH` has a program of that name.
#[expect(clippy::disallowed_methods, reason = "the PATH is read here alone")]
pub(crate) fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// The command as one would type it in the folder of the project.
pub(crate) fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let line = words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    let below = command.get_current_dir().and_then(|folder| folder.strip_prefix(workspace::root()).ok());
    match below.map(PathBuf::from) {
        Some(folder) if folder.as_os_str().is_empty() => line,
        Some(folder) => format!("(cd {} && {line})", folder.display()),
        None => line,
    }
}

fn not_started(command: &Command) -> String {
    format!("`{}` could not be started: is it installed?", command.get_program().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_described_as_one_would_type_it_at_the_root() {
        assert_eq!(describe(command("cargo").args(["test", "--locked"])), "cargo test --locked");
        let npm = describe(&npm(&["ci"]));
        assert!(npm.starts_with("(cd ui && npm") && npm.ends_with(" ci)"), "{npm}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run(&mut command("fediaccounts-no-such-program")).expect_err("it is not there");
        assert!(error.to_string().contains("`fediaccounts-no-such-program` could not be started"));
    }
}
