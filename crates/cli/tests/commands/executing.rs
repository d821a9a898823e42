//! Programs with a token of their own.

use std::io::Read;
use std::path::Path;
use std::process::Stdio;

use fediaccounts_protocol::public::{GetToken, RequestAccount};
use fediaccounts_protocol::{Code, Failure};
use rustix::process::{Pid, Signal, kill_process};

use crate::agent::Agent;
use crate::run::{Ended, command};
use crate::tokens::{TOKEN, allowed, usable};

/// Runs a script inside `exec`, in a runtime folder of the agent's.
fn exec(agent: &Agent, args: &[&str], script: &str) -> Ended {
    let mut command = command(agent);
    command.env("XDG_RUNTIME_DIR", agent.runtime()).env("HOME", agent.runtime()).env("PATH", "/usr/bin:/bin");
    let words = [&["exec"], args, &["--", "sh", "-c", script]].concat();
    let output = command.args(words).stdin(Stdio::null()).output().unwrap();
    Ended {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// What is left of private folders.
fn left(agent: &Agent) -> usize {
    let entries = std::fs::read_dir(agent.runtime()).unwrap().flatten();
    entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("fediaccounts-exec-")).count()
}

#[test]
fn the_token_is_in_the_environment_and_nowhere_else() {
    let agent = allowed();
    let script = "env | grep ^FEDIACCOUNTS_ | grep -v SOCKET | sort; tr '\\0' ' ' < /proc/$$/cmdline | grep -c CANAR[Y]; ulimit -c";
    let ended = exec(&agent, &["@ana@a.example"], script);
    assert_eq!(
        ended.out,
        "FEDIACCOUNTS_ACCOUNT=anaa.example\nFEDIACCOUNTS_API_BASE=https://a.example\n\
         FEDIACCOUNTS_EXPIRES_AT=1795346200\nFEDIACCOUNTS_HANDLE=@ana@a.example\nFEDIACCOUNTS_SCOPES=read\n\
         FEDIACCOUNTS_SOFTWARE=mastodon\nFEDIACCOUNTS_TOKEN=CANARY-token-1\n0\n0\n",
        "{ended:?}"
    );
    assert_eq!(left(&agent), 0);
}

#[test]
fn the_programs_own_end_is_the_end() {
    let agent = allowed();
    for form in ["env", "toot", "tut", "mastodon.py"] {
        for (script, code) in [("exit 0", 0), ("exit 42", 42), ("exit 255", 255)] {
            let ended = exec(&agent, &["@ana@a.example", "--as", form], script);
            assert_eq!(ended.code, code, "{form} {script} {ended:?}");
        }
    }
    let ended = exec(&agent, &["@ana@a.example", "--as", "toot"], "kill -9 $$");
    assert_eq!(ended.code, 137, "{ended:?}");
    assert_eq!(left(&agent), 0);
}

#[test]
fn a_program_that_is_not_there_is_said_to_be_that() {
    let agent = allowed();
    for (name, code) in [("/no/such/program", 127), ("/etc/passwd", 126)] {
        for form in ["env", "toot"] {
            let mut command = command(&agent);
            command.env("XDG_RUNTIME_DIR", agent.runtime());
            command.args(["exec", "@ana@a.example", "--as", form, "--", name]);
            let output = command.output().unwrap();
            assert_eq!(output.status.code(), Some(code), "{form} {output:?}");
            assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 2, "{output:?}");
        }
    }
    assert_eq!(left(&agent), 0);
}

#[test]
fn a_configuration_of_its_own_is_private_and_ends_with_it() {
    let agent = allowed();
    for (form, script) in [
        ("toot", "f=$XDG_CONFIG_HOME/toot/config.json; d=$XDG_CONFIG_HOME"),
        ("tut", "f=$XDG_CONFIG_HOME/tut/accounts.toml; d=$XDG_CONFIG_HOME"),
        ("mastodon.py", "f=$FEDIACCOUNTS_TOKEN_FILE; d=$(dirname \"$f\")"),
    ] {
        let show = "echo \"$d\"; stat -c %a \"$d\" \"$f\"; cat \"$f\"; echo; env | grep -c CANARY";
        let ended = exec(&agent, &["@ana@a.example", "--as", form], &format!("{script}; {show}"));
        let lines: Vec<&str> = ended.out.lines().collect();
        assert!(lines[0].starts_with(agent.runtime().to_str().unwrap()), "{ended:?}");
        assert_eq!(lines[1..3], ["700", "600"], "{form} {ended:?}");
        assert!(ended.out.contains(TOKEN), "{form} {ended:?}");
        assert_eq!(lines.last(), Some(&"0"), "{form}: it is not in the environment too");
        assert!(!Path::new(lines[0]).exists(), "{form}");
    }
}

