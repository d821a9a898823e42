//! A way to the agent for programs that it would take for others: to it, whoever comes this way is the app.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::thread;

use anyhow::Result;

/// Listens at a new socket, and brings everybody who comes to another one, for as long as this process lives.
pub(super) fn relay(at: &str, to: &str) -> Result<()> {
    let (listener, to) = (UnixListener::bind(at)?, to.to_owned());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Whoever cannot be brought there is hung up on, and says so.
            let _ = UnixStream::connect(&to).and_then(|there| both_ways(stream, there));
        }
    });
    Ok(())
}

fn both_ways(here: UnixStream, there: UnixStream) -> std::io::Result<()> {
    let (questions, answers) = (here.try_clone()?, there.try_clone()?);
    thread::spawn(move || pass_on(questions, there));
    thread::spawn(move || pass_on(answers, here));
    Ok(())
}

fn pass_on(mut from: UnixStream, mut to: UnixStream) -> std::io::Result<()> {
    let mut bytes = [0; 16 * 1024];
    loop {
        match from.read(&mut bytes)? {
            0 => return to.shutdown(std::net::Shutdown::Write),
            count => to.write_all(&bytes[..count])?,
        }
    }
}
