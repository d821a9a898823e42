//! Where the agent of a profile is.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use fediaccounts_protocol::{Code, Failure, endpoint};

/// The variable that names the folder for sockets, as the agent reads it.
const RUNTIME: &str = if cfg!(windows) {
    "LOCALAPPDATA"
} else if cfg!(target_os = "macos") {
    "TMPDIR"
} else {
    "XDG_RUNTIME_DIR"
};

/// The agent of a profile.
#[derive(Debug, Clone)]
pub struct Place {
    /// The profile's folder, if it is not the default one.
    pub profile: Option<PathBuf>,
    /// Its socket.
    pub(crate) socket: PathBuf,
    /// Whether an agent may be started here; not where `FEDIACCOUNTS_SOCKET` leads elsewhere.
    pub(crate) may_start: bool,
}

impl Place {
    /// The person's own agent, or where `FEDIACCOUNTS_SOCKET` leads.
    pub(crate) fn of_the_person() -> Result<Self, Failure> {
        Self::find(None)
    }

    /// A socket that is known.
    pub(crate) fn at(socket: PathBuf) -> Self {
        Self { profile: None, socket, may_start: false }
    }

    /// Finds the agent of a profile; `None` is the person's own. The folder is made if it is missing,
    /// because its real path names the socket.
    pub fn find(profile: Option<&Path>) -> Result<Self, Failure> {
        let profile = profile.map(real_folder).transpose()?;
        if let Some(socket) = variable("FEDIACCOUNTS_SOCKET") {
            return Ok(Self { profile, socket: socket.into(), may_start: false });
        }
        let runtime = variable(RUNTIME).map(PathBuf::from).filter(|path| path.is_absolute());
        let runtime = runtime.and_then(|path| path.canonicalize().ok());
        let runtime = runtime.ok_or_else(|| unreachable(&format!("{RUNTIME} names no folder")))?;
        Ok(Self { socket: endpoint::socket(&runtime, profile.as_deref()), profile, may_start: true })
    }
}

pub(crate) fn unreachable(detail: &str) -> Failure {
    Failure::new(Code::AgentUnreachable).detail(detail)
}

#[expect(
    clippy::disallowed_methods,
    reason = "clients find the agent by the environment; this is the one place"
)]
pub(crate) fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn real_folder(folder: &Path) -> Result<PathBuf, Failure> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .and_then(|()| folder.canonicalize())
        .map_err(|_| unreachable("the profile folder cannot be used"))
}
