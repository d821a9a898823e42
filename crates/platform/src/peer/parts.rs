//! The parts of other processes in the tests of peers.

use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::{UnixListener, UnixStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::io::{FdFlags, IoSlice, IoSliceMut, fcntl_setfd};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, recvmsg, sendmsg,
};

use super::is_own_executable;
use crate::acting::{block_on, listen, program, tell};
use crate::hardening::harden_agent;
use crate::socket::{Connection, Listener};

pub(super) const PART: &str = "peer::parts::part";

/// Clients of all kinds at a socket, and one agent.
#[test]
#[ignore = "plays other processes for the other tests"]
fn part() {
    let script = listen();
    let words: Vec<&str> = script.split(' ').collect();
    match *words.as_slice() {
        ["wait"] => tell("waiting"),
        ["connect", path] => hold_until_told(connect(path)),
        ["hidden", path] => {
            harden_agent().expect("anybody may");
            hold_until_told(connect(path));
        }
        ["pass", path, other] => pass(connect(path), other),
        ["receive", other] => hold_until_told(receive(other)),
        ["fork", path] => share_with_a_child(connect(path)),
        ["exec", path, program, ref arguments @ ..] => become_another(&connect(path), program, arguments),
        ["thread", path] => hold_in_a_thread(connect(path)),
        ["start", binary] => drop(start(binary).wait()),
        ["leave", binary] => drop(start(binary)),
        ["serve", path, folder] => block_on(serve(path, Path::new(folder))),
        _ => return,
    }
    if !matches!(words.first(), Some(&("start" | "leave"))) {
        listen();
    }
}

fn connect(path: &str) -> UnixStream {
    UnixStream::connect(path).expect("somebody listens")
}

fn hold_until_told<T>(socket: T) {
    tell("connected");
    listen();
    drop(socket);
    tell("closed");
}

fn pass(stream: UnixStream, other: &str) {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let descriptors = [stream.as_fd()];
    let mut with = SendAncillaryBuffer::new(&mut space);
    assert!(with.push(SendAncillaryMessage::ScmRights(&descriptors)));
    sendmsg(connect(other), &[IoSlice::new(b"!")], &mut with, SendFlags::empty()).expect("it is passed");
    hold_until_told(stream);
}

/// Waits for somebody who passes a descriptor.
fn receive(other: &str) -> OwnedFd {
    let listener = UnixListener::bind(other).expect("a free path");
    tell("ready");
    let (giver, _) = listener.accept().expect("somebody comes");
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut with = RecvAncillaryBuffer::new(&mut space);
    recvmsg(&giver, &mut [IoSliceMut::new(&mut [0])], &mut with, RecvFlags::CMSG_CLOEXEC).expect("a message");
    let received = with.drain().find_map(|message| match message {
        RecvAncillaryMessage::ScmRights(mut descriptors) => descriptors.next(),
        _ => None,
    });
    received.expect("it brings a descriptor")
}

#[expect(clippy::disallowed_methods, reason = "a child that holds a descriptor")]
fn share_with_a_child(stream: UnixStream) {
    let shared = OwnedFd::from(stream.try_clone().expect("a descriptor"));
    let mut child =
        Command::new("cat").stdin(shared).stdout(Stdio::null()).spawn().expect("cat is everywhere");
    tell("connected");
    listen();
    child.kill().and_then(|()| child.wait()).expect("it is ours");
    tell("closed");
    listen();
    drop(stream);
}

/// Hands the connection to another program that takes this process over.
#[expect(clippy::disallowed_methods, reason = "a program that is put in the place of this one")]
fn become_another(stream: &UnixStream, program: &str, arguments: &[&str]) {
    fcntl_setfd(stream, FdFlags::empty()).expect("a descriptor of ours");
    tell("connected");
    let failed = Command::new(program).args(arguments).exec();
    tell(&failed.to_string());
}

/// Starts another copy that listens to the test in this one's place.
fn start(binary: &str) -> std::process::Child {
    let child = program(Path::new(binary), PART).stdin(Stdio::inherit()).stdout(Stdio::inherit()).spawn();
    tell("started");
    child.expect("it is there")
}

/// Leaves the connection to one thread with descriptors of its own: `/proc/PID/fd` does not show it.
fn hold_in_a_thread(stream: UnixStream) {
    let (sender, hidden) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        #[expect(unsafe_code, reason = "no crate of ours wraps unshare")]
        // SAFETY: the thread gets a copy of the table of descriptors; none is owned by it, none is closed.
        let result = unsafe { libc::unshare(libc::CLONE_FILES) };
        sender.send(result).expect("the part waits");
        std::thread::park();
    });
    assert_eq!(hidden.recv(), Ok(0));
    drop(stream);
    tell("connected");
}

/// Says of everybody who connects: how he holds, whether his program is known, whether it is ours.
async fn serve(path: &str, folder: &Path) {
    harden_agent().expect("an agent may");
    let mut listener = Listener::bind(Path::new(path)).expect("a free path");
    tell("bound");
    while let Ok(Connection { peer, stream }) = listener.accept().await {
        let (holding, known) = (peer.holding().await, peer.executable().is_some());
        let own = is_own_executable(&peer, folder).await;
        tell(&format!("{holding:?} known={known} own={own}"));
        drop(stream);
    }
}
