//! The file: never half a one, never over another, and for nobody else to read.

use std::io::{self, Read, Write};
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fediaccounts_client::Connection;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::Status;
use tempfile::NamedTempFile;

use crate::args::{MoveOut, is_standard};
use crate::terminal;
use crate::trouble::Trouble;

/// More is in no file that is taken up.
const LONGEST: u64 = 8 * 1024 * 1024;

/// Whether it can be written there at all.
pub(super) fn check(out: &MoveOut) -> Result<(), Trouble> {
    if is_standard(&out.file) {
        return if terminal::shows_answers() { Err(Trouble::NotForTerminals) } else { Ok(()) };
    }
    // A link that leads nowhere is something too.
    let is_there = out.file.symlink_metadata().is_ok();
    if is_there && !out.force { Err(Trouble::FileThere) } else { Ok(()) }
}

/// Writes it, given in base64.
pub(super) fn write(out: &MoveOut, file: &str) -> Result<(), Trouble> {
    let bytes = BASE64_STANDARD.decode(file).map_err(|_| Trouble::from(Code::UnsupportedVersion))?;
    if is_standard(&out.file) {
        let mut stdout = io::stdout().lock();
        return stdout.write_all(&bytes).and_then(|()| stdout.flush()).map_err(|_| Trouble::Unwritten);
    }
    let parent = out.file.parent().filter(|parent| !parent.as_os_str().is_empty());
    let folder = parent.unwrap_or(Path::new("."));
    // Readable by the person alone from its beginning.
    let mut beside = NamedTempFile::new_in(folder).map_err(|_| Trouble::Unwritten)?;
    let whole = beside.write_all(&bytes).and_then(|()| beside.as_file().sync_all());
    whole.map_err(|_| Trouble::Unwritten)?;
    let put = if out.force { beside.persist(&out.file) } else { beside.persist_noclobber(&out.file) };
    match put {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Err(Trouble::FileThere),
        Err(_) => Err(Trouble::Unwritten),
    }
}

/// What comes by stdin, where the agent can read it. It goes when it is dropped.
pub(super) fn from_stdin(agent: &mut Connection) -> Result<NamedTempFile, Trouble> {
    let profile = agent.request(&Status {})?.profile;
    let copied = || -> io::Result<NamedTempFile> {
        let mut kept = NamedTempFile::new_in(profile)?;
        io::copy(&mut io::stdin().lock().take(LONGEST + 1), &mut kept)?;
        Ok(kept)
    };
    copied().map_err(|_| Trouble::Unwritten)
}
