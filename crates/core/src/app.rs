//! Other programs of this computer, as the system knows them.

use std::fmt;
use std::sync::Arc;

use crate::{Entropy, EntropyError, Lifetime, Timestamp, random};

/// How surely it is known which program asks: the surer, the longer a consent may last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppClass {
    /// A valid code signature (macOS, Windows).
    Signed,
    /// A sandbox that the system made says its name: Flatpak, Snap.
    Sandboxed,
    /// The executable and every folder above it belong to root, and the person cannot write them.
    Installed,
    /// It holds a key that was registered for it.
    Keyed,
    /// An executable that the person, and so every program of theirs, could replace.
    PathOnly,
    /// A program that does what a script or a caller says: an interpreter, a launcher, `ssh`.
    Interpreter,
    /// Nothing is known.
    Unknown,
}

impl AppClass {
    /// The longest that a consent for it may last.
    pub fn longest(self) -> Lifetime {
        match self {
            Self::Signed | Self::Sandboxed | Self::Installed | Self::Keyed => Lifetime::Always,
            Self::PathOnly | Self::Interpreter => Lifetime::UntilLock,
            Self::Unknown => Lifetime::Once,
        }
    }

    /// Whether it is no program of its own: a consent is for the one process that asked, and for no other
    /// that runs the same file.
    pub fn is_for_one_process(self) -> bool {
        matches!(self, Self::Interpreter | Self::Unknown)
    }
}

/// Which program it is: an app is the same one as long as this is the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AppIdentity {
    /// How surely that is known.
    pub class: AppClass,
    /// The path of its executable, or the name that its sandbox has; empty where nothing is known.
    pub program: String,
}

impl AppIdentity {
    /// A name for it: the last part of the path, or what the sandbox is called.
    pub fn name(&self) -> &str {
        self.program.rsplit('/').find(|part| !part.is_empty()).unwrap_or("")
    }
}

/// One life of a process: its number may be given again, both together are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Process {
    /// Its number.
    pub number: u32,
    /// When it began, in the system's own counting.
    pub began: u64,
}

/// What the system says about who is at the other end of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attested {
    /// Which program it is.
    pub identity: AppIdentity,
    /// Which life of it.
    pub process: Option<Process>,
    /// The script that an interpreter runs, as its arguments say: a claim, for showing only.
    pub script: Option<String>,
}

/// Our own name of an app: random. Clones share it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AppId(Arc<str>);

impl AppId {
    /// A fresh one: 16 random bytes in base64url.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        random::base64url::<16>(entropy).map(Self::from_text)
    }

    /// One that came back from the database or from a client; not checked, only ever compared.
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into().into())
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AppId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A program that asked for an account once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct App {
    /// Ours.
    pub id: AppId,
    /// Which program it is.
    pub identity: AppIdentity,
    /// What it calls itself: untrusted text, cut, for showing after what is known.
    pub says: Option<String>,
    /// When it first asked.
    pub first_seen_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_the_last_part_of_the_program() {
        for (program, name) in
            [("/usr/bin/tuba", "tuba"), ("dev.geopjr.Tuba", "dev.geopjr.Tuba"), ("", ""), ("/a/b/", "b")]
        {
            let identity = AppIdentity { class: AppClass::Unknown, program: program.into() };
            assert_eq!(identity.name(), name);
        }
    }
}
