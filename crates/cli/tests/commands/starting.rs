//! The agent is started where it does not run.

use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::process::{Command, Output};

use fediaccounts_protocol::manage::{Raise, Raised};
use tempfile::TempDir;

use crate::agent::Agent;

/// Our command line in a folder of its own, beside an agent that is a script.
struct Installed {
    folder: TempDir,
}

impl Installed {
    /// Another process puts the programs there: one that is open for writing anywhere here, as in a
    /// child of another test, cannot be run.
    #[expect(clippy::disallowed_methods, reason = "a shell installs what is tested")]
    fn with_agent(script: &str) -> Self {
        let new = Self { folder: tempfile::tempdir().unwrap() };
        let script = format!("#!/bin/sh\necho \"$@\" >> {}\n{script}\n", new.path("started").display());
        let install = r#"cd "$1" && mkdir -p run/fediaccounts && cp "$2" fediaccounts &&
            printf %s "$3" > fediaccounts-agent && chmod 755 fediaccounts-agent"#;
        let mut command = Command::new("sh");
        command.args(["-c", install, "sh"]).arg(new.folder.path());
        command.args([env!("CARGO_BIN_EXE_fediaccounts"), &script]);
        assert!(command.status().unwrap().success());
        new
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn socket(&self) -> PathBuf {
        self.path("run/fediaccounts/broker.sock")
    }

    /// A script that moves the socket of an agent to where it belongs, and is ready then.
    fn starting(agent: &Agent) -> Self {
        let from = agent.socket();
        Self::with_agent(&format!(
            "mv {} \"$XDG_RUNTIME_DIR/fediaccounts/broker.sock\"\necho ready",
            from.display()
        ))
    }

    fn status(&self) -> Output {
        self.run(&["--json", "status"])
    }

    #[expect(clippy::disallowed_methods, reason = "the program that is tested")]
    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(self.path("fediaccounts"));
        command.env_clear().env("XDG_RUNTIME_DIR", self.path("run"));
        command.args(args).output().unwrap()
    }

    /// How often the agent was started, with what.
    fn started(&self) -> Vec<String> {
        let lines = std::fs::read_to_string(self.path("started")).unwrap_or_default();
        lines.lines().map(str::to_owned).collect()
    }
}

#[test]
fn an_agent_that_does_not_run_is_started_once() {
    let agent = Agent::start();
    let installed = Installed::starting(&agent);
    for _ in 0..2 {
        let output = installed.status();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    }
    assert_eq!(installed.started(), [""], "the default profile needs no argument");
}

#[test]
fn what_a_killed_agent_left_behind_is_no_agent() {
    let agent = Agent::start();
    let installed = Installed::starting(&agent);
    drop(UnixListener::bind(installed.socket()).unwrap());
    let output = installed.status();
    assert_eq!(output.status.code(), Some(0), "T120-IP {output:?}");
}

#[test]
fn an_agent_that_ends_while_it_is_asked_is_started_anew() {
    let agent = Agent::start();
    let installed = Installed::starting(&agent);
    let ending = UnixListener::bind(installed.socket()).unwrap();
    let ended = std::thread::spawn(move || drop(ending.accept()));
    let output = installed.status();
    ended.join().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(installed.started().len(), 1);
}

#[test]
fn an_agent_that_cannot_start_is_said_to_be_that() {
    let installed = Installed::with_agent("exit 1");
    let output = installed.status();
    assert_eq!(output.status.code(), Some(6), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("agent_unreachable"), "{output:?}");
    assert_eq!(installed.started().len(), 1, "it is not tried without end");
}

#[test]
fn the_agent_runs_in_the_place_of_the_command_line() {
    let installed = Installed::with_agent("echo in front; exit 3");
    let output = installed.run(&["--profile", "/p", "agent"]);
    assert_eq!((output.status.code(), &*output.stdout), (Some(3), &b"in front\n"[..]));
    assert_eq!(installed.started(), ["--profile /p"]);
}

#[test]
fn a_window_that_is_open_comes_to_the_front_and_another_one_is_started() {
    let agent = Agent::start();
    let installed = Installed::starting(&agent);
    let mut open = true;
    agent.on::<Raise>(move |_, _| Ok(Raised { raised: std::mem::take(&mut open) }));
    let output = installed.run(&["--json", "open"]);
    assert_eq!((output.status.code(), &*output.stdout), (Some(0), &b"\"opened\"\n"[..]), "{output:?}");
    let output = installed.run(&["open"]);
    assert_eq!(output.status.code(), Some(126), "there is no window here: {output:?}");
    agent.was_asked::<Raise>(2);
}
