//! Lines of stdin that nobody may see, where it is no terminal.

use std::fs::File;
use std::io::{self, Read};

use fediaccounts_protocol::manage::Typed;

use crate::trouble::{Trouble, Wanted};

/// How long a secret may be, in bytes: the agent takes no longer passphrase, and no server a longer
/// password.
pub(crate) const LONGEST: usize = 1024;

/// One line, without its end. It is read byte by byte: what a buffer of the standard library takes in
/// is never wiped, and what comes after the line belongs to the next question.
pub(crate) fn line(wanted: Wanted) -> Result<Typed, Trouble> {
    let nothing = |_| Trouble::NothingTyped(wanted);
    let mut stdin = unbuffered().map_err(nothing)?;
    // It never grows: whoever pipes more has piped something else.
    let mut line = zeroize::Zeroizing::new(Vec::with_capacity(LONGEST + 2));
    let mut byte = zeroize::Zeroizing::new([0]);
    while stdin.read(&mut *byte).map_err(nothing)? == 1 && byte[0] != b'\n' {
        if line.len() == line.capacity() {
            return Err(Trouble::TooLong(wanted));
        }
        line.push(byte[0]);
    }
    let text = line.strip_suffix(b"\r").unwrap_or(&line);
    let text = std::str::from_utf8(text).map_err(|_| Trouble::NothingTyped(wanted))?;
    Ok(Typed(text.to_owned()))
}

#[cfg(unix)]
fn unbuffered() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

#[cfg(windows)]
fn unbuffered() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}
