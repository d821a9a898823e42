use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::path::PathBuf;

use fediaccounts_protocol::{Code, Peer};
use rustix::process::Uid;
use rustix::thread::set_thread_res_uid;

use super::*;
use crate::place::Place;
use crate::start::connect;

/// A user who is somebody else on every system.
const NOBODY: u32 = 65_534;

/// Notes that a test was skipped, and why.
#[expect(clippy::disallowed_methods, reason = "the run of all tests names the file by the environment")]
fn skip(reason: &str) {
    let noted = match std::env::var_os("FEDIACCOUNTS_SKIPPED") {
        Some(file) => {
            std::fs::File::options().append(true).open(file).and_then(|mut file| writeln!(file, "{reason}"))
        }
        None => writeln!(std::io::stdout(), "skipped: {reason}"),
    };
    noted.expect("the file for skipped tests can be written");
}

#[test]
fn a_socket_that_another_user_serves_is_refused() {
    if !rustix::process::geteuid().is_root() {
        return skip("a_socket_that_another_user_serves_is_refused needs root");
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o1777)).unwrap();
    let socket: PathBuf = folder.path().join("s");
    let path = socket.clone();
    // Only that thread becomes somebody else.
    let serve = move || {
        let nobody = Uid::from_raw(NOBODY);
        set_thread_res_uid(nobody, nobody, nobody).unwrap();
        UnixListener::bind(path).unwrap()
    };
    let listener = std::thread::spawn(serve).join().unwrap();

    assert_eq!(
        open(&socket).err().map(|error| error.kind()),
        Some(io::ErrorKind::PermissionDenied),
        "T123-IP"
    );
    let client = Peer { name: "test".into(), version: "0".into() };
    let failure = connect(&Place { profile: None, socket, may_start: true }, &client).err().unwrap();
    assert_eq!(failure.code, Code::AgentUnreachable, "T123-IP: and no agent is started beside it");
    assert_eq!(failure.detail.as_deref(), Some("the socket is another user's"));
    listener.set_nonblocking(true).unwrap();
    for _ in 0..2 {
        let (mut stream, _) = listener.accept().unwrap();
        assert_eq!(io::Read::read(&mut stream, &mut [0]).unwrap(), 0, "T123-IP: it was told nothing");
    }
}
