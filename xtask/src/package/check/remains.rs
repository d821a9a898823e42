//! What a removed package has left behind.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// In everything of ours.
const NAME: &str = "fediaccounts";
/// What the copy has otherwise than the system that it is of, and what lies in memory.
const CHANGED: &str = "/mnt/changed";
const IN_MEMORY: [&str; 2] = ["/run", "/tmp"];
/// The memory of dpkg itself, from the root of the system: what was installed once, and when.
const MEMORY_OF_DPKG: [&str; 4] =
    ["var/lib/dpkg/status-old", "var/lib/dpkg/available-old", "var/log", "var/lib/dpkg/info/format"];
/// Lists that the system makes anew by itself, once a day: a manual page that went is in it until then.
const MADE_ANEW: &str = "var/cache/man";
/// Larger files are no lists of anything.
const LARGEST: u64 = 1 << 20;

/// Whether only the profile of that person is left: their accounts are theirs.
pub(super) fn none(home: &Path) -> Result<()> {
    let profile = home.join(".local/share").join(NAME);
    ensure!(profile.join("profile-id").exists(), "the person's own profile must stay");
    // The agent's folder for sockets goes with the session.
    let sockets = home.join("run").join(NAME);
    let mut found = Vec::new();
    for root in [CHANGED].iter().chain(&IN_MEMORY).map(Path::new) {
        let allowed: Vec<_> = MEMORY_OF_DPKG.iter().chain([&MADE_ANEW]).map(|path| root.join(path)).collect();
        let stays = |path: &Path| {
            path == profile || path == sockets && is_empty(path) || allowed.iter().any(|it| it == path)
        };
        search(root, &stays, &mut found)?;
    }
    let found: Vec<_> = found.iter().map(|path| path.display().to_string()).collect();
    ensure!(found.is_empty(), "it left {}", found.join(", "));
    Ok(())
}

/// Everything below a folder that has our name, or speaks of us.
fn search(folder: &Path, allowed: &dyn Fn(&Path) -> bool, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))? {
        let entry = entry?;
        let path = entry.path();
        if allowed(&path) {
            continue;
        }
        let kind = entry.file_type()?;
        let is_ours = entry.file_name().to_string_lossy().contains(NAME);
        if is_ours || kind.is_file() && speaks_of_us(&path) {
            found.push(path);
        } else if kind.is_dir() {
            search(&path, allowed, found)?;
        }
    }
    Ok(())
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

fn speaks_of_us(file: &Path) -> bool {
    let is_small = fs::metadata(file).is_ok_and(|about| about.len() <= LARGEST);
    is_small
        && fs::read(file).is_ok_and(|bytes| bytes.windows(NAME.len()).any(|window| window == NAME.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_line_are_found_and_what_is_allowed_is_not() {
        let folder = std::env::temp_dir().join(format!("remains-{}", std::process::id()));
        fs::create_dir_all(folder.join("share/profile")).unwrap();
        for (name, text) in [
            ("share/app.fediaccounts.desktop", ""),
            ("share/mimeinfo.cache", "x-scheme-handler/app.fediaccounts=app.fediaccounts.desktop;"),
            ("share/other", "nothing of ours"),
            ("share/profile/fediaccounts.db", ""),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        let mut found = Vec::new();
        let searched = search(&folder, &|path| path == folder.join("share/profile"), &mut found);
        fs::remove_dir_all(&folder).unwrap();
        searched.unwrap();
        found.sort();
        let wanted = ["share/app.fediaccounts.desktop", "share/mimeinfo.cache"].map(|name| folder.join(name));
        assert_eq!(found, wanted);
    }
}
