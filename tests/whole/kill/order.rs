//! What the person is to do, as one line.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context, Result};

use super::places::Action;

/// How often in every place, unless the environment says otherwise.
const ROUNDS: u32 = 30;

/// The rounds to play.
#[derive(Clone)]
pub(super) struct Order {
    pub(super) action: Action,
    /// In every place.
    pub(super) rounds: u32,
    /// What all draws follow from.
    pub(super) seed: u64,
    pub(super) profile: PathBuf,
}

impl Order {
    /// As many rounds as the environment says, with its seed or one of our own.
    pub(super) fn of_this_run(action: Action, profile: &Path) -> Result<Self> {
        let rounds = number("FEDIACCOUNTS_KILL_ROUNDS")?.map_or(Ok(ROUNDS), TryInto::try_into)?;
        let seed = number("FEDIACCOUNTS_SEED")?.unwrap_or_else(|| fastrand::u64(..));
        Ok(Self { action, rounds, seed, profile: profile.to_owned() })
    }
}

#[expect(clippy::disallowed_methods, reason = "soak orders more rounds, and a failure is repeated, by it")]
fn number(name: &str) -> Result<Option<u64>> {
    let text = std::env::var(name).ok();
    text.map(|text| text.parse().with_context(|| format!("{name} is no number"))).transpose()
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.action, self.rounds, self.seed, self.profile.display())
    }
}

impl FromStr for Order {
    type Err = anyhow::Error;

    fn from_str(line: &str) -> Result<Self> {
        let mut words = line.trim_end().splitn(4, ' ');
        let mut word = || words.next().context("an order has four words");
        Ok(Self {
            action: word()?.parse()?,
            rounds: word()?.parse()?,
            seed: word()?.parse()?,
            profile: word()?.into(),
        })
    }
}
