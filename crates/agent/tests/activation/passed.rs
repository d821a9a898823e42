//! systemd's socket.

use std::net::TcpListener;
use std::os::fd::OwnedFd;
use std::os::unix::net::{UnixDatagram, UnixListener, UnixStream};
use std::process::Command;

use crate::stage::{Running, Stage, is_answered, knock, set_mode};

#[test]
fn who_connects_before_the_agent_runs_is_answered() {
    let stage = Stage::set();
    let systemds = stage.listen();
    for _ in 0..2 {
        let early = knock(&stage.socket());
        let agent = Running::ready(stage.passing(systemds.try_clone().expect("it is open")));
        assert!(is_answered(early));
        assert!(is_answered(knock(&stage.socket())));
        agent.stop();
        assert!(stage.socket().exists(), "systemd goes on listening there");
    }
}

#[test]
fn a_folder_that_the_environment_names_by_a_link_is_the_same() {
    let stage = Stage::set();
    let systemds = stage.listen();
    std::os::unix::fs::symlink(stage.path("run"), stage.path("linked")).expect("it is ours");
    let mut command = stage.passing(systemds);
    command.env("XDG_RUNTIME_DIR", stage.path("linked"));
    let _agent = Running::ready(command);
    assert!(is_answered(knock(&stage.socket())));
}

/// What the agent says on its way out.
fn refusal(mut command: Command) -> String {
    let output = command.output().expect("it was built");
    assert!(!output.status.success() && output.stdout.is_empty(), "it must not serve: {output:?}");
    String::from_utf8(output.stderr).expect("it speaks text")
}

fn assert_refused(stage: &Stage, socket: impl Into<OwnedFd>, because: &str) {
    let said = refusal(stage.passing(socket));
    assert!(said.contains(because), "T119-IP {said}");
}

#[test]
fn what_is_no_listening_stream_socket_is_refused() {
    const BECAUSE: &str = "no listening Unix stream socket";
    let stage = Stage::set();
    assert_refused(&stage, TcpListener::bind("127.0.0.1:0").expect("a free port"), BECAUSE);
    assert_refused(&stage, UnixStream::pair().expect("two ends").0, BECAUSE);
    assert_refused(&stage, UnixDatagram::bind(stage.socket()).expect("a free path"), BECAUSE);
    assert_refused(&stage, std::fs::File::open("/dev/null").expect("it is there"), BECAUSE);
}

#[test]
fn a_socket_that_is_elsewhere_or_open_to_others_is_refused() {
    let stage = Stage::set();
    let elsewhere = UnixListener::bind(stage.path("run/fediaccounts/other.sock")).expect("a free path");
    assert_refused(&stage, elsewhere, "not that of this profile");
    let mut other_profile = stage.passing(stage.listen());
    other_profile.arg("--profile").arg(stage.path("home"));
    assert!(refusal(other_profile).contains("not that of this profile"));
    std::fs::remove_file(stage.socket()).expect("it is ours");
    let ours = stage.listen();
    let again = || ours.try_clone().expect("it is open");
    set_mode(&stage.socket(), 0o660);
    assert_refused(&stage, again(), "not closed to other users");
    set_mode(&stage.socket(), 0o600);
    set_mode(&stage.path("run/fediaccounts"), 0o750);
    assert_refused(&stage, again(), "not closed to other users");
    set_mode(&stage.path("run/fediaccounts"), 0o700);
    std::fs::remove_file(stage.socket()).expect("it is ours");
    assert_refused(&stage, again(), "not closed to other users");
}

#[test]
fn not_exactly_one_is_refused() {
    let stage = Stage::set();
    let ours = stage.listen();
    for count in ["2", "-1", "one", ""] {
        let mut command = stage.passing(ours.try_clone().expect("it is open"));
        let said = refusal({
            command.env("LISTEN_FDS", count);
            command
        });
        assert!(said.contains("not exactly one socket"), "{count}: {said}");
    }
    let mut nothing = stage.command("sh");
    nothing.args(["-c", r#"LISTEN_PID=$$ LISTEN_FDS=1 exec "$1""#, "sh", crate::stage::AGENT]);
    assert!(refusal(nothing).contains("not exactly one socket"));
}

#[test]
fn what_was_said_to_another_process_is_not_for_the_agent() {
    let stage = Stage::set();
    let mut command = stage.passing(std::fs::File::open("/dev/null").expect("it is there"));
    command.env("PID", "1");
    let _agent = Running::ready(command);
    assert!(is_answered(knock(&stage.socket())), "it opened one for itself");
}
