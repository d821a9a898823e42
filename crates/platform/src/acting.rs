//! Other processes for the tests: copies of the test binary, each playing a part.
//!
//! A part is an ignored test that reads what to do from its standard input. So it needs no environment,
//! no arguments and no other program, and run by hand it does nothing.

use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

const MARK: &str = "part: ";

/// A user that is neither root nor the person.
pub(crate) const NOBODY: u32 = 65534;

/// A process that plays a part, until it is dropped.
pub(crate) struct Actor {
    process: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Actor {
    /// Starts the test binary in the part `name` (the path of a test) with its first line.
    pub(crate) fn play(name: &str, line: &str) -> Self {
        let us = std::env::current_exe().expect("a test knows its binary");
        Self::start(program(&us, name), line)
    }

    /// The same with a command that was prepared: see [`program`].
    pub(crate) fn start(mut command: Command, line: &str) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = loop {
            match command.spawn() {
                // A child of another test, between its fork and its exec, still has our copy open.
                Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => std::thread::yield_now(),
                started => break started.expect("the test binary starts"),
            }
        };
        let input = process.stdin.take();
        let output = BufReader::new(process.stdout.take().expect("it is piped"));
        let mut actor = Self { process, input, output };
        actor.say(line);
        actor
    }

    pub(crate) fn pid(&self) -> u32 {
        self.process.id()
    }

    /// Says a line. That the actor has ended is noticed by [`Actor::hear`].
    pub(crate) fn say(&mut self, line: &str) {
        let input = self.input.as_mut().expect("it is piped");
        let _ = writeln!(input, "{line}");
    }

    /// What it tells next; empty if it ended.
    pub(crate) fn hear(&mut self) -> String {
        let mut line = String::new();
        while self.output.read_line(&mut line).expect("the actor speaks text") > 0 {
            if let Some(told) = line.strip_prefix(MARK) {
                return told.trim_end().to_owned();
            }
            line.clear();
        }
        line
    }

    /// Waits until it has ended by itself.
    pub(crate) fn wait(&mut self) {
        self.process.wait().expect("it is ours");
    }

    /// As `kill -9` does, and waits until it is gone.
    pub(crate) fn kill(&mut self) {
        self.process.kill().expect("it is ours");
        self.process.wait().expect("it is ours");
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The command that starts `binary`, a copy of the test binary, in a part.
#[expect(clippy::disallowed_methods, reason = "the tests start copies of themselves")]
pub(crate) fn program(binary: &Path, name: &str) -> Command {
    let mut command = Command::new(binary);
    command.args(arguments(name));
    command
}

/// The arguments that lead a copy of the test binary into a part.
pub(crate) fn arguments(name: &str) -> [&str; 4] {
    ["--exact", name, "--ignored", "--nocapture"]
}

/// The same command as an ordinary person: through `setpriv` if we are root, who reads everything.
#[expect(clippy::disallowed_methods, reason = "the tests start copies of themselves as another user")]
pub(crate) fn as_person(command: Command) -> Command {
    if !rustix::process::geteuid().is_root() {
        return command;
    }
    let mut other = Command::new("setpriv");
    other.args([format!("--reuid={NOBODY}"), format!("--regid={NOBODY}"), "--clear-groups".into()]);
    other.arg("--").arg(command.get_program()).args(command.get_args());
    other
}

/// Whether programs of another user can be started; says so if not.
pub(crate) fn can_be_another_user(test: &str) -> bool {
    let can = rustix::process::geteuid().is_root() && Path::new("/usr/bin/setpriv").exists();
    if !can {
        crate::skipped::skip(&format!("{test} needs root and setpriv"));
    }
    can
}

/// A new folder that everybody may enter, so that other users reach what lies in it.
pub(crate) fn open_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).expect("it is ours");
    folder
}

/// The test binary once more, in `folder` under another name.
pub(crate) fn copy_of_us(folder: &Path, name: &str) -> PathBuf {
    let us = std::env::current_exe().expect("a test knows its binary");
    let copy = folder.canonicalize().expect("it is there").join(name);
    std::fs::hard_link(&us, &copy)
        .or_else(|_| std::fs::copy(&us, &copy).map(drop))
        .expect("room for a copy of the test binary");
    copy
}

/// In a part: the next line that the test says; empty at the end.
pub(crate) fn listen() -> String {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).expect("the test speaks text");
    line.trim_end().to_owned()
}

/// In a part: tells the test something. The new line before it ends what the test harness began.
pub(crate) fn tell(text: &str) {
    writeln!(std::io::stdout(), "\n{MARK}{text}").expect("the test reads");
}

/// In a part: a runtime for what is asynchronous.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(future)
}
