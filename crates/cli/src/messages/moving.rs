//! What is said about moving to another computer.

use std::path::Path;

use fediaccounts_protocol::manage::{Awaited, MovedIn};

use super::{accounts, columns};
use crate::commands::Rest;

pub(crate) const MOVING_PASSPHRASE: &str = "Whoever has the file and its passphrase sees which accounts you have. No token is in it: it signs nobody in.";

pub(crate) fn written_down(path: Option<&Path>, count: u32) -> String {
    let count = count_of(count);
    let place = path.map_or_else(|| "to stdout".to_owned(), |path| format!("in {}", path.display()));
    format!(
        "{count} written down {place}.\nOn the other computer: `fediaccounts move-in FILE`. Here nothing changes."
    )
}

/// What was in the file.
pub(crate) fn moved_in(moved: &MovedIn) -> String {
    let MovedIn { awaited, before, here } = *moved;
    let all = count_of(awaited.saturating_add(before).saturating_add(here));
    match (awaited + before, here) {
        (0, _) => format!("{all} in the file: all of them are here already."),
        (left, 0) => format!("{all} in the file, {left} to sign in."),
        (left, here) => format!("{all} in the file: {here} here already, {left} to sign in."),
    }
}

/// Asks about one of those that are left.
pub(crate) fn await_question(awaited: &Awaited, left: u32) -> String {
    let (name, software) = named(awaited);
    let software = if software.is_empty() { String::new() } else { format!(", {software}") };
    let left = if left == 1 { "the last one".to_owned() } else { format!("{left} left") };
    format!("Sign in to {name}{software} now? ({left}) [Y/skip/forget/quit]")
}

/// Those that are left.
pub(crate) fn left(left: &Rest) -> String {
    if left.left == 0 {
        return "No account from another computer is left to sign in.".into();
    }
    let mut lines = vec![columns(&left.awaited.iter().map(named).collect::<Vec<_>>())];
    let shown = u32::try_from(left.awaited.len()).unwrap_or(u32::MAX);
    if left.left > shown {
        lines.push(format!("and {} more", left.left - shown));
    }
    lines.push("Go on with `fediaccounts move-in`.".into());
    lines.join("\n")
}

fn named(awaited: &Awaited) -> (String, String) {
    let Awaited { handle, label, software, .. } = awaited;
    let name = if label.is_empty() { handle.clone() } else { format!("{handle} ({label})") };
    (name, software.clone())
}

fn count_of(count: u32) -> String {
    accounts(usize::try_from(count).unwrap_or(usize::MAX))
}
