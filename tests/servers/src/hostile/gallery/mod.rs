//! A script for everything that was thought of. None of them depends on what was asked.

mod bodies;
mod framing;
mod redirects;
mod words;

pub use words::NASTY_TEXTS;

use std::sync::LazyLock;

use super::script::Script;

/// A script with its name, for messages of tests.
#[derive(Clone, Debug)]
pub struct Named {
    /// What it does.
    pub name: String,
    /// How.
    pub script: Script,
}

fn named(name: impl Into<String>, script: Script) -> Named {
    Named { name: name.into(), script }
}

/// What is over at once.
pub fn quick() -> &'static [Named] {
    static QUICK: LazyLock<Vec<Named>> =
        LazyLock::new(|| [framing::all(), redirects::all(), bodies::small(), words::all()].concat());
    &QUICK
}

/// What goes on for as long as it is listened to.
pub fn endless() -> Vec<Named> {
    bodies::endless()
}

/// What never says what was waited for: every one of them lasts until a limit of time.
pub fn stalling() -> Vec<Named> {
    framing::stalling()
}
