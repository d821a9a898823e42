//! What can be typed about locking.

use clap::{Parser, ValueEnum};

#[derive(Debug, Parser)]
pub(crate) struct Lock {
    /// From now on lock by itself, after a time in which you did nothing here: 15m, 2h, never
    #[arg(long, value_name = "TIME", value_parser = after)]
    pub(crate) after: Option<After>,
    /// From now on lock with your session: with the screen, and when the computer goes to sleep
    #[arg(long, value_enum)]
    pub(crate) with_session: Option<Switch>,
}

impl Lock {
    /// Whether it says when to lock, instead of now.
    pub(crate) fn sets_rule(&self) -> bool {
        self.after.is_some() || self.with_session.is_some()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    On,
    Off,
}

/// Minutes, or never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct After(pub(crate) Option<u32>);

fn after(text: &str) -> Result<After, &'static str> {
    const WRONG: &str = "a time is 15m, 2h or never; a day at most";
    const A_DAY: u32 = 24 * 60;
    if text.eq_ignore_ascii_case("never") {
        return Ok(After(None));
    }
    let (digits, size) = match (text.strip_suffix('m'), text.strip_suffix('h')) {
        (Some(digits), _) => (digits, 1),
        (_, Some(digits)) => (digits, 60),
        _ => return Err(WRONG),
    };
    let minutes = digits.parse::<u32>().ok().and_then(|count| count.checked_mul(size));
    minutes.filter(|minutes| (1..=A_DAY).contains(minutes)).map(|minutes| After(Some(minutes))).ok_or(WRONG)
}
