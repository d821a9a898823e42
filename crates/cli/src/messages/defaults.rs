//! Which account is meant where none is named.

use super::columns;
use crate::commands::Defaults;

/// What was chosen, the account that is meant here first.
pub(crate) fn defaults(defaults: &Defaults) -> String {
    let first = match &defaults.here {
        Some(handle) => format!("Here, {handle} is meant."),
        None => "Here, none is meant: one has to be named.".into(),
    };
    let chosen = |place: String, handle: &String| (place, handle.clone());
    let folders =
        defaults.folders.iter().map(|(folder, handle)| chosen(folder.display().to_string(), handle));
    let servers = defaults.servers.iter().map(|(host, handle)| chosen(host.clone(), handle));
    let overall = defaults.overall.iter().map(|handle| chosen("everywhere else".into(), handle));
    let rows: Vec<_> = folders.chain(servers).chain(overall).collect();
    if rows.is_empty() { first } else { format!("{first}\n{}", columns(&rows)) }
}
