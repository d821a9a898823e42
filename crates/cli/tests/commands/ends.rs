//! An agent that is not there, ends, or answers nonsense.

use fediaccounts_protocol::manage::{GetSnapshot, Watch};
use fediaccounts_protocol::{Code, Failure};

use crate::adding::beginning;
use crate::agent::Agent;
use crate::run::{Running, command, run};

#[test]
fn an_agent_that_is_not_there_is_said_to_be_that() {
    let agent = Agent::start();
    let mut command = command(&agent);
    command.env("FEDIACCOUNTS_SOCKET", agent.socket().with_file_name("nobody.sock"));
    let output = command.args(["--json", "list"]).output().unwrap();
    assert_eq!(output.status.code(), Some(6));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["error"]["code"], "agent_unreachable");
}

#[test]
fn an_agent_that_ends_meanwhile_ends_the_waiting() {
    let agent = beginning();
    let running = Running::begin(&agent, &["--json", "add", "social.example"]);
    agent.was_asked::<Watch>(1);
    agent.hang_up();
    let ended = running.wait();
    assert_eq!((ended.code, ended.failure().as_str()), (1, "shutting_down"));
}

#[test]
fn a_stranger_is_told_so() {
    let agent = Agent::start();
    agent.on::<GetSnapshot>(|_, _| Err(Failure::new(Code::NotAllowed)));
    assert_eq!(run(&agent, &["list"]).code, 6);
}

#[test]
fn nobody_reading_is_no_accident() {
    let agent = Agent::start();
    let mut command = command(&agent);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = command.arg("status").stdout(writer).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn no_option_takes_a_secret() {
    let agent = Agent::start();
    for args in [
        &["unlock", "secret"][..],
        &["unlock", "--passphrase", "secret"],
        &["passphrase", "set", "secret"],
        &["add", "a.example", "--password", "secret"],
        &["add", "a.example", "--password-stdin=secret"],
        &["add", "a.example", "--recovery=secret"],
        &["add", "a.example", "--code", "123456"],
    ] {
        assert_eq!(run(&agent, args).code, 2, "T199-PR {args:?}");
    }
}
