//! A real agent on a profile of its own, without a keyring: locked, and that is enough.

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use fediaccounts_protocol::endpoint;
use tempfile::TempDir;

use crate::parts::{MARK, PART};

/// A running agent and the folder it runs in.
pub(crate) struct Stage {
    folder: TempDir,
    agent: Child,
}

/// A program at the socket.
pub(crate) struct Actor {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Stage {
    /// Starts an agent that may have so many descriptors.
    #[expect(clippy::disallowed_methods, reason = "the agent is a program")]
    pub(crate) fn set(descriptors: u32) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["run", "home", "profile", "programs"] {
            std::fs::DirBuilder::new().mode(0o700).create(folder.path().join(name)).expect("it is ours");
        }
        let agent = place(
            Path::new(env!("CARGO_BIN_EXE_fediaccounts-agent")),
            &folder.path().join("programs/fediaccounts-agent"),
        );
        let mut command = Command::new("sh");
        command.args(["-c", r#"ulimit -n "$1" && shift && exec "$@""#, "sh", &descriptors.to_string()]);
        command.arg(agent).arg("--profile").arg(folder.path().join("profile"));
        command.env_clear().env("PATH", "/usr/bin:/bin").env("HOME", folder.path().join("home"));
        command.env("XDG_RUNTIME_DIR", folder.path().join("run"));
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        let mut agent = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it was built");
        let mut ready = [0; 6];
        let mut output = agent.stdout.take().expect("it is piped");
        output.read_exact(&mut ready).expect("it says when it serves");
        assert_eq!(&ready, b"ready\n");
        Self { folder, agent }
    }

    fn socket(&self) -> PathBuf {
        let folder = self.folder.path().canonicalize().expect("it is there");
        endpoint::socket(&folder.join("run"), Some(&folder.join("profile")))
    }

    /// Another program, or one of ours by its name, that does something at the socket.
    pub(crate) fn actor(&self, name: &str, order: &str) -> Actor {
        let us = std::env::current_exe().expect("a test knows its binary");
        let folder = if name == "fediaccounts" { "programs" } else { "home" };
        let binary = place(&us, &self.folder.path().join(folder).join(name));
        #[expect(clippy::disallowed_methods, reason = "the tests start copies of themselves")]
        let mut command = Command::new(binary);
        command.args(["--exact", PART, "--ignored", "--nocapture"]);
        let mut process =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the test binary starts");
        let input = process.stdin.take().expect("it is piped");
        let output = BufReader::new(process.stdout.take().expect("it is piped"));
        let mut actor = Actor { process, input, output };
        let (verb, rest) = order.split_once(' ').unwrap_or((order, ""));
        actor.say(format!("{verb} {} {rest}", self.socket().display()).trim_end());
        actor
    }

    /// How many descriptors the agent has open.
    pub(crate) fn descriptors(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.agent.id())).map_or(0, Iterator::count)
    }
}

impl Actor {
    pub(crate) fn say(&mut self, line: &str) {
        writeln!(self.input, "{line}").expect("it listens");
    }

    /// What it tells next.
    pub(crate) fn hear(&mut self) -> String {
        let mut line = String::new();
        while self.output.read_line(&mut line).expect("it speaks text") > 0 {
            if let Some(told) = line.strip_prefix(MARK) {
                return told.trim_end().to_owned();
            }
            line.clear();
        }
        line
    }

    /// The middle and the longest of so many calls but a hundredth, in milliseconds.
    pub(crate) fn calls(&mut self, number: usize) -> (f64, f64) {
        self.say(&number.to_string());
        let told = self.hear();
        let figures: Vec<f64> = told.split(' ').filter_map(|figure| figure.parse().ok()).collect();
        assert_eq!(figures.len(), 2, "a call was refused: {told}");
        (figures[0] / 1000.0, figures[1] / 1000.0)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.agent.kill();
        let _ = self.agent.wait();
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A copy: a link would be the same executable.
fn place(from: &Path, to: &Path) -> PathBuf {
    std::fs::copy(from, to).expect("room for a copy");
    to.to_owned()
}
