//! The folders of a profile. This is the one file that reads the environment.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use fediaccounts_core::{Entropy, Scheme};

use crate::OsEntropy;

/// 16 random bytes as base64url.
const ID_LENGTH: usize = 22;

/// Where one person's accounts live. Both folders exist, belong to the person, and can be reached
/// by nobody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// What is kept, as a canonical path.
    pub folder: PathBuf,
    /// What lasts as long as the login: sockets and locks.
    pub runtime: PathBuf,
    /// A folder was named, as demo and tests do; else it is the person's default profile.
    pub custom: bool,
}

/// Why a profile cannot be opened. Paths are not quoted: they can hold names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProfileError {
    /// The environment does not say where this person's files are.
    #[error("there is no home folder")]
    NoHome,
    /// `XDG_RUNTIME_DIR` is missing, or names no folder.
    #[error("there is no runtime folder")]
    NoRuntime,
    /// A folder is another person's.
    #[error("the folder belongs to somebody else")]
    Foreign,
    /// The profile folder is a symbolic link, or no folder.
    #[error("the profile is not a folder")]
    NotAFolder,
    /// Other people can reach the folder; 0700 is needed.
    #[error("the folder is open to other people")]
    Exposed,
    /// `profile-id` holds something else.
    #[error("the profile's id cannot be read")]
    Malformed,
    /// The file system failed.
    #[error("the file system failed: {0}")]
    Io(ErrorKind),
}

impl From<io::Error> for ProfileError {
    fn from(error: io::Error) -> Self {
        Self::Io(error.kind())
    }
}

impl Profile {
    /// Opens the profile in `folder`, or the default one, and creates the folder if it is missing.
    pub fn open(folder: Option<&Path>) -> Result<Self, ProfileError> {
        let runtime = places::runtime().ok_or(ProfileError::NoRuntime)?;
        match folder {
            Some(folder) => Self::at(folder, &runtime),
            None => Self::new(&places::data().ok_or(ProfileError::NoHome)?, &runtime, false),
        }
    }

    /// Opens a profile in named folders, whatever the environment says. The runtime folder must exist.
    pub fn at(folder: &Path, runtime: &Path) -> Result<Self, ProfileError> {
        Self::new(folder, runtime, true)
    }

    fn new(folder: &Path, runtime: &Path, custom: bool) -> Result<Self, ProfileError> {
        // A path that ends in a separator would look through a link.
        let folder: PathBuf = folder.components().collect();
        create(&folder)?;
        match check(&folder) {
            // The default folder is ours alone, so a copy that came back too open is mended.
            Err(ProfileError::Exposed) if !custom => close(&folder)?,
            checked => checked?,
        }
        let runtime = runtime.canonicalize().map_err(|_| ProfileError::NoRuntime)?;
        check(&runtime)?;
        Ok(Self { folder: folder.canonicalize()?, runtime, custom })
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        self.folder.join("accounts.db")
    }

    /// The file that the one process serving this profile keeps locked.
    pub fn lock_file(&self) -> PathBuf {
        self.folder.join("profile.lock")
    }

    /// The private-use URI scheme: profiles other than the default one stay off the person's own.
    pub fn scheme(&self) -> Scheme {
        if self.custom { Scheme::Dev } else { Scheme::Default }
    }

    /// The profile's random id, 22 base64url characters, made when it is first asked for. To be
    /// called by who holds the lock file.
    pub fn id(&self) -> Result<String, ProfileError> {
        let path = self.folder.join("profile-id");
        match fs::File::open(&path) {
            Ok(file) => {
                let mut text = String::new();
                file.take(64).read_to_string(&mut text).map_err(|_| ProfileError::Malformed)?;
                // Empty is what a crash between creating and writing leaves behind.
                if text.is_empty() {
                    fs::remove_file(&path)?;
                    return create_id(&path);
                }
                if is_id(&text) { Ok(text) } else { Err(ProfileError::Malformed) }
            }
            Err(error) if error.kind() == ErrorKind::NotFound => create_id(&path),
            Err(error) => Err(error.into()),
        }
    }
}

/// Where programs keep what the person set, and the desktop what it is to start: on Linux the folder of all
/// settings, on macOS that of launch agents.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(crate) fn settings_of_programs() -> Option<PathBuf> {
    places::settings()
}

fn is_id(text: &str) -> bool {
    text.len() == ID_LENGTH && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn create_id(path: &Path) -> Result<String, ProfileError> {
    let mut bytes = [0; 16];
    OsEntropy.fill(&mut bytes).map_err(|_| ProfileError::Io(ErrorKind::Other))?;
    let id = BASE64_URL_SAFE_NO_PAD.encode(bytes);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(id.as_bytes())?;
    file.sync_all()?;
    Ok(id)
}

fn create(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        // Something else stands there; `check` says what it thinks of it.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        done => done,
    }
}

#[cfg(unix)]
fn check(folder: &Path) -> Result<(), ProfileError> {
    use std::os::unix::fs::MetadataExt;

    let found = fs::symlink_metadata(folder)?;
    if !found.is_dir() {
        return Err(ProfileError::NotAFolder);
    }
    if found.uid() != rustix::process::geteuid().as_raw() {
        return Err(ProfileError::Foreign);
    }
    if found.mode() & 0o077 != 0 { Err(ProfileError::Exposed) } else { Ok(()) }
}

/// Windows guards the folders of a person by the lists they inherit.
#[cfg(windows)]
fn check(folder: &Path) -> Result<(), ProfileError> {
    if fs::symlink_metadata(folder)?.is_dir() { Ok(()) } else { Err(ProfileError::NotAFolder) }
}

#[cfg(unix)]
fn close(folder: &Path) -> io::Result<()> {
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))
}

#[cfg(windows)]
fn close(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// What the environment says. A relative path counts as none (XDG Base Directory Specification).
mod places {
    use std::path::PathBuf;

    #[cfg(target_os = "linux")]
    pub(super) fn data() -> Option<PathBuf> {
        let data = path("XDG_DATA_HOME").or_else(|| Some(path("HOME")?.join(".local/share")))?;
        Some(data.join("fediaccounts"))
    }

    #[cfg(target_os = "linux")]
    pub(super) fn runtime() -> Option<PathBuf> {
        path("XDG_RUNTIME_DIR")
    }

    #[cfg(target_os = "linux")]
    pub(super) fn settings() -> Option<PathBuf> {
        path("XDG_CONFIG_HOME").or_else(|| Some(path("HOME")?.join(".config")))
    }

    #[cfg(target_os = "macos")]
    pub(super) fn settings() -> Option<PathBuf> {
        Some(path("HOME")?.join("Library/LaunchAgents"))
    }

    #[cfg(target_os = "macos")]
    pub(super) fn data() -> Option<PathBuf> {
        Some(path("HOME")?.join("Library/Application Support/FediAccounts"))
    }

    #[cfg(target_os = "macos")]
    pub(super) fn runtime() -> Option<PathBuf> {
        path("TMPDIR")
    }

    #[cfg(windows)]
    pub(super) fn data() -> Option<PathBuf> {
        Some(path("LOCALAPPDATA")?.join("FediAccounts"))
    }

    #[cfg(windows)]
    pub(super) fn runtime() -> Option<PathBuf> {
        path("LOCALAPPDATA")
    }

    #[expect(clippy::disallowed_methods, reason = "the environment is read here alone")]
    fn path(name: &str) -> Option<PathBuf> {
        std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute())
    }
}

#[cfg(unix)]
#[cfg(test)]
#[path = "profile_tests.rs"]
mod tests;
