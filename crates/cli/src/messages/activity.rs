//! What other programs did.

use fediaccounts_protocol::manage::{Activity, Deed};

use super::{table, times};

/// What `activity --clear` does, before it is done.
pub(crate) const FORGET_ACTIVITY: &str = "This forgets everything that programs did.";
/// After `activity --clear`.
pub(crate) const ACTIVITY_FORGOTTEN: &str = "Forgotten.";

/// Its lines, the newest first.
pub(crate) fn activity(lines: &[Activity], now: i64) -> String {
    let row = |line: &Activity| {
        let name = if line.name.is_empty() { "a program" } else { &line.name };
        let times = if line.times > 1 { format!(", {} times", line.times) } else { String::new() };
        vec![
            times::ago(line.at, now),
            name.to_owned(),
            format!("{}{times}", deed(line.deed)),
            line.handle.clone().unwrap_or_default(),
            line.scopes.join(" "),
        ]
    };
    match lines {
        [] => "Nothing yet.".into(),
        lines => table(&lines.iter().map(row).collect::<Vec<_>>()),
    }
}

fn deed(deed: Deed) -> &'static str {
    match deed {
        Deed::Allowed => "you allowed it",
        Deed::Denied => "you said no",
        Deed::Blocked => "you said never",
        Deed::Given => "got a token",
        Deed::Refused => "got nothing",
        Deed::Reported => "said a token fails",
        Deed::Released => "gave it back",
        Deed::Withdrawn => "you took it back",
        Deed::Ended => "its time was over",
    }
}
