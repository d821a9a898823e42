//! The floor: a socket that gives each line back, with a thread for each connection, as a process of its own.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};

use crate::ours::{order, tell};

#[test]
#[ignore = "run by another test as a process of its own"]
fn echoes() {
    let socket = order();
    if socket.is_empty() {
        return;
    }
    let listener = UnixListener::bind(socket).expect("nobody else listens there");
    tell("listens");
    for stream in listener.incoming() {
        let stream = stream.expect("the stage has descriptors enough");
        std::thread::spawn(move || answer(stream));
    }
}

/// Until the other side ends it.
fn answer(mut stream: UnixStream) -> std::io::Result<()> {
    let (mut line, mut bytes) = (Vec::new(), vec![0; 64 * 1024]);
    loop {
        let count = stream.read(&mut bytes)?;
        if count == 0 {
            return Ok(());
        }
        line.extend_from_slice(&bytes[..count]);
        if line.last() == Some(&b'\n') {
            stream.write_all(&line)?;
            line.clear();
        }
    }
}
