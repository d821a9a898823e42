//! The one time that stands everywhere in a package, so that the same sources make the same bytes.

use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// A time of the packers' tools.
pub(super) struct Stamp(String);

impl Stamp {
    /// `SOURCE_DATE_EPOCH` if it is set, else the time of the last commit.
    #[expect(
        clippy::disallowed_methods,
        reason = "the time of a reproducible build is named by the environment"
    )]
    pub(super) fn of_the_sources() -> Result<Self> {
        let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
            Ok(seconds) => seconds,
            Err(_) => process::output(process::command("git").args(["log", "-1", "--format=%ct"]))
                .context("without Git, SOURCE_DATE_EPOCH has to say the time of the sources")?,
        };
        let seconds = seconds.trim();
        seconds.parse::<u64>().with_context(|| format!("{seconds} are no seconds since 1970"))?;
        Ok(Self(seconds.to_owned()))
    }

    /// A program that writes this time for every later one.
    pub(super) fn command(&self, program: &str) -> Command {
        let mut command = process::command(program);
        command.env("SOURCE_DATE_EPOCH", &self.0);
        command
    }
}