#[test]
fn signals_reach_the_program_and_leave_nothing_behind() {
    let agent = allowed();
    for (signal, name) in
        [(Signal::TERM, "TERM"), (Signal::HUP, "HUP"), (Signal::INT, "INT"), (Signal::USR1, "USR1")]
    {
        let script = format!("trap 'echo got; exit 7' {name}; echo ready; while :; do sleep 0.01; done");
        let mut command = command(&agent);
        command.env("XDG_RUNTIME_DIR", agent.runtime()).env("PATH", "/usr/bin:/bin");
        command.args(["exec", "@ana@a.example", "--as", "toot", "--", "sh", "-c", &script]);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let mut out = child.stdout.take().unwrap();
        let mut ready = [0; 6];
        out.read_exact(&mut ready).unwrap();
        assert_eq!(left(&agent), 1);
        kill_process(Pid::from_child(&child), signal).unwrap();
        let mut rest = String::new();
        out.read_to_string(&mut rest).unwrap();
        assert_eq!((child.wait().unwrap().code(), rest.as_str()), (Some(7), "got\n"), "{name}");
        assert_eq!(left(&agent), 0, "{name}");
    }
}

#[test]
fn what_is_to_be_ignored_is_ignored_by_the_program_too() {
    let agent = allowed();
    let cli = env!("CARGO_BIN_EXE_fediaccounts");
    let script = "kill -HUP $PPID; kill -HUP $$; echo lives";
    let line = format!("trap '' HUP; exec {cli} exec @ana@a.example --as toot -- sh -c '{script}'");
    let output = outer(&agent, &line);
    assert_eq!((output.status.code(), &*output.stdout), (Some(0), &b"lives\n"[..]), "{output:?}");
}

/// Runs a shell that runs the command line.
#[expect(clippy::disallowed_methods, reason = "a shell that ignores a signal")]
fn outer(agent: &Agent, line: &str) -> std::process::Output {
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", line]).env_clear().env("PATH", "/usr/bin:/bin");
    shell.env("FEDIACCOUNTS_SOCKET", agent.socket()).env("XDG_RUNTIME_DIR", agent.runtime());
    shell.stdin(Stdio::null()).output().unwrap()
}

#[test]
fn what_a_killed_one_left_behind_goes_with_the_next() {
    let agent = allowed();
    let mut command = command(&agent);
    command.env("XDG_RUNTIME_DIR", agent.runtime()).env("PATH", "/usr/bin:/bin");
    command.args(["exec", "@ana@a.example", "--as", "toot", "--", "sh", "-c", "echo $$; exec sleep 60"]);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut number = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.take().unwrap()), &mut number)
        .unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(left(&agent), 1);
    assert_eq!(exec(&agent, &["@ana@a.example", "--as", "toot"], "exit 0").code, 0);
    assert_eq!(left(&agent), 0);
    let orphan = Pid::from_raw(number.trim().parse().unwrap()).unwrap();
    kill_process(orphan, Signal::KILL).unwrap();
}

#[test]
fn clients_are_asked_for_what_they_need_and_others_for_little() {
    for (form, scopes) in [("toot", "read write follow"), ("env", "read")] {
        let agent = allowed();
        agent.on::<GetToken>(|_, _| Err(Failure::new(Code::NoAccess)));
        agent.on::<RequestAccount>(|_, _| Err(Failure::new(Code::Denied)));
        let ended = exec(&agent, &["@ana@a.example", "--as", form], "echo ran");
        assert_eq!((ended.code, ended.out.as_str()), (9, ""), "{ended:?}");
        let asked = agent.was_asked::<RequestAccount>(1);
        assert_eq!(asked.scopes.join(" "), scopes);
        assert_eq!(
            asked.reason, "fediaccounts exec: to run sh",
            "what it is called with is its own business"
        );
    }
}

#[test]
fn a_forwarded_socket_runs_programs_too() {
    let agent = allowed();
    agent.answer_the_public_alone();
    agent.on::<fediaccounts_protocol::public::ListAccounts>(|_, _| Ok(vec![usable("@ana@a.example")]));
    let ended = exec(&agent, &[], "echo $FEDIACCOUNTS_HANDLE");
    assert_eq!((ended.code, ended.out.as_str()), (0, "@ana@a.example\n"), "{ended:?}");
}
