//! Our command line, run as a person or a program does.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdout, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use crate::agent::Agent;

/// What became of it.
#[derive(Debug)]
pub(crate) struct Ended {
    /// The exit code.
    pub(crate) code: i32,
    /// What it answered.
    pub(crate) out: String,
    /// What it said beside that.
    pub(crate) err: String,
}

impl Ended {
    /// The answer as JSON: the last line, of which there must be one.
    pub(crate) fn json(&self) -> Value {
        let last = self.out.lines().last().unwrap_or_else(|| panic!("no answer: {self:?}"));
        serde_json::from_str(last).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// The code of the failure it answered.
    pub(crate) fn failure(&self) -> String {
        self.json()["error"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// The command line on an agent, in no environment but what leads to it.
#[expect(clippy::disallowed_methods, reason = "the program that is tested")]
pub(crate) fn command(agent: &Agent) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fediaccounts"));
    command.env_clear().env("FEDIACCOUNTS_SOCKET", agent.socket());
    command.env("XDG_CONFIG_HOME", agent.configuration());
    command
}

/// Runs a command line to its end with nothing on stdin.
pub(crate) fn run(agent: &Agent, args: &[&str]) -> Ended {
    typing(agent, args, "")
}

/// Runs a command line to its end with that on stdin.
pub(crate) fn typing(agent: &Agent, args: &[&str], input: &str) -> Ended {
    let mut running = Running::begin(agent, args);
    running.types(input);
    running.end()
}

/// A command line that waits for something.
pub(crate) struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Running {
    pub(crate) fn begin(agent: &Agent, args: &[&str]) -> Self {
        let mut command = command(agent);
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        Self { child, out }
    }

    /// The next line of its answer.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// Sends it that on stdin. A program that ended does not mind.
    pub(crate) fn types(&mut self, text: &str) {
        let _ = self.child.stdin.as_mut().unwrap().write_all(text.as_bytes());
    }

    /// Ctrl-C.
    pub(crate) fn interrupt(&self) {
        kill_process(Pid::from_child(&self.child), Signal::INT).unwrap();
    }

    /// Closes stdin and waits.
    pub(crate) fn end(mut self) -> Ended {
        drop(self.child.stdin.take());
        self.wait()
    }

    /// Waits while stdin stays open.
    pub(crate) fn wait(mut self) -> Ended {
        let (mut out, mut err) = (String::new(), String::new());
        self.out.read_to_string(&mut out).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        Ended { code, out, err }
    }
}

/// A test that fails leaves nothing behind.
impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
