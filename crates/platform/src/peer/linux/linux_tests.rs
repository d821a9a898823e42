use std::process::Command;

use super::*;
use crate::acting::{Actor, copy_of_us, open_folder, program};
use crate::socket::{Connection, Listener};

/// A shell that runs `script`.
fn shell(script: &str) -> Actor {
    #[expect(clippy::disallowed_methods, reason = "a program that becomes another one")]
    let mut shell = Command::new("sh");
    shell.args(["-c", script]);
    Actor::start(shell, "")
}

#[test]
fn an_exec_ends_an_image_and_not_the_process() {
    let scripts =
        ["read a; read b; exec cat", r#"read a; read b; exec sh -c "read c; echo part: here; read d""#];
    for script in scripts {
        let mut actor = shell(script);
        let process = Process::by_number(actor.pid());
        let first = Image::of(&process).expect("a shell of ours");
        assert!(first.still_runs(&process));
        actor.say("exec");
        actor.say("part: here");
        assert_eq!(actor.hear(), "here");
        assert!(process.is_same());
        assert!(!first.still_runs(&process), "T125, even where the same file runs again");
        assert!(Image::of(&process).is_some_and(|second| second.still_runs(&process)));
    }
}

/// What kernels before 6.5 give (no handle from the socket), and those before 5.3 (no handle at all).
#[tokio::test]
async fn without_the_kernels_handle_the_same_is_found() {
    let folder = open_folder();
    let home = folder.path().canonicalize().expect("it is there");
    let mut listener = Listener::bind(&home.join("run/broker.sock")).expect("a free path");
    let binary = copy_of_us(&home, "fediaccounts");
    let line = format!("connect {}", listener.path().display());
    let mut actor = Actor::start(program(&binary, "peer::parts::part"), &line);
    assert_eq!(actor.hear(), "connected");
    let Connection { peer, stream } = listener.accept().await.expect("it connected");
    let socket = Socket::of(&stream).expect("a socket");
    let by_number = Evidence::about(Process::by_number(peer.pid), socket);
    let by_time = Evidence::about(Process::by_number(peer.pid).without_handle(), socket);
    let mut seen = Vec::new();
    for evidence in [&by_number, &by_time] {
        assert_eq!(evidence.executable().as_ref(), Some(&binary));
        assert_eq!(evidence.holding().await, Holding::Own);
        let app = evidence.attest().await.expect("it holds its connection alone");
        assert_eq!(app.attested().identity.program, binary.display().to_string());
        assert_eq!(app.attested().process.map(|life| life.number), Some(actor.pid()));
        assert!(evidence.still(&app));
        assert!(evidence.is_own_executable(&home).await);
        let parent = evidence.attest_parent().expect("it is ours");
        assert_eq!(parent.attested().process.map(|life| life.number), Some(std::process::id()));
        seen.push((app, parent));
    }
    actor.kill();
    for (evidence, (app, parent)) in [&by_number, &by_time].into_iter().zip(&seen) {
        assert!(!evidence.still(app) && !evidence.still(parent), "T124-IP");
        assert!(evidence.attest().await.is_none() && evidence.attest_parent().is_none(), "T124-IP");
    }
    for evidence in [&by_number, &by_time] {
        assert_eq!(evidence.executable(), None, "T124");
        assert_eq!(evidence.holding().await, Holding::Unproven, "T124");
    }
}

/// Another process with the peer's number is not the one that holds the connection.
#[tokio::test]
async fn a_process_that_does_not_hold_the_connection_is_not_the_peer() {
    let folder = open_folder();
    let home = folder.path().canonicalize().expect("it is there");
    let mut listener = Listener::bind(&home.join("run/broker.sock")).expect("a free path");
    let binary = copy_of_us(&home, "fediaccounts");
    let part = "peer::parts::part";
    let mut client = Actor::start(program(&binary, part), &format!("connect {}", listener.path().display()));
    assert_eq!(client.hear(), "connected");
    let Connection { stream, .. } = listener.accept().await.expect("it connected");
    let mut bystander = Actor::start(program(&binary, part), "wait");
    assert_eq!(bystander.hear(), "waiting");
    let socket = Socket::of(&stream).expect("a socket");
    let wrong = Evidence::about(Process::by_number(bystander.pid()), socket);
    assert_eq!(wrong.executable(), Some(binary));
    assert_eq!(wrong.holding().await, Holding::Unproven, "T124");
    assert!(!wrong.is_own_executable(&home).await, "T124");
    let reused = Evidence::about(Process::by_number(client.pid()).made_older(), socket);
    assert_eq!(reused.executable(), None, "T124");
    assert_eq!(reused.holding().await, Holding::Unproven, "T124");
}
