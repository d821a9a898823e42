//! The three programs, as they are built for a package.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{process, workspace};

/// How the programs are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For people.
    Release,
    /// For checks: what the tests have built already, and packed in a hurry.
    Dev,
}

impl Profile {
    pub(super) fn named(name: &str) -> Result<Self> {
        match name {
            "release" => Ok(Self::Release),
            "dev" => Ok(Self::Dev),
            _ => bail!("--profile is release or dev"),
        }
    }

    /// What Cargo calls the folder of it.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "debug",
        }
    }
}

/// Builds them and says in which folder they are.
pub(super) fn build(profile: Profile) -> Result<PathBuf> {
    match profile {
        Profile::Dev => workspace::build()?,
        Profile::Release => {
            let mut cargo = process::command("cargo");
            cargo.args(["build", "--release", "--locked"]);
            for package in ["fediaccounts-agent", "fediaccounts-cli", "fediaccounts-window"] {
                cargo.args(["--package", package]);
            }
            process::run(&mut cargo)?;
        }
    }
    Ok(workspace::target()?.join(profile.folder()))
}
