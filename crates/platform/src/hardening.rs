//! What the agent forbids about itself before it holds anything secret.

use std::io;

/// Keeps the agent's memory out of the reach of other programs of the same person: no core dumps, no
/// debugger, nothing readable below `/proc` (`PR_SET_DUMPABLE`, Linux), and only the person may open
/// what it creates (umask 077).
///
/// For the agent alone: it must read the executables and descriptors of the window and the command
/// line, so those stay dumpable. In Flatpak and Snap the agent does as well, because their portals find
/// out by `/proc` who asks. Everything is tried; one failure is told.
#[cfg(unix)]
pub fn harden_agent() -> io::Result<()> {
    use rustix::fs::Mode;
    use rustix::process::{Resource, Rlimit, setrlimit, umask};

    umask(Mode::RWXG | Mode::RWXO);
    let cores = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(target_os = "linux")]
    forbid_debuggers()?;
    Ok(cores?)
}

/// Nothing yet on this system.
#[cfg(not(unix))]
pub fn harden_agent() -> io::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn forbid_debuggers() -> io::Result<()> {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};

    if !in_sandbox() {
        set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    }
    Ok(())
}

/// A terminal that came as a snap hands `SNAP` down to all it starts: it counts only if this very
/// program lies in there.
#[cfg(target_os = "linux")]
fn in_sandbox() -> bool {
    use std::path::Path;

    #[expect(clippy::disallowed_methods, reason = "it tells no path to use, only where this program lies")]
    let snap = std::env::var_os("SNAP").filter(|folder| !folder.is_empty());
    let in_snap =
        || snap.is_some_and(|folder| std::env::current_exe().is_ok_and(|exe| exe.starts_with(folder)));
    Path::new("/.flatpak-info").exists() || in_snap()
}

#[cfg(all(test, target_os = "linux"))]
#[path = "hardening_tests.rs"]
mod tests;
